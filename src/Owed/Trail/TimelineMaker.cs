using System.Globalization;

namespace Owed;

/// <summary>Puts the events of a case to every rule that counts from them.</summary>
internal static class TimelineMaker
{
    private const int SoonDays = 14;
    private const int FallingDays = 60;

    internal static Timeline Make(CaseFile file, LawBook book, DateOnly asOf, IReadOnlyList<(DateOnly Day, Minutes Minutes)> claims)
    {
        CaseEvent[] events = [.. file.Events.Where(e => e.Day <= asOf || e.Kind == EventKind.IepMeetingSet).OrderBy(e => e.Day)];
        Begun[] begun = [.. events.Concat(Asked(events)).OrderBy(e => e.Day).SelectMany(EventClocks.Begins)];
        string? state = book.State(file.State) is null ? null : file.State;
        var problems = new List<Problem>();
        if (state is null)
        {
            problems.Add(new("timeline-no-state", $"The law of {States.Names.GetValueOrDefault(file.State, file.State)} is not researched; only federal rules are shown.", Where.Nowhere, "Check with your state's parent center."));
        }

        var clocks = new List<CaseClock>();
        foreach (LawRule rule in Rules(book, state, asOf))
        {
            foreach (Begun start in Starts(rule, begun))
            {
                Add(rule, [start, .. Cuts(rule, begun, start)], start);
            }
        }

        AddFollowing();
        return new(
            asOf,
            clocks.OrderBy(c => c.Due.Day).ThenBy(c => c.Rule, StringComparer.Ordinal).ToItems(),
            Windows(book, state, asOf, claims).ToItems(),
            problems.Distinct().ToItems());

        void Add(LawRule rule, Begun[] known, Begun start)
        {
            Outcome<Due> due = Deadline.Of(book, rule.Id, known.Select(k => new TriggerDay(k.Trigger, k.Day)).ToItems(), state, file.Calendar, asOf);
            if (due.Value is Due found)
            {
                if (found.Day == found.Start && found.Day < asOf)
                {
                    return;
                }

                (ClockState standing, DateOnly? met) = StateOf(rule, found, start, events, asOf);
                clocks.Add(new(found.Rule, rule.Plain, start.What, found, standing, met));
            }
            else
            {
                problems.AddRange(due.Problems.Where(p => p.Code is "due-no-calendar" or "due-calendar-short" or "due-no-holidays"));
            }
        }

        void AddFollowing()
        {
            foreach (CaseClock period in clocks.Where(c => c.Rule.EndsWith("/resolution/period", StringComparison.Ordinal)).ToArray())
            {
                var ended = new Begun(Trigger.ResolutionPeriodEnded, period.Due.Day, "the resolution period ends", [EventKind.DueProcessDecided], null, null);
                foreach (LawRule rule in Rules(book, state, asOf).Where(r => r.Starts.Contains(Trigger.ResolutionPeriodEnded)))
                {
                    Add(rule, [ended], ended);
                }
            }
        }
    }

    /// <summary>What a letter asked for by being sent, where the record holds no event of its own for it; a complaint counts only from the day it was received.</summary>
    private static IEnumerable<CaseEvent> Asked(CaseEvent[] events) =>
        from sent in events
        where sent.Kind == EventKind.LetterSent && sent.Letter is not null
        let asks = LetterKinds.Of(sent.Letter!)?.Sends
        where asks is not null and not EventKind.StateComplaintFiled && !events.Any(e => e.Kind == asks && e.Day == sent.Day)
        select sent with { Kind = asks.Value };

    /// <summary>The state's rules and the federal ones that it leaves standing; with no state, the federal ones.</summary>
    private static IEnumerable<LawRule> Rules(LawBook book, string? state, DateOnly asOf) =>
        book.Rules.Where(r => r.HasClock
            && r.Kind != LawKind.Window
            && (r.State is null ? state is null || book.Governing(r.Id, state, asOf) is InForce { Rule: var governs } && governs == r : r.State == state));

    private static IEnumerable<Begun> Starts(LawRule rule, Begun[] begun)
    {
        Begun[] found = [.. begun.Where(b => rule.Starts.Contains(b.Trigger))];
        return rule.Kind == LawKind.Recurring ? found.TakeLast(1)
            : rule.Starts.Count == 1 ? found
            : found.GroupBy(b => b.Trigger).Select(g => g.Last()).OrderBy(b => b.Day).Take(1);
    }

    private static IEnumerable<Begun> Cuts(LawRule rule, Begun[] begun, Begun start) =>
        begun.Where(b => (rule.NotAfter.Contains(b.Trigger) && b.Day > start.Day)
            || (rule.Starts.Count > 1 && b.Trigger != start.Trigger && rule.Starts.Contains(b.Trigger)
                && Math.Abs(b.Day.DayNumber - start.Day.DayNumber) <= 30));

    private static (ClockState State, DateOnly? Met) StateOf(LawRule rule, Due due, Begun start, CaseEvent[] events, DateOnly asOf)
    {
        CaseEvent? met = events.FirstOrDefault(e => e.Day >= start.Day && e.Day <= asOf && EventClocks.Meets(start, e));
        if (met is not null)
        {
            return (met.Day <= due.Day ? ClockState.Met : ClockState.MetLate, met.Day);
        }

        int left = due.Day.DayNumber - asOf.DayNumber;
        return (left > SoonDays ? ClockState.Running
            : left >= 0 ? ClockState.RunningOut
            : due.IsParents || due.Owes == Owes.OtherParty || rule.Kind == LawKind.Wait ? ClockState.Passed
            : ClockState.Overdue, null);
    }

