namespace Owed;

/// <summary>The words that stand beside a finding, out of the data beside the code.</summary>
internal static class NoticeSays
{
    /// <summary>The words of a section by their key, or null.</summary>
    public static string? Find(string section, string key) =>
        NoticePhrases.Plain("says " + section).FirstOrDefault(l => l.StartsWith(key + ": ", StringComparison.Ordinal))?[(key.Length + 2)..];

    public static string Of(string section, string key) =>
        Find(section, key) ?? throw new InvalidOperationException($"There are no words for {section} {key}.");
}
