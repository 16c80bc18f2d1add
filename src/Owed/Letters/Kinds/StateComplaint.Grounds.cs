namespace Owed;

internal static partial class StateComplaint
{
    private const string NoticeContents = "us/notice/contents";

    /// <summary>What was given in another way than the IEP says, or by someone without the licence: told apart, and never counted as missed.</summary>
    private static void OtherWay(LetterDraft letter, string service, DateRange reach)
    {
        ILookup<bool, Piece> given = letter.Counted().First(g => g.Key == service)
            .SelectMany(l => l.Periods).SelectMany(p => p.Because)
            .Where(p => p.Bucket == Bucket.DeliveredNotAsWritten && reach.Contains(p.Day)).OrderBy(p => p.Day)
            .ToLookup(p => p.Why == Why.Unqualified);
        if (given[false].Any())
        {
            Manner(letter, service, "otherwise", [.. given[false]]);
        }

        if (given[true].Any())
        {
            Manner(letter, service, "licence", [.. given[true]]);
        }
    }

    private static void Manner(LetterDraft letter, string service, string which, Piece[] pieces)
    {
        bool shown = pieces.Any(p => p.Entry?.Evidence.Count > 0);
        LineLedger[] versions = [.. letter.Counted().First(g => g.Key == service).Where(l => pieces.Any(p => l.Days.Contains(p.Day)))];
        letter.Set("line.service", versions[^1].Line.Service);
        Begin(letter, which);
        letter.Say($"allegation.{which}.rule");
        letter.List(versions.Select(v => Promise(letter, v)).ToItems());
        letter.Say($"allegation.{which}.facts");
        letter.Add(new Table(
            letter.Label($"allegation.{which}.table"),
            [
                new(letter.Label("table.day"), Weight: 4), new(letter.Label("table.given"), Align.Right, 2),
                new(letter.Label("manner.told"), Weight: 5), new(letter.Label("manner.written"), Weight: 5),
                .. shown ? (Column[])[new(letter.Label("table.exhibit"), Align.Left, 2)] : [],
            ],
            pieces.Select(p => Row(letter, p, versions, shown)).ToItems(),
            null));
        letter.Say("allegation.otherwise.counted");
    }

    private static Items<Prose> Row(LetterDraft letter, Piece piece, LineLedger[] versions, bool shown)
    {
        ServiceLine line = (versions.LastOrDefault(v => v.Days.Contains(piece.Day)) ?? versions[^1]).Line;
        Manner? manner = piece.Entry?.Manner;
        letter.Claim(new DateClaim("table", piece.Day, DateUse.Alleged));
        return
        [
            letter.Language.Date(piece.Day),
            letter.Language.Number(piece.Minutes.Value),
            piece.Why switch
            {
                Why.OtherGroup => manner?.Grouping ?? "",
                Why.OtherSetting => manner?.Setting ?? "",
                Why.Remote => letter.Line("manner.remote"),
                _ => letter.Line("manner.unlicensed"),
            },
            piece.Why switch
            {
                Why.OtherGroup => line.Grouping ?? line.Amount.Grouping ?? "",
                Why.OtherSetting => line.Setting ?? line.Amount.Location ?? "",
                Why.Remote => letter.Line("manner.no-remote"),
                _ => letter.Line("manner.licensed"),
            },
            .. shown ? (Prose[])[letter.Language.List((piece.Entry?.Evidence ?? []).Select(letter.Exhibit).ToItems())] : [],
        ];
    }

    /// <summary>A notice that came and does not hold what it must, or decides by staff or money.</summary>
    private static void Notice(LetterDraft letter, DateRange reach)
    {
        if (letter.Day("notice.dated") is not DateOnly dated || !reach.Contains(dated) || dated > letter.Date || !letter.Knows("notice.about"))
        {
            return;
        }

        LawItem[] missing = letter.Rule(NoticeContents, optional: true).Version is RuleVersion version
            ? [.. version.Contents.Where(i => letter.Fact(LetterFacts.NoticeHas + i.Key) == "no")] : [];
        if (missing.Length > 0)
        {
            Allege(letter, "incomplete", new DateClaim("notice.dated", dated, DateUse.Alleged));
            letter.List(missing.Select(i => letter.Line("part." + i.Key)).ToItems());
            Exhibits(letter, IsNotice);
        }

        if (letter.Yes("notice.resources") && letter.Knows("notice.reason"))
        {
            Allege(letter, "reason", new DateClaim("notice.dated", dated, DateUse.Alleged));
            Exhibits(letter, IsNotice);
        }

        bool IsNotice(CaseEvent e) => e.Kind == EventKind.NoticeReceived && (e.DateOnPaper ?? e.Day) == dated;
    }

