namespace Owed.Files;

/// <summary>Whose row it is.</summary>
internal enum RowOf
{
    Ours,
    Another,
    Unsure,
}

/// <summary>Knows the child's name in the ways that lists write names.</summary>
internal sealed class ChildName(string name)
{
    /// <summary>Names of many at once: the child may be among them.</summary>
    private static readonly HashSet<string> Wholes = ["all", "whole", "entire", "class", "group", "caseload", "everyone", "students", "pupils"];

    private readonly string[] own = PhraseBook.Plain(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public RowOf Read(string cell)
    {
        string[] words = PhraseBook.Plain(cell).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (own.Length == 0 || words.Length == 0 || words.All(w => w.All(char.IsAsciiDigit)))
        {
            return own.Length == 0 && words.Length > 0 ? RowOf.Unsure : RowOf.Ours;
        }

        if (words.Any(Wholes.Contains))
        {
            return RowOf.Unsure;
        }

        // Initials: AS, A.S.
        string letters = string.Concat(words);
        if (letters.Length <= 3 && words.All(w => w.Length == 1 || words.Length == 1))
        {
            string initials = string.Concat(own.Select(w => w[0]));
            return letters == initials || (own.Length > 2 && letters == $"{own[0][0]}{own[^1][0]}") ? RowOf.Ours
                : own.Contains(letters) ? RowOf.Ours
                : letters.Length > 1 ? RowOf.Another : RowOf.Unsure;
        }

        int hit = words.Count(w => own.Contains(w) || (w.Length == 1 && own.Any(o => o[0] == w[0])));
        bool first = words.Contains(own[0]);
        int full = words.Count(own.Contains);
        return hit == words.Length && full > 0 && (first || own.Length == 1 || words.Any(w => w.Length == 1)) ? RowOf.Ours
            : first ? (words.Any(w => w.Length > 1 && !own.Contains(w)) ? RowOf.Unsure : RowOf.Ours)
            : hit == words.Length && full > 0 ? RowOf.Unsure
            : RowOf.Another;
    }
}
