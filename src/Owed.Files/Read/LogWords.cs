namespace Owed.Files;

/// <summary>The words of the log: reasons, sources and kinds of event, each with the ways people write it.</summary>
internal static class LogWords
{
    public const int LongestReason = 5;

    /// <summary>The event kinds under the names the log uses: <c>letter-sent</c>.</summary>
    public static readonly Dictionary<string, EventKind> Events = Words.Names<EventKind>('-');

    /// <summary>The reasons under their first names, the ones that messages list and the writer writes.</summary>
    public static readonly Dictionary<string, MissReason> Reasons = Words.Names<MissReason>(' ');

    /// <summary>Words for a miss that could be the provider's or the child's: a person must say whose.</summary>
    public static readonly HashSet<string> Unclear =
        ["sick", "ill", "absent", "out", "away", "out sick", "sickness", "illness", "gone", "absence", "home sick", "late", "appointment"];

    private static readonly Dictionary<string, MissReason> Synonyms = Build();

    private static readonly HashSet<string> Providers = new(StringComparer.Ordinal)
    {
        "therapist", "teacher", "slp", "ot", "pt", "para", "aide", "clinician", "specialist", "counselor", "interpreter",
    };

    private static readonly HashSet<string> Children = new(StringComparer.Ordinal) { "student", "kid", "son", "daughter" };

    private static readonly HashSet<string> Fillers = new(StringComparer.Ordinal) { "the", "a", "an", "was", "is", "were", "my" };

    /// <summary>The reason that the words name, or null.</summary>
    public static MissReason? Reason(IEnumerable<string> words) =>
        Synonyms.TryGetValue(Plain(words), out MissReason reason) ? reason : null;

    /// <summary>The words in lower case, without fillers, and with every provider called one.</summary>
    public static string Plain(IEnumerable<string> words) => string.Join(' ', words
        .SelectMany(w => w.ToLowerInvariant().Split(['-', '_'], StringSplitOptions.RemoveEmptyEntries))
        .Where(w => !Fillers.Contains(w))
        .Select(w => Providers.Contains(w) ? "provider" : Children.Contains(w) ? "child" : w));

    /// <summary>The source that the words after <c>by</c> name and how many words that took, or null.</summary>
    public static (Source Source, int Used)? SourceOf(string first, string? second)
    {
        string next = second?.ToLowerInvariant() ?? "";
        switch (first.ToLowerInvariant())
        {
            case "school" when next is "letter" or "email" or "e-mail" or "report" or "statement":
                return (Source.SchoolStatement, 2);
            case "school" when next is "log" or "record" or "records" or "attendance":
                return (Source.SchoolRecord, 2);
            case "school":
                return (Source.SchoolRecord, 1);
            case "parent" or "mother" or "father" or "guardian" or "grandparent" or "me":
                return (Source.Parent, 1);
            case "child" or "student":
                return (Source.Child, 1);
            case "memory" or "recollection":
                return (Source.Recollection, 1);
            default:
                return null;
        }
    }

    private static Dictionary<string, MissReason> Build()
    {
        (MissReason Reason, string Ways)[] table =
        [
            (MissReason.ProviderAbsent, "provider absent|provider sick|provider ill|provider out|provider out sick|provider away|provider gone|provider not there|provider did not come|provider no show|provider's child sick|provider appointment"),
            (MissReason.ProviderOnLeave, "provider on leave|on leave|leave|maternity leave|parental leave|medical leave"),
            (MissReason.Vacancy, "vacancy|vacant|vacant post|vacant position|post vacant|position vacant|open position|no provider|no staff|provider left|provider quit"),
            (MissReason.NoSubstitute, "no substitute|no sub|no cover"),
            (MissReason.ItinerantMissed, "itinerant missed|itinerant absent|itinerant did not come|itinerant visit missed|cooperative missed|cooperative visit missed|co op missed|no visit|visit missed|travel|road"),
            (MissReason.ProviderPulled, "provider pulled|pulled|meeting|provider in meeting|provider at meeting|provider testing|coverage|covering class|provider covering|training|provider training|provider at training"),
            (MissReason.ScheduleConflict, "schedule conflict|scheduling conflict|schedule|scheduling|conflict"),
            (MissReason.NeverStarted, "never started|not started|service never started"),
            (MissReason.Reduced, "reduced|cut|service cut|service reduced|cut short|shortened"),
            (MissReason.TeletherapyFailed, "teletherapy failed|connection failed|no connection|internet down|no internet|computer failed|link failed"),
            (MissReason.SchoolSideOther, "school side other|school side|school|other school reason|no room"),
            (MissReason.SchoolActivity, "school activity|activity|assembly|field trip|trip|concert|party|pep rally|class party|picture day|field day|special event|fire drill"),
            (MissReason.StateTesting, "state testing|state test|testing|test|map testing|assessment"),
            (MissReason.ChildAbsent, "child absent|child sick|child ill|child out|child away|child home|child gone|child at doctor|child appointment|child late"),
            (MissReason.ChildRefused, "child refused|refused|refusal|would not go"),
            (MissReason.Suspension, "suspension|suspended|child suspended|removed"),
            (MissReason.ParentCancelled, "parent cancelled|parent canceled|we cancelled|we canceled|cancelled by parent|canceled by parent|family cancelled|family canceled"),
            (MissReason.Waived, "waived|parent waived|family waived"),
            (MissReason.Closure, "closure|closed|school closed|snow|snow day|weather|ice|ice day|power out|power outage|emergency closure"),
            (MissReason.Unknown, "unknown|not known|no reason|no reason given|nobody said|not told|nobody told me"),
        ];
        var words = new Dictionary<string, MissReason>(StringComparer.Ordinal);
        foreach ((MissReason reason, string ways) in table)
        {
            foreach (string way in ways.Split('|'))
            {
                words.Add(way, reason);
            }
        }

        return words;
    }
}
