namespace Owed;

/// <summary>What a state complaint filed on a day can still reach (34 CFR 300.153(c), rule us/complaint/window).</summary>
/// <param name="From">The first day inside the window: one year before the state receives the complaint.</param>
/// <param name="DropsNextWeek">Claimed minutes that fall out if the complaint waits seven days.</param>
/// <param name="DropsNextMonth">Claimed minutes that fall out if the complaint waits a month.</param>
public sealed record Window(DateOnly FilingDate, DateOnly From, Totals Totals, Minutes DropsNextWeek, Minutes DropsNextMonth)
{
    /// <summary>Totals of the pieces whose day lies in the year before the filing date; a piece without a day of its own counts by the first day of its period.</summary>
    public static Window Of(Ledger ledger, DateOnly filingDate)
    {
        DateOnly from = filingDate.AddYears(-1);
        Piece[] inside = [.. ledger.Pieces.Where(p => p.Day >= from && p.Day <= filingDate)];
        return new(
            filingDate,
            from,
            Totals.Of(inside.Sum(p => p.Minutes), inside, Minutes.Zero, ledger.Reckoning),
            Drops(from.AddDays(7)),
            Drops(filingDate.AddMonths(1).AddYears(-1)));

        Minutes Drops(DateOnly next) => inside
            .Where(p => p.Day < next && ledger.Reckoning.Claims(p.Bucket))
            .Sum(p => p.Minutes - p.MadeUp);
    }
}
