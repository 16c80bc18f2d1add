using System.CommandLine;
using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed law</c>: shows, lists and checks the law book.</summary>
internal static class LawCommand
{
    public static Command Make(Terminal terminal) => new("law", "Look things up in the law book, and check it.")
    {
        Show(terminal),
        List(terminal),
        Check(terminal),
        Coverage(terminal),
    };

    public static Option<string?> State() => new("--state") { Description = "The state, in two letters", HelpName = "MO" };

    private static CommandWithExamples Show(Terminal terminal)
    {
        Argument<string> what = new("ID|TOPIC") { Description = "A rule, such as us/complaint/window, or a topic, such as complaints" };
        Option<string?> state = State();
        Option<DateOnly?> on = Arguments.Day("--on", "As the law stood on this day (default: today)");
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "show",
            "Show a rule or a topic: what it says, where it stands, and how the text was read.",
            ["owed law show us/notice/contents", "owed law show complaints --state MO", "owed law show us/complaint/window --on 2026-01-15 --json"])
        {
            what, state, on, json,
        };
        command.SetAction(parsed =>
        {
            string asked = parsed.GetRequiredValue(what);
            DateOnly today = terminal.Today();
            DateOnly day = parsed.GetValue(on) ?? today;
            LawBook book = LawFolder.Built().Value!;
            string? code = parsed.GetValue(state);
            Items<LawAnswer> answers = LawTopics.All.Contains(asked) ? book.For(asked, code, day, today) : [code is null ? book.Find(asked, day, today) : book.Governing(asked, code, day, today)];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(answers is [var one] ? LawJson.Answer(one, book) : LawJson.Answers(answers, book));
            }
            else
            {
                foreach (LawAnswer answer in answers)
                {
                    LawPage.Print(terminal, answer, book);
                }
            }

            return answers.Any(a => a is InForce) ? CommandLine.Fine : CommandLine.InputHasProblems;
        });
        return command;
    }

    private static CommandWithExamples List(Terminal terminal)
    {
        Option<string?> state = State();
        CommandWithExamples command = new("list", "List every rule with its topic and kind.", ["owed law list", "owed law list --state MT"]) { state };
        command.SetAction(parsed =>
        {
            LawBook book = LawFolder.Built().Value!;
            string? code = parsed.GetValue(state)?.ToUpperInvariant();
            Table table = new(new("Rule"), new("Topic"), new("Kind"), new("Limit"));
            foreach (LawRule rule in book.Rules.Where(r => code is null || r.State == code))
            {
                table.Row(rule.Id, rule.Topic, LawWord.Of(rule.Kind), rule.Versions.Count == 0 ? $"see {rule.Federal}" : rule.Versions[^1].Limit?.ToString() ?? "");
            }

            table.Write(terminal);
            return CommandLine.Fine;
        });
        return command;
    }

    private static CommandWithExamples Check(Terminal terminal)
    {
        Argument<string?> folder = new("FOLDER") { Description = "A law folder (default: the law inside the program)", Arity = ArgumentArity.ZeroOrOne };
        CommandWithExamples command = new(
            "check",
            "Read the law strictly, run every case, and list every problem with its file, line and remedy.",
            ["owed law check", "owed law check law"])
        {
            folder,
        };
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(folder);
            Outcome<LawBook> read = path is null ? LawFolder.BuiltChecked(out Items<LawCase> cases) : LawFolder.Folder(path, out cases);
            Items<Problem> problems = read.IsGood
                ? [.. read.Problems, .. LawCases.RunAll(read.Value!, cases), .. LawSweep.Of(read.Value!, LawSweep.Covered)]
                : read.Problems;
            ProblemList.Print(terminal, path, problems);
            if (read.Value is LawBook book)
            {
                terminal.Out.WriteLine($"Law {book.Version}: rules {book.Rules.Count}, places {book.Places.Count}, holidays {book.HolidayRules.Count}, traps {book.Traps.Count}, cases {cases.Count}; {ProblemList.Count(problems)}.");
            }

            return problems.Any(p => p.IsError) ? CommandLine.InputHasProblems : CommandLine.Fine;
        });
        return command;
    }

    private static CommandWithExamples Coverage(Terminal terminal)
    {
        Option<DateOnly?> on = Arguments.Day("--on", "As on this day (default: today)");
        CommandWithExamples command = new("coverage", "Show what is researched, place by place, and how it was read.", ["owed law coverage"]) { on };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(LawCoverageMarkdown.Write(LawFolder.Built().Value!, parsed.GetValue(on) ?? terminal.Today()));
            return CommandLine.Fine;
        });
        return command;
    }
}

/// <summary>Prints one answer of the law book for a person.</summary>
internal static class LawPage
{
    public static void Print(Terminal terminal, LawAnswer answer, LawBook book)
    {
        terminal.Out.WriteLine(terminal.Bold(answer.Id));
        switch (answer)
        {
            case InForce found:
                InForce(terminal, found, book);
                break;
            case NotInForce not:
                terminal.Out.WriteLine($"  Not in force on {Day(not.On)}. {not.Why}");
                break;
            case NotResearched not:
                terminal.Out.WriteLine($"  Not researched. {not.Why}");
                break;
        }

        terminal.Out.WriteLine();
    }

    public static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Who must act, in plain words.</summary>
    public static string Who(Owes owes) => owes switch
    {
        Owes.Parent => "you, the parent",
        Owes.Lea => "the school district",
        Owes.Sea => "the state agency",
        Owes.Agency => "the school or the state",
        Owes.Both => "both sides",
        Owes.OtherParty => "the side that did not file",
        Owes.EitherParty => "the side that wants it",
        Owes.HearingOfficer => "the hearing officer",
        Owes.Mediator => "the mediator",
        Owes.Custodian => "the custodian of records",
        Owes.Team => "the IEP team",
        _ => "nobody",
    };

    /// <summary>How the text was read, in plain words; empty when the whole text was.</summary>
    public static string Mark(string confidence) => confidence switch
    {
        "T" => "",
        "T*" => " (read in part)",
        _ => " (from another source; the text itself was not read)",
    };

    private static void InForce(Terminal terminal, InForce found, LawBook book)
    {
        RuleVersion text = found.Text;
        terminal.Out.WriteLine($"  {found.Rule.Plain}");
        foreach (LawItem item in text.Contents)
        {
            terminal.Out.WriteLine($"    - {item.Text}{(item.Pin is null ? "" : $"  {item.Pin}")}");
        }

        if (text.Limit is Limit limit)
        {
            terminal.Out.WriteLine($"  Limit: {limit}; who: {Who(found.Rule.Owes)}");
        }

        terminal.Out.WriteLine($"  {text.Cite}{Mark(text.Confidence)}");
        if (text.Quote is string quote)
        {
            terminal.Out.WriteLine($"  \"{quote}\"");
        }

        LawSource? source = book.Source(text.Source);
        terminal.Out.WriteLine(terminal.Quiet($"  Read in: {source?.Title}. Checked {Day(text.Checked.On)}{(found.Stale ? "; it should have been checked again by " + Day(text.Checked.AgainBy) : "")}. {source?.Url}"));
        if (found.Rule.IfMissed is string missed)
        {
            terminal.Out.WriteLine($"  If missed: {missed}");
        }
    }
}
