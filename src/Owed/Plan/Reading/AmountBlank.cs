namespace Owed;

/// <summary>Finds a place for a number that was left empty: a line to write on, or a label with another label behind it.</summary>
internal static class AmountBlank
{
    public static bool In(List<Lexeme> words)
    {
        for (int i = 0; i < words.Count; i++)
        {
            if (words[i].Kind == Lex.Blank || (Names(words[i]) && Colon(words, i + 1) is { } colon && IsEmpty(words, colon + 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Names(Lexeme word) => word.Kind is Lex.Minute or Lex.Hour or Lex.Session or Lex.CountLabel or Lex.LengthLabel
        or Lex.PeriodLabel || word is { Kind: Lex.Times, Plural: true };

    /// <summary>The colon that ends a label, over "(min)" and "per week".</summary>
    private static int? Colon(List<Lexeme> words, int at)
    {
        for (int i = at; i < Math.Min(at + 4, words.Count); i++)
        {
            if (words[i].Kind is Lex.Colon or Lex.Equals)
            {
                return i;
            }

            if (words[i].Kind is not (Lex.Open or Lex.Close or Lex.Per or Lex.Slash or Lex.A or Lex.Each or Lex.Minute or Lex.Hour
                or Lex.Unit or Lex.Session or Lex.During))
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsEmpty(List<Lexeme> words, int at) =>
        at >= words.Count || words[at].Kind is Lex.Stop or Lex.Comma or Lex.Close or Lex.Slash
        || (Names(words[at]) && Colon(words, at + 1) is not null)
        || (words[at].Kind is not (Lex.Number or Lex.NumberWord or Lex.Once or Lex.Clock)
            && at + 1 < words.Count && words[at + 1].Kind is Lex.Colon or Lex.Equals);
}
