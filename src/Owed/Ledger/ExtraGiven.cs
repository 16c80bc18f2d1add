namespace Owed;

/// <summary>Minutes of one session that no promise had room for: shown as extra, so that what was given is what the log holds.</summary>
public sealed record ExtraGiven(Session Entry, Minutes Minutes);
