namespace Owed.Store;

/// <summary>Holds every number of a record against <see cref="CaseLimits"/>, also in entries that were undone: those can be brought back.</summary>
public static class EntryLimits
{
    /// <summary>Every entry with a number that no reader would have taken.</summary>
    public static Items<Problem> Against(IEnumerable<StoredEntry> entries) =>
        entries.Select(e => Against(e.Body) is string why ? Outside(e.Sequence, why) : null).OfType<Problem>().ToItems();

    private static string? Against(Body body) => body switch
    {
        IepKept b => b.Iep.Lines.Select(l => CaseLimits.Against(l.Amount)).FirstOrDefault(w => w is not null),
        EvidenceKept b => CaseLimits.Against("bytes of a file", b.Evidence.Size, 1, CaseLimits.FileBytes),
        _ => Folding.EntryOf(body) is Entry entry ? CaseLimits.Against(entry) : null,
    };

    private static Problem Outside(int entry, string why) => new(
        "record-number",
        $"Entry {entry} of the record holds a number that cannot be: {why}.",
        new("record", entry),
        "Export the case again from the Owed that holds it.");
}
