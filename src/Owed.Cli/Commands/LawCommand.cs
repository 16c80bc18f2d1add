using System.CommandLine;
using System.Globalization;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed law</c>: what the law book says, where it was read, and what nobody has researched.</summary>
internal static class LawCommand
{
    public static Command Make(Terminal terminal) => new("law", "Read and check the law book.")
    {
        Show(terminal), List(terminal), Check(terminal), Coverage(terminal),
    };

    private static CommandWithExamples Show(Terminal terminal)
    {
        Argument<string> name = new("NAME") { Description = "A rule id, or a topic such as notice or complaints" };
        Option<string?> state = DueCommand.StateOption();
        Option<DateOnly?> on = Arguments.Day("--on", "As in force on this day (default: today)");
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "show",
            "Show a rule, or every rule of a topic, with citation, source and the day it was last checked.",
            ["owed law show us/notice/contents", "owed law show complaints --state MT --on 2026-01-15"])
        {
            name, state, on, json,
        };
        command.SetAction(parsed =>
        {
            LawBook book = LawFolder.Built().Value!;
            DateOnly day = parsed.GetValue(on) ?? terminal.Today();
            string asked = parsed.GetRequiredValue(name);
            Items<LawAnswer> answers;
            if (LawTopics.All.Contains(asked))
            {
                answers = book.For(asked, parsed.GetValue(state), day, terminal.Today());
            }
            else
            {
                Outcome<LawRule> rule = RuleNames.Find(book, asked, parsed.GetValue(state));
                if (rule.Value is null)
                {
                    ProblemList.Print(terminal, null, rule.Problems);
                    return CommandLine.InputHasProblems;
                }

                answers = [book.Governing(rule.Value.Id, parsed.GetValue(state) ?? rule.Value.State, day, terminal.Today())];
            }

            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(LawJson.Answers(answers, book));
            }
            else
            {
                foreach (LawAnswer answer in answers)
                {
                    LawPage.Print(terminal, book, answer);
                }
            }

            return CommandLine.Fine;
        });
        return command;
    }

    private static CommandWithExamples List(Terminal terminal)
    {
        Option<string?> state = DueCommand.StateOption();
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "list", "List every rule by topic.", ["owed law list", "owed law list --state MO", "owed law list --json"]) { state, json };
        command.SetAction(parsed =>
        {
            LawBook book = LawFolder.Built().Value!;
            string? wanted = parsed.GetValue(state);
            LawRule[] rules = [.. book.Rules.Where(r => wanted is null || r.State is null || string.Equals(r.State, wanted, StringComparison.OrdinalIgnoreCase)).OrderBy(r => r.Topic, StringComparer.Ordinal).ThenBy(r => r.Id, StringComparer.Ordinal)];
            if (parsed.GetValue(json))
            {
                terminal.Out.WriteLine(LawJson.Answers(rules.Select(r => book.Find(r.Id, terminal.Today(), terminal.Today())), book));
                return CommandLine.Fine;
            }

            Table table = new(new("Rule"), new("Kind"), new("In plain words"));
            foreach (LawRule rule in rules)
            {
                table.Row(rule.Id, LawWord.Of(rule.Kind), rule.Plain);
            }

            table.Write(terminal);
            return CommandLine.Fine;
        });
        return command;
    }

    private static CommandWithExamples Check(Terminal terminal)
    {
        Argument<string?> folder = new("FOLDER") { Description = "The law folder (default: the law inside the program)", Arity = ArgumentArity.ZeroOrOne };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "check",
            "Read the law files strictly, run their cases, and sweep every month for gaps and overlaps.",
            ["owed law check law", "owed law check"])
        {
            folder, json,
        };
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(folder);
            Outcome<LawBook> read = path is null ? LawFolder.BuiltChecked(out Items<LawCase> cases) : LawFolder.Folder(path, out cases);
            Items<Problem> problems = read.Value is LawBook book
                ? [.. read.Problems, .. LawCases.RunAll(book, cases), .. LawSweep.Of(book, LawSweep.Covered)]
                : read.Problems;
            ProblemList.Print(terminal, path, problems);
            int rules = read.Value?.Rules.Count ?? 0;
            terminal.Out.WriteLine(parsed.GetValue(json)
                ? LawJson.Checked(rules, cases.Count, problems)
                : string.Create(CultureInfo.InvariantCulture, $"{rules} rules, {cases.Count} cases, {ProblemList.Count(problems)}."));
            return problems.Any(p => p.IsError) ? CommandLine.InputHasProblems : CommandLine.Fine;
        });
        return command;
    }

    private static CommandWithExamples Coverage(Terminal terminal)
    {
        Option<DateOnly?> on = Arguments.Day("--on", "As in force on this day (default: today)");
        CommandWithExamples command = new(
            "coverage", "Show which topics are researched for which place, and how the text was read.", ["owed law coverage"]) { on };
        command.SetAction(parsed =>
        {
            terminal.Out.Write(LawCoverageMarkdown.Write(LawFolder.Built().Value!, parsed.GetValue(on) ?? terminal.Today()));
            return CommandLine.Fine;
        });
        return command;
    }
}
