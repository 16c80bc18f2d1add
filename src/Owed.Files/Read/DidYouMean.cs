namespace Owed.Files;

/// <summary>Finds the word a person most likely meant, so that a refusal can say what to write instead.</summary>
internal static class DidYouMean
{
    /// <summary>The nearest candidate by edit distance, or null when none is near.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        int least = int.MaxValue;
        string asked = word.Length > 60 ? word[..60] : word;
        foreach (string candidate in candidates)
        {
            int distance = Distance(asked, candidate);
            bool begins = asked.Length >= 3 && candidate.StartsWith(asked, StringComparison.OrdinalIgnoreCase);
            int allowed = Math.Max(1, Math.Min(asked.Length, candidate.Length) / 3);
            int rank = begins ? Math.Min(distance, 1) : distance;
            if ((begins || distance <= allowed) && rank < least)
            {
                least = rank;
                best = candidate;
            }
        }

        return best;
    }

    /// <summary>A sentence to put after a message: the nearest word when there is one, else the whole choice.</summary>
    public static string Remedy(string word, IReadOnlyCollection<string> candidates)
    {
        string? nearest = Nearest(word, candidates);
        return nearest is not null ? $"Did you mean \"{nearest}\"?"
            : candidates.Count == 0 ? "Leave it out."
            : $"Write one of: {string.Join(", ", candidates)}.";
    }

    /// <summary>Letters to change, add, drop or swap, without regard to case.</summary>
    private static int Distance(string a, string b)
    {
        int[][] d = [.. Enumerable.Range(0, a.Length + 1).Select(_ => new int[b.Length + 1])];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                d[i][j] = i == 0 || j == 0 ? i + j : Step(i, j);
            }
        }

        return d[a.Length][b.Length];

        int Step(int i, int j)
        {
            int least = Math.Min(Math.Min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (Same(a[i - 1], b[j - 1]) ? 0 : 1));
            bool swapped = i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]);
            return swapped ? Math.Min(least, d[i - 2][j - 2] + 1) : least;
        }
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
