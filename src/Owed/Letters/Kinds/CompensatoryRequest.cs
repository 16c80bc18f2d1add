using System.Globalization;

namespace Owed;

/// <summary>Asks the team to decide what makes up for services that were not given, with the minutes as evidence and a plan to start from.</summary>
internal static class CompensatoryRequest
{
    public static readonly LetterKind Kind = new("compensatory-request", Fits, Compose)
    {
        Needs = ["comp.how"],
        Offers = ["effect", "comp.weekly"],
        Sections =
        [
            "subject", "opening", "iep", "line", "line.from", "counted", "left", "left.sessions", "left.sessions.even", "sessions.one", "sessions.many", "undocumented", "individual", "effect", "plan", "plan.even", "plan.one-week", "plan.more", "plan.none",
            "conditions", "state-recommends", "ask", "answer",
        ],
        Slots =
        [
            "count.from", "line.service", "line.wording", "line.page", "line.from", "line.left", "minutes.left", "minutes.undocumented",
            "sessions", "sessions.count", "sessions.length", "sessions.rest",
            "plan.weekly", "plan.weeks", "plan.from", "plan.until", "plan.last", "plan.beyond", "plan.weeks-left",
        ],
        Rules = ["us/services/as-written", "us/services/missed-sessions", "us/notice/owed"],
        Contents =
        [
            new("minutes that were missed on the school's side and not made up", "us/services/as-written", c => !c.Input.Ledger.Totals.Balance.IsZero, Part: CasePart.Log),
            RequiredContent.Of("comp.how", "how the extra time should be given"),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) => !ledger.Totals.Balance.IsZero;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("case manager", "principal", "cooperative director");
        letter.AnswerBy();
        letter.Say("opening");
        letter.Say("iep");
        letter.ServiceLines();
        if (letter.Counted().SelectMany(g => g).Select(l => (DateOnly?)l.Days.From).Min() is DateOnly first)
        {
            letter.Set("count.from", letter.Language.Date(first));
        }

        letter.Say("counted");
        letter.MinutesTable();
        letter.ReasonsTable();
        foreach (IGrouping<string, LineLedger> line in letter.Counted())
        {
            Piece[] missed = [.. letter.Missed(line.Key)];
            if (missed.Length > 0)
            {
                letter.Set("line.service", line.Last().Line.Service);
                letter.DaysTable(line.Key, missed, exhibits: false);
            }
        }

        Minutes left = letter.SetFigure("minutes.left", new(Figure.Balance));
        letter.Say("left");
        InSessions(letter);
        letter.NotClaimed();

        if (!letter.SetFigure("minutes.undocumented", new(Figure.Undocumented)).IsZero)
        {
            letter.Say("undocumented");
        }

        letter.Say("individual");
        if (letter.Fact("effect") is not null)
        {
            letter.Say("effect");
            letter.Own("effect");
        }

        Plan(letter, left);
        letter.Say("conditions");
        if (letter.Has("state/services/provider-absence"))
        {
            letter.Say("state-recommends");
        }

        letter.Say("ask");
        letter.Say("answer");
    }

    /// <summary>What is left of each service in whole sessions, where its IEP names sessions of one length.</summary>
    private static void InSessions(LetterDraft letter)
    {
        foreach (IGrouping<string, LineLedger> line in letter.Counted())
        {
            if (WholeSessions.Of(line) is WholeSessions whole)
            {
                letter.Set("line.service", line.Last().Line.Service);
                letter.SetFigure("line.left", new(Figure.Balance, line.Key));
                letter.Set("sessions.count", letter.Language.Number(whole.Count));
                letter.Set("sessions.length", letter.Language.Count(whole.Length));
                letter.Set("sessions.rest", letter.Language.Count(whole.Rest));
                letter.Set("sessions", letter.Label(whole.Count == 1 ? "sessions.one" : "sessions.many"));
                letter.Say(whole.Rest.IsZero ? "left.sessions.even" : "left.sessions");
            }
        }
    }

    private static void Plan(LetterDraft letter, Minutes left)
    {
        Minutes? weekly = int.TryParse(letter.Fact("comp.weekly"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? new(asked) : null;
        DateOnly from = letter.Date.AddDays(14);
        DeliveryPlan plan = DeliveryPlan.Of(left, letter.Case.Calendar, from, weekly);
        if (plan.Weeks == 0 || plan.Until is not DateOnly until)
        {
            letter.Say("plan.none");
            return;
        }

        letter.Set("plan.weekly", plan.Weekly);
        letter.Set("plan.weeks", letter.Language.Number(plan.Weeks));
        letter.Set("plan.weeks-left", letter.Language.Number(plan.WeeksLeft));
        letter.Set("plan.from", letter.Language.Date(plan.From));
        letter.Set("plan.until", letter.Language.Date(until));
        letter.Set("plan.last", plan.LastWeek);
        letter.Set("plan.beyond", plan.Beyond);
        letter.Say(plan.Weeks == 1 ? "plan.one-week" : plan.LastWeek == plan.Weekly ? "plan.even" : "plan");
        if (!plan.Fits)
        {
            letter.Say("plan.more");
        }
    }
}
