using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Owed.Files;

/// <summary>Draws strips on paper and builds the structure beside them.</summary>
internal static class PdfInk
{
    /// <summary>Draws one strip; a silent one, such as a repeated table head, is not read aloud again.</summary>
    public static void Draw(Strip strip, XGraphics paper, StructureBuilder structure, double left, double top, bool silent)
    {
        if (silent)
        {
            structure.BeginArtifact();
        }

        foreach (Ink ink in strip.Inks)
        {
            switch (ink.Mark)
            {
                case Mark.Text:
                    paper.DrawString(
                        ink.Text, PdfFaces.Font(ink.Face, ink.Size), Pdf.Brush(ink.Gray), left + ink.X, top + ink.Y);
                    break;
                case Mark.Fill when silent:
                    Fill(ink);
                    break;
                case Mark.Fill:
                    structure.BeginArtifact();
                    Fill(ink);
                    structure.End();
                    break;
                case Mark.TickBox:
                    paper.DrawRectangle(Pen(ink, 0.7), left + ink.X, top + ink.Y, ink.Width, ink.Height);
                    break;
                case Mark.Tick:
                    double x = left + ink.X, y = top + ink.Y;
                    paper.DrawLines(
                        Pen(ink, 1.2),
                        [
                            new XPoint(x + (ink.Width * 0.2), y + (ink.Height * 0.55)),
                            new XPoint(x + (ink.Width * 0.42), y + (ink.Height * 0.78)),
                            new XPoint(x + (ink.Width * 0.82), y + (ink.Height * 0.22)),
                        ]);
                    break;
                case Mark.Open when !silent:
                    Open(structure, ink);
                    break;
                case Mark.Close when !silent:
                    structure.End();
                    break;
                default:
                    break;
            }
        }

        if (silent)
        {
            structure.End();
        }

        void Fill(Ink ink) =>
            paper.DrawRectangle(Pdf.Brush(ink.Gray), left + ink.X, top + ink.Y, ink.Width, ink.Height);
    }

    private static XPen Pen(Ink ink, double width) => new(XColor.FromGrayScale(ink.Gray), width);

    private static void Open(StructureBuilder structure, Ink ink)
    {
        switch (ink.Tag)
        {
            case Tag.Caption:
                structure.BeginElement(PdfGroupingElementTag.Caption);
                return;
            case Tag.Division:
                structure.BeginElement(PdfGroupingElementTag.Division);
                return;
            default:
                break;
        }

        structure.BeginElement(ink.Tag switch
        {
            Tag.Heading1 => PdfBlockLevelElementTag.Heading1,
            Tag.Heading2 => PdfBlockLevelElementTag.Heading2,
            Tag.Heading3 => PdfBlockLevelElementTag.Heading3,
            Tag.List => PdfBlockLevelElementTag.List,
            Tag.ListItem => PdfBlockLevelElementTag.ListItem,
            Tag.Label => PdfBlockLevelElementTag.Label,
            Tag.ListBody => PdfBlockLevelElementTag.ListBody,
            Tag.Table => PdfBlockLevelElementTag.Table,
            Tag.Row => PdfBlockLevelElementTag.TableRow,
            Tag.ColumnHead or Tag.RowHead => PdfBlockLevelElementTag.TableHeaderCell,
            Tag.Cell => PdfBlockLevelElementTag.TableDataCell,
            _ => PdfBlockLevelElementTag.Paragraph,
        });
        if (ink.Tag is Tag.ColumnHead or Tag.RowHead)
        {
            structure.CurrentStructureElement.TableAttributes.Elements
                .SetName("/Scope", ink.Tag == Tag.ColumnHead ? "/Column" : "/Row");
        }

        if (ink.Text.Length > 0)
        {
            structure.SetAltText(ink.Text);
        }
    }
}
