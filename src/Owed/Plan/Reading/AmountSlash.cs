namespace Owed;

/// <summary>Words that are written as a letter and a stroke.</summary>
internal static class AmountSlash
{
    /// <summary>"w/ SLP" is with, "w/o" is without; neither is a week.</summary>
    public static (Lexeme Word, int Used)? With(List<Lexeme> raw, int at)
    {
        if (raw[at].Text != "w" || at + 2 >= raw.Count || raw[at + 1].Kind != Lex.Slash || raw[at + 2].Kind != Lex.Word)
        {
            return null;
        }

        if (raw[at + 2] is { Text: "o", Spaced: false })
        {
            return (raw[at] with { Kind = Lex.Not, Text = "without" }, 3);
        }

        bool unit = AmountVocabulary.TryFind(raw[at + 2].Text, out Lexeme after) && after.Kind is Lex.Minute or Lex.Hour or Lex.Unit;
        return unit ? null : (raw[at] with { Kind = Lex.Aside, Text = "with" }, 2);
    }
}
