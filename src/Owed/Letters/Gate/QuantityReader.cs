using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Finds every quantity of a sentence: digits, number words, shares, percentages, and words such as none, every and most.</summary>
internal sealed partial class QuantityReader
{
    private static readonly Dictionary<string, decimal> Shares = Values("share");
    private static readonly Dictionary<string, decimal> Vague = Values("vague");
    private static readonly HashSet<string> Between = [.. NoticePhrases.Plain("quantities between")];

    private readonly string text;
    private readonly Items<Token> tokens;
    private readonly List<Quantity> found = [];

    private QuantityReader(string text, Items<Token> tokens)
    {
        this.text = text;
        this.tokens = tokens;
    }

    public static Items<Quantity> In(string text, Items<Token> tokens)
    {
        var reader = new QuantityReader(text, tokens);
        for (int i = 0; i < tokens.Count;)
        {
            i = reader.Next(i);
        }

        return Counted(reader.found, text).ToItems();
    }

    /// <summary>"Seven out of ten sessions" counts sessions twice.</summary>
    private static IEnumerable<Quantity> Counted(List<Quantity> found, string text)
    {
        for (int i = 0; i < found.Count; i++)
        {
            Quantity one = found[i];
            Quantity? whole = one is { Unit: QuantityUnit.None, Kind: QuantityKind.Count, OutOf: false } ? found.Take(i).LastOrDefault(o => o.OutOf && o.Unit is QuantityUnit.Minutes or QuantityUnit.Sessions) : null;
            bool isPart = one.Unit == QuantityUnit.None && i + 1 < found.Count && found[i + 1].OutOf && OutOf().IsMatch(text[(one.At + one.Words.Length)..found[i + 1].At]);
            yield return isPart ? one with { Unit = found[i + 1].Unit } : whole is not null ? one with { Unit = whole.Unit } : one;
        }
    }

    [GeneratedRegex(@"\bof$", RegexOptions.IgnoreCase)]
    private static partial Regex EndsInOf();

    [GeneratedRegex(@"\b(?:an?|the)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^ (?:out )?of (?:the |these |those |her |his |all )?$", RegexOptions.IgnoreCase)]
    private static partial Regex OutOf();

    private int Next(int i)
    {
        if (Number(i) is var (value, after) && after > i)
        {
            return Counted(i, value, after);
        }

        string low = tokens[i].Low;
        if (low == "half" && i + 2 < tokens.Count && tokens[i + 1].Low == "an" && tokens[i + 2].Low == "hour")
        {
            Add(QuantityKind.Count, 30, QuantityUnit.Minutes, Per(i + 3), i, i + 3);
            return i + 3;
        }

        if (Shares.TryGetValue(low, out decimal share) && !IsOrdinalUse(i))
        {
            bool many = found.Count > 0 && found[^1] is { Unit: QuantityUnit.None, Kind: QuantityKind.Count } last && last.At + last.Words.Length + 1 >= tokens[i].At;
            decimal times = many ? found[^1].Value : 1;
            int partAt = many ? found[^1].At : 0;
            if (many)
            {
                found.RemoveAt(found.Count - 1);
            }

            int from = many ? tokens.ToList().FindLastIndex(i - 1, t => t.At <= partAt) : i;
            Add(QuantityKind.Share, times * share, QuantityUnit.None, null, from, i + 1);
            return i + 1;
        }

        foreach ((string list, QuantityKind kind) in (ReadOnlySpan<(string, QuantityKind)>)[("most", QuantityKind.Most), ("zero", QuantityKind.Zero), ("all", QuantityKind.All)])
        {
            int length = Phrase(list, i);
            if (length > 0)
            {
                (QuantityUnit unit, _, int end) = Unit(i + length);
                if ((kind == QuantityKind.Zero && !IsNone(i, length, unit)) || (kind == QuantityKind.All && i > 0 && tokens[i - 1].End + 1 == tokens[i].At && tokens[i - 1].Low is "in" or "at" or "after" or "we" or "us" or "you"))
                {
                    return i + length;
                }

                Add(kind, 0, unit, Per(end), i, Math.Max(end, i + length));
                return i + length;
            }
        }

        return i + 1;
    }

