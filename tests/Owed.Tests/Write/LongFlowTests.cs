using Owed.Files;

namespace Owed.Tests;

/// <summary>No text is too long for a page: it goes on over the next, in every kind of block.</summary>
public sealed class LongFlowTests
{
    private const int Tries = 120;

    public static TheoryData<int> Seeds => new(Enumerable.Range(1, Tries));

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_word_of_a_random_text_is_on_a_page_of_any_height(int seed)
    {
        var random = new Random(seed);
        List<string> said = [];
        List<Block> blocks = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Block(random, said))];
        double height = random.Next(6) == 0 ? random.Next(120, 200) : random.Next(200, 900);
        double width = random.Next(150, 600);

        List<Strip> strips;
        lock (Pdf.OneAtATime)
        {
            Pdf.GetReady();
            strips = PdfFlow.Set(Of(blocks), blocks, PdfFit.Steps[0], width, height);
        }

        List<List<(Strip Strip, double Y, bool Silent)>> pages = PdfPages.Cut(strips, height);

        pages.SelectMany(p => p).ShouldAllBe(s => s.Y + s.Strip.Height <= height + 0.01, "nothing runs off the foot of a page");
        pages.SelectMany(p => p).Count(s => !s.Silent).ShouldBe(strips.Count);
        pages.Count.ShouldBeGreaterThanOrEqualTo((int)Math.Ceiling((strips.Sum(s => s.Height) / height) - 0.001));
        string shown = Tight(string.Concat(pages.SelectMany(p => p).Where(s => !s.Silent).SelectMany(s => s.Strip.Inks).Where(i => i.Mark == Mark.Text).Select(i => i.Text)));
        said.Where(s => !shown.Contains(Tight(s), StringComparison.Ordinal)).Select(s => s[..Math.Min(60, s.Length)]).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void A_random_document_is_written_with_every_word_and_as_many_pages_as_were_laid(int seed)
    {
        var random = new Random(seed * 7919);
        List<string> said = [];
        List<Block> blocks = [.. Enumerable.Range(0, 5).Select(_ => Block(random, said))];
        Document document = Of(blocks);

        byte[] pdf = Pdf.Write(document);

        int laid;
        lock (Pdf.OneAtATime)
        {
            laid = Pdf.Lay(document).Count;
        }

        Poppler.Pages(pdf).ShouldBe(laid);
        string spoken = Tight(Poppler.SpokenText(pdf));
        foreach (string word in said.SelectMany(s => s.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(w => w.StartsWith("word", StringComparison.Ordinal)).Distinct())
        {
            spoken.ShouldContain(word);
        }
    }

    [Fact]
    public void A_word_of_100000_letters_fills_its_pages_in_a_letter()
    {
        byte[] pdf = Pdf.Write(Of([new Paragraph(new string('w', 100_000))]));

        Poppler.Run("pdftotext", pdf).Count(c => c == 'w').ShouldBe(100_000);
        Poppler.Pages(pdf).ShouldBeGreaterThan(20);
    }

    private static Document Of(IEnumerable<Block> blocks) => new("en-US", "Long", "Nobody Real", LedgerCase.D("2025-11-07"), [new Section(blocks.ToItems())]);

    /// <summary>A block of some kind with texts of some kind; notes what was said, as it must be found.</summary>
    private static Block Block(Random random, List<string> said)
    {
        return random.Next(9) switch
        {
            0 or 1 => new Paragraph(Whole()),
            2 => new Lines(Several()),
            3 => new BulletList(Several()),
            4 => new NumberedList(Several()),
            5 => new Callout(Words(), Several()),
            6 => new Checklist(Several().Select(p => new Check(p, random.Next(2) == 0)).ToItems(), random.Next(1, 3)),
            7 => new KeyValues([new(Words(), Words()), new("Short", Words())]),
            _ => new Table(Words(), [new(Words()), new(random.Next(3) == 0 ? Words() : "Short")], [[Words(), Words()], [Words(), "x"]]),
        };

        Items<Prose> Several() => Enumerable.Range(0, random.Next(1, 5)).Select(_ => (Prose)Words()).ToItems();

        // Lines of one column stand under each other, so the text is found whole, however it was broken.
        string Whole()
        {
            string text = Text(random, random.Next(9));
            said.Add(text.Contains('\u674E', StringComparison.Ordinal) ? "" : text);
            return text;
        }

        // Columns stand beside each other, so only the single words are found whole.
        string Words()
        {
            string text = Text(random, random.Next(4));
            said.AddRange(text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => w.StartsWith("word", StringComparison.Ordinal)));
            return text;
        }
    }

    private static string Text(Random random, int kind) => kind switch
    {
        0 => "word0",
        1 or 2 => string.Join(' ', Enumerable.Range(1, random.Next(1, 900)).Select(n => $"word{n}")),
        3 => "\u674E\u5C0F " + new string('\u674E', random.Next(1, 3000)),
        4 => new string('W', random.Next(1, 9000)),
        5 => string.Concat(Enumerable.Range(1, random.Next(1, 1500)).Select(n => $"{new string(' ', random.Next(0, 90))}word{n}")),
        6 => string.Concat(Enumerable.Repeat("a-b/c@d", random.Next(1, 2000))),
        7 => "",
        _ => new string(random.Next(2) == 0 ? '\n' : ' ', random.Next(1, 900)),
    };

    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '\u00A0'));
}
