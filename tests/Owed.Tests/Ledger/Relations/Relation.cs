using static Owed.Tests.LedgerCase;

namespace Owed.Tests.Relations;

/// <summary>What must stay true between the ledger of a case and the ledger of the same case slightly changed.</summary>
/// <param name="Breaks">Null when it holds or does not apply, else what was wrong.</param>
internal sealed record Relation(string Name, Func<Reckoned, Random, string?> Breaks)
{
    public static readonly Relation[] All =
    [
        new("the identity holds everywhere", Identity),
        new("shuffling the log changes nothing", Shuffled),
        new("remarks and proof change nothing", Remarks),
        new("splitting a given session changes nothing", (c, r) => Split(c, r, s => s is { Reason: null, Planned: null, Given.Value: > 1 }, Halves)),
        new("splitting a missed session changes nothing", (c, r) => Split(c, r, s => s is { Reason: not null, Planned: not null, Given.IsZero: true }, Misses)),
        new("splitting a part-missed session changes nothing", (c, r) => Split(c, r, s => s.Reason is not null && s.Planned > s.Given && !s.Given.IsZero, Parts)),
        new("make-ups never raise what is owed and never change what was missed", MakeUpsOnlyAnswer),
        new("a closed day never raises what is owed", ClosedDay),
        new("due never falls as days pass", DueNeverFalls),
        new("a given session never raises what is owed", (c, r) => More(c, r, id => Gave(Day(c, r), r.Next(5, 61), id), (before, after) => after <= before)),
        new("a child's absence never raises what is owed",
            (c, r) => c.Case.Reckoning.ChildAbsence == Claim.Claimed ? null
                : More(c, r, id => Missed(Day(c, r), MissReason.ChildAbsent, 0, r.Next(2) == 0 ? 30 : null, id), (before, after) => after <= before)),
        new("a provider's miss never lowers what is owed",
            (c, r) => More(c, r, id => Missed(Day(c, r), MissReason.ProviderAbsent, 0, r.Next(2) == 0 ? 30 : null, id), (before, after) => after >= before)),
        new("a window never holds more than the whole", WindowInside),
        new("an IEP cut at a Monday changes nothing", CutAtMonday),
        new("what was due does not depend on whose log is read", DueOfEitherLog),
        new("given is what was given", GivenIsGiven),
        new("a total changes nothing that was due", TotalKeepsDue),
        new("a total without a reason never raises what is owed", TotalOnlyGives),
        new("parting a total where nothing else is told changes nothing", TotalInTwo),
    ];

    private static string Day(Reckoned c, Random random) =>
        c.Case.Ieps[0].Days.From.AddDays(random.Next(300)).ToString("yyyy-MM-dd");

    private static string? Identity(Reckoned c, Random random)
    {
        Owed.Ledger ledger = c.Ledger();
        foreach (LineLedger line in ledger.Lines)
        {
            foreach (PeriodLedger period in line.Periods)
            {
                // The type refuses buckets that do not add up; here they are held against the pieces.
                if (period.Because.Sum(p => p.Minutes) != period.Totals.Expected || period.Because.Any(p => p.MadeUp > p.Minutes))
                {
                    return $"pieces do not make up the period of {period.Days.From}";
                }
            }

            if (line.Periods.Sum(p => p.Totals.Expected) != line.Totals.Expected || line.Periods.Sum(p => p.Totals.MadeUp) != line.Totals.MadeUp)
            {
                return "periods do not make up the line";
            }
        }

        return ledger.Lines.Sum(l => l.Totals.Balance) == ledger.Totals.Balance ? null : "lines do not make up the case";
    }

    private static string? Shuffled(Reckoned c, Random random)
    {
        Entry[] entries = [.. c.Case.Entries];
        random.Shuffle(entries);
        return Same(c, c.With(entries));
    }

    private static string? Remarks(Reckoned c, Random random) =>
        Same(c, c.With(c.Case.Entries.Select(e => random.Next(2) == 0 ? e : e with { Note = "zzz", Evidence = ["a.pdf"], Recorded = e.Day.AddDays(1) })));

