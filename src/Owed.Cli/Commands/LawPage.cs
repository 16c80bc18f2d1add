using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary>Prints one answer of the law book the way a careful person would say it.</summary>
internal static class LawPage
{
    public static void Print(Terminal terminal, LawBook book, LawAnswer answer)
    {
        terminal.Out.WriteLine(terminal.Bold(answer.Id));
        switch (answer)
        {
            case InForce found:
                Print(terminal, book, found);
                break;
            case NotInForce not:
                terminal.Out.WriteLine($"  Not in force on {not.On:yyyy-MM-dd}. {not.Why}");
                break;
            case NotResearched none:
                terminal.Out.WriteLine($"  Not researched. {none.Why}");
                break;
        }

        terminal.Out.WriteLine();
    }

    private static void Print(Terminal terminal, LawBook book, InForce found)
    {
        RuleVersion text = found.Text;
        terminal.Out.WriteLine($"  {found.Rule.Plain}");
        foreach (LawItem item in text.Contents)
        {
            terminal.Out.WriteLine($"    {item.Pin} {item.Text}");
        }

        Table facts = new(new(""), new(""));
        if (text.Limit is Limit limit)
        {
            facts.Row("Limit", limit.ToString());
        }

        foreach ((string name, string value) in text.Values)
        {
            facts.Row(name, value);
        }

        facts.Row("Citation", text.Pin is string pin ? $"{text.Cite}, {pin}" : text.Cite);
        if (text.Quote is string quote)
        {
            facts.Row("Words", $"“{quote}”");
        }

        LawSource? source = book.Source(text.Source);
        facts.Row("Source", string.Join(" · ", new[] { source?.Title, source?.Url, source?.Copy }.OfType<string>()));
        facts.Row("Read as", LawWord.Of(text.Checked.How));
        facts.Row("Checked", string.Create(CultureInfo.InvariantCulture, $"{text.Checked.On:yyyy-MM-dd}; again by {text.Checked.AgainBy:yyyy-MM-dd}{(found.Stale ? " (stale)" : "")}"));
        facts.Row("In force", text.Until is DateOnly until ? $"{text.From:yyyy-MM-dd} to {until:yyyy-MM-dd}" : $"since {text.From:yyyy-MM-dd} at least");
        facts.Write(terminal, "  ");
    }
}
