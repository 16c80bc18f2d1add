namespace Owed;

/// <summary>Tells the school that a parent will record a set meeting: as the state's law allows, openly where it asks for openness, and as a question where nobody read a rule.</summary>
internal static class RecordingNotice
{
    private const string Meeting = "state/recording/meeting";

    private const string Ahead = "state/recording/notice";

    private const string Open = "state/recording/hidden";

    public static readonly LetterKind Kind = new("recording-notice", Fits, Compose)
    {
        Needs = ["meeting.day", "record.meeting"],
        Sections = ["subject", "opening", "ask", "law", "ahead", "open", "sound", "policy", "conditions", "advice.*"],
        Contents = [RequiredContent.Of("meeting.day", "the day of the meeting"), RequiredContent.Of("record.meeting", "what kind of meeting it is")],
        Checks = [new("letter-recording-late", Late), new("letter-recording-over", Over)],
        FollowUps = [],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind == EventKind.IepMeetingSet) || @case.FactOf("meeting.record") == "yes" || @case.FactOf("record.meeting") is not null;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "case manager", "principal", "superintendent");
        letter.CopyTo("case manager", "principal");
        bool allowed = letter.Has(Meeting) && letter.Has(Ahead);
        bool openly = !allowed && letter.Has(Open);
        letter.Say(allowed || openly ? "opening" : "ask");
        if (allowed)
        {
            letter.Say("law");
            if (letter.Day("meeting.day") is DateOnly day && day.DayNumber - letter.Date.DayNumber >= 2)
            {
                letter.Say("ahead");
            }
        }

        if (openly)
        {
            letter.Say("open");
        }

        letter.Say("sound");
        letter.Say("policy");
        if (allowed)
        {
            letter.Say("conditions");
            letter.Advise("advice.limits");
        }

        letter.Advise("advice.meeting");
    }

    /// <summary>Less than a whole day between the letter and the meeting: a district may ask for up to 24 hours.</summary>
    private static IEnumerable<Problem> Late(ComposedLetter letter)
    {
        if (LetterFact.TryDay(letter.Value("meeting.day"), out DateOnly day) && day >= letter.Letter.Date && day.DayNumber - letter.Letter.Date.DayNumber < 2)
        {
            yield return new(
                "letter-recording-late",
                "The meeting is less than two days after this letter, so the letter does not say that it comes a day ahead. A district may ask for up to 24 hours' notice.",
                Where.Nowhere,
                "Send it at once by e-mail, and note the hour. If the meeting begins within 24 hours, ask whether the school objects, or ask for a later day.",
                Severity.Warning);
        }
    }

    private static IEnumerable<Problem> Over(ComposedLetter letter)
    {
        if (LetterFact.TryDay(letter.Value("meeting.day"), out DateOnly day) && day < letter.Letter.Date)
        {
            yield return new("letter-recording-over", "The meeting lies before the date of this letter.", Where.Nowhere, "Give the day of the next meeting. A notice cannot be sent for a meeting that is over.")
            {
                Mend = new MendAnswer(Kind.Id, "meeting.day"),
            };
        }
    }
}
