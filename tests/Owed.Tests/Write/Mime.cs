using System.Globalization;
using System.Text;

namespace Owed.Tests;

/// <summary>Reads a message back, knowing nothing of the writer but the standard.</summary>
internal sealed record Mime(string Head, string Text, string Html, byte[] Attachment)
{
    public static Mime Read(byte[] message)
    {
        string all = Encoding.ASCII.GetString(message);
        all.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n");
        var (head, body) = Cut(all, "\r\n\r\n");
        string[] mixed = Parts(head, body);
        mixed.Length.ShouldBe(2);
        var (wordsHead, wordsBody) = Cut(mixed[0], "\r\n\r\n");
        string[] words = Parts(wordsHead, wordsBody);
        words.Length.ShouldBe(2);
        words[0].ShouldContain("text/plain; charset=utf-8");
        words[1].ShouldContain("text/html; charset=utf-8");
        var (fileHead, file) = Cut(mixed[1], "\r\n\r\n");
        fileHead.ShouldContain("application/pdf");
        return new Mime(
            head, Decoded(Cut(words[0], "\r\n\r\n").After), Decoded(Cut(words[1], "\r\n\r\n").After), Convert.FromBase64String(file));
    }

    /// <summary>A header with its folds undone.</summary>
    public string Header(string name)
    {
        string unfolded = Head.Replace("\r\n ", " ", StringComparison.Ordinal);
        return unfolded.Split("\r\n").Single(line => line.StartsWith(name + ": ", StringComparison.Ordinal))[(name.Length + 2)..];
    }

    /// <summary>The encoded words of a header, put together.</summary>
    public static string DecodedWords(string value) => string.Concat(value.Split(' ').Select(word =>
        word.StartsWith("=?utf-8?B?", StringComparison.Ordinal) && word.EndsWith("?=", StringComparison.Ordinal)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))
            : " " + word));

    private static string[] Parts(string head, string body)
    {
        string boundary = head.Split("boundary=\"")[1].Split('"')[0];
        string[] parts = ("\r\n" + body).Split("\r\n--" + boundary);
        parts[^1].ShouldStartWith("--");
        return [.. parts[1..^1].Select(part => part["\r\n".Length..])];
    }

    private static (string First, string After) Cut(string text, string at)
    {
        int place = text.IndexOf(at, StringComparison.Ordinal);
        return (text[..place], text[(place + at.Length)..]);
    }

    private static string Decoded(string quoted)
    {
        string joined = quoted.Replace("=\r\n", "", StringComparison.Ordinal);
        List<byte> bytes = [];
        for (int i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=')
            {
                bytes.Add(byte.Parse(joined.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)joined[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]).ReplaceLineEndings("\n");
    }
}
