using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>One month of the school calendar, to mark the days off as they are printed.</summary>
public sealed class DaysModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>Any day of the month to show.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Month { get; set; }

    [BindProperty]
    public DateOnly[] Off { get; set; } = [];

    public DateOnly First => Month is DateOnly m ? new(m.Year, m.Month, 1) : new(Day.Year, Day.Month, 1);

    public DateRange Range => new(First, First.AddMonths(1).AddDays(-1));

    public bool HasNext => Case.Calendar.Years.Any(y => y.Days.To > Range.To);

    /// <summary>The month in weeks, Sunday first; null where the week reaches into another month.</summary>
    public IEnumerable<DateOnly?[]> Weeks => Enumerable.Repeat<DateOnly?>(null, (int)First.DayOfWeek)
        .Concat(Range.Days().Select(d => (DateOnly?)d))
        .Chunk(7)
        .Select(w => w.Concat(new DateOnly?[7 - w.Length]).ToArray());

    public IActionResult OnGet() => Case.Calendar.IsEmpty ? RedirectToPage("/Setup/Calendar", new { id = CaseId }) : Page();

    /// <param name="then">The month to show next, or null to end.</param>
    public Task<IActionResult> OnPostAsync(DateOnly? then)
    {
        SchoolCalendar next = Case.Calendar.WithMonth(Range, Off.ToHashSet(), Words["calendar.noschool"]);
        return SaveAsync(
            next.Equals(Case.Calendar) ? [] : [new(Day, new CalendarKept(next.Name, next.Years))],
            then is null ? "/Setup/Calendar" : "/Setup/Days",
            then is DateOnly month ? new { id = CaseId, month = Dates.Iso(month) } : new { id = CaseId });
    }
}
