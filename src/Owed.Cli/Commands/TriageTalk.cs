using Owed.Files;

namespace Owed.Cli;

/// <summary>Asks from an empty start, says the next step, and writes the letter and the case.</summary>
internal static class TriageTalk
{
    private static readonly Items<LetterFormat> Formats = [LetterFormat.Docx, LetterFormat.Pdf, LetterFormat.Txt];

    public static int Run(Terminal terminal, DateOnly day, string? folder)
    {
        LawBook book = LawFolder.Built().Value!;
        Guides guides = GuideFolder.Built().Value!;
        terminal.Out.WriteLine(terminal.Quiet("Type the number of an answer, or words. Enter: I do not know. b: back to the question before."));
        terminal.Out.WriteLine();
        Talk talk = Ask(terminal, book, guides, day);
        Advice advice = Talks.Advice(talk, book, guides, day);
        AdvicePage.Print(terminal, advice, book);
        terminal.Out.WriteLine();
        terminal.Out.WriteLine($"{talk.Asked.Count} questions asked.");
        return Talks.Tonight(advice) is string letter && talk.Asked.Contains(TalkKeys.Child) ? Finish(terminal, talk, advice, letter, book, day, folder) : CommandLine.Fine;
    }

    private static Talk Ask(Terminal terminal, LawBook book, Guides guides, DateOnly day)
    {
        Talk talk = Talk.Empty;
        string? again = null;
        while ((again is null ? Talks.Next(talk, book, guides, day) : Talks.Of(again, talk)) is TalkQuestion question)
        {
            if (Put(terminal, talk, question) is not string words)
            {
                return talk;
            }

            if (words is "b" or "back" or "B")
            {
                again = Before(talk, question.Key);
                continue;
            }

            if (words.Length == 0 && again is not null && talk.Answer(question.Key) is not null)
            {
                again = null;
                continue;
            }

            Outcome<Talk> said = Talks.Say(talk, question, words, day);
            ProblemList.Print(terminal, null, said.Problems);
            (talk, again) = said.Value is Talk next ? (next, null) : (talk, again);
        }

        return talk;
    }

    /// <summary>Puts one question; null when there is no one left to answer.</summary>
    private static string? Put(Terminal terminal, Talk talk, TalkQuestion question)
    {
        terminal.Out.WriteLine(terminal.Bold(question.Ask));
        if (question.Help.Length > 0)
        {
            terminal.Out.WriteLine(terminal.Quiet($"  {question.Help}"));
        }

        for (int i = 0; i < question.Choices.Count; i++)
        {
            terminal.Out.WriteLine($"  {i + 1,2}  {question.Choices[i]}");
        }

        terminal.Out.Write(talk.Answer(question.Key) is string before ? $"Enter keeps: {before}> " : "> ");
        terminal.Out.Flush();
        string? words = terminal.In.ReadLine()?.Trim();
        terminal.Out.WriteLine();
        return words;
    }

    /// <summary>The question asked before this one; the first one when there is none before.</summary>
    private static string? Before(Talk talk, string key)
    {
        int at = talk.Asked.ToList().IndexOf(key);
        return talk.Asked.Count == 0 ? null : talk.Asked[Math.Max(0, (at < 0 ? talk.Asked.Count : at) - 1)];
    }

    private static int Finish(Terminal terminal, Talk talk, Advice advice, string id, LawBook book, DateOnly day, string? folder)
    {
        if (advice.Step.Letter is string later && later != id)
        {
            terminal.Out.WriteLine($"The letter {later} needs the minutes, day by day. The one to send tonight is {id}: the records give you the minutes.");
        }

        CaseFile c = TalkCase.Of(talk);
        string place = folder ?? FolderName(c.Student.Name);
        if (File.Exists(place) || (Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any()))
        {
            ProblemList.Print(terminal, null, [new("folder-not-empty", $"{place} is already there and not empty.", Where.Nowhere, "Run owed triage --folder with another name; nothing was changed.")]);
            return CommandLine.InputHasProblems;
        }

        CheckedLetter letter = Letters.Write(LetterKinds.Of(id)!, new(c, Reckoner.Reckon(c, day), book, LetterFolder.Built().Value!, day));
        Problem[] problems = [.. TalkCase.Nameless(c), .. letter.Problems];
        try
        {
            CaseFolder.Write(c, place);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            ProblemList.Print(terminal, null, [new("folder-not-written", $"{place} cannot be written.", Where.Nowhere, "Run owed triage --folder with a place that is there and that you may write to, with room on the disk.")]);
            return CommandLine.InputHasProblems;
        }

        terminal.Out.WriteLine($"The case is kept in {place}.");
        ProblemList.Print(terminal, null, problems);
        if (problems.Any(p => p.IsError))
        {
            terminal.Out.WriteLine($"The letter is not finished. When you know what is missing: owed letter {id} {place}");
            return CommandLine.InputHasProblems;
        }

        string letters = Path.Combine(place, "letters");
        if (!LetterOutput.Write(terminal, letters, LetterFiles.Write(letter, Formats)))
        {
            return CommandLine.InputHasProblems;
        }

        foreach (string tip in letter.Composed.Advice)
        {
            terminal.Out.WriteLine(terminal.Quiet($"  {tip}"));
        }

        return CommandLine.Fine;
    }

    private static string FolderName(string child)
    {
        string plain = new([.. child.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]);
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } words ? string.Join('-', words) : "case";
    }
}
