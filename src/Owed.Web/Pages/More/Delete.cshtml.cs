using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>Deletes a case for good, after the person typed the word that says so.</summary>
public sealed class DeleteModel(CurrentCase current, Today today, Words words, OpenStore open) : CasePage(current, today, words)
{
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

        Problems = await (await open.GetAsync(HttpContext.RequestAborted)).Value!.DeleteAsync(CaseId, copies, HttpContext.RequestAborted);
        AsksForCopies = Problems.Any(p => p.Code is "backup-not-cleaned" or "disk-full" or "delete-in-part");
        return Problems.Any(p => p.IsError) ? Page() : RedirectToPage("/Settings/Index", new { gone = true, left = Problems.Count > 0 });
    }
}
