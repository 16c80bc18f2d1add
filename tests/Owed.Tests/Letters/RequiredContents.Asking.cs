namespace Owed.Tests;

public static partial class RequiredContents
{
    /// <summary>What a parent would tell each of the asking letters, beside the case itself.</summary>
    private static Dictionary<string, Fact[]> Asking => new(StringComparer.Ordinal)
    {
        ["progress-data-request"] =
        [
            new("goals", "Goal 1: says the sounds s and r in sentences\nGoal 2: answers questions about a story"),
            new("goals.measure", "speech samples every two weeks"), new("goals.reports", "with each report card"), new("meeting.day", "2026-03-12"),
        ],
        ["iee-request"] =
        [
            new("evaluation.what", "speech-language evaluation"), new("evaluation.day", "2025-11-17"), new("evaluation.by-school", "yes"),
            new("evaluation.second", "no"), new("evaluation.areas", "speech and language"), new("evaluation.missed", "it did not test how she talks with other children"),
        ],
        ["evaluation-request"] =
        [
            new("evaluation.areas", "reading, and speech and language"), new("evaluation.reasons", "Since September she guesses at words.\nShe cries when she has to read aloud."),
            new("evaluation.day", "2023-11-17"), new("evaluation.told-day", "2026-02-04"), new("evaluation.told-who", "Paige Specimen, speech-language pathologist"),
        ],
        ["meeting-request"] =
        [
            new("meeting.agenda", "how speech will be covered until a therapist is hired\nhow the missed time will be dealt with"), new("meeting.ground", "progress"),
            new("meeting.times", "any weekday after 3:30"), new("meeting.people", "Paige Specimen"), new("meeting.remote", "yes"), new("meeting.record", "yes"),
        ],
        ["challenge-reduction"] =
        [
            new("proposal.what", "speech from two sessions a week to one"), new("proposal.day", "2026-02-10"), new("proposal.agreed", "no"),
            new("proposal.reason", "she is making good progress"), new("notice.dated", "2026-02-11"), new("objection.services", "speech-language therapy cut to one session a week"),
        ],
        ["staffing-reply"] =
        [
            new("staffing.said", "there is no speech therapist this semester"), new("staffing.day", "2026-02-03"), new("staffing.who", "Dee Placeholder, special education director"),
            new("service.since", "2026-01-15"), new("effect", "She stopped asking for things with words."),
        ],
        ["teletherapy-request"] =
            [new("service.since", "2026-01-15"), new("teletherapy.tried", "the post has been advertised since January"), new("teletherapy.until", "2026-04-10")],
        ["transfer-comparable"] =
        [
            new("move.enrolled", "2026-02-09"), new("move.from", "Sampleton R-I, Sampleton"), new("move.same-state", "yes"), new("move.same-year", "yes"),
            new("move.iep-attached", "yes"), new("move.iep-holder", "Records Office, Sampleton R-I"),
        ],
    };

