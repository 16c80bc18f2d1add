namespace Owed;

public static partial class LetterFacts
{
    private static readonly Items<LetterFact> Recipient =
    [
        new("to.name", "Who should get the letter?", "A name is best. Leave it empty to use the person's role.", "Dana Placeholder", AnswerKind.Text),
        new("to.role", "What is that person's job?", "The special education director is the usual choice.", "special education director", AnswerKind.Text),
        new("to.address", "What is the postal address?", "Separate the lines with commas. An e-mail address will do instead.", "12 School Road, Sampleton MO 60000", AnswerKind.Text),
        new("to.email", "What is the e-mail address?", "A postal address will do instead.", "director@school.example", AnswerKind.Text),
        new(SendHow, "How will you send it?", "E-mail and mail need an address. By hand needs none: ask for a stamp or a signature on your copy.", ByEmail, AnswerKind.Choice)
        {
            Choices = [ByEmail, ByMail, ByHand],
        },
        new("your.phone", "What is your phone number?", "So that the school or the state can reach you.", "555-0100", AnswerKind.Text)
        {
            From = c => c.Parent.Phone,
        },
        new("child.address", "Where does your child live?", "A complaint to the state has to give the home address.", "12 Pretend Lane, Sampleton MO 60000", AnswerKind.Text)
        {
            From = c => c.Student.Address.Count > 0 ? string.Join(", ", c.Student.Address) : c.Parent.Address.Count > 0 ? string.Join(", ", c.Parent.Address) : null,
        },
        new("child.homeless", "Does your child have no fixed home right now?", "Then the complaint gives a way to reach you instead of a home address.", "no", AnswerKind.YesNo),
    ];

