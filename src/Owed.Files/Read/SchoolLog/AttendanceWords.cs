namespace Owed.Files;

/// <summary>Reads codes and words about a session; a word that no line of the data knows is a question, never passed over.</summary>
/// <param name="people">Names that stand for the child or the provider.</param>
internal sealed class AttendanceWords(IReadOnlyDictionary<string, string>? people = null)
{
    private static readonly Dictionary<string, MissReason> Reasons = Words.Names<MissReason>(' ');

    private static readonly MissReason[] OfProvider =
    [
        MissReason.ProviderAbsent, MissReason.ProviderOnLeave, MissReason.Vacancy, MissReason.NoSubstitute, MissReason.ItinerantMissed, MissReason.ProviderPulled,
        MissReason.ScheduleConflict,
    ];

    private static readonly MissReason[] OfChild =
        [MissReason.ChildAbsent, MissReason.ChildRefused, MissReason.Suspension, MissReason.SchoolActivity, MissReason.StateTesting, MissReason.ParentCancelled, MissReason.Waived];

    private static readonly PhraseBook book = PhraseBook.Of("attendance");

    private static readonly Dictionary<string, string> Alone = PhraseBook.Lines("attendance").Where(l => l.Meaning == "alone").Select(l => l.Phrase.Split(';', StringSplitOptions.TrimEntries)).ToDictionary(p => p[0], p => string.Join(',', p[1..]), StringComparer.Ordinal);

    private static readonly HashSet<string> Single = [.. PhraseBook.Lines("attendance").SelectMany(l => PhraseBook.Plain(l.Phrase.Split(';')[0]).Split(' '))];

