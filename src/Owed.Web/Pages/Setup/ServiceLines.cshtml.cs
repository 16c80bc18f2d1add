using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Takes the services in the IEP's own words and reads them back in plain ones, asking where they are unclear.</summary>
public sealed class ServiceLinesModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private const string DocumentName = "IEP";

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    [BindProperty]
    public string? Grouping { get; set; }

    [BindProperty]
    public DayOfWeek[] When { get; set; } = [];

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    /// <summary>What the words were read as, when they are not clear enough to count.</summary>
    public Amount? Unclear { get; private set; }

    public Iep? Document => Case.Ieps.FirstOrDefault(i => i.Kind == IepKind.Iep);

    public void OnGet()
    {
        (From, To) = (Document?.Days.From, Document?.Days.To);
        if (From is null)
        {
            DateRange year = SchoolYearOf(Day);
            (From, To) = (year.From, year.To);
        }
    }

    /// <param name="choice">A clear wording picked for an unclear one.</param>
    /// <param name="keep">True to keep words that cannot be counted.</param>
    public async Task<IActionResult> OnPostAsync(string? choice, bool keep)
    {
        Wording = Typed.Line(choice) ?? Typed.Line(Wording);
        Service = Typed.Line(Service);
        Problems = Missing().ToItems();
        if (Problems.Count > 0)
        {
            return Page();
        }

        Amount amount = AmountReader.Read(Wording!);
        if (!amount.IsCountable && amount.Questions.Count > 0 && !keep)
        {
            Unclear = amount;
            ModelState.Remove(nameof(Wording));
            return Page();
        }

        var days = new DateRange(From!.Value, To!.Value);
        Iep document = Document ?? new(DocumentName, IepKind.Iep, days.From, days, [], []);
        var line = new ServiceLine(
            LineIds.Free(Service!, document.Lines.Select(l => l.Id)), Service!, Wording!, amount, Typed.Line(Grouping), null, null, days, null,
            [.. When.Distinct().Select(d => new TimetableSlot(d, null))], Where.Nowhere);
        Iep next = document with { Days = new(Earlier(document.Days.From, days.From), Later(document.Days.To, days.To)), Lines = [.. document.Lines, line] };
        return await SaveAsync([new(Day, new IepKept(next), Document is null ? null : Stored.NumberOf(document))], "/Setup/ServiceLines");
    }

    /// <summary>Takes a service away; the record keeps it.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(string? line)
    {
        if (Document is not Iep document)
        {
            return NotFound();
        }

        Iep next = document with { Lines = document.Lines.Where(l => l.Id != line).ToItems() };
        return await SaveAsync([new(Day, new IepKept(next), Stored.NumberOf(document))], "/Setup/ServiceLines");
    }

    /// <summary>A usual school year around the day, to start the date fields with.</summary>
    private static DateRange SchoolYearOf(DateOnly day)
    {
        int fall = day.Month >= 7 ? day.Year : day.Year - 1;
        return new(new(fall, 8, 15), new(fall + 1, 6, 10));
    }

    private IEnumerable<Problem> Missing()
    {
        if (Service is null)
        {
            yield return new("service-missing", Words["services.needservice"], Where.Nowhere, Words["services.needserviceremedy"]);
        }

        if (Wording is null)
        {
            yield return new("wording-missing", Words["services.needwording"], Where.Nowhere, Words["services.needwordingremedy"]);
        }

        if (From is null || To is null || To < From)
        {
            yield return new("dates-wrong", Words["services.needdates"], Where.Nowhere, Words["services.needdatesremedy"]);
        }
    }

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
}
