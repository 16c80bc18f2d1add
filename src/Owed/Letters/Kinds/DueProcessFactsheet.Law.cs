namespace Owed;

internal static partial class DueProcessFactsheet
{
    private const string StateRequest = "state/due-process/request";

    private static void Clocks(LetterDraft letter)
    {
        DateOnly[] days = [.. Days(letter.Case, letter.Ledger).Where(d => d <= letter.Date).Order()];
        if (days.Length == 0)
        {
            return;
        }

        List<Items<Prose>> rows = [];
        foreach ((string rule, string step) in ((string, string)[])[("us/complaint/window", "step.state-complaint"), (Window, "step.due-process")])
        {
            foreach (DateOnly day in new[] { days[0], days[^1] }.Distinct())
            {
                Row(letter, rows, rule, step, [new(Trigger.Violation, day)]);
            }
        }

        if (letter.Day("notice.dated") is DateOnly dated)
        {
            Items<TriggerDay> since = [new(Trigger.NoticeDated, dated), .. Meeting(letter, dated)];
            Row(letter, rows, "state/stay-put/file-before", "step.keep-services", since);
            Row(letter, rows, "state/consent/exceptions", "step.exceptions", since);
        }

        letter.Say("heading.clocks");
        letter.Add(new Table(
            letter.Label("table.clocks"),
            [new(letter.Label("table.step"), Weight: 3), new(letter.Label("table.from"), Weight: 3), new(letter.Label("table.last"), Weight: 3), new(letter.Label("table.rule"), Weight: 4)],
            rows.ToItems()));
        letter.Say("clocks");
    }

    private static void Row(LetterDraft letter, List<Items<Prose>> rows, string rule, string step, Items<TriggerDay> since)
    {
        if (letter.Due(rule, since) is Due due)
        {
            string mark = due.Confidence == "T" ? "" : "; " + letter.Label("mark");
            rows.Add([letter.Line(step), letter.Language.Date(due.Start), letter.Language.Date(due.Safe), due.Citation + mark]);
        }
    }

    // A meeting in the weeks before a notice is the one that the notice is about.
    private static IEnumerable<TriggerDay> Meeting(LetterDraft letter, DateOnly dated) => letter.Case.Events
        .Where(e => e.Kind == EventKind.IepMeeting && e.Day <= dated && e.Day >= dated.AddDays(-30))
        .Select(e => new TriggerDay(Trigger.IepMeeting, e.Day));

    /// <summary>Rules in the law book's own plain words, each with its citation; a state's form of a rule comes before the federal one.</summary>
    private static void Points(LetterDraft letter, Items<string> rules)
    {
        List<Prose> points = [];
        foreach (string id in rules)
        {
            string full = Letters.RuleId(letter.Law, letter.Case.State, id);
            if (letter.Law.Governing(full, letter.Case.State, letter.Date, letter.Date) is InForce found)
            {
                letter.Rule(found.Id, optional: true);
                string mark = found.Text.MustBeMarked ? "; " + letter.Label("mark") : "";
                points.Add(new([new((found.Via ?? found.Rule).Plain + " "), new("(" + found.Text.Cite + mark + ")", RunStyle.Citation)]));
            }
        }

        letter.Add(new BulletList(points.ToItems()));
    }

    private static void Held(LetterDraft letter)
    {
        bool own = letter.Has(StateRequest);
        letter.Say("heading.checklist");
        letter.Say(own ? "checklist.state" : "checklist");
        if (letter.Rule(own ? StateRequest : "us/due-process/contents", optional: false).Version is RuleVersion version)
        {
            letter.Add(new Checklist(version.Contents.Select(item => new Check(item.Text, Has(letter, item.Key))).ToItems()));
        }
    }

    private static bool Has(LetterDraft letter, string key) => key switch
    {
        "name" or "child" => letter.Case.Student.Name.Length > 0,
        "address" => letter.Fact("child.address") is not null,
        "school" => letter.Case.District.School is not null,
        "resolution" => letter.Fact("remedy") is not null,
        _ => false,
    };

    private static void Filed(LetterDraft letter)
    {
        if (letter.Place("due-process", PlaceKind.Office) is LawPlace office)
        {
            letter.Say("heading.where");
            letter.Add(new Lines([office.Name, .. office.Address, .. Known(office.Phone), .. Known(office.Web)]));
            if (office.Note is string note)
            {
                letter.Add(new Paragraph(note));
            }
        }
    }

    private static void Helpers(LetterDraft letter)
    {
        letter.Say("heading.help");
        letter.Say("help");
        Items<Prose> people = ((string[])["protection-advocacy", "parent-center", "advocates"])
            .SelectMany(use => letter.Law.PlacesFor(use, letter.Case.State, letter.Date))
            .Where(p => p.Kind == PlaceKind.Helper)
            .Select(p => letter.Line(
                "help.person",
                ("help.name", Prose.Of(p.Name, RunStyle.Strong)),
                ("help.reach", string.Concat(((string?[])[p.Phone, p.Web, p.Note]).Where(t => t is not null).Select(t => ". " + t!.TrimEnd('.'))) + ".")))
            .ToItems();
        letter.Add(new BulletList(people));
    }

    private static IEnumerable<Prose> Known(string? text)
    {
        if (text is not null)
        {
            yield return text;
        }
    }

    private static IEnumerable<Problem> PartlyOver(ComposedLetter letter)
    {
        LetterInput input = letter.Input;
        if (FirstDay(input.Told, input.Ledger) is DateOnly first
            && Deadline.Of(input.Law, Window, [new(Trigger.Violation, first)], input.Case.State, input.Case.Calendar, input.Date).Value is Due due
            && due.Safe < letter.Letter.Date)
        {
            yield return new(
                "letter-window-part",
                $"The safe last day for what happened first was {Language.English.Date(due.Safe)}.",
                Where.Nowhere,
                "Call a lawyer or the protection and advocacy agency now. Later days may still be in time, and there are narrow exceptions.",
                Severity.Warning);
        }
    }
}
