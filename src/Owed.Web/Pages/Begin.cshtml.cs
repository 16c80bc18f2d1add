using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Store;

namespace Owed.Web;

/// <summary>Begins a case once the state is chosen, or takes the problem into the case of a child who is here already; a look around keeps nothing.</summary>
public sealed class BeginModel(OpenStore open, Today today, CurrentCase current) : PageModel
{
    /// <summary>Most entries that a case can have in which nothing was told yet.</summary>
    private const int FewEntries = 8;

    [BindProperty(SupportsGet = true)]
    public string Situation { get; set; } = "";

    public Items<CaseSummary> Cases { get; private set; } = [];

    /// <summary>Children with a name, for whom the problem can be one more.</summary>
    public IEnumerable<CaseSummary> Children => Cases.Where(c => c.Student.Length > 0);

    public Items<Problem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => AskAsync();

    /// <summary>Begins the case; one that was begun before and left empty is used again.</summary>
    public async Task<IActionResult> OnPostStateAsync(string? state)
    {
        if (await OpenAsync() is IActionResult not)
        {
            return not;
        }

        string kept = UsStates.Name(state ?? "") is null ? "" : state!;
        NewEntry[] first = [new(today.Day, new CaseNamed("", kept)), new(today.Day, new FactKept(new(StartModel.SituationFact, Situation)))];
        string id = await EmptyAsync() ?? RandomNumberGenerator.GetHexString(12, lowercase: true);
        string answer = Url.Page("/Setup/Child", new { id })!;
        CancellationToken ct = HttpContext.RequestAborted;
        Problems = current.IsLoaded
            ? await current.AppendAsync(first, today.Now, null, answer, ct)
            : await current.CreateAsync((await open.GetAsync(ct)).Value!, id, first, today.Now, answer, ct);
        return await OnwardAsync(answer);
    }

    /// <summary>Adds the problem to those of a child.</summary>
    public async Task<IActionResult> OnPostChildAsync(string child)
    {
        if (await OpenAsync() is IActionResult not)
        {
            return not;
        }

        CancellationToken ct = HttpContext.RequestAborted;
        if (Children.All(c => c.Id != child) || (await current.LoadAsync(child, ct)).Value is not StoredCase stored)
        {
            return NotFound();
        }

        string answer = Url.Page(Situation == StartModel.Unsure ? "/Next/Questions" : "/Next/Index", new { id = child })!;
        if (Played.Also(stored.Case, Situation) is Fact more)
        {
            Problems = await current.AppendAsync([new(today.Day, new FactKept(more))], today.Now, null, answer, ct);
        }

        return await OnwardAsync(answer);
    }

    private async Task<IActionResult> OnwardAsync(string answer) =>
        Problems.Any(p => p.Code == FormMark.UsedCode) && await current.AnsweredAsync(HttpContext.RequestAborted) is string before ? LocalRedirect(before)
        : Problems.Any(p => p.IsError) ? Page()
        : LocalRedirect(answer);

    /// <summary>The case that was begun and in which nothing was told, loaded; null when there is none.</summary>
    private async Task<string?> EmptyAsync()
    {
        foreach (CaseSummary summary in Cases.Where(c => c.Student.Length == 0 && c.Entries <= FewEntries))
        {
            if ((await current.LoadAsync(summary.Id, HttpContext.RequestAborted)).Value is { Case: { Ieps.Count: 0, Entries.Count: 0 } c } && c.District.Name.Length == 0 && c.Facts.All(f => f.Name == StartModel.SituationFact))
            {
                return summary.Id;
            }
        }

        current.Forget();
        return null;
    }

    private async Task<IActionResult> AskAsync() => await OpenAsync() ?? Page();

    /// <summary>Reads which children are here; the answer when that cannot be, or nobody chose a situation.</summary>
    private async Task<IActionResult?> OpenAsync()
    {
        if (!StartModel.Situations.Contains(Situation))
        {
            return BadRequest();
        }

        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        Outcome<Items<CaseSummary>> cases = store.Value is null ? new(null, store.Problems) : await store.Value.CasesAsync(HttpContext.RequestAborted);
        if (store.Value is null)
        {
            HttpContext.Items[nameof(Problem)] = cases.Problems;
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        Cases = cases.Value ?? [];
        return null;
    }
}
