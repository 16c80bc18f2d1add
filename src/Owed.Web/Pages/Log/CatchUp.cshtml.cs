using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>One line of the catch-up form as it was sent.</summary>
public sealed record CatchUpRow
{
    public string Line { get; init; } = "";

    public DateOnly Day { get; init; }

    /// <summary>The last day, for a row that stands for a whole week.</summary>
    public DateOnly? To { get; init; }

    /// <summary>given, missed, out, closed, or the name of a reason; empty when nobody knows.</summary>
    public string? Choice { get; init; }

    /// <summary>The name of a reason of its own, which says that the session was missed.</summary>
    public MissReason? Named { get; init; }

    /// <summary>What was answered, the reason of its own first; null when nothing was.</summary>
    public string? Answer => Named?.ToString() ?? (string.IsNullOrEmpty(Choice) ? null : Choice);

    /// <summary>Minutes that were due, as the form showed them.</summary>
    public int? Due { get; init; }

    /// <summary>Minutes given, when not all or none.</summary>
    public int? Minutes { get; init; }
}

/// <summary>Catches up on months from memory: a row for each session or week without an entry; only choices made are saved.</summary>
public sealed class CatchUpModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>Most rows shown at once; a longer span is done in turns.</summary>
    public const int MostRows = 60;

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>The service to catch up on, or empty for all.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    /// <summary>The choice to start every row with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Fill { get; set; }

    /// <summary>Weekdays named for services whose paper names none, so that each session has a row.</summary>
    [BindProperty(SupportsGet = true)]
    public DayOfWeek[] On { get; set; } = [];

    [BindProperty]
    public List<CatchUpRow> Rows { get; set; } = [];

    /// <summary>The reason for rows that say only "missed".</summary>
    [BindProperty]
    public MissReason Reason { get; set; } = MissReason.Unknown;

    public IReadOnlyList<WeekSlot> Slots { get; private set; } = [];

    public Items<StandingLine> Lines => Standing.Lines(Case.Ieps);

    /// <summary>True when some rows stand for a week because no weekday is known.</summary>
    public bool HasWeeks => Slots.Any(s => s.Whole is not null);

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostAsync()
    {
        NewEntry[] chosen = [.. Rows.Select(EntryOf).OfType<Entry>().Select(e => NewEntry.Of(e))];
        Problems = Rows.Where(r => r.Answer is not null)
            .SelectMany(r => Entries.Check(Case, r.Line, r.To ?? r.Day, r.Minutes ?? 0, Day, Words)).Distinct().ToItems();
        if (Problems.Count == 0 && chosen.Length == 0)
        {
            Problems = [new("catch-up-empty", Words["catchup.none"], Where.Nowhere, Words["catchup.noneremedy"])];
        }

        Show();
        return Problems.Count > 0 ? Page() : await SaveAsync([.. Weekdays(), .. chosen], "/Ledger/Index");
    }

    /// <summary>The papers with the weekdays that were named for services without any; by them a short week is counted, and the log shows its sessions.</summary>
    private IEnumerable<NewEntry> Weekdays()
    {
        HashSet<string> answered = [.. Rows.Where(r => r.Answer is not null).Select(r => r.Line)];
        TimetableSlot[] days = [.. On.Distinct().Order().Select(d => new TimetableSlot(d, null))];
        bool isOpen(ServiceLine line) => answered.Contains(line.Id) && line.When.Count == 0 && line.Amount.Days == Owed.Weekdays.None;
        return days.Length == 0 ? [] : Case.Ieps.Where(i => i.Lines.Any(isOpen)).Select(i => new NewEntry(
            Day, new IepKept(i with { Lines = [.. i.Lines.Select(l => isOpen(l) ? l with { When = [.. days] } : l)] }), Stored.NumberOf(i)));
    }

    private Entry? EntryOf(CatchUpRow row)
    {
        MissReason? reason = row.Answer switch
        {
            "missed" => Reason,
            "out" => MissReason.ChildAbsent,
            "closed" => MissReason.Closure,
            _ => Enum.TryParse(row.Answer, out MissReason named) && Enum.IsDefined(named) ? named : null,
        };
        // A week is kept as a week: no day is made up for a session whose day nobody knows.
        return row.Answer == "given" ? Entries.Given(row.Line, row.Day, row.Minutes ?? row.Due ?? 0, Day) with { Source = Source.Recollection, Note = row.To is null ? null : Words["catchup.some", Dates.Long(row.Day)] }
            : reason is not MissReason why ? null
            : row.To is DateOnly last && last > row.Day ? new SpanMiss(row.Day, Day, Source.Recollection, row.Line, last, why, [], null, Where.Nowhere)
            : Entries.Missed(row.Line, row.Day, row.Minutes ?? 0, row.Due, why, Day) with { Source = Source.Recollection };
    }

    private void Show()
    {
        To ??= Day.AddDays(-1);
        From ??= Lines.Select(l => l.Days.From).DefaultIfEmpty(Day.AddDays(-84)).Min() is DateOnly first && first > Day.AddDays(-84) ? first : Day.AddDays(-84);
        Slots = [.. new CatchUpRows(Case, new(From.Value, To.Value), On.Distinct().ToArray()).All()
            .Where(s => string.IsNullOrEmpty(Line) || s.Line.Id == Line)
            .Take(MostRows)];
    }
}
