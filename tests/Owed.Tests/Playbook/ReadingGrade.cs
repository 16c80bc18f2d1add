namespace Owed.Tests;

/// <summary>The Flesch-Kincaid grade of a text: 0.39 words per sentence + 11.8 syllables per word - 15.59.</summary>
internal static class ReadingGrade
{
    internal static double Of(string text)
    {
        string[] words = [.. text.Split([' ', '-', '/', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(w => new string([.. w.Where(char.IsLetter)])).Where(w => w.Length > 0)];
        int sentences = Math.Max(1, text.Split(['.', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries).Count(s => s.Any(char.IsLetter)));
        return words.Length == 0 ? 0 : (0.39 * words.Length / sentences) + (11.8 * words.Sum(Syllables) / words.Length) - 15.59;
    }

    private static int Syllables(string word)
    {
        string lower = word.ToLowerInvariant();
        int groups = 0;
        bool inside = false;
        foreach (char c in lower)
        {
            bool vowel = "aeiouy".Contains(c, StringComparison.Ordinal);
            groups += vowel && !inside ? 1 : 0;
            inside = vowel;
        }

        bool silent = lower.Length > 2 && lower.EndsWith('e') && !lower.EndsWith("le", StringComparison.Ordinal) && groups > 1;
        bool ed = lower.Length > 3 && lower.EndsWith("ed", StringComparison.Ordinal) && lower[^3] is not 't' and not 'd' && groups > 1;
        return Math.Max(1, groups - (silent || ed ? 1 : 0));
    }
}
