using System.Text;

namespace Owed.Files;

/// <summary>The words that stand for a closed list in files: the names of its members in kebab case.</summary>
public static class LawWord
{
    /// <summary>Every word of the list, in its order.</summary>
    public static Items<string> All<T>()
        where T : struct, Enum =>
        Names<T>.Words.ToItems();

    /// <summary>The member a word stands for, or null.</summary>
    public static T? Read<T>(string text)
        where T : struct, Enum
    {
        int i = Array.IndexOf(Names<T>.Words, text);
        return i < 0 ? null : Names<T>.Values[i];
    }

    public static string Of<T>(T value)
        where T : struct, Enum =>
        Names<T>.Words[Array.IndexOf(Names<T>.Values, value)];

    private static string Kebab(string name)
    {
        var text = new StringBuilder();
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('-');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    private static class Names<T>
        where T : struct, Enum
    {
        internal static readonly T[] Values = Enum.GetValues<T>();

        internal static readonly string[] Words = [.. Values.Select(v => Kebab(v.ToString()))];
    }
}