    private static Items<Removal> AskingRows =>
    [
        new("progress-data-request", "each goal", "us/iep/progress", NoFact("goals"), "letter-fact-missing", "Which goals"),
        new("progress-data-request", "goals and not grades", "us/iep/progress", Answer("goals", "Grades"), "letter-goals-general", "no goal"),
        new("progress-data-request", "the first day", "us/records/inspect", NoIep, "letter-fact-missing", "From what day on"),
        new("iee-request", "which evaluation", "us/iee/right", NoFact("evaluation.what"), "letter-fact-missing", "Which evaluation do you disagree"),
        new("iee-request", "its date", "us/iee/right", NoFact("evaluation.day"), "letter-fact-missing", "What date is on"),
        new("iee-request", "that the school obtained it", "us/iee/right", NoFact("evaluation.by-school"), "letter-fact-missing", "Did the school do"),
        new("iee-request", "an evaluation of the school's", "us/iee/right", Answer("evaluation.by-school", "no"), "letter-iee-no-evaluation", "did not do this evaluation"),
        new("iee-request", "an evaluation and not a view of progress", "us/iee/right", Answer("evaluation.what", "the progress report"), "letter-iee-no-evaluation", "not an evaluation"),
        new("iee-request", "whether it is the first one", "us/iee/one", NoFact("evaluation.second"), "letter-fact-missing", "Have you had an independent"),
        new("iee-request", "the first one for that evaluation", "us/iee/one", Answer("evaluation.second", "yes"), "letter-iee-second", "one at public expense"),
        new("evaluation-request", "first or again", "us/evaluation/request; us/evaluation/on-request", NoIep, "letter-fact-missing", "evaluated for special education before"),
        new("evaluation-request", "a first one only without an IEP", "us/evaluation/request", Answer("evaluation.kind", "first"), "letter-evaluation-first", "holds an IEP"),
        new("evaluation-request", "what to look at", "practice", NoFact("evaluation.areas"), "letter-fact-missing", "What should be looked at"),
        new("evaluation-request", "the reasons", "us/mt/evaluation/request", NoFact("evaluation.reasons"), "letter-fact-missing", "Why do you think so"),
        new("meeting-request", "an agenda", "practice: a vague purpose sinks it", NoFact("meeting.agenda"), "letter-fact-missing", "What should the team talk about"),
        new("meeting-request", "an agenda that says something", "practice: a vague purpose sinks it", Answer("meeting.agenda", "to talk"), "letter-meeting-vague", "what the meeting should decide"),
        new("meeting-request", "the ground", "us/iep/revise", NoFact("meeting.ground"), "letter-fact-missing", "main reason for meeting"),
        new("challenge-reduction", "the proposal", "us/notice/owed", NoFact("proposal.what"), "letter-fact-missing", "What does the school want to cut"),
        new("challenge-reduction", "the day", "practice", NoFact("proposal.day"), "letter-fact-missing", "On what day did you hear"),
        new("challenge-reduction", "that nobody agreed", "us/iep/amend-without-meeting", NoFact("proposal.agreed"), "letter-fact-missing", "Have you agreed"),
        new("challenge-reduction", "a parent who has not agreed", "us/iep/amend-without-meeting", Answer("proposal.agreed", "yes"), "letter-agreed", "You have agreed"),
        new("challenge-reduction", "the IEP now", "practice", NoIep, "letter-content-missing", "the IEP as it stands"),
        new("challenge-reduction", "each disputed service where exceptions count", "us/mt/consent/exceptions", c => NoFact("objection.services")(c) with { State = "MT" }, "letter-content-missing", "each service you do not agree with"),
        new("staffing-reply", "the service", "us/services/as-written", NoIep, "letter-fact-missing", "Which service is it"),
        new("staffing-reply", "what was said", "practice", NoFact("staffing.said"), "letter-fact-missing", "What did the school say about staff"),
        new("staffing-reply", "a gap that the log knows", "practice: nothing that the log contradicts", Answer("service.since", "2026-02-16"), "letter-since", "no missed or unrecorded"),
        new("teletherapy-request", "a gap that the log knows", "practice: nothing that the log contradicts", Answer("service.since", "2026-02-16"), "letter-since", "no missed or unrecorded"),
        new("staffing-reply", "when", "practice", NoFact("staffing.day"), "letter-fact-missing", "On what day did the school say"),
        new("staffing-reply", "who", "practice", NoFact("staffing.who"), "letter-fact-missing", "Who said it"),
        new("staffing-reply", "the IEP", "us/services/as-written", c => Answer("service.name", "speech-language therapy")(NoIep(c)), "letter-content-missing", "the IEP that names the service"),
        new("teletherapy-request", "which service", "us/services/as-written", c => NoIep(NoFact("service.name")(c)), "letter-fact-missing", "Which service is it"),
        new("teletherapy-request", "the service", "us/services/as-written", NoIep, "letter-content-missing", "the IEP that names the service"),
        new("teletherapy-request", "the gap", "practice", NoFact("service.since"), "letter-fact-missing", "Since what day"),
        new("teletherapy-request", "a limit in time", "us/iep/service-details", Answer("teletherapy.tried", "we take remote from now on"), "letter-remote-for-good", "for good"),
        new("teletherapy-request", "a review to come", "practice", Answer("teletherapy.until", "2026-02-10"), "letter-review-past", "not after the date"),
        new("transfer-comparable", "the first day", "us/transfer/in-state", NoFact("move.enrolled"), "letter-fact-missing", "enroll in the new district"),
        new("transfer-comparable", "the old district", "us/transfer/records", NoFact("move.from"), "letter-fact-missing", "Which district did your child come from"),
        new("transfer-comparable", "which rule: the state", "us/transfer/in-state; us/transfer/out-of-state", NoFact("move.same-state"), "letter-fact-missing", "in the same state"),
        new("transfer-comparable", "which rule: the school year", "us/transfer/same-year", NoFact("move.same-year"), "letter-fact-missing", "same school year"),
        new("transfer-comparable", "the services", "us/transfer/in-state", NoIep, "letter-fact-missing", "Which services did the old IEP"),
        new("transfer-comparable", "the paper or who has it", "us/transfer/document", c => Answer("move.iep-attached", "no")(NoFact("move.iep-holder")(c)), "letter-content-missing", "the old IEP, or the name"),
    ];
}
