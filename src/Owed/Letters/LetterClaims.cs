namespace Owed;

/// <summary>Which figure of the ledger a number in a letter is.</summary>
public enum Figure
{
    Expected,
    Delivered,
    NotAsWritten,
    MissedBySchool,
    SchoolActivity,
    ChildAbsent,
    Closure,
    Undocumented,
    MadeUp,
    Balance,

    /// <summary>All that the log holds as given, extra minutes and other ways of giving among them.</summary>
    Given,

    /// <summary>The part of what was given that went beyond what was due.</summary>
    Extra,

    /// <summary>What the family cancelled or agreed to do without.</summary>
    FamilyChoice,
}

/// <summary>Says where in the ledger a number stands, so that it can be looked up again.</summary>
/// <param name="Line">The service line, or null for all.</param>
/// <param name="Days">The days it is limited to, or null for all.</param>
/// <param name="Reason">The reason it is limited to, or null for all.</param>
public sealed record LedgerSource(Figure Figure, string? Line = null, DateRange? Days = null, MissReason? Reason = null)
{
    /// <summary>Only what was told of exactly these days, one day or the span of a total; null for all.</summary>
    public DateRange? Told { get; init; }

    /// <summary>The number as the ledger has it.</summary>
    public Minutes In(Ledger ledger)
    {
        IEnumerable<LineLedger> lines = ledger.Lines.Where(l => Line is null || l.Line.Id == Line);
        return Days is null && Reason is null && Told is null
            ? lines.Sum(l => Of(l.Totals))
            : Of(SumOf([.. lines], ledger.Reckoning));
    }

    private Totals SumOf(LineLedger[] lines, Reckoning reckoning)
    {
        List<Piece> pieces = Pieces(lines);
        Minutes extra = lines
            .SelectMany(l => l.AllExtra)
            .Where(e => (Days is not DateRange days || days.Contains(e.Entry.Day)) && (Reason is null || e.Entry.Reason == Reason))
            .Where(e => Told is null || Told == (e.Span ?? new(e.Entry.Day, e.Entry.Day)))
            .Sum(e => e.Minutes);
        return Totals.Of(pieces.Sum(p => p.Minutes), pieces, extra, reckoning);
    }

    private Minutes Of(Totals totals) => Figure switch
    {
        Figure.Expected => totals.Expected,
        Figure.Delivered => totals.Delivered,
        Figure.NotAsWritten => totals.DeliveredNotAsWritten,
        Figure.MissedBySchool => totals.MissedBySchool,
        Figure.SchoolActivity => totals.SchoolActivity,
        Figure.ChildAbsent => totals.ChildAbsent,
        Figure.Closure => totals.Closure,
        Figure.Undocumented => totals.Undocumented,
        Figure.MadeUp => totals.MadeUp,
        Figure.Balance => totals.Balance,
        Figure.Given => totals.Given,
        Figure.Extra => totals.Extra,
        Figure.FamilyChoice => totals.FamilyChoice,
        _ => throw new InvalidOperationException("unknown figure"),
    };

    /// <summary>The pieces it is limited to. A piece always lies inside its period, so that other periods need not be looked through.</summary>
    private List<Piece> Pieces(IEnumerable<LineLedger> lines)
    {
        List<Piece> pieces = [];
        foreach (PeriodLedger period in lines.SelectMany(l => l.Periods))
        {
            if (Days is not DateRange only || only.Overlaps(period.Days))
            {
                pieces.AddRange(period.Because.Where(p =>
                    (Days is not DateRange days || days.Contains(p.Day)) && (Reason is null || p.Entry?.Reason == Reason) && (Told is null || Told == p.Told)));
            }
        }

        return pieces;
    }
}

/// <summary>A number that a letter states.</summary>
/// <param name="Name">The slot or table cell it stands in.</param>
/// <param name="Source">Where the ledger has it; null for a figure of a plan or a fact.</param>
public sealed record NumberClaim(string Name, Minutes Value, LedgerSource? Source);

/// <summary>What a date in a letter stands for.</summary>
public enum DateUse
{
    /// <summary>Something that happened on it.</summary>
    Happened,

    /// <summary>A day on which minutes were missed, or a breach happened, that the letter complains of.</summary>
    Alleged,

    /// <summary>A day that may lie ahead, such as a meeting.</summary>
    Planned,

    /// <summary>The day by which an answer is asked for.</summary>
    AnswerBy,

    /// <summary>The last day that the law gives.</summary>
    Limit,
}

/// <summary>A date that a letter states.</summary>
public sealed record DateClaim(string Name, DateOnly Day, DateUse Use);

/// <summary>A rule that a letter rests on, as the law book answered on the letter's date.</summary>
/// <param name="Id">As the words or the composition named it; <c>state/…</c> resolved.</param>
/// <param name="Optional">True when the letter still stands without it.</param>
public sealed record RuleClaim(string Id, LawAnswer Answer, bool Optional);

/// <summary>Everything in a letter that can be true or false.</summary>
/// <param name="Own">The parent's own words, by the fact they were given under.</param>
public sealed record LetterClaims(Items<NumberClaim> Numbers, Items<DateClaim> Dates, Items<RuleClaim> Rules, Items<Fact> Own);
