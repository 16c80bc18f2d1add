using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Writes the blocks of a document as paragraphs and tables of a Word file; lengths in twentieths of a point.</summary>
internal sealed partial class DocxBlocks
{
    private const int Margin = 1440;
    private const int SignedLines = 3;

    private readonly StringBuilder xml = new();
    private readonly List<int> starts = [];
    private int bodyWidth;
    private bool turnPage;
    private bool isSigned;

    /// <summary>Where each numbered list starts, in the order of the document.</summary>
    public IReadOnlyList<int> Starts => starts;

    public string Write(Document document)
    {
        var (width, height) = document.Size == PageSize.A4 ? (11906, 16838) : (12240, 15840);
        bodyWidth = width - (2 * Margin);
        xml.Append("<w:document ").Append(DocxParts.Main)
            .Append(" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
        if (document.Cover is { } cover)
        {
            AddParagraph("Title", cover.Title);
            AddParagraph("Subtitle", cover.Subtitle);
            foreach (Prose row in cover.Rows)
            {
                AddParagraph("Facts", row);
            }

            turnPage = true;
        }

        Block[] blocks = [.. document.Blocks()];
        HashSet<int> signed = [.. Signed(blocks)];
        for (int i = 0; i < blocks.Length; i++)
        {
            isSigned = signed.Contains(i);
            Add(blocks[i]);
        }

        return xml
            .Append("<w:sectPr><w:headerReference w:type=\"first\" r:id=\"rId5\"/><w:headerReference w:type=\"default\" r:id=\"rId6\"/>")
            .Append("<w:footerReference w:type=\"first\" r:id=\"rId7\"/><w:footerReference w:type=\"default\" r:id=\"rId7\"/>")
            .Append(CultureInfo.InvariantCulture, $"<w:pgSz w:w=\"{width}\" w:h=\"{height}\"/>")
            .Append(CultureInfo.InvariantCulture, $"<w:pgMar w:top=\"{Margin}\" w:right=\"{Margin}\" w:bottom=\"{Margin}\" w:left=\"{Margin}\" w:header=\"{(document.IsDraft ? 400 : 720)}\" w:footer=\"720\" w:gutter=\"0\"/>")
            .Append("<w:titlePg/></w:sectPr></w:body></w:document>").ToString();
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddParagraph("Normal", paragraph.Text, paragraph.StaysWithNext || isSigned);
                break;
            case Heading heading:
                AddParagraph(heading.Level <= 1 ? "Heading1" : heading.Level == 2 ? "Heading2" : "Heading3", heading.Text);
                break;
            case Contents contents:
                AddPoints("ListBullet", contents.Titles.Select(t => (Prose)t).ToItems(), 1);
                break;
            case Lines lines:
                AddBrokenLines("LetterLines", lines.Rows, lines.KeepWithNext || isSigned);
                break;
            case BulletList list:
                AddPoints("ListBullet", list.Points, 1);
                break;
            case NumberedList list:
                starts.Add(list.Start);
                AddPoints("ListNumber", list.Points, starts.Count + 1);
                break;
            case Table table:
                AddTable(table);
                break;
            case Callout callout:
                AddCallout(callout);
                break;
            case Checklist checklist:
                AddChecklist(checklist);
                break;
            case KeyValues pairs:
                AddPairs(pairs);
                break;
            case RuledLines ruled:
                AddParagraph("Normal", ruled.Label, keep: true);
                for (int i = 0; i < ruled.Count; i++)
                {
                    Open("RuledLine", keep: isSigned, i == ruled.Count - 1 ? "<w:spacing w:after=\"240\"/>" : "");
                    xml.Append("</w:p>");
                }

                break;
            case Signature signature:
                AddSignature(signature);
                break;
            case PageBreak:
                turnPage = true;
                break;
            default:
                throw new InvalidOperationException($"No way to write {block.GetType().Name} as a Word file.");
        }
    }

    // The order of what stands in a paragraph's properties is set by the schema.
    private void Open(string style, bool keep, string afterBreak = "")
    {
        xml.Append("<w:p><w:pPr>");
        if (style != "Normal")
        {
            xml.Append("<w:pStyle w:val=\"").Append(style).Append("\"/>");
        }

        xml.Append(keep ? "<w:keepNext/>" : "").Append(turnPage ? "<w:pageBreakBefore/>" : "").Append(afterBreak).Append("</w:pPr>");
        turnPage = false;
    }

    private void AddParagraph(string style, Prose text, bool keep = false, string afterBreak = "")
    {
        if (text.Runs.Count > 0)
        {
            Open(style, keep, afterBreak);
            AddRuns(text);
            xml.Append("</w:p>");
        }
    }

    private void AddBrokenLines(string style, Items<Prose> rows, bool keep)
    {
        Open(style, keep);
        for (int i = 0; i < rows.Count; i++)
        {
            xml.Append(i > 0 ? "<w:r><w:br/></w:r>" : "");
            AddRuns(rows[i]);
        }

        xml.Append("</w:p>");
    }

    private void AddRuns(Prose text)
    {
        foreach (Run run in text.Runs)
        {
            xml.Append("<w:r>").Append(run.Style switch
            {
                RunStyle.Strong => "<w:rPr><w:rStyle w:val=\"Strong\"/></w:rPr>",
                RunStyle.Emphasis => "<w:rPr><w:rStyle w:val=\"Emphasis\"/></w:rPr>",
                RunStyle.Citation => "<w:rPr><w:rStyle w:val=\"Citation\"/></w:rPr>",
                _ => "",
            });
            xml.Append("<w:t xml:space=\"preserve\">").Append(Wording.Encode(Wording.Of(run))).Append("</w:t></w:r>");
        }
    }

