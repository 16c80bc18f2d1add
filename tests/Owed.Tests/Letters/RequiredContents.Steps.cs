namespace Owed.Tests;

public static partial class RequiredContents
{
    private static Items<string> Parts => ["action", "reasons", "data", "safeguards", "help", "options", "factors"];

    private static CaseFile? Step(string kind) => kind switch
    {
        "stay-put-notice" => LetterCase.Ana(
            new Fact("dp.filed", "2026-02-09"), new Fact("dp.case", "26-0042"), new Fact("dp.open", "yes"), new Fact("dp.discipline", "no"),
            new Fact("placement.where", "third grade, with speech in the therapy room")),
        "reply-incomplete-pwn" => LetterCase.Ana(
            [new Fact("notice.dated", "2026-02-09"), new Fact("notice.about", "cut speech to one session a week"), .. Parts.Select(k => new Fact("notice.has." + k, k is "data" or "options" or "factors" ? "no" : "yes"))]),
        "confirm-conversation" => LetterCase.Ana(
            new Fact("talk.how", "on the phone"), new Fact("talk.day", "2026-02-16"), new Fact("talk.said", "I asked when speech would be twice a week again.\nYou said there is no one to do it."),
            new Fact("talk.agreed", "You call me when a therapist is found.")),
        "section-504" => LetterCase.Ana(
            new Fact("plan504.condition", "type 1 diabetes"), new Fact("plan504.limits", "paying attention when blood sugar is low"),
            new Fact("plan504.supports", "Checks by the nurse before lunch and before gym\nExtra time when a check falls into a test")),
        "mediation-request" => LetterCase.Ana(
            new Fact("mediation.issues", "How the missed speech sessions are made up"), new Fact("remedy", "A plan for the missed time, with dates and a provider."),
            new Fact("mediation.dates", "Tuesdays and Thursdays after 3 p.m.")),
        "due-process-factsheet" => LetterCase.Ana(new Fact("remedy", "A plan for the missed time, with dates and a provider."), new Fact("your.phone", "573-555-0100")),
        "recording-notice" => LetterCase.Ana(new Fact("meeting.day", "2026-03-12"), new Fact("record.meeting", "an IEP meeting")),
        "letter-to-both" => LetterCase.Ana(new Fact("both.other", "Special School District of Sample County (sample)"), new Fact("both.address", "office@special.example")),
        _ => null,
    };

    private static Items<Removal> Steps() =>
    [
        new("stay-put-notice", "a due process case", "us/stay-put/rule", NoFact("dp.filed"), "letter-fact-missing", "due process complaint filed"),
        new("stay-put-notice", "a case that is filed", "us/stay-put/rule", NoFact("dp.filed"), "letter-no-pending-case", "only holds while a due process case is open"),
        new("stay-put-notice", "a case that is open", "us/stay-put/rule", Answer("dp.open", "no"), "letter-no-pending-case", "only holds while a due process case is open"),
        new("stay-put-notice", "whether it is open", "us/stay-put/rule", NoFact("dp.open"), "letter-fact-missing", "still open"),
        new("stay-put-notice", "the case number", "practice", NoFact("dp.case"), "letter-fact-missing", "case number"),
        new("stay-put-notice", "no discipline case", "us/stay-put/discipline", Answer("dp.discipline", "yes"), "letter-discipline", "another rule says where"),
        new("stay-put-notice", "whether it is about conduct", "us/stay-put/discipline", NoFact("dp.discipline"), "letter-fact-missing", "conduct"),
        new("stay-put-notice", "the services as they are", "us/stay-put/rule", NoIep, "letter-content-missing", "the IEP that was in effect"),
        new("reply-incomplete-pwn", "the date on the notice", "practice", NoFact("notice.dated"), "letter-fact-missing", "What date is printed"),
        new("reply-incomplete-pwn", "what it decides", "us/notice/contents (b)(1)", NoFact("notice.about"), "letter-fact-missing", "written notice say it will do"),
        .. Parts.Select((k, i) => new Removal("reply-incomplete-pwn", "whether it holds the " + k, $"us/notice/contents (b)({i + 1})", NoFact("notice.has." + k), "letter-fact-missing", LetterFacts.Of("notice.has." + k).Question)),
        new("reply-incomplete-pwn", "a part that is missing", "us/notice/contents", AllThere, "letter-notice-complete", "holds all seven parts"),
        new("confirm-conversation", "the day", "practice", c => NoFact("talk.day")(NoEvent(EventKind.RefusedAloud)(c)), "letter-fact-missing", "On what day did you talk"),
        new("confirm-conversation", "how", "practice", NoFact("talk.how"), "letter-fact-missing", "How did you talk"),
        new("confirm-conversation", "who took part", "practice", NoEvent(EventKind.RefusedAloud), "letter-fact-missing", "Who took part"),
        new("confirm-conversation", "what was said", "practice", NoFact("talk.said"), "letter-fact-missing", "What was said"),
        new("section-504", "the condition", "practice", NoFact("plan504.condition"), "letter-fact-missing", "What condition"),
        new("section-504", "what it limits", "practice", NoFact("plan504.limits"), "letter-fact-missing", "harder at school"),
        new("section-504", "the support asked for", "us/504/fape", NoFact("plan504.supports"), "letter-fact-missing", "What support"),
        new("mediation-request", "the points", "practice", NoFact("mediation.issues"), "letter-fact-missing", "not agree on"),
        new("mediation-request", "what is hoped for", "practice", NoFact("remedy"), "letter-fact-missing", "What would put things right"),
        new("recording-notice", "the day of the meeting", "us/mo/recording/notice", NoFact("meeting.day"), "letter-fact-missing", "Is an IEP meeting or a hearing set"),
        new("recording-notice", "what kind of meeting it is", "us/mo/recording/meeting", NoFact("record.meeting"), "letter-fact-missing", "What kind of meeting"),
        new("recording-notice", "a meeting that is still to come", "practice", Answer("meeting.day", "2026-02-10"), "letter-recording-over", "lies before the date"),
        new("letter-to-both", "the other body", "practice", NoFact("both.other"), "letter-fact-missing", "Which other district"),
        new("letter-to-both", "where to send it", "practice", NoFact("both.address"), "letter-fact-missing", "Where does it get letters"),
        new("letter-to-both", "an address that can be reached", "practice", Answer("both.address", "the big house"), "letter-recipient", "no address"),
        new("letter-to-both", "the IEP", "us/services/as-written", NoIep, "letter-content-missing", "the IEP that names the services"),
        new("monthly-check", "a service due in that month", "practice", NoIep, "letter-content-missing", "due in that month"),
        new("monthly-check", "a month that has begun", "practice", Answer("check.month", "2026-05-01"), "letter-date", "after the date of the letter"),
        new("due-process-factsheet", "something that happened", "us/due-process/contents (b)(5)", NoEntries, "letter-content-missing", "something that happened"),
    ];

    private static CaseFile AllThere(CaseFile c) => Parts.Aggregate(c, (now, k) => Answer("notice.has." + k, "yes")(now));
}
