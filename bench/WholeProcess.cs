using System.Diagnostics;
using System.Globalization;
using System.Text;
using Owed.Files;

namespace Owed.Bench;

/// <summary>The figures of whole processes, started as a person starts them.</summary>
internal static class WholeProcess
{
    private const string Published = "artifacts/publish/linux-x64/owed";
    private const string Ordinary = "artifacts/bin/Owed.Cli/release/Owed.Cli";

    public static void StartUp(Report report, int runs)
    {
        Run(report, runs, "bare .NET hello", Environment.ProcessPath!, "hello");
        foreach (string owed in (string[])[Published, Ordinary])
        {
            Run(report, runs, $"`owed ledger`, {(owed == Published ? "published" : "ordinary build")}", owed, "ledger", "tests/cases/mo-ana");
            Run(report, runs, $"`owed letter` to DOCX and PDF, {(owed == Published ? "published" : "ordinary build")}", owed,
                "letter", "concern-not-delivered", "tests/cases/mo-ana", "--date", "2025-11-03", "--format", "docx", "pdf", "--out", report.Folder);
            Run(report, runs, $"`owed due`, {(owed == Published ? "published" : "ordinary build")}", owed, "due", "us/complaint/decision", "--state", "MT", "--start", "2025-11-03");
        }
    }

    public static void Peers(Report report, int runs)
    {
        LetterInput input = InProcess.Input();
        foreach (var (name, bytes) in LetterFiles.Write(Letters.Write(LetterKinds.Of("concern-not-delivered")!, input), [LetterFormat.Docx, LetterFormat.Html]))
        {
            File.WriteAllBytes(Path.Combine(report.Folder, "letter" + Path.GetExtension(name)), bytes);
        }

        string profile = $"-env:UserInstallation=file://{report.Folder}/office";
        Run(report, runs, "LibreOffice, the same DOCX to PDF", "soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", report.Folder, Path.Combine(report.Folder, "letter.docx"));
        Run(report, runs, "Chromium, the same HTML printed to PDF", "chromium", "--headless", "--no-sandbox", "--disable-gpu", $"--print-to-pdf={report.Folder}/chromium.pdf", $"file://{report.Folder}/letter.html");
        string sheet = Path.Combine(report.Folder, "sheet.csv");
        File.WriteAllText(sheet, Sheet(10_000));
        Run(report, runs, "LibreOffice Calc, a sheet of 10,000 sessions added up", "soffice", profile, "--headless", "--convert-to", "ods", "--outdir", report.Folder, sheet);
    }

    private static string Sheet(int rows)
    {
        var text = new StringBuilder();
        for (int i = 0; i < rows; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"service-{i % 5},{(i % 7 == 3 ? 0 : 30)},30\n");
        }

        for (int s = 0; s < 5; s++)
        {
            text.Append(CultureInfo.InvariantCulture, $"service-{s},\"=SUMIF(A1:A{rows};\"\"service-{s}\"\";C1:C{rows})-SUMIF(A1:A{rows};\"\"service-{s}\"\";B1:B{rows})\"\n");
        }

        return text.ToString();
    }

    private static void Run(Report report, int runs, string name, string program, params string[] arguments)
    {
        string command = string.Join(' ', [Path.GetFileName(program), .. arguments]).Replace(report.Folder, "OUT", StringComparison.Ordinal);
        double[] wall = new double[runs];
        double cpu = double.MaxValue;
        long memory = 0;
        for (int i = 0; i <= runs; i++)
        {
            string measured = Path.Combine(report.Folder, "time.txt");
            var start = new ProcessStartInfo("/usr/bin/time", ["-q", "-f", "%U %S %M", "-o", measured, program, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            long begun = Stopwatch.GetTimestamp();
            using Process process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0)
            {
                report.Skip(name, process.ExitCode == 127 ? "not on this machine" : $"ended with code {process.ExitCode}");
                return;
            }

            if (i > 0)
            {
                wall[i - 1] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
                double[] parts = [.. File.ReadAllText(measured).Split(' ').Select(p => double.Parse(p, CultureInfo.InvariantCulture))];
                cpu = Math.Min(cpu, (parts[0] + parts[1]) * 1000);
                memory = Math.Max(memory, (long)parts[2] / 1024);
            }
        }

        report.ProcessRow(name, Timing.From(wall), cpu, memory, command);
    }
}
