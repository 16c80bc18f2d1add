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

    public static string LeftOut(WhyLeftOut why) => Reasons[why.ToString()];

    public static string Remark(string name, params object[] values) => string.Format(CultureInfo.InvariantCulture, Remarks[name], values);
}
