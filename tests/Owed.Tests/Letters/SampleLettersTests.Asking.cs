namespace Owed.Tests;

public sealed partial class SampleLettersTests
{
    private static Fact[] AskingAna =>
    [
        new("goals", "Goal 1: says the sounds s and r in sentences\nGoal 2: answers questions about a story"), new("goals.measure", "speech samples every two weeks"),
        new("goals.reports", "with each report card"), new("evaluation.what", "speech-language evaluation"), new("evaluation.day", "2024-10-07"), new("evaluation.by-school", "yes"),
        new("evaluation.second", "no"), new("evaluation.areas", "speech and language, reading"), new("evaluation.missed", "it did not test how she talks with other children"),
        new("evaluation.reasons", "Since September she guesses at words.\nShe cries when she has to read aloud."),
        new("meeting.agenda", "how speech will be covered until a therapist is hired\nhow the missed time will be dealt with"), new("meeting.ground", "progress"),
        new("meeting.times", "any weekday after 3:30, or Friday morning"), new("meeting.record", "yes"), new("proposal.what", "speech from two sessions a week to one"),
        new("proposal.day", "2025-11-12"), new("proposal.agreed", "no"), new("proposal.reason", "she is making good progress"), new("service.name", "speech-language therapy"),
        new("service.since", "2025-09-09"), new("staffing.said", "we are doing our best, there is no one to hire"), new("staffing.day", "2025-09-16"), new("staffing.who", "Dee Placeholder"),
        new("teletherapy.until", "2026-01-30"), new("move.enrolled", "2025-11-17"), new("move.from", "Sampleton R-I, Sampleton"), new("move.same-state", "yes"), new("move.same-year", "yes"),
        new("move.iep-attached", "yes"),
    ];

    private static Fact[] AskingOtto =>
    [
        new("goals", "Goal 3: tells a story with a beginning, a middle and an end"), new("evaluation.what", "speech-language evaluation"), new("evaluation.day", "2023-09-18"),
        new("evaluation.by-school", "yes"), new("evaluation.second", "no"), new("evaluation.areas", "attention and reading"),
        new("evaluation.reasons", "He reads a line and cannot say what it said."), new("evaluation.told-day", "2024-04-25"), new("evaluation.told-who", "Norm Fictional, principal"),
        new("meeting.agenda", "what happens when the therapist cannot travel"), new("meeting.ground", "information"), new("meeting.remote", "yes"), new("meeting.record", "yes"),
        new("proposal.what", "speech from two sessions a week to one"), new("proposal.day", "2024-04-18"), new("proposal.agreed", "no"), new("service.name", "speech-language therapy"),
        new("service.since", "2024-03-05"), new("staffing.said", "the therapist cannot come this far each week"), new("staffing.day", "2024-04-18"), new("staffing.who", "Norm Fictional, principal"),
        new("teletherapy.tried", "one visit a week from Billings"), new("move.enrolled", "2024-04-29"), new("move.from", "Example County Schools, Wyoming"), new("move.same-state", "no"),
        new("move.same-year", "yes"), new("move.iep-holder", "Records Office, Example County Schools"),
    ];
}
