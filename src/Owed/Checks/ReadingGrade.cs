using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Measures how hard a text is to read, as the U.S. school grade of Flesch and Kincaid.</summary>
public sealed partial record ReadingGrade(int Sentences, int Words, int Syllables)
{
    /// <summary>0.39 × words per sentence + 11.8 × syllables per word − 15.59.</summary>
    public double Grade => Words == 0 || Sentences == 0
        ? 0
        : (0.39 * Words / Sentences) + (11.8 * Syllables / Words) - 15.59;

    /// <summary>Measures running text; each item ends a sentence, as a point of a list does.</summary>
    public static ReadingGrade Of(IEnumerable<string> texts)
    {
        int sentences = 0;
        int words = 0;
        int syllables = 0;
        foreach (string text in texts)
        {
            foreach (string sentence in SentenceEnd().Split(text))
            {
                string[] found = [.. Split(sentence)];
                sentences += found.Length > 0 ? 1 : 0;
                words += found.Length;
                syllables += found.Sum(SyllablesOf);
            }
        }

        return new(sentences, words, syllables);
    }

    /// <summary>Syllables of a word by its vowels: a silent e and the e of -ed are left out; a number counts as one.</summary>
    public static int SyllablesOf(string word)
    {
        string w = word.ToLowerInvariant();
        int count = 0;
        bool before = false;
        foreach (char c in w)
        {
            bool vowel = c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            count += vowel && !before ? 1 : 0;
            before = vowel;
        }

        bool silent = (w.EndsWith('e') && !w.EndsWith("le", StringComparison.Ordinal) && !w.EndsWith("ee", StringComparison.Ordinal))
            || (w.EndsWith("ed", StringComparison.Ordinal) && w.Length > 3 && w[^3] is not ('t' or 'd') and not ('a' or 'e' or 'i' or 'o' or 'u'))
            || (w.EndsWith("es", StringComparison.Ordinal) && w.Length > 3 && w[^3] is not ('s' or 'c' or 'z' or 'x' or 'h' or 'g'));
        return Math.Max(1, count - (silent && count > 1 ? 1 : 0));
    }

    // The stop of "Ms.", "p.m." or "U.S." and the point in "3.5" end no sentence.
    [GeneratedRegex(@"(?<!\b(?:Mr|Ms|Mrs|Dr|St|No|vs|[A-Za-z]\.[A-Za-z]))[.!?]+(?=[\s""'’”)]|$)")]
    private static partial Regex SentenceEnd();

    private static IEnumerable<string> Split(string sentence) =>
        sentence.Split([' ', '\n', '\t', ',', '(', ')', '"', '-', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit));
}
