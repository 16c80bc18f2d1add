namespace Owed.Files;

/// <summary>Sets the blocks of a document as one long column of strips.</summary>
internal sealed partial class PdfFlow
{
    private const double Leading = 1.34;
    private const double BlockGap = 9;
    private const double ListGap = 3.5;
    private const double RuleGray = 0.55;

    private readonly double bodySize;
    private readonly double cellSize;
    private readonly double scale;
    private readonly double width;
    private readonly double height;
    private readonly PageWords words;
    private readonly List<Strip> strips = [];
    private readonly List<Ink> opening = [];
    private bool turnPage;
    private double? nextGap;

    private PdfFlow(double width, double height, PageWords words, double scale)
    {
        this.scale = scale;
        bodySize = 11 * scale;
        cellSize = 10 * scale;
        this.width = width;
        this.height = height;
        this.words = words;
    }

    /// <summary>Sets every block within the body of a page.</summary>
    public static List<Strip> Set(Document document, double width, double height)
    {
        var flow = new PdfFlow(width, height, document.Words, document.TextScale);
        if (document.Cover is { } cover)
        {
            flow.AddCover(cover);
        }

        foreach (Block block in document.Blocks())
        {
            flow.Add(block);
        }

        return flow.strips;
    }

    private void Add(Block block)
    {
        switch (block)
        {
            case Paragraph paragraph:
                AddProse(Tag.Paragraph, paragraph.Text, bodySize, BlockGap, keep: paragraph.StaysWithNext);
                break;
            case Heading heading:
                AddHeading(heading);
                break;
            case Lines lines:
                AddLines(lines);
                break;
            case BulletList list:
                AddList(list.Points, _ => "\u2022", 12, 24);
                break;
            case NumberedList list:
                AddNumbered(list);
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
                AddRuled(ruled);
                break;
            case Signature signature:
                AddSignature(signature);
                break;
            case PageBreak:
                turnPage = true;
                break;
            default:
                throw new InvalidOperationException($"No way to print {block.GetType().Name}.");
        }
    }

    private void AddCover(Cover cover)
    {
        Strip room = Begin(0);
        room.Height = height / 4;
        room.Inks.Add(new Ink(Mark.Fill, 0, room.Height - 14, 96, 5));
        AddProse(Tag.Heading1, cover.Title, 26 * scale, 0, bold: true, keep: true);
        AddProse(Tag.Paragraph, cover.Subtitle, 14 * scale, 10, keep: true);
        nextGap = 28;
        foreach (Prose row in cover.Rows)
        {
            AddProse(Tag.Paragraph, row, bodySize, 4);
        }

        turnPage = true;
    }

    private void AddHeading(Heading heading)
    {
        var (tag, size, gap) = heading.Level switch
        {
            <= 1 => (Tag.Heading1, 13.5 * scale, 18.0),
            2 => (Tag.Heading2, 11.5 * scale, 14.0),
            _ => (Tag.Heading3, bodySize, 12.0),
        };
        if (nextGap >= BlockGap)
        {
            nextGap = null;
        }

        AddProse(tag, heading.Text, size, gap, bold: true, keep: true, whole: true);
        nextGap = heading.Level <= 1 ? 5 : 3;
    }

    private void AddLines(Lines lines)
    {
        Open(Tag.Paragraph);
        for (int i = 0; i < lines.Rows.Count; i++)
        {
            List<SetLine> set = PdfText.Set(lines.Rows[i], bodySize, width);
            set[^1] = i < lines.Rows.Count - 1 ? PdfText.Parted(set[^1]) : set[^1];
            AddSet(set, bodySize, i == 0 ? Gap(BlockGap + 3) : 0, 0, keepAll: true);
        }

        Close();
        strips[^1].Keep = lines.KeepWithNext;
        nextGap = BlockGap + 3;
    }

    private void AddProse(
        Tag tag, Prose prose, double size, double gap, bool bold = false, bool keep = false, bool whole = false)
    {
        if (prose.Runs.Count == 0)
        {
            return;
        }

        Open(tag);
        AddSet(PdfText.Set(prose, size, width, bold), size, Gap(gap), 0, keepAll: whole);
        Close();
        strips[^1].Keep = keep;
    }

    // Two lines at least stay together at the foot and at the head of a page.
    private void AddSet(List<SetLine> lines, double size, double gap, double indent, bool keepAll = false)
    {
        for (int i = 0; i < lines.Count; i++)
        {
            Strip strip = Begin(i == 0 ? gap : 0);
            strip.Height = size * Leading;
            strip.Keep = keepAll || (lines.Count > 1 && (i == 0 || i == lines.Count - 2));
            Draw(strip, lines[i], size, indent, 0);
        }
    }

