namespace Owed;

/// <summary>Something that happened in the case besides sessions; a law rule's clock may start on it.</summary>
public enum EventKind
{
    /// <summary>The parent asked the school for something, aloud or in writing.</summary>
    Asked,

    /// <summary>The school said no aloud.</summary>
    RefusedAloud,

    /// <summary>The school proposed a change aloud.</summary>
    ChangeProposed,

    /// <summary>The parent noticed that a service was cut or changed.</summary>
    ChangeNoticed,

    /// <summary>A prior written notice came; <see cref="CaseEvent.DateOnPaper"/> is the date printed on it.</summary>
    NoticeReceived,

    /// <summary>An IEP meeting was held.</summary>
    IepMeeting,

    /// <summary>An IEP meeting is set for this day.</summary>
    IepMeetingSet,

    /// <summary>The parent signed consent to evaluate and the school received it.</summary>
    EvaluationConsent,

    /// <summary>The school finished an evaluation.</summary>
    Evaluation,

    /// <summary>The parent asked for an evaluation.</summary>
    EvaluationRequested,

    /// <summary>The child was found eligible.</summary>
    Eligibility,

    /// <summary>The child enrolled in a new district.</summary>
    Enrolled,

    /// <summary>Records were asked for and the request was received.</summary>
    RecordsRequested,

    /// <summary>A public-records request reached the custodian.</summary>
    PublicRecordsRequested,

    /// <summary>An independent educational evaluation was asked for.</summary>
    IeeRequested,

    /// <summary>A letter was sent; <see cref="CaseEvent.Letter"/> names it.</summary>
    LetterSent,

    /// <summary>The school answered; <see cref="CaseEvent.Answers"/> names the letter.</summary>
    ReplyReceived,

    /// <summary>A state complaint was received by the state.</summary>
    StateComplaintFiled,

    /// <summary>The state decided a complaint.</summary>
    StateComplaintDecided,

    /// <summary>A due process complaint was received by the other side.</summary>
    DueProcessFiled,

    /// <summary>A due process decision was received.</summary>
    DueProcessDecided,

    /// <summary>Both sides signed a request for mediation.</summary>
    MediationRequested,

    /// <summary>The school removed the child, or proposed to, for conduct.</summary>
    Discipline,

    /// <summary>Anything else worth a line in the chronology.</summary>
    Other,
}

/// <summary>One dated event of the case.</summary>
/// <param name="About">What it was about, in a few plain words, or null.</param>
/// <param name="Who">The person on the school's side, or null.</param>
/// <param name="DateOnPaper">The date printed on the paper, where that starts a clock; null when there is none.</param>
/// <param name="Letter">The kind of letter sent, for <see cref="EventKind.LetterSent"/>.</param>
/// <param name="Answers">The letter that a reply answers, or null.</param>
public sealed record CaseEvent(
    DateOnly Day,
    DateOnly? Recorded,
    Source Source,
    EventKind Kind,
    string? About,
    string? Who,
    DateOnly? DateOnPaper,
    string? Letter,
    string? Answers,
    Items<string> Evidence,
    string? Note,
    Where Where) : Entry(Day, Recorded, Source, Evidence, Note, Where);