    private int Counted(int i, decimal value, int after)
    {
        if (after < tokens.Count && tokens[after].Low is "percent" or "percentage" || tokens[after - 1].Text.EndsWith('%'))
        {
            Add(QuantityKind.Share, value / 100, QuantityUnit.None, null, i, Math.Min(after + 1, tokens.Count));
            return after + 1;
        }

        (QuantityUnit unit, decimal minutes, int end) = Unit(after);
        if (end < tokens.Count && tokens[end].Low is "old" or "olds")
        {
            return end;
        }

        if (unit == QuantityUnit.Minutes && minutes == 60 && end + 1 < tokens.Count && tokens[end].Low is "and" or "y")
        {
            var (more, then) = Number(end + 1);
            if (then > end + 1 && Unit(then) is (QuantityUnit.Minutes, 1, var last))
            {
                Add(QuantityKind.Count, (value * 60) + more, unit, Per(last), i, last);
                return last;
            }

            if (tokens[end + 1].Low is "a" && end + 2 < tokens.Count && tokens[end + 2].Low is "half" or "quarter")
            {
                Add(QuantityKind.Count, (value * 60) + (tokens[end + 2].Low == "half" ? 30 : 15), unit, Per(end + 3), i, end + 3);
                return end + 3;
            }
        }

        if (unit == QuantityUnit.None && after < tokens.Count && tokens[after].Low is "time" or "times" && Per(after + 1) is PeriodUnit rate)
        {
            Add(QuantityKind.Count, value, QuantityUnit.Sessions, rate, i, after + 1);
            return after + 1;
        }

        if (unit == QuantityUnit.None && after < tokens.Count && Shares.ContainsKey(tokens[after].Low))
        {
            Add(QuantityKind.Count, value, unit, null, i, after);
            return after;
        }

        bool pronoun = unit == QuantityUnit.None && tokens[i].Low is "one" or "a" or "an" or "once" or "second" or "two" && !tokens[i].IsDigits;
        if (!pronoun || unit != QuantityUnit.None)
        {
            Add(QuantityKind.Count, value * (unit == QuantityUnit.Minutes ? minutes : 1), unit, Per(end), i, Math.Max(end, after));
        }

        return Math.Max(end, after);
    }

    private void Add(QuantityKind kind, decimal value, QuantityUnit unit, PeriodUnit? per, int from, int to)
    {
        int end = tokens[Math.Min(to, tokens.Count) - 1].End;
        string before = Article().Replace(text[..tokens[from].At], "").TrimEnd();
        string rest = text[end..];
        string words = text[tokens[from].At..end];
        Nearness near = Ends(before, "least") ? Nearness.AtLeast : Ends(before, "most-of") ? Nearness.AtMost : Ends(before, "about") ? Nearness.About : IsVague(from) ? Nearness.AtLeast : Nearness.Exactly;
        bool isOther = rest.StartsWith(" of ", StringComparison.OrdinalIgnoreCase) && !NoticePhrases.Of("quantities of-service").Begins(rest) && unit is QuantityUnit.Minutes or QuantityUnit.Sessions && rest.Length > 3 && !char.IsDigit(rest[4]);
        bool full = words.Contains("full", StringComparison.OrdinalIgnoreCase) || words.Contains("whole", StringComparison.OrdinalIgnoreCase) || rest.Contains("in full", StringComparison.OrdinalIgnoreCase);
        found.Add(new(kind, value, unit, near, per, words, tokens[from].At, EndsInOf().IsMatch(before), full, isOther));
    }

    /// <summary>"No speech" and "none" count; "said no", "no therapist" and "no record" do not.</summary>
    private bool IsNone(int i, int length, QuantityUnit unit)
    {
        if (i > 0 && tokens[i - 1].Low is "said" or "says" or "say" or "dijo")
        {
            return false;
        }

        if (tokens[i].Low is not ("no" or "not" or "zero" or "ningún" or "ninguna") || (length > 1 && tokens[i + 1].Low == "one") || unit != QuantityUnit.None)
        {
            return true;
        }

        int at = i + length;
        while (at + 1 < tokens.Count && Between.Contains(tokens[at].Low) && (Between.Contains(tokens[at + 1].Low) || Grown.Contains(tokens[at + 1].Low)))
        {
            at++;
        }

        return at < tokens.Count && !Grown.Contains(tokens[at].Low) && (NoticePhrases.Of("happened service").IsAll(tokens[at].Text) || NoticePhrases.Of("happened time").IsAll(tokens[at].Text));
    }

    private static readonly HashSet<string> Grown = [.. NoticePhrases.Plain("quantities no-service")];

    private bool IsVague(int i) => Vague.ContainsKey(tokens[i].Low) && !tokens[i].IsDigits && Vague[tokens[i].Low] <= 3 && tokens[i].Low is not ("dos" or "tres");

    // "a third session", "the second meeting": an ordinal, no share.
    private bool IsOrdinalUse(int i) =>
        i + 1 < tokens.Count && tokens[i].Low is not ("half" or "mitad") && tokens[i + 1].Low is not ("of" or "was" or "were" or "is") && !tokens[i].Low.EndsWith('s');

