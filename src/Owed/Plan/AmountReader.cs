namespace Owed;

/// <summary>Reads the wording of an IEP into an <see cref="Amount"/>; where the words can mean two things it asks and never guesses.</summary>
public static class AmountReader
{
    private const int MostStatements = 40;

    /// <summary>Reads one line of an IEP's grid; any text is answered, none throws.</summary>
    public static Amount Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > AmountText.Longest)
        {
            return Nothing("too-long");
        }

        AmountFacts facts = AmountFacts.Note(AmountNumbers.Join(AmountLexer.Read(AmountText.Plain(text))));
        List<AmountClause> clauses = AmountClause.Cut(facts.Found);
        return clauses.Count > MostStatements ? Nothing("too-long") : AmountVerdict.Of(facts, clauses);
    }

    internal static Amount Nothing(string code) =>
        new(null, null, null, null, null, null, Delivery.Direct, null, null, Weekdays.None, default, [], [AmountQuestions.Ask(code, AmountSum.Nothing, [])]);
}
