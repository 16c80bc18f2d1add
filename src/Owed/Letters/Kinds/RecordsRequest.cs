namespace Owed;

/// <summary>Asks for the school's own records of the services, under each law for what it really covers.</summary>
internal static class RecordsRequest
{
    public static readonly LetterKind Kind = new("records-request", (_, _) => true, Compose)
    {
        Needs = ["records.since"],
        Offers = ["meeting.day"],
        Sections = ["subject", "opening", "list", "also", "time", "meeting", "keep", "copies", "public.days", "public.timely", "custodian", "answer"],
        Slots = ["public.limit"],
        Rules = ["us/records/inspect", "us/records/ferpa", "us/records/meaning"],
        Contents = [RequiredContent.Of("records.since", "the first day of the records you ask for")],
        Starts = ["us/records/inspect", "us/records/ferpa", "state/public-records/answer"],
        Sends = EventKind.RecordsRequested,
    };

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("superintendent", "cooperative director");
        letter.AnswerBy(14);
        letter.Say("opening");
        letter.Say("list");
        letter.Say("also");
        letter.Say("time");
        if (letter.Day("meeting.day") is DateOnly meeting && meeting > letter.Date)
        {
            letter.Say("meeting");
        }

        letter.Say("keep");
        letter.Say("copies");
        if (letter.Limit("state/public-records/answer") is string limit)
        {
            letter.Say("public.days", ("public.limit", limit));
        }
        else if (letter.Has("state/public-records/answer"))
        {
            letter.Say("public.timely");
        }

        if (letter.Has("state/public-records/custodian"))
        {
            letter.Rule("state/public-records/custodian", optional: true);
            letter.CopyToName(letter.Label("custodian"));
        }

        letter.Say("answer");
    }
}
