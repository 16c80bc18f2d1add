namespace Owed.Files;

/// <summary>Checks that need the whole book: names used once, sources that exist, versions in order, a case for every rule.</summary>
internal static class LawChecks
{
    internal static void All(LawParts parts, bool withCases)
    {
        Doubled(parts);
        Sources(parts);
        Distrust.Check(parts);
        var rules = new Dictionary<string, LawRule>();
        foreach (LawRule rule in parts.Rules)
        {
            rules.TryAdd(rule.Id, rule);
            Order(rule, parts.Problems);
        }

        foreach (LawRule rule in parts.Rules.Where(r => r.Federal is not null))
        {
            if (rule.State is null || !rules.TryGetValue(rule.Federal!, out LawRule? target) || target.State is not null)
            {
                parts.Problems.Add(new("law-unknown-federal", $"'{rule.Federal}' is not a federal rule that {rule.Id} can be the state form of.", rule.Where, "Name an id that begins with 'us/' and has no state, and use it in a state's pack only."));
            }
        }

        if (withCases)
        {
            Cases(parts, rules);
        }
    }

    private static void Doubled(LawParts parts)
    {
        var seen = new Dictionary<string, Where>();
        var all = parts.Rules.Select(r => (r.Id, r.Where))
            .Concat(parts.Sources.Select(s => ("source " + s.Id, s.Where)))
            .Concat(parts.Places.Select(p => (p.Id, p.Where)))
            .Concat(parts.Holidays.Select(h => (h.Id, h.Where)))
            .Concat(parts.Traps.Select(t => (t.Id, t.Where)))
            .Concat(parts.States.Select(s => ("state " + s.Code, s.Where)));
        foreach (var (id, where) in all)
        {
            if (!seen.TryAdd(id, where))
            {
                parts.Problems.Add(new("law-doubled-id", $"'{id}' is already used at {seen[id]}.", where, "Give one of the two another id."));
            }
        }
    }

    private static void Sources(LawParts parts)
    {
        HashSet<string> known = [.. parts.Sources.Select(s => s.Id)];
        var used = parts.Rules.SelectMany(r => r.Versions).SelectMany(v => v.Alternatives.Select(a => a.Source).Append(v.Source).Select(s => (s, v.Where)))
            .Concat(parts.Places.Select(p => (p.Source, p.Where)))
            .Concat(parts.Holidays.Select(h => (h.Source, h.Where)))
            .Concat(parts.Traps.Select(t => (t.Source, t.Where)));
        foreach (var (source, where) in used)
        {
            if (source.Length > 0 && !known.Contains(source))
            {
                parts.Problems.Add(new("law-unknown-source", $"The source '{source}' is not in sources.yaml.", where, "Add it to law/sources.yaml with its title and address, or correct its name."));
            }
        }
    }

    private static void Order(LawRule rule, List<Problem> problems)
    {
        for (int i = 1; i < rule.Versions.Count; i++)
        {
            RuleVersion earlier = rule.Versions[i - 1];
            RuleVersion later = rule.Versions[i];
            if (later.From <= earlier.From)
            {
                problems.Add(new("law-disorder", $"Versions of {rule.Id} are not in the order of their dates.", later.Where, "Put the oldest version first."));
            }
            else if (earlier.Until is null || earlier.Until >= later.From)
            {
                problems.Add(new("law-overlap", $"Two versions of {rule.Id} are in force on {later.From:yyyy-MM-dd}.", earlier.Where, $"Add 'until: {later.From.AddDays(-1):yyyy-MM-dd}' to the earlier one."));
            }
        }
    }

    private static void Cases(LawParts parts, Dictionary<string, LawRule> rules)
    {
        var cases = parts.Cases.ToLookup(c => c.Rule);
        foreach (LawRule rule in parts.Rules)
        {
            string file = rule.Where.File.Replace(".yaml", ".cases.yaml", StringComparison.Ordinal);
            LawCase[] own = [.. cases[rule.Id].Where(c => c.Where.File == file)];
            if (own.Length == 0)
            {
                parts.Problems.Add(new("law-no-case", $"{rule.Id} has no case.", rule.Where, $"Add a case for it to {file}."));
            }
            else if (rule.Versions.Any(v => v.Limit is { HasNumber: true } && v.IsUsable) && !own.Any(c => c is { InTime: not null, Late: not null }))
            {
                parts.Problems.Add(new("law-no-boundary", $"{rule.Id} has a number but no case for its last day in time and its first day late.", rule.Where, $"Add 'in_time:' and 'late:' to a case in {file}."));
            }
        }

        foreach (LawCase one in parts.Cases.Where(c => c.Rule.Length > 0 && !rules.ContainsKey(c.Rule)))
        {
            parts.Problems.Add(new("law-case-of-nothing", $"The case asks for '{one.Rule}', which is no rule.", one.Where, "Correct the rule's name, or remove the case."));
        }
    }
}
