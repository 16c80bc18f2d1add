namespace Owed;

/// <summary>Asks the IEP team to meet, with an agenda and the ground for it; claims no right to a meeting on demand.</summary>
internal static class MeetingRequest
{
    private const string RecordNotice = "state/recording/notice";

    private const string RecordMeeting = "state/recording/meeting";

    private const string RecordOpen = "state/recording/hidden";

    public static readonly LetterKind Kind = new("meeting-request", (_, _) => true, Compose)
    {
        Needs = ["meeting.agenda", "meeting.ground"],
        Offers = ["meeting.times", "meeting.people", "meeting.remote", "meeting.record"],
        Sections =
        [
            "subject", "opening", "ground.*", "people", "people.more", "data", "times", "when", "remote", "record.notice", "record.open", "record.ask",
            "refuse", "answer", "advice.record",
        ],
        Rules = ["us/iep/revise", "us/iep/representative", "us/notice/owed"],
        Contents =
        [
            RequiredContent.Of("meeting.agenda", "what the meeting is for"),
            RequiredContent.Of("meeting.ground", "the reason for meeting now", "us/iep/revise"),
        ],
        Checks = [new("letter-meeting-vague", Vague)],
    };

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("case manager", "special education director", "principal", "superintendent");
        letter.CopyTo("special education director", "principal", "cooperative director");
        letter.AnswerBy();
        letter.Say("opening");
        letter.OwnList("meeting.agenda");
        letter.Say(letter.Fact("meeting.ground") == "progress" ? "ground.progress" : "ground.information");
        letter.Say("people");
        letter.SayIfKnown("people.more", "meeting.people");
        letter.Say("data");
        letter.SayIfKnown("times", "meeting.times");
        letter.Say("when");
        if (letter.Yes("meeting.remote"))
        {
            letter.Say("remote");
        }

        if (letter.Yes("meeting.record"))
        {
            letter.Say(
                letter.Has(RecordMeeting) && letter.Has(RecordNotice) ? "record.notice"
                : letter.Has(RecordOpen) ? "record.open"
                : "record.ask");
            letter.Advise("advice.record");
        }

        letter.Say("refuse");
        letter.Say("answer");
    }

    private static IEnumerable<Problem> Vague(ComposedLetter letter)
    {
        if (letter.Value("meeting.agenda") is string agenda
            && agenda.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length < 3)
        {
            yield return new("letter-meeting-vague", "The letter does not say what the meeting should decide.", Where.Nowhere, "Write each point as something the team can decide, for example: how speech will be covered from January.");
        }
    }
}
