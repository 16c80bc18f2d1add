using System.Globalization;
using System.Text;

namespace Owed;

/// <summary>Folds the many ways a page can print the same words into one plain form before they are read.</summary>
internal static class AmountText
{
    /// <summary>Longest wording that is read; a longer one is not a line of an IEP.</summary>
    public const int Longest = 10_000;

    /// <summary>Lower case, plain digits, plain dashes and quotes, one space between words.</summary>
    public static string Plain(string text)
    {
        StringBuilder plain = new(text.Length + 16);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            char next = i + 1 < text.Length ? text[i + 1] : ' ';
            if (c < 128)
            {
                AddAscii(plain, c, next);
            }
            else
            {
                AddOther(plain, c);
            }
        }

        // "2-weekly" can be twice a week or every two weeks, as "bi-weekly" can.
        return OneSpace(plain).Replace("2-weekly", "bi-weekly", StringComparison.Ordinal);
    }

    private static bool Ends(StringBuilder plain, string with) =>
        plain.Length >= with.Length && plain.ToString(plain.Length - with.Length, with.Length) == with;

    private static string OneSpace(StringBuilder plain)
    {
        int to = 0;
        for (int i = 0; i < plain.Length; i++)
        {
            if (plain[i] != ' ' || (to > 0 && plain[to - 1] != ' '))
            {
                plain[to++] = plain[i];
            }
        }

        plain.Length = to;
        return plain.ToString();
    }

    private static void AddAscii(StringBuilder plain, char c, char next)
    {
        bool afterDigit = plain.Length > 0 && char.IsAsciiDigit(plain[^1]);
        switch (c)
        {
            case 'o' or 'O' when afterDigit && !char.IsLetterOrDigit(next):
                plain.Append('0');
                break;
            case '\'':
                Quote(plain, afterDigit);
                break;
            case '*':
                plain.Append(afterDigit ? " x " : " ");
                break;
            case '&':
                plain.Append(" and ");
                break;
            case '@':
                plain.Append(" for ");
                break;
            case '<':
                plain.Append(" up to ");
                break;
            case '>':
                plain.Append(" at least ");
                break;
            case '=' when plain.Length > 0 && plain[^1] == ' ' && (Ends(plain, " up to ") || Ends(plain, " at least ")):
                break;
            case '~':
                plain.Append(" approximately ");
                break;
            case '|':
                plain.Append(" ; ");
                break;
            default:
                plain.Append(c < ' ' ? ' ' : char.ToLowerInvariant(c));
                break;
        }
    }

    private static void AddOther(StringBuilder plain, char c)
    {
        switch (c)
        {
            case >= '\uFF01' and <= '\uFF5E':
                AddAscii(plain, (char)(c - 0xFEE0), ' ');
                break;
            case '\u2019' or '\u2018' or '\u2032' or '\u00B4':
                Quote(plain, plain.Length > 0 && char.IsAsciiDigit(plain[^1]));
                break;
            case 'á' or 'à' or 'Á':
                plain.Append('a');
                break;
            case 'é' or 'è' or 'É':
                plain.Append('e');
                break;
            case 'í' or 'Í':
                plain.Append('i');
                break;
            case 'ó' or 'Ó':
                plain.Append('o');
                break;
            case 'ú' or 'ü' or 'Ú' or 'Ü':
                plain.Append('u');
                break;
            case 'ñ' or 'Ñ':
                plain.Append('n');
                break;
            case '\u00BD':
                plain.Append(" 1/2 ");
                break;
            case '\u00BC':
                plain.Append(" 1/4 ");
                break;
            case '\u00BE':
                plain.Append(" 3/4 ");
                break;
            case '\u2153':
                plain.Append(" 1/3 ");
                break;
            case '\u2154':
                plain.Append(" 2/3 ");
                break;
            case '\u2044' or '\u2215':
                plain.Append('/');
                break;
            case '\u00D7' or '\u2715' or '\u2716':
                plain.Append(" x ");
                break;
            case (>= '\u2010' and <= '\u2015') or '\u2212':
                plain.Append('-');
                break;
            case '\u2265':
                plain.Append(" at least ");
                break;
            case '\u2264':
                plain.Append(" up to ");
                break;
            case '\u2248':
                plain.Append(" approximately ");
                break;
            case '\u2022' or '\u00B7':
                plain.Append(" ; ");
                break;
            case '\u00AD' or (>= '\u200B' and <= '\u200D') or '\uFEFF':
                break;
            default:
                int digit = CharUnicodeInfo.GetDecimalDigitValue(c);
                plain.Append(digit >= 0 ? (char)('0' + digit) : char.IsLetter(c) ? char.ToLowerInvariant(c) : IsBox(c) ? c : ' ');
                break;
        }
    }

    /// <summary>Boxes to tick: which of them is ticked changes what the line says.</summary>
    public static bool IsBox(char c) => c is (>= '\u2610' and <= '\u2612') or (>= '\u25A0' and <= '\u25A3') or (>= '\u2713'
        and <= '\u2718');

    private static void Quote(StringBuilder plain, bool afterDigit)
    {
        if (afterDigit)
        {
            plain.Append(" min ");
        }
    }
}
