namespace Owed;

/// <summary>What part of the record a sentence speaks of.</summary>
internal enum Told
{
    Left,
    MadeUp,
    Absent,
    Unrecorded,
    Missed,
    Activity,
    Given,
    Plan,
    Refused,
    Asked,
    Met,
    Born,
}

/// <summary>Reads from its words which parts of the record a sentence speaks of.</summary>
internal static class ToldWords
{
    private static readonly Items<(Told Told, string List)> Lists =
    [
        (Told.Left, "left"), (Told.MadeUp, "made-up"), (Told.Absent, "absent"), (Told.Unrecorded, "unrecorded"), (Told.Missed, "missed"),
        (Told.Activity, "activity"), (Told.Given, "given"), (Told.Plan, "plan"), (Told.Refused, "refused"), (Told.Asked, "asked"), (Told.Met, "met"), (Told.Born, "born"),
    ];

    /// <summary>The parts a sentence speaks of, the most telling first.</summary>
    public static Items<Told> In(string text) => Lists.Where(l => NoticePhrases.Of($"happened {l.List}").IsIn(text)).Select(l => l.Told).ToItems();

    /// <summary>Where the words for a part stand, or -1.</summary>
    public static int At(Told told, string text) => NoticePhrases.Of($"happened {Lists.First(l => l.Told == told).List}").Find(text)?.Start ?? -1;

    public static bool IsOfService(string text) => NoticePhrases.Of("happened service").IsIn(text);
}
