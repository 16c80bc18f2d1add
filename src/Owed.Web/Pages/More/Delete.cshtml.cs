using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>Deletes a case for good, after the person typed the word that says so.</summary>
public sealed class DeleteModel(CurrentCase current, Today today, Words words, OpenStore open) : CasePage(current, today, words)
{
    private readonly CurrentCase deleted = current;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? typed)
    {
        if (!string.Equals(Typed.Line(typed), Words["delete.word"], StringComparison.OrdinalIgnoreCase))
        {
            Problems = [new("delete-word", Words["delete.needword"], Where.Nowhere, Words["delete.needwordremedy", Words["delete.word"]])];
            return Page();
        }

        deleted.Begin();
        Problems = await (await open.GetAsync(HttpContext.RequestAborted)).Value!.DeleteAsync(CaseId, HttpContext.RequestAborted);
        Problems = [.. Problems, .. open.Temp.Sweep().Select(p => p with { Severity = Severity.Warning })];
        return Problems.Any(p => p.IsError) ? Page() : RedirectToPage("/Settings/Index", new { gone = true, left = Problems.Count > 0 });
    }
}
