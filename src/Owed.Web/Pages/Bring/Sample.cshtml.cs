using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Makes the sample family's case, to look around in and to delete.</summary>
public sealed class SampleModel(OpenStore open, Today today) : PageModel
{
    public Items<Problem> Problems { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        Outcome<string> made = store.Value is null
            ? new(null, store.Problems)
            : await store.Value.ImportAsync(SampleCase.Open(today.Day), today.Now, HttpContext.RequestAborted);
        Problems = made.Problems;
        return made.Value is string id ? RedirectToPage("/Ledger/Index", new { id }) : Page();
    }
}