    private readonly Dictionary<string, string> key = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, bool), Attendance> read = [];

    /// <summary>True when the file has explained codes of its own.</summary>
    public bool HasKey => key.Count > 0;

    /// <summary>True for a word that stands in a phrase of the data.</summary>
    public static bool IsWord(string word) => Single.Contains(word);

    /// <summary>A code that the file itself explains; its words stand in for it.</summary>
    public void Explain(string code, string meaning) => key[PhraseBook.Plain(code)] = meaning;

    /// <param name="cells">The cells that speak of one session.</param>
    /// <param name="ofChild">True when the column is about the child's attendance: "absent" alone is the child's.</param>
    public Attendance Read(IEnumerable<string> cells, bool ofChild)
    {
        string text = string.Join(" / ", cells);
        if (!read.TryGetValue((text, ofChild), out Attendance? found))
        {
            read[(text, ofChild)] = found = text.Length == 0 ? new() : Work(cells, ofChild);
        }

        return found;
    }

    /// <summary>True when every word is known and together they give a reason.</summary>
    public bool IsWhollyReason(string note, out MissReason reason)
    {
        Attendance found = Read([note], ofChild: false);
        reason = found.Reason ?? default;
        return found is { Reason: not null, Question: null, IsGiven: false };
    }

    /// <summary>True when a word for a miss stands anywhere among others.</summary>
    public static bool Mentions(string text) => book.Read(text).Found.Exists(f => Reasons.ContainsKey(f.Meaning) || f.Meaning is "away" or "missed" or "unavailable");

    private Attendance Work(IEnumerable<string> cells, bool ofChild)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var options = new List<MissReason[]>();
        bool unknown = false;
        foreach (string cell in cells)
        {
            string said = Explained(cell);
            if (said == cell && Alone.TryGetValue(PhraseBook.Plain(cell), out string? one))
            {
                options.Add([.. one.Split(',').Where(Reasons.ContainsKey).Select(r => Reasons[r])]);
                continue;
            }

            (List<(string Meaning, string Phrase)> meanings, List<string> words) = book.Read(said);
            unknown |= words.Any(w => !IsNumberOnly(w));
            foreach ((string meaning, _) in meanings)
            {
                if (meaning.StartsWith("alone", StringComparison.Ordinal))
                {
                    continue;
                }

                if (meaning.StartsWith("ask", StringComparison.Ordinal))
                {
                    options.Add([.. meaning[3..].TrimStart(':').Split(',').Where(Reasons.ContainsKey).Select(r => Reasons[r])]);
                }
                else
                {
                    found.Add(meaning);
                }
            }
        }

        Attendance answer = new(
            IsGiven: found.Contains("given"),
            IsMissed: found.Contains("missed"),
            IsPartly: found.Contains("partly"),
            IsMakeUp: found.Contains("make-up"),
            IsPending: found.Contains("pending"),
            IsNoChild: found.Contains("no child"),
            IsAmending: found.Contains("amended"),
            Grouping: found.Contains("group") ? "group" : found.Contains("individual") ? "individual" : null,
            Remote: found.Contains("remote") ? true : found.Contains("in person") ? false : null);
        (MissReason? reason, AskKind? question) = Reason(found, options, ofChild);
        question = unknown ? AskKind.Code : question;
        question ??= found.Contains("school-ask") && reason is null ? AskKind.CodeUnclear : null;
        question ??= reason is not null && answer.IsGiven && !answer.IsPartly ? AskKind.Contradiction : null;
        question ??= answer.IsGiven && answer.IsMissed ? AskKind.Contradiction : null;
        return answer with { Reason = reason, Question = question };
    }

    private static (MissReason? Reason, AskKind? Question) Reason(HashSet<string> found, List<MissReason[]> options, bool ofChild)
    {
        List<MissReason> reasons = [.. found.Where(Reasons.ContainsKey).Select(m => Reasons[m])];
        bool provider = found.Contains("provider");
        bool child = found.Contains("child");
        bool away = found.Contains("away");
        bool unavailable = found.Contains("unavailable");
        if (provider && child && (away || unavailable))
        {
            return (null, AskKind.Whose);
        }

        if (reasons.Count == 0 && (away || unavailable))
        {
            bool anyOption = options.Count > 0;
            if (provider)
            {
                return anyOption && !options.Exists(o => o.Intersect(OfProvider).Any()) ? (null, AskKind.Contradiction) : (MissReason.ProviderAbsent, null);
            }

            return child && away || (ofChild && away && !unavailable) ? (MissReason.ChildAbsent, null)
                : (null, AskKind.Whose);
        }

        if (reasons.Count == 0)
        {
            return options.Count > 0 ? (null, AskKind.CodeUnclear)
                : provider && found.Contains("missed") ? (MissReason.SchoolSideOther, null)
                : child && found.Contains("missed") ? (null, AskKind.CodeUnclear)
                : (provider || child) && !found.Contains("given") ? (null, AskKind.CodeUnclear)
                : (null, null);
        }

        // The general word gives way to the special one beside it.
        if (reasons.Count > 1 && reasons.TrueForAll(OfProvider.Contains))
        {
            reasons = reasons.Contains(MissReason.ProviderAbsent) ? [MissReason.ProviderAbsent] : reasons;
        }

        if (provider && reasons is [MissReason.StateTesting])
        {
            reasons = [MissReason.ProviderPulled];
        }

        if (reasons.Count > 1)
        {
            return (null, AskKind.Contradiction);
        }

        MissReason only = reasons[0];
        return (provider && OfChild.Contains(only)) || (child && !provider && OfProvider.Contains(only) && only != MissReason.ScheduleConflict)
            ? (null, AskKind.Contradiction)
            : options.Exists(o => o.Length > 0 && !o.Contains(only)) ? (null, AskKind.Contradiction)
            : (only, null);
    }

    private static bool IsNumberOnly(string word) => word.All(char.IsAsciiDigit) && word.Length <= 2;

    private string Explained(string cell)
    {
        if (key.TryGetValue(PhraseBook.Plain(cell), out string? whole))
        {
            return whole;
        }

        return key.Count == 0 && people is not { Count: > 0 } ? cell
            : string.Join(' ', PhraseBook.Plain(cell).Split(' ').Select(w => key.TryGetValue(w, out string? meaning) ? meaning : people?.GetValueOrDefault(w) ?? w));
    }
}
