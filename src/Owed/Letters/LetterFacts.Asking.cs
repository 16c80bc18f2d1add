namespace Owed;

public static partial class LetterFacts
{
    private static Items<LetterFact> Evaluating =>
    [
        new("goals", "Which goals of the IEP do you ask about?", "One goal on a line, as the IEP words it. The number of the goal helps.", "Goal 1: says the sounds s and r in sentences", AnswerKind.Story),
        new("goals.measure", "How does the IEP say progress is measured?", "Copy the words if you have them.", "speech samples every two weeks", AnswerKind.Text),
        new("goals.reports", "When does the IEP say that progress reports come?", "Copy the words if you have them.", "with each report card", AnswerKind.Text),
        new("evaluation.what", "Which evaluation do you disagree with?", "Name the report. A view of progress or of services is not an evaluation.", "speech-language evaluation", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.Evaluation)?.About,
        },
        new("evaluation.day", "What date is on the school's last evaluation?", "The date printed on the report.", "2026-09-21", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.Evaluation) is CaseEvent e ? Iso(e.DateOnPaper ?? e.Day) : null,
        },
        new("evaluation.by-school", "Did the school do this evaluation, or have it done?", "An independent one can only answer an evaluation that the school obtained.", "yes", AnswerKind.YesNo),
        new("evaluation.second", "Have you had an independent evaluation at public expense for this same report?", "There is one for each school evaluation you disagree with.", "no", AnswerKind.YesNo),
        new("evaluation.missed", "What did the report miss or get wrong?", "You do not have to say. A few words can help.", "it did not test how she talks with other children", AnswerKind.Text),
        new("evaluation.kind", "Has your child been evaluated for special education before?", "Choose first for a first evaluation, again for a new one.", "again", AnswerKind.Choice)
        {
            Choices = ["first", "again"],
            From = c => c.Ieps.Count > 0 ? "again" : null,
        },
        new("evaluation.consent", "On what day did the school get your signed consent to evaluate?", "The day it reached the school counts.", "2026-09-08", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.EvaluationConsent) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("evaluation.finished", "Is that evaluation finished?", "It is finished when the school has the results.", "no", AnswerKind.YesNo),
        new("evaluation.areas", "What should be looked at?", "Name the areas, as you would say them.", "speech and language, reading", AnswerKind.Text),
        new("evaluation.reasons", "Why do you think so? What have you seen?", "A few facts with dates are best. This is your reason for asking.", "Since September she can no longer be understood on the phone.", AnswerKind.Story),
        new("evaluation.told-day", "Did you ask for it aloud before? On what day?", "Leave it empty if this is the first time.", "2026-10-05", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.EvaluationRequested) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("evaluation.told-who", "Whom did you ask?", "A name and what the person does at the school.", "Dana Placeholder, second-grade teacher", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.EvaluationRequested)?.Who,
        },
    ];

    private static Items<LetterFact> Asking =>
    [
        new("meeting.agenda", "What should the team talk about and decide?", "One point on a line. A clear point gets a clear answer.", "how speech will be covered until a therapist is hired", AnswerKind.Story),
        new("meeting.ground", "What is the main reason for meeting now?", "Choose progress when a goal is not moving, information when you have something new to tell the team.", "progress", AnswerKind.Choice)
        {
            Choices = ["progress", "information"],
        },
        new("meeting.times", "When could you come?", "Two or three choices make it easier.", "any weekday after 3:30, or Friday morning", AnswerKind.Text),
        new("meeting.people", "Who else should be there?", "By role or name.", "the speech therapist", AnswerKind.Text),
        new("meeting.remote", "Would you like to meet by video or phone?", "You and the school may agree to it.", "no", AnswerKind.YesNo),
        new("meeting.record", "Do you want to record the sound of the meeting?", "Rules differ from state to state. The letter says it openly.", "no", AnswerKind.YesNo),
        new("proposal.what", "What does the school want to cut or change?", "Say what it is now and what it would be.", "speech from two sessions a week to one", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.ChangeProposed)?.About,
        },
        new("proposal.day", "On what day did you hear of it?", "The day of the meeting, call, e-mail or notice.", "2026-10-12", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.ChangeProposed) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("proposal.reason", "What reason did the school give?", "As you remember it. It is marked as your memory.", "she is making good progress", AnswerKind.Text),
        new("proposal.agreed", "Have you agreed to this change, aloud or in writing?", "If you did, this letter would not be true.", "no", AnswerKind.YesNo),
        new("staffing.said", "What did the school say about staff?", "As you remember it, in a few words.", "there is no speech therapist this year", AnswerKind.Text),
        new("staffing.day", "On what day did the school say it?", "The day of the call, e-mail or talk.", "2026-10-12", AnswerKind.Day),
        new("staffing.who", "Who said it?", "A name or a role.", "Dana Placeholder, principal", AnswerKind.Text),
        new("service.name", "Which service is it?", "As the IEP names it.", "speech-language therapy", AnswerKind.Text)
        {
            From = c => c.Ieps.SelectMany(i => i.Lines).Select(l => l.Service).Distinct().ToArray() is [var only] ? Inside(only) : null,
        },
        new("service.since", "Since what day has it not been given as the IEP says?", "The first day you know of.", "2026-09-08", AnswerKind.Day),
        new("teletherapy.tried", "What has the school tried so far?", "Leave it empty if you do not know.", "the post has been advertised since August", AnswerKind.Text),
        new("teletherapy.until", "Until when should it be tried before everyone looks at it again?", "Six to eight weeks is common sense, not a rule.", "2027-01-15", AnswerKind.Day) { MayLieAhead = true },
    ];

    // A service's name inside a sentence: "Speech therapy" begins small, "OT" stays.
    private static string Inside(string name) =>
        name.Length > 1 && char.IsLower(name[1]) ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    private static Items<LetterFact> Moving =>
    [
        new("move.enrolled", "On what day did your child enroll in the new district?", "Services are asked for from that day.", "2026-10-05", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.Enrolled) is CaseEvent e ? Iso(e.Day) : null,
            MayLieAhead = true,
        },
        new("move.from", "Which district did your child come from?", "Its name and place.", "Sampleton R-I, Sampleton", AnswerKind.Text),
        new("move.same-state", "Is the old district in the same state?", "The rule differs a little.", "yes", AnswerKind.YesNo),
        new("move.same-year", "Was your child in school in the old district in this same school year?", "A move over the summer falls under another rule.", "yes", AnswerKind.YesNo),
        new("move.given", "Has the new district begun to give those services, or like ones?", "Services that are comparable count.", "no", AnswerKind.YesNo),
        new("move.iep-attached", "Will you attach the old IEP?", "Without the paper the request is weak. If you do not have it, say who does.", "yes", AnswerKind.YesNo),
        new("move.iep-holder", "Who at the old school has the IEP and the records?", "A name or office, and how to reach it.", "Records Office, Sampleton R-I, records@sampleton.example", AnswerKind.Text),
        new("move.services", "Which services did the old IEP give?", "Service, how often, how long.", "speech, 2 times 30 minutes a week", AnswerKind.Text)
        {
            From = c => c.Ieps.MaxBy(i => i.Days.From) is Iep iep ? string.Join("; ", iep.Lines.Select(l => $"{l.Service}, {l.Wording}")) : null,
        },
    ];
}
