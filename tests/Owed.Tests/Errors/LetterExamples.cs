namespace Owed.Tests;

/// <summary>Letters that their own facts contradict, and how a letter is marked as sent.</summary>
internal static class LetterExamples
{
    private static readonly Dispatch ByMail = new(LetterCase.On, "e-mail", ["Dee Placeholder"], ["mail.txt"]);

    /// <summary>What the gate says when one required thing is gone, as the table of required contents holds it.</summary>
    private static IEnumerable<Example> Removals => RequiredContents.All
        .DistinctBy(r => (r.Code, r.Code is "letter-fact-missing" ? r.Says : r.Kind + r.Says))
        .Select(r => new Example(r.Code, $"`{r.Kind}` without {r.What}.", Write(r.Kind, r.Without).Where(p => p.Code == r.Code && p.Message.Contains(r.Says, StringComparison.Ordinal))));

    public static IEnumerable<Example> All => Removals.Concat(
    [
        Answer("letter-fact", "pwn-demand-refusal", "request.day", "next week"),
        Answer("letter-no-earlier-request", "pwn-demand-refusal", "refusal.day", "2026-01-28"),
        Answer("letter-agreed", "pwn-demand-change", "change.agreed", "yes"),
        new("letter-claim", "An edited `compensatory-request` with a sentence that nothing in the record shows.", Edited("compensatory-request", t => t + "\n\nThe substitute has no license.").Where(p => p.Code == "letter-claim").ToItems()),
        new("letter-contradicted", "An edited `compensatory-request` with a day on which the log has something else.", Edited("compensatory-request", t => t + "\n\nThe session of January 15 was given.").Where(p => p.Code == "letter-contradicted").ToItems()),
        new("letter-giving-up", "An edited `compensatory-request` that gives up what is owed.", Edited("compensatory-request", t => t + "\n\nYou do not need to make up the missed time.").Where(p => p.Code == "letter-giving-up").ToItems()),
        Answer("letter-change-gave", "pwn-demand-change", "change.lost", "no"),
        Answer("letter-too-early", "follow-up", "first.sent", "2026-02-16"),
        Answer("letter-mediation-claims", "mediation-request", "mediation.issues", "The district cannot change anything until then."),
        Answer("letter-504-other-law", "section-504", "plan504.supports", "You have 60 days."),
        Answer("letter-talk-old", "confirm-conversation", "talk.day", "2026-02-03"),
        Answer("letter-way", "concern-not-delivered", "send.how", "mail"),
        new("letter-notice-unsaid", "`state-complaint`, with a refusal and no word on whether a notice came.", Write("state-complaint", RequiredContents.NoFact("notice.came"))),
        Answer("letter-talk-agreed", "confirm-conversation", "talk.said", "I said yes to cutting speech."),
        Answer("letter-recording-late", "recording-notice", "meeting.day", "2026-02-17"),
        Answer("letter-recording-over", "recording-notice", "meeting.day", "2026-02-10"),
        Answer("letter-recording", "confirm-conversation", "talk.said", "You said no. I have it on tape."),
        Answer("letter-evaluation-year", "evaluation-request", "evaluation.day", "2025-11-17"),
        Answer("letter-conclusion", "compensatory-request", "effect", "You denied FAPE."),
        Answer("letter-other-child", "compensatory-request", "effect", "Her classmate Liam got his therapy."),
        Answer("letter-revocation", "compensatory-request", "effect", "I withdraw my consent to the IEP."),
        Answer("letter-not-a-complaint", "due-process-factsheet", "remedy", "I hereby file for due process."),
        Answer("letter-objection-general", "objection", "objection.services", "everything"),
        new("letter-no-facilitation", "`mediation-request` for a facilitated meeting, in a state where none was found.", Write("mediation-request", c => RequiredContents.Answer("mediation.way", "facilitated IEP meeting")(c) with { State = "WA" })),
        new("letter-nameless", "A letter from `owed triage`, without the child's name.", TalkCase.Nameless(TalkCase.Of(Talk.Empty))),
        Spoken("talk-contact", "“Sampleton R-I” for the district and where to write to.", TalkKeys.Contact, "Sampleton R-I"),
        Spoken("talk-line", "“speech” for the line of the IEP.", TalkKeys.Service, "speech"),
        Spoken("talk-line", "“speech, 60 minutes” for the line of the IEP.", TalkKeys.Service, "speech, 60 minutes"),
        Spoken("talk-day", "“last fall” for the first day of the IEP.", TalkKeys.From, "last fall"),
        Spoken("talk-choice", "“perhaps” where one line has to be chosen.", TalkKeys.Ground, "perhaps"),
        new("letter-calendar", "`compensatory-request` in a case without a school calendar.", Write("compensatory-request", c => c with { Calendar = SchoolCalendar.None })),
        new("letter-notice-soon", "`state-complaint` about a no of six days ago.", Write("state-complaint", RequiredContents.Answer("refusal.day", "2026-02-10"))),
        new("letter-service-back", "`staffing-reply`, with four weeks of sessions given in full since.", Write("staffing-reply", ServiceBack, "2026-03-12")),
        new("letter-answered", "`follow-up`, with a reply in the record.", Write("follow-up", c => With(c, LetterCase.Event("2026-02-02", EventKind.LetterSent, "logs", null) with { Letter = "records-request" }, LetterCase.Event("2026-02-06", EventKind.ReplyReceived, "here they are", null)))),
        new("letter-notice-came", "`pwn-demand-change`, with a notice in the record after the change.", Write("pwn-demand-change", c => With(c, LetterCase.Event("2026-02-05", EventKind.NoticeReceived, "speech", null)))),
        new("letter-notice-parts", "`reply-incomplete-pwn`, when the law asks for an eighth part.", EighthPart()),
        new("letter-set-aside", "`state-complaint`, with a due process case in the record.", Write("state-complaint", c => With(c, LetterCase.Event("2026-02-05", EventKind.DueProcessFiled, "speech", null)))),
        new("letter-window-left-out", "`state-complaint`, ten months after the sessions.", LetterCase.Write("state-complaint", RequiredContents.Answer("complaint.received", "2027-01-16")(RequiredContents.Full("state-complaint")), on: LedgerCase.D("2026-12-16")).Problems),
        new("letter-window-part", "`due-process-factsheet`, with a refusal from more than two years ago.", Write("due-process-factsheet", c => With(c, LetterCase.Event("2023-09-05", EventKind.RefusedAloud, "speech", "Dee Placeholder")))),
        new("letter-window", "`objection` in Montana, on the 16th day after the date on the notice.", LetterCase.Write("objection", RequiredContents.Full("objection") with { State = "MT" }, on: LedgerCase.D("2026-02-25")).Problems),
        new("letter-window", "`state-complaint` that names a day too long ago.", Claimed("state-complaint", new("planted", LedgerCase.D("2025-02-19"), DateUse.Alleged))),
        new("letter-date", "A letter that tells of a day after its own date.", Claimed("state-complaint", new("planted", LedgerCase.D("2026-03-01"), DateUse.Happened))),
        new("letter-answer-by", "A letter that asks for an answer by its own date.", Claimed("pwn-demand-refusal", new("planted", LetterCase.On, DateUse.AnswerBy))),
        new("letter-number", "A number that was changed by hand.", Edited("compensatory-request", t => t.Replace("leaves 20 minutes", "leaves 21 minutes", StringComparison.Ordinal))),
        new("letter-unfilled", "`Dear {to.line}:` typed into the letter.", Edited("pwn-demand-refusal", _ => "Dear {to.line}:")),
        new("letter-trap", "`See Van Duyn, 481 F.3d 770.` typed into the letter.", Edited("pwn-demand-refusal", _ => "See Van Duyn, 481 F.3d 770.")),
        new("letter-conclusion", "`You broke the law.` typed into the letter.", Edited("compensatory-request", _ => "You broke the law.")),
        new("letter-absence-claimed", "`compensatory-request`, with the child's absences set to be claimed.", Write("compensatory-request", c => c with { Reckoning = Reckoning.Default with { ChildAbsence = Claim.Claimed } })),
        new("letter-rule-other-state", "A letter with Montana's rule in a Missouri case.", OtherState()),
        new("letter-rule", "A letter in a state that nobody has researched.", Write("pwn-demand-refusal", c => c with { State = "OH" })),
        new("letter-rule", "A letter on a rule that was last checked too long ago.", Law(v => v with { Checked = v.Checked with { AgainBy = LedgerCase.D("2026-01-01") } })),
        new("letter-rule", "A letter on a rule that nobody has read.", Law(v => v with { Checked = v.Checked with { How = ReadHow.Recalled } })),
        new("letter-rule", "A letter dated after its rule ended.", Law(v => v with { Until = LedgerCase.D("2026-01-01") })),
        new("letter-signs", "A child whose name is written in Chinese.", Owed.Files.LetterFiles.Unprintable(Letters.Layout(LetterCase.Write("concern-not-delivered", LetterCase.Ana() with { Student = new("李小龙", null, null, []) }).Letter))),
        new("letter-not-for-sending", "The due process fact sheet, marked as sent.", Mark(ByMail, "due-process-factsheet")),
        new("sent-before-date", "Sent the day before the date on the letter.", Mark(ByMail with { Day = LetterCase.On.AddDays(-1) })),
        new("sent-no-method", "Sent, without how.", Mark(ByMail with { Method = "" })),
        new("sent-no-proof", "Sent, without a receipt.", Mark(ByMail with { Proof = [] })),
        new("sent-blocked", "A letter that the gate stopped, marked as sent.", Sending.Mark(LetterCase.Write("pwn-demand-refusal", RequiredContents.NoEvent(EventKind.RefusedAloud)(LetterCase.Ana())), ByMail, []).Problems),
    ]);

