namespace Owed;

/// <summary>Answers "there is no staff": give the service from a date, or meet and find a way.</summary>
internal static class StaffingReply
{
    public static readonly LetterKind Kind = new("staffing-reply", Fits, Compose)
    {
        Needs = ["service.name", "staffing.said", "staffing.day", "staffing.who"],
        Offers = ["service.since", "effect"],
        Sections =
        [
            "subject", "opening", "opening.you", "since", "counted", "counted.all", "rule", "ask", "licence", "state-recommends", "effect", "notice", "keep", "answer",
        ],
        Slots = ["minutes.missed", "minutes.left"],
        Rules = ["us/services/as-written", "us/services/shortage", "us/notice/owed"],
        Contents =
        [
            new("the IEP that names the service", "us/services/as-written", c => c.Input.Case.Ieps.Count > 0),
            RequiredContent.Of("staffing.said", "what the school said about staff"),
        ],
        Checks = [new("letter-since", NothingMissedSince), new("letter-service-back", ServiceIsBack)],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.FactOf("staffing.said") is not null || @case.Sessions.Any(s => s.Reason is MissReason.Vacancy or MissReason.NoSubstitute or MissReason.ProviderOnLeave or MissReason.ItinerantMissed);

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("case manager", "principal", "cooperative director");
        letter.AnswerBy();
        letter.Say(letter.IsTo(letter.Fact("staffing.who")) ? "opening.you" : "opening");
        letter.SayIfKnown("since", "service.since");
        if (letter.IsCertain && letter.LineOf("service.name") is string line && !letter.SetFigure("minutes.missed", new(Figure.MissedBySchool, line)).IsZero)
        {
            letter.SetFigure("minutes.left", new(Figure.Balance, line));
            letter.Say(new LedgerSource(Figure.MadeUp, line).In(letter.Ledger).IsZero ? "counted.all" : "counted");
        }

        letter.Say("rule");
        letter.Say("ask");
        letter.Say("licence");
        if (letter.Has("state/services/provider-absence"))
        {
            letter.Say("state-recommends");
        }

        if (letter.Fact("effect") is not null)
        {
            letter.Say("effect");
            letter.Own("effect");
        }

        letter.Say("notice");
        letter.Say("keep");
        letter.Say("answer");
    }

    // Two weeks of sessions, each given in full, and the service is back.
    private const int BackAfter = 14;

    /// <summary>Refuses "it is not given" where the log shows the service given in full again.</summary>
    internal static IEnumerable<Problem> ServiceIsBack(ComposedLetter letter)
    {
        Piece[] pieces = [.. Of(letter).SelectMany(l => l.Periods).SelectMany(p => p.Because).OrderBy(p => p.Day)];
        Piece? last = pieces.LastOrDefault(p => p.Bucket is Bucket.MissedBySchool or Bucket.Undocumented or Bucket.DeliveredNotAsWritten);
        Piece[] since = [.. pieces.Where(p => p.Bucket == Bucket.Delivered && (last is null || p.Day > last.Day))];
        if (since.Length > 1 && since[^1].Day.DayNumber - since[0].Day.DayNumber >= BackAfter)
        {
            yield return new(
                "letter-service-back",
                $"Your log shows this service given in full again since {Language.English.Date(since[0].Day)}. The letter speaks as if it were still missing.",
                Where.Nowhere,
                "Ask for the missed time with the letter \"Ask for the missed services to be made up\". If the log is wrong, correct it first.") { Mend = new MendLetter("compensatory-request") };
        }
    }

    private static IEnumerable<LineLedger> Of(ComposedLetter letter) => letter.Input.Ledger.Lines
        .Where(l => l.NotCounted is null && string.Equals(l.Line.Service, letter.Value("service.name"), StringComparison.OrdinalIgnoreCase));

    /// <summary>Refuses "not given since then" where the log of that service has nothing missed or unrecorded since then.</summary>
    internal static IEnumerable<Problem> NothingMissedSince(ComposedLetter letter)
    {
        LineLedger[] lines = [.. Of(letter)];
        if (lines.Length > 0
            && LetterFact.TryDay(letter.Value("service.since"), out DateOnly since)
            && !lines.SelectMany(l => l.Periods).SelectMany(p => p.Because).Any(p => p.Day >= since && p.Bucket is Bucket.MissedBySchool or Bucket.Undocumented or Bucket.DeliveredNotAsWritten))
        {
            yield return new(
                "letter-since",
                "Your log has no missed or unrecorded minutes of this service since that day.",
                Where.Nowhere,
                "Check the day and the service, or log the sessions that did not happen.");
        }
    }
}
