using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Store;

namespace Owed.Web;

/// <summary>The first page: what is going on, in six plain choices, and the children already here.</summary>
public sealed class StartModel(OpenStore open, Today today, CurrentCase current, KeyFolder keys) : PageModel
{
    /// <summary>The choice of someone who finds none of the six in it.</summary>
    public const string Unsure = "other";

    /// <summary>The six situations, by the letter they have in the playbook, and the way out of them.</summary>
    public static readonly IReadOnlyList<string> Situations = ["B", "A", "C", "D", "E", "F", Unsure];

    /// <summary>The name of the fact that holds the situation the person chose.</summary>
    public const string SituationFact = "situation";

    public Items<CaseSummary> Cases { get; private set; } = [];

    public Items<Problem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => ShowAsync();

    /// <summary>Begins a case and leads to the first question.</summary>
    public async Task<IActionResult> OnPostAsync(string situation)
    {
        if (!Situations.Contains(situation))
        {
            return BadRequest();
        }

        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        if (store.Value is null)
        {
            return await ShowAsync();
        }

        string id = RandomNumberGenerator.GetHexString(12, lowercase: true);
        NewEntry[] first = [new(today.Day, new CaseNamed("", "")), new(today.Day, new FactKept(new(SituationFact, situation)))];
        string answer = Url.Page("/Setup/Where", new { id })!;
        Problems = await current.CreateAsync(store.Value, id, first, today.Now, answer, HttpContext.RequestAborted);
        if (Problems.Any(p => p.Code == FormMark.UsedCode) && await current.AnsweredAsync(HttpContext.RequestAborted) is string before)
        {
            return LocalRedirect(before);
        }

        return Problems.Any(p => p.IsError) ? await ShowAsync() : LocalRedirect(answer);
    }

    /// <summary>The page, or why the data cannot be opened.</summary>
    private async Task<IActionResult> ShowAsync()
    {
        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        Outcome<Items<CaseSummary>> cases = store.Value is null
            ? new(null, store.Problems)
            : await store.Value.CasesAsync(HttpContext.RequestAborted);
        if (store.Value is null)
        {
            HttpContext.Items[nameof(Problem)] = cases.Problems;
            return StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        Cases = cases.Value ?? [];
        Problems = [.. Problems, .. cases.Problems, .. keys.Problems];
        return Page();
    }
}
