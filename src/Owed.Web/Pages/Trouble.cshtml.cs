using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Owed.Web;

/// <summary>Says calmly that something is not there or did not work; never shows how the program is built.</summary>
[IgnoreAntiforgeryToken]
public sealed class TroubleModel : PageModel
{
    public string Kind { get; private set; } = "broken";

    public Items<Problem> Problems { get; private set; } = [];

    public void OnGet(int? code) => Show(code);

    public void OnPost(int? code) => Show(code);

    private void Show(int? code)
    {
        Kind = code switch
        {
            404 => "missing",
            400 => "form",
            413 => "large",
            429 => "fast",
            _ => "broken",
        };
        Problems = HttpContext.Items[nameof(Problem)] as Items<Problem> ?? [];
    }
}
