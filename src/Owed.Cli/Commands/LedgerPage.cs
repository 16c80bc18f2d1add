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

    public void Print(BalanceRange range, Window? window, LedgerRows by, bool why, UncertainBalance? uncertain = null)
    {
        terminal.Out.WriteLine(terminal.Bold($"{c.Student.Name}, as of {Day(ledger.AsOf)}, in minutes"));
        terminal.Out.WriteLine();
        Rows(by);
        terminal.Out.WriteLine();
        ThreeTotals(ledger.Totals);
        InSessions();
        Sessions();
        Planned();
        Uncertain(uncertain);
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

    private void Uncertain(UncertainBalance? span)
    {
        if (span is not null)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(ledger.Calendar == CalendarTrust.Missing
                ? "There is no school calendar, so these numbers are not certain and stand in no letter."
                : "Nobody has looked through the days off yet, so these numbers are not certain and stand in no letter.");
            terminal.Out.WriteLine($"What is owed may lie between {span.Low} and {span.High}.");
        }
    }

    private void Rows(LedgerRows by)
    {
        bool lines = by == LedgerRows.Line;
        Table table = new(
        [
            new(lines ? "Service" : by.ToString()), new(lines ? "IEP says" : ""), new("Due", true), new("Given", true), new("", false),
            .. HasExtra ? [new Column("Extra", true)] : Array.Empty<Column>(), new("Missed", true), new("Made up", true), new("Not claimed", true), new("No record", true), new("Owed", true),
        ]);
        if (lines)
        {
            foreach (LineLedger line in ledger.Lines)
            {
                table.Row(Cells(line.Line.Id, line.NotCounted is null ? line.Line.Wording : $"{line.Line.Wording} (not counted)", line.Totals));
            }
        }
        else
        {
            ILookup<DateOnly, Piece> pieces = ledger.Pieces.ToLookup(p => FirstOf(p.Day, by));
            ILookup<DateOnly, Minutes> extra = ledger.Lines.SelectMany(l => l.AllExtra).ToLookup(e => FirstOf(e.Entry.Day, by), e => e.Minutes);
            foreach (DateOnly first in pieces.Select(g => g.Key).Union(extra.Select(g => g.Key)).Order())
            {
                Piece[] own = [.. pieces[first]];
                Totals totals = Totals.Of(own.Sum(p => p.Minutes), own, extra[first].Sum(), ledger.Reckoning);
                table.Row(Cells(by == LedgerRows.Week ? Day(first) : first.ToString("yyyy-MM", CultureInfo.InvariantCulture), "", totals));
            }
        }

        table.Sum(Cells("Total", "", ledger.Totals));
        table.Write(terminal);
    }

    private bool HasExtra => !ledger.Totals.Extra.IsZero;

    private static DateOnly FirstOf(DateOnly day, LedgerRows by) => by == LedgerRows.Week ? day.MondayOf() : new(day.Year, day.Month, 1);

    private string[] Cells(string name, string says, Totals t)
    {
        return
        [
            name, says, t.Expected.ToString(), t.Given.ToString(), Bar(t.Given - t.Extra, t.Expected), .. HasExtra ? [t.Extra.ToString()] : Array.Empty<string>(), t.MissedBySchool.ToString(), t.MadeUp.ToString(),
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
        string?[] notClaimed = 
        [
            Unless0("child absent", t.ChildAbsent), Unless0("cancelled or waived by the family", t.FamilyChoice),
            Unless0("school activity", t.SchoolActivity), Unless0("closed", t.Closure),
        ];
        Table table = new(new(""), new("", true), new(""));
        table.Row("Documented shortfall", Because.Count(t.MissedBySchool), t.MadeUp.IsZero ? "" : $"of which {t.MadeUp} made up");
        table.Row("Undocumented", Because.Count(t.Undocumented), t.Undocumented.IsZero ? "" : "nobody recorded what happened");
        table.Row("Not claimed", Because.Count(t.NotClaimed), string.Join(", ", notClaimed.OfType<string>()));
        if (!t.DeliveredNotAsWritten.IsZero)
        {
            table.Row("Given, not as written", Because.Count(t.DeliveredNotAsWritten), "another group, setting or way than the IEP says");
        }

        if (HasExtra)
        {
            table.Row("Extra", Because.Count(t.Extra), "given beyond what was due; in “Given”, and not set against other days");
        }

        table.Sum("Owed", Because.Count(t.Balance), "");
        table.Write(terminal);
    }

    /// <summary>Lines whose IEP names sessions and no minutes.</summary>
    private void Sessions()
    {
        Items<LineSessions> lines = SessionLedger.Of(c, ledger);
        if (lines.Count == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Bold("Counted in sessions, as the IEP says no minutes"));
        foreach (LineSessions line in lines)
        {
            terminal.Out.WriteLine($"  {line.Line.Id}: {line.Say()}");
        }

        terminal.Out.WriteLine();
    }

    /// <summary>What is owed in sessions, for lines whose IEP names sessions of one length.</summary>
    private void InSessions()
    {
        (string Id, Minutes Owed, WholeSessions Sessions)[] lines =
        [
            .. from line in ledger.Lines
               let sessions = WholeSessions.Of(line.Totals.Balance, line.Line.Amount)
               where sessions is not null
               select (line.Line.Id, line.Totals.Balance, sessions),
        ];
        foreach ((string id, Minutes owed, WholeSessions sessions) in lines)
        {
            terminal.Out.WriteLine($"  {id}: {Because.Count(owed)} owed, the time of {sessions}");
        }
    }

    /// <summary>Make-ups that were promised; none of them counts before it is given.</summary>
    private void Planned()
    {
        (LineLedger Line, PlannedMakeUp MakeUp, bool Passed)[] all =
        [
            .. from line in ledger.Lines
               from planned in line.Lapsed.Concat(line.Planned)
               orderby planned.Day
               select (line, planned, line.Lapsed.Contains(planned)),
        ];
        if (all.Length == 0)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(terminal.Bold("Make-ups promised, and not yet given"));
        Table table = new(new(""), new(""), new("", true), new(""), new(""));
        foreach ((LineLedger line, PlannedMakeUp planned, bool passed) in all)
        {
            table.Row(
                Day(planned.Day), line.Line.Id, Because.Count(planned.Promised), $"for the miss of {Day(planned.MakesUp)}",
                passed ? "the day has passed, and no session is logged" : "");
        }

        table.Write(terminal, "  ");
        terminal.Out.WriteLine();
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
            foreach (PeriodLedger period in line.Periods.Where(p => p.Totals.Delivered != p.Totals.Expected || p.Extra.Count > 0))
            {
                terminal.Out.WriteLine();
                terminal.Out.WriteLine(terminal.Bold($"{line.Line.Id}, {Day(period.Days.From)} to {Day(period.Days.To)}: {Because.Say(period)}"));
                Table table = new(new(""), new(""), new(""), new(""));
                foreach (Piece piece in period.Because)
                {
                    table.Row(piece.Why == Why.TotalStated ? "" : Day(piece.Day), Because.Say(piece), piece.Entry?.Where.ToString() ?? "", string.Join(", ", piece.Entry?.Evidence ?? []));
                }

                Extra(table, period.Extra);
                table.Write(terminal, "  ");
            }

            if (line.Outside.Count > 0)
            {
                terminal.Out.WriteLine();
                terminal.Out.WriteLine(terminal.Bold($"{line.Line.Id}, on days when nothing was due"));
                Table table = new(new(""), new(""), new(""), new(""));
                Extra(table, line.Outside);
                table.Write(terminal, "  ");
            }
        }
    }

    private static void Extra(Table table, Items<ExtraGiven> given)
    {
        foreach (ExtraGiven extra in given)
        {
            table.Row(Day(extra.Entry.Day), Because.Say(extra), extra.Entry.Where.ToString(), string.Join(", ", extra.Entry.Evidence));
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
