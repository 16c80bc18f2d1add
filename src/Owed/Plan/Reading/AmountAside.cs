namespace Owed;

/// <summary>Takes out what carries a number and is no amount: rooms, goals, pages, accuracy, names, and services that are not
/// given.</summary>
internal static class AmountAside
{
    public static List<Lexeme> Strip(List<Lexeme> from)
    {
        List<Lexeme> to = new(from.Count);
        for (int i = 0; i < from.Count;)
        {
            int used = from[i].Kind switch
            {
                Lex.Numbered => Numbered(from, i, to),
                Lex.Negate => Negated(from, i, to),
                Lex.Title => Named(from, i, to),
                Lex.Noun => Counted(from, i, to),
                Lex.Aside when from[i].Text is "k" or "pk" or "prek" && Kind(from, i + 1) == Lex.Dash && Kind(from, i + 2) == Lex.Number
                    && !Measures(from, i + 2) => 3,
                Lex.Equals or Lex.Open => Explained(from, i),
                Lex.Condition when from[i].Text == "subject" && Kind(from, i + 1) == Lex.Colon => Label(from, i, to),
                _ => 0,
            };
            if (used == 0)
            {
                to.Add(from[i]);
                used = 1;
            }

            i += used;
        }

        return to;
    }

    /// <summary>"Subject: math" names the subject; "subject" elsewhere may mean "subject to".</summary>
    private static int Label(List<Lexeme> words, int at, List<Lexeme> to)
    {
        to.Add(words[at] with { Kind = Lex.Aside });
        return 1;
    }

    private static Lex Kind(List<Lexeme> words, int at) => at >= 0 && at < words.Count ? words[at].Kind : Lex.Word;

    /// <summary>True when the number at this place measures something, so it names no room and no page.</summary>
    private static bool Measures(List<Lexeme> words, int at) =>
        Kind(words, at + 1) is Lex.Minute or Lex.Hour or Lex.X or Lex.Times or Lex.Session or Lex.Slot or Lex.Percent or Lex.MinutesPer
        || (Kind(words, at + 1) is Lex.Dash or Lex.Slash or Lex.Unit
            && Kind(words, at + 2) is Lex.Minute or Lex.Hour or Lex.Unit or Lex.Session)
        || (Kind(words, at + 1) is Lex.Unit or Lex.Adverb or Lex.Per);

    private static int Numbered(List<Lexeme> words, int at, List<Lexeme> to)
    {
        int number = at + 1;
        while (Kind(words, number) is Lex.Stop or Lex.Colon or Lex.Numbered or Lex.Aside)
        {
            number++;
        }

        if (IsLetter(words, number) && Kind(words, number + 1) == Lex.Dash && !words[number + 1].Spaced && !Spaced(words, number + 2))
        {
            number += 2;
        }

        if (Kind(words, number) != Lex.Number || Measures(words, number))
        {
            bool ordinal = to.Count > 0 && to[^1].Kind == Lex.Ordinal;
            if (ordinal)
            {
                to.RemoveAt(to.Count - 1);
            }

            to.Add(words[at] with { Kind = Lex.Aside });
            return 1;
        }

        int end = number + 1;
        end += IsLetter(words, end) && !words[end].Spaced ? 1 : 0;
        while (Kind(words, end) is Lex.Dash or Lex.Comma or Lex.And or Lex.Of or Lex.Slash or Lex.To or Lex.Or)
        {
            int next = end + 1 + (Kind(words, end + 1) is Lex.And ? 1 : 0);
            if (Kind(words, next) != Lex.Number || Measures(words, next))
            {
                break;
            }

            end = next + 1;
        }

        to.Add(words[at] with { Kind = Lex.Aside });
        return end - at;
    }

    private static bool IsLetter(List<Lexeme> words, int at) => at < words.Count && words[at].Text.Length == 1
        && char.IsAsciiLetterLower(words[at].Text[0]) && words[at].Kind is not (Lex.X or Lex.Hour or Lex.Minute or Lex.Unit);

    private static bool Spaced(List<Lexeme> words, int at) => at >= words.Count || words[at].Spaced;

    private static int Negated(List<Lexeme> words, int at, List<Lexeme> to)
    {
        int number = at + 1 + (Kind(words, at + 1) == Lex.Stop ? 1 : 0);
        if (Kind(words, number) == Lex.Number && !Measures(words, number))
        {
            return Numbered(words, at, to);
        }

        int end = at + 1;
        bool label = false;
        while (Kind(words, end) is Lex.Label or Lex.Aside or Lex.Or or Lex.Slash && (Kind(words, end) != Lex.Slash
            || Kind(words, end + 1) == Lex.Label))
        {
            label |= Kind(words, end) == Lex.Label;
            end++;
        }

        bool closes = end == words.Count || Kind(words, end) is Lex.Stop or Lex.Comma or Lex.Close or Lex.Dash or Lex.Plus;
        if (label && closes)
        {
            return end - at;
        }

        to.Add(words[at] with { Kind = Lex.Not });
        return 1;
    }

    private static int Named(List<Lexeme> words, int at, List<Lexeme> to)
    {
        int name = at + 1 + (Kind(words, at + 1) == Lex.Stop ? 1 : 0);
        to.Add(words[at] with { Kind = Lex.Aside });
        bool named = name < words.Count && words[name].Text.Length > 0 && char.IsLetter(words[name].Text[0])
            && words[name].Kind is Lex.Word or Lex.Aside or Lex.Label or Lex.DayLetter or Lex.A;
        return named ? name + 1 - at : 1;
    }

    /// <summary>"4 of 5 trials", "80% accuracy", "with 3 peers": the number counts them.</summary>
    private static int Counted(List<Lexeme> words, int at, List<Lexeme> to)
    {
        bool inGroup = to.Count > 2 && Enumerable.Range(Math.Max(0, to.Count - 4), Math.Min(4, to.Count))
            .Any(i => to[i] is { Kind: Lex.Label, Label: LabelKind.Grouping });
        if (inGroup)
        {
            return 0;
        }

        int keep = to.Count;
        while (keep > 0 && to[keep - 1].Kind is Lex.Number or Lex.Fraction or Lex.Percent or Lex.OutOf or Lex.Of
            || (keep > 1 && to[keep - 1].Kind is Lex.Dash or Lex.To or Lex.Or or Lex.Slash && to[keep - 2].Kind is Lex.Number))
        {
            keep--;
        }

        to.RemoveRange(keep, to.Count - keep);
        to.Add(words[at] with { Kind = Lex.Aside });
        return 1;
    }

    /// <summary>"= 8% of the day": what the minutes come to, said once more in another measure.</summary>
    private static int Explained(List<Lexeme> words, int at)
    {
        if (Kind(words, at + 1) != Lex.Number || Kind(words, at + 2) != Lex.Percent
            || !words.Take(at).Any(w => w.Kind is Lex.Minute or Lex.Hour))
        {
            return 0;
        }

        int end = at + 3;
        while (Kind(words, end) is Lex.Of or Lex.Nothing or Lex.Aside or Lex.OutOf)
        {
            end++;
        }

        bool day = Kind(words, end) == Lex.Unit && words[end].Unit is PeriodUnit.SchoolDay or PeriodUnit.Week;
        return day ? end + 1 + (Kind(words, at) == Lex.Open && Kind(words, end + 1) == Lex.Close ? 1 : 0) - at : 0;
    }
}
