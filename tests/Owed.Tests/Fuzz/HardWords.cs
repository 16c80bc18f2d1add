namespace Owed.Tests;

/// <summary>Pieces that broke programs elsewhere: long lines, numbers at the edge of every size, names from anywhere.</summary>
internal static class HardWords
{
    /// <summary>One line each, longer than any that a person types; mail and PDF readers have given up at 998, 4,096 and 8,192.</summary>
    public static readonly string[] LongLines =
    [
        new('x', 999), new('a', 4_097), new('=', 8_193), string.Concat(Enumerable.Repeat("word ", 2_000)), string.Concat(Enumerable.Repeat("\u0301", 1_200)),
        string.Concat(Enumerable.Repeat("\U0001F469\u200D", 700)), string.Concat(Enumerable.Repeat("1,", 3_000)), string.Concat(Enumerable.Repeat("-", 5_000)),
    ];

    /// <summary>Numbers beyond what a minute, a count or a day can hold, and numbers wrapped deep in signs.</summary>
    public static readonly string[] DeepNumbers =
    [
        "32767", "32768", "65536", "1048576", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967296", "9223372036854775807", "9223372036854775808",
        "79228162514264337593543950336", "1e308", "1e309", "-1e-400", "0.1e1", "1_000", "1 000", "\u0661\u0662", "\u4E94", "+30", "--30", "30-", "0030",
        new('9', 400), new string('0', 400) + "1", "0." + new string('3', 400), new string('(', 300) + "30" + new string(')', 300), new string('[', 300) + "30", string.Join('.', Enumerable.Repeat("1", 300)),
        "2147483647 minutes 2147483647 times a week", "30/0", "1/2147483648",
    ];

    /// <summary>Names of people, schools and files that real software has refused, cut or turned round.</summary>
    public static readonly string[] OddNames =
    [
        "Null", "O'Placeholder-Sample", "de la Muestra y Pruebas", "Sample, Jr.", "Ng", "A", "Ana  Sample", " Ana", "Ana.", "\u00D1and\u00FA \u00C7elik", "\u0141ukasz", "\u0130pek", "\u00DFtest", "\u674E\u6837\u672C",
        "\u0645\u0631\u064A\u0645 \u0639\u064A\u0646\u0629", "\u05D0\u05E0\u05D4", "\u0928\u092E\u0942\u0928\u093E", "\uD55C\uAE00", "Ana\u200DSample", "Ana\u00ADSample", "\u202EanA", "\u2067Ana\u2069", "\uFEFFAna", "e\u0301lodie", "\uFF21\uFF4E\uFF41",
        "Ana\tSample", "Ana\u2028Sample", "Ana <ana@example.org>", "Ana\" <x", "nul.pdf", "con", "lpt1.txt", "a/b", "a\\b", "~ana", "$HOME", "%USERPROFILE%", "-rf", "ana|b", "ana:b", "a*b?", new('n', 256), string.Concat(Enumerable.Repeat("\u00E9", 256)),
    ];

    public static readonly string[] All = [.. LongLines, .. DeepNumbers, .. OddNames];
}