    private static string? Split(Reckoned c, Random random, Func<Session, bool> which, Func<Session, Random, Session[]> cut)
    {
        Session[] found = [.. c.Case.Sessions.Where(s => s.MakesUp is null && which(s))];
        if (found.Length == 0)
        {
            return null;
        }

        Session one = found[random.Next(found.Length)];
        return Same(c, c.With(c.Case.Entries.SelectMany(e => ReferenceEquals(e, one) ? [.. cut(one, random)] : new[] { e })), $" ({one.Day:yyyy-MM-dd} {one.Line})");
    }

    private static Session[] Halves(Session s, Random random)
    {
        int first = random.Next(1, s.Given.Value);
        return [s with { Given = new(first) }, s with { Given = new(s.Given.Value - first) }];
    }

    private static Session[] Misses(Session s, Random random)
    {
        int first = random.Next(1, s.Planned!.Value.Value);
        return [s with { Planned = new(first) }, s with { Planned = new(s.Planned.Value.Value - first) }];
    }

    private static Session[] Parts(Session s, Random random) =>
        [s with { Planned = null, Reason = null }, s with { Given = Minutes.Zero, Planned = s.Planned - s.Given }];

    private static string? MakeUpsOnlyAnswer(Reckoned c, Random random)
    {
        Owed.Ledger with = c.Ledger();
        Owed.Ledger without = c.With(c.Case.Entries.Where(e => e is not Session { MakesUp: not null })).Ledger();
        return with.Totals.Balance > without.Totals.Balance ? $"owed {without.Totals.Balance} without and {with.Totals.Balance} with make-ups"
            : with.Totals.MissedBySchool != without.Totals.MissedBySchool || with.Totals.Expected != without.Totals.Expected
                ? $"missed {without.Totals.MissedBySchool} without and {with.Totals.MissedBySchool} with make-ups"
            : null;
    }

    private static string? ClosedDay(Reckoned c, Random random)
    {
        if (c.Case.Calendar.IsEmpty || c.Case.Reckoning.Closures == Claim.Claimed)
        {
            return null;
        }

        SchoolYear[] years = [.. c.Case.Calendar.Years];
        int n = random.Next(years.Length);
        DateOnly day = years[n].Days.From.AddDays(random.Next(years[n].Days.Length));
        years[n] = years[n] with { NoSchool = [.. years[n].NoSchool, new(new(day, day), NoSchoolKind.Closure, "flood")] };

        // A make-up that names the day may lose the miss it answered.
        c = c.With(c.Case.Entries.Where(e => e is not Session { MakesUp: DateOnly missed } || missed != day));
        Owed.Ledger before = c.Ledger();
        Owed.Ledger after = (c with { Case = c.Case with { Calendar = new("Closed", [.. years]) } }).Ledger();
        return after.Totals.Balance > before.Totals.Balance ? $"owed {before.Totals.Balance}, and {after.Totals.Balance} after {day} closed"
            : after.Totals.Expected != before.Totals.Expected && before.AsOf == Far ? $"due {before.Totals.Expected}, and {after.Totals.Expected} after {day} closed"
            : null;
    }

    private static string? DueNeverFalls(Reckoned c, Random random)
    {
        // A newer total takes the place of an older one, which may have said more; so only one of them is kept.
        var totals = new List<SpanGiven>();
        foreach (SpanGiven total in c.Case.Entries.OfType<SpanGiven>().Where(t => !totals.Exists(k => k.Line == t.Line && k.Span.Overlaps(t.Span))))
        {
            totals.Add(total);
        }

        c = c.With(c.Case.Entries.Where(e => e is not SpanGiven total || totals.Contains(total)));
        int step = random.Next(1, 12);
        DateOnly start = c.Case.Ieps[0].Days.From.AddDays(random.Next(60));
        Minutes last = Minutes.Zero;
        for (DateOnly day = start; day < start.AddDays(14 * step); day = day.AddDays(step))
        {
            Minutes due = (c with { AsOf = day }).Ledger().Totals.Expected;
            if (due < last)
            {
                return $"due fell from {last} to {due} on {day:yyyy-MM-dd}";
            }

            last = due;
        }

        return null;
    }

