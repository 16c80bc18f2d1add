namespace Owed;

/// <summary>Settles the Spanish words whose meaning hangs on their neighbours: "a" and "hasta".</summary>
internal static class AmountSpanish
{
    public static List<Lexeme> Settle(List<Lexeme> words)
    {
        words.RemoveAll(w => w.Kind == Lex.Nothing);
        for (int i = 0; i < words.Count; i++)
        {
            Lexeme word = words[i];
            if (word is { Kind: Lex.A, Text: "al" } && i + 3 < words.Count && IsNumber(words[i + 1].Kind)
                && words[i + 3].Kind == Lex.MonthName)
            {
                words[i] = word with { Kind = Lex.To };
            }
            else if (word is { Kind: Lex.A, Text: "a" } && i > 0 && i + 1 < words.Count && Pair(words[i - 1].Kind, words[i + 1].Kind))
            {
                words[i] = word with { Kind = Lex.To };
            }
            else if (word is { Kind: Lex.Until, Text: "hasta" } && !Dated(words, i + 1))
            {
                words[i] = word with { Kind = i + 1 < words.Count && IsNumber(words[i + 1].Kind) ? Lex.AtMost : Lex.Condition };
            }
        }

        return words;
    }

    private static bool IsNumber(Lex kind) => kind is Lex.Number or Lex.NumberWord;

    private static bool Pair(Lex before, Lex after) =>
        (IsNumber(before) && IsNumber(after)) || (before == after && before is Lex.Clock or Lex.Date or Lex.Weekday or Lex.MonthName);

    private static bool Dated(List<Lexeme> words, int at)
    {
        if (at >= words.Count || words[at].Kind is Lex.Date or Lex.MonthName)
        {
            return at < words.Count;
        }

        int month = at + 1 + (at + 1 < words.Count && words[at + 1].Kind == Lex.Of ? 1 : 0);
        return IsNumber(words[at].Kind) && month < words.Count && words[month].Kind is Lex.MonthName or Lex.Slash;
    }
}
