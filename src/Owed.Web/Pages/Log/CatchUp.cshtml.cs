using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>One line of the catch-up form as it was sent.</summary>
public sealed record CatchUpRow
{
    public string Line { get; init; } = "";

    public DateOnly Day { get; init; }

    /// <summary>given, missed, out, closed, or the name of a reason; empty when nobody knows.</summary>
    public string? Choice { get; init; }

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

    [BindProperty]
    public List<CatchUpRow> Rows { get; set; } = [];

    /// <summary>The reason for rows that say only "missed".</summary>
    [BindProperty]
    public MissReason Reason { get; set; } = MissReason.Unknown;

    public IReadOnlyList<WeekSlot> Slots { get; private set; } = [];

    public Items<StandingLine> Lines => Standing.Lines(Case.Ieps);

    public void OnGet() => Show();

    public async Task<IActionResult> OnPostAsync()
    {
        NewEntry[] chosen = [.. Rows.Select(EntryOf).OfType<Session>().Select(s => NewEntry.Of(s))];
        Problems = Rows.Where(r => !string.IsNullOrEmpty(r.Choice))
            .SelectMany(r => Entries.Check(Case, r.Line, r.Day, r.Minutes ?? 0, Day, Words)).Distinct().ToItems();
        if (Problems.Count == 0 && chosen.Length == 0)
        {
            Problems = [new("catch-up-empty", Words["catchup.none"], Where.Nowhere, Words["catchup.noneremedy"])];
        }

        Show();
        return Problems.Count > 0 ? Page() : await SaveAsync(chosen, "/Ledger/Index");
    }

    private Session? EntryOf(CatchUpRow row)
    {
        MissReason? reason = row.Choice switch
        {
            "missed" => Reason,
            "out" => MissReason.ChildAbsent,
            "closed" => MissReason.Closure,
            _ => Enum.TryParse(row.Choice, out MissReason named) && Enum.IsDefined(named) ? named : null,
        };
        return row.Choice == "given" ? Entries.Given(row.Line, row.Day, row.Minutes ?? row.Due ?? 0, Day) with { Source = Source.Recollection }
            : reason is MissReason why ? Entries.Missed(row.Line, row.Day, row.Minutes ?? 0, row.Due, why, Day) with { Source = Source.Recollection }
            : null;
    }

    private void Show()
    {
        To ??= Day.AddDays(-1);
        From ??= Lines.Select(l => l.Days.From).DefaultIfEmpty(Day.AddDays(-84)).Min() is DateOnly first && first > Day.AddDays(-84) ? first : Day.AddDays(-84);
        var span = new DateRange(From.Value, To.Value);
        Slots = [.. Mondays(span)
            .SelectMany(m => Week.Of(Case, m).Select(s => s.Day is null ? s with { Day = FirstSchoolDay(m, s.Line) } : s))
            .Where(s => s.Day is DateOnly day && span.Contains(day) && s.Logged.Count == 0 && !s.IsOff && s.Due is not null)
            .Where(s => string.IsNullOrEmpty(Line) || s.Line.Id == Line)
            .Take(MostRows)];
    }

    private static IEnumerable<DateOnly> Mondays(DateRange span)
    {
        for (DateOnly monday = span.From.MondayOf(); monday <= span.To && monday < span.From.AddYears(2); monday = monday.AddDays(7))
        {
            yield return monday;
        }
    }

    /// <summary>The day that stands for a week of a service without fixed days; null in a week without school.</summary>
    private DateOnly? FirstSchoolDay(DateOnly monday, ServiceLine line) => new DateRange(monday, monday.AddDays(6)).Days()
        .Where(d => line.Days.Contains(d) && (Case.Calendar.IsEmpty || Case.Calendar.IsPlanned(d)))
        .Select(d => (DateOnly?)d)
        .FirstOrDefault();
}
