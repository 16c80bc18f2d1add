using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Annotations;
using PdfSharp.UniversalAccessibility;

namespace Owed.Files;

/// <summary>Draws strips on one page and builds the structure beside them.</summary>
/// <param name="parts">The page on which each main part begins.</param>
internal sealed class PdfInk(XGraphics paper, StructureBuilder structure, Dictionary<string, int> parts)
{
    /// <summary>Draws one strip; a silent one, such as a repeated table head, is not read aloud again.</summary>
    public void Draw(Strip strip, double left, double top, bool silent)
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
                case Mark.PageOf when parts.TryGetValue(ink.Text, out int number):
                    string shown = FormattableString.Invariant($"{number}");
                    paper.DrawString(
                        shown, PdfFaces.Font(ink.Face, ink.Size), Pdf.Brush(ink.Gray), left + ink.X - PdfFaces.Width(shown, ink.Face, ink.Size), top + ink.Y);
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
                    Open(ink, left, top);
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

    private void Open(Ink ink, double left, double top)
    {
        switch (ink.Tag)
        {
            // The id and the moment of a link are drawn by lot and by the clock, and may be left out.
            case Tag.Link when parts.TryGetValue(ink.Text, out int number):
                XRect place = paper.Transformer.WorldToDefaultPage(new XRect(left + ink.X, top + ink.Y, ink.Width, ink.Height));
                var link = PdfLinkAnnotation.CreateDocumentLink(new PdfRectangle(place), number);
                link.Elements.Remove("/NM");
                link.Elements.Remove("/M");
                structure.BeginElement(link, Wording.Clean(ink.Text));
                return;
            case Tag.Link:
                structure.BeginElement(PdfInlineLevelElementTag.Span);
                return;
            case Tag.Contents:
                structure.BeginElement(PdfGroupingElementTag.TableOfContents);
                return;
            case Tag.ContentsItem:
                structure.BeginElement(PdfGroupingElementTag.TableOfContentsItem);
                return;
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
