using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Logs a stretch in which nothing was given, such as a vacancy of three months, in one step.</summary>
public sealed class NothingModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>The reasons offered, the one for which such stretches are most often written first.</summary>
    public static readonly IReadOnlyList<MissReason> Reasons =
        [MissReason.Vacancy, MissReason.NeverStarted, .. MissedModel.Reasons.Where(r => r is not (MissReason.Vacancy or MissReason.NeverStarted))];

    [BindProperty]
    public string Line { get; set; } = "";

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public MissReason Reason { get; set; } = MissReason.Unknown;

    /// <summary>The services that the papers name, each once.</summary>
    public IReadOnlyList<(string Id, string Name)> Services =>
        [.. Case.Ieps.SelectMany(i => i.Lines).Select(l => l.Id).Distinct().Select(id => (id, Case.NameOf(id)))];

    public IReadOnlyList<SpanMiss> Spans => [.. Case.Entries.OfType<SpanMiss>().OrderBy(s => s.Day)];

    // Neither a day nor a reason is filled in: what is left alone would be kept as if it had been said.
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var span = new SpanMiss(From ?? default, Day, Source.Parent, Line, To ?? default, Reason, [], null, Where.Nowhere);
        Problems = Check(span).ToItems();
        return Problems.Count > 0 ? Page() : await SaveAsync([NewEntry.Of(span)], "/Log/Nothing");
    }

    /// <summary>Takes back one stretch; the record keeps that it was there.</summary>
    public Task<IActionResult> OnPostRemoveAsync(int number) => TakeBackAsync(number, "/Log/Nothing");

    private IEnumerable<Problem> Check(SpanMiss span)
    {
        if (Services.All(s => s.Id != span.Line))
        {
            yield return new("session-without-line", Words["log.noline"], Where.Nowhere, Words["log.nolineremedy"]);
        }

        if (From is null || To is null || CaseLimits.Against(span) is not null)
        {
            yield return new("span-days", Words["nothing.backwards"], Where.Nowhere, Words["nothing.backwardsremedy"]);
        }
        else if (span.To > Day)
        {
            yield return new("span-ahead", Words["nothing.ahead"], Where.Nowhere, Words["nothing.aheadremedy"]);
        }
    }
}
