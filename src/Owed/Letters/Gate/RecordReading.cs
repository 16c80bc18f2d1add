using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Holds one sentence about the services against the record: each quantity and each day in the sense in which it is used.</summary>
internal sealed partial class RecordReading
{
    private readonly RecordSays record;
    private readonly SentenceParts parts;
    private readonly Items<Told> told;
    private readonly string? line;
    private readonly Scope within;
    private readonly bool isDenied;

    private RecordReading(SentenceParts parts, Clause clause, RecordSays record)
    {
        this.record = record;
        this.parts = parts;
        told = clause.Told.Count == 0 && clause.Quantities.Count > 0 && parts.Clauses.Any(c => c.At > clause.At && c.Joint is "that" or "which" or "que")
            ? parts.Clauses.SelectMany(c => c.Told).Distinct().Order().ToItems()
            : clause.Told;
        line = record.LineIn(parts.Text);
        Days = parts.Days.Where(d => !d.Recurs).ToItems();
        within = ScopeOf(parts.Days, clause);
        Quantities = clause.Quantities;
        isDenied = clause.IsDenied;
        Clause = clause;
    }

    private Items<DayMention> Days { get; }

    /// <summary>The days a clause speaks of: those it names, or the sentence's; "her e-mail of October 3 says there was none on Thursday" means the Thursday before.</summary>
    private static Scope ScopeOf(Items<DayMention> all, Clause clause)
    {
        Items<DayMention> days = all.Where(d => !d.Recurs).ToItems();
        DayMention[] recurring = [.. all.Where(d => d.Recurs)];
        DayOfWeek? weekday = recurring.Select(d => d.Day.DayOfWeek).Distinct().Count() == 1 ? recurring[0].Day.DayOfWeek : null;
        if (days.Count == 0)
        {
            return new(null, weekday);
        }

        var span = new DateRange(days.Min(d => d.Days.From), days.Max(d => d.Days.To));
        if (weekday is not DayOfWeek wanted || (days.Count == 1 && days[0].IsExact && days[0].Day.DayOfWeek == wanted))
        {
            return span;
        }

        if (!days.All(d => d.IsExact))
        {
            return new(span, weekday);
        }

        DateOnly day = days[0].Day;
        while (day.DayOfWeek != wanted)
        {
            day = day.AddDays(-1);
        }

        bool isHere = recurring.Any(d => d.At >= clause.At && d.At < clause.End);
        return isHere ? new DateRange(day, day) : span;
    }

    private Items<Quantity> Quantities { get; }

    private Clause Clause { get; }

    /// <summary>What was told apart from the very sentence that is looked at: an answer proves nothing of itself.</summary>
    private IEnumerable<string> Others => record.ToldTexts.Where(t => !t.Contains(parts.Sentence, StringComparison.Ordinal));

    /// <summary>The claims of a clause about the services.</summary>
    public static IEnumerable<StatedClaim> In(SentenceParts parts, Clause clause, RecordSays record) => new RecordReading(parts, clause, record).Claims();

    private IEnumerable<StatedClaim> Claims()
    {
        bool isSaid = false;
        foreach (Quantity quantity in Quantities.Where(q => !q.IsOther))
        {
            if (Judge(quantity) is StatedClaim claim)
            {
                isSaid |= quantity.Kind != QuantityKind.Count || quantity.Unit is QuantityUnit.Minutes or QuantityUnit.Sessions || IsOfWeekdays(quantity);
                yield return claim;
            }
        }

        foreach (DayMention day in Days.Where(d => d.At >= Clause.At && d.At < Clause.End))
        {
            yield return Judge(day, isSaid);
        }

        bool isMeeting = !parts.IsQuestion && told.Contains(Told.Given) && !told.Contains(Told.Missed) && isDenied && (parts.IsOfService ? Days.Count == 0 : Meets);
        if (!isSaid && isMeeting)
        {
            yield return ZeroGiven(Clause.Text.Trim(), null);
        }
    }

