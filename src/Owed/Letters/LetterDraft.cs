namespace Owed;

/// <summary>A letter while it is being put together; each call adds to the page or to what the letter claims.</summary>
public sealed partial class LetterDraft
{
    private readonly LetterKind kind;
    private readonly LetterInput input;
    private readonly LetterText text;
    private readonly Dictionary<string, Prose> slots = new(StringComparer.Ordinal);
    private readonly List<Block> body = [];
    private readonly List<Items<string>> addressees = [];
    private readonly List<Person> reached = [];
    private readonly List<string> copies = [];
    private readonly List<string> enclosures = [];
    private readonly List<NumberClaim> numbers = [];
    private readonly List<DateClaim> dates = [];
    private readonly Dictionary<string, RuleClaim> rules = new(StringComparer.Ordinal);
    private readonly List<Fact> own = [];
    private readonly SortedSet<string> unfilled = new(StringComparer.Ordinal);
    private readonly List<string> advice = [];
    private string salutation = "";
    private string subject = "subject";

    internal LetterDraft(LetterKind kind, LetterInput input, LetterText text)
    {
        this.kind = kind;
        this.input = input;
        this.text = text;
        Case = input.Told;
        foreach (string rule in kind.Rules)
        {
            Rule(rule, optional: false);
        }

        FillStandardSlots();
    }

    public CaseFile Case { get; }

    public Ledger Ledger => input.Ledger;

    public LawBook Law => input.Law;

    public DateOnly Date => input.Date;

    public Tone Tone => input.Tone;

    public Language Language => input.Words.Language;

    /// <summary>A fact that was given or can be read from the case, or null.</summary>
    public string? Fact(string name) => LetterFacts.Value(Case, name) is not { Length: > 0 } value ? null
        : LetterFacts.Has(name) && LetterFacts.Of(name).Answer == AnswerKind.Text ? Inside(value)
        : value;

    public DateOnly? Day(string name) => LetterFact.TryDay(Fact(name), out DateOnly day) ? day : null;

    public bool Yes(string name) => Fact(name) == "yes";

    /// <summary>True when somebody stands behind the school's calendar, so that minutes may be stated.</summary>
    public bool IsCertain => Ledger.Calendar == CalendarTrust.Confirmed;

    /// <summary>True when every one of the facts was given or can be read from the case.</summary>
    public bool Knows(params string[] names) => names.All(n => Fact(n) is not null);

    /// <summary>The days that the letter complains of so far.</summary>
    public IEnumerable<DateOnly> Alleged() => dates.Where(d => d.Use == DateUse.Alleged).Select(d => d.Day);

    /// <summary>Fills a slot.</summary>
    public void Set(string slot, Prose value) => slots[slot] = value;

    /// <summary>Fills a slot with a date, and claims it.</summary>
    public void Set(string slot, DateOnly day, DateUse use)
    {
        slots[slot] = Language.Date(day);
        Claim(new DateClaim(slot, day, use));
    }

    /// <summary>Fills a slot with a figure of the ledger ("320 minutes"), and claims it.</summary>
    public Minutes SetFigure(string slot, LedgerSource source)
    {
        Minutes value = Count(slot, source);
        slots[slot] = Language.Count(value);
        return value;
    }

    /// <summary>Fills a slot with minutes that a plan or a fact gives.</summary>
    public void Set(string slot, Minutes value)
    {
        slots[slot] = Language.Count(value);
        numbers.Add(new(slot, value, null));
    }

    /// <summary>Claims a figure of the ledger that stands in a table.</summary>
    public Minutes Count(string name, LedgerSource source)
    {
        Minutes value = source.In(Ledger);
        numbers.Add(new(name, value, source));
        return value;
    }

    public void Claim(DateClaim date) => dates.Add(date);

    /// <summary>What the law book says of a rule on the letter's date; the letter stands on it unless <paramref name="optional"/>.</summary>
    public LawAnswer Rule(string id, bool optional)
    {
        string full = Letters.RuleId(Law, Case.State, id);
        LawAnswer answer = Law.Find(full, Date, Date);
        if (!rules.TryGetValue(full, out RuleClaim? known) || (known.Optional && !optional))
        {
            rules[full] = new(full, answer, optional);
        }

        return answer;
    }

    /// <summary>The title of another letter, or null when there is none of that kind.</summary>
    public string? TitleOf(string other) => input.Words.Of(other)?.Title;

    /// <summary>True when the case's state has this rule (<c>state/notice/wait</c>) and it may be used on the letter's date.</summary>
    public bool Has(string rule) => Law.Find(Letters.RuleId(Law, Case.State, rule), Date, Date) is InForce;

