using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Saves a whole case as one zip, and checks that its record is as it was written.</summary>
public sealed class RecordModel(CurrentCase current, Today today, Words words, OpenStore open) : CasePage(current, today, words)
{
    /// <summary>What the check found; null when none was made.</summary>
    public Items<Problem>? Found { get; private set; }

    /// <summary>The number of an entry that a print names.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Entry { get; set; }

    /// <summary>The mark of that entry; null when the record does not go that far.</summary>
    public RecordMark? Asked { get; private set; }

    public async Task OnGetAsync()
    {
        if (Entry is int entry)
        {
            Asked = await (await open.GetAsync(HttpContext.RequestAborted)).Value!.MarkAsync(CaseId, entry, HttpContext.RequestAborted);
        }
    }

    public async Task<IActionResult> OnGetZipAsync()
    {
        OwedStore store = (await open.GetAsync(HttpContext.RequestAborted)).Value!;
        using var zip = new TempFile(open.Temp);
        await using (FileStream to = zip.Create())
        {
            Problems = await store.ExportAsync(CaseId, to, HttpContext.RequestAborted);
        }

        return Problems.Count > 0 ? Page() : File(zip.OpenAndForget(), "application/zip", $"owed-{FileName.Safe(Case.Name).Replace(' ', '-').ToLowerInvariant()}-{Dates.Iso(Day)}.zip");
    }

    public async Task OnPostVerifyAsync() =>
        Found = await (await open.GetAsync(HttpContext.RequestAborted)).Value!.VerifyAsync(CaseId, HttpContext.RequestAborted);
}
