namespace Owed;

/// <summary>Asks for the data behind each goal, by the measure and the dates that the IEP names.</summary>
internal static class ProgressDataRequest
{
    public static readonly LetterKind Kind = new("progress-data-request", Fits, Compose)
    {
        Needs = ["goals", "records.since"],
        Offers = ["goals.measure", "goals.reports", "meeting.day"],
        Sections = ["subject", "opening", "opening.one", "rule", "measure", "reports", "ask", "grades", "access", "meeting", "revise", "answer"],
        Rules = ["us/iep/progress", "us/records/inspect"],
        Contents =
        [
            RequiredContent.Of("goals", "the goals you ask about"),
            RequiredContent.Of("records.since", "the first day of the data you ask for"),
        ],
        Checks = [new("letter-goals-general", TooGeneral)],
        Starts = ["us/records/inspect"],
        Sends = EventKind.RecordsRequested,
    };

    private static readonly Items<string> General =
        ["all", "all goals", "all of them", "every goal", "everything", "grades", "the grades", "progress", "iep goals", "the iep", "report card"];

    private static bool Fits(CaseFile @case, Ledger ledger) => @case.Ieps.Count > 0;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("case manager", "special education director", "superintendent", "principal");
        letter.CopyTo("special education director", "principal");
        letter.AnswerBy(14);
        letter.Say(letter.Parts("goals").Count == 1 ? "opening.one" : "opening");
        letter.OwnList("goals");
        letter.Say("rule");
        letter.SayIfKnown("measure", "goals.measure");
        letter.SayIfKnown("reports", "goals.reports");
        letter.Say("ask");
        letter.Say("grades");
        letter.Say("access");
        if (letter.Day("meeting.day") > letter.Date)
        {
            letter.Say("meeting");
        }

        letter.Say("revise");
        letter.Say("answer");
    }

    private static IEnumerable<Problem> TooGeneral(ComposedLetter letter)
    {
        if (letter.Value("goals")?.Trim().TrimEnd('.').ToLowerInvariant() is string goals && General.Contains(goals))
        {
            yield return new("letter-goals-general", "The letter names no goal of the IEP.", Where.Nowhere, "Copy each goal from the IEP, one on a line. Grades do not measure a goal.");
        }
    }
}
