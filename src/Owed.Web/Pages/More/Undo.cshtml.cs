using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>Takes back what was saved last, all of it or nothing; the record keeps both.</summary>
public sealed class UndoModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public IActionResult OnGet() => RedirectToPage("/Next/Index", new { id = CaseId });

    /// <param name="back">The page to go back to; only a page of this case.</param>
    public async Task<IActionResult> OnPostAsync(int first, int last, string? back)
    {
        if (last != Stored.Last)
        {
            Problems = [new("undo-late", Words["site.undolate"], Where.Nowhere, Words["site.undolateremedy"])];
            return Page();
        }

        bool isOwn = Url.IsLocalUrl(back) && back.StartsWith($"/c/{CaseId}/", StringComparison.Ordinal);
        return await TakeBackAsync(first, last, "/Next/Index", back: isOwn ? back : null);
    }
}
