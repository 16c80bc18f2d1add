using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>A blank log to print and keep by the door: a row for each session of the coming weeks.</summary>
public sealed class BlankModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private const int Weeks = 6;

    /// <summary>Any day of the first week.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    public DateOnly Monday => (From ?? Day).MondayOf();

    public IEnumerable<WeekSlot> Slots => Enumerable.Range(0, Weeks)
        .SelectMany(n => Week.Of(Case, Monday.AddDays(7 * n)).Select(s => s with { Day = s.Day ?? Monday.AddDays(7 * n) }))
        .Where(s => !s.IsOff);

    public void OnGet()
    {
    }
}