    private static string? More(Reckoned c, Random random, Func<string, Session> entry, Func<Minutes, Minutes, bool> holds)
    {
        // A make-up that names the day would find its miss at last, and answer it; a session given in the days of a total is one of its minutes.
        Session more = entry(c.Case.Ieps[0].Lines[0].Id);
        c = c.With(c.Case.Entries.Where(e =>
            (e is not Session { MakesUp: DateOnly day } || day != more.Day) && !(e is SpanGiven total && !more.Given.IsZero && total.Span.Contains(more.Day))));
        Reckoned family = c with { Log = WhichLog.Family };

        // A total that contradicts the misses of its days is pointed out; which of them it stands for, nobody knows.
        HashSet<Where> contradicted = [.. family.And(more).Ledger().Problems.Where(p => p.Code == "span-total-over-misses").Select(p => p.Where)];
        family = family.With(family.Case.Entries.Where(e => e is not SpanGiven || !contradicted.Contains(e.Where)));
        (Minutes before, Minutes after) = (family.Ledger().Totals.Balance, family.And(more).Ledger().Totals.Balance);
        return holds(before, after) ? null : $"owed {before}, and {after} with one more on {more.Day:yyyy-MM-dd}";
    }

    private static string? WindowInside(Reckoned c, Random random)
    {
        Owed.Ledger ledger = c.Ledger();
        Window window = Window.Of(ledger, ledger.AsOf.AddDays(-random.Next(300)));
        Minutes whole = ledger.Lines.SelectMany(l => l.Periods).Sum(p => p.Totals.Balance);
        return window.Totals.Balance > whole || window.Totals.Expected > ledger.Totals.Expected ? $"{window.Totals.Balance} of {whole}" : null;
    }

    private static string? CutAtMonday(Reckoned c, Random random)
    {
        Iep iep = c.Case.Ieps[0];
        if (iep.Lines.Any(l => l.Amount is not ({ Unit: PeriodUnit.Week, Count: 1 } or { Unit: PeriodUnit.SchoolDay })))
        {
            return null;
        }

        DateOnly monday = iep.Days.From.AddDays(7 * random.Next(1, 40)).MondayOf();
        if (iep.Lines.Any(l => !l.Days.Contains(monday)))
        {
            return null;
        }

        // Alone, as a cut would also take back what other papers changed; extra minutes are netted by paper, so they are only shown.
        Reckoned alone = c with { Case = c.Case with { Ieps = [iep], Reckoning = c.Case.Reckoning with { Extra = Extra.Shown } } };
        Iep second = iep with
        {
            Name = "second",
            Kind = IepKind.Amendment,
            Days = iep.Days with { From = monday },
            Lines = [.. iep.Lines.Select(l => l with { Days = l.Days with { From = monday } })],
        };
        Totals one = alone.Ledger().Totals;
        Totals two = (alone with { Case = alone.Case with { Ieps = [iep, second] } }).Ledger().Totals;
        return one == two ? null : $"owed {one.Balance}, and {two.Balance} in two";
    }

    private static string? DueOfEitherLog(Reckoned c, Random random)
    {
        int[] due = [.. Enum.GetValues<WhichLog>().Select(log => (c with { AsOf = Far, Log = log }).Ledger().Totals.Expected.Value).Distinct()];
        return due.Length == 1 ? null : $"due {string.Join(" or ", due)}";
    }

    private static string? GivenIsGiven(Reckoned c, Random random)
    {
        Reckoned family = c with { Log = WhichLog.Family };
        foreach (IGrouping<string, LineLedger> line in family.Ledger().Lines.GroupBy(l => l.Line.Id))
        {
            if (line.Any(l => l.NotCounted is not null))
            {
                continue;
            }

            // What lies outside every paper is nobody's; a make-up belongs to the day it was given, or to the miss it names.
            Minutes logged = c.Case.Sessions
                .Where(s => s.Line == line.Key && s.Day <= c.AsOf && s.Source is not (Source.SchoolRecord or Source.SchoolStatement))
                .Where(s => line.Any(l => l.Days.Contains(s.Day) || (s.MakesUp is DateOnly day && l.Periods.Any(p => p.Days.Contains(day)))))
                .Sum(s => s.Given) + ByTotals(c, line);
            Minutes told = line.Sum(l => l.Totals.Given + l.Totals.MadeUp);
            if (logged != told)
            {
                return $"{line.Key}: {logged} logged, {told} told";
            }

            if (line.Any(l => l.AllExtra.Sum(e => e.Minutes) != l.Totals.Extra))
            {
                return $"{line.Key}: the extra minutes are not those of its sessions";
            }
        }

        return null;
    }

