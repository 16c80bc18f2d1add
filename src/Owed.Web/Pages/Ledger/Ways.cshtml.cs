using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>The settings by which minutes are counted, each with its source and what it would do to the number.</summary>
public sealed class WaysModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public Ledger Ledger { get; private set; } = null!;

    public BalanceRange Range { get; private set; } = null!;

    public void OnGet() => Load();

    /// <param name="choice">Name and value, as in <c>short_weeks=full</c>.</param>
    public async Task<IActionResult> OnPostAsync(string choice)
    {
        Load();
        SettingChoice? chosen = Owed.Settings.All.FirstOrDefault(c => $"{c.Name}={c.Value}" == choice);
        return chosen is null
            ? BadRequest()
            : await SaveAsync([new NewEntry(Day, new ReckoningKept(chosen.Set(Case.Reckoning)))], "/Ledger/Ways");
    }

    public Minutes BalanceUnder(SettingChoice choice) =>
        Range.Effects.FirstOrDefault(e => e.Choice == choice)?.Balance ?? Ledger.Totals.Balance;

    private void Load()
    {
        Ledger = Worked.Ledger();
        Range = Worked.Range();
    }
}