    private void AddPoints(string style, Items<Prose> points, int numbering)
    {
        string number = FormattableString.Invariant($"<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{numbering}\"/></w:numPr>");
        for (int i = 0; i < points.Count; i++)
        {
            AddParagraph(style, points[i], keep: isSigned && i >= points.Count - SignedLines, afterBreak: i == points.Count - 1 ? number + "<w:spacing w:after=\"160\"/>" : number);
        }
    }

    private void AddCallout(Callout callout)
    {
        Prose[] rows = [Prose.Of(callout.Heading, RunStyle.Strong), .. callout.Rows];
        rows = [.. rows.Where(row => row.Runs.Count > 0)];
        for (int i = 0; i < rows.Length; i++)
        {
            bool last = i == rows.Length - 1;
            string space = FormattableString.Invariant($"<w:spacing w:before=\"{(i == 0 ? 200 : 0)}\" w:after=\"{(last ? 240 : 0)}\"/>");
            AddParagraph("Callout", rows[i], keep: !last || isSigned, afterBreak: space);
        }
    }

    private void AddPairs(KeyValues pairs)
    {
        const int letter = 125;
        int hang = Math.Clamp((pairs.Pairs.Max(p => p.Label.Length) * letter) + 240, 900, bodyWidth * 2 / 5);
        for (int i = 0; i < pairs.Pairs.Count; i++)
        {
            bool last = i == pairs.Pairs.Count - 1;
            string shape = FormattableString.Invariant($"<w:tabs><w:tab w:val=\"left\" w:pos=\"{hang}\"/></w:tabs>")
                + (last ? "<w:spacing w:after=\"200\"/>" : "")
                + FormattableString.Invariant($"<w:ind w:left=\"{hang}\" w:hanging=\"{hang}\"/>");
            Open("Facts", keep: !last || pairs.KeepWithNext || isSigned, shape);
            AddRuns(Prose.Of(pairs.Pairs[i].Label, RunStyle.Strong));
            xml.Append("<w:r><w:tab/></w:r>");
            AddRuns(pairs.Pairs[i].Text);
            xml.Append("</w:p>");
        }
    }

    private void AddSignature(Signature signature)
    {
        Prose[] rows = [.. signature.Under.Prepend(signature.Name).Where(row => row.Length > 0).Select(row => (Prose)row)];
        if (signature.Name.Length == 0)
        {
            Open("RuledLine", keep: rows.Length > 0, FormattableString.Invariant($"<w:spacing w:before=\"400\"/><w:ind w:right=\"{bodyWidth / 2}\"/>"));
            xml.Append("</w:p>");
            AddBrokenLines("LetterLines", rows.ToItems(), keep: false);
        }
        else
        {
            AddBrokenLines("Signature", rows.ToItems(), keep: signature.KeepWithNext);
        }
    }

    private void AddChecklist(Checklist checklist)
    {
        if (checklist.Columns < 2)
        {
            foreach (Check point in checklist.Points)
            {
                AddCheck(point);
            }

            AfterTable();
            return;
        }

        BeforeTable();
        int half = bodyWidth / 2;
        xml.Append(CultureInfo.InvariantCulture, $"<w:tbl><w:tblPr><w:tblW w:w=\"{half * 2}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"{half}\"/><w:gridCol w:w=\"{half}\"/></w:tblGrid>");
        for (int i = 0; i < checklist.Points.Count; i += 2)
        {
            xml.Append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
            for (int c = i; c < i + 2; c++)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{half}\" w:type=\"dxa\"/></w:tcPr>");
                if (c < checklist.Points.Count)
                {
                    AddCheck(checklist.Points[c]);
                }
                else
                {
                    xml.Append("<w:p/>");
                }

                xml.Append("</w:tc>");
            }

            xml.Append("</w:tr>");
        }

        xml.Append("</w:tbl>");
        AfterTable();
    }

    private void AddCheck(Check point)
    {
        Open("Checklist", keep: isSigned);
        AddRuns(Prose.Of(point.IsTicked ? "☑" : "☐"));
        xml.Append("<w:r><w:tab/></w:r>");
        AddRuns(point.Text);
        xml.Append("</w:p>");
    }

    // Word moves whole paragraphs: the closing words, and before them as many as make a few lines.
    private static IEnumerable<int> Signed(Block[] blocks)
    {
        int signature = Array.FindLastIndex(blocks, b => b is Signature);
        int lines = 0;
        for (int i = signature - 1; i >= 0 && lines < SignedLines && blocks[i] is not PageBreak; i--)
        {
            yield return i;
            bool isClosing = i == signature - 1 && blocks[i] is Paragraph { KeepWithNext: true };
            lines += isClosing ? 0 : LinesOf(blocks[i]);
        }
    }

    private static int LinesOf(Block block)
    {
        const int letters = 90;
        return block switch
        {
            Paragraph paragraph => 1 + (paragraph.Text.Plain.Length / letters),
            BulletList list => list.Points.Count,
            NumberedList list => list.Points.Count,
            Lines lines => lines.Rows.Count,
            Table table => table.Rows.Count,
            Callout callout => callout.Rows.Count,
            Checklist checklist => checklist.Points.Count,
            KeyValues pairs => pairs.Pairs.Count,
            _ => 0,
        };
    }
}
