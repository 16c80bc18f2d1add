using System.Globalization;

namespace Owed;

/// <summary>Works out due dates from the law book: nothing is counted that the law or the calendar does not say.</summary>
public static class Deadline
{
    /// <summary>The due date of one rule for the events known. Asked for a federal rule in a state, the state's own form of it governs.</summary>
    /// <param name="known">Events with their days; <see cref="Trigger.None"/> stands for the rule's own first event.</param>
    /// <param name="state">Two letters, for its holidays and its form of the rule; null counts federal holidays alone.</param>
    /// <param name="calendar">The school's calendar, needed for school days.</param>
    /// <param name="asOf">The day of asking, for staleness; the start itself when left out.</param>
    public static Outcome<Due> Of(
        LawBook book,
        string ruleId,
        Items<TriggerDay> known,
        string? state,
        SchoolCalendar? calendar = null,
        DateOnly? asOf = null)
    {
        LawRule? asked = book.Rule(ruleId);
        DateOnly on = known.Count == 0 ? DateOnly.MinValue : known.Min(k => k.Day);
        if (asked?.State is string own)
        {
            state ??= own;
        }

        LawAnswer answer = state is not null && book.Governing(ruleId, state, on, asOf) is InForce governs ? governs : book.Find(ruleId, on, asOf);
        return answer switch
        {
            InForce found => Count(book, found, known, state?.ToUpperInvariant(), calendar),
            NotInForce not => Trouble("due-not-in-force", $"{ruleId} was not in force on {Day(on)}. {not.Why}", "Check the date of the event, or ask for a later one."),
            NotResearched not => Trouble("due-not-researched", $"{ruleId} is not researched. {not.Why}", "See the list of rules, or ask a parent center."),
            _ => throw new InvalidOperationException("unknown answer"),
        };
    }

    /// <summary>The due date counted from one event.</summary>
    public static Outcome<Due> Of(LawBook book, string ruleId, DateOnly start, string? state, SchoolCalendar? calendar = null, DateOnly? asOf = null) =>
        Of(book, ruleId, [new(Trigger.None, start)], state, calendar, asOf);

    private static Outcome<Due> Count(LawBook book, InForce found, Items<TriggerDay> known, string? state, SchoolCalendar? calendar)
    {
        LawRule rule = found.Via is { Starts.Count: > 0 } via ? via : found.Rule;
        Items<TriggerDay> starts = known
            .Where(k => k.Trigger == Trigger.None || rule.Starts.Contains(k.Trigger))
            .Select(k => k.Trigger == Trigger.None && rule.HasClock ? k with { Trigger = rule.Starts[0] } : k)
            .ToItems();
        if (!rule.HasClock || found.Text.Limit is not Limit limit)
        {
            return Trouble("due-no-clock", $"{rule.Id} sets no time, so there is nothing to count.", "Ask for a rule that sets one.");
        }

        if (!limit.HasNumber)
        {
            return Trouble("due-no-number", $"The law sets no number of days here. It says: {limit.Words}.", "Ask for an answer by a date of your own, and call it a request.");
        }

        if (starts.Count == 0)
        {
            return Trouble("due-no-start", $"{rule.Id} counts from another event.", "Give the day of this: " + string.Join(", or ", rule.Starts.Select(Say)) + ".");
        }

        var clock = new Clock(book, state, calendar);
        var counted = new List<(TriggerDay From, Counted To)>();
        var problems = new List<Problem>();
        foreach (TriggerDay start in starts)
        {
            if (clock.Count(start.Day, limit, out Problem? problem) is Counted end)
            {
                counted.Add((start, end));
            }
            else
            {
                problems.Add(problem!);
            }
        }

        return counted.Count == 0 ? new(null, problems.ToItems()) : Build(found, rule, limit, known, state, clock, counted);
    }

    private static Outcome<Due> Build(
        InForce found, LawRule rule, Limit limit, Items<TriggerDay> known, string? state, Clock clock, List<(TriggerDay From, Counted To)> counted)
    {
        RuleVersion text = found.Text;
        string cite = Cite(text);
        var (from, to) = counted.MinBy(c => c.To.Day);
        DateOnly due = to.Day;
        var others = new List<DueAlternative>();
        foreach (var (start, end) in counted.Where(c => c.From != from))
        {
            others.Add(new(end.Day, cite, $"Counted from another event on {Day(start.Day)}. The earlier date is the safe one."));
        }

        TriggerDay[] cuts = [.. known.Where(k => rule.NotAfter.Contains(k.Trigger) && k.Day > from.Day && k.Day.AddDays(-1) < due)];
        if (cuts.Length > 0)
        {
            others.Add(new(due, cite, $"{limit} from {Day(from.Day)}, had nothing come sooner."));
            due = cuts.Min(c => c.Day).AddDays(-1);
        }

        foreach (LimitAlternative alternative in text.Alternatives)
        {
            if (clock.Count(from.Day, alternative.Limit, out _) is Counted end)
            {
                others.Add(new(end.Day, alternative.Cite, alternative.Why));
            }
        }

        DateOnly safe = due;
        if (text.Value("act") == "before")
        {
            safe = clock.Business.OnOrBefore(due.AddDays(-1));
            others.Add(new(safe, cite, $"On {Day(due)} the school may start. Whoever gets it has to have it by the business day before, in office hours."));
        }
        else if (rule.Owes is Owes.Parent or Owes.Both or Owes.EitherParty)
        {
            safe = clock.Business.OnOrBefore(due);
            if (safe != due)
            {
                others.Add(new(safe, cite, $"{Day(due)} is no business day ({clock.Business.WhyNot(due)}). Act by the business day before it."));
            }
        }

        return new(
            new Due(
                found.Rule.Id, state, from.Trigger, from.Day, due, limit, rule.Owes, safe, cite, text.Source, text.Checked.On,
                text.Confidence, found.Stale, rule.IfMissed ?? found.Rule.IfMissed, others.DistinctBy(o => (o.Due, o.Citation)).ToItems(), to.Days.Where(d => limit.Before || d.Day <= due).ToItems()),
            []);
    }

    private static string Cite(RuleVersion text) => text.Pin is null ? text.Cite : $"{text.Cite}, {text.Pin}";

    /// <summary>The name of an event in plain words: complaint filed, IEP meeting.</summary>
    private static string Say(Trigger trigger) => string.Concat(trigger.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : c.ToString())).Replace("iep", "IEP", StringComparison.Ordinal).Replace("iee", "IEE", StringComparison.Ordinal);

    private static string Day(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    private static Outcome<Due> Trouble(string code, string message, string remedy) =>
        new(null, [new(code, message, Where.Nowhere, remedy)]);
}
