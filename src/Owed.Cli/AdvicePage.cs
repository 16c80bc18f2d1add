using System.Globalization;

namespace Owed.Cli;

/// <summary>Prints the playbook's advice as plain lines.</summary>
internal static class AdvicePage
{
    public static void Print(Terminal terminal, Advice advice, LawBook book)
    {
        TextWriter o = terminal.Out;
        o.WriteLine(terminal.Bold(advice.Situation switch
        {
            "none" => "None of the six situations.",
            "unclear" => "Not clear yet.",
            _ => $"Situation {advice.Situation}{(advice.Sure ? "" : " (as far as we know)")}",
        }));
        Lines(o, advice.Why);
        if (advice.Urgent.Count > 0)
        {
            o.WriteLine();
            o.WriteLine(terminal.Bold("Look at this first"));
            Lines(o, advice.Urgent);
        }

        Step step = advice.Step;
        o.WriteLine();
        o.WriteLine(terminal.Bold("Next step"));
        o.WriteLine($"  {step.Action}");
        if (step.Date is DateOnly day)
        {
            o.WriteLine($"  By {day.ToString("dddd, MMMM d, yyyy", CultureInfo.InvariantCulture)}{(step.DateIs is null ? "" : $": {step.DateIs}")}");
        }

        if (step.Call is LawPlace call)
        {
            o.WriteLine($"  Call: {call.Name}, {call.Phone}");
        }

        o.WriteLine($"  Why: {step.Why}");
        if (step.Rule is string rule && book.Find(rule, DateOnly.MaxValue.AddYears(-1)) is { Version: RuleVersion text })
        {
            o.WriteLine($"  Law: {text.Cite} ({rule}, checked {text.Checked.On:yyyy-MM-dd}{(text.MustBeMarked ? ", from another source than the text itself" : "")})");
        }

        o.WriteLine(step.Letter is null ? "  No letter goes with this step." : $"  Letter: {step.Letter}  (owed letter {step.Letter} FOLDER)");
        Label(o, "Have at hand", step.Need);
        Label(o, "Takes", step.Takes);
        Section(terminal, "After that", advice.Then);
        Section(terminal, "We do not know yet", advice.NotYetKnown.Select(q => q.Ask));
        Section(terminal, "Do not", advice.NeverDo);
        o.WriteLine();
        o.WriteLine(terminal.Quiet("This is legal information, not legal advice."));
    }

    private static void Section(Terminal terminal, string title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(terminal.Bold(title));
            Lines(terminal.Out, all);
        }
    }

    private static void Label(TextWriter o, string label, string text)
    {
        if (text.Length > 0)
        {
            o.WriteLine($"  {label}: {text}");
        }
    }

    private static void Lines(TextWriter o, IEnumerable<string> lines)
    {
        foreach (string line in lines)
        {
            o.WriteLine($"  {line}");
        }
    }
}
