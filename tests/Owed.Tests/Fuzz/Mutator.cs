using System.Text;

namespace Owed.Tests;

/// <summary>Makes one broken input out of good ones; the same seed and number always make the same input.</summary>
internal sealed class Mutator(long seed, int index)
{
    private const int Longest = 24_000;

    private static readonly string[] Odd =
    [
        "\0", "\t", "\r", "\n", "\r\n", "\u001B[2J", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200F", "\u202E", "\u2028", "\u2066", "\uFEFF", "\uFFFD", "\uD800", "\uDC00",
        "e\u0301", "\u0301", "\u05D0\u05D1", "\u0645\u0631\u064A\u0645", "\u674E", "\U0001F600", "\U0001F469\u200D\U0001F467", "\u0130", "\u00DF", "\u1E9E", "ﬁ", "½", "٣", "１２",
        "{", "}", "[", "]", "<", ">", "&", "\"", "'", "`", "|", "\\", "/", "%", "#", "*", "!", "?", "~", "^", ";", ":", ": ", "- ", "---", "..", ",", "=", "=cmd|' /C calc'!A0",
        "<script>alert(1)</script>", "{{7*7}}", "%0d%0aBcc: a@b.example", "\r\nBcc: thief@example.org", "../../etc/passwd", "C:\\CON", "NUL", "COM1.txt", "&#x27;",
    ];

    private static readonly string[] Numbers =
        ["0", "-0", "-1", "1", "2", "30", "59", "60", "600", "601", "65535", "65536", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1e9", "0x1F", "1.5", "1,5", "000030", "NaN", "٣٠", "½"];

    private static readonly string[] Days =
        ["1900-01-01", "1899-12-31", "2200-12-31", "2201-01-01", "2024-02-29", "2025-02-29", "2100-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2025-03-09", "2025-11-02", "2025-13-01", "2025-00-10", "0000-00-00", "2025-9-8", "9/8/2025", "20250908", "2025-09-08T10:00:00Z"];

    /// <summary>Chooses what the input holds; seeded, so that nothing about it is chance.</summary>
    public Random Random { get; } = new(unchecked((int)((ulong)((seed * 0x5851F42D4C957F2D) + (index * 0x14057B7EF767814FL)) >> 33)));

    public T Pick<T>(IReadOnlyList<T> values) => values[Random.Next(values.Count)];

    public bool OneIn(int n) => Random.Next(n) == 0;

    /// <summary>A text made from one of the seeds, as it would lie on a disk.</summary>
    public byte[] File(IReadOnlyList<string> seeds, IReadOnlyList<string> words) => Encode(Text(seeds, words));

    /// <summary>A text made from one of the seeds by a few changes of its bytes, lines and words.</summary>
    public string Text(IReadOnlyList<string> seeds, IReadOnlyList<string> words)
    {
        string text = OneIn(500) ? "" : Pick(seeds);
        for (int times = OneIn(8) ? Random.Next(9, 40) : Random.Next(1, 7); times > 0; times--)
        {
            text = Once(text, seeds, words);
            if (text.Length > Longest)
            {
                text = text[..Longest];
            }
        }

        return text;
    }

    private string Once(string text, IReadOnlyList<string> seeds, IReadOnlyList<string> words)
    {
        int at = Random.Next(text.Length + 1);
        int end = Math.Min(text.Length, at + Length());
        return Random.Next(16) switch
        {
            0 => text[..at] + text[end..],
            1 => text.Insert(at, text[at..end]),
            2 => text.Insert(at, Pick(Odd)),
            3 => at < text.Length ? text[..at] + (char)(text[at] ^ (1 << Random.Next(8))) + text[(at + 1)..] : text,
            4 => text.Insert(at, Pick(words)),
            5 or 6 => InPlaceOf(text, at, char.IsLetter, Pick(words)),
            7 or 8 => InPlaceOf(text, at, char.IsAsciiDigit, Pick(Numbers)),
            9 => InPlaceOf(text, at, c => char.IsAsciiDigit(c) || c == '-', Pick(Days)),
            10 => Lines(text, seeds),
            11 => Lines(text, seeds),
            12 => text[..at] + Tail(Pick(seeds)),
            13 => OneIn(20) ? text.Insert(at, Repeated(words)) : text[..at],
            14 => OneIn(4) ? text.Replace("\n", Pick(["\r\n", "\r", "\n\n", "\u2028"]), StringComparison.Ordinal) : text.Insert(at, Pick(Days)),
            _ => InPlaceOf(text, at, c => c is not ('\n' or ' '), Pick(OneIn(2) ? words : Odd)),
        };
    }

    private int Length() => OneIn(6) ? Random.Next(1, 400) : Random.Next(1, 12);

    private string Tail(string text) => text[Random.Next(text.Length + 1)..];

    private string Repeated(IReadOnlyList<string> words)
    {
        string piece = OneIn(2) ? Pick(words) : Pick(Odd);
        return string.Concat(Enumerable.Repeat(piece, Random.Next(1, 1 + (12_000 / Math.Max(1, piece.Length)))));
    }

    /// <summary>Puts something in the place of the next run of characters of a kind.</summary>
    private static string InPlaceOf(string text, int at, Func<char, bool> kind, string with)
    {
        int start = at;
        while (start < text.Length && !kind(text[start]))
        {
            start++;
        }

        int end = start;
        while (end < text.Length && kind(text[end]))
        {
            end++;
        }

        while (start > 0 && start == at && kind(text[start - 1]))
        {
            start = at = start - 1;
        }

        return string.Concat(text.AsSpan(0, start), with, text.AsSpan(end));
    }

    private string Lines(string text, IReadOnlyList<string> seeds)
    {
        List<string> lines = [.. text.Split('\n')];
        int one = Random.Next(lines.Count);
        int other = Random.Next(lines.Count);
        switch (Random.Next(6))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(other, lines[one]);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines.Insert(one, Pick(Pick(seeds).Split('\n')));
                break;
            case 4:
                lines[one] = new string(' ', Random.Next(5)) + lines[one];
                break;
            default:
                lines[one] = lines[one].Trim() + (one + 1 < lines.Count ? lines[one + 1] : "");
                break;
        }

        return string.Join('\n', lines);
    }

    private byte[] Encode(string text)
    {
        byte[] bytes = Random.Next(40) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            1 => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            2 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
            3 => Encoding.Latin1.GetBytes(text),
            4 => Encoding.Unicode.GetBytes(text),
            _ => Encoding.UTF8.GetBytes(text),
        };
        if (bytes.Length > 0 && OneIn(25))
        {
            Flip(bytes, Random.Next(1, 5));
        }

        return bytes;
    }

    /// <summary>Changes some bytes where they stand.</summary>
    public void Flip(byte[] bytes, int times)
    {
        for (; times > 0 && bytes.Length > 0; times--)
        {
            bytes[Random.Next(bytes.Length)] = (byte)Random.Next(256);
        }
    }
}
