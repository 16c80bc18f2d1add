namespace Owed;

public sealed partial class LetterDraft
{
    /// <summary>Addresses the letter to the first person of the school side that has one of the roles; the parent's own choice comes first.</summary>
    public void ToSchool(params string[] roles)
    {
        Person person = Chosen() ?? (IsInSpecialDistrict ? Find(["area coordinator", "cooperative"]) : null) ?? Find(roles) ?? new Person("", Capital(roles[0]), Case.District.Address, null, null);
        Items<string> address = person.Address.Count > 0 ? person.Address : Case.District.Address;
        reached.Add(person);
        string body = Case.District.Cooperative is string cooperative && (IsInSpecialDistrict || HasRole(person, "cooperative")) ? cooperative : Case.District.Name;
        addressees.Add(Block(person.Name, person.Role, body, address, person.Email));
        Greet(person.Name.Length > 0 ? person.Name : Capital(person.Role ?? roles[0]));
        if (IsInSpecialDistrict)
        {
            CopyToName(Case.District.Name);
        }
    }

    /// <summary>Addresses the letter to the home district and to the body that shares its work; a special school district comes first.</summary>
    public void ToBoth(params string[] roles)
    {
        Person home = Chosen() ?? Find(roles) ?? new Person("", Capital(roles[0]), Case.District.Address, null, null);
        Person? other = LetterFacts.OtherSide(Case);
        Items<string> where = Fact("both.address")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToItems() ?? [];
        Items<string> homeBlock = Block(home.Name, home.Role, Case.District.Name, home.Address.Count > 0 ? home.Address : Case.District.Address, home.Email);
        Items<string> otherBlock = Block(other?.Name ?? "", other?.Role ?? Label("role.office"), Fact("both.other"), where, null);
        addressees.AddRange(IsInSpecialDistrict ? [otherBlock, homeBlock] : [homeBlock, otherBlock]);
        reached.AddRange(other is null ? [home] : [home, other]);
        salutation = Label("salutation.both");
    }

    /// <summary>True where a special school district owes the services; it is written to first, and the home district gets a copy.</summary>
    public bool IsInSpecialDistrict => Case.District.Cooperative is string cooperative
        && Value("state/duty/special-school-district", "named") is string named && cooperative.Contains(named, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when the words name the person addressed and nobody else, so that a letter can say "you".</summary>
    public bool IsTo(string? who) => reached.Count > 0 && reached[0].Name is { Length: > 0 } name && who is not null
        && (string.Equals(who.Trim(), name, StringComparison.OrdinalIgnoreCase) || string.Equals(who.Trim(), $"{name}, {reached[0].Role}", StringComparison.OrdinalIgnoreCase));

    /// <summary>Addresses the letter to the state's office for a use; false when the law book has none.</summary>
    public bool ToOffice(string use)
    {
        if (Place(use, PlaceKind.Office) is not LawPlace office)
        {
            unfilled.Add("{office:" + use + "}");
            return false;
        }

        addressees.Add(Block(office.Name, null, null, office.Address, office.Email));
        salutation = Label("salutation.office");
        return true;
    }

    /// <summary>Sends a copy to the people of the school side who have one of the roles and are not addressed already.</summary>
    public void CopyTo(params string[] roles)
    {
        foreach (string role in roles)
        {
            foreach (Person person in Case.District.People.Where(p => HasRole(p, role) && !reached.Contains(p)))
            {
                reached.Add(person);
                copies.Add(person.Role is null ? person.Name : $"{person.Name}, {person.Role}");
            }
        }
    }

    /// <summary>Sends a copy to a body by its name.</summary>
    public void CopyToName(string name) => copies.Add(name);

    internal ComposedLetter Finish()
    {
        Person parent = Case.Parent;
        string? phone = Fact("your.phone");
        Items<string> sender = Filled([parent.Name, .. parent.Address, phone, parent.Email]);
        string[] under = [.. Filled([parent.Role is null ? null : Label("signature.under")])];
        string closing = Label("closing");
        var letter = new Letter(
            Language.Tag,
            Head(),
            Case.Student.Name,
            Tone,
            Date,
            sender,
            Delivery(),
            addressees.ToItems(),
            Subject(),
            salutation,
            body.ToItems(),
            closing,
            new Signature(parent.Name, under.ToItems()),
            enclosures.ToItems(),
            copies.ToItems())
        { Words = Language.Around };
        advice.AddRange(kind.IsSheet ? [] : [Label("advice.mail"), Label("advice.keep")]);
        letter = kind.IsSheet ? letter with { Delivery = "", Salutation = "", Closing = "", Signature = new("", []) } : letter;
        return new(kind, input, letter, new(numbers.ToItems(), dates.ToItems(), rules.Values.ToItems(), own.ToItems()), unfilled.ToItems(), advice.ToItems()) { Allegations = Allegations() };
    }

    /// <summary>What the letter is called on its later pages: section <c>head</c> where the subject line is long, or the subject line.</summary>
    private string Head() => text.Has(LetterBooks.Head) ? Label(LetterBooks.Head) : Line(subject).Plain;

    private Items<Pair> Subject()
    {
        List<Pair> pairs = [new(Label("label.re"), Line(subject))];
        AddPair(pairs, "label.student", Case.Student.Born is DateOnly born ? Line("student.born", ("student.born", Language.Date(born))).Plain : Case.Student.Name);
        AddPair(pairs, "label.school", Case.District.School is not null && Case.Student.Grade is not null ? Label("school.grade") : Case.District.School);
        AddPair(pairs, "label.grade", Case.District.School is null ? Case.Student.Grade : null);
        return pairs.ToItems();
    }

    private void AddPair(List<Pair> pairs, string label, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            pairs.Add(new(Label(label), value));
        }
    }

    private string Delivery() => Fact(LetterFacts.SendHow) switch
    {
        LetterFacts.ByHand => Label("delivery.hand"),
        LetterFacts.ByMail => Label("delivery.mail"),
        LetterFacts.ByEmail => Label("delivery.email"),
        _ => Usual(),
    };

    private string Usual() => addressees.Any(a => a.Any(l => l.Contains('@', StringComparison.Ordinal)))
        ? Label("delivery.email")
        : Label("delivery.mail");

    private void Greet(string name)
    {
        slots["to.line"] = name;
        salutation = Label("salutation");
    }

    private Person? Chosen() => Fact("to.name") is null && Fact("to.email") is null && Fact("to.address") is null
        ? null
        : new(
            Fact("to.name") ?? "",
            Fact("to.role"),
            Fact("to.address")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToItems() ?? [],
            null,
            Fact("to.email"));

    private Person? Find(string[] roles) =>
        roles.Select(r => Case.District.People.FirstOrDefault(p => HasRole(p, r))).FirstOrDefault(p => p is not null);

    private static bool HasRole(Person person, string role) =>
        person.Role?.Contains(role, StringComparison.OrdinalIgnoreCase) == true;

    private static Items<string> Block(string name, string? role, string? body, Items<string> address, string? email) =>
        Filled([name, role is null ? null : Capital(role), body, .. address, email]);

    private static Items<string> Filled(IEnumerable<string?> lines) =>
        lines.Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => l!.Trim()).ToItems();

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
