using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Owed.Files;

/// <summary>Copies the pages of a PDF as a reader sees them: cropped, upright, with what was filled in, and with nothing that acts.</summary>
internal static class BinderSheets
{
    private const int Hidden = 2;

    private const int NoView = 32;

    /// <summary>The copy, and by how many degrees each of its pages is to be turned clockwise.</summary>
    public static (MemoryStream Pdf, int[] Turns) Of(Stream original, int mostPages)
    {
        using PdfDocument source = PdfReader.Open(original, PdfDocumentOpenMode.Import);
        if (source.PageCount > mostPages)
        {
            throw new InvalidOperationException("The PDF has too many pages.");
        }

        using var copy = new PdfDocument();
        int[] turns = new int[source.PageCount];
        for (int i = 0; i < turns.Length; i++)
        {
            PdfPage page = copy.AddPage(source.Pages[i]);
            turns[i] = ((page.Rotate % 360) + 360) % 360;
            page.Rotate = 0;
            Flatten(page);
            page.Elements.Remove("/Annots");
            page.Elements.Remove("/AA");
            if (page.Elements.ContainsKey("/CropBox"))
            {
                page.MediaBox = page.CropBox;
                page.Elements.Remove("/CropBox");
            }
        }

        var stream = new MemoryStream();
        copy.Save(stream, closeStream: false);
        stream.Position = 0;
        return (stream, turns);
    }

    /// <summary>Makes fields, stamps, comments and signatures part of the page, where they bring a picture of themselves.</summary>
    private static void Flatten(PdfPage page)
    {
        if (page.Elements.GetArray("/Annots") is not PdfArray all)
        {
            return;
        }

        var drawn = new System.Text.StringBuilder("\nQ\n");
        int count = 0;
        for (int i = 0; i < all.Elements.Count; i++)
        {
            if (all.Elements.GetDictionary(i) is PdfDictionary mark && Look(mark) is PdfDictionary look && Place(mark, look) is string place)
            {
                string name = FormattableString.Invariant($"/OwedMark{count++}");
                Pictures(page).Elements[name] = look.Reference;
                drawn.Append("q ").Append(place).Append(" cm ").Append(name).Append(" Do Q\n");
            }
        }

        if (count > 0)
        {
            page.Contents.PrependContent().CreateStream("q\n"u8.ToArray());
            page.Contents.AppendContent().CreateStream(System.Text.Encoding.ASCII.GetBytes(drawn.ToString()));
        }
    }

    private static PdfDictionary Pictures(PdfPage page)
    {
        PdfDictionary resources = page.Elements.GetDictionary("/Resources") ?? New(page, "/Resources");
        return resources.Elements.GetDictionary("/XObject") ?? New(resources, "/XObject");

        static PdfDictionary New(PdfDictionary of, string key)
        {
            var made = new PdfDictionary(of.Owner);
            of.Elements[key] = made;
            return made;
        }
    }

    /// <summary>The normal look of a field or mark, in the state it is in; null when it is hidden, a pop-up or has none.</summary>
    private static PdfDictionary? Look(PdfDictionary mark)
    {
        if ((mark.Elements.GetInteger("/F") & (Hidden | NoView)) != 0 || mark.Elements.GetName("/Subtype") is "/Popup" or "/Link")
        {
            return null;
        }

        PdfDictionary? normal = mark.Elements.GetDictionary("/AP")?.Elements.GetDictionary("/N");
        PdfDictionary? look = normal?.Stream is null ? normal?.Elements.GetDictionary(mark.Elements.GetName("/AS")) : normal;
        return look is { Stream: not null, Reference: not null } ? look : null;
    }

    /// <summary>The matrix that puts the look's box into the mark's rectangle.</summary>
    private static string? Place(PdfDictionary mark, PdfDictionary look)
    {
        PdfRectangle rect = mark.Elements.GetRectangle("/Rect");
        PdfRectangle box = look.Elements.GetRectangle("/BBox");
        XMatrix matrix = look.Elements.ContainsKey("/Matrix") ? look.Elements.GetMatrix("/Matrix") : new XMatrix();
        XPoint[] corners = [new(box.X1, box.Y1), new(box.X2, box.Y1), new(box.X1, box.Y2), new(box.X2, box.Y2)];
        matrix.TransformPoints(corners);
        double left = corners.Min(c => c.X), right = corners.Max(c => c.X), low = corners.Min(c => c.Y), high = corners.Max(c => c.Y);
        if (right - left <= 0 || high - low <= 0)
        {
            return null;
        }

        double x = (rect.X2 - rect.X1) / (right - left);
        double y = (rect.Y2 - rect.Y1) / (high - low);
        return string.Create(CultureInfo.InvariantCulture, $"{x:0.#####} 0 0 {y:0.#####} {rect.X1 - (left * x):0.###} {rect.Y1 - (low * y):0.###}");
    }
}
