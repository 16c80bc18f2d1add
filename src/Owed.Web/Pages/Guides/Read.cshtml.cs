using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>One guide, with the rules of the case's state.</summary>
public sealed class GuideModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public Guide Guide { get; private set; } = null!;

    public Document Sheet => GuidePage.Of(Guide, Books.Kit.Guides, Books.Kit, Books.Law, Books.Researched(Case.State), Day);

    public IActionResult OnGet(string guide)
    {
        Guide = Books.Kit.Guides.Of(guide)!;
        return Guide is null ? NotFound() : Page();
    }
}
