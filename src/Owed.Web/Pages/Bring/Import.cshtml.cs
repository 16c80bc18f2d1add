using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Brings in a case that was exported, or a case folder as a zip.</summary>
[RequestSizeLimit(ZippedCase.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = ZippedCase.MostBytes)]
public sealed class ImportModel(OpenStore open, Today today, Words words) : PageModel
{
    public Items<Problem> Problems { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file)
    {
        if (file is null || file.Length == 0)
        {
            Problems = [new("import-none", words["bring.nofile"], Where.Nowhere, words["bring.nofileremedy"])];
            return Page();
        }

        using var temp = new TempFile(open.Temp);
        await using (FileStream to = temp.Create())
        {
            await file.CopyToAsync(to, HttpContext.RequestAborted);
        }

        await using FileStream stream = temp.OpenAndForget();
        Outcome<ZippedCase> zipped = await ZippedCase.ReadAsync(stream, file.FileName, HttpContext.RequestAborted);
        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        if (!zipped.IsGood || store.Value is null)
        {
            Problems = [.. zipped.Problems, .. store.Problems];
            return Page();
        }

        Outcome<string> taken = await store.Value.ImportAsync(zipped.Value!, today.Now, HttpContext.RequestAborted);
        Problems = taken.Problems;
        return taken.Value is string id ? RedirectToPage("/Ledger/Index", new { id }) : Page();
    }
}
