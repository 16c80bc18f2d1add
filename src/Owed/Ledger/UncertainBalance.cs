namespace Owed;

/// <summary>How far what is owed can move while nobody stands behind the school's calendar.</summary>
/// <param name="Low">With the breaks that many schools have.</param>
/// <param name="High">With school on every day that the calendar leaves open.</param>
public sealed record UncertainBalance(Minutes Low, Minutes High)
{
    /// <summary>A school year, where none is known: late August to late May.</summary>
    private static DateRange YearFrom(int fall) => new(new(fall, 8, 24), new(fall + 1, 5, 22));

    /// <summary>The span, or null when the calendar is confirmed.</summary>
    public static UncertainBalance? Of(CaseFile @case, Ledger ledger, LawBook law)
    {
        if (ledger.Calendar == CalendarTrust.Confirmed)
        {
            return null;
        }

        Items<SchoolYear> years = @case.Calendar.IsEmpty ? Years(ledger) : @case.Calendar.Years;
        var sparse = new SchoolCalendar(@case.Calendar.Name, [.. years.Select(y => Sparse(y, law))]);
        Minutes low = Reckoner.Reckon(@case with { Calendar = sparse }, ledger.AsOf, ledger.Reckoning, ledger.Log).Totals.Balance;
        return new(Minutes.Min(low, ledger.Totals.Balance), Minutes.Max(low, ledger.Totals.Balance));
    }

    private static SchoolYear Sparse(SchoolYear year, LawBook law) => year.Trust == CalendarTrust.Confirmed
        ? year
        : year with { NoSchool = [.. year.NoSchool, .. UsualDaysOff.AtMost(year.Days, law)] };

    private static Items<SchoolYear> Years(Ledger ledger)
    {
        LineLedger[] counted = [.. ledger.Lines.Where(l => l.NotCounted is null)];
        if (counted.Length == 0)
        {
            return [];
        }

        int first = counted.Min(l => l.Days.From).Year - 1;
        return
        [
            .. Enumerable.Range(first, ledger.AsOf.Year - first + 1).Select(YearFrom)
                .Select(d => new SchoolYear("", d, Weekdays.MondayToFriday, [], [], [], []) { Trust = CalendarTrust.Unconfirmed }),
        ];
    }
}
