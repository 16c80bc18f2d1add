using System.Globalization;
using System.Text;
using System.Text.Json;
using Owed.Files;

namespace Owed.Tests;

/// <summary>A story with what an examiner expects of it: the situations and first steps that can be defended.</summary>
/// <param name="Tag">Why most letters would hurt here: lawyer, noright, revoke, p504, private, grad, old, absent; or empty.</param>
internal sealed record ToldStory(string Id, string State, string Today, Items<string> Situations, Items<string> Steps, string Tag, string Text, Items<(string Key, string Value)> Facts)
{
    /// <summary>Steps that are wrong to take unless the examiner named them.</summary>
    private static readonly string[] Risky =
    [
        "stay-put-notice", "iee-request", "state-complaint", "complaint-before-year", "complaint-after-graduation", "compensatory-request", "mt-exceptions", "mt-exceptions-unclear", "mo-ten-day-wait",
    ];

    private static readonly string[] Accusing = ["concern-not-delivered", "staffing-reply", "follow-up"];

    internal bool IsHarmful(Step step) =>
        !Steps.Contains(step.Id) && !(step.Id == "mt-exceptions-unclear" && Steps.Contains("mt-exceptions")) && (Risky.Contains(step.Id)
            || (Tag == "absent" && Accusing.Contains(step.Id))
            || (Tag is "lawyer" or "noright" or "revoke" or "p504" or "private" or "grad" or "old" && step.Letter is not null && step.Id != "section-504"));

    /// <summary>The stories of a file: a head, the story, and the facts that an examiner would read out of it.</summary>
    internal static IEnumerable<ToldStory> All(string text) => text.Split("=== ", StringSplitOptions.RemoveEmptyEntries).Select(Read);

    /// <summary>A YAML file in the examiner's own words, without the story.</summary>
    internal string Plain() => Yaml([("state", State), ("today", Today), .. Facts]);

    /// <summary>The same as JSON in groups, with names in another spelling, and the story.</summary>
    internal string Nested()
    {
        object?[] parts = [.. Facts.Select(f => f.Value.Contains(',') && !f.Value.Contains("day", StringComparison.OrdinalIgnoreCase) ? (object)f.Value.Split(',', StringSplitOptions.TrimEntries) : f.Value switch { "yes" => true, "no" => false, "unknown" => null, _ => f.Value })];
        var group = Facts.Zip(parts).ToDictionary(p => Camel(p.First.Key), p => p.Second);
        return JsonSerializer.Serialize(new { @case = new { asOf = Today, location = new { state = State }, facts = group, story = Text } });
    }

    /// <summary>What a hasty examiner writes: which of the choices, the plan, and the story.</summary>
    internal string Hasty()
    {
        string? happened = Situations[0] switch { "A" => "said_no", "B" => "not_happening", "C" => "cut", "D" => "wants_to_cut", "E" => "moved", "F" => "no_therapist", _ => Facts.FirstOrDefault(f => f.Key == "what_happened").Value };
        return Yaml([("state", State), ("today", Today), .. happened is null ? [] : new[] { ("what_happened", happened) }, .. Facts.Where(f => f.Key == "plan"), ("story", Text)]);
    }

    /// <summary>The story told again and again, each time with one of its facts left out; what was sent already stays, for without it another step is right.</summary>
    internal IEnumerable<ToldStory> LessOneFact() => Facts.Where(f => f.Key is not "iee_asked").Select(left => this with { Id = $"{Id} without {left.Key}", Facts = Facts.Where(f => f != left).ToItems() });

    internal string StoryAlone() => Yaml([("state", State), ("today", Today), ("story", Text)]);

    private static string Yaml(IEnumerable<(string Key, string Value)> pairs)
    {
        var text = new StringBuilder();
        foreach ((string key, string value) in pairs)
        {
            text.Append(CultureInfo.InvariantCulture, $"{key}: {(value.StartsWith('[') ? value : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'")}\n");
        }

        return text.ToString();
    }

    private static string Camel(string key) => string.Concat(key.Split('_').Select((w, i) => i == 0 ? w : char.ToUpperInvariant(w[0]) + w[1..]));

    private static ToldStory Read(string part)
    {
        string[] lines = part.Trim().Split('\n');
        string[] head = [.. lines[0].Split('|').Select(c => c.Trim())];
        string[] told = [.. lines[^1][1..].Split('|').Select(c => c.Trim())];
        IEnumerable<string> situations = head[3].Split(' ').Concat(told.Length > 1 ? told[1].Split(' ') : []).Distinct();
        return new(
            head[0], head[1], head[2], situations.ToItems(), head[4].Split(' ').ToItems(), head.Length > 5 ? head[5] : "", string.Join(' ', lines[1..^1]).Trim(),
            told[0].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(p => (p[..p.IndexOf('=', StringComparison.Ordinal)].Trim(), p[(p.IndexOf('=', StringComparison.Ordinal) + 1)..].Trim())).ToItems());
    }
}

/// <summary>The marks of a batch of stories, told in one way.</summary>
internal sealed record Marks(string Way, int Stories, Items<string> WrongSituation, Items<string> WeakStep, Items<string> Harm, Items<string> Unread)
{
    internal static Marks Of(string way, IEnumerable<ToldStory> stories, Func<ToldStory, string> tell, LawBook book, Guides guides)
    {
        List<string> situation = [], step = [], harm = [], unread = [];
        int count = 0;
        foreach (ToldStory story in stories)
        {
            count++;
            Outcome<TriageFacts> read = FactsFile.Read("story", tell(story));
            Advice advice = Triage.Of(read.Value!, book, guides, read.Value!.Today!.Value);
            string got = $"{story.Id} {string.Join('/', story.Situations)}: {advice.Situation} {advice.Step.Id} (wanted {string.Join(' ', story.Steps)})";
            unread.AddRange(read.Problems.Select(p => $"{story.Id} {p.Message} {p.Remedy}"));
            Add(situation, !story.Situations.Contains(advice.Situation), got);
            Add(step, !story.Steps.Contains(advice.Step.Id), got);
            Add(harm, story.IsHarmful(advice.Step), got);
        }

        return new(way, count, situation.ToItems(), step.ToItems(), harm.ToItems(), unread.ToItems());
    }

    public override string ToString() =>
        $"{Way}: {Stories} stories, situation {Stories - WrongSituation.Count}, first step {Stories - WeakStep.Count}, harmful {Harm.Count}, not read {Unread.Count}";

    private static void Add(List<string> to, bool bad, string text)
    {
        if (bad)
        {
            to.Add(text);
        }
    }
}
