namespace Owed;

internal static partial class StateComplaint
{
    /// <summary>Allegations about what the school owed on a day and did not do; each is made only when every fact behind it is known and its day lies inside the year.</summary>
    private static void Papers(LetterDraft letter, DateRange reach)
    {
        Refusal(letter, reach);
        Change(letter, reach);
        Notice(letter, reach);
        Review(letter, reach);
        Records(letter, reach);
        Progress(letter, reach);
        Evaluation(letter, reach);
        Transfer(letter, reach);
    }

    // A question that hangs on another is asked once that one is answered, or once an entry tells of it.
    private static bool WorthAsking(CaseFile @case, string fact)
    {
        return fact switch
        {
            "notice.came" => Known("refusal.day") || Known("change.day"),
            "change.lost" or "change.agreed" => Known("change.day"),
            "notice.dated" or "notice.about" => Known("notice.dated") || @case.FactOf("notice.came") == "yes",
            "notice.reason" or "notice.resources" => Known("notice.dated"),
            _ when fact.StartsWith(LetterFacts.NoticeHas, StringComparison.Ordinal) => Known("notice.dated"),
            "district.answered" or "district.answer" => @case.Events.Any(e => e.Kind == EventKind.LetterSent),
            "review.last" => Known(fact) || @case.Ieps.Select(i => i.FirstSaid).Max() is DateOnly first && @case.Entries.Any(e => e.Day > first.AddYears(1)),
            "records.seen" => Known("records.asked"),
            "progress.came" or "goals.reports" => Known("progress.due"),
            "evaluation.finished" or "evaluation.kind" => Known("evaluation.consent"),
            "evaluation.consent" => @case.Ieps.Count == 0 || Known(fact),
            _ when fact.StartsWith("move.", StringComparison.Ordinal) => Known("move.enrolled") || @case.FactOf("move.from") is not null,
            _ => true,
        };

        bool Known(string name) => LetterFacts.Value(@case, name) is not null;
    }

    private static void Refusal(LetterDraft letter, DateRange reach)
    {
        if (letter.Day("refusal.day") is not DateOnly refused || !reach.Contains(refused) || !letter.Knows("request.what", "refusal.who")
            || letter.Fact("notice.came") != "no" || NoticeSince(letter.Case, refused))
        {
            return;
        }

        Allege(letter, "notice", new DateClaim("refusal.day", refused, DateUse.Alleged));
        Exhibits(letter, e => (e.Kind == EventKind.Asked && e.About == letter.Fact("request.what")) || (e.Kind == EventKind.RefusedAloud && e.Day == refused));
    }

    private static void Change(LetterDraft letter, DateRange reach)
    {
        if (letter.Day("change.day") is not DateOnly changed || !reach.Contains(changed) || letter.Fact("change.agreed") != "no" || !letter.Yes("change.lost") || !letter.Knows("change.what")
            || letter.Fact("notice.came") != "no" || NoticeSince(letter.Case, changed))
        {
            return;
        }

        Allege(letter, "change", new DateClaim("change.day", changed, DateUse.Alleged));
        Exhibits(letter, e => e.Kind is EventKind.ChangeNoticed or EventKind.ChangeProposed && e.Day == changed);
    }

    /// <summary>Records that were asked for and not shown by the earlier of the last day and an IEP meeting that was held.</summary>
    private static void Records(LetterDraft letter, DateRange reach)
    {
        if (letter.Day("records.asked") is not DateOnly asked || letter.Fact("records.seen") != "no"
            || letter.Due("us/records/inspect", [new(Trigger.RecordsRequested, asked)]) is not Due due)
        {
            return;
        }

        DateOnly? held = letter.Case.Events.Where(e => e.Kind == EventKind.IepMeeting && e.Day > asked && e.Day <= letter.Date).Select(e => (DateOnly?)e.Day).Min();
        bool meeting = held is DateOnly day && day <= due.Day;
        DateOnly late = meeting ? held!.Value : due.Day.AddDays(1);
        if (!reach.Contains(late) || (!meeting && letter.Date <= due.Day))
        {
            return;
        }

        letter.Set("records.due", letter.Language.Date(due.Day));
        letter.Set("records.limit", letter.Limit("us/records/inspect") ?? "");
        letter.Set("records.meeting", letter.Language.Date(late));
        Allege(letter, meeting ? "records-meeting" : "records", new DateClaim("records.due", late, DateUse.Alleged));
        Exhibits(letter, e => (e.Kind == EventKind.RecordsRequested || (e.Kind == EventKind.LetterSent && e.Letter == "records-request")) && e.Day == asked);
    }

