using Owed.Files;

namespace Owed.Tests;

/// <summary>Words files with one thing wrong, as somebody who changes a letter, a card or a guide would meet it.</summary>
internal static class WordsExamples
{
    private const string Shared = "---\nkind: letter\ntitle: T\nuse: U.\nserves: A\n---\n\n## closing\nBye\n";

    private const string Letter = "---\nkind: follow-up\ntitle: T\nuse: U.\nserves: A\n---\n\n## subject\nS {first.sent} {first.asked}\n\n## opening\nO\n\n## ask\nA\n\n## answer\nPlease {answer.by}\n\n## enclosure\nE\n";

    private const string Card = "# no-staff\nheard: We have no one.\nwords: no staff\nsay: Please tell me the date.\nsupports: It is owed.\nnot: Not this person.\nletter: staffing-reply\n";

    private const string Guide = "---\nguide: one\ntitle: One\nsummary: A page.\n---\n\nWords.\n";

    public static IEnumerable<Example> All =>
    [
        Changed("letter-words-unknown-slot", "## opening\nO", "## opening\nO {nobody.fills}"),
        Changed("letter-words-unknown-section", "## opening\nO", "## opening\nO\n\n## extra\nX"),
        Changed("letter-words-no-section", "## enclosure\nE\n", ""),
        Changed("letter-words-tone", "## ask\nA", "## ask.plain\nA"),
        Changed("letter-words-twice", "## ask\nA", "## ask\nA\n\n## ask\nB"),
        Changed("letter-words-empty", "## ask\nA", "## ask\n"),
        Changed("letter-words-citation", "## ask\nA", "## ask\nSee 34 CFR 300.503."),
        Changed("letter-words-mark", "## ask\nA", "## ask\nA {{if}}"),
        Changed("letter-words-kind", "kind: follow-up", "kind: other"),
        Changed("letter-words-serves", "serves: A", "serves: Z"),
        Changed("letter-words-head", "use: U.\n", ""),
        Changed("letter-words-key", "use: U.", "use: U.\nmood: calm"),
        Changed("letter-words-loose", "---\n\n## subject", "---\nloose\n\n## subject"),
        Changed("letter-words-section", "## ask\n", "## Ask Now\n"),
        new("letter-words-no-kind", "A file `sonnet.en.md` for a letter that is not there.", Book(("letter.en.md", Shared), ("sonnet.en.md", Letter.Replace("follow-up", "sonnet", StringComparison.Ordinal)))),
        new("letter-words-missing", "A folder without the words of a letter.", Book(("letter.en.md", Shared))),
        new("letter-words-shared", "A folder without `letter.en.md`.", Book(("follow-up.en.md", Letter))),
        new("letter-words-unused-slot", "A letter's file that leaves out a slot which the letter fills.", UnusedSlot()),
        new("guide-label", "A line `smile: yes` on a card.", Cards(Card + "smile: yes\n")),
        new("guide-label-twice", "Two lines `heard:` on one card.", Cards(Card + "heard: Again.\n")),
        new("guide-id-twice", "Two cards of one name.", Cards(Card + Card)),
        new("guide-missing", "A card without `letter:`.", Cards(Card.Replace("letter: staffing-reply\n", "", StringComparison.Ordinal))),
        new("guide-no-words", "A folder without the words of a step.", Cards(Card)),
        new("guide-no-step", "Words for the step `dance`, which is not there.", GuideFolder.Read([("steps/x.en.md", "# dance\naction: A.\nwhy: W.\nneed: N.\ntakes: T.\n")]).Problems),
        new("guide-missing", "A step without `why:`.", GuideFolder.Read([("steps/x.en.md", "# follow-up\naction: A.\nneed: N.\ntakes: T.\n")]).Problems),
        new("guide-key", "A guide with `colour: red`.", Pages(Guide.Replace("summary:", "colour: red\nsummary:", StringComparison.Ordinal))),
        new("guide-name", "A file `one.en.md` that calls itself `two`.", Pages(Guide.Replace("guide: one", "guide: two", StringComparison.Ordinal))),
        new("guide-empty", "A guide with a head and no words.", Pages(Guide.Replace("Words.\n", "", StringComparison.Ordinal))),
        new("guide-link", "A guide with `see: two`, where there is no second guide.", Pages(Guide.Replace("summary:", "see: two\nsummary:", StringComparison.Ordinal))),
        new("guide-letter", "A guide with `letter: sonnet`.", Pages(Guide.Replace("summary:", "letter: sonnet\nsummary:", StringComparison.Ordinal))),
        new("kit-words-twice", "Two sections of one name in the kit's words.", GuidePages.Kit([("kit/a.en.md", "## cover\nA\n"), ("kit/b.en.md", "## cover\nB\n")]).Problems),
    ];

    private static Example Changed(string code, string was, string now)
    {
        Letter.ShouldContain(was);
        string shown = (now.Length == 0 ? was : now).Trim('\n').Replace("\n\n", "\n", StringComparison.Ordinal).Replace("\n", "` `", StringComparison.Ordinal);
        return new(code, now.Length == 0 ? $"A letter's file without `{shown}`." : $"A letter's file with `{shown}`.", Book(("letter.en.md", Shared), ("follow-up.en.md", Letter.Replace(was, now, StringComparison.Ordinal))).Where(p => p.Where.File == "follow-up.en.md"));
    }

    private static Items<Problem> UnusedSlot()
    {
        LetterKind kind = LetterKinds.All.First(k => k.Slots.Any(s => !s.Contains('*', StringComparison.Ordinal)));
        return Book(("letter.en.md", Shared), ($"{kind.Id}.en.md", Letter.Replace("follow-up", kind.Id, StringComparison.Ordinal)));
    }

    private static Items<Problem> Book(params (string Name, string Text)[] files) => LetterFolder.Book(files, Language.English).Problems;

    private static Items<Problem> Cards(string text) => GuideFolder.Read([("cards/x.en.md", text)]).Problems;

    private static Items<Problem> Pages(string text) => GuidePages.Guides([("one.en.md", text)]).Problems;
}
