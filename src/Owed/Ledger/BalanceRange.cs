namespace Owed;

/// <summary>What one other choice would do to the balance, all else the same.</summary>
public sealed record SettingEffect(SettingChoice Choice, Minutes Balance);

/// <summary>How far the balance can move with the settings: the honest width of the number.</summary>
/// <param name="Settings">The settings that move it in this case, with the choices that lead to the low and the high end.</param>
/// <param name="Effects">Each other choice by itself.</param>
public sealed record BalanceRange(
    Minutes Low, Minutes High, Items<(string Name, string Low, string High)> Settings, Items<SettingEffect> Effects)
{
    private static readonly Reckoning Lowest = new(Extra: Extra.Netted);

    private static readonly Reckoning Highest = new(
        Closures: Claim.Claimed, ChildAbsence: Claim.Claimed, SchoolActivity: Claim.Claimed, NotAsWritten: Claim.Claimed,
        FreeWeeks: FreeWeeks.Kept);

    /// <summary>Reckons the case under every setting that can matter.</summary>
    public static BalanceRange Of(CaseFile @case, Ledger ledger)
    {
        // How months are counted changes nothing in a case without an amount by the month, so such reckonings are made once.
        bool byMonth = @case.Ieps.Any(i => i.Lines.Any(l => l.Amount.Unit == PeriodUnit.Month));
        // So it is with the free week of an amount like "3 of every 4 weeks".
        bool byFreeWeeks = @case.Ieps.Any(i => i.Lines.Any(l => l.Amount.HasFreeWeeks()));
        var known = new Dictionary<Reckoning, Minutes> { [ledger.Reckoning] = ledger.Totals.Balance };
        Items<SettingEffect> effects = Owed.Settings.All
            .Where(c => !c.IsIn(ledger.Reckoning) && Owed.Settings.Matters(c, @case))
            .Select(c => new SettingEffect(c, BalanceUnder(c.Set(ledger.Reckoning))))
            .ToItems();

        (Minutes Balance, Reckoning Reckoning) low = (ledger.Totals.Balance, ledger.Reckoning);
        (Minutes Balance, Reckoning Reckoning) high = low;
        foreach (ShortWeeks weeks in Enum.GetValues<ShortWeeks>())
        {
            foreach (Months months in Enum.GetValues<Months>())
            {
                Try(Lowest with { ShortWeeks = weeks, Months = months });
                Try(Highest with { ShortWeeks = weeks, Months = months });
            }
        }

        return new(low.Balance, high.Balance, Differences(low.Reckoning, high.Reckoning, effects, ledger), effects);

        Minutes BalanceUnder(Reckoning reckoning)
        {
            Reckoning alike = byMonth ? reckoning : reckoning with { Months = ledger.Reckoning.Months };
            alike = byFreeWeeks ? alike : alike with { FreeWeeks = ledger.Reckoning.FreeWeeks };
            return known.TryGetValue(alike, out Minutes balance)
                ? balance
                : known[alike] = Reckoner.Reckon(@case, ledger.AsOf, alike, ledger.Log).Totals.Balance;
        }

        void Try(Reckoning reckoning)
        {
            Minutes balance = BalanceUnder(reckoning);
            low = balance < low.Balance ? (balance, reckoning) : low;
            high = balance > high.Balance ? (balance, reckoning) : high;
        }
    }

    private static Items<(string, string, string)> Differences(
        Reckoning low, Reckoning high, Items<SettingEffect> effects, Ledger ledger) =>
        (from a in Owed.Settings.In(low)
         join b in Owed.Settings.In(high) on a.Name equals b.Name
         where a.Value != b.Value && effects.Any(e => e.Choice.Name == a.Name && e.Balance != ledger.Totals.Balance)
         select (a.Name, a.Value, b.Value)).ToItems();
}
