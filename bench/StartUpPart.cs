namespace Owed.Bench;

/// <summary>Whole commands of the published single file, beside the least that a process of this platform costs.</summary>
internal static class StartUpPart
{
    private const int Runs = 10;

    private const string Ordinary = "artifacts/bin/Owed.Cli/release/Owed.Cli";

    public static void Run(Report report)
    {
        report.Table("Command", "Median", "Least", "Least processor time", "Most memory", "least ÷ least of `python3`");
        Processes? python = null;
        python = Row("`python3 -c 'import csv, json, sqlite3'`, for scale", "python3", "-c", "import csv, json, sqlite3");
        Row("a program that prints one word, ordinary build", Environment.ProcessPath!, "hello");
        foreach (string owed in (string[])[Processes.Published, Ordinary])
        {
            string how = owed == Ordinary ? "ordinary build" : "published";
            Row($"`owed --version`, {how}", owed, "--version");
            Row($"`owed ledger`, {how}", owed, "ledger", "tests/cases/mo-ana", "--as-of", "2025-11-03");
            Row($"`owed next`, {how}", owed, "next", "tests/cases/mo-ana", "--as-of", "2025-11-03");
            Row($"`owed due`, {how}", owed, "due", "us/complaint/decision", "--state", "MT", "--start", "2025-11-03");
            Row($"`owed letter` to DOCX, PDF and text, {how}", owed, "letter", "concern-not-delivered", "tests/cases/mo-ana", "--date", "2025-11-03", "--format", "docx", "pdf", "txt", "--out", report.Folder);
        }

        Processes? Row(string name, string program, params string[] arguments)
        {
            Processes? run = Processes.Run(report.Folder, Runs, program, arguments);
            if (run is null)
            {
                report.Row(name, "not on this machine", "", "", "", "");
            }
            else
            {
                report.Row(name, run.Wall.Median, run.Wall.Least, run.LeastProcessor, $"{run.Memory} MB", python is null ? "1" : Report.Ratio(run.Wall.Least, python.Wall.Least));
            }

            return run;
        }
    }
}
