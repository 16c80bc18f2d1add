namespace Owed.Files;

/// <summary>One exhibit ready to be drawn: its divider, with its text where it is text, and its pages where it has some.</summary>
/// <param name="Original">Null for text, and for what is not printed.</param>
/// <param name="Covers">Pages of the divider; more than one only where much is said of the exhibit.</param>
/// <param name="Count">Pages in the binder, the divider among them.</param>
/// <param name="Shown">Pages of the original.</param>
/// <param name="Trouble">Why the original could not be printed, or null.</param>
internal sealed record BinderLeaf(Exhibit Exhibit, Document Divider, BinderOriginal? Original, int Covers, int Count, int Shown, Problem? Trouble)
{
    public static BinderLeaf Of(Exhibit exhibit, byte[] bytes, BinderPages pages)
    {
        bool isDrawn = BinderOriginal.IsPdf(bytes) || BinderOriginal.IsPicture(bytes);
        BinderOriginal? original = isDrawn ? BinderOriginal.Open(bytes) : null;
        bool isText = !isDrawn && BinderText.IsText(exhibit.File, bytes);
        bool isBroken = isDrawn && original is null;
        string? remark = isBroken ? pages.Say("binder.broken") : !isDrawn && !isText ? pages.Say("binder.not-shown") : null;
        Document divider = pages.Divider(exhibit, bytes.Length, remark, isText ? BinderText.Blocks(bytes, pages) : []);
        int own = Pdf.Lay(divider).Count;
        int covers = isText ? Pdf.Lay(divider with { Sections = [] }).Count : own;
        int drawn = original?.Pages ?? 0;
        return new(exhibit, divider, original, covers, own + drawn, own - covers + drawn, isBroken ? Broken(exhibit) : null);
    }

    private static Problem Broken(Exhibit exhibit) => new(
        "binder-not-printed",
        $"Exhibit {exhibit.Letter}, \"{exhibit.File}\", could not be printed: it is broken, locked with a password, or too large. It is in the zip unchanged.",
        new(exhibit.Path),
        "If you can open it, save or print it as a new PDF and keep that file too.",
        Severity.Warning);
}
