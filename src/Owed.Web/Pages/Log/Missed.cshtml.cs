using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Asks why a session was missed or cut short; each reason is one tap.</summary>
public sealed class MissedModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>The reasons offered, those on the school's side first.</summary>
    public static readonly IReadOnlyList<MissReason> Reasons =
    [
        MissReason.ProviderAbsent, MissReason.Vacancy, MissReason.ProviderOnLeave, MissReason.NoSubstitute, MissReason.ItinerantMissed,
        MissReason.ProviderPulled, MissReason.ScheduleConflict, MissReason.NeverStarted, MissReason.Reduced, MissReason.TeletherapyFailed,
        MissReason.SchoolActivity, MissReason.StateTesting, MissReason.ChildAbsent, MissReason.ChildRefused, MissReason.Suspension,
        MissReason.ParentCancelled, MissReason.Waived, MissReason.Closure, MissReason.Unknown,
    ];

    [BindProperty(SupportsGet = true)]
    public string Line { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "day")]
    public DateOnly On { get; set; }

    /// <summary>Minutes that were due, when known.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Due { get; set; }

    /// <summary>True when some minutes were given.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Part { get; set; }

    [BindProperty]
    public int Given { get; set; }

    public string Service => Case.NameOf(Line);

    public IActionResult OnGet() => On == default ? RedirectToPage("/Log/Index", new { id = CaseId }) : Page();

    /// <summary>An entry that waits for a yes, because the calendar has that day off.</summary>
    public DayOff? DayOff { get; private set; }

    /// <param name="sure">True when the person was told that there is no school that day.</param>
    public async Task<IActionResult> OnPostAsync(MissReason reason, bool sure)
    {
        Problems = Entries.Check(Case, Line, On, Part ? Given : 0, Day, Words).ToItems();
        DayOff = sure || Problems.Count > 0 ? null : DayOff.Of(Case, Line, On, new("", Part ? Given : 0, Due, reason, Part));
        return Problems.Count > 0 || DayOff is not null
            ? Page()
            : await SaveAsync([NewEntry.Of(Entries.Missed(Line, On, Part ? Given : 0, Due, reason, Day))], "/Log/Index", new { id = CaseId, week = Dates.Iso(On.MondayOf()) });
    }
}
