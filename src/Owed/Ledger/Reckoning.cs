namespace Owed;

/// <summary>What a week with fewer school days than usual is expected to hold, for weekly amounts without a timetable.</summary>
public enum ShortWeeks
{
    /// <summary>The share of the usual school days that were planned (default; conventions V29, V30).</summary>
    DaysInSession,

    /// <summary>The whole amount, however short the week.</summary>
    Full,
}

/// <summary>What a month is expected to hold, for monthly amounts.</summary>
public enum Months
{
    /// <summary>A whole month in the school year holds the whole amount; a month that the year or the IEP cuts holds its share (default; V40, V41).</summary>
    Share,

    /// <summary>Every month is shared by its planned school days out of its usual ones (V30, V40).</summary>
    DaysInSession,

    /// <summary>Every month touched holds the whole amount (V40).</summary>
    Full,
}

/// <summary>Whether minutes of one kind are asked back from the school.</summary>
public enum Claim
{
    /// <summary>Shown in their own bucket and not claimed.</summary>
    Shown,

    /// <summary>Added to the balance.</summary>
    Claimed,
}

/// <summary>What happens to minutes given beyond a period's amount.</summary>
public enum Extra
{
    /// <summary>Shown, and left out of every other period (default; V49).</summary>
    Shown,

    /// <summary>Taken off what is owed elsewhere on the same line.</summary>
    Netted,
}

/// <summary>What a logged miss means where the IEP promises some weeks of many ("3 of every 4 weeks") and that many were given.</summary>
public enum FreeWeeks
{
    /// <summary>The week that the promise leaves free takes the miss: what was promised was given (default).</summary>
    TakeMisses,

    /// <summary>A miss that the log names stays a miss, whatever the other weeks held.</summary>
    Kept,
}

/// <summary>The named choices by which minutes are counted; the law fixes none of them, so each has a source and a visible effect.</summary>
/// <param name="ShortWeeks">See <see cref="Owed.ShortWeeks"/>.</param>
/// <param name="Months">See <see cref="Owed.Months"/>.</param>
/// <param name="Closures">Snow and other closures (V22-V28).</param>
/// <param name="ChildAbsence">The child absent or refusing (V01-V10).</param>
/// <param name="SchoolActivity">Assemblies, trips, state testing (V16, V20, V26).</param>
/// <param name="NotAsWritten">Wrong group or setting, or an unqualified provider (V17, V18, V74).</param>
/// <param name="Extra">See <see cref="Owed.Extra"/>.</param>
/// <param name="FreeWeeks">See <see cref="Owed.FreeWeeks"/> (V38).</param>
public sealed record Reckoning(
    ShortWeeks ShortWeeks = ShortWeeks.DaysInSession,
    Months Months = Months.Share,
    Claim Closures = Claim.Shown,
    Claim ChildAbsence = Claim.Shown,
    Claim SchoolActivity = Claim.Shown,
    Claim NotAsWritten = Claim.Shown,
    Extra Extra = Extra.Shown,
    FreeWeeks FreeWeeks = FreeWeeks.TakeMisses)
{
    /// <summary>The choices that a school finds hardest to attack.</summary>
    public static readonly Reckoning Default = new();

    /// <summary>Whether minutes in the bucket are asked back.</summary>
    public bool Claims(Bucket bucket) => bucket switch
    {
        Bucket.MissedBySchool => true,
        Bucket.SchoolActivity => SchoolActivity == Claim.Claimed,
        Bucket.ChildAbsent => ChildAbsence == Claim.Claimed,
        Bucket.Closure => Closures == Claim.Claimed,
        Bucket.DeliveredNotAsWritten => NotAsWritten == Claim.Claimed,
        _ => false,
    };
}
