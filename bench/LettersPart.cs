using System.Globalization;
using Owed.Files;

namespace Owed.Bench;

/// <summary>Letters with their table of minutes, in process and as whole processes beside LibreOffice and Chromium.</summary>
internal static class LettersPart
{
    private const int Many = 1000;
    private const int Batch = 20;

    private static readonly Items<LetterFormat> Sent = [LetterFormat.Docx, LetterFormat.Pdf, LetterFormat.Txt];

    private static readonly string[] Command = ["letter", "concern-not-delivered", "tests/cases/mo-ana", "--date", "2025-11-03"];

    public static void Run(Report report)
    {
        LetterInput input = Micro.Input();
        LetterKind kind = LetterKinds.Of("concern-not-delivered")!;
        double first = Timing.Once(() => LetterFiles.Write(Letters.Write(kind, input), Sent));
        InProcess(report, input, kind, first);
        Growth(report);
        Elsewhere(report, input, kind);
    }

    private static void InProcess(Report report, LetterInput input, LetterKind kind, double first)
    {
        report.Say("The letter is the same each time, and the gate keeps what it found in words that it has read: the check of a letter with new words costs more.");
        report.Table("One warm process, one core", "Median", "Least");
        Timing one = Timing.Of(50, () => LetterFiles.Write(Letters.Write(kind, input), Sent));
        report.Row("one letter: written, checked, to DOCX, PDF and text", one.Median, one.Least);
        report.Row("the first letter of the process", first, first);
        CheckedLetter letter = Letters.Write(kind, input);
        Document document = Letters.Layout(letter.Letter);
        foreach (var (name, step) in ((string, Action)[])
        [
            ("of it, writing and checking", () => Letters.Write(kind, input)),
            ("of it, DOCX", () => Docx.Write(document)),
            ("of it, PDF", () => Pdf.Write(document)),
            ("of it, text", () => PlainText.Write(document)),
        ])
        {
            Timing t = Timing.Of(50, step);
            report.Row(name, t.Median, t.Least);
        }

        double all = Timing.Once(() =>
        {
            for (int i = 0; i < Many; i++)
            {
                LetterFiles.Write(Letters.Write(kind, input), Sent);
            }
        });
        report.Row(string.Create(CultureInfo.InvariantCulture, $"{Many:N0} letters"), all, all);
    }

    private static void Growth(Report report)
    {
        report.Table("How cost grows with the rows of the table", "DOCX", "PDF", "Text", "PDF, for one row");
        foreach (int rows in (int[])[10, 100, 1000])
        {
            Document document = Long(rows);
            double pdf = Timing.Of(5, () => Pdf.Write(document)).Median;
            report.Row($"{rows} rows", Timing.Of(5, () => Docx.Write(document)).Median, pdf, Timing.Of(5, () => PlainText.Write(document)).Median, pdf / rows);
        }
    }

    private static Document Long(int rows) => new(
        "en-US", "Minutes", "Pat Minutely", new(2025, 11, 3),
        [new Section([new Table(
            "Sessions", [new("Day", Align.Left), new("Service", Align.Left), new("Minutes", Align.Right)],
            [.. Enumerable.Range(0, rows).Select(i => (Items<Prose>)[$"day {i}", "Speech-language therapy", $"{i % 60}"])])])],
        "Minutes", "Minutes", Cover: null, IsDraft: false);

    private static void Elsewhere(Report report, LetterInput input, LetterKind kind)
    {
        string docx = Path.Combine(report.Folder, "letter.docx"), html = Path.Combine(report.Folder, "letter.html");
        foreach (var (name, bytes) in LetterFiles.Write(Letters.Write(kind, input), [LetterFormat.Docx, LetterFormat.Html]))
        {
            File.WriteAllBytes(name.EndsWith("docx", StringComparison.Ordinal) ? docx : html, bytes);
        }

        string[] copies = [.. Enumerable.Range(0, Batch).Select(i => Path.Combine(report.Folder, $"copy{i}.docx"))];
        Array.ForEach(copies, c => File.Copy(docx, c));
        report.Table("Whole processes", "Median", "Least processor time", "Most memory", "their wall ÷ ours");
        Processes ours = Processes.Run(report.Folder, 9, Processes.Published, [.. Command, "--format", "docx", "pdf", "txt", "--out", report.Folder])!;
        report.Row("`owed letter`, published: reads, reckons, writes, checks, DOCX + PDF + text", ours.Wall.Median, ours.LeastProcessor, $"{ours.Memory} MB", "1");
        string[] office = ["soffice", $"-env:UserInstallation=file://{report.Folder}/office", "--headless", "--convert-to", "pdf", "--outdir", report.Folder];
        Peer("LibreOffice: the same DOCX to PDF, nothing else", 1, 3, [.. office, docx]);
        Peer($"LibreOffice: {Batch} such files in one start, for one", Batch, 1, [.. office, .. copies]);
        Peer("Chromium: the same HTML printed to PDF, nothing else", 1, 3, ["chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--print-to-pdf={report.Folder}/chromium.pdf", $"file://{html}"]);

        void Peer(string name, int files, int runs, string[] command)
        {
            if ((command[0] != "soffice" || Processes.IsThere("lowriter")) && Processes.Run(report.Folder, runs, command[0], command[1..]) is Processes theirs)
            {
                report.Row(name, theirs.Wall.Median / files, theirs.LeastProcessor / files, $"{theirs.Memory} MB", Report.Ratio(theirs.Wall.Median / files, ours.Wall.Median));
            }
            else
            {
                report.Row(name, "not on this machine", "", "", "");
            }
        }
    }
}
