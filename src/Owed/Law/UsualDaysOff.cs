namespace Owed;

/// <summary>Days that schools usually have off, for a calendar of which only its ends are known: off until somebody says otherwise.</summary>
public static class UsualDaysOff
{
    /// <summary>Federal holidays, the Friday after Thanksgiving, and December 24 to January 1.</summary>
    public static Items<NoSchool> In(DateRange days, LawBook law)
    {
        var off = new SortedDictionary<DateOnly, string>();
        for (int year = days.From.Year; year <= days.To.Year; year++)
        {
            foreach (Holiday holiday in Holidays.Of(law, "us", year))
            {
                off.TryAdd(holiday.Day, holiday.Name);
            }

            off.TryAdd(Thanksgiving(year).AddDays(1), "Day after Thanksgiving");
        }

        return
        [
            .. off.Where(d => days.Contains(d.Key) && !IsChristmas(d.Key)).Select(d => new NoSchool(new(d.Key, d.Key), NoSchoolKind.Planned, d.Value)),
            .. Years(days).Select(y => new DateRange(new(y, 12, 24), new(y + 1, 1, 1)).Meet(days)).Where(d => !d.IsEmpty)
                .Select(d => new NoSchool(d, NoSchoolKind.Planned, "Christmas and New Year")),
        ];
    }

    /// <summary>What many schools have off besides: Thanksgiving week, two weeks at Christmas, a week in March. Shows how far an unknown calendar can move a number.</summary>
    public static Items<NoSchool> AtMost(DateRange days, LawBook law) =>
    [
        .. In(days, law),
        .. Years(days).SelectMany(y => (DateRange[])
            [
                new(Thanksgiving(y).AddDays(-3), Thanksgiving(y).AddDays(1)),
                new(new(y, 12, 20), new(y + 1, 1, 5)),
                new(new DateOnly(y, 3, 15).MondayOf(), new DateOnly(y, 3, 15).MondayOf().AddDays(4)),
            ])
            .Select(d => d.Meet(days)).Where(d => !d.IsEmpty).Select(d => new NoSchool(d, NoSchoolKind.Planned, "")),
    ];

    private static IEnumerable<int> Years(DateRange days) => Enumerable.Range(days.From.Year - 1, days.To.Year - days.From.Year + 2);

    private static bool IsChristmas(DateOnly day) => day is { Month: 12, Day: >= 24 } or { Month: 1, Day: 1 };

    private static DateOnly Thanksgiving(int year)
    {
        DateOnly first = new(year, 11, 1);
        return first.AddDays((((int)DayOfWeek.Thursday - (int)first.DayOfWeek + 7) % 7) + 21);
    }
}
