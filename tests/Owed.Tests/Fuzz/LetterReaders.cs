using Owed.Files;

namespace Owed.Tests;

/// <summary>What a letter is made from and what is kept of it: a parent's answers, and the page beside a letter that was sent.</summary>
internal static class LetterReaders
{
    private const string SentName = "sent/2025-11-03-records-request/sent.yaml";

    private static readonly string[] SentWords =
        ["kind:", "title:", "tone: formal", "dated:", "sent:", "method: e-mail", "to:", "- ", "proof:", "law: 2026.11.22", "files:", "facts:", "letter.pdf: ", "../letter.pdf: ", "\"a\\nb.pdf\": ", "\"\\u0000\": ", "\"\": ", "{ ", " }", "[", "]", ": ", "|", ">", "&a", "*a", "<<:", "~", "null", "'", "\"", "\\", "# x", "  "];

    private static readonly string[] AnswerWords =
    [
        "yes", "no", ";", "\\n", ":", "", "next week", "March 2, 2026", "two hours", "an hour and 10 minutes", "1,777 minutes", "40 minutes of speech", "She lost", "As background: ", "{to.name}", "{cite:us/notice/owed}", "[rule us/notice/owed]", "**", "____",
        "Her classmate Liam", "I revoke consent.", "You denied FAPE.", "See ARM 10.16.3505.", "34 CFR 300.999", "481 F.3d 770", "<owedfuzz>", "\"><owedfuzz>", "&lt;", "• ", "- ", ". ", "effect", "remedy", "names.checked: yes", "complaint.received",
        .. HardWords.All,
    ];

    private static readonly LetterInput AnswerInput = LetterCase.Input(LetterCase.Ana());

    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        Readers.OfFile("sent", SentName, SentPages(), SentWords, Sent),
        FuzzTarget.OfText("answers", Answered(), AnswerWords, Answers) with { InCi = 1_500 },
    ];

    private static string[] SentPages()
    {
        SentLetter letter = new(
            "records-request", "Ask for the records", Tone.Formal, new(2025, 11, 3), new(new(2025, 11, 4), "e-mail", ["Dee Placeholder, special education director"], ["2025-11-04 email.txt"]),
            [new("records.what", "the logs: all of them\nand the notes"), new("your.phone", "573-555-0100")], "2026.11.22", [SentFile.Of("letter.pdf", "a"u8), SentFile.Of("letter.docx", "b"u8)]);
        return [SentFolder.Page(letter), SentFolder.Page(letter with { Facts = [], Tone = Tone.Plain, Files = [], Dispatch = letter.Dispatch with { To = [], Proof = [] } })];
    }

    private static void Sent(TextFile page)
    {
        Outcome<SentLetter> read = SentFolder.Read(page);
        MustHold.Answer(read);
        MustHold.Problems(read.Problems, page.Name);
        if (read is { Value: SentLetter letter, IsGood: true })
        {
            string written = SentFolder.Page(letter);
            Outcome<SentLetter> again = SentFolder.Read(new TextFile(page.Name, written));
            MustHold.True(again.IsGood, () => $"what was written has problems: {MustHold.Show(again.Problems)}\n{written}");
            MustHold.True(again.Value!.Equals(letter), () => $"what was written is another letter:\n{written}");
            MustHold.Problems(SentFolder.Changed("nowhere", "sent/x", letter));
        }
    }

    /// <summary>For each letter every answer it may be given: its name on the first line, then one answer a line.</summary>
    private static string[] Answered() =>
        [.. LetterKinds.All.Select(k => string.Join('\n', k.Needs.Concat(k.Offers).Append("effect").Distinct().Select(LetterFacts.Of).Select(f => $"{f.Name}: {f.Example.Replace("\n", "\\n", StringComparison.Ordinal)}").Prepend(k.Id)))];

    private static void Answers(string text)
    {
        string[] lines = text.Split('\n');
        LetterKind kind = LetterKinds.Of(lines[0]) ?? LetterKinds.All[lines[0].Length % LetterKinds.All.Count];
        Fact[] facts = [.. lines.Skip(1).Where(l => l.Contains(':', StringComparison.Ordinal)).Select(l => l.Split(':', 2)).Select(p => new Fact(p[0].Trim(), p[1].Trim().Replace("\\n", "\n", StringComparison.Ordinal)))];
        CheckedLetter letter = Letters.Write(kind, AnswerInput with { Facts = facts.DistinctBy(f => f.Name).ToItems() });
        MustHold.Problems(letter.Problems);

        string words = Letters.Words(letter.Composed.Letter);
        Items<Problem> edited = Gate.CheckText(letter.Composed, words);
        MustHold.Problems(edited);
        bool told = letter.Composed.Claims.Own.All(o => words.Contains(o.Value, StringComparison.Ordinal));
        string[] lifted = !told ? [] : [.. letter.Problems.Where(p => p.IsError).Select(p => p.Code).Except(edited.Select(p => p.Code))];
        MustHold.True(lifted.Length == 0, () => $"words that were not changed lift {string.Join(", ", lifted)}:\n{words}");

        Document laid = Letters.Layout(letter.Letter);
        MustHold.True(PlainText.Write(laid).All(c => c == '\n' || !char.IsControl(c)), "the letter holds a control sign");
        MustHold.True(!Owed.Files.Html.WriteFragment(laid, 2).Contains("<owedfuzz", StringComparison.OrdinalIgnoreCase), "words became markup");
    }
}
