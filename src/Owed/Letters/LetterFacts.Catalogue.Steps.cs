namespace Owed;

public static partial class LetterFacts
{
    /// <summary>Begins the names of the questions about what a written notice holds; the rest is the key of the rule's item.</summary>
    public const string NoticeHas = "notice.has.";

    private static readonly Items<LetterFact> Talk =
    [
        new("talk.day", "On what day did you talk?", "Write the note the same day if you can.", "2026-10-12", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.RefusedAloud) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("talk.how", "How did you talk?", "Choose the one that fits.", "on the phone", AnswerKind.Choice)
        {
            Choices = ["on the phone", "in person", "by video", "at a meeting"],
        },
        new("talk.who", "Who took part for the school?", "Names or roles.", "Dana Placeholder, special education director", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.RefusedAloud)?.Who,
        },
        new("talk.said", "What was said, as you remember it?", "Who said what, in plain words. Leave out what you are not sure of.", "I asked when speech would start again. You said a new therapist starts in March.", AnswerKind.Story),
        new("talk.agreed", "What did you agree on, if anything?", "Who does what, and by when.", "the school sends me the new schedule by March 2", AnswerKind.Story),
        new("talk.no", "Did the school say no to something? To what?", "Name the thing that was refused, with how often and how long if you can.", "speech therapy, twice a week, 30 minutes", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.RefusedAloud) is null ? null : Last(c, EventKind.Asked)?.About,
        },
    ];

    private static readonly Items<LetterFact> NoticeParts =
    [
        new("notice.about", "What does the school's written notice say it will do, or will not do?", "In a few words, as the paper says it.", "cut speech from 60 to 30 minutes a week", AnswerKind.Text)
        {
            From = c => Last(c, EventKind.NoticeReceived)?.About,
        },
        Part("action", "Does the notice say what the school wants to do, or refuses to do?", "Look for a sentence that names the service or the change."),
        Part("reasons", "Does the notice say why?", "A sentence such as \"based on the team's decision\" gives no reason. Then answer no."),
        Part("data", "Does the notice name each test, report or record the school used?", "\"Records were reviewed\" names none. Then answer no."),
        Part("safeguards", "Does it say that you have procedural safeguards, and how to get a copy?", "Often a line near the end."),
        Part("help", "Does it name someone you can ask for help in understanding the rules?", "A name, a phone number or an office outside the school."),
        Part("options", "Does it say which other options the team looked at, and why it turned them down?", "Both: the options and the reason."),
        Part("factors", "Does it say what else mattered to the decision, or that nothing else did?", "Look for \"other factors\"."),
    ];

    private static readonly Items<LetterFact> Pending =
    [
        new("dp.filed", "On what day was your due process complaint filed?", "A complaint to the state is a different thing and does not count here.", "2026-10-20", AnswerKind.Day)
        {
            From = c => Last(c, EventKind.DueProcessFiled) is CaseEvent e ? Iso(e.Day) : null,
        },
        new("dp.case", "What is the case number?", "It is on the first paper you got from the state or the hearing officer.", "26-0042", AnswerKind.Text),
        new("dp.open", "Is the case still open?", "It is over when it was decided, settled or taken back.", "yes", AnswerKind.YesNo)
        {
            From = c => Last(c, EventKind.DueProcessFiled) is not CaseEvent filed ? null
                : Last(c, EventKind.DueProcessDecided) is CaseEvent decided && decided.Day >= filed.Day ? "no" : null,
        },
        new("dp.discipline", "Is the case about a move or a removal for your child's conduct?", "A different rule holds there.", "no", AnswerKind.YesNo),
        new("placement.where", "Where is your child taught now?", "The class or setting, as the IEP names it.", "third grade at Make-Believe Elementary, with speech in the therapy room", AnswerKind.Text),
    ];

    private static readonly Items<LetterFact> Plan504 =
    [
        new("plan504.condition", "What condition does your child have?", "As a doctor or the school has named it, or in your own words.", "type 1 diabetes", AnswerKind.Text),
        new("plan504.limits", "What does it make harder at school?", "For example learning, reading, hearing, walking, breathing, paying attention.", "paying attention when blood sugar is low", AnswerKind.Text),
        new("plan504.supports", "What support do you ask for?", "One thing on each line.", "Checks by the nurse before lunch and before gym", AnswerKind.Story),
        new("plan504.change", "Has the school said it will change where or how your child is taught?", "A large change has a rule of its own.", "no", AnswerKind.YesNo),
    ];

    private static readonly Items<LetterFact> Mediate =
    [
        new("mediation.way", "Which do you ask for?", "In mediation a neutral person helps you and the school agree. In a facilitated IEP meeting a neutral person leads the team's meeting.", "mediation", AnswerKind.Choice)
        {
            Choices = ["mediation", "facilitated IEP meeting"],
            From = _ => "mediation",
        },
        new("mediation.issues", "What do you and the school not agree on?", "One thing on each line.", "How the missed speech sessions are made up", AnswerKind.Story),
        new("mediation.dates", "Which days and times are good for you?", "Two or three.", "Tuesdays and Thursdays after 3 p.m.", AnswerKind.Text),
    ];

    private static readonly Items<LetterFact> Month =
    [
        new("check.month", "Which month do you ask about? Give any day in it.", "Leave it empty to ask about the month before the letter.", "2026-10-01", AnswerKind.Day),
    ];

    private static readonly Items<LetterFact> Both =
    [
        new("both.other", "Which other district or cooperative shares in the services?", "As its letters name it.", "Special School District of Sample County", AnswerKind.Text)
        {
            From = c => c.District.Cooperative,
        },
        new("both.address", "Where does it get letters?", "An e-mail address, or a postal address with commas between its lines.", "office@cooperative.example", AnswerKind.Text)
        {
            From = c => c.District.Cooperative is null ? null : OtherSide(c) is not Person person ? null
                : person.Email ?? (person.Address.Count > 0 ? string.Join(", ", person.Address) : null),
        },
        new("record.meeting", "What kind of meeting is it?", "The rule on recording may name only some kinds.", "an IEP meeting", AnswerKind.Choice)
        {
            Choices = ["an IEP meeting", "a Section 504 meeting"],
        },
    ];

    private static readonly Items<LetterFact> Steps = [.. Talk, .. NoticeParts, .. Pending, .. Plan504, .. Mediate, .. Month, .. Both];

    /// <summary>The person of the special school district or cooperative, by the title they hold.</summary>
    internal static Person? OtherSide(CaseFile c) => ((string[])["area coordinator", "cooperative"])
        .Select(role => c.District.People.FirstOrDefault(p => p.Role?.Contains(role, StringComparison.OrdinalIgnoreCase) == true)).FirstOrDefault(p => p is not null);

    private static LetterFact Part(string key, string question, string help) => new(NoticeHas + key, question, help, "no", AnswerKind.YesNo);
}
