using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed sent</c> and <c>owed reply</c>: what went out is frozen, and what came back moves the case on.</summary>
internal static class SentCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> kind = new("KIND") { Description = "The letter that was sent" };
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> date = Arguments.Day("--date", "The date on the letter (default: the day it was sent)");
        Option<DateOnly?> on = Arguments.Day("--on", "The day it was sent (default: today)");
        Option<Tone> tone = new("--tone") { Description = "The tone it was written in", HelpName = "plain|formal", DefaultValueFactory = _ => Tone.Plain };
        Option<string> method = new("--method") { Description = "How: e-mail, certified mail, by hand", HelpName = "HOW", Required = true };
        Option<string[]> to = new("--to") { Description = "To whom; may be given again", HelpName = "WHO" };
        Option<string[]> proof = new("--proof") { Description = "A file in the evidence folder that proves it; may be given again", HelpName = "FILE" };
        Option<string[]> fact = LetterCommand.Fact();
        CommandWithExamples command = new(
            "sent",
            "Mark a letter as sent: keep its exact bytes, and start its clocks.",
            ["owed sent records-request ana --on 2025-11-03 --method e-mail --proof \"2025-11-03 email to Ms Placeholder.txt\""])
        {
            kind, folder, date, on, tone, method, to, proof, fact,
        };
        command.SetAction(parsed =>
        {
            DateOnly day = parsed.GetValue(on) ?? terminal.Today();
            return Run(
                terminal,
                parsed.GetRequiredValue(kind),
                parsed.GetRequiredValue(folder),
                parsed.GetValue(date) ?? day,
                parsed.GetValue(tone),
                new Dispatch(day, parsed.GetRequiredValue(method), (parsed.GetValue(to) ?? []).ToItems(), (parsed.GetValue(proof) ?? []).ToItems()),
                parsed.GetValue(fact));
        });
        return command;
    }

    public static Command MakeReply(Terminal terminal)
    {
        Argument<string> kind = new("KIND") { Description = "The letter that was answered" };
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> on = Arguments.Day("--on", "The day the answer came (default: today)");
        Option<string> about = new("--about") { Description = "What it said, in a few words", HelpName = "WORDS" };
        Option<string> who = new("--with") { Description = "Who answered", HelpName = "WHO" };
        Option<string[]> evidence = new("--evidence") { Description = "A file in the evidence folder; may be given again", HelpName = "FILE" };
        CommandWithExamples command = new(
            "reply",
            "Write down the answer to a letter.",
            ["owed reply records-request ana --on 2025-11-20 --about \"logs will come next week\""])
        {
            kind, folder, on, about, who, evidence,
        };
        command.SetAction(parsed => Reply(
            terminal,
            parsed.GetRequiredValue(kind),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(on) ?? terminal.Today(),
            parsed.GetValue(about),
            parsed.GetValue(who),
            (parsed.GetValue(evidence) ?? []).ToItems()));
        return command;
    }

    private static int Run(Terminal terminal, string name, string folder, DateOnly date, Tone tone, Dispatch dispatch, string[]? facts)
    {
        if (LetterInputs.Kind(terminal, name) is not LetterKind kind)
        {
            return CommandLine.WrongUsage;
        }

        if (LetterInputs.Read(terminal, folder, date, tone, facts) is not LetterInput input || !AreThere(terminal, folder, dispatch.Proof))
        {
            return CommandLine.InputHasProblems;
        }

        CheckedLetter letter = Letters.Write(kind, input);
        Items<(string Name, byte[] Bytes)> files = LetterFiles.Write(letter, LetterFiles.All);
        Outcome<Sent> sent = Sending.Mark(letter, dispatch, files);
        Items<Problem> problems = sent.Value is null ? sent.Problems : [.. sent.Problems, .. SentFolder.Write(folder, sent.Value, files)];
        ProblemList.Print(terminal, null, problems);
        if (sent.Value is null || problems.Any(p => p.IsError))
        {
            return CommandLine.InputHasProblems;
        }

        terminal.Out.WriteLine(Path.Join(folder, "sent", sent.Value.Letter.Name));
        foreach (Due due in sent.Value.Clocks)
        {
            terminal.Out.WriteLine($"{due.Day:yyyy-MM-dd}  {due.Limit} from {due.Start:yyyy-MM-dd}  {due.Citation}");
        }

        return CommandLine.Fine;
    }

    private static int Reply(Terminal terminal, string name, string folder, DateOnly on, string? about, string? who, Items<string> evidence)
    {
        if (LetterInputs.Kind(terminal, name) is null)
        {
            return CommandLine.WrongUsage;
        }

        Outcome<CaseFile> read = CaseFolder.Read(folder);
        ProblemList.Print(terminal, folder, read.Problems);
        if (!read.IsGood || !AreThere(terminal, folder, evidence))
        {
            return CommandLine.InputHasProblems;
        }

        Items<Problem> unwritten = CaseLog.Append(folder, [Sending.Reply(name, on, about, who, evidence)]);
        if (unwritten.Count > 0)
        {
            ProblemList.Print(terminal, folder, unwritten);
            return CommandLine.InputHasProblems;
        }

        terminal.Out.WriteLine($"Written down: an answer to {name} on {on:yyyy-MM-dd}.");
        return CommandLine.Fine;
    }

    private static bool AreThere(Terminal terminal, string folder, Items<string> evidence)
    {
        string[] gone = [.. evidence.Where(e => !File.Exists(Path.Combine(folder, "evidence", e)))];
        ProblemList.Print(terminal, null, [.. gone.Select(e => new Problem("sent-proof-missing", $"There is no file \"{e}\" in the evidence folder.", Where.Nowhere, "Put it there first, then give its name."))]);
        return gone.Length == 0;
    }
}
