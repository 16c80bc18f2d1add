using System.Text;
using Microsoft.AspNetCore.Mvc;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>What happened and what must happen by when: the events of the case and the clocks they set going.</summary>
public sealed class TrailModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>The events a person can add by hand, in plain words; letters note their own.</summary>
    public static readonly IReadOnlyList<EventKind> Kinds =
    [
        EventKind.Asked, EventKind.RefusedAloud, EventKind.ChangeProposed, EventKind.ChangeNoticed, EventKind.NoticeReceived, EventKind.ReplyReceived,
        EventKind.IepMeeting, EventKind.IepMeetingSet, EventKind.RecordsRequested, EventKind.PublicRecordsRequested, EventKind.EvaluationRequested,
        EventKind.EvaluationConsent, EventKind.Evaluation, EventKind.Eligibility, EventKind.IeeRequested, EventKind.Enrolled, EventKind.Discipline,
        EventKind.MediationRequested, EventKind.StateComplaintFiled, EventKind.StateComplaintDecided, EventKind.DueProcessFiled,
        EventKind.DueProcessDecided, EventKind.Other,
    ];

    [BindProperty]
    public EventKind Kind { get; set; } = EventKind.Other;

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public DateOnly? DateOnPaper { get; set; }

    public Timeline Timeline => Worked.Timeline;

    /// <summary>The dates that run, without those of the windows, which have a part of their own.</summary>
    public IEnumerable<RunningDate> Running => Worked.Dates.Where(d => d.Window is null);

    /// <summary>Dates that passed or were kept.</summary>
    public IEnumerable<CaseClock> Past => Timeline.Clocks.Where(c => c.State is not (ClockState.Running or ClockState.RunningOut or ClockState.Overdue));

    public IEnumerable<CaseEvent> Events => Case.Events.OrderByDescending(e => e.Day);

    public void OnGet()
    {
    }

    /// <summary>The dates ahead, for any calendar program.</summary>
    public IActionResult OnGetDates() => File(Encoding.UTF8.GetBytes(Ics.Write(Worked.Dates, Day, CaseId)), "text/calendar; charset=utf-8", "owed-dates.ics");

    public async Task<IActionResult> OnPostAsync()
    {
        Problems = Check().ToItems();
        return Problems.Count > 0
            ? Page()
            : await SaveAsync(
                [NewEntry.Of(new CaseEvent(On!.Value, Day, Source.Parent, Kind, Typed.Line(About), Typed.Line(Who), DateOnPaper, null, null, [], null, Where.Nowhere))],
                "/Trail/Index");
    }

    public Task<IActionResult> OnPostRemoveAsync(int number) => TakeBackAsync(number, "/Trail/Index");

    private IEnumerable<Problem> Check()
    {
        if (On is null)
        {
            yield return new("event-day", Words["trail.needday"], Where.Nowhere, Words["trail.needdayremedy"]);
        }
        else if (On > Day && Kind != EventKind.IepMeetingSet)
        {
            yield return new("event-in-future", Words["log.future", Dates.Long(On.Value)], Where.Nowhere, Words["trail.futureremedy"]);
        }

        if (!Kinds.Contains(Kind))
        {
            yield return new("event-kind", Words["trail.needkind"], Where.Nowhere, Words["trail.needkindremedy"]);
        }
    }
}
