using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace Owed.Web;

/// <summary>Draws the school days of a case month by month, each day in the colour of what happened on it.</summary>
public static class MonthsPicture
{
    private const int Cell = 20;
    private const int MonthWidth = (7 * Cell) + 16;
    private const int MonthHeight = (6 * Cell) + 30;

    /// <summary>One small calendar for each month that the pieces touch.</summary>
    /// <param name="say">Says in words what a colour on a day means.</param>
    public static IEnumerable<(string Month, IHtmlContent Svg)> Of(IEnumerable<Piece> pieces, Func<DateOnly, Bucket, Minutes, string> say)
    {
        Dictionary<DateOnly, (Bucket Bucket, Minutes Minutes)> days = pieces
            .GroupBy(p => p.Day)
            .ToDictionary(g => g.Key, Weightiest);
        if (days.Count == 0)
        {
            yield break;
        }

        DateOnly last = days.Keys.Max();
        DateOnly first = days.Keys.Min();
        for (DateOnly month = new(first.Year, first.Month, 1); month <= last; month = month.AddMonths(1))
        {
            yield return (Dates.Month(month), Draw(month, d => days.TryGetValue(d, out var shown) ? (Style(shown.Bucket), say(d, shown.Bucket, shown.Minutes)) : null));
        }
    }

    /// <summary>A small calendar for each of the first months that hold a date to keep.</summary>
    /// <param name="most">How many months at most.</param>
    public static IEnumerable<(string Month, IHtmlContent Svg)> OfDates(IReadOnlyList<(DateOnly Day, string Style, string Say)> dates, int most) => dates
        .Select(d => new DateOnly(d.Day.Year, d.Day.Month, 1)).Distinct().Order().Take(most)
        .Select(month => (Dates.Month(month), (IHtmlContent)Draw(month, day => dates.Any(d => d.Day == day)
            ? (dates.First(d => d.Day == day).Style, $"{Dates.WithWeekday(day)}: {string.Join(" ", dates.Where(d => d.Day == day).Select(d => d.Say))}")
            : null)));

    /// <summary>What a person most needs to see of a day: a miss before a gap before the rest.</summary>
    private static (Bucket, Minutes) Weightiest(IEnumerable<Piece> pieces)
    {
        Piece shown = pieces.OrderBy(p => Weight(p.Bucket)).First();
        return (shown.Bucket, pieces.Where(p => p.Bucket == shown.Bucket).Sum(p => p.Minutes));
    }

    private static int Weight(Bucket bucket) => bucket switch
    {
        Bucket.MissedBySchool => 0,
        Bucket.Undocumented => 1,
        Bucket.DeliveredNotAsWritten => 2,
        Bucket.ChildAbsent or Bucket.FamilyChoice or Bucket.Closure or Bucket.SchoolActivity => 3,
        _ => 4,
    };

    private static string Style(Bucket bucket) => bucket switch
    {
        Bucket.MissedBySchool => "missed",
        Bucket.Undocumented => "unknown",
        Bucket.DeliveredNotAsWritten => "other",
        Bucket.Delivered => "given",
        _ => "apart",
    };

    private static HtmlString Draw(
        DateOnly month, Func<DateOnly, (string Style, string Say)?> show)
    {
        string name = Dates.Month(month);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {MonthWidth} {MonthHeight}\" width=\"{MonthWidth}\" height=\"{MonthHeight}\" role=\"img\" aria-label=\"{name}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"2\" y=\"14\" font-size=\"13\" font-weight=\"600\">{name}</text>");
        for (DateOnly day = month; day.Month == month.Month; day = day.AddDays(1))
        {
            int column = (int)day.DayOfWeek;
            int row = (day.Day - 1 + (int)month.DayOfWeek) / 7;
            (string style, string said) = show(day) ?? ("bare", day.ToString("MMMM d", CultureInfo.InvariantCulture));
            svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{(column * Cell) + 2}\" y=\"{(row * Cell) + 24}\" width=\"{Cell - 3}\" height=\"{Cell - 3}\" rx=\"3\">");
            svg.Append(CultureInfo.InvariantCulture, $"<title>{Bar.Text(said)}</title></rect>");
        }

        return new(svg.Append("</svg>").ToString());
    }
}