    private static readonly Items<LetterFact> Request =
    [
        new("request.what", "What did you ask the school for?", "Say the service, how often, how long, and where, if you can.", "speech therapy, twice a week, 30 minutes, one to one", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.Asked)?.About,
        },
        new("request.day", "On what day did you ask?", "The day of the meeting, call or e-mail.", "2026-10-05", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.Asked) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("refusal.day", "On what day did the school say no?", "A spoken no counts.", "2026-10-12", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.RefusedAloud) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("refusal.who", "Who said no?", "A name or a role.", "Dana Placeholder, special education director", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.RefusedAloud)?.Who,
        },
        new("refusal.words", "What did they say, as you remember it?", "A few words. They are marked as your memory of it.", "there is no one to do it", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.RefusedAloud)?.About,
        },
    ];

    private static readonly Items<LetterFact> Change =
    [
        new("change.what", "What did the school change?", "Say what it was before and what it is now.", "speech went from two sessions a week to one", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.ChangeNoticed)?.About ?? Last(c, EventKind.ChangeProposed)?.About,
        },
        new("change.day", "When did you first notice it?", "The first day you know of.", "2026-10-05", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.ChangeNoticed) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("change.agreed", "Did you agree to the change, aloud or in writing, or sign an amendment?", "If you did, another letter fits better.", "no", AnswerKind.YesNo),
        new("change.meeting", "Was there an IEP meeting about it?", "A phone call is not a meeting.", "no", AnswerKind.YesNo),
        new("notice.dated", "What date is printed on the school's written notice?", "Some time limits run from the date on the paper, not the day it came.", "2026-10-05", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.NoticeReceived)?.DateOnPaper is DateOnly d ? Iso(d) : null,
        },
        new("notice.annual", "Is that notice about the yearly IEP?", "Some rules hold for the yearly IEP alone. Leave it open if you do not know; the letter then asks.", "yes", AnswerKind.YesNo),
        new("notice.signed", "Did you sign that IEP, or agree to it?", "A time to object may hold only for an IEP that you did not sign.", "no", AnswerKind.YesNo),
        new("change.lost", "Did the change take something away?", "A service that came back, or grew, is no ground to complain.", "yes", AnswerKind.YesNo),
        new("notice.came", "Has a written notice of that decision come since?", "If it has, the complaint does not say that none came.", "no", AnswerKind.YesNo),
        new("notice.reason", "Which reason does the notice give?", "Copy the words of the paper.", "there is no therapist to give more than one session", AnswerKind.Text),
        new("notice.resources", "Is that reason about staff, money or the school's schedule?", "A reason that is about your child is another matter.", "yes", AnswerKind.YesNo),
    ];

    private static readonly Items<LetterFact> Story =
    [
        new("effect", "What have you seen at home or in class since the services stopped?", "In your own words. What can your child not do now, or no longer do?", "She stopped asking for things with words.", AnswerKind.Story),
        new("objection.agree", "Which parts of the plan do you agree with?", "List the services that may start.", "occupational therapy", AnswerKind.Text),
        new("objection.services", "Which services do you not agree with?", "Name each one. A general no has no effect.", "speech therapy cut to one session a week", AnswerKind.Text),
        new("objection.want", "What do you want instead?", "Say it as you would like it to stand in the IEP.", "two sessions a week, 30 minutes each, as now", AnswerKind.Text),
        new("names.checked", "Have you checked that no other child is named?", "Only your own child may be named in the letter.", "yes", AnswerKind.YesNo),
    ];

    private static readonly Items<LetterFact> Plan =
    [
        new("comp.weekly", "How many extra minutes a week could your child manage?", "On top of the usual services, without losing class time that matters.", "30", AnswerKind.Number),
        new("comp.how", "How should the extra time be given?", "By whom, where, and when.", "one to one, by a licensed therapist, after school", AnswerKind.Text),
        new("remedy", "What would put things right?", "What you ask the school or the state to do.", "make up the time missed, and name a provider for the rest of the year", AnswerKind.Story),
    ];

    private static readonly Items<LetterFact> Papers =
    [
        new("records.since", "From what day on do you want the records?", "The start of the school year is a good choice.", "2026-08-18", AnswerKind.Day)
        {
            From = c => c.Ieps.Select(i => i.FirstSaid).Max() is DateOnly first ? Iso(first) : null,
        },
        new("meeting.day", "Is an IEP meeting or a hearing set? On what day?", "The records are due before it.", "2026-12-01", AnswerKind.Day)
        {
            MayLieAhead = true,
            From = c => Last(c, EventKind.IepMeetingSet) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("records.asked", "On what day did you ask for your child's records?", "The day you sent or handed over the request.", "2026-09-08", AnswerKind.Day)
        {
            From = c => c.Events.Where(e => e.Kind == EventKind.RecordsRequested || (e.Kind == EventKind.LetterSent && e.Letter == "records-request")).MinBy(e => e.Day) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("records.seen", "Have you been able to see the records you asked for?", "Answer yes if the school showed them or sent copies.", "no", AnswerKind.YesNo),
        new("progress.due", "Did a progress report not come? On what day was it due?", "The day that the IEP or the report card calendar gives. Leave it empty if all reports came.", "2026-10-23", AnswerKind.Day),
        new("progress.came", "Has that progress report come by now?", "A late report is still a report.", "no", AnswerKind.YesNo),
        new("review.last", "On what day did the team last review the IEP in a meeting?", "The yearly meeting. Leave it empty if you are not sure.", "2025-10-06", AnswerKind.Day),
        new("district.answered", "Has the district answered the letters you sent?", "If you say no, the complaint says that no answer came.", "no", AnswerKind.YesNo),
        new("district.answer", "What did the district answer?", "As it wrote or said it, with the day.", "On October 20 it wrote that a therapist is being looked for.", AnswerKind.Story),
        new("first.letter", "Which letter had no answer?", "The name of the letter you sent.", "Request for records", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.LetterSent)?.Letter,
        },
        new("first.sent", "On what day did you send it?", "The day you sent or handed it over.", "2026-10-05", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.LetterSent) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("first.by", "By what day did that letter ask for an answer?", "It stands near its end. Leave it empty if it named no day.", "2026-10-15", AnswerKind.Day) { MayLieAhead = true },
        new("first.asked", "What did that letter ask for?", "In a few words.", "the session logs for speech therapy", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.LetterSent)?.About,
        },
        new("complaint.received", "On what day will the state have it?", "The day it arrives counts, not the day you send it.", "2026-11-30", AnswerKind.Day) { MayLieAhead = true },
        new("complaint.copied", "Will you send the same papers to the district on the same day?", "The rule asks for it.", "yes", AnswerKind.YesNo),
    ];
}
