using System.Text.RegularExpressions;

namespace Owed;

/// <summary>One word or number of a sentence.</summary>
internal readonly record struct Token(string Text, string Low, int At)
{
    public int End => At + Text.Length;

    public bool IsCapital => char.IsUpper(Text[0]);

    public bool IsDigits => char.IsAsciiDigit(Text[0]);
}

/// <summary>Takes a sentence apart; what only reaches somebody (telephone, mail, hour of the day) is blotted out first.</summary>
internal static partial class Tokens
{
    public static Items<Token> Of(string text) => Word().Matches(text)
        .Select(m => new Token(m.Value, m.Value.ToLowerInvariant().Replace('’', '\''), m.Index)).ToItems();

    /// <summary>The text with a stretch of it made blank, so that places stay.</summary>
    public static string Blank(string text, int at, int length) => text[..at] + new string(' ', length) + text[(at + length)..];

    public static string WithoutContacts(string text) => Contact().Replace(text, m => new string(' ', m.Length));

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?%?|\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}+)*['’]?")]
    private static partial Regex Word();

    [GeneratedRegex(
        @"\S+@\S+|https?://\S+|\(?\b\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b\d{3}-\d{4}\b|\b\d{1,2}:\d{2}(?:\s?[ap]\.?\s?m\b\.?)?|\b\d{1,2}\s?[ap]\.?\s?m\b\.?"
        + @"|\b(?:at|by|after|before|until) \d{1,2}(?= (?:in the|o['’]clock|or)|[.,;?!]|$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Contact();
}