    private void AddList(Items<Prose> points, Func<int, string> label, double labelX, double textX, bool right = false)
    {
        Open(Tag.List);
        for (int i = 0; i < points.Count; i++)
        {
            Open(Tag.ListItem);
            List<SetLine> lines = PdfText.Set(points[i], bodySize, width - textX);
            int first = strips.Count;
            Open(Tag.ListBody);
            AddSet(lines, bodySize, Gap(i == 0 ? BlockGap - 3 : ListGap), textX);
            Close();
            double x = right ? labelX - PdfFaces.Width(label(i), Face.Regular, bodySize) : labelX;
            strips[^1].Keep = points.Count > 1 && (i == 0 || i == points.Count - 2);
            InsertLabel(strips[first], new Ink(
                Mark.Text, x, Baseline(bodySize), Text: label(i), Size: bodySize));
            Close();
        }

        Close();
    }

    private void AddNumbered(NumberedList list)
    {
        int last = list.Start + list.Points.Count - 1;
        string widest = Number(last);
        double labelX = 12 + PdfFaces.Width(widest, Face.Regular, bodySize);
        AddList(list.Points, i => Number(list.Start + i), labelX, labelX + 7, right: true);

        static string Number(int n) => FormattableString.Invariant($"{n}.");
    }

    private void AddRuled(RuledLines ruled)
    {
        if (ruled.Label.Length > 0)
        {
            AddProse(Tag.Paragraph, ruled.Label, bodySize, BlockGap, keep: true);
        }

        for (int i = 0; i < ruled.Count; i++)
        {
            Strip strip = Begin(i == 0 ? Gap(0) : 0);
            strip.Height = 25;
            strip.Keep = i == 0 && ruled.Count > 1;
            strip.Inks.Add(new Ink(Mark.Fill, 0, 22, width, 0.5, Gray: RuleGray));
        }

        nextGap = BlockGap + 5;
    }

    private void AddSignature(Signature signature)
    {
        Strip room = Begin(0);
        room.Height = 38;
        room.Keep = true;
        if (signature.Name.Length == 0)
        {
            room.Inks.Add(new Ink(Mark.Fill, 0, 36, width / 2, 0.5, Gray: RuleGray));
        }

        string[] rows = [signature.Name, .. signature.Under];
        Prose[] shown = [.. rows.Where(row => row.Length > 0).Select(row => (Prose)row)];
        if (shown.Length > 0)
        {
            nextGap = 0;
            AddLines(new Lines(shown.ToItems(), signature.KeepWithNext));
        }

        nextGap = 18;
    }

    private double Gap(double usual)
    {
        double gap = nextGap ?? usual;
        nextGap = null;
        return gap;
    }

    private Strip Begin(double gap)
    {
        var strip = new Strip { Before = gap, OnNewPage = turnPage };
        turnPage = false;
        strip.Inks.AddRange(opening);
        opening.Clear();
        strips.Add(strip);
        return strip;
    }

    private void Open(Tag tag) => opening.Add(new Ink(Mark.Open, Tag: tag));

    // An element that was opened with nothing in it leaves no trace.
    private void Close()
    {
        if (opening.Count > 0)
        {
            opening.RemoveAt(opening.Count - 1);
        }
        else
        {
            strips[^1].Inks.Add(new Ink(Mark.Close));
        }
    }

    // The label comes before the body in the structure, beside it on paper.
    private static void InsertLabel(Strip strip, Ink label, string alternative = "")
    {
        int body = strip.Inks.FindIndex(ink => ink is { Mark: Mark.Open, Tag: Tag.ListBody });
        strip.Inks.InsertRange(body, [new Ink(Mark.Open, Tag: Tag.Label, Text: alternative), label, new Ink(Mark.Close)]);
    }

    private static double Baseline(double size) =>
        (((size * Leading) - (size * (PdfFaces.Ascent + PdfFaces.Descent))) / 2) + (size * PdfFaces.Ascent);

    private static void Draw(Strip strip, SetLine line, double size, double x, double top)
    {
        foreach (var (text, face, offset) in line.Pieces)
        {
            strip.Inks.Add(new Ink(Mark.Text, x + offset, top + Baseline(size), Text: text, Face: face, Size: size));
        }
    }
}
