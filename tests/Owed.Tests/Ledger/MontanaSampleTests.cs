using Owed.Files;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>The Montana sample with its snow days and absences taken away, one at a time and all together.</summary>
public class MontanaSampleTests
{
    private static readonly CaseFile Otto = CaseFolder.Read(Typed.Case("mt-otto")).Value!;

    private static readonly Totals Whole = Reckoner.Reckon(Otto, D("2024-05-30")).Totals;

    [Fact]
    public void Its_identity_holds_on_every_line_and_period()
    {
        foreach (PeriodLedger period in Reckoner.Reckon(Otto, D("2024-05-30")).Lines.SelectMany(l => l.Periods))
        {
            Totals t = period.Totals;
            (t.Delivered + t.DeliveredNotAsWritten + t.MissedBySchool + t.SchoolActivity + t.ChildAbsent + t.Closure + t.Undocumented).ShouldBe(t.Expected);
            period.Because.Sum(p => p.Minutes).ShouldBe(t.Expected);
        }
    }

    [Fact]
    public void Without_its_snow_days_the_minutes_are_undocumented_and_not_claimed()
    {
        Entry[] log = [.. Otto.Entries.Where(e => e is not Session { Reason: MissReason.Closure })];
        CaseFile noSnow = Otto with { Entries = [.. log], Calendar = new(Otto.Calendar.Name, Otto.Calendar.Years.Select(y => y with { NoSchool = y.NoSchool.Where(g => g.Kind == NoSchoolKind.Planned).ToItems() }).ToItems()) };
        Totals without = Reckoner.Reckon(noSnow, D("2024-05-30")).Totals;
        Whole.Closure.Value.ShouldBeGreaterThan(0);
        without.Closure.Value.ShouldBe(0);
        (without.MissedBySchool, without.Balance, without.Expected).ShouldBe((Whole.MissedBySchool, Whole.Balance, Whole.Expected));
    }

    [Fact]
    public void Without_any_one_absence_nothing_moves_into_the_claim()
    {
        Session[] absences = [.. Otto.Sessions.Where(s => s.Reason is MissReason.ChildAbsent or MissReason.ChildRefused)];
        absences.ShouldNotBeEmpty();
        foreach (Session absence in absences)
        {
            Totals without = Reckoner.Reckon(Otto with { Entries = Otto.Entries.Where(e => e != absence).ToItems() }, D("2024-05-30")).Totals;
            without.ChildAbsent.Value.ShouldBeLessThan(Whole.ChildAbsent.Value);
            (without.MissedBySchool, without.Balance).ShouldBe((Whole.MissedBySchool, Whole.Balance));
        }
    }
}
