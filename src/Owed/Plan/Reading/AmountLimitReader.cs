namespace Owed;

/// <summary>Takes the limits in time out of the words, so that the rest reads as the amount alone.</summary>
internal sealed class AmountLimitReader
{
    private readonly List<Lexeme> words;
    private readonly List<Lexeme> rest = [];
    private readonly List<AmountLimit> found = [];

    private AmountLimitReader(List<Lexeme> words) => this.words = words;

    public static (List<Lexeme> Words, List<AmountLimit> Limits) Take(List<Lexeme> words)
    {
        AmountLimitReader reader = new(words);
        for (int i = 0; i < words.Count;)
        {
            int used = reader.At(i);
            if (used == 0)
            {
                reader.rest.Add(words[i]);
                used = 1;
            }
            else if (reader.Kind(i + used) == Lex.Only)
            {
                used++;
            }

            i += used;
        }

        return (reader.rest, reader.found);
    }

    private Lex Kind(int at) => at >= 0 && at < words.Count ? words[at].Kind : Lex.Word;

    private bool IsUnit(int at, PeriodUnit unit) => Kind(at) == Lex.Unit && words[at].Unit == unit;

    private int Add(AmountLimit limit, int used)
    {
        found.Add(limit);
        return used;
    }

    private int At(int at)
    {
        if (rest.Count > 0 && rest[^1].Kind is Lex.Not or Lex.Negate or Lex.Condition)
        {
            return 0;
        }

        if (Kind(at) is Lex.NotEsy or Lex.RegularYear)
        {
            return found.Exists(l => l.Kind == LimitKind.RegularYear) ? 1 : Add(new(LimitKind.RegularYear), 1);
        }

        int start = at;
        Lexeme lead = default;
        while (Kind(start) is Lex.From or Lex.Until or Lex.To or Lex.Before or Lex.After or Lex.During or Lex.For or Lex.On or Lex.Between
            || (start > at && Kind(start) is Lex.Colon or Lex.Of or Lex.Nothing or Lex.A))
        {
            lead = Kind(start) is Lex.Colon or Lex.Of or Lex.Nothing or Lex.A || (Kind(start) == Lex.On
                && start > at) ? lead : words[start];
            start++;
        }

        return Between(at, start, lead) is > 0 and int days ? days
            : SchoolYear(at, start, lead) is > 0 and int year ? year
            : Term(at, start, lead) is > 0 and int term ? term
            : Weeks(at, start);
    }

    private bool IsEnd(int at) => Kind(at) is Lex.Date or Lex.DayOfYear or Lex.MonthName;

    private int Between(int at, int start, Lexeme lead)
    {
        if (!IsEnd(start))
        {
            return 0;
        }

        int link = start + 1;
        bool joined = false;
        while (Kind(link) is Lex.Dash or Lex.To or Lex.Until or Lex.Comma or Lex.Colon or Lex.Slash || (Kind(link) == Lex.And
            && lead.Kind == Lex.Between))
        {
            joined |= Kind(link) is Lex.Dash or Lex.To or Lex.Until or Lex.And;
            link++;
        }

        if (joined && IsEnd(link))
        {
            return Span(words[start], words[link]) is { } span ? Add(span, link + 1 - at) : 0;
        }

        return One(words[start], lead, Kind(start + 1) == Lex.Only) is { } one ? Add(one, start + 1 - at) : 0;
    }

    private static AmountLimit? Span(Lexeme first, Lexeme last)
    {
        first = InItsYear(first, true);
        last = InItsYear(last, false);
        if (first.Kind == Lex.Date && last.Kind == Lex.Date)
        {
            return first.Low <= last.Low ? new(LimitKind.Dates, From: Dated(first), To: Dated(last)) : null;
        }

        if (last.Kind == Lex.Date)
        {
            DateOnly to = Dated(last);
            DateOnly from = InYear(Code(first, true), to.Year);
            return new(LimitKind.Dates, From: from <= to ? from : InYear(Code(first, true), to.Year - 1), To: to);
        }

        if (first.Kind == Lex.Date)
        {
            DateOnly from = Dated(first);
            DateOnly to = InYear(Code(last, false), from.Year);
            return new(LimitKind.Dates, From: from, To: to >= from ? to : InYear(Code(last, false), from.Year + 1));
        }

        return new(LimitKind.DaysOfYear, FromDay: Code(first, true), ToDay: Code(last, false));
    }