    private static Example Answer(string code, string kind, string fact, string value) =>
        new(code, $"`{kind}` with the answer “{value}”.", Write(kind, RequiredContents.Answer(fact, value)));

    private static Items<Problem> Write(string kind, Func<CaseFile, CaseFile> change) => LetterCase.Write(kind, change(RequiredContents.Full(kind))).Problems;

    private static Items<Problem> Write(string kind, Func<CaseFile, CaseFile> change, string on) =>
        LetterCase.Write(kind, change(RequiredContents.Full(kind)), on: LedgerCase.D(on)).Problems;

    private static CaseFile ServiceBack(CaseFile c) => c with
    {
        Entries = [.. c.Entries, .. new[] { "02-03", "02-05", "02-10", "02-12", "02-17", "02-19", "02-24", "02-26", "03-03", "03-05", "03-10", "03-12" }.Select(d => LedgerCase.Gave($"2026-{d}", 30))],
    };

    /// <summary>An answer given to one question of the talk at the terminal.</summary>
    private static Example Spoken(string code, string given, string question, string answer) =>
        new(code, given, Talks.Say(Talk.Empty, Talks.Of(question, Talk.Empty), answer, LetterCase.On).Problems);

    private static CaseFile With(CaseFile c, params CaseEvent[] events) => c with { Entries = [.. c.Entries, .. events] };

