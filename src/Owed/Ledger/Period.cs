namespace Owed;

/// <summary>One session that a timetable sets on one day.</summary>
internal readonly record struct Slot(DateOnly Day, Minutes Due);

/// <summary>A stretch of time in which a line promises an amount, cut to the days on which the line stood.</summary>
/// <param name="Days">The days of the period on which the line stood.</param>
/// <param name="Last">The last planned school day inside; the period is over when this day is.</param>
/// <param name="Expected">What the whole period holds.</param>
/// <param name="Slots">The timetable's sessions, empty when the amount is only per period.</param>
internal sealed record Period(
    DateRange Days, DateOnly Last, Minutes Promised, Minutes Expected, ExpectedBy By, int PlannedDays, int OutOf, Slot[] Slots);
