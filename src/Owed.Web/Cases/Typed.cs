namespace Owed.Web;

/// <summary>Cleans what a person typed: one line, no edges, nothing when nothing was typed.</summary>
public static class Typed
{
    private const int LongestLine = 300;
    private const int LongestText = 20_000;

    public static string? Line(string? text)
    {
        string clean = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return clean.Length == 0 ? null : Cut(clean, LongestLine);
    }

    /// <summary>Several lines, line ends made the same.</summary>
    public static string? Text(string? text)
    {
        string clean = (text ?? "").ReplaceLineEndings("\n").Trim();
        return clean.Length == 0 ? null : Cut(clean, LongestText);
    }

    /// <summary>The beginning of a text; a sign made of two characters is not cut in half.</summary>
    private static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
