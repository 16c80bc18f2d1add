using Microsoft.AspNetCore.Mvc;
using Owed.Files;

namespace Owed.Web;

/// <summary>Hands out a letter as a file; a blocked one carries the draft mark.</summary>
public sealed class LetterFileModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private static readonly Dictionary<string, LetterFormat> Formats = new(StringComparer.Ordinal)
    {
        ["pdf"] = LetterFormat.Pdf, ["docx"] = LetterFormat.Docx, ["txt"] = LetterFormat.Txt, ["eml"] = LetterFormat.Eml,
    };

    public IActionResult OnGet(string kind, string format)
    {
        if (!Formats.TryGetValue(format, out LetterFormat which) || LetterDesk.Open(Stored, kind, Day) is not LetterDesk desk)
        {
            return NotFound();
        }

        (string name, byte[] bytes) = desk.Files([which])[0];
        return File(bytes, LetterDesk.MediaType(which), name);
    }
}
