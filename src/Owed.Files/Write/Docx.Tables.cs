using System.Globalization;

namespace Owed.Files;

internal sealed partial class DocxBlocks
{
    // The first is what the style says.
    private static readonly Items<int> CellPads = [108, 70, 40];

    private void AddTable(Table table)
    {
        AddParagraph("Caption", table.Caption);
        BeforeTable();
        var (widths, beside) = Widths(table);
        bool hasHead = table.Columns.Any(c => c.Heading.Length > 0);
        xml.Append(CultureInfo.InvariantCulture, $"<w:tbl><w:tblPr><w:tblStyle w:val=\"Minutes\"/><w:tblW w:w=\"{widths.Sum()}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>")
            .Append(beside == CellPads[0] ? "" : FormattableString.Invariant($"<w:tblCellMar><w:left w:w=\"{beside}\" w:type=\"dxa\"/><w:right w:w=\"{beside}\" w:type=\"dxa\"/></w:tblCellMar>"))
            .Append(CultureInfo.InvariantCulture, $"<w:tblLook w:val=\"{0x600 + (hasHead ? 0x20 : 0) + (table.Total is null ? 0 : 0x40):X4}\" w:firstRow=\"{(hasHead ? 1 : 0)}\" w:lastRow=\"{(table.Total is null ? 0 : 1)}\" w:firstColumn=\"0\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/>")
            .Append(table.Caption.Length > 0 ? $"<w:tblCaption w:val=\"{Wording.Encode(Wording.Clean(table.Caption))}\"/>" : "")
            .Append("</w:tblPr><w:tblGrid>");
        foreach (int width in widths)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:gridCol w:w=\"{width}\"/>");
        }

        xml.Append("</w:tblGrid>");
        if (hasHead)
        {
            AddRow(table, table.Columns.Select(c => (Prose)c.Heading).ToItems(), widths, "TableHead", keep: true);
        }

        for (int i = 0; i < table.Rows.Count; i++)
        {
            bool keep = i == 0 || i == table.Rows.Count - 2 || (table.Total is not null && i == table.Rows.Count - 1)
                || (isSigned && i >= table.Rows.Count - SignedLines);
            AddRow(table, table.Rows[i], widths, "TableText", keep);
        }

        if (table.Total is { } total)
        {
            AddRow(table, total, widths, "TableTotal", keep: isSigned);
        }

        xml.Append("</w:tbl>");
        AfterTable();
    }

    private void AddRow(Table table, Items<Prose> cells, int[] widths, string style, bool keep)
    {
        xml.Append("<w:tr><w:trPr><w:cantSplit/>").Append(style == "TableHead" ? "<w:tblHeader/>" : table.IsForm ? "<w:trHeight w:val=\"540\" w:hRule=\"atLeast\"/>" : "").Append("</w:trPr>");
        for (int c = 0; c < widths.Length; c++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:tc><w:tcPr><w:tcW w:w=\"{widths[c]}\" w:type=\"dxa\"/>")
                .Append(style switch
                {
                    "TableHead" => "<w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"333333\"/></w:tcBorders><w:vAlign w:val=\"bottom\"/>",
                    "TableTotal" => "<w:tcBorders><w:top w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"333333\"/><w:bottom w:val=\"nil\"/></w:tcBorders>",
                    _ => "",
                }).Append("</w:tcPr>");
            Open(style, keep, table.Columns[c].Align switch
            {
                Align.Right => "<w:jc w:val=\"right\"/>",
                Align.Center => "<w:jc w:val=\"center\"/>",
                _ => "",
            });
            AddRuns(Wording.Cell(cells, c));
            xml.Append("</w:p></w:tc>");
        }

        xml.Append("</w:tr>");
    }

    // A table cannot turn the page, and two tables in a row would run together.
    private void BeforeTable()
    {
        if (turnPage)
        {
            Open("Normal", keep: true, "<w:spacing w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>");
            xml.Append("</w:p>");
        }
    }

    private void AfterTable() =>
        xml.Append("<w:p><w:pPr>").Append(isSigned ? "<w:keepNext/>" : "").Append("<w:spacing w:after=\"0\" w:line=\"160\" w:lineRule=\"exact\"/></w:pPr></w:p>");

    /// <summary>The widths of the columns, and the space beside their text; many columns stand closer before a word is cut.</summary>
    private (int[] Widths, int Beside) Widths(Table table)
    {
        const int letter = 112;
        const int boldLetter = 122;
        int beside = CellPads.FirstOrDefault(pad => Columns.Needs(table, Padding(pad), Measured).Least.Sum() <= bodyWidth, CellPads[^1]);
        return ([.. Columns.Widths(table, bodyWidth, Padding(beside), Measured).Select(w => (int)w)], beside);

        static int Padding(int pad) => (2 * pad) + 44;

        static (double Word, double Whole) Measured(Prose text, bool bold) => Columns.Letters(text, bold ? boldLetter : letter);
    }
}
