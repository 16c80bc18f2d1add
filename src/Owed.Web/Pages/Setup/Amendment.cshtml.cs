using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>What an IEP that changed says of one service.</summary>
public sealed record LineChange
{
    public string Id { get; init; } = "";

    /// <summary>keep, change or end.</summary>
    public string Choice { get; init; } = "keep";

    /// <summary>The new words of the amount.</summary>
    public string? Wording { get; init; }
}

/// <summary>Takes a new dated document that replaces, ends or adds services; what stood before stays in the record.</summary>
public sealed class AmendmentModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty]
    public DateOnly? Dated { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    /// <summary>True for a whole new IEP: a service it does not name ends.</summary>
    [BindProperty]
    public bool Whole { get; set; }

    [BindProperty]
    public List<LineChange> Changes { get; set; } = [];

    [BindProperty]
    public string? Service { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    /// <summary>True to keep words that cannot be counted.</summary>
    [BindProperty]
    public bool Keep { get; set; }

    /// <summary>What stands now, one line for each service.</summary>
    public IEnumerable<ServiceLine> Lines => Standing.Lines(Case.Ieps).GroupBy(l => l.Line.Id).Select(g => g.MaxBy(l => l.Days.To)!.Line);

    public void OnGet()
    {
        // No day is filled in: what is left alone would be kept as if the paper had said it.
    }

    public async Task<IActionResult> OnPostAsync()
    {
        ServiceLine[] now = [.. Lines];
        var days = new DateRange(From ?? default, To ?? default);
        ServiceLine[] changed = [.. now.Select(l => Next(l, days)).OfType<ServiceLine>(), .. Added(days, now)];
        string[] ends = [.. Changes.Where(c => c.Choice == "end" && now.Any(l => l.Id == c.Id)).Select(c => c.Id)];
        Problems = [.. Missing(changed.Length + ends.Length), .. changed.SelectMany(Unclear)];
        if (Problems.Count > 0)
        {
            return Page();
        }

        IepKind kind = Whole ? IepKind.Iep : IepKind.Amendment;
        var document = new Iep(Words[$"amendment.{kind}", Dates.Long(Dated!.Value)], kind, Dated.Value, days, [.. changed], Whole ? [] : [.. ends]);
        return await SaveAsync([new(Dated.Value, new IepKept(document))], "/Setup/Amendment");
    }

    public Task<IActionResult> OnPostRemoveAsync(int number) => TakeBackAsync(number, "/Setup/Amendment");

    private ServiceLine? Next(ServiceLine line, DateRange days)
    {
        LineChange change = Changes.FirstOrDefault(c => c.Id == line.Id) ?? new();
        string wording = change.Choice == "change" ? Typed.Line(change.Wording) ?? "" : line.Wording;
        return change.Choice == "change" || (Whole && change.Choice != "end")
            ? line with { Wording = wording, Amount = AmountReader.Read(wording), Days = days }
            : null;
    }

    private IEnumerable<ServiceLine> Added(DateRange days, ServiceLine[] now)
    {
        if (Typed.Line(Service) is string service && Typed.Line(Wording) is string wording)
        {
            yield return new(LineIds.Free(service, now.Select(l => l.Id)), service, wording, AmountReader.Read(wording), null, null, null, days, null, [], Where.Nowhere);
        }
    }

    private IEnumerable<Problem> Missing(int changes)
    {
        if (Dated is null || From is null || To is null || To < From)
        {
            yield return new("dates-wrong", Words["services.needdates"], Where.Nowhere, Words["amendment.needdatesremedy"]);
        }

        if (changes == 0)
        {
            yield return new("amendment-empty", Words["amendment.nothing"], Where.Nowhere, Words["amendment.nothingremedy"]);
        }
    }

    private IEnumerable<Problem> Unclear(ServiceLine line) => line.Amount.IsCountable || Keep
        ? []
        : line.Amount.Questions.Select(q => new Problem("amount-unclear", $"{line.Service}: {q.Text}", Where.Nowhere, string.Join(" / ", q.Choices)))
            .DefaultIfEmpty(new("amount-unclear", Words["amendment.unclear", line.Service], Where.Nowhere, Words["amendment.unclearremedy"]));
}
