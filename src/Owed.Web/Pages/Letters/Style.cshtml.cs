using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Files;

namespace Owed.Web;

/// <summary>The look of a letter on the screen, the same as in its HTML file.</summary>
public sealed class LetterStyleModel : PageModel
{
    public IActionResult OnGet()
    {
        Response.Headers.CacheControl = "public, max-age=3600";
        return Content(Html.Css, "text/css; charset=utf-8");
    }
}
