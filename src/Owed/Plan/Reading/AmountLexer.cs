using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Cuts plain text into typed words and signs, in time that grows with its length alone.</summary>
internal static partial class AmountLexer
{
    /// <summary>No number of an IEP is larger; a larger one is read as this, so that a product of several still fits.</summary>
    private const decimal Greatest = 9_999_999;

    public static List<Lexeme> Read(string plain)
    {
        List<Lexeme> raw = Raw(plain);
        bool spanish = raw.Exists(w => w.Kind == Lex.Word && AmountVocabulary.Spanish.Signs.Contains(w.Text));
        List<Lexeme> typed = Typed(raw, spanish);
        return spanish ? AmountSpanish.Settle(typed) : typed;
    }

    private static List<Lexeme> Raw(string text)
    {
        List<Lexeme> raw = [];
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            bool spaced = i > 0 && text[i - 1] == ' ';
            int from = i;
            if (c == ' ')
            {
                i++;
            }
            else if (char.IsAsciiDigit(c) || (c == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])))
            {
                i += Figure(text, i, spaced, raw);
            }
            else if (char.IsLetter(c))
            {
                while (i < text.Length && char.IsLetter(text[i]))
                {
                    i++;
                }

                raw.Add(new(Lex.Word, text[from..i], Spaced: spaced, At: from));
            }
            else if (AmountText.IsBox(c))
            {
                i++;
                raw.Add(new(Lex.Word, c.ToString(), Spaced: spaced, At: from));
            }
            else if (c == '_' && i + 1 < text.Length && text[i + 1] == '_')
            {
                while (i < text.Length && text[i] == '_')
                {
                    i++;
                }

                raw.Add(new(Lex.Blank, "____", Spaced: spaced, At: from));
            }
            else if (c == '#')
            {
                i++;
                if (text.AsSpan(i).TrimStart() is [>= '0' and <= '9', ..])
                {
                    raw.Add(new(Lex.Numbered, "#", Spaced: spaced, At: from));
                }
            }
            else
            {
                i++;
                Lex kind = Sign(c, i < text.Length ? text[i] : ' ', i > 1 ? text[i - 2] : ' ');
                if (kind != Lex.Word)
                {
                    raw.Add(new(kind, c.ToString(), Spaced: spaced, At: from));
                }
            }
        }

        return raw;
    }

    private static Lex Sign(char c, char next, char before) => c switch
    {
        '-' => Lex.Dash,
        '/' or '\\' => Lex.Slash,
        ',' => Lex.Comma,
        '.' when next is ' ' && char.IsLetterOrDigit(before) => Lex.Stop,
        ';' or '!' or '?' => Lex.Stop,
        ':' => Lex.Colon,
        '=' => Lex.Equals,
        '+' => Lex.Plus,
        '(' or '[' or '{' => Lex.Open,
        ')' or ']' or '}' => Lex.Close,
        '%' => Lex.Percent,
        '>' => Lex.AtLeast,
        '<' => Lex.AtMost,
        _ => Lex.Word,
    };

    private static int Figure(string text, int at, bool spaced, List<Lexeme> raw)
    {
        if (Match(DateShape(), text, at) is { } date && ToDate(date) is { } day)
        {
            raw.Add(new(Lex.Date, date.Value, day.DayNumber, day.DayNumber, Spaced: spaced, At: at));
            return date.Length;
        }

        if (Match(MandateShape(), text, at) is { } mandate && (mandate.Groups["f"].Success || (raw.Count > 0 && raw[^1].Kind == Lex.Word
            && raw[^1].Text[^1] == 'x')))
        {
            Mandate(mandate, spaced, at, raw);
            return mandate.Length;
        }

        if (Match(ClockShape(), text, at) is { } clock)
        {
            int hour = int.Parse(clock.Groups["h"].Value, CultureInfo.InvariantCulture);
            int minute = clock.Groups["m"].Success ? int.Parse(clock.Groups["m"].Value, CultureInfo.InvariantCulture) : 0;
            if (hour <= 24)
            {
                string half = clock.Groups["ap"].Value;
                hour = half switch { "p" when hour < 12 => hour + 12, "a" when hour == 12 => 0, _ => hour };
                raw.Add(new(Lex.Clock, half, (hour * 60) + minute, (hour * 60) + minute, Spaced: spaced, At: at));
                return clock.Length;
            }
        }

        if (Match(RatioShape(), text, at) is { } ratio)
        {
            string size = ratio.Groups["n"].Value;
            string means = size == "1" ? "1:1" : int.Parse(size, CultureInfo.InvariantCulture) > 8
                || ratio.Groups["more"].Success ? "class of " + size : "group of " + size;
            raw.Add(new(Lex.Label, means, 1, 1, Label: LabelKind.Grouping, Spaced: spaced, At: at));
            return ratio.Length;
        }

        if (Match(FractionShape(), text, at) is { } part)
        {
            decimal over = part.Groups["b"].Value[0] - '0';
            decimal top = part.Groups["a"].Value[0] - '0';
            if (top < over)
            {
                raw.Add(new(Lex.Fraction, part.Value, top / over, top / over, Spaced: spaced, At: at));
                return part.Length;
            }
        }

        Match number = NumberShape().Match(text, at);
        string digits = number.Value.Replace(",", "", StringComparison.Ordinal);
        decimal value = digits.Length > 12
            ? Greatest
            : Math.Min(Greatest, decimal.Parse("0" + digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture));
        raw.Add(new(Lex.Number, number.Value, value, value, Spaced: spaced, At: at));
        return number.Length;
    }

    /// <summary>Sessions, minutes and group size as New York writes them: "3:30:1".</summary>
    private static void Mandate(Match match, bool spaced, int at, List<Lexeme> raw)
    {
        void Figure(string name, bool after)
        {
            decimal value = int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
            raw.Add(new(Lex.Number, match.Groups[name].Value, value, value, Spaced: after, At: at));
        }

        if (match.Groups["f"].Success)
        {
            Figure("f", spaced);
            raw.Add(new(Lex.Word, "x", At: at));
        }

        Figure("d", spaced && !match.Groups["f"].Success);
        raw.Add(new(Lex.Word, "min", At: at));
        string size = match.Groups["g"].Value;
        raw.Add(new(Lex.Label, size == "1" ? "1:1" : "group of " + size, Label: LabelKind.Grouping, Spaced: true, At: at));
    }

    private static Match? Match(Regex shape, string text, int at) =>
        shape.Match(text, at) is { Success: true } match ? match : null;

    private static DateOnly? ToDate(Match match)
    {
        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        int year = Part("y");
        int month = Part("m");
        int day = Part("d");
        year += year < 100 ? 2000 : 0;
        return year is > 1980 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    private static List<Lexeme> Typed(List<Lexeme> raw, bool spanish)
    {
        List<Lexeme> typed = new(raw.Count);
        for (int i = 0; i < raw.Count;)
        {
            if (raw[i].Kind != Lex.Word)
            {
                typed.Add(raw[i]);
                i++;
                continue;
            }

            if (!raw[i].Spaced && typed.Count > 0 && typed[^1].Kind == Lex.Number && IsOrdinal(raw[i].Text, typed[^1].Low))
            {
                typed[^1] = typed[^1] with { Kind = Lex.Ordinal };
                i++;
                continue;
            }

            if (AmountSlash.With(raw, i) is { } with)
            {
                typed.Add(with.Word);
                i += with.Used;
                continue;
            }

            if (raw[i].Text is "q" or "t" or "s" && i + 1 < raw.Count
                && raw[i + 1] is { Kind: Lex.Number, Spaced: false, Low: >= 1 and <= 4 })
            {
                PeriodUnit term = raw[i].Text switch { "q" => PeriodUnit.Quarter, "t" => PeriodUnit.Trimester, _ => PeriodUnit.Semester };
                typed.Add(raw[i] with { Kind = Lex.Unit, Low = 1, High = 1, Unit = term });
                i++;
                continue;
            }

            if (raw[i].Text is "m" or "t" or "w" or "r" or "f" && AmountDayLetters.BesideClock(raw, i, out Weekdays day))
            {
                typed.Add(raw[i] with { Kind = Lex.Weekday, Low = (int)day, High = (int)day });
                i++;
                continue;
            }

            if (AmountDayLetters.TryRead(raw, i, out int letters, out Weekdays days))
            {
                typed.Add(raw[i] with { Kind = Lex.Weekday, Low = (int)days, High = (int)days });
                i += letters;
                continue;
            }

            if (TryPhrase(raw, i, spanish, out Lexeme found, out int used))
            {
                typed.Add(found with { Spaced = raw[i].Spaced, At = raw[i].At });
                i += used;
                continue;
            }

            if (raw[i].Text == "m" && IsMonthCode(raw, i, typed))
            {
                typed.Add(raw[i] with { Kind = Lex.Unit, Low = 1, High = 1, Unit = PeriodUnit.Month });
                i++;
                continue;
            }

            Single(raw[i], typed);
            i++;
        }

        return typed;
    }

    private static bool IsOrdinal(string suffix, decimal number) => (number % 100) is 11 or 12 or 13
        ? suffix == "th"
        : suffix == (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };

    /// <summary>In "4M x 30" the M counts months: few before it, minutes after it.</summary>
    private static bool IsMonthCode(List<Lexeme> raw, int at, List<Lexeme> typed) =>
        typed.Count > 0 && typed[^1] is { Kind: Lex.Number, Low: < 10 } && at + 2 < raw.Count
        && raw[at + 1] is { Kind: Lex.Word, Text: "x" } && raw[at + 2] is { Kind: Lex.Number, Low: >= 10 };

    private static bool TryPhrase(List<Lexeme> raw, int at, bool spanish, out Lexeme found, out int used)
    {
        found = default;
        used = 0;
        string phrase = "";
        int words = 0;
        int longest = AmountVocabulary.Longest(spanish);
        for (int i = at; i < raw.Count && words < longest; i++)
        {
            if (raw[i].Kind is Lex.Dash or Lex.Slash && words > 0 && i + 1 < raw.Count && raw[i + 1].Kind == Lex.Word)
            {
                if (raw[i].Kind == Lex.Slash && AmountVocabulary.TryFind(raw[i + 1].Text, spanish, out Lexeme after)
                    && after.Kind == Lex.Unit)
                {
                    break;
                }

                continue;
            }

            if (raw[i].Kind == Lex.Stop && raw[i].Text == "." && words > 0 && IsShort(raw[i - 1].Text) && i + 1 < raw.Count
                && raw[i + 1].Kind == Lex.Word)
            {
                continue;
            }

            if (raw[i].Kind != Lex.Word)
            {
                break;
            }

            phrase = words == 0 ? raw[i].Text : phrase + " " + raw[i].Text;
            words++;
            if (AmountVocabulary.TryFind(phrase, spanish, out Lexeme match))
            {
                found = match;
                used = i - at + 1;
            }
        }

        if (used > 0 && at + used < raw.Count && raw[at + used] is { Kind: Lex.Stop, Text: "." } && IsShort(raw[at + used - 1].Text))
        {
            used++;
        }

        return used > 0;
    }

    private static bool IsShort(string word) => AmountVocabulary.English.Short.Contains(word);

    private static void Single(Lexeme word, List<Lexeme> typed)
    {
        string text = word.Text;
        bool afterNumber = typed.Count > 0 && typed[^1].Kind is Lex.Number or Lex.X or Lex.NumberWord;
        bool afterSlash = typed.Count > 0 && typed[^1].Kind is Lex.Slash or Lex.X;
        if ((afterNumber || afterSlash) && Letter(text) is { } unit)
        {
            typed.Add(word with { Kind = Lex.Unit, Low = 1, High = 1, Unit = unit });
            return;
        }

        if (text == "m" && afterNumber)
        {
            typed.Add(word with { Kind = Lex.Minute, Text = "m" });
            return;
        }

        if (text.Length > 1 && text[0] == 'x' && afterNumber && (AmountVocabulary.TryFind(text[1..], out Lexeme rest)
            || (text.Length == 2 && LetterLexeme(text[1..], out rest))))
        {
            typed.Add(word with { Kind = Lex.X, Text = "x" });
            typed.Add(rest with { At = word.At });
            return;
        }

        if (text.Length > 1 && text[^1] == 'x' && afterNumber && (LetterLexeme(text[..^1], out rest)
            || AmountVocabulary.TryFind(text[..^1], out rest)))
        {
            typed.Add(rest with { At = word.At });
            typed.Add(word with { Kind = Lex.X, Text = "x" });
            return;
        }

        if (text.Length > 3 && text[^1] == 's' && AmountVocabulary.TryFind(text[..^1], out Lexeme one)
            && one.Kind is Lex.Aside or Lex.Label)
        {
            typed.Add(one with { Spaced = word.Spaced, At = word.At });
            return;
        }

        typed.Add(AmountVocabulary.TryMend(text, out Lexeme mended) ? mended with { Spaced = word.Spaced, At = word.At } : word);
    }

    private static bool LetterLexeme(string text, out Lexeme lexeme)
    {
        PeriodUnit? unit = text == "m" ? PeriodUnit.Month : Letter(text);
        lexeme = new(Lex.Unit, text, 1, 1, unit ?? default);
        return unit is not null;
    }

    private static PeriodUnit? Letter(string text) => text switch
    {
        "w" => PeriodUnit.Week,
        "d" => PeriodUnit.SchoolDay,
        "y" => PeriodUnit.Year,
        "q" => PeriodUnit.Quarter,
        _ => null,
    };

    [GeneratedRegex(@"\G(?:(?<m>\d{1,2})(?<s>[/.-])(?<d>\d{1,2})\k<s>(?<y>\d{4}|\d{2})|(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2}))(?![\d])")]
    private static partial Regex DateShape();

    [GeneratedRegex(@"\G(?:(?<f>[1-9]|10):)?(?<d>[1-9][05]|120):(?<g>1?[0-9])(?![\d:])")]
    private static partial Regex MandateShape();

    [GeneratedRegex(@"\G(?:(?<h>\d{1,2}):(?<m>[0-5]\d)(?!\d)(?:\s?(?<ap>[ap])\.?m\b\.?)?|(?<h>\d{1,2})\s?(?<ap>[ap])\.?m\b\.?)")]
    private static partial Regex ClockShape();

    [GeneratedRegex(@"\G(?<n>\d{1,2}):\d(?![\d])(?<more>[:+]\d(?!\d))?(?:\+\d(?!\d))?")]
    private static partial Regex RatioShape();

    [GeneratedRegex(@"\G(?<a>[1-9])/(?<b>[2-8])(?![\d/])")]
    private static partial Regex FractionShape();

    [GeneratedRegex(@"\G(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)")]
    private static partial Regex NumberShape();
}
