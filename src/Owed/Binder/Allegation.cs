namespace Owed;

/// <summary>One point of a complaint, with the evidence files it rests on in the order it names them.</summary>
public sealed record Allegation(string Title, Items<string> Files);