    private static ComposedLetter Composed(string kind) => LetterCase.Write(kind, RequiredContents.Full(kind)).Composed;

    private static Items<Problem> Claimed(string kind, DateClaim date)
    {
        ComposedLetter letter = Composed(kind);
        return Gate.Check(letter with { Claims = letter.Claims with { Dates = [date] } });
    }

    private static Items<Problem> Edited(string kind, Func<string, string> edit)
    {
        CheckedLetter letter = LetterCase.Write(kind, RequiredContents.Full(kind));
        return Gate.CheckText(letter.Composed, edit(LetterCase.Text(letter)));
    }

    private static Items<Problem> OtherState()
    {
        ComposedLetter montana = LetterCase.Write("objection", RequiredContents.Full("objection") with { State = "MT" }).Composed;
        return Gate.Check(montana with { Input = montana.Input with { Case = montana.Input.Case with { State = "MO" } } });
    }

    private static Items<Problem> Law(Func<RuleVersion, RuleVersion> change) =>
        Letters.Write(LetterKinds.Of("pwn-demand-refusal")!, LetterCase.Input(RequiredContents.Full("pwn-demand-refusal"), law: Book("us/notice/owed", change))).Problems;

    private static Items<Problem> EighthPart()
    {
        LawBook law = Book("us/notice/contents", v => v with { Contents = [.. v.Contents, v.Contents[0] with { Key = "eighth", Text = "the weather on that day" }] });
        return Letters.Write(LetterKinds.Of("reply-incomplete-pwn")!, LetterCase.Input(RequiredContents.Full("reply-incomplete-pwn"), law: law)).Problems;
    }

    private static LawBook Book(string rule, Func<RuleVersion, RuleVersion> change)
    {
        LawBook law = LetterCase.Law;
        Items<LawRule> rules = law.Rules.Select(r => r.Id == rule ? r with { Versions = r.Versions.Select(change).ToItems() } : r).ToItems();
        return new(law.Version, rules, law.Sources, law.Places, law.HolidayRules, law.Traps, law.States);
    }

    private static Items<Problem> Mark(Dispatch dispatch, string kind = "pwn-demand-refusal") =>
        Sending.Mark(LetterCase.Write(kind, RequiredContents.Full(kind)), dispatch, []).Problems;
}