    /// <summary>The yearly review that did not come: more than a year since the last, and no meeting that the record knows of.</summary>
    private static void Review(LetterDraft letter, DateRange reach)
    {
        const string Rule = "us/iep/annual-review";
        if (letter.Day("review.last") is not DateOnly last || letter.Due(Rule, [new(Trigger.IepReviewed, last)]) is not Due due)
        {
            return;
        }

        DateOnly late = due.Day.AddDays(1);
        if (letter.Date < late || !reach.Contains(late) || letter.Case.Events.Any(e => e.Kind == EventKind.IepMeeting && e.Day > last && e.Day <= letter.Date))
        {
            return;
        }

        letter.Set("review.due", letter.Language.Date(due.Day));
        Allege(letter, "review", new DateClaim("review.due", late, DateUse.Alleged));
    }

    // Letters whose request can be told in a line of its own.
    private static readonly Items<string> Told =
    [
        "concern-not-delivered", "compensatory-request", "pwn-demand-refusal", "pwn-demand-change", "records-request", "progress-data-request", "reply-incomplete-pwn", "meeting-request", "follow-up",
    ];

    /// <summary>The letters of the year before, and what came of them, as far as the record or the parent says.</summary>
    private static void Before(LetterDraft letter, DateRange reach)
    {
        CaseEvent[] sent = [.. letter.Case.Events
            .Where(e => e.Kind == EventKind.LetterSent && e.Letter is not null and not "state-complaint" && reach.Contains(e.Day) && e.Day <= letter.Date).OrderBy(e => e.Day)];
        bool answered = letter.Fact("district.answer") is not null;
        if (sent.Length == 0 && !answered)
        {
            return;
        }

        letter.Say("heading.before");
        letter.List(sent.Select(e => letter.Line(Told.Contains(e.Letter!) ? "sent." + e.Letter : "sent.other", ("before.day", letter.Language.Date(e.Day)), ("before.who", e.Who is { Length: > 0 } who ? who : letter.Label("word.district")))).ToItems());
        if (answered)
        {
            letter.Say("before.answer");
            letter.Own("district.answer");
        }
        else if (letter.Fact("district.answered") == "no" && !letter.Case.Events.Any(e => e.Kind == EventKind.ReplyReceived && (sent.Length == 0 || e.Day >= sent[0].Day)))
        {
            letter.Say("before.no-answer");
        }
    }

    /// <summary>The areas of the state's own form that the allegations touch; nothing where the state's pack names none.</summary>
    private static string? Areas(LetterDraft letter)
    {
        const string StateContents = "state/complaint/contents";
        string[] related = (letter.Value("us/services/related", "names") ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries);
        bool relates = letter.Counted().Any(g => related.Any(r => g.Last().Line.Service.Contains(r, StringComparison.OrdinalIgnoreCase)));
        string[] keys = [.. letter.AllegationKinds.SelectMany(which => which switch
        {
            "services" or "otherwise" when relates => (string[])["area-iep", "area-related"],
            "services" or "otherwise" or "progress" or "transfer" or "transfer-state" or "review" => ["area-iep"],
            "licence" => ["area-staff"],
            "evaluation" => ["area-evaluation"],
            "records" or "records-meeting" => ["area-records"],
            _ => ["area-notice"],
        }).Distinct()];
        string[] names = [.. keys.Select(k => letter.Value(StateContents, k)).OfType<string>()];
        return names.Length == 0 ? null : string.Join("; ", names);
    }
}
