using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Deletes a case for good, after the person typed the word that says so.</summary>
public sealed class DeleteModel(CurrentCase current, Today today, Words words, OpenStore open) : CasePage(current, today, words)
{
    private readonly CurrentCase deleted = current;

    /// <summary>True when a backup stood in the way, so that the person is asked about it.</summary>
    public bool AsksForCopies { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? typed, bool copies)
    {
        if (!string.Equals(Typed.Line(typed), Words["delete.word"], StringComparison.OrdinalIgnoreCase))
        {
            Problems = [new("delete-word", Words["delete.needword"], Where.Nowhere, Words["delete.needwordremedy", Words["delete.word"]])];
            return Page();
        }

        deleted.Begin();
        OwedStore store = (await open.GetAsync(HttpContext.RequestAborted)).Value!;
        Problems = await store.DeleteAsync(CaseId, copies, HttpContext.RequestAborted);
        AsksForCopies = Problems.Any(p => p.Code is "backup-not-cleaned" or "disk-full" or "delete-in-part");
        Problems = [.. Problems, .. open.Temp.Sweep().Select(p => p with { Severity = Severity.Warning })];
        return Problems.Any(p => p.IsError) ? Page() : RedirectToPage("/Settings/Index", new { gone = true, left = Problems.Count > 0 });
    }
}
