namespace Owed;

/// <summary>One way to decide one setting, with who counts that way.</summary>
/// <param name="Name">The name in case.yaml: <c>short_weeks</c>.</param>
/// <param name="Value">The value in case.yaml: <c>full</c>.</param>
/// <param name="Plain">What it means, in one plain sentence.</param>
/// <param name="Source">Who is known to count this way.</param>
/// <param name="Set">The same settings with this choice made.</param>
public sealed record SettingChoice(string Name, string Value, string Plain, string Source, Func<Reckoning, Reckoning> Set)
{
    public bool IsIn(Reckoning reckoning) => Set(reckoning) == reckoning;
}

/// <summary>All settings by which minutes are counted, the default first in each; sources conflict, so none is hidden.</summary>
public static class Settings
{
    public static readonly Items<SettingChoice> All =
    [
        new("short_weeks", "days_in_session", "A short week holds the share of the school days it has.",
            "Wisconsin DPI 10-071; Chicago district reports 2014-17", r => r with { ShortWeeks = ShortWeeks.DaysInSession }),
        new("short_weeks", "full", "Every week with school holds the whole amount.",
            "the IEP's own words read strictly", r => r with { ShortWeeks = ShortWeeks.Full }),
        new("months", "share", "A whole month holds the whole amount; a month that the year or the IEP cuts holds its share.",
            "West Virginia guidance (the team sets week or month)", r => r with { Months = Months.Share }),
        new("months", "days_in_session", "A month holds the share of the school days it has.",
            "therapists' practice; Chicago district reports 2014-17", r => r with { Months = Months.DaysInSession }),
        new("months", "full", "Every month with school holds the whole amount.",
            "a former director's reading, on record as disputed", r => r with { Months = Months.Full }),
        new("closures", "shown", "Snow days and other closures are shown and not claimed.",
            "Wisconsin DPI 02-023", r => r with { Closures = Claim.Shown }),
        new("closures", "claimed", "Minutes lost to closures are claimed.",
            "Disability Rights Ohio; a Texas therapy provider", r => r with { Closures = Claim.Claimed }),
        new("child_absence", "shown", "Days the child was out are shown and not claimed.",
            "OSEP Letter to Balkman (1995) as reported", r => r with { ChildAbsence = Claim.Shown }),
        new("child_absence", "claimed", "Days the child was out are claimed.",
            "Wisconsin DPI 14-034 (the district made them up)", r => r with { ChildAbsence = Claim.Claimed }),
        new("school_activity", "shown", "Assemblies, trips and testing are shown and not claimed.",
            "OSEP Letters to Clarke (2007) and Kane (2018): case by case", r => r with { SchoolActivity = Claim.Shown }),
        new("school_activity", "claimed", "Assemblies, trips and testing are claimed.",
            "Baltimore County plan; a Texas therapy provider", r => r with { SchoolActivity = Claim.Claimed }),
        new("not_as_written", "shown", "Sessions in the wrong group or setting are shown and not claimed.",
            "practitioners count group minutes in full", r => r with { NotAsWritten = Claim.Shown }),
        new("not_as_written", "claimed", "Sessions in the wrong group or setting, or by someone unqualified, count as not given.",
            "Wisconsin DPI 15-009 and 18-009", r => r with { NotAsWritten = Claim.Claimed }),
        new("extra", "shown", "Extra minutes are shown and do not pay for other weeks.",
            "a New York settlement (make-ups come on top)", r => r with { Extra = Extra.Shown }),
        new("extra", "netted", "Extra minutes pay for missed ones on the same line.",
            "district policies of reasonable effort", r => r with { Extra = Extra.Netted }),
        new("free_weeks", "take_misses", "Where some weeks of many are promised, the free week takes a miss.",
            "the IEP's own words (Wisconsin DPI 23-051 has such a promise)", r => r with { FreeWeeks = FreeWeeks.TakeMisses }),
        new("free_weeks", "kept", "Where some weeks of many are promised, a logged miss stays a miss.",
            "the log read session by session", r => r with { FreeWeeks = FreeWeeks.Kept }),
    ];

    /// <summary>Whether a setting can matter in a case: the free week does only where an amount leaves some weeks free.</summary>
    public static bool Matters(SettingChoice choice, CaseFile @case) =>
        choice.Name != "free_weeks" || @case.Ieps.Any(i => i.Lines.Any(l => l.Amount.HasFreeWeeks()));

    /// <summary>The choices that a reckoning makes, one per setting.</summary>
    public static IEnumerable<SettingChoice> In(Reckoning reckoning) => All.Where(c => c.IsIn(reckoning));
}