    private static void Progress(LetterDraft letter, DateRange reach)
    {
        if (letter.Day("progress.due") is DateOnly due && reach.Contains(due) && due < letter.Date && letter.Fact("progress.came") == "no" && letter.Knows("goals.reports"))
        {
            Allege(letter, "progress", new DateClaim("progress.due", due, DateUse.Alleged));
        }
    }

    /// <summary>A first evaluation past its time; where nobody has read whether the state sets its own time, nothing is alleged.</summary>
    private static void Evaluation(LetterDraft letter, DateRange reach)
    {
        const string OfState = "state/evaluation/complete";
        string rule = letter.Law.Rule(Letters.RuleId(letter.Law, letter.Case.State, OfState)) is null ? "us/evaluation/initial" : OfState;
        if (letter.Law.State(letter.Case.State) is null || letter.Fact("evaluation.kind") != "first" || letter.Day("evaluation.consent") is not DateOnly signed
            || letter.Fact("evaluation.finished") != "no" || letter.Case.Events.Any(e => e.Kind == EventKind.Evaluation && e.Day >= signed)
            || letter.Due(rule, [new(Trigger.EvaluationConsent, signed)]) is not Due due || letter.Date <= due.Day || !reach.Contains(due.Day.AddDays(1)))
        {
            return;
        }

        letter.Set("evaluation.limit", due.Limit.ToString());
        letter.Set("evaluation.due", letter.Language.Date(due.Day));
        letter.Set("evaluation.cite", new Prose([new(letter.Cite(due.Rule), RunStyle.Citation)]));
        Allege(letter, "evaluation", new DateClaim("evaluation.due", due.Day.AddDays(1), DateUse.Alleged));
        Exhibits(letter, e => e.Kind == EventKind.EvaluationConsent && e.Day == signed);
    }

    private static void Transfer(LetterDraft letter, DateRange reach)
    {
        if (letter.Day("move.enrolled") is DateOnly enrolled && reach.Contains(enrolled) && enrolled < letter.Date && letter.Yes("move.same-year")
            && letter.Fact("move.given") == "no" && letter.Knows("move.from", "move.services", "move.same-state"))
        {
            Allege(letter, letter.Yes("move.same-state") ? "transfer" : "transfer-state", new DateClaim("move.enrolled", enrolled, DateUse.Alleged));
            Exhibits(letter, e => e.Kind == EventKind.Enrolled && e.Day == enrolled);
        }
    }

    private static void Allege(LetterDraft letter, string which, DateClaim day)
    {
        letter.Claim(day);
        Begin(letter, which);
        letter.Say($"allegation.{which}.rule");
        letter.Say($"allegation.{which}.facts");
    }

    private static void Exhibits(LetterDraft letter, Func<CaseEvent, bool> which)
    {
        Items<string> shown = letter.ExhibitsOf(which);
        if (shown.Count > 0)
        {
            letter.Say(shown.Count == 1 ? "allegation.exhibit" : "allegation.exhibits", ("exhibit.list", letter.Language.List(shown)));
        }
    }

    private static bool NoticeSince(CaseFile @case, DateOnly day) =>
        @case.Events.Any(e => e.Kind == EventKind.NoticeReceived && e.Day >= day);

    /// <summary>Nobody has said whether a notice came, so that the complaint cannot say that none did.</summary>
    private static IEnumerable<Problem> NoticeUnsaid(ComposedLetter letter)
    {
        DateRange reach = Reach(letter.Input.Told, letter.Letter.Date);
        foreach (string fact in (string[])["refusal.day", "change.day"])
        {
            if (letter.Value("notice.came") is null && LetterFact.TryDay(letter.Value(fact), out DateOnly day) && reach.Contains(day) && !NoticeSince(letter.Input.Told, day))
            {
                yield return new(
                    "letter-notice-unsaid",
                    $"The complaint says nothing yet of {Language.English.Date(day)}: nobody has said whether a written notice of that decision has come.",
                    Where.Nowhere,
                    "Answer whether a notice has come. If none has, the complaint can say so.",
                    Severity.Warning)
                {
                    Mend = new MendAnswer(Kind.Id, "notice.came"),
                };
            }
        }
    }

    /// <summary>A no of the last days: the notice may still be on its way.</summary>
    private static IEnumerable<Problem> TooSoon(ComposedLetter letter)
    {
        const int Days = 10;
        foreach (DateClaim day in letter.Claims.Dates.Where(d => d.Use == DateUse.Alleged && d.Name is "refusal.day" or "change.day" && letter.Letter.Date.DayNumber - d.Day.DayNumber < Days))
        {
            yield return new(
                "letter-notice-soon",
                $"The complaint says that no written notice came, but {Language.English.Date(day.Day)} is only days ago. The notice may still be on its way.",
                Where.Nowhere,
                "Send the letter that asks for the notice first, and file when it does not come.",
                Severity.Warning);
        }
    }
}
