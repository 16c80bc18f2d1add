namespace Owed.Tests;

/// <summary>Paragraphs longer than a page, as scans, mails and notes really have them.</summary>
public sealed class LongTextTests
{
    private const string Day = "2025-12-15";

    public static TheoryData<string, string> Texts => new()
    {
        { "one-line.txt", string.Join(' ', Enumerable.Range(1, 3000).Select(n => $"word{n}")) },
        { "mail.eml", "From: a@school.example\nSubject: Speech\n\n" + string.Join(' ', Enumerable.Range(1, 3000).Select(n => $"word{n}")) },
        { "one-word.txt", new string('w', 100_000) },
        { "wide.txt", new string('W', 30_000) },
        { "indents.txt", string.Join('\n', Enumerable.Range(1, 60).Select(n => new string(' ', n * 9) + string.Join('\t', Enumerable.Range(1, 40).Select(w => $"word{w}")))) },
        { "line-ends.txt", string.Concat(Enumerable.Repeat("\r\n\n\r", 5000)) },
        { "nothing.txt", "" },
        { "black-boxes.txt", new string('\u674E', 30_000) },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_of_any_shape_is_bound_over_as_many_pages_as_it_needs(string name, string text)
    {
        using BinderCase c = new BinderCase("mo-ana").Keep(name, text);

        var (plan, binder, problems, _) = c.Bind(Day);

        problems.ShouldBeEmpty();
        byte[] pdf = binder.Pdf.ToArray();
        Poppler.Pages(pdf).ShouldBe(binder.Pages);
        string shown = Poppler.Run("pdftotext", pdf);
        string[] words = [.. text.Split((char[])[' ', '\n', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.StartsWith("word", StringComparison.Ordinal)).Distinct()];
        HashSet<string> printed = [.. shown.Split((char[])[' ', '\n', '\t', '\r', '\f'], StringSplitOptions.RemoveEmptyEntries)];
        words.Where(w => !printed.Contains(w)).ShouldBeEmpty();
        plan.Exhibits.ShouldContain(e => e.File == name);
    }
}