    private static AmountLimit? One(Lexeme end, Lexeme lead, bool only)
    {
        bool month = end.Kind == Lex.MonthName;
        end = lead.Kind is Lex.From or Lex.Until or Lex.To ? InItsYear(end, lead.Kind == Lex.From) : end;
        if (end.Kind == Lex.MonthName && end.High > 12)
        {
            return null;
        }

        bool sure = !month || lead.Text is "through" or "thru" or "end";
        return lead.Kind switch
        {
            Lex.From => From(end),
            Lex.Until or Lex.To when sure => end.Kind == Lex.Date
                ? new(LimitKind.Dates, To: Dated(end))
                : new(LimitKind.DaysOfYear, ToDay: Code(end, false)),
            Lex.Before when end.Kind == Lex.Date => new(LimitKind.Dates, To: Dated(end).AddDays(-1)),
            Lex.After when end.Kind == Lex.Date => new(LimitKind.Dates, From: Dated(end).AddDays(1)),
            Lex.During or Lex.For or Lex.On when month => new(LimitKind.DaysOfYear, FromDay: Code(end, true), ToDay: Code(end, false)),
            default(Lex) when month && only => new(LimitKind.DaysOfYear, FromDay: Code(end, true), ToDay: Code(end, false)),
            _ => null,
        };
    }

    /// <summary>A month with its year is its first or its last day.</summary>
    private static Lexeme InItsYear(Lexeme end, bool first)
    {
        if (end.Kind != Lex.MonthName || end.High <= 12)
        {
            return end;
        }

        int day = LimitPlacing.DayIn(Code(end, first), (int)end.High).DayNumber;
        return end with { Kind = Lex.Date, Low = day, High = day };
    }

    private static AmountLimit From(Lexeme end) =>
        end.Kind == Lex.Date ? new(LimitKind.Dates, From: Dated(end)) : new(LimitKind.DaysOfYear, FromDay: Code(end, true));

    private static DateOnly Dated(Lexeme date) => DateOnly.FromDayNumber((int)date.Low);

    private static int Code(Lexeme end, bool first) =>
        end.Kind == Lex.MonthName ? ((int)end.Low * 100) + (first ? 1 : DateTime.DaysInMonth(2024, (int)end.Low)) : (int)end.Low;

    private static DateOnly InYear(int code, int year) => LimitPlacing.DayIn(code, year);

    private int SchoolYear(int at, int start, Lexeme lead)
    {
        bool named = IsUnit(start, PeriodUnit.Year) && rest.Count > 0 is var some && (!some
            || rest[^1].Kind is not (Lex.Per or Lex.A or Lex.Each or Lex.Slash or Lex.Number));
        int number = named && Kind(start + 1) == Lex.Number ? start + 1 : start;
        if (Kind(number) != Lex.Number || Kind(number + 1) is not (Lex.Dash or Lex.Slash) || Kind(number + 2) != Lex.Number)
        {
            return 0;
        }

        decimal first = words[number].Low;
        decimal last = words[number + 2].Low;
        bool full = first is >= 1990 and < 2100 && (last == first + 1 || last == (first + 1) % 100);
        bool brief = named && number > start && first is >= 10 and < 99 && last == first + 1;
        if (!full && !brief)
        {
            return 0;
        }

        int end = number + 3 + (IsUnit(number + 3, PeriodUnit.Year) ? 1 : 0);
        bool pool = lead is { Kind: Lex.For, Text: "for" } && (end > number + 3 || number > start) && !words.Exists(IsPeriod);
        if (pool)
        {
            rest.Add(lead);
            rest.Add(new(Lex.Unit, "school year", 1, 1, PeriodUnit.Year));
        }

        return Add(new(LimitKind.SchoolYear, (int)(full ? first : first + 2000)), end - at);
    }

    /// <summary>True for every word of a period but the school year itself.</summary>
    private static bool IsPeriod(Lexeme word) => word.Kind is Lex.Adverb or Lex.Cycle or Lex.ABDay or Lex.Bi or Lex.Term or Lex.MinutesPer
        or Lex.Weekday or Lex.Alternate or Lex.Each or Lex.Every or Lex.Per || word is { Kind: Lex.Unit, Unit: not PeriodUnit.Year };

    private int Term(int at, int start, Lexeme lead)
    {
        bool rated = start == at && rest.Count > 0 && rest[^1].Kind is Lex.Per or Lex.A or Lex.Each or Lex.Every or Lex.Slash or Lex.Number;
        if (rated || TermOf(start) is not { } term)
        {
            return Half(at, start);
        }

        if (lead.Kind is Lex.From or Lex.Until or Lex.To or Lex.Before or Lex.After)
        {
            // From a term on, or up to one: more than that term alone, so the reader asks.
            rest.Add(new(Lex.For, "for"));
            rest.Add(new(Lex.Number, "1", 1, 1, At: words[start].At));
            rest.Add(new(Lex.Term, "term"));
            return start + term.Used - at;
        }

        Lex next = Kind(start + term.Used);
        bool listed = next is Lex.Or or Lex.And or Lex.Comma && TermOf(start + term.Used + 1) is not null;
        bool after = start == at && rest.Count > 1 && rest[^1].Kind is Lex.Or && found.Exists(l => l.Kind == LimitKind.Term);
        return listed || after ? 0 : Add(new(LimitKind.Term, term.Number, Term: term.Kind), start + term.Used - at);
    }

