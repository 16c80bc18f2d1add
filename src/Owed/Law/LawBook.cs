namespace Owed;

/// <summary>All law that Owed knows, indexed; answers only what was asked, never with something near it.</summary>
public sealed class LawBook
{
    /// <summary>A book with nothing in it: every question is answered <see cref="NotResearched"/>.</summary>
    public static readonly LawBook Empty = new("", [], [], [], [], [], []);

    private readonly Dictionary<string, LawRule> byId;
    private readonly Dictionary<string, LawSource> sources;
    private readonly ILookup<string, LawRule> byTopic;
    private readonly Dictionary<(string Federal, string Place), LawRule> stateForms;

    public LawBook(
        string version,
        Items<LawRule> rules,
        Items<LawSource> sources,
        Items<LawPlace> places,
        Items<HolidayRule> holidays,
        Items<Trap> traps,
        Items<StatePack> states)
    {
        Version = version;
        Rules = rules;
        Sources = sources;
        Places = places;
        HolidayRules = holidays;
        Traps = traps;
        States = states;
        byId = [];
        stateForms = [];
        foreach (LawRule rule in rules)
        {
            byId.TryAdd(rule.Id, rule);
            if (rule.Federal is string federal)
            {
                stateForms.TryAdd((federal, rule.Place), rule);
            }
        }

        this.sources = [];
        foreach (LawSource source in sources)
        {
            this.sources.TryAdd(source.Id, source);
        }

        byTopic = rules.ToLookup(r => r.Topic);
    }

    /// <summary>The version of the law data, kept with every letter that was sent.</summary>
    public string Version { get; }

    public Items<LawRule> Rules { get; }

    public Items<LawSource> Sources { get; }

    public Items<LawPlace> Places { get; }

    public Items<HolidayRule> HolidayRules { get; }

    public Items<Trap> Traps { get; }

    public Items<StatePack> States { get; }

    /// <summary>The rule with exactly this id, whatever its standing; null when the book has none.</summary>
    public LawRule? Rule(string id) => byId.GetValueOrDefault(id);

    public LawSource? Source(string id) => sources.GetValueOrDefault(id);

    public StatePack? State(string? code) =>
        code is null ? null : States.FirstOrDefault(s => string.Equals(s.Code, code, StringComparison.OrdinalIgnoreCase));

    /// <summary>What the rule says on the day. Recalled and disabled law is answered as not researched.</summary>
    /// <param name="asOf">The day of asking, for staleness; the day itself when left out.</param>
    public LawAnswer Find(string id, DateOnly on, DateOnly? asOf = null)
    {
        if (Rule(id) is not LawRule rule)
        {
            return new NotResearched(id, "The law book has no rule of this name.");
        }

        if (rule.Versions.Count == 0 && rule.Federal is string federal && Rule(federal) is LawRule base_)
        {
            return Answer(id, base_, on, asOf ?? on, rule);
        }

        return Answer(id, rule, on, asOf ?? on, null);
    }

    /// <summary>The rule that governs in the state: the state's own form of a federal rule, or the federal rule where the state's pack says so.</summary>
    public LawAnswer Governing(string id, string? state, DateOnly on, DateOnly? asOf = null)
    {
        if (state is null || Rule(id) is not { State: null } rule)
        {
            return Find(id, on, asOf);
        }

        if (State(state) is not StatePack pack)
        {
            return new NotResearched(id, $"No one has written a pack for {state.ToUpperInvariant()} yet.");
        }

        if (stateForms.TryGetValue((id, pack.Place), out LawRule? form))
        {
            return Find(form.Id, on, asOf);
        }

        return pack.FederalTopics.Contains(rule.Topic)
            ? Find(id, on, asOf)
            : new NotResearched(id, $"The {pack.Name} pack does not say that the federal rules on {rule.Topic} stand alone there.");
    }

    /// <summary>Everything on a topic: the state's rules, then the federal ones its pack says apply; with no state, the federal ones.</summary>
    public Items<LawAnswer> For(string topic, string? state, DateOnly on, DateOnly? asOf = null)
    {
        if (state is null)
        {
            return byTopic[topic].Where(r => r.State is null).Select(r => Find(r.Id, on, asOf)).ToItems();
        }

        if (State(state) is not StatePack pack)
        {
            return [new NotResearched(topic, $"No one has written a pack for {state.ToUpperInvariant()} yet.")];
        }

        LawRule[] own = [.. byTopic[topic].Where(r => r.Place == pack.Place)];
        var answers = own.Select(r => Find(r.Id, on, asOf)).ToList();
        if (pack.FederalTopics.Contains(topic))
        {
            answers.AddRange(byTopic[topic]
                .Where(r => r.State is null && !own.Any(o => o.Federal == r.Id))
                .Select(r => Find(r.Id, on, asOf)));
        }

        return answers.Count == 0
            ? [new NotResearched(topic, $"The {pack.Name} pack says nothing on {topic} yet.")]
            : answers.ToItems();
    }

    /// <summary>Offices, forms, helpers and names for a use, as they stood on the day; recalled ones are left out.</summary>
    public Items<LawPlace> PlacesFor(string use, string? state, DateOnly on)
    {
        string place = state is null ? "us" : Holidays.PlaceOf(state);
        return Places.Where(p => p.Place == place && p.IsUsable && p.Covers(on) && p.For.Contains(use)).ToItems();
    }

    private static LawAnswer Answer(string id, LawRule rule, DateOnly on, DateOnly asOf, LawRule? via)
    {
        RuleVersion? version = rule.Versions.FirstOrDefault(v => v.Covers(on));
        if (version is null)
        {
            DateOnly? next = rule.Versions.Where(v => v.From > on).Select(v => (DateOnly?)v.From).Min();
            string why = rule.Gaps.FirstOrDefault(g => g.Covers(on))?.Why ?? "The rule has no text for this day.";
            return new NotInForce(id, rule, on, next, why);
        }

        return version.IsUsable
            ? new InForce(id, rule, version, version.Checked.IsStale(asOf), via)
            : new NotResearched(id, version.Disabled ?? "This was remembered, not read; someone must open the text first.");
    }
}
