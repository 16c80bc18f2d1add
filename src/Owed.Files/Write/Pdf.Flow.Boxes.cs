namespace Owed.Files;

internal sealed partial class PdfFlow
{
    private static readonly Items<double> CellPads = [6.5, 4.5, 3];

    private const double CellPadY = 3;
    private const double FormRow = 27;

    private double LongestRow => height * 0.4;

    private void AddTable(Table table)
    {
        // Many columns stand closer before a word is cut.
        cellPad = CellPads.FirstOrDefault(pad => Columns.Needs(table, 2 * pad, Measured).Least.Sum() <= width, CellPads[^1]);
        double[] widths = Columns.Widths(table, width, 2 * cellPad, Measured);
        Open(Tag.Table);
        double gap = Gap(BlockGap + 3);
        if (table.Caption.Length > 0)
        {
            Open(Tag.Caption);
            Open(Tag.Paragraph);
            AddSet(PdfText.Set(table.Caption, cellSize, width, bold: true), cellSize, gap, 0, keepAll: true);
            Close();
            Close();
            gap = 3;
        }

        Items<Prose> headings = table.Columns.Select(c => (Prose)c.Heading).ToItems();
        Strip? head = null;
        if (table.Columns.Any(c => c.Heading.Length > 0))
        {
            List<Strip> top = AddRow(table, headings, widths, gap, isHead: true, isTotal: false);
            top[^1].Inks.Add(new Ink(Mark.Fill, 0, top[^1].Height - 0.8, width, 0.8, Gray: 0.2));
            top[^1].Keep = true;
            head = top.Count == 1 ? top[0] : null;
            gap = 0;
        }

        int last = table.Rows.Count - 1;
        for (int i = 0; i <= last; i++)
        {
            List<Strip> row = AddRow(table, table.Rows[i], widths, gap, isHead: false, isTotal: false);
            gap = 0;
            bool beforeTotal = table.Total is not null && i == last;
            foreach (Strip strip in row)
            {
                strip.Repeat = head;
            }

            row[^1].Keep = last > 0 && (i == 0 || i == last - 1 || beforeTotal);
            row[^1].Inks.Add(new Ink(Mark.Fill, 0, row[^1].Height - 0.4, width, 0.4, Gray: beforeTotal ? 0.2 : table.IsForm ? RuleGray : 0.75));
        }

        if (table.Total is { } total)
        {
            foreach (Strip strip in AddRow(table, total, widths, gap, isHead: false, isTotal: true))
            {
                strip.Repeat = head;
            }
        }

        Close();
        nextGap = BlockGap + 4;

        (double Word, double Whole) Measured(Prose text, bool bold) => PdfText.Widths(text, cellSize, bold);
    }

    // A row is one strip; only a row too tall for that is cut, and goes on as a row of its own.
    private List<Strip> AddRow(Table table, Items<Prose> cells, double[] widths, double gap, bool isHead, bool isTotal)
    {
        bool bold = isHead || isTotal;
        List<SetLine>[] set = [.. widths.Select((w, c) =>
            PdfText.Set(Wording.Cell(cells, c), cellSize, w - (2 * cellPad), bold))];
        double lineHeight = cellSize * leading;
        int most = set.Max(lines => lines.Count);
        int perStrip = Math.Max(1, (int)(LongestRow / lineHeight));
        List<Strip> row = [];
        for (int from = 0; from < most; from += perStrip)
        {
            int count = Math.Min(perStrip, most - from);
            Open(Tag.Row);
            Strip strip = Begin(from == 0 ? gap : 0);
            row.Add(strip);
            strip.Height = (count * lineHeight) + (2 * CellPadY);
            if (table.IsForm && !isHead)
            {
                strip.Height = Math.Max(strip.Height, FormRow);
            }

            double x = 0;
            for (int c = 0; c < widths.Length; c++)
            {
                Tag tag = isHead ? Tag.ColumnHead : c == 0 && table.RowsAreNamed ? Tag.RowHead : Tag.Cell;
                strip.Inks.Add(new Ink(Mark.Open, Tag: tag));
                double top = CellPadY + (isHead ? Math.Max(0, count - set[c].Count) * lineHeight : 0);
                foreach (SetLine line in set[c].Skip(from).Take(count))
                {
                    Draw(strip, line, cellSize, x + Offset(table.Columns[c].Align, widths[c], line.Width), top);
                    top += lineHeight;
                }

                strip.Inks.Add(new Ink(Mark.Close));
                x += widths[c];
                if (table.IsForm && c < widths.Length - 1)
                {
                    strip.Inks.Add(new Ink(Mark.Fill, x, 0, 0.5, strip.Height, Gray: RuleGray));
                }
            }

            Close();
        }

        return row;
    }

