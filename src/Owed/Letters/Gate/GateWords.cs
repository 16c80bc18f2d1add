namespace Owed;

/// <summary>What the gate says of a claim, from its words file; {0} and {1} are filled with what the record holds.</summary>
internal static class GateWords
{
    private static readonly Dictionary<string, string> Sentences = NoticePhrases.Plain("verdicts said")
        .Select(l => l.Split(": ", 2)).ToDictionary(p => p[0], p => p[1], StringComparer.Ordinal);

    public static string Say(string key, params string[] parts) => parts
        .Select((part, i) => (Slot: $"{{{i}}}", part))
        .Aggregate(Sentences[key], (said, p) => said.Replace(p.Slot, p.part, StringComparison.Ordinal));

    /// <summary>The word for a part of the record: "missed", "made up".</summary>
    public static string Of(Told told) => Say(told switch
    {
        Told.Left => "told-left",
        Told.MadeUp => "told-made-up",
        Told.Absent => "told-absent",
        Told.Unrecorded => "told-unrecorded",
        Told.Given => "told-given",
        Told.Activity => "told-activity",
        _ => "told-missed",
    });
}
