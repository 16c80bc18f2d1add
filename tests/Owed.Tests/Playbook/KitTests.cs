using Owed.Files;

namespace Owed.Tests;

public sealed partial class KitTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    private static KitWords Words => GuidePages.BuiltKit().Value!;

    [Fact]
    public void The_words_are_read_without_a_problem() => GuidePages.BuiltKit().Problems.ShouldBeEmpty();

    [Fact]
    public void Every_rule_that_the_words_name_is_in_the_law_book_and_usable()
    {
        string[] rules = [.. Words.Sections.SelectMany(s => s.Pieces).Where(p => p.Kind is PieceKind.Rule or PieceKind.Cite).Select(p => p.Text).Distinct()];

        rules.Length.ShouldBeGreaterThan(25);
        rules.Where(r => !GuidePageTests.Usable(r)).ShouldBeEmpty();
    }

    [Fact]
    public void No_kit_repeats_a_wrong_claim()
    {
        foreach (string? state in GuidePageTests.States)
        {
            Traps.In(PlainText.Write(Of(state)), WholeBook.Book, state).Select(h => $"{state}: {h.Words} ({h.Trap.Id})").ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_kit_reads_at_grade_eight_or_below()
    {
        foreach (string? state in GuidePageTests.States)
        {
            ReadingGrade grade = ReadingGrade.Of(Of(state).Blocks().SelectMany(GuidePageTests.Running));
            output.WriteLine($"{state ?? "federal"}: grade {grade.Grade:0.0}");
            grade.Grade.ShouldBeLessThanOrEqualTo(8);
        }
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void The_list_of_contents_names_the_page_of_each_part_and_no_page_holds_a_last_line_or_two(string state)
    {
        byte[] pdf = Pdf.Write(Of(state));
        string[] pages = Poppler.Run("pdftotext", pdf, "-layout").TrimEnd('\f', '\n').Split('\f');
        (string Title, int Page)[] listed = [.. Listed().Matches(pages[1]).Select(m => (m.Groups[1].Value.Trim(), int.Parse(m.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)))];

        listed.Length.ShouldBe(Of(state).Blocks().OfType<Contents>().Single().Titles.Count);
        listed.ShouldAllBe(l => pages[l.Page - 1].Contains(l.Title, StringComparison.Ordinal));
        listed.ShouldBeInOrder(SortDirection.Ascending, Comparer<(string, int Page)>.Create((a, b) => a.Page.CompareTo(b.Page)));
        pages.ShouldAllBe(p => p.Split('\n').Count(l => l.Trim().Length > 0) > 5);
        KitLetters.Kinds.ShouldAllBe(k => pages.Count(p => p.Contains(Words.Letters.Of(k)!.Title, StringComparison.Ordinal)) == 2);
        Pdf.Write(Of(state)).ShouldBe(pdf);
    }

    [Fact]
    public void On_the_screen_each_line_of_the_list_leads_to_one_heading()
    {
        string html = Html.Write(Of("MO"));
        int titles = Of("MO").Blocks().OfType<Contents>().Single().Titles.Count;

        Enumerable.Range(1, titles).ShouldAllBe(n => html.Split($" id=\"part-{n}\"").Length == 2 && html.Split($"\"#part-{n}\"").Length == 2);
    }

    [Fact]
    public void The_words_name_no_state()
    {
        string[] names = [.. WholeBook.Book.States.Select(s => s.Name), "DESE", "OPI", "Notice of Action"];

        Words.Sections.SelectMany(s => s.Pieces).Where(p => names.Any(n => p.Text.Contains(n, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_gap_in_a_blank_letter_says_what_goes_there()
    {
        foreach (string? state in GuidePageTests.States)
        {
            string text = PlainText.Write(Of(state));

            text.ShouldNotContain("{");
            text.ShouldNotContain("[rule");
            foreach (string kind in KitLetters.Kinds)
            {
                text.ShouldContain(Words.Letters.Of(kind)!.Title);
            }
        }
    }

    [Fact]
    public void A_kit_has_a_blank_of_every_letter() =>
        LetterKinds.All.Where(k => !k.IsSheet).Select(k => k.Id).Order().ShouldBe(KitLetters.Kinds.Order());

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void A_blank_leaves_a_part_out_only_where_the_state_has_no_rule_for_it(string state)
    {
        string text = string.Concat(Of(state).Blocks().SelectMany(b => b is Heading h ? [h.Text] : GuidePageTests.Running(b))).Replace(" ", "", StringComparison.Ordinal);
        List<string> lost = [];
        foreach (string kind in KitLetters.Kinds)
        {
            LetterText words = Words.Letters.Of(kind)!;
            foreach (string part in KitLetters.PartsOf(kind).Where(p => !char.IsAsciiDigit(p[0]) && !p.Contains('|', StringComparison.Ordinal)))
            {
                WordSection? section = words.Section(part, Tone.Plain);
                string? longest = section?.Pieces.Where(p => p.Kind == PieceKind.Text).Select(p => p.Text.Replace(" ", "", StringComparison.Ordinal)).MaxBy(t => t.Length);
                bool ofState = section?.Pieces.Any(p => p.Kind is PieceKind.Rule or PieceKind.Cite && p.Text.StartsWith("state/", StringComparison.Ordinal)) == true;
                if (!ofState && (longest is null || !text.Contains(longest, StringComparison.Ordinal)))
                {
                    lost.Add($"{kind} {part}");
                }
            }
        }

        lost.ShouldBeEmpty();
    }

    [Fact]
    public void A_kit_holds_only_what_its_state_has()
    {
        string missouri = PlainText.Write(Of("MO"));
        string montana = PlainText.Write(Of("MT"));

        missouri.ShouldContain("Notice of Action");
        missouri.ShouldNotContain("written exceptions");
        montana.ShouldContain("written exceptions");
        montana.ShouldNotContain("Notice of Action");
        PlainText.Write(Of(null)).ShouldContain("Not researched for this state yet");
    }

    [Fact]
    public void Dates_are_counted_for_the_day_of_the_kit()
    {
        string text = PlainText.Write(Of("MT"));

        text.ShouldContain("January 6, 2027");
        PlainText.Write(Kit.Of("MT", WholeBook.Book, Words, Day.AddDays(1))).ShouldContain("January 7, 2027");
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void The_kit_is_the_one_that_was_read(string state) =>
        Golden.Check(PlainText.Write(Of(state)), $"tests/Owed.Tests/Playbook/kit-{state}.txt");

    [Fact]
    public void The_pdf_is_tagged_and_the_rights_fill_one_page()
    {
        byte[] pdf = Pdf.Write(Of("MO"));

        Poppler.Run("pdfinfo", pdf).ShouldMatch(@"Tagged:\s+yes");
        int pages = Poppler.Pages(pdf);
        string[] rights = [.. Enumerable.Range(1, pages).Select(p => Poppler.PageText(pdf, p)).Where(p => p.Contains(Words.Label("rights.where"), StringComparison.Ordinal))];
        rights.Length.ShouldBe(1);
        rights[0].ShouldContain(Words.Label("mark.date"));
    }

    private static Document Of(string? state) => Kit.Of(state, WholeBook.Book, Words, Day);

    [System.Text.RegularExpressions.GeneratedRegex(@"^(.+?) {2,}(\d+)$", System.Text.RegularExpressions.RegexOptions.Multiline)]
    private static partial System.Text.RegularExpressions.Regex Listed();
}