    private double Offset(Align align, double column, double line) => align switch
    {
        Align.Right => column - cellPad - line,
        Align.Center => (column - line) / 2,
        _ => cellPad,
    };

    private void AddContents(Contents contents)
    {
        const double number = 40;
        Open(Tag.Contents);
        foreach (string title in contents.Titles)
        {
            List<SetLine> lines = PdfText.Set(title, cellSize, width - number);
            Open(Tag.ContentsItem);
            Strip strip = Begin(Gap(title == contents.Titles[0] ? BlockGap - 3 : 0));
            strip.Height = (lines.Count * cellSize * leading) + CellPadY;
            strip.Inks.Add(new Ink(Mark.Open, Width: width, Height: strip.Height, Text: title, Tag: Tag.Link));
            for (int l = 0; l < lines.Count; l++)
            {
                Draw(strip, lines[l], cellSize, 0, (CellPadY / 2) + (l * cellSize * leading));
            }

            strip.Inks.Add(new Ink(Mark.PageOf, width, (CellPadY / 2) + Baseline(cellSize), Text: title, Size: cellSize));
            strip.Inks.Add(new Ink(Mark.Close));
            strip.Inks.Add(new Ink(Mark.Fill, 0, strip.Height - 0.4, width, 0.4, Gray: 0.75));
            Close();
        }

        Close();
        nextGap = BlockGap + 4;
    }

    private void AddCallout(Callout callout)
    {
        const double pad = 9;
        const double indent = 14;
        double lineHeight = bodySize * leading;
        List<(SetLine Line, bool First, bool Last)> lines = [];
        Collect(callout.Heading, bold: true);
        foreach (Prose row in callout.Rows)
        {
            Collect(row, bold: false);
        }

        int perStrip = Math.Max(1, (int)(LongestRow / lineHeight));
        double gap = Gap(BlockGap + 2);
        foreach (var chunk in lines.Chunk(perStrip))
        {
            Strip strip = Begin(gap);
            gap = 0;
            strip.Height = (chunk.Length * lineHeight) + (2 * pad);
            strip.Inks.Add(new Ink(Mark.Fill, 0, 0, width, strip.Height, Gray: 0.95));
            strip.Inks.Add(new Ink(Mark.Fill, 0, 0, 2.5, strip.Height, Gray: 0.25));
            double top = pad;
            bool isOpen = false;
            foreach (var (line, first, last) in chunk)
            {
                if (first || !isOpen)
                {
                    strip.Inks.Add(new Ink(Mark.Open, Tag: Tag.Paragraph));
                }

                Draw(strip, line, bodySize, indent, top);
                top += lineHeight;
                isOpen = !last;
                if (last)
                {
                    strip.Inks.Add(new Ink(Mark.Close));
                }
            }

            if (isOpen)
            {
                strip.Inks.Add(new Ink(Mark.Close));
            }
        }

        nextGap = BlockGap + 4;

        void Collect(Prose text, bool bold)
        {
            if (text.Runs.Count == 0)
            {
                return;
            }

            List<SetLine> set = PdfText.Set(text, bodySize, width - indent - pad, bold);
            lines.AddRange(set.Select((line, i) => (line, i == 0, i == set.Count - 1)));
        }
    }

