using System.Text;

namespace Owed.Files;

/// <summary>A word, number or clock time of a title, in small letters.</summary>
/// <param name="Form">What phrases know it by: the word, or a form such as <c>&lt;time&gt;</c>.</param>
/// <param name="Break">Which part between strong signs holds it; no phrase reaches over one.</param>
/// <param name="Clause">Which part between strong signs or slashes holds it.</param>
internal readonly record struct TitleToken(string Text, string Form, int Break, int Clause);

/// <summary>Takes the words of a title apart: signs, hard spaces, clock times, grades and dates.</summary>
internal static class TitleTokens
{
    private const string Strong = ",;:()!?[]\"*|\n\r{}<>\u2022\u2013\u2014\u201C\u201D\u00B7=";

    private static readonly HashSet<string> Abbreviations =
        ["prof", "dev", "conf", "elem", "dept", "jr", "sr", "st", "dr", "mr", "mrs", "ms", "vs", "ed", "no", "mtg", "gr", "grs", "int", "educ", "admin", "approx", "ext"];

    private static readonly string[] Months =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>The words of a text, in order.</summary>
    public static List<TitleToken> Of(string text)
    {
        var raw = new List<TitleToken>();
        (int strong, int clause, int i) = (0, 0, 0);
        string plain = Plain(text);
        while (i < plain.Length)
        {
            char c = plain[i];
            if (IsWord(c))
            {
                int from = i;
                while (i < plain.Length && (IsWord(plain[i]) || TimeColon(plain, i) || LetterDot(plain, i)))
                {
                    i++;
                }

                string word = plain[from..i].Replace(".", "", StringComparison.Ordinal);
                raw.Add(new(word, word, strong, clause));
                continue;
            }

            bool ends = Strong.Contains(c, StringComparison.Ordinal) && !TitleNumbers.IsRangeDash(plain, i);
            ends |= c == '-' && Spaced(plain, i) && !TitleNumbers.IsRangeDash(plain, i);
            ends |= c == '.' && EndsSentence(plain, i);
            if (c == '?')
            {
                raw.Add(new("?", "?", strong, clause));
            }
            else if (TitleNumbers.IsRangeDash(plain, i))
            {
                string dash = c == '/' ? "/" : "-";
                raw.Add(new(dash, dash, strong, clause));
            }

            strong += ends ? 1 : 0;
            clause += ends || (c == '/' && !TitleNumbers.IsRangeDash(plain, i)) ? 1 : 0;
            i++;
        }

        return TitleNumbers.Join(raw);
    }

    /// <summary>The month, from 1, of its name or of three or four letters of it; 0 for any other word.</summary>
    public static int Month(string word) =>
        word.Length < 3 ? 0 : 1 + Array.FindIndex(Months, m => m == word || (word.Length <= 4 && m.StartsWith(word, StringComparison.Ordinal)) || (m == "september" && word == "sept"));

    private static bool IsWord(char c) => char.IsLetterOrDigit(c);

    private static bool TimeColon(string text, int i) =>
        text[i] == ':' && i > 0 && i + 2 < text.Length && char.IsAsciiDigit(text[i - 1]) && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]);

    /// <summary>The dot of <c>p.m.</c> or <c>M.L.</c>: after one letter that begins a word.</summary>
    private static bool LetterDot(string text, int i) =>
        text[i] == '.' && i > 0 && char.IsLetter(text[i - 1]) && (i == 1 || !IsWord(text[i - 2])) && i + 1 < text.Length && char.IsLetter(text[i + 1])
        && (i + 2 == text.Length || !IsWord(text[i + 2]));

    private static bool Spaced(string text, int i) =>
        i == 0 || i + 1 == text.Length || text[i - 1] == ' ' || text[i + 1] == ' ' || text[i - 1] == '-' || text[i + 1] == '-';

    private static bool EndsSentence(string text, int i)
    {
        int from = i;
        while (from > 0 && IsWord(text[from - 1]))
        {
            from--;
        }

        return i - from > 1 && !Abbreviations.Contains(text[from..i]);
    }

    /// <summary>Small letters without accents and apostrophes, plain spaces, and no sign that cannot be seen.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text.Replace("½", "1/2", StringComparison.Ordinal).Replace("&", " and ", StringComparison.Ordinal).ToLowerInvariant())
        {
            _ = c switch
            {
                '\'' or '\u2019' or '\u2018' or '\u02BC' or '`' or '\u00B4' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF' or '\u00AD' or '\u2060' => plain,
                'á' or 'à' or 'â' or 'ä' => plain.Append('a'),
                'é' or 'è' or 'ê' => plain.Append('e'),
                'í' => plain.Append('i'),
                'ó' or 'ö' or 'ō' => plain.Append('o'),
                'ú' or 'ü' => plain.Append('u'),
                'ñ' => plain.Append('n'),
                '\u2010' or '\u2011' or '\u2012' or '\u2212' => plain.Append('-'),
                '\n' => plain.Append('\n'),
                _ when char.IsWhiteSpace(c) || c == '_' => plain.Append(' '),
                _ => plain.Append(c),
            };
        }

        return plain.ToString();
    }
}