    /// <summary>What the family's totals of a line hold beyond the sessions of their days; the newer one stands where two share a day.</summary>
    private static Minutes ByTotals(Reckoned c, IGrouping<string, LineLedger> line)
    {
        Session[] sessions = [.. c.Case.Sessions.Where(s => s.Line == line.Key && s.MakesUp is null && s.Source is not (Source.SchoolRecord or Source.SchoolStatement))];
        var standing = new List<SpanGiven>();
        foreach (SpanGiven total in c.Case.Entries.OfType<SpanGiven>()
            .Where(t => t.Line == line.Key && t.Source is not (Source.SchoolRecord or Source.SchoolStatement) && t.Day <= c.AsOf && t.Span.To <= c.AsOf)
            .OrderByDescending(t => t.Day).ThenByDescending(t => t.Where.Line))
        {
            if (!standing.Any(s => s.Span.Overlaps(total.Span)))
            {
                standing.Add(total);
            }
        }

        return standing
            .Where(t => line.Any(l => l.Days.Overlaps(t.Span)))
            .Sum(t => (t.Given - sessions.Where(s => t.Span.Contains(s.Day)).Sum(s => s.Given)).AtLeastZero());
    }

    private static SpanGiven NewTotal(Reckoned c, Random random) => RichCase.RandomTotal(
        random, c.Case.Ieps[0].Lines[0].Id, c.Case.Ieps[0].Days.From.AddDays(random.Next(300))) with { Where = new("log.txt", 1_000_000) };

    private static string? TotalKeepsDue(Reckoned c, Random random)
    {
        Reckoned far = c with { AsOf = Far };
        (Minutes before, Minutes after) = (far.Ledger().Totals.Expected, far.And(NewTotal(c, random)).Ledger().Totals.Expected);
        return before == after ? null : $"due {before}, and {after} with a total";
    }

    private static string? TotalOnlyGives(Reckoned c, Random random)
    {
        // One that took the place of another total would also take back what that one gave.
        SpanGiven total = NewTotal(c, random) with { Reason = null };
        c = c.With(c.Case.Entries.Where(e => e is not SpanGiven));
        (Minutes before, Minutes after) = (c.Ledger().Totals.Balance, c.And(total).Ledger().Totals.Balance);
        return after <= before ? null : $"owed {before}, and {after} with {total.Given} from {total.Span}";
    }

    private static string? TotalInTwo(Reckoned c, Random random)
    {
        // Alone, with nothing given and the whole of it missed, so that either part speaks of all that was due in its days.
        SpanGiven total = NewTotal(c, random) with { Given = Minutes.Zero, Of = null, Reason = MissReason.Vacancy };
        DateOnly cut = total.Span.From.AddDays(random.Next(total.Span.Length));
        c = (c with { AsOf = Far, Log = WhichLog.Family }).With([]);
        (Totals one, Totals two) = (
            c.And(total).Ledger().Totals,
            c.And(total with { Span = total.Span with { To = cut } }, total with { Span = total.Span with { From = cut.AddDays(1) } }).Ledger().Totals);
        return one == two ? null : $"missed {one.MissedBySchool} in one and {two.MissedBySchool} in two, cut after {cut:yyyy-MM-dd}";
    }

    private static string? Same(Reckoned one, Reckoned other, string what = "")
    {
        (Totals a, Totals b) = (one.Ledger().Totals, other.Ledger().Totals);
        return a == b ? null : $"owed {a.Balance} and {b.Balance}, missed {a.MissedBySchool} and {b.MissedBySchool}, due {a.Expected} and {b.Expected}{what}";
    }
}