    private int Phrase(string list, int i)
    {
        foreach (string phrase in NoticePhrases.Plain($"quantities {list}"))
        {
            string[] words = phrase.Split(' ');
            bool isHere = i + words.Length <= tokens.Count;
            for (int k = 0; isHere && k < words.Length; k++)
            {
                isHere = words[k].EndsWith('*') ? tokens[i + k].Low.StartsWith(words[k][..^1], StringComparison.Ordinal) : tokens[i + k].Low == words[k];
            }

            if (isHere)
            {
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>The number that begins at a token, and the token after it.</summary>
    private (decimal Value, int After) Number(int i)
    {
        decimal sum = 0;
        int at = i;
        while (at < tokens.Count && One(at) is decimal one)
        {
            if (tokens[at].IsDigits)
            {
                return at == i ? (one, at + 1) : (sum, at);
            }

            sum = one is 100 or 1000 && sum > 0 ? sum * one : sum + one;
            at++;
            if (sum >= 100 && at + 1 < tokens.Count && tokens[at].Low == "and" && One(at + 1) is < 100 && !tokens[at + 1].IsDigits)
            {
                at++;
            }
        }

        return at > i ? (sum, at) : tokens[i].Low is "a" or "an" && NextIsUnit(i) ? (1, i + 1) : (0, i);
    }

    private bool NextIsUnit(int i) => i + 1 < tokens.Count && (Kind(tokens[i + 1].Low) is QuantityUnit.Minutes || tokens[i + 1].Low is "dozen" or "hundred" or "couple" or "few");

    private decimal? One(int at)
    {
        Token token = tokens[at];
        if (token.IsDigits)
        {
            return decimal.TryParse(token.Text.TrimEnd('%'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal digits) ? digits : null;
        }

        if (Vague.TryGetValue(token.Low, out decimal vague))
        {
            return vague;
        }

        decimal sum = 0;
        foreach (string part in token.Low.Split('-'))
        {
            if (!AmountVocabulary.TryFind(part, out Lexeme lexeme) || lexeme.Kind is not (Lex.NumberWord or Lex.Once))
            {
                return null;
            }

            sum += lexeme.Low;
        }

        return sum;
    }

    /// <summary>The unit that follows, looking past words such as "full" and "missed"; for minutes also how many minutes it is.</summary>
    private (QuantityUnit Unit, decimal Minutes, int End) Unit(int after)
    {
        for (int i = after; i < Math.Min(after + 4, tokens.Count); i++)
        {
            if (!Between.Contains(tokens[i].Low) && Kind(tokens[i].Low) is QuantityUnit unit and not QuantityUnit.None)
            {
                return (unit, tokens[i].Low.StartsWith('h') ? 60 : 1, i + 1);
            }

            if (!Between.Contains(tokens[i].Low))
            {
                break;
            }
        }

        return after > 0 && after <= tokens.Count && tokens[after - 1].Low is "twice" or "once" or "thrice" ? (QuantityUnit.Sessions, 1, after) : (QuantityUnit.None, 1, after);
    }

    private PeriodUnit? Per(int i)
    {
        int at = i < tokens.Count && tokens[i].Low is "a" or "per" or "each" or "every" or "por" or "cada" or "al" ? i + 1 : i;
        if (at < tokens.Count && AmountVocabulary.TryFind(tokens[at].Low, out Lexeme lexeme) && (lexeme.Kind == Lex.Adverb || (at > i && lexeme.Kind == Lex.Unit)))
        {
            return lexeme.Unit;
        }

        return at > i && at < tokens.Count && tokens[at].Low is "night" or "evening" or "morning" ? PeriodUnit.SchoolDay : null;
    }

    private static QuantityUnit Kind(string word)
    {
        foreach (string part in word.TrimEnd('\'', '’').Split('-').Reverse())
        {
            if (word.Length > 1 && (AmountVocabulary.TryFind(part, out Lexeme lexeme) || AmountVocabulary.Spanish.Words.TryGetValue(Plain(part), out lexeme)))
            {
                QuantityUnit unit = lexeme.Kind switch
                {
                    Lex.Minute or Lex.Hour => QuantityUnit.Minutes,
                    Lex.Session or Lex.Times => QuantityUnit.Sessions,
                    Lex.Unit when lexeme.Unit == PeriodUnit.SchoolDay => QuantityUnit.Days,
                    Lex.Unit when lexeme.Unit == PeriodUnit.Week => QuantityUnit.Weeks,
                    Lex.Unit when lexeme.Unit == PeriodUnit.Month => QuantityUnit.Months,
                    Lex.Unit when lexeme.Unit == PeriodUnit.Year => QuantityUnit.Years,
                    _ => QuantityUnit.None,
                };
                return unit == QuantityUnit.Sessions && part is "meeting" or "meetings" or "contact" or "time" or "trip" or "ride" ? QuantityUnit.None : unit;
            }
        }

        return QuantityUnit.None;
    }

    private static string Plain(string word) => word.Replace("ó", "o", StringComparison.Ordinal).Replace("í", "i", StringComparison.Ordinal);

    private static bool Ends(string before, string list) =>
        NoticePhrases.Plain($"quantities {list}").Any(p => before.EndsWith(" " + p, StringComparison.OrdinalIgnoreCase) || before.Equals(p, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, decimal> Values(string section) =>
        NoticePhrases.Plain($"quantities {section}").Select(l => l.Split(": ")).ToDictionary(p => p[0], p => decimal.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
