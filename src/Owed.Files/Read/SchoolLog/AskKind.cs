namespace Owed.Files;

/// <summary>The kinds of question a row can raise; the words of each stand in <c>Words/questions.txt</c>.</summary>
public enum AskKind
{
    Day,
    DayTwoWays,
    DayNoYear,
    DayOtherWeekday,
    DayAhead,
    DayFarOff,
    Week,
    Service,
    NoServiceNamed,
    ServiceNotInIep,
    ServiceTwo,
    NoChild,
    Code,
    CodeUnclear,
    Whose,
    Contradiction,
    GivenAndMissed,
    GivenNoMinutes,
    NoReason,
    Nothing,
    Pending,
    Minutes,
    Below,
    TooMany,
    TwoAmounts,
    Units,
    HoursOrMinutes,
    Clock,
    Twice,
    Overlap,
    Changed,
    Remark,
    Child,
    Words,
    NoteSays,
    MakesUp,
    Broken,
}

/// <summary>Why a row of the file is no session to add.</summary>
public enum WhyLeftOut
{
    Title,
    Heading,
    Empty,
    Month,
    Sum,
    Legend,
    OtherChild,
    InRecord,
    ByYou,
}