    /// <summary>"The therapist did not come", "she has not been seen": a session without the word.</summary>
    private bool Meets => NoticePhrases.Of("happened meets").IsIn(Clause.Text) && (Clause.Subject == Speaker.School || Clause.Text.Contains("seen", StringComparison.OrdinalIgnoreCase));

    private StatedClaim? Judge(Quantity q)
    {
        // "Eight Thursdays": as many sessions on that day of the week.
        if (IsOfWeekdays(q))
        {
            q = q with { Unit = QuantityUnit.Sessions };
        }

        if (q.Kind == QuantityKind.Count && q.Unit is QuantityUnit.None && !(q.OutOf || NumberAfterUnit(q)))
        {
            return null;
        }

        if (q.Kind == QuantityKind.Zero && told.Count == 0 && NoService().IsMatch(parts.Text[q.At..]))
        {
            return ZeroGiven(q.Words, q);
        }

        if (q.Kind is QuantityKind.Share or QuantityKind.Most && told.Count == 0 && parts.IsOfService && Clause.Subject != Speaker.Self)
        {
            return Claim(q, Verdict.NotInRecord, GateWords.Say("not-shown"));
        }

        if (q.Kind is QuantityKind.Zero or QuantityKind.All or QuantityKind.Most && told.Count == 0)
        {
            return null;
        }

        if (told.Contains(Told.Asked) && !told.Contains(Told.Plan) && Others.Any(t => Holds(t, q)))
        {
            return Claim(q, Verdict.Backed, GateWords.Say("in-log"));
        }

        if (q.Kind == QuantityKind.Count && told.Contains(Told.Asked) && !told.Any(IsCounted) && q.Unit is QuantityUnit.Minutes or QuantityUnit.Sessions)
        {
            return Claim(q, Verdict.NotInRecord, GateWords.Say("not-shown"));
        }

        return q.Kind switch
        {
            QuantityKind.Zero => Zero(q),
            QuantityKind.All => All(q),
            QuantityKind.Most or QuantityKind.Share => Share(q),
            _ when q.Per is not null || (told.Contains(Told.Plan) && !told.Any(IsCounted)) => Plan(q),
            _ => Count(q),
        };
    }

    private bool IsOfWeekdays(Quantity q) => q is { Kind: QuantityKind.Count, Unit: QuantityUnit.None }
        && parts.Days.Any(d => d.Recurs && d.At >= q.At + q.Words.Length && d.At <= q.At + q.Words.Length + 1);

