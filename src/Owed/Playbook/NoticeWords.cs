using System.Text.RegularExpressions;

namespace Owed;

/// <summary>The phrases by which a notice is read; they find passages, and a person decides what a passage is worth.</summary>
internal static partial class NoticeWords
{
    private static readonly Dictionary<string, (string Strong, string Weak, string Allows)> ByKey = new(StringComparer.Ordinal)
    {
        ["action"] = (
            "district proposes|district refuses|school proposes|school refuses|team proposes|team refuses|we propose|we refuse|is proposing|is refusing|proposed to|proposes to|refuses to|refused to|will reduce|will be reduced|will end|will discontinue|decline to|declines to|denied the request|denies the request|change in placement|proposed action|action proposed|action refused|will not provide",
            "propose|refus|reduce|change|discontinu|decline|deny|denied",
            "Ask what exactly the school wants to do or refuses to do: the service, the minutes, and from which day."),
        ["reasons"] = (
            "because|the reason|reasons for|due to|explanation of why|based on the fact|since the student|in order to|rationale",
            "why|reason|so that",
            "Ask why, in words that name this child's needs."),
        ["data"] = (
            "evaluation dated|assessment dated|evaluation report|progress report|progress monitoring|test scores|standard score|progress data|goal data|work samples|evaluation procedure|each evaluation|reviewed the evaluation|observation|record reviewed|records reviewed|data sheets|service log",
            "evaluation|assessment|data|report|records|scores",
            "Ask for each evaluation, record and report that the school used, by name and date, and for a copy."),
        ["safeguards"] = (
            "procedural safeguards|parental rights|parents' rights|parent rights|protections under",
            "safeguard|your rights|rights brochure",
            "Ask for the procedural safeguards and how to get a copy."),
        ["help"] = (
            "parent center|parent training|mpact|empowerment center|protection and advocacy|disability rights|for assistance in understanding|help understanding|sources to contact|contact the following|help in understanding|assistance in understanding",
            "contact|call|assistance|questions",
            "Ask whom you can turn to for help in understanding the rules."),
        ["options"] = (
            "other options|options considered|options the team|also considered|alternatives considered|considered and rejected|considered but rejected|options that were considered|team considered|other choices",
            "considered|alternative|option|rejected",
            "Ask which other options the team looked at, and why it turned each one down."),
        ["factors"] = (
            "other factors|other relevant factors|additional factors|relevant to the proposal|relevant to the refusal|factors relevant|no other factors|other considerations",
            "factor|relevant",
            "Ask if any other factor played a part, and which."),
    };

    private static readonly Items<(string Key, string Words, string Says, string Allows, string? Rule)> Signs =
    [
        ("staffing", "staff shortage|shortage of|lack of staff|staffing|no therapist|unable to hire|vacan|no qualified|not enough staff|no provider", "The reason is a lack of staff.", "A shortage does not end the duty to provide FAPE. Ask how the need will be met, and by whom.", "us/services/shortage"),
        ("budget", "budget|funding|cost of|too costly|financial|funds", "The reason is money.", "Ask which options that meet the need were looked at, and why each was turned down.", "us/notice/contents"),
        ("convenience", "schedule conflict|scheduling|caseload|convenien|does not fit the schedule|master schedule|time constraints", "The reason is the school's schedule.", "Ask how the service fits this child's need, and what other times were looked at.", "us/notice/contents"),
        ("progress", "adequate progress|good progress|making progress|sufficient progress|progressing well|making gains", "The reason is progress.", "Ask for the data goal by goal, and how it is known that it will hold with less.", "us/iep/progress"),
        ("policy", "district policy|our policy|the policy|we do not offer|does not offer|not offered|standard practice|all students with|district practice|typically provide|only provides", "The reason is a general policy.", "Ask what was decided for this child, and on which data.", "us/notice/contents"),
        ("not-needed", "no educational impact|does not require|no longer requires|no longer needs|not educationally necessary|no longer eligible", "It says that the child does not need it.", "Ask for the evaluation and the data behind that.", "us/notice/contents"),
    ];

    internal static (string Strong, string Weak, string Allows) For(string key) =>
        ByKey.TryGetValue(key, out (string, string, string) words) ? words : (key, key, "Ask for it.");

    internal static bool Holds(string sentence, string words) =>
        words.Split('|').Any(w => sentence.Contains(w, StringComparison.OrdinalIgnoreCase));

    /// <summary>The sentences of a pasted text, each on one line.</summary>
    internal static string[] Sentences(string text) =>
        [.. Ends().Split(text.ReplaceLineEndings("\n")).Select(s => Spaces().Replace(s, " ").Trim()).Where(s => s.Length > 2)];

    internal static IEnumerable<NoticeWarning> Warnings(string[] sentences, string text)
    {
        foreach ((string key, string words, string says, string allows, string? rule) in Signs)
        {
            string? hit = sentences.FirstOrDefault(s => Holds(s, words) && !Denies(s));
            if (hit is not null && !(key == "progress" && Number().IsMatch(hit)))
            {
                yield return new(key, says, hit, allows, rule);
            }
        }

        if (sentences.FirstOrDefault(s => Holds(s, "based on one|single assessment|one assessment|one observation|a single|one evaluation")) is string single)
        {
            yield return new("one-assessment", "It rests on one assessment alone.", single, "Ask what else the school looked at: reports, class work, what you told it.", "us/notice/contents");
        }

        if (!Dated().IsMatch(text))
        {
            yield return new("no-date", "No date was found on it.", sentences.FirstOrDefault() ?? "", "Ask for the date of the notice, and from which day the change starts. Some clocks run from that date.", null);
        }
    }

    private static bool Denies(string sentence) => Holds(sentence, "is not the reason|not due to|not because of|regardless of");

    [GeneratedRegex(@"(?<=[.!?;])\s+|\n+")]
    private static partial Regex Ends();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\d+\s*(%|percent|of \d+|/\s*\d+)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b(january|february|march|april|may|june|july|august|september|october|november|december)\s+\d{1,2}|\b\d{1,2}/\d{1,2}/\d{2,4}|\b\d{4}-\d{2}-\d{2}", RegexOptions.IgnoreCase)]
    private static partial Regex Dated();
}
