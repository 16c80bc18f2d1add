using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Finds out when there is school: a calendar that comes with Owed, a file, or five questions.</summary>
public sealed class CalendarModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private const int LargestFile = 2 * 1024 * 1024;

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public DayOfWeek[] Week { get; set; } = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    [BindProperty]
    public DateOnly? WinterFrom { get; set; }

    [BindProperty]
    public DateOnly? WinterTo { get; set; }

    [BindProperty]
    public DateOnly? SpringFrom { get; set; }

    [BindProperty]
    public DateOnly? SpringTo { get; set; }

    /// <summary>A file that was read and does not count yet.</summary>
    public CalendarReading? Review { get; private set; }

    public string FileName { get; private set; } = "";

    /// <summary>The file's text, to come back with the answers.</summary>
    public string Packed { get; private set; } = "";

    /// <summary>What is unusual about the whole calendar.</summary>
    public IReadOnlyList<string> Remarks { get; private set; } = [];

    /// <summary>Calendars that come with Owed for the case's own state and a year that meets it.</summary>
    public IEnumerable<(string Name, string Say)> Shipped => ShippedCalendars.Names()
        .Where(n => n.StartsWith(Case.State.ToLowerInvariant() + "/", StringComparison.Ordinal) && IsNear(n))
        .OrderBy(n => n, StringComparer.Ordinal)
        .Select(n => (n, Say(n)));

    // A calendar of another year would count the wrong days.
    private bool IsNear(string name) => CalendarReader.Yaml(ShippedCalendars.File(name)!).Value is SchoolCalendar calendar
        && calendar.Years.Any(y => y.Days.Overlaps(new(Day.AddYears(-1), Day.AddMonths(6))));

    public void OnGet()
    {
        // Nothing is filled in: the days of an IEP are not the days of a school year.
    }

    /// <summary>Takes a calendar that comes with Owed.</summary>
    public Task<IActionResult> OnPostShippedAsync(string name) => ShippedCalendars.File(name) is TextFile file
        ? KeepAsync(CalendarReader.Yaml(file))
        : Task.FromResult<IActionResult>(BadRequest());

    /// <summary>Reads a calendar file, and shows its questions beside what was read.</summary>
    public async Task<IActionResult> OnPostFileAsync(IFormFile? file)
    {
        if (file is null || file.Length is 0 or > LargestFile)
        {
            Problems = [new("calendar-file", Words["calendar.nofile"], Where.Nowhere, Words["calendar.nofileremedy"])];
            return Page();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, HttpContext.RequestAborted);
        Outcome<TextFile> text = TextFile.Decode(Path.GetFileName(file.FileName), bytes.ToArray());
        if (text.Value is null || Path.GetExtension(text.Value.Name).ToLowerInvariant() is not (".ics" or ".csv" or ".tsv"))
        {
            return await KeepAsync(text.Value is null ? new(null, text.Problems) : CalendarReader.Read(text.Value));
        }

        return Show(text.Value, CalendarAnswers.None);
    }

    /// <summary>Takes the file with the answers about its events; only now it counts.</summary>
    public Task<IActionResult> OnPostUseAsync(string? name, string? packed)
    {
        if (PackedFile.Unpack(Path.GetFileName(name ?? ""), packed ?? "", LargestFile) is not TextFile file)
        {
            Problems = [new("calendar-file", Words["calendar.reviewlost"], Where.Nowhere, Words["calendar.reviewlostremedy"])];
            return Task.FromResult<IActionResult>(Page());
        }

        CalendarReading before = CalendarReader.Review(file, CalendarAnswers.None);
        var answers = new CalendarAnswers(Answers(before).ToItems(), First, Last, Request.Form.ContainsKey(nameof(Week)) ? WeekOf(Week) : null);
        CalendarReading read = CalendarReader.Review(file, answers);
        return read.Calendar is null || read.Problems.Any(p => p.IsError)
            ? Task.FromResult<IActionResult>(Show(file, answers))
            : KeepAsync(new(read.Calendar, []));
    }

    private PageResult Show(TextFile file, CalendarAnswers answers)
    {
        CalendarReading read = CalendarReader.Review(file, answers);
        Problems = read.Problems;
        if (read.Events.Count > 0)
        {
            (Review, FileName, Packed) = (read, file.Name, PackedFile.Pack(file.Text));
            Remarks = [.. read.Remarks, .. read.Calendar is null ? [] : CalendarRemarks.Of(read.Calendar, Books.Law)];
        }

        return Page();
    }

    /// <summary>What was marked otherwise than it was read.</summary>
    private IEnumerable<EventAnswer> Answers(CalendarReading read)
    {
        for (int i = 0; i < read.Events.Count; i++)
        {
            CalendarEvent e = read.Events[i];
            if (Enum.TryParse(Request.Form[$"read-{i}"], out DayRead marked) && marked is DayRead.Off or DayRead.On or DayRead.Short && marked != e.Read)
            {
                yield return new(e.Days[0].From, e.Title, marked);
            }
        }
    }

    private static Weekdays WeekOf(DayOfWeek[] days) => days.Aggregate(Weekdays.None, (set, d) => set | d.ToWeekdays());

    /// <summary>Makes a year from the five answers and goes on to mark its days.</summary>
    public async Task<IActionResult> OnPostAnswersAsync()
    {
        Week = Request.Form.ContainsKey(nameof(Week)) ? Week : [];
        Problems = Missing().ToItems();
        if (Problems.Count > 0)
        {
            return Page();
        }

        var days = new DateRange(First!.Value, Last!.Value);
        var year = new SchoolYear(
            SchoolDays.NameOf(days), days, WeekOf(Week),
            Off(days), [], [], []) { Trust = CalendarTrust.Unconfirmed };
        return await KeepAsync(new(new(Case.District.Name, [year]), []));
    }

    /// <summary>The days off of a year were looked through, and somebody stands behind them now.</summary>
    public Task<IActionResult> OnPostConfirmAsync(string? name)
    {
        Items<SchoolYear> years = Case.Calendar.Years.Select(y => y.Name == name ? y with { Trust = CalendarTrust.Confirmed } : y).ToItems();
        return SaveAsync([new(Day, new CalendarKept(Case.Calendar.Name, years))], years.All(y => y.Trust == CalendarTrust.Confirmed) ? "/Next/Index" : "/Setup/Calendar");
    }

    /// <summary>The breaks as they were answered, and what schools usually have off besides.</summary>
    private Items<NoSchool> Off(DateRange year)
    {
        NoSchool[] told = [.. Break(WinterFrom, WinterTo, "calendar.winter"), .. Break(SpringFrom, SpringTo, "calendar.spring")];
        return [.. told, .. UsualDaysOff.In(year, Books.Law).Where(u => !told.Any(t => t.Days.Contains(u.Days.From) && t.Days.Contains(u.Days.To)))];
    }

    private async Task<IActionResult> KeepAsync(Outcome<SchoolCalendar> read, string page = "/Setup/Calendar", object? values = null)
    {
        if (read.Value is null || read.Value.IsEmpty || !read.IsGood)
        {
            Problems = read.Problems;
            return Page();
        }

        SchoolCalendar next = Case.Calendar.With(read.Value);
        IActionResult saved = await SaveAsync([new(Day, new CalendarKept(next.Name, next.Years))], page, values);
        if (Problems.Count > 0 || read.Problems.Count == 0)
        {
            return saved;
        }

        Problems = read.Problems;
        return Page();
    }

    private IEnumerable<Problem> Missing()
    {
        if (First is null || Last is null || Last < First || Last.Value.DayNumber - First.Value.DayNumber > 400)
        {
            yield return new("calendar-needs-ends", Words["calendar.needends"], Where.Nowhere, Words["calendar.needendsremedy"]);
        }

        if (Week.Length == 0)
        {
            yield return new("calendar-week", Words["calendar.needweek"], Where.Nowhere, Words["calendar.needweekremedy"]);
        }

        if (WinterTo < WinterFrom || SpringTo < SpringFrom)
        {
            yield return new("calendar-break", Words["calendar.needbreak"], Where.Nowhere, Words["calendar.needbreakremedy"]);
        }
    }

    private IEnumerable<NoSchool> Break(DateOnly? from, DateOnly? to, string name) =>
        (from ?? to) is DateOnly first ? [new(new(first, to ?? first), NoSchoolKind.Planned, Words[name])] : [];

    private static string Say(string name)
    {
        SchoolCalendar? calendar = CalendarReader.Yaml(ShippedCalendars.File(name)!).Value;
        return calendar is null ? name : $"{calendar.Name}, {string.Join(", ", calendar.Years.Select(y => y.Name))}";
    }
}