    /// <summary>A named value that a rule carries, such as the state's own name for a paper; null when there is none.</summary>
    public string? Value(string rule, string name) =>
        Has(rule) && Rule(rule, optional: true).Version?.Value(name) is { Length: > 0 } value ? value : null;

    /// <summary>The office, form or term that the case's state has for a use, or null.</summary>
    public LawPlace? Place(string use, PlaceKind placeKind) =>
        Law.PlacesFor(use, Case.State, Date).FirstOrDefault(p => p.Kind == placeKind);

    /// <summary>Adds a section of the words to the page.</summary>
    public void Say(string section)
    {
        foreach (Block block in Blocks(section))
        {
            body.Add(block);
        }
    }

    /// <summary>Adds a section with slots that hold for this time alone.</summary>
    public void Say(string section, params (string Slot, Prose Value)[] these)
    {
        foreach (var (slot, value) in these)
        {
            slots[slot] = value;
        }

        Say(section);
    }

    /// <summary>Adds a block that is not words alone.</summary>
    public void Add(Block block) => body.Add(block);

    /// <summary>Adds what the parent wrote in their own words, each line a paragraph.</summary>
    public void Own(string fact)
    {
        if (Fact(fact) is string words)
        {
            foreach (string line in words.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                body.Add(new Paragraph(line));
            }
        }
    }

    /// <summary>The number of days that a rule gives, in words ("10 days"), or null when it has no number or may not be used.</summary>
    public string? Limit(string rule) => Has(rule) && Rule(rule, optional: false).Version?.Limit is { HasNumber: true } limit ? Plain(limit) : null;

    /// <summary>The due date of a rule counted from events, or null when it cannot be counted.</summary>
    public Due? Due(string rule, Items<TriggerDay> known) =>
        Deadline.Of(Law, Letters.RuleId(Law, Case.State, rule), known, Case.State, Case.Calendar, Date).Value;

    /// <summary>Takes another section for the subject line.</summary>
    public void Subject(string section) => subject = section;

    /// <summary>Adds advice to the parent, shown beside the letter and never printed in it.</summary>
    public void Advise(string section) => advice.Add(Label(section));

    public void Enclose(string what) => enclosures.Add(what);

    /// <summary>Asks for an answer so many days after the letter, on a weekday; always a request.</summary>
    public void AnswerBy(int days = 10)
    {
        DateOnly by = Fact("answer.by") is string own && LetterFact.TryDay(own, out DateOnly day) ? day : Weekday(Date.AddDays(days));
        Set("answer.by", by, DateUse.AnswerBy);
    }

    // "10 calendar days" is a plain "10 days" in the law's own words (34 CFR 300.11(a)).
    private static string Plain(Limit limit) => limit.ToString()
        .Replace("calendar days", "days", StringComparison.Ordinal)
        .Replace("state business", "business", StringComparison.Ordinal);

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch
    {
        DayOfWeek.Saturday => day.AddDays(2),
        DayOfWeek.Sunday => day.AddDays(1),
        _ => day,
    };

    private void FillStandardSlots()
    {
        Student student = Case.Student;
        SchoolSide district = Case.District;
        Put("student.name", student.Name);
        Put("student.first", student.Name.Split(' ')[0]);
        Put("student.grade", student.Grade);
        Put("student.school", district.School);
        Put("parent.name", Case.Parent.Name);
        Put("parent.role", Case.Parent.Role);
        Put("parent.phone", Fact("your.phone"));
        Put("parent.email", Case.Parent.Email);
        Put("district.name", district.Name);
        Put("cooperative.name", district.Cooperative);
        Put("letter.date", Language.Date(Date));
        Put("ledger.date", Language.Date(Ledger.AsOf));
        foreach (LetterFact fact in kind.Needs.Concat(kind.Offers).Distinct().Select(LetterFacts.Of))
        {
            PutFact(fact);
        }
    }

    private void PutFact(LetterFact fact)
    {
        if (Fact(fact.Name) is not string value)
        {
            return;
        }

        if (fact.Answer == AnswerKind.Day && LetterFact.TryDay(value, out DateOnly day))
        {
            Set(fact.Name, day, fact.MayLieAhead ? DateUse.Planned : DateUse.Happened);
            return;
        }

        Put(fact.Name, value);
        if (fact.Answer is AnswerKind.Text or AnswerKind.Story)
        {
            own.Add(new(fact.Name, value));
        }
    }

    // An answer stands inside a sentence of ours, which has its own end: "Speech therapy." would end it twice.
    private static string Inside(string answer) => answer.Trim().TrimEnd('.', ',', ';', ':', ' ') is { Length: > 0 } inside ? inside : answer.Trim();

    private void Put(string slot, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            slots[slot] = value;
        }
    }
}
