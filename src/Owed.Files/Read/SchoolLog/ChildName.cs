namespace Owed.Files;

/// <summary>Whose row it is.</summary>
internal enum RowOf
{
    Ours,
    Another,
    Unsure,
}

/// <summary>Knows the child's name in the ways that lists write names; a short name that fits another child of the file too is not sure.</summary>
/// <param name="others">Every name that the file has.</param>
internal sealed class ChildName(string name, IEnumerable<string> others)
{
    /// <summary>Names of many at once: the child may be among them.</summary>
    private static readonly HashSet<string> Wholes = ["all", "whole", "entire", "class", "group", "caseload", "everyone", "students", "pupils"];

    private static readonly ILookup<string, string> Nicknames = PhraseBook.Lines("nicknames").ToLookup(l => l.Meaning, l => l.Phrase);

    private readonly string[] own = Split(name);
    private readonly Dictionary<string, RowOf> read = new(StringComparer.Ordinal);
    private readonly string[][] full = [.. others.SelectMany(NameList.Split).Select(o => Split(o.Split('(')[0])).Where(w => w.Count(x => x.Length > 1) > 1).DistinctBy(w => string.Join(' ', w.Order()))];

    public RowOf Read(string cell)
    {
        if (!read.TryGetValue(cell, out RowOf found))
        {
            RowOf[] each = [.. NameList.Split(cell).Select(One)];
            found = each.Length == 1 ? each[0]
                : each.Contains(RowOf.Unsure) || each.Count(o => o == RowOf.Ours) > 1 ? RowOf.Unsure
                : each.Contains(RowOf.Ours) ? (cell.Contains('(', StringComparison.Ordinal) ? RowOf.Unsure : RowOf.Ours)
                : RowOf.Another;
            read[cell] = found;
        }

        return found;
    }

    private RowOf One(string cell)
    {
        string[] words = Split(cell);
        RowOf of = Alone(words);
        return of == RowOf.Ours && words.Length > 0 && !IsWhole(words) && full.Any(o => Alone(o) != RowOf.Ours && Fits(words, o)) ? RowOf.Unsure
            : of == RowOf.Another && IsCalledSo(words) ? RowOf.Unsure
            : of;
    }

    private RowOf Alone(string[] words)
    {
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
        int whole = words.Count(own.Contains);
        return hit == words.Length && whole > 0 && (first || own.Length == 1 || words.Any(w => w.Length == 1)) ? RowOf.Ours
            : first ? (words.Any(w => w.Length > 1 && !own.Contains(w)) ? RowOf.Unsure : RowOf.Ours)
            : hit == words.Length && whole > 0 ? RowOf.Unsure
            : RowOf.Another;
    }

    /// <summary>True when first name and surname stand there in full.</summary>
    private bool IsWhole(string[] words) => own.Length > 1 && words.Contains(own[0]) && words.Contains(own[^1]);

    /// <summary>True when every word of a short name is a word or an initial of the other name.</summary>
    private static bool Fits(string[] words, string[] other)
    {
        string letters = string.Concat(words);
        return words.All(w => other.Contains(w) || (w.Length == 1 && other.Any(o => o[0] == w[0])))
            || (words.Length == 1 && letters.Length is 2 or 3 && letters[0] == other[0][0] && letters[^1] == other[^1][0])
            || (words.Length == 1 && letters.Length == 2 && letters[0] == other[^1][0] && letters[1] == other[0][0]);
    }

    /// <summary>True for the child's surname, or none, beside a first name that is another form of the child's.</summary>
    private bool IsCalledSo(string[] words)
    {
        string[] given = [.. words.Where(w => w.Length > 1 && (own.Length == 1 || w != own[^1]))];
        bool surname = own.Length > 1 && words.Contains(own[^1]);
        return own.Length > 0 && given.Length > 0 && (surname || words.Length == 1 || words.Any(w => w.Length == 1 && w[0] == own[^1][0])) && given.Any(g => IsForm(own[0], g));
    }

    private static bool IsForm(string name, string called)
    {
        string stem = called.Length > 3 && called[^1] is 'y' or 'i' ? called[..^1] : called.EndsWith("ie", StringComparison.Ordinal) ? called[..^2] : called;
        return Nicknames[name].Contains(called) || Nicknames[called].Contains(name)
            || (stem.Length > 2 && name.StartsWith(stem, StringComparison.Ordinal)) || (name.Length > 2 && called.StartsWith(name, StringComparison.Ordinal))
            || (Math.Max(name.Length, called.Length) > 3 && IsOneSignAway(name, called));
    }

    private static bool IsOneSignAway(string a, string b)
    {
        (string small, string large) = a.Length <= b.Length ? (a, b) : (b, a);
        int same = 0;
        while (same < small.Length && small[same] == large[same])
        {
            same++;
        }

        return large.Length - small.Length < 2 && large[(same + 1)..] == small[(small.Length == large.Length ? same + 1 : same)..];
    }

    private static string[] Split(string cell) => PhraseBook.Plain(cell).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
