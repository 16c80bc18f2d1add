using System.Globalization;

namespace Owed.Cli;

/// <summary>What one row of the printed ledger stands for.</summary>
internal enum LedgerRows
{
    Line,
    Week,
    Month,
}

/// <summary>Prints a ledger for a person: the table, the three totals, the range, and on request the reasons.</summary>
internal sealed class LedgerPage(Terminal terminal, CaseFile c, Ledger ledger)
{
    private const int BarWidth = 10;

    public void Print(BalanceRange range, Window? window, LedgerRows by, bool why)
    {
        terminal.Out.WriteLine(terminal.Bold($"{c.Student.Name}, as of {Day(ledger.AsOf)}, in minutes"));
        terminal.Out.WriteLine();
        Rows(by);
        terminal.Out.WriteLine();
        ThreeTotals(ledger.Totals);
        Range(range);
        if (window is not null)
        {
            InWindow(window);
        }

        if (why)
        {
            Reasons();
        }
    }

    private void Rows(LedgerRows by)
    {
        bool lines = by == LedgerRows.Line;
        Table table = new(
            new(lines ? "Service" : by.ToString()), new(lines ? "IEP says" : ""), new("Due", true), new("Given", true), new("", false),
            new("Missed", true), new("Made up", true), new("Not claimed", true), new("No record", true), new("Owed", true));
        if (lines)
        {
            foreach (LineLedger line in ledger.Lines)
            {
                table.Row(Cells(line.Line.Id, line.NotCounted is null ? line.Line.Wording : $"{line.Line.Wording} (not counted)", line.Totals));
            }
        }
        else
        {
            foreach (IGrouping<DateOnly, Piece> group in ledger.Pieces.GroupBy(p => by == LedgerRows.Week ? p.Day.MondayOf() : new(p.Day.Year, p.Day.Month, 1)).OrderBy(g => g.Key))
            {
                Piece[] pieces = [.. group];
                Totals totals = Totals.Of(pieces.Sum(p => p.Minutes), pieces, Minutes.Zero, ledger.Reckoning);
                table.Row(Cells(by == LedgerRows.Week ? Day(group.Key) : group.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture), "", totals));
            }
        }

        table.Sum(Cells("Total", "", ledger.Totals));
        table.Write(terminal);
    }

    private static string[] Cells(string name, string says, Totals t)
    {
        Minutes given = t.Delivered + t.DeliveredNotAsWritten;
        return
        [
            name, says, t.Expected.ToString(), given.ToString(), Bar(given, t.Expected), t.MissedBySchool.ToString(), t.MadeUp.ToString(),
            t.NotClaimed.ToString(), t.Undocumented.ToString(), t.Balance.ToString(),
        ];
    }

    private static string Bar(Minutes given, Minutes due)
    {
        if (due.IsZero)
        {
            return "";
        }

        int full = Minutes.Min(given, due).Share(BarWidth, due.Value).Value;
        int percent = given.Share(100, due.Value).Value;
        return $"{new string('█', full)}{new string('░', BarWidth - full)} {percent.ToString(CultureInfo.InvariantCulture),3}%";
    }

    private void ThreeTotals(Totals t)
    {
        string?[] notClaimed = [Unless0("child absent", t.ChildAbsent), Unless0("school activity", t.SchoolActivity), Unless0("closed", t.Closure)];
        Table table = new(new(""), new("", true), new(""));
        table.Row("Documented shortfall", Because.Count(t.MissedBySchool), t.MadeUp.IsZero ? "" : $"of which {t.MadeUp} made up");
        table.Row("Undocumented", Because.Count(t.Undocumented), t.Undocumented.IsZero ? "" : "nobody recorded what happened");
        table.Row("Not claimed", Because.Count(t.NotClaimed), string.Join(", ", notClaimed.OfType<string>()));
        if (!t.DeliveredNotAsWritten.IsZero)
        {
            table.Row("Given, not as written", Because.Count(t.DeliveredNotAsWritten), "another group, setting or way than the IEP says");
        }

        table.Sum("Owed", Because.Count(t.Balance), "");
        table.Write(terminal);
    }

    private static string? Unless0(string name, Minutes minutes) => minutes.IsZero ? null : $"{name} {minutes}";

    private void Range(BalanceRange range)
    {
        if (range.Low == range.High)
        {
            terminal.Out.WriteLine("No other way of counting changes this number.");
            return;
        }

        terminal.Out.WriteLine($"Other ways of counting give {range.Low} to {range.High} minutes:");
        Table table = new(new(""), new("", true));
        foreach (SettingEffect effect in range.Effects.Where(e => e.Balance != ledger.Totals.Balance))
        {
            table.Row($"{effect.Choice.Name}: {effect.Choice.Value}", effect.Balance.ToString());
        }

        table.Write(terminal, "  ");
    }

    private void InWindow(Window window)
    {
        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Bold($"Inside one year of a state complaint received on {Day(window.FilingDate)} (from {Day(window.From)}; 34 CFR 300.153(c))"));
        Table table = new(new(""), new("", true));
        table.Row("Documented shortfall", Because.Count(window.Totals.MissedBySchool));
        table.Row("Owed", Because.Count(window.Totals.Balance));
        table.Row("Falls out in the next week", Because.Count(window.DropsNextWeek));
        table.Row("Falls out in the next month", Because.Count(window.DropsNextMonth));
        table.Write(terminal, "  ");
    }

    private void Reasons()
    {
        foreach (LineLedger line in ledger.Lines)
        {
            foreach (PeriodLedger period in line.Periods.Where(p => p.Totals.Delivered != p.Totals.Expected))
            {
                terminal.Out.WriteLine();
                terminal.Out.WriteLine(terminal.Bold($"{line.Line.Id}, {Day(period.Days.From)} to {Day(period.Days.To)}: {Because.Say(period)}"));
                Table table = new(new(""), new(""), new(""), new(""));
                foreach (Piece piece in period.Because)
                {
                    table.Row(Day(piece.Day), Because.Say(piece), piece.Entry?.Where.ToString() ?? "", string.Join(", ", piece.Entry?.Evidence ?? []));
                }

                table.Write(terminal, "  ");
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
