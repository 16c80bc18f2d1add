using System.Globalization;

namespace Owed.Files;

/// <summary>Points out what is unusual about a school year; what a district's own file says stands.</summary>
public static class CalendarRemarks
{
    private const int Many = 185;

    private const int Few = 140;

    /// <summary>One sentence for each thing that is worth a look; none of them changes a count.</summary>
    public static IEnumerable<string> Of(SchoolCalendar calendar, LawBook law)
    {
        foreach (SchoolYear year in calendar.Years)
        {
            int days = calendar.SchoolDaysIn(year.Days);
            if (days > Many)
            {
                yield return $"{year.Name} has {Number(days)} school days. Most schools have {Number(Many)} or fewer: is a break missing?";
            }
            else if (days < Few)
            {
                yield return $"{year.Name} has {Number(days)} school days. Most schools have {Number(Few)} or more.";
            }

            string[] open = [.. Enumerable.Range(year.Days.From.Year, year.Days.To.Year - year.Days.From.Year + 1)
                .SelectMany(y => Holidays.Of(law, "us", y))
                .Where(h => calendar.IsSchoolDay(h.Day))
                .Select(h => h.Name)];
            if (open.Length > 0)
            {
                yield return $"{year.Name} has school on {string.Join(", ", open)}.";
            }

            int between = year.Days.Days().Count(d => (d is { Month: 12, Day: > 25 }) && calendar.IsSchoolDay(d));
            if (between > 0)
            {
                yield return $"{year.Name} has {Number(between)} school days between Christmas and New Year.";
            }
        }
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
