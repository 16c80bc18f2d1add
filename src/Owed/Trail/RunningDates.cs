using System.Globalization;

namespace Owed;

/// <summary>Why a date stands in the list of running dates.</summary>
public enum RunningKind
{
    /// <summary>A rule of law counts from something that happened.</summary>
    Clock,

    /// <summary>The next step should be done by then.</summary>
    Step,

    /// <summary>A letter that was sent asks for an answer by then; a request, not a legal date.</summary>
    Answer,

    /// <summary>Minutes that a filing reaches only up to then.</summary>
    Window,
}

/// <summary>A letter that was sent and the day by which it asks for an answer.</summary>
public sealed record AnswerAsked(string Letter, DateOnly Sent, DateOnly By)
{
    /// <summary>The fact of a sent letter that holds the day.</summary>
    public const string FactName = "answer.by";

    /// <summary>Read from the facts that a letter was sent with; null when it asked for no day.</summary>
    public static AnswerAsked? Of(string letter, DateOnly sent, Items<Fact> facts) =>
        facts.LastOrDefault(f => f.Name == FactName) is Fact by && LetterFact.TryDay(by.Value, out DateOnly day) ? new(letter, sent, day) : null;
}

/// <summary>One date still ahead, or overdue: the same for the step, the timeline, the calendar file and the head of each page.</summary>
/// <param name="Id">Stable for the same date of the same case, so that a calendar program knows it again.</param>
/// <param name="Day">The day to act by: for a date that a parent keeps, the safe one.</param>
/// <param name="Last">The last day as it was counted.</param>
/// <param name="What">What is due, in one plain sentence.</param>
/// <param name="From">What it is counted from, or what kind of day it is.</param>
public sealed record RunningDate(string Id, RunningKind Kind, DateOnly Day, DateOnly Last, string What, string From, string Citation, string? IfMissed, ClockState State)
{
    /// <summary>The clock behind it, or null.</summary>
    public CaseClock? Clock { get; init; }

    /// <summary>The window whose minutes fall out, or null.</summary>
    public ClaimWindow? Window { get; init; }

    public bool IsOverdue => State == ClockState.Overdue;
}

/// <summary>Makes the one list of dates that run in a case; everything that shows dates reads it, so that no two places disagree.</summary>
public static class RunningDates
{
    private const int SoonDays = 14;

    /// <summary>Every date ahead or overdue, the nearest first, none of them twice.</summary>
    /// <param name="step">The next step, whose day may rest on answers that are no events; null when it is not known.</param>
    /// <param name="asked">Days by which letters asked for an answer.</param>
    public static Items<RunningDate> Of(CaseFile file, LawBook book, Timeline timeline, Step? step, IEnumerable<AnswerAsked> asked)
    {
        List<RunningDate> dates = [.. timeline.Clocks.Where(c => c.State is ClockState.Running or ClockState.RunningOut or ClockState.Overdue).Select(OfClock)];
        dates.AddRange(OfLetters(file, book, timeline.AsOf).Where(d => !dates.Any(known => known.Id == d.Id || (known.Last == d.Last && known.Citation == d.Citation))));
        dates.AddRange(asked.Where(a => !Answers(file, a)).Select(a => OfAsked(a, timeline.AsOf)));
        dates.AddRange(timeline.Windows.SelectMany(w => OfWindow(w, timeline.AsOf)));
        if (step?.Date is DateOnly day && day > timeline.AsOf && !dates.Any(d => d.Day == day || d.Last == day))
        {
            dates.Add(new($"step/{step.Id}/{Stamp(day)}", RunningKind.Step, day, day, step.Action, step.DateIs ?? "", CiteOf(book, step, timeline.AsOf), null, Standing(day, timeline.AsOf)));
        }

        return dates.DistinctBy(d => (d.What, d.Last)).OrderBy(d => d.Day).ThenBy(d => d.Id, StringComparer.Ordinal).ToItems();
    }

    private static RunningDate OfClock(CaseClock clock) => new(
        IdOf(clock.Due), RunningKind.Clock, ToKeep(clock.Due), clock.Due.Day, clock.Plain, clock.Began, clock.Due.Citation, clock.Due.IfMissed, clock.State)
    {
        Clock = clock,
    };

    /// <summary>What the letters that were sent set going besides the events that they are logged as, such as the answer to a public-records request.</summary>
    private static IEnumerable<RunningDate> OfLetters(CaseFile file, LawBook book, DateOnly asOf) =>
        from sent in file.Events
        where sent.Kind == EventKind.LetterSent && sent.Day <= asOf && sent.Letter is not null && !Sending.Answered(file, sent)
        let kind = LetterKinds.Of(sent.Letter!)
        where kind is not null
        from due in Sending.Clocks(kind, book, file, sent.Day)
        where due.Day >= asOf
        select new RunningDate(
            IdOf(due), RunningKind.Clock, ToKeep(due), due.Day, book.Rule(due.Rule)!.Plain, $"letter sent, {Say(sent.Day)}", due.Citation, due.IfMissed, Standing(due.Day, asOf));

    private static bool Answers(CaseFile file, AnswerAsked asked) =>
        file.Events.Any(e => e.Kind == EventKind.ReplyReceived && e.Day >= asked.Sent && (e.Answers is null || e.Answers == asked.Letter));

    private static RunningDate OfAsked(AnswerAsked asked, DateOnly asOf) => new(
        $"answer/{asked.Letter}/{Stamp(asked.Sent)}", RunningKind.Answer, asked.By, asked.By, "You asked the school for an answer by this day.",
        $"letter sent, {Say(asked.Sent)}", "your request, not a legal date", null, asked.By < asOf ? ClockState.Overdue : Standing(asked.By, asOf));

    private static IEnumerable<RunningDate> OfWindow(ClaimWindow window, DateOnly asOf) =>
        window.Next.Concat(window.First is FallingOut first && !window.Next.Contains(first) ? [first] : []).Select(falling => new RunningDate(
            $"{window.Rule}/{Stamp(falling.Day)}", RunningKind.Window, falling.Safe, falling.LastDay,
            $"Last day to file for {falling.Minutes} minutes of {Say(falling.Day)}", window.Plain, window.Citation, null, Standing(falling.LastDay, asOf))
        {
            Window = window,
        });

    private static string CiteOf(LawBook book, Step step, DateOnly asOf) => step.Rule is string rule ? book.Find(rule, asOf).Version?.Cite ?? "" : "";

    private static DateOnly ToKeep(Due due) => due.IsParents ? due.Safe : due.Day;

    private static ClockState Standing(DateOnly day, DateOnly asOf) => day.DayNumber - asOf.DayNumber > SoonDays ? ClockState.Running : ClockState.RunningOut;

    private static string IdOf(Due due) => $"{due.Rule}/{Stamp(due.Start)}";

    private static string Stamp(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Say(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}
