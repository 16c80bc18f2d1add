using Owed.Store;

namespace Owed.Web;

/// <summary>What a letter asks on its page: its own facts, and who writes to whom where the case does not say yet.</summary>
public static class LetterQuestions
{
    private static readonly string[] Recipient = ["to.name", "to.role", "to.email", "to.address"];

    /// <summary>The one question of how the letter goes out, with the two addresses that it may need.</summary>
    public static readonly Items<string> Way = [LetterFacts.SendHow, "to.email", "to.address"];

    /// <summary>Every question of the letter; the missing ones are those a person must or may still answer.</summary>
    public static Items<Field> All(LetterDesk desk, CaseFile c, Words words) =>
    [
        .. Standing(c, words),
        .. Letters.Questions(desk.Kind, c).Select(q => Of(q, c, words)),
        .. Recipient.Where(n => !desk.Kind.Needs.Contains(n) && !desk.Kind.Offers.Contains(n))
            .Select(n => new FactQuestion(LetterFacts.Of(n), LetterFacts.Value(c, n), false, null)).Select(q => Of(q, c, words)),
        .. desk.Kind.IsSheet ? Items<Field>.Empty : [How(desk, c, words)],
        new(LetterDesk.AnswerByFact, words["write.by"], words["write.byhelp"], FieldKind.Day, desk.Draft.Answers.FirstOrDefault(a => a.Name == LetterDesk.AnswerByFact)?.Value, false),
        new(LetterDesk.DateFact, words["write.dated"], words["write.datedhelp"], FieldKind.Day, desk.Draft.Answers.FirstOrDefault(a => a.Name == LetterDesk.DateFact)?.Value, false),
    ];

    /// <summary>True while the way of sending and the addresses do not fit together.</summary>
    public static bool IsUnsent(LetterDesk desk) => desk.Blocks.Any(p => p.Code is "letter-recipient" or "letter-way");

    /// <summary>How many questions have to be answered, and how many are; the way of sending counts as one.</summary>
    public static (int Answered, int Of) Count(LetterDesk desk, Items<Field> all)
    {
        Field[] needed = [.. all.Where(f => f.Required && !Way.Contains(f.Name))];
        int way = desk.Kind.IsSheet ? 0 : 1;
        return (needed.Count(f => f.Value is not null && f.Error is null) + (way == 1 && !IsUnsent(desk) ? 1 : 0), needed.Length + way);
    }

    private static Field How(LetterDesk desk, CaseFile c, Words words)
    {
        LetterFact fact = LetterFacts.Of(LetterFacts.SendHow);
        return Of(new FactQuestion(fact, desk.Draft.Answers.FirstOrDefault(a => a.Name == LetterFacts.SendHow)?.Value, false, null), c, words) with
        {
            Label = words["write.how"],
            Help = words["write.howhelp"],
            Choices = fact.Choices.Select(x => (x, words["write.way." + x.Replace(' ', '-')])).ToItems(),
        };
    }

    /// <summary>Those that the letter cannot do without, then those worth adding.</summary>
    public static Items<Field> Missing(LetterDesk desk, Items<Field> all)
    {
        bool toNoOne = IsUnsent(desk);
        return all.Where(f => f.Error is not null
                || (toNoOne && Way.Contains(f.Name))
                || (f.Value is null && (f.Name is "parent.name" or "student.name" or "district.name"
                    || desk.Kind.Needs.Contains(f.Name) || desk.Kind.Offers.Contains(f.Name)
                    || (toNoOne && Recipient.Contains(f.Name))
                    || (f.Name == "parent.email" && all.Any(p => p is { Name: "parent.name", Value: null })))))
            .OrderBy(f => f.Name.StartsWith("parent.", StringComparison.Ordinal) ? 0 : Recipient.Contains(f.Name) ? 1 : f.Required ? 2 : 3)
            .ToItems();
    }

