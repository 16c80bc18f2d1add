using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Brings in what was exported, or case folders as a zip; as large as it went out, for the upload lies on the disk and not in memory.</summary>
[DisableRequestSizeLimit]
[RequestFormLimits(MultipartBodyLengthLimit = long.MaxValue)]
public sealed class ImportModel(OpenStore open, Today today, Words words) : PageModel
{
    public Items<Problem> Problems { get; private set; } = [];

    /// <summary>What became of each case in the zip, when there is more to say than to show the case.</summary>
    public Items<CameIn> Cases { get; private set; } = [];

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

        await using Stream stream = file.OpenReadStream();
        Outcome<ZippedCases> zipped = await ZippedCases.ReadAsync(stream, file.FileName, HttpContext.RequestAborted);
        await using ZippedCases? cases = zipped.Value;
        Outcome<OwedStore> store = await open.GetAsync(HttpContext.RequestAborted);
        if (cases is null || store.Value is null)
        {
            Problems = [.. zipped.Problems, .. store.Problems];
            return Page();
        }

        List<CameIn> came = [];
        foreach (ZippedCase zippedCase in cases.Cases)
        {
            Outcome<string> taken = await store.Value.ImportAsync(zippedCase, today.Now, HttpContext.RequestAborted);
            came.Add(new(zippedCase.Name, taken.Value, taken.Problems));
        }

        if (came is [CameIn only])
        {
            if (only.Id is null)
            {
                Problems = only.Problems;
                return Page();
            }

            if (only.Problems.Count == 0 || cases.Cases[0].Record is null)
            {
                return RedirectToPage("/Ledger/Index", new { id = only.Id });
            }
        }

        Cases = came.ToItems();
        return Page();
    }
}

/// <summary>What became of one case in a zip.</summary>
/// <param name="Folder">The folder it lay in.</param>
/// <param name="Id">Where it is now, or null when it was not taken in.</param>
/// <param name="Problems">Why not, or remarks on what came.</param>
public sealed record CameIn(string Folder, string? Id, Items<Problem> Problems);
