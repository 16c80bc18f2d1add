namespace Owed;

/// <summary>Puts the words of a date together: "Oct. 1", "May 15, 2026", "19 de diciembre", and "2/1" where a date is due.</summary>
internal static class AmountDates
{
    public static List<Lexeme> Join(List<Lexeme> from)
    {
        List<Lexeme> to = new(from.Count);
        for (int i = 0; i < from.Count;)
        {
            Lexeme word = May(from, i) ? from[i] with { Kind = Lex.MonthName, Low = 5, High = 5 } : from[i];
            int used = word.Kind == Lex.MonthName ? Month(from, i, word, to)
                : word.Kind is Lex.Number or Lex.Ordinal && Before(from, i) is int month ? DayFirst(from, i, month, to)
                : Slashed(from, i) is { } slashed && Due(from, i, slashed.Used, to) ? Take(to, slashed.Day, slashed.Used)
                : 0;
            if (used == 0)
            {
                to.Add(word);
                used = 1;
            }

            i += used;
        }

        return to;
    }

    private static Lex Kind(List<Lexeme> words, int at) => at >= 0 && at < words.Count ? words[at].Kind : Lex.Word;

    private static bool Measures(Lex kind) => kind is Lex.Minute or Lex.Hour or Lex.X or Lex.Times or Lex.Session or Lex.Slot
        or Lex.MinutesPer or Lex.Percent;

    private static bool Leads(Lex kind) => kind is Lex.From or Lex.Until or Lex.To or Lex.Before or Lex.After;

    private static bool May(List<Lexeme> words, int at) =>
        words[at] is { Kind: Lex.Condition, Text: "may" }
        && ((Kind(words, at + 1) == Lex.Number && words[at + 1].Low is >= 1 and <= 31 or > 1990 and < 2200
            && !Measures(Kind(words, at + 2)))
            || Leads(Kind(words, at - 1)) || Kind(words, at - 1) is Lex.During or Lex.Dash || Kind(words, at + 1) == Lex.Only
            || (Kind(words, at + 1) is Lex.Dash or Lex.To or Lex.Until && Kind(words, at + 2) is Lex.MonthName));

    private static int Month(List<Lexeme> words, int at, Lexeme month, List<Lexeme> to)
    {
        int day = at + 1;
        int of = day + (Kind(words, day) == Lex.Comma ? 1 : 0);
        if (Kind(words, of) == Lex.Number && words[of].Low is > 1990 and < 2200 && words[of].Low % 1 == 0 && !Measures(Kind(words, of + 1)))
        {
            to.Add(month with { High = words[of].Low });
            return of + 1 - at;
        }

        if (Kind(words, day) is not (Lex.Number or Lex.Ordinal) || words[day].Low is < 1 or > 31 || words[day].Low % 1 != 0
            || Measures(Kind(words, day + 1))
            || !Real((int)month.Low, (int)words[day].Low))
        {
            to.Add(month);
            return 1;
        }

        int year = day + 1 + (Kind(words, day + 1) == Lex.Comma ? 1 : 0);
        return Day(words, at, (int)month.Low, (int)words[day].Low, day + 1, year, to);
    }

    private static int? Before(List<Lexeme> words, int at)
    {
        int month = at + 1 + (Kind(words, at + 1) == Lex.Of ? 1 : 0);
        bool sure = Kind(words, at + 1) == Lex.Of || words[at].Kind == Lex.Ordinal;
        return sure && Kind(words, month) == Lex.MonthName && words[at].Low is >= 1 and <= 31 && words[at].Low % 1 == 0 ? month : null;
    }

    private static int DayFirst(List<Lexeme> words, int at, int month, List<Lexeme> to)
    {
        int year = month + 1 + (Kind(words, month + 1) is Lex.Of or Lex.Comma ? 1 : 0);
        return Real((int)words[month].Low, (int)words[at].Low) ? Day(words, at, (int)words[month].Low, (int)words[at].Low, month + 1,
            year, to) : 0;
    }

    private static int Day(List<Lexeme> words, int at, int month, int day, int end, int year, List<Lexeme> to)
    {
        bool dated = Kind(words, year) == Lex.Number && words[year].Low is > 1990 and < 2200 && words[year].Low % 1 == 0
            && day <= DateTime.DaysInMonth((int)words[year].Low, month);
        int value = dated ? new DateOnly((int)words[year].Low, month, day).DayNumber : (month * 100) + day;
        to.Add(words[at] with { Kind = dated ? Lex.Date : Lex.DayOfYear, Low = value, High = value });
        return (dated ? year + 1 : end) - at;
    }

    private static bool Real(int month, int day) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month);

    private static (Lexeme Day, int Used)? Slashed(List<Lexeme> words, int at)
    {
        if (Kind(words, at) == Lex.Fraction && words[at].Text is [var m, '/', var d] && Real(m - '0', d - '0'))
        {
            int value = ((m - '0') * 100) + (d - '0');
            return (words[at] with { Kind = Lex.DayOfYear, Low = value, High = value }, 1);
        }

        bool figures = Kind(words, at) == Lex.Number && Kind(words, at + 1) == Lex.Slash && Kind(words, at + 2) == Lex.Number
            && !words[at + 1].Spaced && !words[at + 2].Spaced && words[at].Low % 1 == 0 && words[at + 2].Low % 1 == 0;
        if (!figures || words[at].Low > 12 || words[at + 2].Low > 31 || !Real((int)words[at].Low, (int)words[at + 2].Low))
        {
            return null;
        }

        decimal of = (words[at].Low * 100) + words[at + 2].Low;
        return (words[at] with { Kind = Lex.DayOfYear, Low = of, High = of }, 3);
    }

    /// <summary>"2/1" is a date only where a date is due: after "starting" and its like, or as one end of two.</summary>
    private static bool Due(List<Lexeme> words, int at, int used, List<Lexeme> to)
    {
        Lex next = Kind(words, at + used);
        if (Measures(next) || next is Lex.Slash or Lex.Per or Lex.Unit or Lex.Adverb)
        {
            return false;
        }

        int before = to.Count - 1;
        while (before >= 0 && to[before].Kind is Lex.On or Lex.Colon or Lex.Nothing or Lex.Aside)
        {
            before--;
        }

        bool led = before >= 0 && (Leads(to[before].Kind) || (to[before].Kind is Lex.Dash or Lex.And && before > 0
            && to[before - 1].Kind is Lex.DayOfYear or Lex.Date));
        bool leads = next is Lex.Dash or Lex.To or Lex.Until
            && (Kind(words, at + used + 1) is Lex.Date or Lex.MonthName
                || (Slashed(words, at + used + 1) is { } other && !Measures(Kind(words, at + used + 1 + other.Used))
                    && Kind(words, at + used + 1 + other.Used) is not (Lex.Slash or Lex.Per or Lex.Unit or Lex.Adverb)));
        return led || leads;
    }

    private static int Take(List<Lexeme> to, Lexeme day, int used)
    {
        to.Add(day);
        return used;
    }
}
