using Owed.Files;

namespace Owed.Tests;

/// <summary>The playbook's words as they travel inside the program.</summary>
internal static class PlaybookBooks
{
    internal static Outcome<Guides> Read => GuideFolder.Built();

    internal static Guides Guides => Read.Value!;

    internal static TriageFacts Facts(string pairs)
    {
        TriageFacts facts = TriageFacts.Empty;
        foreach (string pair in pairs.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] sides = pair.Split('=', 2);
            Outcome<TriageFacts> with = facts.With(sides[0].Trim(), sides[1]);
            with.Problems.ShouldBeEmpty(pair);
            facts = with.Value!;
        }

        return facts;
    }

    internal static Advice Ask(string facts, string today) => Triage.Of(Facts(facts), WholeBook.Book, Guides, WholeBook.Day(today));
}
