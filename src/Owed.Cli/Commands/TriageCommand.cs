using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed triage</c>: from a few plain answers to the situation and one step.</summary>
internal static class TriageCommand
{
    private const int MostQuestions = 8;

    private static readonly Items<string> Opening = ["state", "plan", "what_happened"];

    public static Command Make(Terminal terminal)
    {
        Option<string?> facts = new("--facts") { Description = "Take the answers from this YAML or JSON file; - reads standard input", HelpName = "FILE" };
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "Ask as on this day (default: the file's own, else today)");
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "triage",
            "Find out which situation it is and what to do first. Without a file it asks; Enter means: I do not know.",
            ["owed triage", "owed triage --facts answers.yaml", "owed triage --facts answers.json --as-of 2026-02-02 --json"])
        {
            facts, asOf, json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(facts), parsed.GetValue(asOf), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string? file, DateOnly? asOf, bool json)
    {
        Outcome<TriageFacts>? read = file is null ? terminal.Asks ? new(TriageFacts.Empty, []) : null : ReadFile(terminal, file);
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
        if (file is null)
        {
            facts = Ask(terminal, book, guides, day);
        }

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

        Outcome<TextFile> text = TextFile.Decode(file, File.ReadAllBytes(file));
        return text.Value is null ? new(null, text.Problems) : FactsFile.Read(file, text.Value.Text);
    }

    private static TriageFacts Ask(Terminal terminal, LawBook book, Guides guides, DateOnly day)
    {
        TriageFacts facts = TriageFacts.Empty;
        var asked = new HashSet<string>(StringComparer.Ordinal);
        while (asked.Count < MostQuestions)
        {
            Question? next = Opening.Select(k => Questions.Of(k)!).Concat(Triage.Of(facts, book, guides, day).NotYetKnown).FirstOrDefault(q => !asked.Contains(q.Key));
            if (next is null)
            {
                break;
            }

            asked.Add(next.Key);
            facts = AskOne(terminal, facts, next);
        }

        terminal.Out.WriteLine($"{asked.Count} questions.");
        terminal.Out.WriteLine();
        return facts;
    }

    private static TriageFacts AskOne(Terminal terminal, TriageFacts facts, Question question)
    {
        terminal.Out.WriteLine(terminal.Bold(question.Ask));
        string[] words = [.. question.Words];
        for (int i = 0; i < words.Length; i++)
        {
            terminal.Out.WriteLine($"  {i + 1}  {words[i].Replace('_', ' ')}");
        }

        terminal.Out.Write(question.Kind switch { QuestionKind.YesNo => "yes, no, or Enter: ", QuestionKind.Day => "YYYY-MM-DD, or Enter: ", _ => "> " });
        string answer = terminal.In.ReadLine()?.Trim() ?? "";
        terminal.Out.WriteLine();
        string value = int.TryParse(answer, out int number) && number >= 1 && number <= words.Length ? words[number - 1] : answer;
        Outcome<TriageFacts> with = facts.With(question.Key, value);
        ProblemList.Print(terminal, null, with.Problems);
        return with.Value!;
    }
}
