using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Marks a day on which school was closed for everyone, so that it is never billed to the school.</summary>
public sealed class ClosedModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? Label { get; set; }

    public void OnGet() => From = Day;

    public Task<IActionResult> OnPostAsync()
    {
        var days = new DateRange(From ?? Day, To ?? From ?? Day);
        Problems = Check(days).ToItems();
        return Problems.Count > 0
            ? Task.FromResult<IActionResult>(Page())
            : KeepAsync(Case.Calendar.WithClosure(days, Typed.Line(Label) ?? Words["closed.snow"]));
    }

    public Task<IActionResult> OnPostRemoveAsync(DateOnly day) => KeepAsync(Case.Calendar.WithoutClosure(day));

    private Task<IActionResult> KeepAsync(SchoolCalendar next) =>
        SaveAsync([new(Day, new CalendarKept(next.Name, next.Years))], "/Log/Closed");

    private IEnumerable<Problem> Check(DateRange days)
    {
        if (days.IsEmpty || days.Length > 60)
        {
            yield return new("closure-days", Words["closed.backwards"], Where.Nowhere, Words["closed.backwardsremedy"]);
        }
        else if (!days.Days().Any(Case.Calendar.IsPlanned))
        {
            yield return new("closure-of-nothing", Words["closed.noschool"], Where.Nowhere, Words["closed.noschoolremedy"]);
        }
    }
}
