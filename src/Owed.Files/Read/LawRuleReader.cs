namespace Owed.Files;

/// <summary>Reads one rule with its versions.</summary>
internal static class LawRuleReader
{
    internal static LawRule Rule(YamlFields fields, LawFile file)
    {
        string id = fields.Must("id");
        string topic = file.Topic;
        if (!LawTopics.All.Contains(topic))
        {
            fields.Report("law-unknown-topic", $"'{topic}' is not a topic.", "id", "Name the file after one of: " + string.Join(", ", LawTopics.All) + ".");
        }

        if (id.Length > 0 && !id.StartsWith(file.Place + "/", StringComparison.Ordinal))
        {
            fields.Report("law-misplaced", $"The id '{id}' does not belong in {file.Place}.", "id", $"Begin the id with '{file.Place}/', or move the rule.");
        }

        string? federal = fields.May("federal");
        Items<YamlFields> versions = fields.Maps("versions", "version");
        if (versions.Count == 0 && federal is null)
        {
            fields.Missing("versions");
        }

        var rule = new LawRule(
            id,
            file.Place,
            topic,
            fields.Word("kind", LawKind.Entitlement, must: true),
            fields.Must("plain"),
            fields.Words<Trigger>("starts"),
            fields.Words<Trigger>("not_after"),
            fields.Word("owes", Owes.Nobody, must: false),
            fields.May("if_missed"),
            federal,
            fields.Texts("row"),
            versions.Select(Version).ToItems(),
            fields.Maps("gaps", "gap").Select(Gap).ToItems(),
            fields.Where);
        fields.Done();
        CheckClock(fields, rule);
        return rule;
    }

    internal static LawCheck Check(YamlFields owner)
    {
        if (owner.Map("checked", "the check") is not YamlFields fields)
        {
            if (!owner.Has("checked"))
            {
                owner.Report("law-missing", $"Nothing says when and how {owner.What} was checked.", "checked", "Add 'checked: { on: 2026-11-22, how: text, again_by: 2027-05-22 }'.");
            }

            return new(default, ReadHow.Recalled, default);
        }

        var check = new LawCheck(fields.Date("on"), fields.Word("how", ReadHow.Recalled, must: true), fields.Date("again_by"));
        fields.Done();
        if (check.AgainBy != default && check.AgainBy <= check.On)
        {
            fields.Report("law-bad-dates", "The day to check again is not after the day it was checked.", "again_by", "Write a later date under 'again_by'.");
        }

        return check;
    }

    internal static (DateOnly From, DateOnly? Until) Span(YamlFields fields)
    {
        DateOnly from = fields.Date("from");
        DateOnly? until = fields.MayDate("until");
        if (until is DateOnly end && from != default && end < from)
        {
            fields.Report("law-bad-dates", $"'until' ({end:yyyy-MM-dd}) comes before 'from' ({from:yyyy-MM-dd}).", "until", "Write the last day in force under 'until', or leave it out while the text is in force.");
        }

        return (from, until);
    }

    private static void CheckClock(YamlFields fields, LawRule rule)
    {
        bool counts = rule.Versions.Any(v => v.Limit is { HasNumber: true });
        if (counts && rule.Starts.Count == 0)
        {
            fields.Report("law-no-start", "The rule has a limit but no event that starts it.", "starts", "Add 'starts:' with one of: " + string.Join(", ", LawWord.All<Trigger>()) + ".");
        }

        if (counts && rule.Owes == Owes.Nobody)
        {
            fields.Report("law-no-owes", "The rule has a limit but does not say who must act.", "owes", "Add 'owes:' with one of: " + string.Join(", ", LawWord.All<Owes>()) + ".");
        }

        if (rule.Kind is LawKind.Deadline or LawKind.Wait or LawKind.Recurring or LawKind.Window && rule.Versions.Any(v => v.Limit is null))
        {
            fields.Report("law-no-limit", $"A rule of kind {LawWord.Of(rule.Kind)} has a version without a limit.", "kind", "Add 'limit:' to each version; " + Limit.Shape + ".");
        }

        if (rule.Kind == LawKind.Contents && rule.Versions.Any(v => v.Contents.Count == 0))
        {
            fields.Report("law-no-contents", "A rule of kind contents has a version that lists nothing.", "kind", "Add 'contents:' with one entry for each thing required.");
        }
    }

    private static RuleVersion Version(YamlFields fields)
    {
        var (from, until) = Span(fields);
        string? quote = fields.May("quote");
        string? noQuote = fields.May("no_quote");
        if ((quote is null) == (noQuote is null))
        {
            fields.Report("law-missing", "The version needs the few words that prove it, or why there are none.", "quote", "Write either 'quote:' with words seen in the text, or 'no_quote:' with the reason.");
        }

        var version = new RuleVersion(
            from,
            until,
            fields.May("limit") is string limit ? ReadLimit(fields, limit) : null,
            fields.Must("cite"),
            fields.May("pin"),
            quote,
            noQuote,
            fields.Must("source"),
            Check(fields),
            fields.Maps("contents", "item").Select(Item).ToItems(),
            fields.Pairs("values"),
            fields.Maps("alternatives", "alternative").Select(Alternative).ToItems(),
            fields.May("disabled"),
            fields.May("note"),
            fields.Where);
        fields.Done();
        return version;
    }

    private static Limit? ReadLimit(YamlFields fields, string text)
    {
        Limit? limit = Limit.Read(text, out string? trouble);
        if (trouble is not null)
        {
            fields.Report("law-bad-limit", trouble, "limit", "Please " + Limit.Shape + ".");
        }

        return limit;
    }

    private static LawItem Item(YamlFields fields)
    {
        var item = new LawItem(fields.Must("key"), fields.Must("text"), fields.May("pin"));
        fields.Done();
        return item;
    }

    private static LimitAlternative Alternative(YamlFields fields)
    {
        Limit limit = ReadLimit(fields, fields.Must("limit")) ?? new([], false, "");
        var alternative = new LimitAlternative(limit, fields.Must("cite"), fields.Must("why"), fields.Must("source"));
        fields.Done();
        return alternative;
    }

    private static LawGap Gap(YamlFields fields)
    {
        var (from, until) = Span(fields);
        var gap = new LawGap(from, until, fields.Must("why"));
        fields.Done();
        return gap;
    }
}
