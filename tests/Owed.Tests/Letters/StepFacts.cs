namespace Owed.Tests;

/// <summary>Answers of the sample cases for the notices and requests around the main letters.</summary>
internal static class StepFacts
{
    public static Items<Fact> Of(string @case) => @case == "mo-ana"
        ?
        [
            new("notice.about", "give speech once a week for 30 minutes, in a group"), .. Parts("data", "options"),
            new("talk.day", "2025-11-21"), new("talk.how", "on the phone"), new("talk.who", "Dee Placeholder"),
            new("talk.said", "I asked when speech would be twice a week again.\nYou said there is no one to do it before January."),
            new("talk.agreed", "You send me the schedule by the end of the month."), new("talk.no", "speech twice a week, 30 minutes, one to one"),
            new("dp.filed", "2025-11-17"), new("dp.case", "SAMPLE-0042"), new("dp.open", "yes"), new("dp.discipline", "no"),
            new("plan504.condition", "type 1 diabetes"), new("plan504.limits", "paying attention when blood sugar is low"),
            new("plan504.supports", "Checks by the nurse before lunch and before gym\nExtra time when a check falls into a test"), new("plan504.change", "no"),
            new("meeting.day", "2025-12-10"), new("record.meeting", "an IEP meeting"), new("both.other", "Special School District of Nowhere County (sample)"), new("both.address", "office@special.example"),
            new("mediation.issues", "How the missed speech sessions are made up\nWho gives speech until the post is filled"), new("mediation.dates", "Tuesdays and Thursdays after 3 p.m."),
        ]
        :
        [
            new("notice.about", "give speech once a week for 20 minutes"), .. Parts("reasons", "data", "options", "factors"),
            new("talk.day", "2024-04-30"), new("talk.how", "at a meeting"), new("talk.who", "Ursula Nonesuch"),
            new("talk.said", "You told me that the visiting therapist comes every second week now."),
            new("dp.filed", "2024-04-26"), new("dp.case", "SAMPLE-0007"), new("dp.open", "yes"), new("dp.discipline", "no"), new("placement.where", "the regular classroom, with speech in the library"),
            new("plan504.condition", "asthma"), new("plan504.limits", "breathing in cold air"), new("plan504.supports", "Indoor recess on days below 20 degrees"), new("plan504.change", "yes"),
            new("meeting.day", "2024-05-20"), new("record.meeting", "an IEP meeting"),
            new("mediation.issues", "Who gives speech when the therapist cannot travel"),
        ];

    private static IEnumerable<Fact> Parts(params string[] missing) =>
        ((string[])["action", "reasons", "data", "safeguards", "help", "options", "factors"]).Select(k => new Fact("notice.has." + k, missing.Contains(k) ? "no" : "yes"));
}
