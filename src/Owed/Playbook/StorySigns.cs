namespace Owed;

/// <summary>Looks through a story for words that may carry a danger or a short deadline; it asks, and never takes a fact from them.</summary>
internal static class StorySigns
{
    private static readonly Items<(string Facts, bool Strong, string Ask, string Words)> Signs =
    [
        ("unsafe,child_hurt", true, "Is the child safe at school right now?", "bruise|choked|sexual|molest|assault|abused|abuse|suicid|kill himself|kill herself|self harm|self-harm|locked in|scared to go|broken arm|eloped|ran away from school|hit by|hit him|hit her|beaten|slapped"),
        ("restraint", true, "Was the child held down or shut in a room?", "restrained|a restraint|restraints on|seclusion|secluded|padded room|calm room|pinned down|held down|handcuff"),
        ("expulsion,manifestation,manifestation_on,suspended_days", true, "Does the school want to expel the child?", "expel|expulsion|alternative school|alternative placement|long-term suspension|long term suspension|manifestation"),
        ("suspended_days", false, "How many days was the child out for behavior this school year?", "suspend|sent home|sends him home|sends her home|pick him up early|pick her up early|iss |oss "),
        ("due_process,hearing_on", true, "Is there a due process case or a hearing date?", "due process hearing|filed due process|filed for due process|filed a due process|hearing officer|prehearing|pre-hearing|resolution meeting|resolution session|hearing date|subpoena"),
        ("due_process", false, "Is there a due process case?", "due process"),
        ("police", true, "Are the police or a court involved?", "police|arrest|resource officer|juvenile|court date|charges|probation"),
        ("retaliation", false, "Has someone been treated worse because you spoke up?", "retaliat|threaten|banned from|no trespass|cps|child services|truan"),
        ("settlement", true, "Were you given a settlement or a waiver to sign?", "settlement|sign a waiver|waive our|waive my|waive your|waive any|release of claims|nondisclosure|confidentiality agreement"),
        ("notice_dated", false, "Is there a paper with a date on it, or a day by which you must answer?", "notice of action|prior written notice|pwn|deadline|ten days|10 days|15 days|fifteen days|by friday|by monday|days to respond|days to sign"),
        ("wants_out", false, "Are you thinking of ending special education?", "revoke|pull him out of special|pull her out of special|take him off the iep|take her off the iep|refuse the iep|withdraw consent"),
    ];

    private static readonly Items<(string Letter, string Words)> Sounds =
    [
        ("E", "moved|transferred|new district|new state|old school"),
        ("F", "no therapist|no speech therapist|vacan|shortage|can't find|cannot find|can't hire|therapist quit|therapist left|lady left|slp left|slp quit|teacher left|no one to"),
        ("C", "cut her|cut his|cut my|reduced|without telling|took away|stopped her|stopped his|dropped"),
        ("D", "want to cut|wants to cut|want to reduce|wants to reduce|want to stop|want to take|dismiss from|exit him|exit her|discharge"),
        ("B", "missed|not getting|hasn't had|has not had|isn't getting|never shows|minutes"),
        ("A", "said no|refuse|denied|won't give|will not give|turned us down|told us no"),
    ];

    /// <summary>Questions that words of the story raise and no answer has settled; a strong one can carry a date.</summary>
    internal static IEnumerable<(string Fact, bool Strong, string Ask)> In(TriageFacts facts)
    {
        string story = Plain(facts.Story);
        return story.Length == 0 ? [] : Signs
            .Where(s => s.Facts.Split(',').All(f => facts.Answer(f) is null) && Holds(story, s.Words))
            .Select(s => (s.Facts.Split(',')[0], s.Strong, s.Ask));
    }

    /// <summary>What the story sounds like, to be asked about; never taken for known.</summary>
    internal static Items<string> Situations(string? story)
    {
        string plain = Plain(story);
        return Sounds.Where(s => plain.Length > 0 && Holds(plain, s.Words)).Select(s => s.Letter).ToItems();
    }

    private static string Plain(string? story) => story is null ? "" : " " + story.ToLowerInvariant().Replace('’', '\'') + " ";

    private static bool Holds(string story, string words) => words.Split('|').Any(w => story.Contains(w, StringComparison.Ordinal));
}
