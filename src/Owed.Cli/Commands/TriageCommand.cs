using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed triage</c>: from a few plain answers to the situation and one step.</summary>
internal static class TriageCommand
{
    public static Command Make(Terminal terminal)
    {
        Option<string?> facts = new("--facts") { Description = "Take the answers from this YAML or JSON file; - reads standard input", HelpName = "FILE" };
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "Ask as on this day (default: the file's own, else today)");
        Option<bool> json = Arguments.Json();
        Option<string?> folder = new("--folder") { Description = "Where to keep the new case and its letter (default: the child's name)", HelpName = "DIR" };
        CommandWithExamples command = new(
            "triage",
            "Find out which situation it is and what to do first. Without a file it asks, and ends in a letter. Enter means: I do not know; b goes back.",
            ["owed triage", "owed triage --folder ana", "owed triage --facts answers.yaml", "owed triage --facts answers.json --as-of 2026-02-02 --json"])
        {
            facts, asOf, json, folder,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(facts), parsed.GetValue(asOf), parsed.GetValue(json), parsed.GetValue(folder)));
        return command;
    }

    private static int Run(Terminal terminal, string? file, DateOnly? asOf, bool json, string? folder)
    {
        if (file is null && terminal.Asks && !json)
        {
            return TriageTalk.Run(terminal, asOf ?? terminal.Today(), folder);
        }

        Outcome<TriageFacts>? read = file is null ? null : ReadFile(terminal, file);
        if (read?.Value is not TriageFacts facts)
        {
            Problem[] problems = read is null ? [new("triage-no-facts", "There is no one to ask, and no file of answers.", Where.Nowhere, "Give one: owed triage --facts answers.yaml")] : [.. read.Problems];
            ProblemList.Print(terminal, null, problems);
            if (json)
            {
                terminal.Out.WriteLine(ProblemsJson.Write(problems));
            }

            return CommandLine.InputHasProblems;
        }

        DateOnly day = asOf ?? facts.Today ?? terminal.Today();
        LawBook book = LawFolder.Built().Value!;
        Guides guides = GuideFolder.Built().Value!;
        Advice advice = Triage.Of(facts, book, guides, day);
        if (json)
        {
            terminal.Out.WriteLine(TriageJson.Write(advice, day, read.Problems));
        }
        else
        {
            ProblemList.Print(terminal, null, read.Problems);
            AdvicePage.Print(terminal, advice, book);
        }

        return CommandLine.Fine;
    }

    private static Outcome<TriageFacts> ReadFile(Terminal terminal, string file)
    {
        if (file == "-")
        {
            return FactsFile.Read("standard input", terminal.In.ReadToEnd());
        }

        if (!File.Exists(file))
        {
            return new(null, [new("triage-no-file", $"There is no file {file}.", Where.Nowhere, "Check the name. docs/triage-facts.md shows what the file holds.")]);
        }

        Outcome<TextFile> text = PlainFile.Text(file, file);
        return text.Value is null ? new(null, text.Problems) : FactsFile.Read(file, text.Value.Text);
    }
}
