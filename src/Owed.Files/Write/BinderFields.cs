using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Owed.Files;

/// <summary>What was filled into the fields of a PDF that bring no picture of it, so that no answer is lost on paper.</summary>
internal static class BinderFields
{
    private const int MostFields = 200;
    private const int DeepestField = 20;

    /// <summary>The filled fields that the printed pages do not show, each with its name; none when the file has no such field.</summary>
    public static Items<(string Name, string Value)> Of(byte[] bytes)
    {
        using var stream = new WatchedBytes(bytes);
        using PdfDocument pdf = PdfReader.Open(stream, PdfDocumentOpenMode.Import);
        List<(string, string)> filled = [];
        for (int i = 0; i < pdf.PageCount && filled.Count < MostFields; i++)
        {
            PdfArray? marks = pdf.Pages[i].Elements.GetArray("/Annots");
            for (int at = 0; at < (marks?.Elements.Count ?? 0) && filled.Count < MostFields; at++)
            {
                if (marks!.Elements.GetDictionary(at) is PdfDictionary field && field.Elements.GetName("/Subtype") == "/Widget"
                    && field.Elements.GetDictionary("/AP") is null && Value(field) is { Length: > 0 } value)
                {
                    filled.Add((Name(field), value));
                }
            }
        }

        return filled.ToItems();
    }

    private static string? Value(PdfDictionary field)
    {
        PdfDictionary? of = field;
        for (int depth = 0; of is not null && depth < DeepestField; depth++, of = of.Elements.GetDictionary("/Parent"))
        {
            switch (of.Elements.GetValue("/V"))
            {
                case PdfString text:
                    return text.Value.Trim();
                case PdfName name:
                    return name.Value is "/Off" ? null : name.Value.TrimStart('/');
                default:
                    break;
            }
        }

        return null;
    }

    private static string Name(PdfDictionary field) =>
        field.Elements.GetString("/T") is { Length: > 0 } own ? own : field.Elements.GetDictionary("/Parent")?.Elements.GetString("/T") ?? "";
}
