namespace Owed;

/// <summary>Cuts the life of a service line into the periods of its amount and says what each was expected to hold.</summary>
internal static class Periods
{
    /// <summary>The periods that begin on or before <paramref name="asOf"/>, or the reason why there are none.</summary>
    public static (List<Period> Periods, Problem? Problem) Of(
        StandingLine standing, SchoolCalendar calendar, Reckoning reckoning, DateOnly asOf)
    {
        ServiceLine line = standing.Line;
        Amount amount = line.Amount;
        if (!amount.IsCountable)
        {
            return ([], NotCountable(line));
        }

        if (amount.Limits.Count > 0)
        {
            return Limited(standing, calendar, reckoning, asOf);
        }

        var cut = new Cut(line, standing.Days, calendar, reckoning, asOf, new(amount.MinutesPerPeriod!.Value.Low!.Value));
        int count = amount.Count!.Value;
        return amount.Unit switch
        {
            PeriodUnit.SchoolDay when count == 1 => (SchoolDays(cut), null),
            PeriodUnit.SchoolDay => (Cycles(cut, count), null),
            PeriodUnit.AlternateDay => (Cycles(cut, Math.Max(2, count)), null),
            PeriodUnit.Cycle => amount.CycleDays is int days
                ? (Cycles(cut, checked(days * count)), null)
                : ([], new("cycle-length-unknown", $"“{line.Wording}” does not say how many school days one cycle has.", line.Where,
                    "Write the length, for example “30 minutes per 6-day cycle”.", Severity.Warning) { Mend = new MendPart(CasePart.Plan) }),
            PeriodUnit.Week when count == 1 => (Weeks(cut), null),
            PeriodUnit.Week => (WeekBlocks(cut, count), null),
            PeriodUnit.Month => (MonthBlocks(cut, count), null),
            PeriodUnit.Quarter => Terms(cut, TermKind.Quarter),
            PeriodUnit.Trimester => Terms(cut, TermKind.Trimester),
            PeriodUnit.Semester => Terms(cut, TermKind.Semester),
            PeriodUnit.EsyTerm => Terms(cut, TermKind.EsyTerm),
            PeriodUnit.Year => (SchoolYears(cut), null),
            PeriodUnit.IepYear => (Whole(cut, line.Days), null),
            _ => ([], NotCountable(line)),
        };
    }

    /// <summary>The periods of each run of days that the amount's limits leave of the line, as if the document named no other days.</summary>
    private static (List<Period> Periods, Problem? Problem) Limited(StandingLine standing, SchoolCalendar calendar, Reckoning reckoning, DateOnly asOf)
    {
        ServiceLine line = standing.Line;
        (Items<DateRange> runs, string? question) = LimitPlacing.Place(line.Amount.Limits, calendar, line.Days);
        if (question is not null)
        {
            return ([], new("limit-not-placed", $"“{line.Wording}” is for a part of the time, and it is not clear which.", line.Where, question, Severity.Warning)
            {
                Mend = new MendPart(CasePart.Plan),
            });
        }

        var periods = new List<Period>();
        foreach (DateRange run in runs)
        {
            DateRange days = standing.Days.Meet(run);
            if (days.IsEmpty)
            {
                continue;
            }

            ServiceLine part = line with { Days = run, Amount = line.Amount with { Limits = [] } };
            (List<Period> more, Problem? problem) = Of(new(part, days), calendar, reckoning, asOf);
            if (problem is not null)
            {
                return ([], problem);
            }

            periods.AddRange(more);
        }

        return (periods, null);
    }

    private static Problem NotCountable(ServiceLine line) => new(
        "amount-not-countable",
        $"“{line.Wording}” does not promise a number of minutes that can be counted.",
        line.Where,
        line.Amount.Questions.Count > 0
            ? line.Amount.Questions[0].Text
            : "Ask the IEP team to write the minutes and how often.",
        Severity.Warning);

    private static List<Period> SchoolDays(Cut cut)
    {
        var periods = new List<Period>();
        foreach (DateRange week in cut.Weeks())
        {
            Slot[] slots = [.. week.Days().Where(cut.IsPlanned).Select(d => new Slot(d, cut.Amount))];
            if (slots.Length > 0)
            {
                periods.Add(cut.ByTimetable(week, slots));
            }
        }

        return periods;
    }

    private static List<Period> Weeks(Cut cut)
    {
        DayOfWeek[] days = cut.TimetableDays();
        bool bySlots = days.Length > 0 && cut.Reckoning.ShortWeeks != ShortWeeks.Full;
        var periods = new List<Period>();
        foreach (DateRange week in cut.Weeks())
        {
            if (cut.PlannedDays(week) == 0)
            {
                continue;
            }

            if (!bySlots)
            {
                periods.Add(cut.ByWeekDays(week, WholeWeek(week.From)));
                continue;
            }

            Slot[] slots = [.. Slots(week, days, cut)];
            if (slots.Length > 0)
            {
                periods.Add(cut.ByTimetable(week, slots));
            }
        }

        return periods;
    }