    private (TermKind Kind, int Number, int Used)? TermOf(int at)
    {
        if (Nth(at) is { } n && TermUnit(at + 1) is { } kind)
        {
            bool season = Kind(at) == Lex.Season;
            return season && kind != TermKind.Semester ? null : (kind, n, 2);
        }

        bool number = TermUnit(at) is not null && Kind(at + 1) == Lex.Number && words[at + 1].Low is >= 1 and <= 4
            && words[at + 1].IsExact && words[at + 1].Low % 1 == 0
            && Kind(at + 2) is not (Lex.Minute or Lex.Hour or Lex.X or Lex.Times or Lex.Session or Lex.Slash or Lex.Dash or Lex.Percent
                or Lex.Unit or Lex.Per or Lex.Number);
        return number ? (TermUnit(at)!.Value, (int)words[at + 1].Low, 2) : null;
    }

    private int? Nth(int at) => Kind(at) switch
    {
        Lex.Ordinal when words[at].Text is "last" or "final" or "ultimo" => 0,
        Lex.Ordinal or Lex.Season when words[at].Low is >= 1 and <= 4 => (int)words[at].Low,
        Lex.Other when words[at].Text == "second" => 2,
        _ => null,
    };

    private TermKind? TermUnit(int at) => Kind(at) == Lex.Unit && !words[at].Plural
        ? words[at].Unit switch
        {
            PeriodUnit.Quarter => TermKind.Quarter,
            PeriodUnit.Trimester => TermKind.Trimester,
            PeriodUnit.Semester => TermKind.Semester,
            _ => null,
        }
        : null;

    private int Half(int at, int start)
    {
        if (Nth(start) is not { } n || n > 2 || Kind(start + 1) != Lex.Half)
        {
            return 0;
        }

        int year = start + 2;
        while (Kind(year) is Lex.Of or Lex.A or Lex.Nothing)
        {
            year++;
        }

        return IsUnit(year, PeriodUnit.Year) || Kind(year) == Lex.RegularYear ? Add(new(n == 1 ? LimitKind.FirstHalf
            : LimitKind.SecondHalf), year + 1 - at) : 0;
    }

    /// <summary>"The first nine weeks", "last 6 weeks of school"; never "the first 3 weeks of each month".</summary>
    private int Weeks(int at, int start)
    {
        if (Kind(start) != Lex.Ordinal || words[start].Low != 1)
        {
            return 0;
        }

        bool last = words[start].Text is not ("first" or "1" or "1st" or "primera" or "primeras" or "primer" or "primeros" or "primero");
        int number = Kind(start + 1) == Lex.Number ? start + 1 : -1;
        int unit = (number > 0 ? number : start) + 1;
        unit += Kind(unit) == Lex.Dash ? 1 : 0;
        if (!IsUnit(unit, PeriodUnit.Week) || (number > 0 && (!words[number].IsExact || words[number].Low is < 1 or > 60
            || words[number].Low % 1 != 0)))
        {
            return 0;
        }

        int weeks = number > 0 ? (int)words[number].Low : 1;
        int of = unit + 1;
        while (Kind(of) is Lex.Of or Lex.A or Lex.Nothing or Lex.During or Lex.Each or Lex.Every or Lex.Per or Lex.OutOf)
        {
            of++;
        }

        bool year = of > unit + 1 && (IsUnit(of, PeriodUnit.Year) || (of < words.Count && words[of].Text == "school"));
        bool service = of > unit + 1 && (IsUnit(of, PeriodUnit.IepYear) || (of < words.Count
            && words[of].Text is "iep" or "service" or "services"));
        if (of > unit + 1 && !year && !service)
        {
            return 0;
        }

        LimitKind kind = (last, year) switch
        {
            (false, false) => LimitKind.FirstWeeks,
            (true, false) => LimitKind.LastWeeks,
            (false, true) => LimitKind.FirstWeeksOfYear,
            _ => LimitKind.LastWeeksOfYear,
        };
        return Add(new(kind, weeks), (year || service ? of : unit) + 1 - at);
    }
}
