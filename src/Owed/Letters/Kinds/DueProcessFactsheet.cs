namespace Owed;

/// <summary>The facts, dates and helpers to take to someone who knows due process; a paper for the parent, never a complaint.</summary>
internal static partial class DueProcessFactsheet
{
    private const string Window = "us/due-process/window";

    private static readonly Items<string> Watch =
    [
        "us/due-process/exceptions", "us/due-process/issues", "us/complaint/set-aside", "us/stay-put/rule", "state/stay-put/file-before", "us/stay-put/discipline", "us/due-process/burden",
    ];

    private static readonly Items<string> After =
    [
        "us/due-process/copy", "us/due-process/response", "us/due-process/sufficiency", "us/resolution/meeting", "us/resolution/take-part", "us/resolution/period",
        "us/due-process/decision", "us/due-process/court",
    ];

    public static readonly LetterKind Kind = new("due-process-factsheet", Fits, Compose)
    {
        Offers = ["remedy", "change.lost", "notice.dated", "your.phone", "child.address"],
        Sections =
        [
            "subject", "first.*", "heading.*", "label.*", "table.*", "minutes", "undocumented", "step.*", "mark", "clocks", "checklist", "checklist.state", "help", "help.person", "questions", "event.*",
            "advice.help",
        ],
        Slots = ["minutes.missed", "minutes.left", "minutes.undocumented", "help.name", "help.reach"],
        Rules = [Window, "us/due-process/contents", "us/stay-put/rule"],
        Contents = [new("something that happened: minutes that were missed, or an event with its day", "us/due-process/contents", c => FirstDay(c.Input.Told, c.Input.Ledger) is not null, Part: CasePart.Log)],
        Checks = [new("letter-window-part", PartlyOver)],
        Forbids =
        [
            new(
                "letter-not-a-complaint",
                @"(?i)\b(I|we) (hereby |now |am |are )?(file|filing|submit|submitting|request|requesting|demand|demanding|ask for|asking for)\b[^.!?]{0,40}\b(due process|hearing)\b",
                "makes this fact sheet read as a due process complaint, which it is not.",
                "Take it out. Get legal help first; a lawyer or an advocate can help you write the complaint."),
        ],
        IsSheet = true,
        FollowUps = [],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        !ledger.Totals.Balance.IsZero
        || @case.Events.Any(e => e.Kind is EventKind.RefusedAloud or EventKind.ChangeNoticed or EventKind.ChangeProposed or EventKind.StateComplaintDecided);

    private static void Compose(LetterDraft letter)
    {
        letter.Add(new Callout(letter.Label("first.heading"), [letter.Line("first.not"), letter.Line("first.why"), letter.Line("first.dates")]));
        Child(letter);
        Story(letter);
        Count(letter);
        if (letter.Fact("remedy") is not null)
        {
            letter.Say("heading.want");
            letter.OwnList("remedy");
        }

        Clocks(letter);
        letter.Say("heading.law");
        Points(letter, Watch);
        letter.Say("heading.after");
        Points(letter, After);
        Held(letter);
        Filed(letter);
        Helpers(letter);
        letter.Say("heading.questions");
        letter.Say("questions");
        letter.Advise("advice.help");
    }

    private static void Child(LetterDraft letter)
    {
        CaseFile c = letter.Case;
        letter.Say("heading.child");
        letter.Add(new KeyValues(
        [
            .. Row(letter, "label.name", c.Student.Name),
            .. Row(letter, "label.address", letter.Fact("child.address")),
            .. Row(letter, "label.district", c.District.Name),
            .. Row(letter, "label.cooperative", c.District.Cooperative),
            .. Row(letter, "label.parent", c.Parent.Name),
            .. Row(letter, "label.phone", letter.Fact("your.phone")),
            .. Row(letter, "label.email", c.Parent.Email),
        ]));
    }

    private static IEnumerable<Pair> Row(LetterDraft letter, string label, string? value) =>
        string.IsNullOrWhiteSpace(value) ? [] : [new(letter.Label(label), value)];

    private static void Story(LetterDraft letter)
    {
        CaseEvent[] events = [.. letter.Case.Events.Where(e => e.Day <= letter.Date).OrderBy(e => e.Day)];
        if (events.Length == 0)
        {
            return;
        }

        letter.Say("heading.story");
        letter.Add(new Table(
            letter.Label("table.story"),
            [new(letter.Label("table.day"), Weight: 3), new(letter.Label("table.what"), Weight: 3), new(letter.Label("table.about"), Weight: 5), new(letter.Label("table.who"), Weight: 3)],
            events.Select(e => (Items<Prose>)[letter.Language.Date(e.Day), letter.Line("event." + Key(e.Kind)), e.About ?? Named(letter, e.Letter) ?? "", e.Who ?? ""]).ToItems()));
    }

    // A letter by its name, never by its id.
    private static string? Named(LetterDraft letter, string? kind) => kind is null ? null : letter.TitleOf(kind) ?? kind;

    private static void Count(LetterDraft letter)
    {
        if (!letter.Counted().Any())
        {
            return;
        }

        letter.Say("heading.minutes");
        letter.SetFigure("minutes.missed", new(Figure.MissedBySchool));
        letter.SetFigure("minutes.left", new(Figure.Balance));
        letter.Say("minutes");
        if (!letter.SetFigure("minutes.undocumented", new(Figure.Undocumented)).IsZero)
        {
            letter.Say("undocumented");
        }

        letter.MinutesTable();
        letter.NotClaimed();
    }

    private static string Key(EventKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    /// <summary>The first day that a complaint could speak of, or null when the record holds nothing.</summary>
    private static DateOnly? FirstDay(CaseFile @case, Ledger ledger) => Days(@case, ledger).Order().Select(d => (DateOnly?)d).FirstOrDefault();

    private static IEnumerable<DateOnly> Days(CaseFile @case, Ledger ledger) => ledger.Pieces
        .Where(p => p.Bucket == Bucket.MissedBySchool)
        .Select(p => p.Day)
        .Concat(@case.Events.Where(e => e.Kind == EventKind.RefusedAloud || (e.Kind == EventKind.ChangeNoticed && TookAway(@case))).Select(e => e.Day));

    // A notice is no wrong by itself, and neither is a change that gave something back.
    private static bool TookAway(CaseFile @case) => @case.FactOf("change.lost") == "yes";
}