    /// <summary>The amount shared over the timetable's days, odd minutes to the first ones, on the days that were planned.</summary>
    private static IEnumerable<Slot> Slots(DateRange week, DayOfWeek[] days, Cut cut)
    {
        DateOnly monday = week.From.MondayOf();
        for (int i = 0; i < days.Length; i++)
        {
            DateOnly day = monday.AddDays(days[i].FromMonday());
            int minutes = (cut.Amount.Value / days.Length) + (i < cut.Amount.Value % days.Length ? 1 : 0);
            if (week.Contains(day) && cut.IsPlanned(day) && minutes > 0)
            {
                yield return new(day, new(minutes));
            }
        }
    }

    private static DateRange WholeWeek(DateOnly day) => new(day.MondayOf(), day.MondayOf().AddDays(6));

    /// <summary>Blocks of n weeks that have school, from the first week of the line; a break does not use up a week.</summary>
    private static List<Period> WeekBlocks(Cut cut, int count)
    {
        var periods = new List<Period>();
        var block = new List<DateRange>();
        foreach (DateRange week in cut.WeeksOfDocument().Where(w => cut.PlannedDays(w) > 0))
        {
            block.Add(week);
            if (block.Count == count)
            {
                Close();
            }
        }

        if (block.Count > 0)
        {
            Close();
        }

        return periods;

        void Close()
        {
            DateRange whole = new(block[0].From.MondayOf(), block[^1].From.MondayOf().AddDays(6));
            DateRange part = whole.Meet(cut.Standing);
            int planned = cut.PlannedDays(part);
            if (planned > 0 && part.From <= cut.AsOf)
            {
                int usual = (cut.UsualDays(WholeWeek(block[0].From)) * (count - block.Count)) + block.Sum(w => cut.UsualDays(WholeWeek(w.From)));
                periods.Add(cut.ByDays(part, planned, cut.Reckoning.ShortWeeks == ShortWeeks.Full ? planned : usual));
            }

            block.Clear();
        }
    }

    private static List<Period> MonthBlocks(Cut cut, int count)
    {
        var periods = new List<Period>();
        DateOnly start = new(cut.Line.Days.From.Year, cut.Line.Days.From.Month, 1);
        for (DateOnly first = start; first <= cut.Standing.To; first = first.AddMonths(count))
        {
            DateRange whole = new(first, first.AddMonths(count).AddDays(-1));
            DateRange part = whole.Meet(cut.Standing);
            int planned = cut.PlannedDays(part);
            if (planned > 0 && part.From <= cut.AsOf)
            {
                int outOf = cut.Reckoning.Months switch
                {
                    Months.Full => planned,
                    Months.DaysInSession => cut.UsualDays(whole),
                    _ => cut.PlannedDays(whole) + cut.UsualDaysOutsideYears(whole),
                };
                periods.Add(cut.ByDays(part, planned, outOf));
            }
        }

        return periods;
    }

    private static (List<Period>, Problem?) Terms(Cut cut, TermKind kind)
    {
        Term[] terms = [.. cut.Calendar.Years.SelectMany(y => y.Terms).Where(t => t.Kind == kind).OrderBy(t => t.Days.From)];
        if (terms.Length == 0)
        {
            string name = kind == TermKind.EsyTerm ? "extended school year term" : kind.ToString().ToLowerInvariant();
            return ([], new(
                "calendar-without-terms",
                $"“{cut.Line.Wording}” counts by {name}, and the calendar names none.",
                cut.Line.Where,
                $"Add the first and last day of each {name} to the calendar.",
                Severity.Warning) { Mend = new MendPart(CasePart.Calendar) });
        }

        return ([.. terms.SelectMany(t => Whole(cut, t.Days))], null);
    }

    private static List<Period> SchoolYears(Cut cut) => cut.Calendar.IsEmpty
        ? Whole(cut, cut.Line.Days)
        : [.. cut.Calendar.Years.SelectMany(y => Whole(cut, y.Days))];

    /// <summary>One pool of minutes over <paramref name="whole"/>, shared by planned days when the line stood for part of it.</summary>
    private static List<Period> Whole(Cut cut, DateRange whole)
    {
        DateRange part = whole.Meet(cut.Standing);
        int planned = cut.PlannedDays(part);
        return planned == 0 || part.From > cut.AsOf ? [] : [cut.ByDays(part, planned, cut.PlannedDays(whole))];
    }

    /// <summary>Blocks of n planned school days from the first day of each school year.</summary>
    private static List<Period> Cycles(Cut cut, int length)
    {
        var periods = new List<Period>();
        IEnumerable<DateRange> years = cut.Calendar.IsEmpty ? [cut.Line.Days] : cut.Calendar.Years.Select(y => y.Days);
        foreach (DateRange year in years)
        {
            foreach (DateOnly[] block in year.Days().Where(cut.IsPlanned).Chunk(length))
            {
                DateRange part = new DateRange(block[0], block[^1]).Meet(cut.Standing);
                int planned = cut.PlannedDays(part);
                if (planned > 0 && part.From <= cut.AsOf)
                {
                    periods.Add(cut.ByDays(part, planned, length));
                }
            }
        }

        return periods;
    }
}
