using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>What must hold for every case, tried on many seeded random ones.</summary>
public class LedgerProperties
{
    private const int Cases = 400;

    [Fact]
    public void Buckets_add_up_and_balances_are_never_below_zero() => ForAll((@case, _) =>
    {
        // The type itself refuses a broken sum; reckoning each case is the check.
        Owed.Ledger ledger = Reckon(@case);
        foreach (PeriodLedger period in ledger.Lines.SelectMany(l => l.Periods))
        {
            period.Because.Sum(p => p.Minutes).ShouldBe(period.Totals.Expected);
            period.Totals.Balance.Value.ShouldBe((period.Totals.MissedBySchool - period.Totals.MadeUp).Value);
        }

        ledger.Totals.Expected.ShouldBe(ledger.Lines.Sum(l => l.Totals.Expected));
    });

    [Fact]
    public void Shuffling_the_log_changes_nothing() => ForAll((@case, random) =>
    {
        Entry[] shuffled = [.. @case.Entries];
        random.Shuffle(shuffled);
        Owed.Ledger other = Reckon(@case with { Entries = [.. shuffled] });
        other.Lines.ShouldBe(Reckon(@case).Lines);
    });

    [Fact]
    public void One_more_delivered_session_never_raises_what_is_owed() => ForAll((@case, random) =>
    {
        Session more = Gave(D("2025-09-01").AddDays(random.Next(60)).ToString("yyyy-MM-dd"), random.Next(5, 61), @case.Ieps[0].Lines[0].Id);
        Minutes before = Reckon(@case).Totals.Balance;
        Reckon(@case with { Entries = [.. @case.Entries, more] }).Totals.Balance.Value.ShouldBeLessThanOrEqualTo(before.Value);
    });

    [Fact]
    public void A_line_cut_in_two_by_an_amendment_of_the_same_amount_promises_the_same() => ForAll((@case, random) =>
    {
        ServiceLine line = @case.Ieps[0].Lines[0];
        if (line.When.Count == 0)
        {
            return;
        }

        DateOnly cut = line.Days.From.AddDays(random.Next(1, line.Days.Length));
        Iep amendment = Iep(IepKind.Amendment, cut.ToString("yyyy-MM-dd"), line with { Days = line.Days with { From = cut } });
        CaseFile split = @case with { Ieps = [.. @case.Ieps, amendment] };
        Reckon(split).Totals.Expected.ShouldBe(Reckon(@case).Totals.Expected);
    });

    [Fact]
    public void Ways_to_count_a_month_change_nothing_where_no_amount_is_by_the_month() => ForAll((@case, _) =>
    {
        bool byMonth = @case.Ieps.Any(i => i.Lines.Any(l => l.Amount.Unit == PeriodUnit.Month));
        foreach (Months months in Enum.GetValues<Months>().Where(_ => !byMonth))
        {
            Reckon(@case, reckoning: new(Months: months)).Totals.ShouldBe(Reckon(@case).Totals);
        }
    });

    [Fact]
    public void No_setting_ever_leaves_the_range() => ForAll((@case, _) =>
    {
        Owed.Ledger ledger = Reckon(@case);
        BalanceRange range = BalanceRange.Of(@case, ledger);
        range.Low.Value.ShouldBeLessThanOrEqualTo(ledger.Totals.Balance.Value);
        range.Effects.ShouldAllBe(e => e.Balance >= range.Low && e.Balance <= range.High);
    }, 60);

    private static void ForAll(Action<CaseFile, Random> holds, int cases = Cases)
    {
        for (int seed = 0; seed < cases; seed++)
        {
            var random = new Random(seed);
            CaseFile @case = RandomCase(random);
            try
            {
                holds(@case, random);
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {e.Message}", e);
            }
        }
    }

    private static CaseFile RandomCase(Random random)
    {
        string[] days = [.. Enumerable.Range(0, 60).Select(n => D("2025-09-01").AddDays(n).ToString("yyyy-MM-dd"))];
        SchoolCalendar calendar = Calendar(
            noSchool: [.. days.Where(_ => random.Next(12) == 0)],
            closures: [.. days.Where(_ => random.Next(15) == 0)],
            week: random.Next(3) == 0 ? Weekdays.MondayToThursday : Weekdays.MondayToFriday);
        ServiceLine[] lines = [.. Enumerable.Range(0, random.Next(1, 4)).Select(n => RandomLine(random, $"service-{n}"))];
        var log = new List<Entry>();
        foreach (ServiceLine line in lines)
        {
            foreach (string day in days.Concat(days).Where(_ => random.Next(5) == 0))
            {
                log.Add(random.Next(10) switch
                {
                    < 5 => Gave(day, random.Next(1, 91), line.Id, random.Next(4) == 0 ? "group" : null, random.Next(5) == 0 ? Source.SchoolRecord : Source.Parent),
                    < 9 => Missed(day, (MissReason)random.Next((int)MissReason.Unknown + 1), random.Next(3) == 0 ? 10 : 0, random.Next(2) == 0 ? 30 : null, line.Id),
                    _ => MakesUp(day, random.Next(10, 50), days[random.Next(days.Length)], line.Id),
                });
            }
        }

        return Of(calendar, [Iep(IepKind.Iep, "2025-09-01", lines)], [.. log]);
    }

    private static ServiceLine RandomLine(Random random, string id)
    {
        Amount amount = random.Next(6) switch
        {
            0 => Amount(60, PeriodUnit.Week, perSession: 30),
            1 => Amount(random.Next(20, 200), PeriodUnit.Week),
            2 => Amount(random.Next(30, 300), PeriodUnit.Month),
            3 => Amount(45, PeriodUnit.Week, count: 2),
            4 => Amount(30, PeriodUnit.Cycle, cycle: 6),
            _ => Amount(25, PeriodUnit.SchoolDay),
        };
        bool timetable = amount.Unit == PeriodUnit.Week && amount.Count == 1 && random.Next(2) == 0;
        return Line(amount, id, to: "2025-10-30", when: timetable ? [DayOfWeek.Tuesday, DayOfWeek.Thursday] : []);
    }
}
