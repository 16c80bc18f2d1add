using System.Globalization;

namespace Owed.Files;

/// <summary>The sentences of the import, kept as data.</summary>
internal static class SchoolLogWords
{
    private static readonly Dictionary<string, string> Questions = PhraseBook.Lines("questions").ToDictionary(l => l.Meaning, l => l.Phrase, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Reasons = PhraseBook.Lines("leftout").ToDictionary(l => l.Meaning, l => l.Phrase, StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Remarks = PhraseBook.Lines("remarks").ToDictionary(l => l.Meaning, l => l.Phrase, StringComparer.Ordinal);

    public static string Question(RowQuestion asked) =>
        string.Format(CultureInfo.InvariantCulture, Questions[asked.Kind.ToString()], asked.First, asked.Second);

    private static readonly HashSet<string> Aides = [.. PhraseBook.Lines("services").Where(l => l.Meaning == "aide").Select(l => PhraseBook.Plain(l.Phrase))];

    /// <summary>True when an aide is named in place of the provider.</summary>
    public static bool IsAide(string provider) => provider.Length > 0 && Aides.Contains(PhraseBook.Plain(provider));

    public static string LeftOut(WhyLeftOut why) => Reasons[why.ToString()];

    public static string Remark(string name, params object[] values) => string.Format(CultureInfo.InvariantCulture, Remarks[name], values);
}
