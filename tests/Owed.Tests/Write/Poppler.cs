using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Owed.Tests;

/// <summary>Looks at a PDF through poppler's programs, which must be on the path (Debian: poppler-utils).</summary>
internal static partial class Poppler
{
    /// <summary>What a program says about a PDF.</summary>
    public static string Run(string program, byte[] pdf, params string[] options)
    {
        string folder = Directory.CreateTempSubdirectory("owed-pdf-").FullName;
        try
        {
            string file = Path.Combine(folder, "document.pdf");
            File.WriteAllBytes(file, pdf);
            bool givesText = program == "pdftotext";
            return Run(program, [.. options, file, .. givesText ? (string[])["-"] : []]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string Run(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using Process process = Process.Start(start)!;
            Task<string> errors = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, $"{program}: {errors.Result}");
            return output;
        }
        catch (System.ComponentModel.Win32Exception problem)
        {
            throw new InvalidOperationException($"{program} is not on the path; install poppler-utils (or LibreOffice for soffice).", problem);
        }
    }

    public static int Pages(byte[] pdf) => int.Parse(
        PagesLine().Match(Run("pdfinfo", pdf)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The words in the order in which a screen reader meets them, artifacts left out.</summary>
    public static string SpokenText(byte[] pdf) => string.Join(
        "\n",
        Run("pdfinfo", pdf, "-struct-text").Split('\n')
            .Select(line => line.Trim()).Where(line => line.StartsWith('"')).Select(line => line[1..^1]));

    /// <summary>How many dark dots the body of a page has, at 144 dots an inch, the foot left out.</summary>
    public static int DarkOnPage(byte[] pdf, int page)
    {
        string folder = Directory.CreateTempSubdirectory("owed-dots-").FullName;
        try
        {
            string file = Path.Combine(folder, "document.pdf");
            File.WriteAllBytes(file, pdf);
            string number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Run("pdftoppm", ["-gray", "-r", "144", "-f", number, "-l", number, "-singlefile", "-x", "100", "-y", "100", "-W", "600", "-H", "200", file, Path.Combine(folder, "page")]);
            byte[] dots = File.ReadAllBytes(Path.Combine(folder, "page.pgm"));
            return dots[^(600 * 200)..].Count(d => d < 128);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string PageText(byte[] pdf, int page)
    {
        string number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Run("pdftotext", pdf, "-layout", "-f", number, "-l", number);
    }

    /// <summary>Each word with its box in points from the top left.</summary>
    public static List<(string Word, double Left, double Top, double Right, double Bottom)> Boxes(byte[] pdf) =>
        [.. WordBox().Matches(Run("pdftotext", pdf, "-bbox")).Select(m =>
            (m.Groups[5].Value, Number(m, 1), Number(m, 2), Number(m, 3), Number(m, 4)))];

    private static double Number(Match match, int group) =>
        double.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Pages:\s+(\d+)", RegexOptions.Multiline)]
    private static partial Regex PagesLine();

    [GeneratedRegex("<word xMin=\"([\\d.-]+)\" yMin=\"([\\d.-]+)\" xMax=\"([\\d.-]+)\" yMax=\"([\\d.-]+)\">(.*?)</word>")]
    private static partial Regex WordBox();
}
