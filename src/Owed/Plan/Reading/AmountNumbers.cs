namespace Owed;

/// <summary>Puts numbers together: words into figures, fractions into decimals, two ends into a range.</summary>
internal static class AmountNumbers
{
    public static List<Lexeme> Join(List<Lexeme> lexemes) => Ranges(Repeats(Mixed(lexemes)));

    /// <summary>"Thirty" and "forty-five" as figures.</summary>
    public static List<Lexeme> Figures(List<Lexeme> from)
    {
        List<Lexeme> to = new(from.Count);
        for (int i = 0; i < from.Count; i++)
        {
            if (from[i].Kind != Lex.NumberWord)
            {
                to.Add(from[i]);
                continue;
            }

            int first = i;
            decimal sum = from[i].Low;
            while (sum < 1_000_000)
            {
                int next = i + 1;
                while (next < from.Count && (from[next].Kind == Lex.Dash || (from[next].Kind == Lex.And && sum >= 100)))
                {
                    next++;
                }

                if (next >= from.Count || from[next].Kind != Lex.NumberWord || !Grows(ref sum, from[next].Low))
                {
                    break;
                }

                i = next;
            }

            to.Add(from[first] with { Kind = Lex.Number, Low = sum, High = sum });
        }

        return to;
    }

    private static bool Grows(ref decimal sum, decimal next)
    {
        if (next is 100 or 1000 && sum is > 0 and < 100)
        {
            sum *= next;
            return true;
        }

        if ((sum is >= 20 and < 100 && sum % 10 == 0 && next is > 0 and < 10) || (sum >= 100 && sum % 100 == 0 && next is > 0 and < 100))
        {
            sum += next;
            return true;
        }

        return false;
    }

    private static List<Lexeme> Mixed(List<Lexeme> from)
    {
        List<Lexeme> to = new(from.Count);
        for (int i = 0; i < from.Count; i++)
        {
            Lexeme here = from[i];
            Lex Kind(int ahead) => i + ahead < from.Count ? from[i + ahead].Kind : Lex.Word;
            bool afterWhole = to.Count > 0 && to[^1].Kind == Lex.Number && to[^1].Low % 1 == 0 && to[^1].Low < 100;
            bool afterAnd = to.Count > 1 && to[^1].Kind == Lex.And && to[^2].Kind == Lex.Number && to[^2].Low % 1 == 0 && to[^2].Low < 100;
            if (here.Kind == Lex.Half && to.Count > 0 && to[^1].Kind == Lex.Number && to[^1].Low == 1 && Kind(1) != Lex.Number
                && from[i - 1].Kind is Lex.Dash or Lex.Number)
            {
                to[^1] = to[^1] with { Low = 0.5m, High = 0.5m };
            }
            else if (here.Kind is Lex.Fraction || (here.Kind == Lex.Half && (afterAnd || Kind(1) == Lex.Hour || Kind(2) == Lex.Hour
                || (Kind(3) == Lex.Hour && Kind(1) == Lex.Of))))
            {
                decimal part = here.Kind == Lex.Half ? 0.5m : here.Low;
                bool dashed = to.Count > 1 && to[^1].Kind == Lex.Dash && to[^2].Kind == Lex.Number && to[^2].Low % 1 == 0
                    && here.Kind == Lex.Fraction;
                if (afterAnd || dashed)
                {
                    to.RemoveAt(to.Count - 1);
                    to[^1] = to[^1] with { Low = to[^1].Low + part, High = to[^1].Low + part };
                }
                else if (afterWhole && here.Kind == Lex.Fraction && char.IsAsciiDigit(to[^1].Text[0]))
                {
                    to[^1] = to[^1] with { Low = to[^1].Low + part, High = to[^1].Low + part, Text = "mixed" };
                }
                else
                {
                    to.Add(here with { Kind = Lex.Number, Low = part, High = part });
                }

                while (Kind(1) is Lex.Of or Lex.A && Kind(2) is Lex.Hour or Lex.A)
                {
                    i++;
                }
            }
            else if (here is { Kind: Lex.Unit, Unit: PeriodUnit.Quarter } && (Kind(1) == Lex.Hour || (Kind(1) == Lex.Of
                && Kind(3) == Lex.Hour)))
            {
                to.Add(here with { Kind = Lex.Number, Low = 0.25m, High = 0.25m });
                i += Kind(1) == Lex.Of ? 2 : 0;
            }
            else if (!(here.Kind == Lex.A && Kind(1) == Lex.Half && afterAnd))
            {
                to.Add(here);
            }
        }

        return to;
    }

    private static List<Lexeme> Repeats(List<Lexeme> from)
    {
        List<Lexeme> to = new(from.Count);
        for (int i = 0; i < from.Count; i++)
        {
            to.Add(from[i]);
            if (i + 3 < from.Count && from[i].Kind == Lex.Number && from[i + 1].Kind == Lex.Open && from[i + 2].Kind == Lex.Number
                && from[i + 3].Kind == Lex.Close && from[i].Low == from[i + 2].Low)
            {
                i += 3;
            }
        }

        return to;
    }

    private static List<Lexeme> Ranges(List<Lexeme> from)
    {
        List<Lexeme> to = new(from.Count);
        for (int i = 0; i < from.Count; i++)
        {
            Lexeme here = from[i];
            if (here.Kind == Lex.Number && i + 4 < from.Count && from[i + 1].Kind is Lex.Minute or Lex.Times
                && from[i + 2].Kind is Lex.Dash or Lex.To
                && from[i + 3].Kind == Lex.Number && from[i + 4].Kind == from[i + 1].Kind && from[i + 3].Low > here.Low)
            {
                to.Add(here with { High = from[i + 3].High, Text = "range" });
                i += 3;
                continue;
            }

            bool joined = i + 2 < from.Count && from[i + 2].Kind == here.Kind && from[i + 1].Kind is Lex.Dash or Lex.To or Lex.Or;
            bool between = to.Count > 0 && to[^1].Kind == Lex.Between && i + 2 < from.Count && from[i + 1].Kind == Lex.And
                && from[i + 2].Kind == here.Kind;
            if (here.Kind is Lex.Number or Lex.Once && (joined || between))
            {
                Lexeme end = from[i + 2];
                if (here.Kind == Lex.Number && here.Low is >= 1990 and <= 2100 && from[i + 1].Kind == Lex.Dash
                    && end.Low % 100 == (here.Low + 1) % 100)
                {
                    to.Add(here with { Kind = Lex.Word, Text = "school year" });
                    i += 2;
                    continue;
                }

                if (here is { Kind: Lex.Number, Low: 1 } && end.Low == 1)
                {
                    to.Add(here with { Kind = Lex.Label, Text = "1:1", Label = LabelKind.Grouping });
                    i += 2;
                    continue;
                }

                if (end.Low > here.Low)
                {
                    to.Add(here with { High = end.High, Text = from[i + 1].Kind == Lex.Dash ? "dash" : "range" });
                    i += 2;
                    continue;
                }
            }

            to.Add(here);
        }

        return to;
    }
}
