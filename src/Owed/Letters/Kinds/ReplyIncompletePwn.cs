namespace Owed;

/// <summary>Reads a written notice against the law's list and asks for the parts that are not there, in the order of the rule.</summary>
internal static class ReplyIncompletePwn
{
    private const string Contents = "us/notice/contents";

    private static readonly Items<string> Keys = ["action", "reasons", "data", "safeguards", "help", "options", "factors"];

    public static readonly LetterKind Kind = new("reply-incomplete-pwn", Fits, Compose)
    {
        Needs = ["notice.dated", "notice.about", .. Keys.Select(k => LetterFacts.NoticeHas + k)],
        Sections = ["subject", "opening", "state-name", "missing", "missing.one", "point", "element.*", "ask", "answer", "advice.*"],
        Slots = ["notice.name", "part.pin", "part.words", "wait.days", "exceptions.days"],
        Rules = [Contents, "us/notice/owed"],
        Contents =
        [
            RequiredContent.Of("notice.dated", "the date on the notice"),
            RequiredContent.Of("notice.about", "what the notice decides", Contents),
        ],
        Checks = [new("letter-notice-complete", NothingMissing), new("letter-notice-parts", PartsUnknown)],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind == EventKind.NoticeReceived) || @case.FactOf("notice.dated") is not null;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("cooperative director", "superintendent", "principal");
        letter.AnswerBy();
        letter.Say("opening");
        if (letter.Value("state/notice/name", "name") is string name)
        {
            letter.Say("state-name", ("notice.name", name));
        }

        LawItem[] missing = Missing(letter);
        letter.Say(missing.Length == 1 ? "missing.one" : "missing");
        letter.List(missing
            .Select(m => letter.Line("point", ("part.pin", Prose.Of(m.Pin ?? m.Key, RunStyle.Strong)), ("part.words", letter.Line("element." + m.Key))))
            .ToItems());
        letter.Say("ask");
        letter.Say("answer");
        letter.Advise("advice.clock");
        Running(letter, "state/notice/wait", "wait.days", "advice.wait");
        Running(letter, "state/consent/exceptions", "exceptions.days", "advice.exceptions");
    }

    private static void Running(LetterDraft letter, string rule, string slot, string advice)
    {
        if (letter.Limit(rule) is string days)
        {
            letter.Set(slot, days);
            letter.Advise(advice);
        }
    }

    /// <summary>What the parent did not find, in the order of the law book.</summary>
    private static LawItem[] Missing(LetterDraft letter) => letter.Rule(Contents, optional: false).Version is RuleVersion version
        ? [.. version.Contents.Where(item => letter.Fact(LetterFacts.NoticeHas + item.Key) == "no")]
        : [];

    private static IEnumerable<Problem> NothingMissing(ComposedLetter letter)
    {
        if (Keys.All(k => letter.Value(LetterFacts.NoticeHas + k) == "yes"))
        {
            yield return new(
                "letter-notice-complete", "By your answers the notice holds all seven parts, so there is nothing to ask for.", Where.Nowhere, "If a part is there in name only, answer no for it. If you disagree with the decision, choose another letter.");
        }
    }

    private static IEnumerable<Problem> PartsUnknown(ComposedLetter letter)
    {
        LawAnswer answer = letter.Input.Law.Find(Contents, letter.Letter.Date);
        foreach (LawItem item in answer.Version?.Contents.Where(i => !Keys.Contains(i.Key)) ?? [])
        {
            yield return new(
                "letter-notice-parts", $"The rule asks for something this letter does not ask about: {item.Text}", Where.Nowhere, "Look for it in the notice yourself, and add it to the letter.");
        }
    }
}