    /// <summary>What the answers add to the case; an answer taken out takes back the fact.</summary>
    public static IReadOnlyList<NewEntry> Entries(IReadOnlyList<(Field Field, string? Value)> answers, StoredCase stored, LetterDesk desk, DateOnly day)
    {
        List<NewEntry> entries = [];
        CaseFile c = stored.Case;
        Person parent = c.Parent;
        Items<Fact> own = desk.Draft.Answers;
        foreach ((Field field, string? value) in answers)
        {
            switch (field.Name)
            {
                case "parent.name": parent = parent with { Name = value ?? "" }; break;
                case "parent.role": parent = parent with { Role = value }; break;
                case "parent.email": parent = parent with { Email = value }; break;
                case "parent.phone": parent = parent with { Phone = value }; break;
                case "parent.address": parent = parent with { Address = Lines(value) }; break;
                case "student.name": entries.Add(new(day, new StudentKept(c.Student with { Name = value ?? "" }))); break;
                case "district.name": entries.Add(new(day, new DistrictKept(c.District with { Name = value ?? "" }))); break;
                case LetterDesk.AnswerByFact or LetterDesk.DateFact or LetterFacts.SendHow:
                    own = [.. own.Where(f => f.Name != field.Name), .. value is null ? Items<Fact>.Empty : [new(field.Name, value)]];
                    break;
                default:
                    if (value is not null)
                    {
                        entries.Add(new(day, new FactKept(new(field.Name, value))));
                    }
                    else if (c.Facts.FirstOrDefault(f => f.Name == field.Name) is Fact gone)
                    {
                        entries.Add(new(day, new Removed(), stored.NumberOf(gone)));
                    }

                    break;
            }
        }

        if (parent != c.Parent)
        {
            entries.Add(new(day, new ParentKept(parent)));
        }

        if (!own.Equals(desk.Draft.Answers))
        {
            entries.Add(new(day, new LetterDrafted(desk.Draft with { Answers = own })));
        }

        return entries;
    }

    private static IEnumerable<Field> Standing(CaseFile c, Words words)
    {
        yield return Plain("parent.name", c.Parent.Name, true);
        yield return Plain("parent.role", c.Parent.Role, false);
        yield return Plain("parent.email", c.Parent.Email, false) with { Kind = FieldKind.Email };
        yield return Plain("parent.phone", c.Parent.Phone, false);
        yield return Plain("parent.address", string.Join(", ", c.Parent.Address), false);
        yield return Plain("student.name", c.Student.Name, true);
        yield return Plain("district.name", c.District.Name, true);

        Field Plain(string name, string? value, bool required) =>
            new(name, words[$"write.{name}"], words[$"write.{name}-help"], FieldKind.Text, string.IsNullOrEmpty(value) ? null : value, required);
    }

    private static Field Of(FactQuestion question, CaseFile c, Words words)
    {
        LetterFact fact = question.Fact;
        return new(
            fact.Name,
            fact.Question,
            fact.Answer is AnswerKind.Day or AnswerKind.YesNo or AnswerKind.Choice or AnswerKind.Service ? fact.Help : words["field.help", fact.Help, fact.Example],
            fact.Answer switch
            {
                AnswerKind.Story => FieldKind.Story,
                AnswerKind.Day => FieldKind.Day,
                AnswerKind.Number => FieldKind.Number,
                AnswerKind.Choice or AnswerKind.Service or AnswerKind.YesNo => FieldKind.Choice,
                _ => fact.Name == "to.email" ? FieldKind.Email : FieldKind.Text,
            },
            question.Known,
            question.Required)
        {
            Error = question.Trouble?.Message,
            Choices = fact.Answer switch
            {
                AnswerKind.YesNo => [("yes", words["field.yes"]), ("no", words["field.no"])],
                AnswerKind.Choice => fact.Choices.Select(x => (x, x)).ToItems(),
                AnswerKind.Service => c.Ieps.SelectMany(i => i.Lines).DistinctBy(l => l.Id).Select(l => (l.Id, l.Service)).ToItems(),
                _ => [],
            },
        };
    }

    private static Items<string> Lines(string? value) =>
        (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToItems();
}
