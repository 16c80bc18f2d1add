namespace Owed;

/// <summary>One row of a cases file: a question put to the law book, with the answer it must give.</summary>
/// <param name="Rule">The rule asked.</param>
/// <param name="Starts">Known events, the rule's own start first.</param>
/// <param name="State">The state asked for, or null.</param>
/// <param name="Calendar">The school's calendar, for school days; null when there is none.</param>
/// <param name="Due">The due date expected.</param>
/// <param name="InTime">Last day in time: must equal the due date, seen from the person's side.</param>
/// <param name="Late">First day late.</param>
/// <param name="Safe">The earlier day a parent should act by, when that differs.</param>
/// <param name="Others">Other dates that must be shown.</param>
/// <param name="Trouble">Code of the problem expected in place of a date.</param>
/// <param name="On">The day asked, when the case asks what the rule says.</param>
/// <param name="Answer"><c>in-force</c>, <c>not-in-force</c> or <c>not-researched</c>; or null.</param>
/// <param name="Says">Words the answer must hold.</param>
public sealed record LawCase(
    string Rule,
    string? Name,
    Items<TriggerDay> Starts,
    string? State,
    SchoolCalendar? Calendar,
    DateOnly? Due,
    DateOnly? InTime,
    DateOnly? Late,
    DateOnly? Safe,
    Items<DateOnly> Others,
    string? Trouble,
    DateOnly? On,
    string? Answer,
    Items<string> Says,
    Where Where);

/// <summary>An event that starts or cuts a clock, with its day.</summary>
public readonly record struct TriggerDay(Trigger Trigger, DateOnly Day);
