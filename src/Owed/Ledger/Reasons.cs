namespace Owed;

/// <summary>Sorts the reasons for a miss into buckets.</summary>
public static class Reasons
{
    /// <summary>The bucket of minutes missed for a reason; a reason nobody knows leaves them undocumented.</summary>
    public static Bucket BucketOf(this MissReason reason) => reason switch
    {
        MissReason.SchoolActivity or MissReason.StateTesting => Bucket.SchoolActivity,
        MissReason.ChildAbsent or MissReason.ChildRefused or MissReason.Suspension => Bucket.ChildAbsent,
        MissReason.Closure => Bucket.Closure,
        MissReason.ParentCancelled or MissReason.Waived => Bucket.FamilyChoice,
        MissReason.Unknown => Bucket.Undocumented,
        _ => Bucket.MissedBySchool,
    };

    /// <summary>The reason in plain words, as it follows "not given:".</summary>
    public static string Say(this MissReason reason) => reason switch
    {
        MissReason.ProviderAbsent => "the provider was absent",
        MissReason.ProviderOnLeave => "the provider was on leave",
        MissReason.Vacancy => "the post was vacant",
        MissReason.NoSubstitute => "there was no substitute",
        MissReason.ItinerantMissed => "the visiting provider did not come",
        MissReason.ProviderPulled => "the provider was pulled to other work",
        MissReason.ScheduleConflict => "it clashed with the school's schedule",
        MissReason.NeverStarted => "the service had not started",
        MissReason.Reduced => "the school had reduced the service",
        MissReason.TeletherapyFailed => "teletherapy did not work",
        MissReason.SchoolSideOther => "another reason on the school's side",
        MissReason.SchoolActivity => "a school activity",
        MissReason.StateTesting => "testing",
        MissReason.ChildAbsent => "the child was absent",
        MissReason.ChildRefused => "the child refused",
        MissReason.Suspension => "the child was suspended",
        MissReason.Closure => "the school was closed for everyone",
        MissReason.ParentCancelled => "the family cancelled it",
        MissReason.Waived => "the family agreed to do without it",
        _ => "nobody knows why",
    };
}