    private static IEnumerable<ClaimWindow> Windows(LawBook book, string? state, DateOnly asOf, IReadOnlyList<(DateOnly Day, Minutes Minutes)> claims)
    {
        foreach (string id in new[] { "us/complaint/window", "us/due-process/window" })
        {
            if ((state is null ? book.Find(id, asOf) : book.Governing(id, state, asOf)) is not InForce { Rule: var rule, Text: var text } || claims.Count == 0)
            {
                continue;
            }

            Minutes inside = Minutes.Zero;
            Minutes gone = Minutes.Zero;
            var next = new List<FallingOut>();
            FallingOut? first = null;
            foreach (var (day, minutes) in claims.GroupBy(c => c.Day).OrderBy(g => g.Key).Select(g => (g.Key, g.Sum(c => c.Minutes))))
            {
                if (Deadline.Of(book, rule.Id, day, state).Value is not Due due)
                {
                    continue;
                }

                if (due.Day < asOf)
                {
                    gone += minutes;
                    continue;
                }

                inside += minutes;
                first ??= new(day, minutes, due.Day, due.Safe);
                if (due.Day.DayNumber - asOf.DayNumber <= FallingDays)
                {
                    next.Add(new(day, minutes, due.Day, due.Safe));
                }
            }

            yield return new(rule.Id, rule.Plain, text.Cite, inside, gone, next.ToItems(), first);
        }
    }
}

/// <summary>An event seen as the start of clocks.</summary>
/// <param name="What">What happened, in plain words with its date.</param>
/// <param name="MetBy">Events that show the duty was done.</param>
/// <param name="Hint">A word that a reply must name in the letter it answers, when it names one; or null.</param>
/// <param name="From">The event itself, or null for a clock that follows another.</param>
internal sealed record Begun(Trigger Trigger, DateOnly Day, string What, Items<EventKind> MetBy, string? Hint, CaseEvent? From);

/// <summary>Which clocks an event of the case sets going, and which events stop them.</summary>
internal static class EventClocks
{
    internal static IEnumerable<Begun> Begins(CaseEvent e) => e.Kind switch
    {
        EventKind.NoticeReceived => [.. Dated(e, Trigger.NoticeDated, "the notice is dated"), On(e, Trigger.NoticeReceived, "a notice came")],
        EventKind.IepMeeting => [On(e, Trigger.IepMeeting, "IEP meeting"), On(e, Trigger.IepReviewed, "IEP meeting", EventKind.IepMeeting), On(e, Trigger.IepDeveloped, "IEP meeting")],
        EventKind.IepMeetingSet => [On(e, Trigger.MeetingSet, "IEP meeting set")],
        EventKind.EvaluationConsent => [On(e, Trigger.EvaluationConsent, "the school received consent", EventKind.Evaluation)],
        EventKind.Evaluation => [On(e, Trigger.Evaluated, "evaluation", EventKind.Evaluation)],
        EventKind.EvaluationRequested => [On(e, Trigger.EvaluationRequested, "evaluation asked for", EventKind.NoticeReceived, EventKind.EvaluationConsent)],
        EventKind.Eligibility => [On(e, Trigger.Eligibility, "found eligible", EventKind.IepMeeting)],
        EventKind.Enrolled => [On(e, Trigger.Enrolled, "enrolled")],
        EventKind.RecordsRequested => [On(e, Trigger.RecordsRequested, "records asked for", EventKind.ReplyReceived)],
        EventKind.PublicRecordsRequested => [On(e, Trigger.PublicRecordsRequested, "public records asked for", EventKind.ReplyReceived)],
        EventKind.IeeRequested => [On(e, Trigger.IeeRequested, "independent evaluation asked for", EventKind.ReplyReceived)],
        EventKind.StateComplaintFiled => [On(e, Trigger.ComplaintFiled, "state complaint received", EventKind.StateComplaintDecided)],
        EventKind.DueProcessFiled => [On(e, Trigger.DueProcessFiled, "due process complaint received", EventKind.DueProcessDecided)],
        EventKind.DueProcessDecided => [.. Dated(e, Trigger.DecisionDated, "the decision is dated"), On(e, Trigger.DecisionReceived, "the decision came")],
        EventKind.MediationRequested => [On(e, Trigger.MediationRequested, "mediation asked for by both")],
        EventKind.Discipline => [On(e, Trigger.DisciplineDecided, "removal decided")],
        EventKind.ChangeProposed => [On(e, Trigger.Proposal, "a change was proposed", EventKind.NoticeReceived)],
        _ => [],
    };

    /// <summary>True when the event shows that what the start set going was done.</summary>
    internal static bool Meets(Begun start, CaseEvent e) =>
        start.MetBy.Contains(e.Kind)
        && !ReferenceEquals(e, start.From)
        && (start.Hint is null || e.Answers is null || e.Answers.Contains(start.Hint, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<Begun> Dated(CaseEvent e, Trigger trigger, string what) =>
        e.DateOnPaper is DateOnly day ? [new(trigger, day, Say(what, day), [], null, e)] : [];

    private static Begun On(CaseEvent e, Trigger trigger, string what, params ReadOnlySpan<EventKind> metBy) =>
        new(trigger, e.Day, Say(what, e.Day), Items.Create(metBy), HintOf(e.Kind), e);

    private static string? HintOf(EventKind kind) => kind switch
    {
        EventKind.RecordsRequested or EventKind.PublicRecordsRequested => "record",
        EventKind.IeeRequested => "iee",
        _ => null,
    };

    private static string Say(string what, DateOnly day) => $"{what}, {day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)}";
}
