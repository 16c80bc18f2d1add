using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>One law book as a letter of one state must see it: its own citations and the federal ones, those of other states, and what is wrong to say.</summary>
internal sealed class GateLaw
{
    private static readonly ConditionalWeakTable<LawBook, ConcurrentDictionary<string, GateLaw>> known = [];

    private const int MostLetters = 128;

    private readonly ReadOnce<Items<string>> foreign = new(MostLetters);
    private readonly Items<string> here;
    private readonly Items<(string Stem, string Upper)> stems;
    private readonly Items<Regex> families;

    private GateLaw(LawBook law, string state)
    {
        ILookup<bool, string> cites = (
            from rule in law.Rules
            from version in rule.Versions
            from cite in version.Cite.Split(';', StringSplitOptions.TrimEntries)
            select (Ours: rule.State is null || string.Equals(rule.State, state, StringComparison.OrdinalIgnoreCase), cite))
            .ToLookup(c => c.Ours, c => c.cite);
        here = cites[true].ToItems();
        stems = cites[false].Select(Stem).Distinct()
            .Where(s => s.Any(char.IsDigit) && !here.Any(c => c.Contains(s, StringComparison.OrdinalIgnoreCase)))
            .Select(s => (s, s.ToUpperInvariant())).ToItems();
        families = cites[false].Select(Family).Where(f => f.Length is > 1 and < 6 && char.IsUpper(f[1])).Except(here.Select(Family))
            .Select(f => new Regex($@"(?<!\w){Regex.Escape(f)}(?: §+| section)? ?\d[\d.:-]*", RegexOptions.CultureInvariant)).ToItems();
    }

    /// <summary>The citations seen from a state; worked out once for a book.</summary>
    public static GateLaw Of(LawBook law, string state) => known.GetOrCreateValue(law).GetOrAdd(state, s => new(law, s));

    /// <summary>Whether a section is in the law of the state or the country as the book has it.</summary>
    public bool Knows(string section) => here.Any(c => c.Contains(section, StringComparison.Ordinal));

    /// <summary>What in the text is law of another state.</summary>
    public Items<string> In(string text) => foreign.In(text, Foreign);

    /// <summary>The traps that letters of this state fell into.</summary>
    public ReadOnce<Items<TrapHit>> Trapped { get; } = new(MostLetters);

    private Items<string> Foreign(string text)
    {
        string upper = text.ToUpperInvariant();
        return stems.Where(s => upper.Contains(s.Upper, StringComparison.Ordinal)).Select(s => s.Stem)
            .Concat(families.Select(f => f.Match(text)).Where(m => m.Success).Select(m => m.Value))
            .ToItems();
    }

    // "ARM 10.16.3505(3)(a)" is section "ARM 10.16.3505" of family "ARM".
    private static string Stem(string cite) => cite.Split('(')[0].Trim().TrimEnd(',');

    private static string Family(string cite) => new([.. Stem(cite).TakeWhile(char.IsLetter)]);
}
