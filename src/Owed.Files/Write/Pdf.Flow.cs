namespace Owed.Files;

/// <summary>Sets the blocks of a document as one long column of strips.</summary>
internal sealed partial class PdfFlow
{
    private const double BlockGap = 9;
    private const double ListGap = 3.5;
    private const double RuleGray = 0.55;

    private const int SignedLines = 3;

    private readonly double bodySize;
    private readonly double cellSize;
    private readonly double scale;
    private readonly double leading;
    private readonly double space;
    private readonly double width;
    private readonly double height;
    private readonly PageWords words;
    private readonly List<Strip> strips = [];
    private readonly List<Ink> opening = [];
    private double? nextGap;
    private double cellPad;

    private PdfFlow(double width, double height, PageWords words, double scale, Closeness close)
    {
        this.scale = scale;
        leading = close.Leading;
        space = close.Space;
        bodySize = 11 * scale * close.Size;
        cellSize = 10 * scale;
        this.width = width;
        this.height = height;
        this.words = words;
    }

    /// <summary>Sets a part of a document within the body of a page; without blocks, its cover.</summary>
    public static List<Strip> Set(Document document, List<Block> part, Closeness close, double width, double height)
    {
        var flow = new PdfFlow(width, height, document.Words, document.TextScale, close);
        if (part.Count == 0 && document.Cover is { } cover)
        {
            flow.AddCover(cover);
        }

        int start = 0;
        for (int i = 0; i < part.Count; i++)
        {
            if (part[i] is Signature)
            {
                bool afterClosing = i > 0 && part[i - 1] is Paragraph { KeepWithNext: true };
                flow.KeepSigned(afterClosing ? start : flow.strips.Count);
            }

            start = flow.strips.Count;
            flow.Add(part[i]);
        }

        return flow.strips;
    }

    // A signature and its closing words never stand on a page without some lines of what they sign.
    private void KeepSigned(int end)
    {
        double held = 0;
        for (int i = end - 1; i >= 0 && held < (SignedLines - 0.5) * bodySize * leading; i--)
        {
            strips[i].Keep = true;
            held += strips[i].Height;
        }
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
            case Contents contents:
                AddContents(contents);
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

        int first = strips.Count;
        AddProse(tag, heading.Text, size, gap, bold: true, keep: true, whole: true);
        strips[first].Part = heading.Level <= 1 ? heading.Text : null;
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
            strip.Height = size * leading;
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
        room.Height = 38 * Math.Max(space, 0.8);
        room.Keep = true;
        if (signature.Name.Length == 0)
        {
            room.Inks.Add(new Ink(Mark.Fill, 0, room.Height - 2, width / 2, 0.5, Gray: RuleGray));
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
        double gap = (nextGap ?? usual) * space;
        nextGap = null;
        return gap;
    }

    private Strip Begin(double gap)
    {
        var strip = new Strip { Before = gap };
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

    private double Baseline(double size) =>
        (((size * leading) - (size * (PdfFaces.Ascent + PdfFaces.Descent))) / 2) + (size * PdfFaces.Ascent);

    private void Draw(Strip strip, SetLine line, double size, double x, double top)
    {
        foreach (var (text, face, offset) in line.Pieces)
        {
            strip.Inks.Add(new Ink(Mark.Text, x + offset, top + Baseline(size), Text: text, Face: face, Size: size));
        }
    }
}