    private void AddPairs(KeyValues pairs)
    {
        double label = pairs.Pairs.Max(p => PdfText.Widths(p.Label, bodySize, bold: true).Whole);
        label = Math.Min(label, width * 0.4);
        double textX = label + 14;
        Open(Tag.List);
        for (int i = 0; i < pairs.Pairs.Count; i++)
        {
            Pair pair = pairs.Pairs[i];
            AddTwoSides(
                PdfText.Set(pair.Label, bodySize, label, bold: true),
                PdfText.Set(pair.Text, bodySize, width - textX),
                textX,
                i == 0 ? Gap(BlockGap + 1) : 2);
            strips[^1].Keep = pairs.Pairs.Count <= 8 && (i < pairs.Pairs.Count - 1 || pairs.KeepWithNext);
        }

        Close();
        nextGap = BlockGap + 3;
    }

    private void AddTwoSides(List<SetLine> label, List<SetLine> text, double textX, double gap)
    {
        const int together = 8;
        Open(Tag.ListItem);
        if (label.Count > together)
        {
            Open(Tag.Label);
            AddSet(label, bodySize, gap, 0);
            Close();
            Open(Tag.ListBody);
            AddSet(text, bodySize, 0, textX);
            Close();
            Close();
            return;
        }

        Strip strip = Begin(gap);
        double lineHeight = bodySize * leading;
        strip.Height = Math.Max(label.Count, Math.Min(text.Count, together)) * lineHeight;
        DrawAll(strip, Tag.Label, label, 0);
        DrawAll(strip, Tag.ListBody, text.Take(together), textX);
        if (text.Count > together)
        {
            strip.Inks.RemoveAt(strip.Inks.Count - 1);
            AddSet(text[together..], bodySize, 0, textX);
            Close();
        }

        Close();

        void DrawAll(Strip on, Tag tag, IEnumerable<SetLine> lines, double x)
        {
            on.Inks.Add(new Ink(Mark.Open, Tag: tag));
            double top = 0;
            foreach (SetLine line in lines)
            {
                Draw(on, line, bodySize, x, top);
                top += lineHeight;
            }

            on.Inks.Add(new Ink(Mark.Close));
        }
    }

    private void AddChecklist(Checklist checklist)
    {
        const double box = 9;
        const double textX = 18;
        int columns = Math.Clamp(checklist.Columns, 1, 2);
        double column = (width - ((columns - 1) * 20)) / columns;
        double lineHeight = bodySize * leading;
        int together = Math.Max(1, (int)(LongestRow / lineHeight));
        Open(Tag.List);
        for (int i = 0; i < checklist.Points.Count; i += columns)
        {
            List<(List<SetLine> Lines, double X)> rest = [];
            Strip strip = Begin(Gap(i == 0 ? BlockGap - 3 : ListGap + 1));
            for (int c = 0; c < columns && i + c < checklist.Points.Count; c++)
            {
                Check point = checklist.Points[i + c];
                double x = c * (column + 20);
                double top = (lineHeight - box) / 2;
                strip.Inks.Add(new Ink(Mark.Open, Tag: Tag.ListItem));
                strip.Inks.Add(new Ink(Mark.Open, Tag: Tag.Label, Text: point.IsTicked ? words.Ticked : words.Unticked));
                strip.Inks.Add(new Ink(Mark.TickBox, x, top, box, box, Gray: 0.2));
                if (point.IsTicked)
                {
                    strip.Inks.Add(new Ink(Mark.Tick, x, top, box, box));
                }

                strip.Inks.Add(new Ink(Mark.Close));
                strip.Inks.Add(new Ink(Mark.Open, Tag: Tag.ListBody));
                List<SetLine> lines = PdfText.Set(point.Text, bodySize, column - textX);
                int shown = Math.Min(lines.Count, together);
                for (int l = 0; l < shown; l++)
                {
                    Draw(strip, lines[l], bodySize, x + textX, l * lineHeight);
                }

                strip.Inks.Add(new Ink(Mark.Close));
                strip.Inks.Add(new Ink(Mark.Close));
                strip.Height = Math.Max(strip.Height, shown * lineHeight);
                rest.Add((lines[shown..], x + textX));
            }

            // What no page would hold in one piece goes on below.
            foreach (var (lines, x) in rest.Where(r => r.Lines.Count > 0))
            {
                Open(Tag.ListItem);
                Open(Tag.ListBody);
                AddSet(lines, bodySize, 0, x);
                Close();
                Close();
            }
        }

        Close();
    }
}
