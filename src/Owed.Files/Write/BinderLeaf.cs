namespace Owed.Files;

/// <summary>One exhibit ready to be drawn: its divider, with its text where it is text, and its pages where it has some.</summary>
/// <param name="Original">Null for text, and for what is not printed.</param>
/// <param name="Covers">Pages of the divider; more than one only where much is said of the exhibit.</param>
/// <param name="Count">Pages in the binder, the divider among them.</param>
/// <param name="Shown">Pages of the original.</param>
/// <param name="Trouble">Why the original could not be printed, or null.</param>
internal sealed record BinderLeaf(Exhibit Exhibit, Document Divider, BinderOriginal? Original, int Covers, int Count, int Shown, Problem? Trouble)
{
    /// <summary>Makes an exhibit ready; one that cannot be read is told on its divider and takes nothing else with it.</summary>
    /// <param name="open">Opens a PDF or a picture; null when it cannot be drawn.</param>
    public static BinderLeaf Of(Exhibit exhibit, byte[] bytes, BinderPages pages, Func<byte[], BinderOriginal?> open)
    {
        try
        {
            return Ready(exhibit, bytes, pages, open);
        }
        catch (Exception failed) when (failed is not OutOfMemoryException)
        {
            // Whatever an original makes a reader throw, the answer is the same: it is named, and the rest is bound.
            return Unshown(exhibit, bytes.Length, pages);
        }
    }

    /// <summary>The exhibit with its divider alone, which says that the original could not be shown.</summary>
    public static BinderLeaf Unshown(Exhibit exhibit, long bytes, BinderPages pages)
    {
        Document divider = pages.Divider(exhibit, bytes, pages.Say("binder.broken"), []);
        int own = Pdf.Lay(divider).Count;
        return new(exhibit, divider, null, own, own, 0, Broken(exhibit));
    }

    private static BinderLeaf Ready(Exhibit exhibit, byte[] bytes, BinderPages pages, Func<byte[], BinderOriginal?> open)
    {
        bool isDrawn = BinderOriginal.IsPdf(bytes) || BinderOriginal.IsPicture(bytes);
        BinderOriginal? original = isDrawn ? open(bytes) : null;
        if (isDrawn && original is null)
        {
            return Unshown(exhibit, bytes.Length, pages);
        }

        bool isText = !isDrawn && BinderText.IsText(exhibit.File, bytes);
        string? remark = !isDrawn && !isText ? pages.Say("binder.not-shown") : null;
        Items<(string Name, string Value)> fields = original is not null && BinderOriginal.IsPdf(bytes) ? BinderFields.Of(bytes) : [];
        remark = fields.Count > 0 ? pages.Say("binder.fields", ("fields", string.Join("; ", fields.Select(f => f.Name.Length > 0 ? $"{f.Name}: {f.Value}" : f.Value)))) : remark;
        Document divider = pages.Divider(exhibit, bytes.Length, remark, isText ? BinderText.Blocks(exhibit.File, bytes, pages) : []);
        int own = Pdf.Lay(divider).Count;
        int covers = isText ? Pdf.Lay(divider with { Sections = [] }).Count : own;
        int drawn = original?.Pages ?? 0;
        return new(exhibit, divider, original, covers, own + drawn, own - covers + drawn, null);
    }

    private static Problem Broken(Exhibit exhibit) => new(
        "binder-not-printed",
        $"Exhibit {exhibit.Letter}, \"{exhibit.File}\", could not be printed: it is broken, locked with a password, or too large. It is in the zip unchanged.",
        new(exhibit.Path),
        "If you can open it, save or print it as a new PDF and keep that file too.",
        Severity.Warning);
}
