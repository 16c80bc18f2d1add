using System.Globalization;

namespace Owed.Bench;

/// <summary>Whole ledgers against sums in SQLite and in a sheet of LibreOffice Calc, over the same sessions.</summary>
internal static class LedgerPart
{
    private const int DifferentCases = 100;
    private const int RowsOfSheet = 1_048_576;

    private sealed record Size(string Name, CaseFile[] Cases, int Times, int Runs)
    {
        public long Entries => Cases.Sum(c => (long)c.Entries.Count) * Times;
    }

    public static void Run(Report report)
    {
        report.Say("SQLite and Calc add up planned and given minutes for each line. The ledger also works out from the IEP and the calendar what was due, puts every minute into one bucket by its cause, and keeps the entries behind each number. All three must come to the same minutes, or the run fails. SQLite has its rows in memory already; Calc is a whole headless process that reads a CSV file, reckons its formulas and writes the sums, so its ratio also holds its start.");
        report.Table("Sessions", "Ledger, median", "for one session", "SQLite, median", "ledger ÷ SQLite", "Calc, whole process", "ledger ÷ Calc");
        CaseFile[] years = [.. Enumerable.Range(0, DifferentCases).Select(seed => SampleCases.OneYear(seed: seed))];
        Size[] sizes =
        [
            new("1 case of one year and five services", years[..1], 1, 25),
            new("100 cases", years, 1, 9),
            new("10,000 cases", years, 100, 1),
            new("one log of a million", [SampleCases.OfEntries(1_000_000)], 1, 3),
        ];
        double smallest = 0, each = 0;
        foreach (Size size in sizes)
        {
            long missed = 0;
            Timing ours = Timing.Of(size.Runs, () => missed = Missed(size));
            Timing sums = Sqlite(size, missed);
            double? sheet = size.Entries < RowsOfSheet ? Calc(report, size, missed) : null;
            each = ours.Median / size.Entries;
            smallest = smallest == 0 ? each : smallest;
            report.Row(
                string.Create(CultureInfo.InvariantCulture, $"{size.Name} ({size.Entries:N0})"), ours.Median, each, sums.Median, Report.Ratio(ours.Median, sums.Median),
                sheet is double s ? Timing.Say(s) : size.Entries < RowsOfSheet ? "not on this machine" : "more rows than a sheet has", sheet is double t ? Report.Ratio(ours.Median, t) : "");
        }

        report.Say($"How cost grows: one session costs {Report.Ratio(each, smallest)} times as much in a log of a million as in one case of one year. 10,000 cases are {DifferentCases} different ones taken in turn, on one core.");
    }

    private static long Missed(Size size)
    {
        long sum = 0;
        for (int i = 0; i < size.Times; i++)
        {
            foreach (CaseFile c in size.Cases)
            {
                sum += Reckoner.Reckon(c, SampleCases.End(c)).Totals.MissedBySchool.Value;
            }
        }

        return sum;
    }

    private static Timing Sqlite(Size size, long missed)
    {
        using var sql = new Sql(":memory:");
        for (int i = 0; i < size.Times; i++)
        {
            sql.Add(size.Cases, firstChild: i * size.Cases.Length);
        }

        Same("SQLite", sql.Missed(), missed);
        return Timing.Of(size.Runs, () => sql.Missed());
    }

    private static double? Calc(Report report, Size size, long missed)
    {
        if (!Processes.IsThere("localc"))
        {
            return null;
        }

        string sheet = Path.Combine(report.Folder, "sheet.csv");
        string answer = Path.Combine(report.Folder, "answer");
        Directory.CreateDirectory(answer);
        WriteSheet(sheet, size);
        Processes? run = Processes.Run(
            report.Folder, 1, warm: size.Times == 1 && size.Cases.Length == 1 && size.Entries < 1000, "soffice", $"-env:UserInstallation=file://{report.Folder}/office", "--headless", "--convert-to", "csv", "--outdir", answer, sheet);
        if (run is null)
        {
            return null;
        }

        long sum = File.ReadLines(Path.Combine(answer, "sheet.csv")).Select(l => l.Split(',')).Where(l => l[0] == "missed").Sum(l => long.Parse(l[1], CultureInfo.InvariantCulture));
        Same("Calc", sum, missed);
        return run.Wall.Median;
    }

    // A formula for each line of each case, over that case's own rows; for the one big log, where every line would walk all rows, one sum.
    private static void WriteSheet(string path, Size size)
    {
        using var file = new StreamWriter(path);
        List<string> sums = [];
        int row = 0;
        foreach (CaseFile c in size.Cases)
        {
            int first = row + 1;
            HashSet<string> lines = [];
            foreach (Session s in c.Sessions)
            {
                file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{s.Line},{s.Planned!.Value.Value},{s.Given.Value}"));
                lines.Add(s.Line);
                row++;
            }

            sums.AddRange(lines.Count > 10
                ? [$"=SUM(B{first}:B{row})-SUM(C{first}:C{row})"]
                : lines.Select(l => $"=SUMIF(A{first}:A{row};\"\"{l}\"\";B{first}:B{row})-SUMIF(A{first}:A{row};\"\"{l}\"\";C{first}:C{row})"));
        }

        sums.ForEach(s => file.WriteLine($"missed,\"{s}\""));
    }

    private static void Same(string who, long theirs, long ours)
    {
        if (theirs != ours)
        {
            throw new InvalidOperationException($"The sums differ: {who} says {theirs}, the ledger {ours}.");
        }
    }
}
