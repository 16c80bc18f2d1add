using System.Globalization;
using System.Text.RegularExpressions;
using Owed.Store;

namespace Owed.Bench;

/// <summary>The published app under wrk, with a log of three years and six services, beside a bare Kestrel.</summary>
internal static partial class WebPart
{
    private const int Seconds = 4;
    private const string Case = "bench";

    private static readonly string[] Pages =
    [
        "/", "/ledger", "/ledger?by=month", "/next", "/letters", "/letters/concern-not-delivered", "/timeline", "/log", "/setup/services", "/more",
    ];

    public static void Run(Report report)
    {
        if (!Processes.IsThere("wrk"))
        {
            report.Say("Not measured: wrk is not on this machine.");
            return;
        }

        CaseFile family = SampleCases.ThreeYears();
        var folder = new DataFolder(report.Folder);
        Keep(folder, family);
        report.Say(string.Create(CultureInfo.InvariantCulture, $"The case: three school years, six services, {family.Entries.Count:N0} sessions. wrk holds one connection for p50 and p99, as one person has, and four for pages per second. Server and wrk share the machine."));
        using var bare = new Server(Environment.ProcessPath!, [], "kestrel");
        using var app = new Server(Processes.PublishedApp, [(DataFolder.Variable, folder.Path), ("OWED_NO_BROWSER", "1")], "--port", "0", "--today", SampleCases.End(family).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        long begun = app.MemoryNow;
        (double most, double median, double worst) = Wrk(bare.Address);
        report.Table("Page", "Pages a second", "bare ÷ page", "p50", "p99");
        report.Row("bare Kestrel, one word", most.ToString("0", CultureInfo.InvariantCulture), "1", median, worst);
        double ledger = 0;
        foreach (string page in Pages)
        {
            (double pages, double p50, double p99) = Wrk(app.Address + (page == "/" ? page : $"/c/{Case}{page}"));
            ledger = page == "/ledger" ? pages : ledger;
            report.Row($"`{page}`", pages.ToString("0", CultureInfo.InvariantCulture), Report.Ratio(most, pages), p50, p99);
        }

        long held = app.MemoryNow;
        FirstViews.Run(report, $"{app.Address}/c/{Case}", [.. Pages.Where(p => p != "/")], SampleCases.End(family));
        report.Say(string.Create(CultureInfo.InvariantCulture, $"The app prints its address after {Timing.Say(app.Ready)}; it holds {begun} MB then and {held} MB after the load. The ledger page makes 1/{most / ledger:0} of what a bare Kestrel makes; the aim is at least 1/30."));
    }

    private static void Keep(DataFolder folder, CaseFile family)
    {
        using var made = Task.Run(async () =>
        {
            Outcome<OwedStore> store = await OwedStore.OpenAsync(folder);
            await using OwedStore open = store.Value ?? throw new InvalidOperationException(store.Problems[0].Message);
            Outcome<Items<StoredEntry>> kept = await open.ImportAsync(Case, WholeCase.Empty with { Case = family }, [], new DateTimeOffset(2025, 9, 8, 12, 0, 0, TimeSpan.Zero));
            return kept.IsGood ? true : throw new InvalidOperationException(kept.Problems[0].Message);
        });
        made.Wait();
    }

    private static (double PerSecond, double P50, double P99) Wrk(string address)
    {
        Measure(1, 1, address);
        string latency = Measure(Seconds, 1, address);
        string most = Measure(Seconds, 4, address);
        return (double.Parse(Rate().Match(most).Groups[1].Value, CultureInfo.InvariantCulture), Milliseconds("50%", latency), Milliseconds("99%", latency));
    }

    private static string Measure(int seconds, int connections, string address)
    {
        string said = Processes.Output("wrk", "--latency", "-t1", $"-c{connections}", $"-d{seconds}s", "--timeout", "10s", address);
        return said.Contains("Non-2xx", StringComparison.Ordinal) || said.Contains("Socket errors", StringComparison.Ordinal)
            ? throw new InvalidOperationException($"{address} did not answer as it should:\n{said}")
            : said;
    }

    private static double Milliseconds(string share, string said)
    {
        Match at = Regex.Match(said, $@"{share}\s+([\d.]+)(us|ms|s)\b");
        double value = double.Parse(at.Groups[1].Value, CultureInfo.InvariantCulture);
        return at.Groups[2].Value switch { "us" => value / 1000, "ms" => value, _ => value * 1000 };
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
