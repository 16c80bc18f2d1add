using Owed.Files;

namespace Owed.Bench;

/// <summary>The figures taken inside one warm process.</summary>
internal static class InProcess
{
    public static void Reckoning(Report report, int runs, bool all)
    {
        CaseFile one = SampleCases.OneYear();
        DateOnly end = SampleCases.End(one);
        foreach (int cases in (int[])(all ? [1, 100, 10_000] : [1, 100, 1000]))
        {
            int times = cases >= 1000 ? 1 : runs;
            Timing ours = Timing.Of(times, () => Missed(one, end, cases));
            using var memory = new Sql(":memory:", one, cases);
            Check(memory.Missed(), Missed(one, end, 1) * (long)cases);
            Timing sums = Timing.Of(times, () => memory.Missed());
            report.Row($"{cases:N0} one-year cases of five services ({cases * one.Entries.Count:N0} entries)", ours, "SQLite sums, in memory, rows already loaded", sums);
        }

        foreach (int entries in (int[])(all ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]))
        {
            CaseFile big = SampleCases.OfEntries(entries);
            int times = entries > 100_000 ? 3 : runs;
            Timing ours = Timing.Of(times, () => Missed(big, SampleCases.End(big), 1));
            string file = Path.Combine(report.Folder, $"{entries}.db");
            using var onDisk = new Sql(file, big);
            report.Row($"one log of {big.Entries.Count:N0} entries", ours, "SQLite sums, from a file", Timing.Of(times, () => onDisk.Missed()));
        }
    }

    public static void ReadingAndLetters(Report report, int runs, int letters)
    {
        report.Row("read the amount “2 x 30 minutes weekly, individual”", Per(1000, Timing.Of(runs, () =>
        {
            for (int i = 0; i < 1000; i++)
            {
                AmountReader.Read("2 x 30 minutes weekly, individual");
            }
        })));
        report.Row("load the whole law book", Timing.Of(runs, () => LawFolder.Built()));
        LetterInput input = Input();
        Items<LetterFormat> formats = [LetterFormat.Docx, LetterFormat.Pdf, LetterFormat.Txt];
        LetterKind kind = LetterKinds.Of("concern-not-delivered")!;
        report.Row("one letter, checked, to DOCX, PDF and text", Timing.Of(runs, () => LetterFiles.Write(Letters.Write(kind, input), formats)));
        report.Row($"{letters:N0} letters, checked, to DOCX, PDF and text", Timing.Of(1, () =>
        {
            for (int i = 0; i < letters; i++)
            {
                LetterFiles.Write(Letters.Write(kind, input), formats);
            }
        }));
    }

    public static LetterInput Input()
    {
        CaseFile c = CaseFolder.Read("tests/cases/mo-ana").Value!;
        var day = new DateOnly(2025, 11, 3);
        return new(c, Reckoner.Reckon(c, day), LawFolder.Built().Value!, LetterFolder.Built().Value!, day);
    }

    private static long Missed(CaseFile c, DateOnly asOf, int times)
    {
        long sum = 0;
        for (int i = 0; i < times; i++)
        {
            sum += Reckoner.Reckon(c, asOf).Totals.MissedBySchool.Value;
        }

        return sum;
    }

    private static Timing Per(int count, Timing t) => new(t.Median / count, t.Least / count, t.Runs);

    private static void Check(long theirs, long ours)
    {
        if (theirs != ours)
        {
            throw new InvalidOperationException($"The sums differ: SQLite says {theirs}, the ledger {ours}.");
        }
    }
}
