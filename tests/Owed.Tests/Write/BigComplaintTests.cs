using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Owed.Files;

namespace Owed.Tests;

/// <summary>The complaint of many pages, as a school's lawyer gets it.</summary>
public sealed class BigComplaintTests
{
    private const double Margin = 72;

    private static readonly Dictionary<string, (CheckedLetter Letter, byte[] Pdf)> Made = new(StringComparer.Ordinal);

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void It_is_ready_alleges_each_thing_once_and_runs_over_twelve_pages(string state)
    {
        var (letter, pdf) = Complaint(state);
        letter.Problems.Where(p => p.IsError).Select(p => p.Message).ShouldBeEmpty();
        string[] headings = [.. letter.Letter.Body.OfType<Heading>().Select(h => h.Text).Where(h => h.StartsWith("Allegation ", StringComparison.Ordinal))];
        headings.Length.ShouldBe(12);
        headings.Distinct().Count().ShouldBe(12);
        letter.Letter.Body.OfType<Table>().First().Rows.Count.ShouldBe(BigCase.SpeechRows);
        Poppler.Pages(pdf).ShouldBeGreaterThanOrEqualTo(12);
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void No_word_leaves_its_margins(string state)
    {
        var boxes = Poppler.Boxes(Complaint(state).Pdf);
        boxes.Count.ShouldBeGreaterThan(1500);
        boxes.ShouldAllBe(box => box.Left >= Margin - 0.5 && box.Right <= 612 - Margin + 0.5);
        boxes.ShouldAllBe(box => (box.Top >= Margin - 4 && box.Bottom <= 792 - Margin + 4) || box.Bottom < 52 || box.Top > 740);
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void No_page_ends_with_a_heading_or_a_lone_table_head_and_each_page_of_a_table_begins_with_its_head(string state)
    {
        var (letter, pdf) = Complaint(state);
        string[] headings = [.. letter.Letter.Body.OfType<Heading>().Select(h => h.Text)];
        int pages = Poppler.Pages(pdf);
        int tables = 0;
        for (int page = 1; page <= pages; page++)
        {
            string[] lines = [.. Poppler.PageText(pdf, page).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0)];
            lines[^1].ShouldContain($"Page {page} of {pages}");
            headings.Any(h => h.EndsWith(lines[^2], StringComparison.Ordinal) && lines[^2].Length > 8).ShouldBeFalse($"page {page} ends with the heading: {lines[^2]}");
            IsHead(lines[^2]).ShouldBeFalse($"page {page} ends with the head of a table");
            int row = Array.FindIndex(lines, l => LooksLikeRow(l));
            if (row >= 0)
            {
                tables++;
                Array.FindIndex(lines, IsHead).ShouldBeInRange(0, row, $"page {page}");
            }

            if (page < pages)
            {
                lines.Length.ShouldBeGreaterThan(15, $"page {page} is nearly empty");
            }
        }

        tables.ShouldBeGreaterThan(5);

        static bool IsHead(string line) => line.StartsWith("Day", StringComparison.Ordinal) && line.Contains("Missed", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void Long_names_with_accents_are_whole_and_the_signature_stands_with_its_closing(string state)
    {
        byte[] pdf = Complaint(state).Pdf;
        string spoken = Poppler.SpokenText(pdf).Replace('\n', ' ');
        spoken.ShouldContain("Željko Wolfeschlegelsteinhausenbergerdorff-Ñandú Ångström");
        spoken.ShouldContain("Consolidated Rural Cooperative School District of the Upper and Lower Example Valleys (sample)");
        spoken.ShouldContain("2025-10-01 request for records.pdf");
        string signed = Enumerable.Range(1, Poppler.Pages(pdf)).Select(p => Poppler.PageText(pdf, p)).Single(t => t.Contains("Thank you,", StringComparison.Ordinal));
        signed.ShouldContain("mother of Željko");
    }

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public void The_word_file_of_it_is_valid(string state)
    {
        using var stream = new MemoryStream(Docx.Write(Letters.Layout(Complaint(state).Letter.Letter)));
        using WordprocessingDocument word = WordprocessingDocument.Open(stream, false);
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(word).Select(e => e.Description).ShouldBeEmpty();
    }

    private static (CheckedLetter Letter, byte[] Pdf) Complaint(string state)
    {
        lock (Made)
        {
            if (!Made.TryGetValue(state, out var made))
            {
                CheckedLetter letter = LetterCase.Write("state-complaint", BigCase.Case(state), on: BigCase.On);
                byte[] pdf = Pdf.Write(Letters.Layout(letter.Letter));
                Made[state] = made = (letter, pdf);
            }

            return made;
        }
    }

    // "September 2, 2025   30   0   Post vacant": a day, then a number.
    private static bool LooksLikeRow(string line) =>
        System.Text.RegularExpressions.Regex.IsMatch(line, @"^(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2},( \d{4})?\s+\d+\s+\D");
}
