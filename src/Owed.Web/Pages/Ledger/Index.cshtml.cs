using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>What is owed: three totals, a bar for each service, the days in colour, and a table behind every figure.</summary>
public sealed class LedgerModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty(SupportsGet = true)]
    public string By { get; set; } = "week";

    /// <summary>Whose log to count: family, school, or both.</summary>
    [BindProperty(SupportsGet = true)]
    public WhichLog Log { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? Filing { get; set; }

    public Ledger Ledger { get; private set; } = null!;

    public BalanceRange Range { get; private set; } = null!;

    public Window Window { get; private set; } = null!;

    public Items<LogRow> Compared { get; private set; } = [];

    public void OnGet()
    {
        Ledger = Worked.Ledger(Log);
        Range = Worked.Range(Log);
        Window = Window.Of(Ledger, Filing ?? Day);
        Compared = Worked.Compared;
    }

    /// <summary>The periods of a line, as they are or added up by month.</summary>
    public IEnumerable<(string Label, DateOnly From, DateOnly To, Totals Totals)> Rows(LineLedger line) => By == "month"
        ? line.Periods.GroupBy(p => (p.Days.From.Year, p.Days.From.Month)).Select(g => (
            Dates.Month(g.First().Days.From), g.First().Days.From, g.Last().Days.To, g.Aggregate(default(Totals), (sum, p) => sum + p.Totals)))
        : line.Periods.Select(p => (Dates.Span(p.Days), p.Days.From, p.Days.To, p.Totals));
}
