namespace Owed;

/// <summary>What sort of thing a law rule is; a closed list, so that a pack cannot invent behaviour.</summary>
public enum LawKind
{
    /// <summary>Someone must act within a time that starts on an event.</summary>
    Deadline,

    /// <summary>Someone may not act before the time is over.</summary>
    Wait,

    /// <summary>Someone must act again and again, no further apart than the limit.</summary>
    Recurring,

    /// <summary>Something the child or parent is owed, with no number of days.</summary>
    Entitlement,

    /// <summary>What a paper or a filing must contain, item by item.</summary>
    Contents,

    /// <summary>What a word means.</summary>
    Definition,

    /// <summary>Where something is filed or who holds the duty.</summary>
    Place,

    /// <summary>How far back a filing may look.</summary>
    Window,

    /// <summary>What the state calls a thing.</summary>
    Name,
}

/// <summary>The event from which a rule's days are counted.</summary>
public enum Trigger
{
    /// <summary>No event: the rule has no clock.</summary>
    None,
    Violation,
    Knew,
    Proposal,
    NoticeDated,
    NoticeReceived,
    IepMeeting,
    IepDeveloped,
    IepReviewed,
    EvaluationRequested,
    EvaluationConsent,
    Evaluated,
    Eligibility,
    Enrolled,
    SchoolYearStart,
    RecordsRequested,
    PublicRecordsRequested,
    DenialRequested,
    IeeRequested,
    ComplaintFiled,
    ComplaintEarlyHelpEnded,
    StateIdentified,
    DueProcessFiled,
    DueProcessAmended,
    InsufficiencyNotice,
    ResolutionPeriodEnded,
    ResolutionSigned,
    Hearing,
    DecisionDated,
    DecisionReceived,
    MediationRequested,
    MediationAgreed,
    NamesReceived,
    ExceptionsFiled,
    DisciplineDecided,
    RemovalDaysReached,
    DiscriminatoryAct,
    Majority,
    MeetingSet,
    HoursLost,
}

/// <summary>Who must act.</summary>
public enum Owes
{
    Nobody,
    Parent,
    Lea,
    Sea,

    /// <summary>Any public agency, school or state.</summary>
    Agency,
    Both,

    /// <summary>The side that did not file.</summary>
    OtherParty,

    /// <summary>Either side, whichever wants the thing.</summary>
    EitherParty,
    HearingOfficer,
    Mediator,
    Custodian,
    Team,
}

/// <summary>How the text behind a version was read.</summary>
public enum ReadHow
{
    /// <summary>The whole relevant text (T).</summary>
    Text,

    /// <summary>The first part of the text only (T*).</summary>
    PartOfText,

    /// <summary>Another source that reports it (S); must be marked wherever it is shown.</summary>
    Secondary,

    /// <summary>Memory (R); stored so that someone opens the text, never used.</summary>
    Recalled,
}

/// <summary>Topics a pack may have a file for; a closed list, in the order they are shown.</summary>
public static class LawTopics
{
    public static readonly Items<string> All =
    [
        "notice", "iep", "services", "evaluation", "iee", "records", "consent", "stay-put", "mediation",
        "complaints", "due-process", "resolution", "days", "esy", "transfer", "personnel", "discipline",
        "504", "remedy", "public-records", "recording", "duty",
    ];
}
