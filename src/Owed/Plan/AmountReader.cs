namespace Owed;

/// <summary>Reads the wording of an IEP into an <see cref="Amount"/>; where the words can mean two things it asks and never
/// guesses.</summary>
public static class AmountReader
{
    private const int MostStatements = 40;

    /// <summary>More numbers than one line of an IEP ever holds; each of them must change the answer.</summary>
    private const int MostNumbers = 16;

    /// <summary>Reads one line of an IEP's grid; any text is answered, none throws.</summary>
    public static Amount Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > AmountText.Longest)
        {
            return Nothing("too-long");
        }

        List<Lexeme> lexemes = AmountLexer.Read(AmountText.Plain(text));
        List<Lexeme> figures = AmountNumbers.Figures(lexemes);
        List<Lexeme> shares = [.. BareShares(figures)];
        List<Lexeme> words = AmountDates.Join(AmountAside.Strip(figures));
        List<Lexeme> leftOver = [.. words.Where(w => w.Kind == Lex.Word), .. shares];
        (List<Lexeme> rest, List<AmountLimit> limits) = AmountLimitReader.Take(words);
        List<Lexeme> quiet = Quiet(rest);
        bool hasBlank = AmountBlank.In(quiet);
        List<Lexeme> plain = AmountNumbers.Join(AmountGrid.Unfold(quiet));
        Amount amount = Of(plain, limits, out AmountFacts? facts);
        if (facts is null || amount.Questions.Count > 0)
        {
            return amount;
        }

        // A number beside an empty place may belong to another label than the one it was read for.
        if (hasBlank)
        {
            return amount with { MinutesPerPeriod = null, Questions = [AmountQuestions.Ask("vague", AmountSum.Nothing, [])] };
        }

        leftOver.AddRange(facts.LeftOver);
        leftOver.AddRange(Unused(plain, limits, amount));
        return leftOver.Count == 0 ? amount : amount with { Questions = [AmountQuestions.LeftOver(leftOver, amount)] };
    }

    /// <summary>"17 of 23" with nothing behind it that says of what; "page 6 of 18" says it before.</summary>
    private static IEnumerable<Lexeme> BareShares(List<Lexeme> words)
    {
        for (int i = 0; i + 2 < words.Count; i++)
        {
            bool share = words[i].Kind == Lex.Number && words[i + 1].Kind is Lex.Of or Lex.OutOf && words[i + 2].Kind == Lex.Number;
            bool ends = i + 3 == words.Count || words[i + 3].Kind is Lex.Stop or Lex.Comma or Lex.Close;
            if (share && ends && !(i > 0 && words[i - 1].Kind == Lex.Numbered))
            {
                yield return words[i];
            }
        }
    }

    internal static Amount Nothing(string code) =>
        new(null, null, null, null, null, null, Delivery.Direct, null, null, Weekdays.None, default, [], [AmountQuestions.Ask(code,
            AmountSum.Nothing, [])]);

    private static Amount Of(List<Lexeme> plain, List<AmountLimit> limits, out AmountFacts? facts)
    {
        facts = AmountFacts.Note([.. plain]);
        bool paired = AmountClockSum.TryAdd(facts.Found);
        List<AmountClause> clauses = AmountClause.Cut(facts.Found);
        if (clauses.Count > MostStatements || plain.Count(w => w.Kind == Lex.Number) > MostNumbers)
        {
            facts = null;
            return Nothing("too-long");
        }

        Amount amount = AmountVerdict.Of(facts, clauses);
        amount = !paired
            && amount.Questions.Count == 0 ? amount with { MinutesPerPeriod = null, Questions = [AmountQuestions.Ask("two-amounts",
                AmountSum.Nothing, [])] } : amount;
        return AmountBounds.Set(amount, limits, facts, clauses);
    }

    /// <summary>Words that change nothing: the small ones go, the others keep their place.</summary>
    private static List<Lexeme> Quiet(List<Lexeme> words) =>
        [.. words.Where(w => w.Kind != Lex.Nothing).Select(w => w.Kind is Lex.Aside or Lex.ShortClause ? w with { Kind = Lex.Word } : w)];

    /// <summary>A number that could be another one without changing the answer was used by no rule.</summary>
    private static IEnumerable<Lexeme> Unused(List<Lexeme> plain, List<AmountLimit> limits, Amount amount)
    {
        bool breaksDown = plain.Exists(w => w.Kind == Lex.Rest);
        for (int i = 0; i < plain.Count && !breaksDown; i++)
        {
            if (plain[i].Kind != Lex.Number)
            {
                continue;
            }

            List<Lexeme> other = [.. plain];
            other[i] = other[i] with { Text = "", Low = other[i].Low + 1, High = other[i].High + 1 };
            Amount changed = Of(other, limits, out _);
            if (changed.Questions.Count == 0 && changed == amount)
            {
                yield return plain[i];
            }
        }
    }
}
