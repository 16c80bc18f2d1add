using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Logs a session in a tap or two: this week's sessions, each with its answers as buttons.</summary>
public sealed class LogModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>Any day of the week to show.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    public DateOnly Monday { get; private set; }

    public IReadOnlyList<WeekSlot> Slots { get; private set; } = [];

    public void OnGet() => Show();

    /// <summary>A session given, in full unless minutes are named.</summary>
    /// <param name="sure">True when the person was told that there is no school that day.</param>
    public async Task<IActionResult> OnPostGivenAsync(string line, DateOnly day, int minutes, bool sure)
    {
        Show();
        Problems = Entries.Check(Case, line, day, minutes, Day, Words).ToItems();
        DayOff = sure || Problems.Count > 0 ? null : DayOff.Of(Case, line, day, new("Given", minutes, null, null, false));
        return Problems.Count > 0 || DayOff is not null
            ? Page()
            : await SaveAsync([NewEntry.Of(Entries.Given(line, day, minutes, Day))], "/Log/Index", new { id = CaseId, week = Dates.Iso(day.MondayOf()) });
    }

    /// <summary>Goes on to the reasons with the day as it was typed.</summary>
    public IActionResult OnPostMissed(string line, DateOnly day, int? due, bool? part) =>
        RedirectToPage("/Log/Missed", new { id = CaseId, line, day = Dates.Iso(day), due, part });

    /// <summary>A session given with minutes that were typed.</summary>
    public async Task<IActionResult> OnPostOtherAsync(string line, DateOnly day, int? othermin)
    {
        if (othermin is int minutes)
        {
            return await OnPostGivenAsync(line, day, minutes, false);
        }

        Show();
        Problems = [new("session-minutes", Words["log.minutes", Entries.Longest], Where.Nowhere, Words["log.minutesremedy"])];
        return Page();
    }

    /// <summary>An entry that waits for a yes, because the calendar has that day off.</summary>
    public DayOff? DayOff { get; private set; }

    /// <summary>Copies last week's sessions onto the days of this week that have none.</summary>
    public async Task<IActionResult> OnPostSameAsync()
    {
        Show();
        NewEntry[] copies = [.. Same().Select(s => NewEntry.Of(s))];
        return copies.Length == 0
            ? RedirectToPage(new { id = CaseId, week = Dates.Iso(Monday) })
            : await SaveAsync(copies, "/Log/Index", new { id = CaseId, week = Dates.Iso(Monday) });
    }

    /// <summary>Last week's sessions on the days of this week that have none; empty when there is nothing to copy.</summary>
    public IEnumerable<Session> Same()
    {
        DateRange before = new(Monday.AddDays(-7), Monday.AddDays(-1));
        return Case.Sessions
            .Where(s => before.Contains(s.Day) && s.MakesUp is null && !s.Given.IsZero && s.Reason is null)
            .Where(s => s.Day.AddDays(7) <= Day && !Case.Calendar.HasNoSchoolOn(s.Day.AddDays(7)))
            .Where(s => !Case.Sessions.Any(t => t.Line == s.Line && t.Day == s.Day.AddDays(7)))
            .Select(s => Entries.Given(s.Line, s.Day.AddDays(7), s.Given.Value, Day) with { Manner = s.Manner });
    }

    /// <summary>Takes back one entry; the record keeps that it was there.</summary>
    public Task<IActionResult> OnPostUndoAsync(int number)
    {
        Show();
        return TakeBackAsync(number, "/Log/Index", new { id = CaseId, week = Dates.Iso(Monday) });
    }

    private void Show()
    {
        Monday = (Week ?? Day).MondayOf();
        Slots = Owed.Web.Week.Of(Case, Monday);

        // After the last day of an IEP the page opens on its last week, not on an empty one.
        if (Week is null && Slots.Count == 0 && Standing.Lines(Case.Ieps).Select(l => l.Days.To).Where(d => d < Day).DefaultIfEmpty().Max() is var last && last != default)
        {
            Monday = last.MondayOf();
            Slots = Owed.Web.Week.Of(Case, Monday);
        }
    }
}
