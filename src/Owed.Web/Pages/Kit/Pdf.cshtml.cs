using Microsoft.AspNetCore.Mvc;
using Owed.Files;

namespace Owed.Web;

/// <summary>Makes the starter kit as a PDF, on the law of the day.</summary>
public sealed class KitPdfModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public IActionResult OnGet() => File(
        Pdf.Write(KitModel.Of(Case, Day)), "application/pdf", $"owed-kit-{Books.Researched(Case.State)?.ToLowerInvariant() ?? "us"}.pdf");
}
