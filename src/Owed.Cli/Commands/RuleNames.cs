namespace Owed.Cli;

/// <summary>Finds the rule a person means: by its id, the end of its id, or its row in the deadline tables.</summary>
internal static class RuleNames
{
    public static Outcome<LawRule> Find(LawBook book, string name, string? state)
    {
        string asked = name.Trim().TrimEnd('/').ToLowerInvariant();
        LawRule[] found = [.. Matches(book, asked, state)];
        return found.Length switch
        {
            1 => new(found[0], []),
            0 => new(null, [new("rule-unknown", $"The law book has no rule “{name}”.", Where.Nowhere, Nearest(book, asked))]),
            _ => new(null, [new("rule-unclear", $"“{name}” can be more than one rule.", Where.Nowhere, $"Write one of: {string.Join(", ", found.Take(8).Select(r => r.Id))}.")]),
        };
    }

    private static IEnumerable<LawRule> Matches(LawBook book, string asked, string? state)
    {
        if (book.Rule(asked) is LawRule exact)
        {
            return [exact];
        }

        LawRule[] byRow = [.. book.Rules.Where(r => r.HasClock && r.Row.Contains(asked, StringComparer.OrdinalIgnoreCase))];
        if (byRow.Length > 0)
        {
            return byRow;
        }

        LawRule[] byEnd = [.. book.Rules.Where(r => r.Id.EndsWith("/" + asked, StringComparison.Ordinal))];
        LawRule[] ofState = [.. byEnd.Where(r => state is not null && string.Equals(r.State, state, StringComparison.OrdinalIgnoreCase))];
        return ofState.Length > 0 ? ofState : byEnd.Length > 1 && byEnd.Any(r => r.State is null) ? byEnd.Where(r => r.State is null) : byEnd;
    }

    private static string Nearest(LawBook book, string asked)
    {
        string last = asked[(asked.LastIndexOf('/') + 1)..];
        string[] near = [.. book.Rules.Select(r => r.Id).Where(id => last.Length > 2 && id.Contains(last, StringComparison.Ordinal)).Take(5)];
        return near.Length > 0 ? $"Do you mean {string.Join(" or ", near)}?" : "See them all with: owed law list";
    }
}
