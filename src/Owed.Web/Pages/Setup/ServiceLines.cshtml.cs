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
        // Only what the paper said already; a day that is left alone must not be kept as if it had been said.
        From = Document?.FirstSaid;
        To = Document is { Unsaid: var unsaid } && !unsaid.HasFlag(Unsaid.Last) ? Document.Days.To : null;
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

        var days = new DateRange(From ?? Iep.FirstUnsaid, To ?? Iep.LastUnsaid);
        Iep document = Document is Iep known ? Said(known, days) : new(DocumentName, IepKind.Iep, Iep.FirstUnsaid, days, [], []);
        var line = new ServiceLine(
            LineIds.Free(Service!, document.Lines.Select(l => l.Id)), Service!, Wording!, amount, Typed.Line(Grouping), null, null, days, null,
            [.. When.Distinct().Select(d => new TimetableSlot(d, null))], Where.Nowhere);
        Iep next = document with { Lines = [.. document.Lines, line] };
        return await SaveAsync([new(Day, new IepKept(next), Document is Iep stored ? Stored.NumberOf(stored) : null)], "/Setup/ServiceLines");
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

    /// <summary>The paper with the dates that are known now; what nobody had given is filled, and what was given reaches as far as its lines.</summary>
    private static Iep Said(Iep document, DateRange days)
    {
        DateOnly from = document.FirstSaid is not DateOnly first ? days.From : days.From == Iep.FirstUnsaid || first < days.From ? first : days.From;
        DateOnly to = document.Unsaid.HasFlag(Unsaid.Last) ? days.To : days.To == Iep.LastUnsaid || document.Days.To > days.To ? document.Days.To : days.To;
        return document with
        {
            Days = new(from, to),
            Lines =
            [
                .. document.Lines.Select(l => l with
                {
                    Days = new(l.Days.From == Iep.FirstUnsaid ? from : l.Days.From, l.Days.To == Iep.LastUnsaid ? to : l.Days.To),
                }),
            ],
        };
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

        if (To < From || (From is DateOnly first && !WrittenDay.IsPossible(first)) || (To is DateOnly last && !WrittenDay.IsPossible(last)))
        {
            yield return new("dates-wrong", Words["services.needdates"], Where.Nowhere, Words["services.needdatesremedy"]);
        }
    }
}
