namespace Owed;

/// <summary>The complaint to the state: each allegation with its rule, facts, days and exhibits; what it must contain comes from the law book.</summary>
internal static partial class StateComplaint
{
    private const string Contents = "us/complaint/contents";

    private static readonly Items<string> NoticeParts = ["action", "reasons", "data", "safeguards", "help", "options", "factors"];

    public static readonly LetterKind Kind = new("state-complaint", Fits, Compose)
    {
        Needs = ["complaint.received", "complaint.copied", "remedy"],
        Offers =
        [
            "your.phone", "child.address", "child.homeless", "request.what", "refusal.day", "refusal.who", "change.what", "change.day", "change.lost", "change.agreed", "notice.came",
            "records.asked", "records.seen", "goals.reports", "progress.due", "progress.came", "evaluation.kind", "evaluation.consent", "evaluation.finished",
            "notice.dated", "notice.about", "notice.reason", "notice.resources", .. NoticeParts.Select(k => LetterFacts.NoticeHas + k), "review.last", "district.answered", "district.answer",
            "move.enrolled", "move.from", "move.services", "move.same-state", "move.same-year", "move.given",
        ],
        Asks = WorthAsking,
        Sections =
        [
            "subject", "opening", "opening.state", "word.complaint", "word.district", "areas", "before.*", "sent.*", "part.*", "manner.*", "heading.*", "label.*", "allegation.*", "window", "window.one-day", "resolution", "resolution.standard", "resolution.backstop", "copy",
            "closing-line", "exhibit", "copy-to", "advice.*",
        ],
        Slots =
        [
            "complaint.name", "complaint.title", "allegation.number", "allegation.title", "line.service", "line.wording", "line.page", "line.from", "exhibit.list", "first.day", "last.day",
            "minutes.missed", "minutes.made-up", "minutes.left", "minutes.undocumented", "records.due", "records.limit", "records.meeting", "evaluation.limit", "evaluation.due", "evaluation.cite",
            "window.first", "window.last", "window.received", "window.cite", "exhibit.letter", "exhibit.file", "areas.named", "before.day", "before.who", "review.due",
        ],
        Rules = [Contents, "us/complaint/window", "us/complaint/copy", "us/complaint/remedy"],
        Checks =
        [
            new("letter-content-missing", Missing),
            new("letter-copy", NoCopy),
            new("letter-set-aside", SetAside),
            new("letter-window-left-out", LeftOut),
            new("letter-notice-soon", TooSoon),
            new("letter-notice-unsaid", NoticeUnsaid),
        ],
        MayAllege = true,
        Starts = ["us/complaint/decision"],
        Sends = EventKind.StateComplaintFiled,
        FollowUps = [],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        !ledger.Totals.Balance.IsZero || @case.Events.Any(e => e.Kind is EventKind.RefusedAloud or EventKind.ChangeNoticed);

    /// <summary>The days a complaint can reach: one year back from the day the state has it.</summary>
    private static DateRange Reach(CaseFile @case, DateOnly date)
    {
        DateOnly received = LetterFact.TryDay(LetterFacts.Value(@case, "complaint.received"), out DateOnly day) ? day : date;
        return new(received.AddYears(-1), date < received ? date : received);
    }

    private static void Compose(LetterDraft letter)
    {
        DateRange reach = Reach(letter.Case, letter.Date);
        string name = letter.Value("state/complaint/name", "name") ?? letter.Label("word.complaint");
        letter.Set("complaint.name", name);
        letter.Set("complaint.title", char.ToUpperInvariant(name[0]) + name[1..]);
        letter.ToOffice("state-complaint");
        letter.CopyToName(letter.Label("copy-to"));
        if (letter.Case.District.Cooperative is string cooperative)
        {
            letter.CopyToName(cooperative);
        }

        letter.Say(letter.Has("state/complaint/who") ? "opening.state" : "opening");
        People(letter);
        string[] lines = [.. letter.Counted().Select(g => g.Key)];
        int services = lines.Count(service => Services(letter, service, reach));
        if (services > 0)
        {
            letter.Say(services == 1 ? "allegation.services.shown" : "allegation.services.all-shown");
        }

        foreach (string service in lines)
        {
            OtherWay(letter, service, reach);
        }

        Papers(letter, reach);
        if (Areas(letter) is string areas)
        {
            letter.Say("areas", ("areas.named", areas));
        }

        Before(letter, reach);
        letter.Say("heading.window");
        SayWindow(letter);
        letter.Say("heading.resolution");
        letter.Say("resolution");
        letter.OwnList("remedy");
        if (services > 0)
        {
            letter.Say("resolution.standard");
            if (letter.Has("state/duty/state-backstop"))
            {
                letter.Say("resolution.backstop");
            }
        }

        letter.Say("heading.copy");
        letter.Say("copy");
        letter.Say("closing-line");
        letter.Advise("advice.sign");
        letter.Advise("advice.copy");
        letter.Advise("advice.time");
    }

    private static void SayWindow(LetterDraft letter)
    {
        DateOnly[] alleged = [.. letter.Alleged().Order()];
        if (alleged.Length > 0 && letter.Day("complaint.received") is DateOnly received)
        {
            letter.Set("window.received", letter.Language.Date(received));
            letter.Set("window.cite", new Prose([new(letter.Cite(letter.Has("state/complaint/window") ? "state/complaint/window" : "us/complaint/window"), RunStyle.Citation)]));
            letter.Set("window.first", letter.Language.Date(alleged[0]));
            letter.Set("window.last", letter.Language.Date(alleged[^1]));
            letter.Say(alleged[0] == alleged[^1] ? "window.one-day" : "window");
        }
    }

    private static void People(LetterDraft letter)
    {
        CaseFile c = letter.Case;
        bool homeless = letter.Yes("child.homeless");
        letter.Say("heading.child");
        letter.Add(new KeyValues(
        [
            new(letter.Label("label.name"), c.Student.Name),
            .. Row(letter, "label.born", c.Student.Born is DateOnly born ? letter.Language.Date(born) : null),
            .. Row(letter, "label.grade", c.Student.Grade),
            .. Row(letter, "label.address", homeless ? null : letter.Fact("child.address")),
            .. Row(letter, "label.reach", homeless ? Reachable(c, letter.Fact("your.phone")) : null),
            new(letter.Label("label.district"), c.District.Name),
            .. Row(letter, "label.school", c.District.School),
        ]));
        letter.Say("heading.filer");
        letter.Add(new KeyValues(
        [
            new(letter.Label("label.name"), c.Parent.Name),
            .. Row(letter, "label.relation", c.Parent.Role),
            .. Row(letter, "label.address", c.Parent.Address.Count > 0 ? string.Join(", ", c.Parent.Address) : null),
            .. Row(letter, "label.phone", letter.Fact("your.phone")),
            .. Row(letter, "label.email", c.Parent.Email),
        ]));
    }

    private static IEnumerable<Pair> Row(LetterDraft letter, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            yield return new(letter.Label(label), value);
        }
    }

    private static string? Reachable(CaseFile c, string? phone) =>
        string.Join(", ", new[] { c.Parent.Name, phone, c.Parent.Email }.Where(p => !string.IsNullOrWhiteSpace(p)));
}
