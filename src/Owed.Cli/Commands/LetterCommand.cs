using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed letter</c>: which letters fit the case, and one of them in every format.</summary>
internal static class LetterCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> kind = new("KIND") { Description = "The letter, for example records-request; see: owed letter list FOLDER" };
        Argument<string> folder = Arguments.Folder();
        Option<Tone> tone = new("--tone") { Description = "How it sounds", HelpName = "plain|formal", DefaultValueFactory = _ => Tone.Plain };
        Option<DateOnly?> date = Arguments.Day("--date", "The date on the letter (default: today)");
        Option<string> outFolder = new("--out") { Description = "Where to put the files (default: print the text)", HelpName = "DIR" };
        Option<LetterFormat[]> format = new("--format") { Description = "Which files to write (default: all)", HelpName = "docx|pdf|txt|html|eml", AllowMultipleArgumentsPerToken = true };
        Option<string[]> fact = Fact();
        Option<bool> check = new("--check") { Description = "Show every fact of the letter and where it comes from, and what your own words claim" };
        Option<string[]> confirm = new("--confirm") { Description = "Say that words the record does not show are so; may be given again", HelpName = "WORDS" };
        CommandWithExamples command = new(
            "letter",
            "Write a letter, checked against its own facts.",
            [
                "owed letter list tests/cases/mo-ana",
                "owed letter concern-not-delivered tests/cases/mo-ana --date 2025-11-03",
                "owed letter concern-not-delivered ana --check",
                "owed letter compensatory-request ana --fact \"comp.how=one to one, after school\" --out letters --format docx pdf",
            ])
        {
            kind, folder, tone, date, outFolder, format, fact, check, confirm,
        };
        command.Subcommands.Add(List(terminal));
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(kind),
            parsed.GetRequiredValue(folder),
            parsed.GetValue(tone),
            parsed.GetValue(date) ?? terminal.Today(),
            parsed.GetValue(outFolder),
            parsed.GetValue(format) is { Length: > 0 } some ? some.ToItems() : LetterFiles.All,
            parsed.GetValue(fact),
            parsed.GetValue(check),
            parsed.GetValue(confirm) ?? []));
        return command;
    }

    public static Option<string[]> Fact() => new("--fact") { Description = "A fact for this letter, as name=value; may be given again", HelpName = "NAME=VALUE" };

    private static CommandWithExamples List(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Option<DateOnly?> date = Arguments.Day("--date", "As on this day (default: today)");
        Option<bool> json = Arguments.Json();
        CommandWithExamples list = new("list", "Say which letters fit the case, which are ready, and what stops the others.", ["owed letter list ana --json"]) { folder, date, json };
        list.SetAction(parsed => Show(terminal, parsed.GetRequiredValue(folder), parsed.GetValue(date) ?? terminal.Today(), parsed.GetValue(json)));
        return list;
    }

    private static int Run(Terminal terminal, string name, string folder, Tone tone, DateOnly date, string? outFolder, Items<LetterFormat> formats, string[]? facts, bool check, string[] confirmed)
    {
        if (LetterInputs.Kind(terminal, name) is not LetterKind kind)
        {
            return CommandLine.WrongUsage;
        }

        if (LetterInputs.Read(terminal, folder, date, tone, facts) is not LetterInput input)
        {
            return CommandLine.InputHasProblems;
        }

        CheckedLetter letter = Confirmed(Letters.Write(kind, Asked(terminal, kind, input)), confirmed);
        if (check)
        {
            LetterCheck.Write(terminal, letter);
            return letter.IsReady ? CommandLine.Fine : CommandLine.InputHasProblems;
        }

        ProblemList.Print(terminal, null, letter.Problems);
        if (outFolder is null)
        {
            terminal.Out.Write(PlainText.Write(Letters.Layout(letter.Letter)));
        }
        else
        {
            if (formats.Any(f => f is LetterFormat.Pdf or LetterFormat.Eml))
            {
                ProblemList.Print(terminal, null, LetterFiles.Unprintable(Letters.Layout(letter.Letter)));
            }

            if (!LetterOutput.Write(terminal, outFolder, LetterFiles.Write(letter, formats)))
            {
                return CommandLine.InputHasProblems;
            }
        }

        foreach (string advice in letter.Composed.Advice)
        {
            terminal.Error.WriteLine(terminal.Quiet(advice));
        }

        return letter.IsReady ? CommandLine.Fine : CommandLine.InputHasProblems;
    }

    /// <summary>The letter once more, with the claims that the person says are so.</summary>
    private static CheckedLetter Confirmed(CheckedLetter letter, string[] words)
    {
        Items<Fact> said = Proof.Of(letter.Composed)
            .Where(c => c.Verdict == Verdict.NotInRecord && words.Contains(c.Words, StringComparer.OrdinalIgnoreCase))
            .Select(c => Proof.Confirm(c, letter.Composed.Input.Date)).ToItems();
        LetterInput input = letter.Composed.Input;
        return said.Count == 0 ? letter : Letters.Write(letter.Composed.Kind, input with { Facts = [.. input.Facts ?? [], .. said] });
    }

    /// <summary>Asks for what is missing, when a person sits there.</summary>
    private static LetterInput Asked(Terminal terminal, LetterKind kind, LetterInput input)
    {
        if (!terminal.Asks)
        {
            return input;
        }

        List<Fact> facts = [.. input.Facts ?? []];
        foreach (FactQuestion question in Letters.Missing(kind, input.Told))
        {
            terminal.Error.WriteLine(terminal.Bold(question.Fact.Question) + (question.Required ? "" : " (you can leave this empty)"));
            terminal.Error.WriteLine(terminal.Quiet($"{question.Fact.Help} For example: {question.Fact.Example}"));
            terminal.Error.Write("> ");
            terminal.Error.Flush();
            if (terminal.In.ReadLine()?.Trim() is { Length: > 0 } answer)
            {
                facts.Add(new(question.Fact.Name, answer));
            }
        }

        return input with { Facts = facts.ToItems() };
    }

    private static int Show(Terminal terminal, string folder, DateOnly date, bool json)
    {
        if (LetterInputs.Read(terminal, folder, date, Tone.Plain, null) is not LetterInput input)
        {
            return CommandLine.InputHasProblems;
        }

        Items<LetterOffer> offers = Letters.For(input);
        if (json)
        {
            terminal.Out.WriteLine(LetterJson.Write(offers.Select(o => o with { Blocked = o.Blocked.Select(Remedies.Typed).ToItems() })));
            return CommandLine.Fine;
        }

        foreach (LetterOffer offer in offers)
        {
            string state = offer.Ready ? "ready" : $"needs {offer.Blocked.Count}";
            terminal.Out.WriteLine($"{(offer.Fits ? "fits" : "    ")}  {terminal.Bold($"{offer.Kind.Id,-26}")} {state,-9} {offer.Text.Title}");
            foreach (Problem problem in offer.Fits ? offer.Blocked : [])
            {
                terminal.Out.WriteLine(terminal.Quiet($"        {problem.Message}"));
            }
        }

        foreach (Unanswered silent in Sending.NoReply(input.Case, date))
        {
            terminal.Out.WriteLine($"No answer for {silent.Days} days: {silent.Letter.Letter}, sent {silent.Letter.Day:yyyy-MM-dd}. Next: {string.Join(", ", silent.FollowUps.Select(f => f.Id))}");
        }

        return CommandLine.Fine;
    }
}