    [GeneratedRegex(@"^(?:no|not any|zero|sin)\s+(?:speech|language|ot|pt|therap\w+|sessions?|services?|counsel\w+|terapia)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoService();

    private StatedClaim? Count(Quantity q)
    {
        if (q.Unit is QuantityUnit.Weeks or QuantityUnit.Months or QuantityUnit.Years)
        {
            return Stretch(q);
        }

        // "On the short days she was seen for ten minutes": what was given, whatever else is spoken of.
        Items<Told> counted = JustGiven().IsMatch(parts.Text[Clause.At..q.At]) ? [Told.Given] : told.Where(IsCounted).ToItems();
        if (isDenied && counted.Contains(Told.Given))
        {
            counted = [Told.Missed, .. counted.Where(t => t is not (Told.Given or Told.Missed))];
        }

        if (isDenied && counted.Contains(Told.MadeUp))
        {
            counted = [Told.Left, .. counted.Where(t => t is not (Told.MadeUp or Told.Left))];
        }

        if (counted.Count == 0)
        {
            return q.Unit is QuantityUnit.Minutes or QuantityUnit.Sessions && (parts.IsOfService || Statements.NamesSomebody(parts.Text, record) || WorksOut().IsMatch(parts.Text)) && Clause.Subject is not (Speaker.Family or Speaker.Self)
                ? AnyFigure(q)
                : null;
        }

        if (q.Unit == QuantityUnit.Minutes && record.Case.Entries.OfType<SchoolClaim>().Any(c => c.Claimed.Value == q.Value) && !counted.Contains(Told.Missed))
        {
            return Claim(q, Verdict.Backed, GateWords.Say("number-known"));
        }

        if (counted.Any(t => Fits(q, Figures(q, t), Whole(q, t))) || (q.OutOf && Fits(q, Figures(q, Told.Plan), record.Due(within, line))))
        {
            return Claim(q, Verdict.Backed, GateWords.Say("number-in-ledger"));
        }

        return Others.Any(t => Holds(t, q)) && !counted.Contains(Told.Missed)
            ? Claim(q, Verdict.NotInRecord, GateWords.Say("number-told"))
            : Contradict(q, GateWords.Say("record-says", Said(counted[0])));
    }

    private StatedClaim AnyFigure(Quantity q)
    {
        bool known = record.Case.Entries.OfType<SchoolClaim>().Any(c => c.Claimed.Value == q.Value) || new[] { Told.Missed, Told.Left, Told.MadeUp, Told.Unrecorded }.Any(t => Fits(q, Figures(q, t), Whole(q, t))) || (q.Unit == QuantityUnit.Minutes && Fits(q, Figures(q, Told.Plan), record.Due(within, line))) || PlanFits(q) || Others.Any(t => Holds(t, q)) || (q.Unit == QuantityUnit.Minutes && record.Letter.Claims.Numbers.Any(n => n.Value.Value == q.Value));
        return known ? Claim(q, Verdict.Backed, GateWords.Say("number-known")) : Claim(q, Verdict.NotInRecord, GateWords.Say("number-unknown"));
    }

    /// <summary>What a number of this unit may be, for a part of the record.</summary>
    [GeneratedRegex(@"\b(?:works? out|comes? to|adds? up|amounts? to|that is|that makes|makes|es decir|son)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WorksOut();

    private HashSet<decimal> Figures(Quantity q, Told t)
    {
        string?[] lines = line is null ? [null, .. record.Lines.Select(l => l.Id).Distinct()] : [line];
        HashSet<decimal> figures = [];
        foreach (string? each in lines)
        {
            switch (q.Unit)
            {
                case QuantityUnit.Sessions:
                    figures.UnionWith(record.Sessions(t, within, each, q.IsFull).Select(n => (decimal)n));
                    if (IsOfWeekdays(q with { Unit = QuantityUnit.None }))
                    {
                        var (whole, touched, _, _) = record.MissedSessions(within, each);
                        figures.UnionWith([whole, touched, touched - whole]);
                    }

                    if (t is Told.Missed or Told.Left && !q.IsFull)
                    {
                        figures.UnionWith(record.SessionsByReason(within, each).Select(n => (decimal)n));
                        figures.UnionWith(record.SessionLengths(each).Where(n => n > 0).Select(n => (decimal)record.Minutes(t, within, each) / n));
                    }

                    break;
                case QuantityUnit.Days:
                    figures.Add(record.DayCount(t, within, each));
                    break;
                default:
                    figures.Add(record.Minutes(t, within, each));
                    figures.Add(t == Told.Given ? record.Minutes(t, within, each) - record.Minutes(Told.MadeUp, within, each) : record.Minutes(t, within, each));
                    figures.UnionWith(record.Single(t, within, each).Select(n => (decimal)n));
                    figures.UnionWith(SpeaksOfWeeks(q) ? record.ByWeek(t, within, each).Select(n => (decimal)n) : []);
                    figures.UnionWith(t == Told.MadeUp && !within.IsAll ? [record.MadeUpOf(within, each)] : []);
                    figures.UnionWith(Days.Where(d => d.IsExact).Select(d => (decimal)record.Minutes(t, d.Days, each)));
                    figures.UnionWith(within.IsAll && t is Told.Missed or Told.Left or Told.MadeUp ? record.ByReason(each).Select(n => (decimal)n) : []);
                    if (t == Told.Missed)
                    {
                        figures.Add(record.Minutes(t, within, each) + record.Minutes(Told.Activity, within, each));
                        figures.UnionWith(within.IsAll ? [record.Minutes(Told.Left, within, each), .. record.Single(Told.Left, within, each).Select(n => (decimal)n)] : []);
                    }

                    break;
            }
        }

        return figures;
    }

    private int Whole(Quantity q, Told t) => q.Unit switch
    {
        QuantityUnit.Sessions => record.Sessions(t, within, line, false)[0],
        QuantityUnit.Days => record.DayCount(t, within, line),
        _ => record.Minutes(t, within, line),
    };

    private bool SpeaksOfWeeks(Quantity q) => q.Per == PeriodUnit.Week || parts.Text.Contains("week", StringComparison.OrdinalIgnoreCase);

    private static bool Fits(Quantity q, HashSet<decimal> figures, int whole) => q.Nearness switch
    {
        Nearness.AtLeast => whole >= q.Value && whole > 0,
        Nearness.AtMost => whole <= q.Value && whole * 2 >= q.Value,
        Nearness.About => figures.Any(f => f > 0 && Math.Abs(f - q.Value) * 10 <= f),
        _ => q.Value > 0 && figures.Any(f => f == q.Value),
    };

    /// <summary>"For six weeks", "two months": a stretch without sessions, or that many weeks' worth.</summary>
    private StatedClaim? Stretch(Quantity q)
    {
        int days = (int)Math.Min(q.Value, 1000) * (q.Unit switch { QuantityUnit.Weeks => 7, QuantityUnit.Months => 30, _ => 365 });
        bool none = isDenied || Quantities.Any(x => x.Kind == QuantityKind.Zero) || told.Contains(Told.Missed);
        if (!none || (!parts.IsOfService && Clause.Subject == Speaker.Child && !Quantities.Any(x => x.Kind == QuantityKind.Zero)))
        {
            return null;
        }

        if (q.Unit == QuantityUnit.Weeks && Over().IsMatch(parts.Text[..q.At]) && record.WeekCount(Told.Missed, within, line) == q.Value)
        {
            return Claim(q, Verdict.Backed, GateWords.Say("ledger-says-so"));
        }

        return record.LongestGap(within) + 3 < days
            ? Contradict(q, GateWords.Say("sessions-between"))
            : Claim(q, Verdict.NotInRecord, GateWords.Say("log-silent"));
    }

    [GeneratedRegex(@"\b(?:in|over|during|for|of|through|all|those|these)\s+(?:(?:the|those|these|all|about)\s+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex Over();

    [GeneratedRegex(@"\b(?:seen|got|gotten|had|received|given)\s+(?:for\s+)?(?:(?:only|just|all of|about|her)\s+)*$", RegexOptions.IgnoreCase)]
    private static partial Regex JustGiven();

    private bool NumberAfterUnit(Quantity q) => told.Any(IsCounted) && UnitThenIs().IsMatch(parts.Text[Clause.At..q.At]);

    private static bool IsCounted(Told t) => t is Told.Left or Told.MadeUp or Told.Absent or Told.Unrecorded or Told.Missed or Told.Activity or Told.Given;

    private static bool Holds(string text, Quantity q)
    {
        Items<Token> tokens = Tokens.Of(text);
        return QuantityReader.In(text, tokens).Any(o => o.Kind == q.Kind && o.Value == q.Value);
    }

    private string Said(Told t)
    {
        string minutes = GateWords.Say("minutes-of", Digits(record.Minutes(t, within, line)), GateWords.Of(t));
        return within.Days is not DateRange days ? minutes
            : days.Length == 1 ? GateWords.Say("on-day", minutes, Language.English.Date(days.From)) : GateWords.Say("in-days", minutes);
    }

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);

    private StatedClaim Claim(Quantity q, Verdict verdict, string why) => new(ClaimKind.Number, q.Words, parts.Sentence, verdict, why);

    private StatedClaim Contradict(Quantity q, string why) => Claim(q, Verdict.Contradicted, why);

    [GeneratedRegex(@"\b(?:minutes|hours|sessions|minutos|horas|sesiones)\b.{0,25}\b(?:is|are|was|were|of|son)\s*(?:about |at least |over |more than |nearly )?$", RegexOptions.IgnoreCase)]
    private static partial Regex UnitThenIs();
}
