using Microsoft.AspNetCore.Mvc;
using Owed.Files;

namespace Owed.Web;

/// <summary>Makes the starter kit as a PDF, on the law of the day.</summary>
public sealed class KitPdfModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public IActionResult OnGet()
    {
        string? state = Books.Researched(Case.State);
        Document kit = Kit.Of(state, Books.Law, Books.Kit, Day);
        return File(Pdf.Write(kit), "application/pdf", $"owed-kit-{state?.ToLowerInvariant() ?? "us"}.pdf");
    }
}
