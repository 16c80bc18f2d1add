namespace Owed;

/// <summary>Walks the typed words once and notes what each group of them says.</summary>
internal sealed partial class AmountFacts
{
    private readonly List<Lexeme> words;
    private int at;
    private Lex bound;
    private bool total;
    private bool awaitsLength;
    private bool awaitsCount;

    private AmountFacts(List<Lexeme> words) => this.words = words;

    public List<Finding> Found { get; } = [];

    public List<string> Qualifiers { get; } = [];

    public bool Conditional { get; private set; }

    public bool AsNeeded { get; private set; }

    public bool Vague { get; private set; }

    public bool Shared { get; private set; }

    public bool Negative { get; private set; }

    /// <summary>Two moments of a day are named ("at the beginning and end") with minutes that may be for each or for both.</summary>
    public bool BothEnds { get; private set; }

    /// <summary>A share of a day or a class stands there, with no length of the day beside it.</summary>
    public bool Share { get; private set; }

    /// <summary>Weeks of one sort of work and weeks of another take turns.</summary>
    public bool Rotates { get; private set; }

    /// <summary>A place for a number was left empty.</summary>
    public bool Blank { get; private set; }

    /// <summary>Two ways to read a number that no rule can tell apart.</summary>
    public bool TwoWays { get; private set; }

    /// <summary>Words that no rule used and that are not known to change nothing.</summary>
    public List<Lexeme> LeftOver { get; } = [];

    public static AmountFacts Note(List<Lexeme> words)
    {
        AmountFacts facts = new(words) { Rotates = AmountRotation.In(words), Blank = AmountBlank.In(words) };
        facts.Negative = words.Count > 1 && words[0].Kind == Lex.Dash && words[1].Kind == Lex.Number && !words[1].Spaced;
        while (facts.at < words.Count)
        {
            int before = facts.at;
            Lexeme word = words[before];
            (int, int, bool) noted = facts.Noted;
            facts.Step(word);
            if (facts.at == before)
            {
                facts.at++;
            }

            bool joins = word.Kind == Lex.From && facts.Kind(facts.at) is Lex.Clock or Lex.Weekday or Lex.Number;
            if (!joins && Speaks(word.Kind) && facts.Noted == noted && facts.at == before + 1)
            {
                facts.LeftOver.Add(word);
            }
        }

        return facts;
    }

    /// <summary>What has been noted so far: it must grow with every word that speaks of an amount.</summary>
    private (int Found, int Qualifiers, bool Marks) Noted =>
        (Found.Count, Qualifiers.Count, Share || TwoWays || awaitsLength || awaitsCount || bound != default);

    /// <summary>Words of these kinds always bear on the amount, so one that no rule used is asked about.</summary>
    private static bool Speaks(Lex kind) => kind is Lex.Number or Lex.Fraction or Lex.Adverb or Lex.Ordinal or Lex.Date or Lex.DayOfYear
        or Lex.MonthName
        or Lex.Clock or Lex.Other or Lex.Percent or Lex.From or Lex.Until or Lex.Before or Lex.After or Lex.Off or Lex.Alternate
            or Lex.Half or Lex.Season
        or Lex.OutOf;

    private Lex Kind(int index) => index >= 0 && index < words.Count ? words[index].Kind : Lex.Word;

    private bool IsUnit(int index, PeriodUnit unit) => Kind(index) == Lex.Unit && words[index].Unit == unit;

    private void Step(Lexeme word)
    {
        switch (word.Kind)
        {
            case Lex.Number or Lex.Fraction:
                Number(word);
                break;
            case Lex.Once:
                Quantity(FindingKind.Count, word.Low, word.High);
                break;
            case Lex.Minute:
                LateMinute();
                break;
            case Lex.Hour:
                if (LastBare() is int bare)
                {
                    Found[bare] = Found[bare] with { Kind = FindingKind.Length, Low = Found[bare].Low * 60, High = Found[bare].High * 60 };
                }
                else if (at == 0 || Kind(at - 1) is Lex.A or Lex.Per or Lex.Every or Lex.Each or Lex.Colon or Lex.Comma or Lex.Stop)
                {
                    Hours(1, 1, at + 1, false);
                }

                break;
            case Lex.MinutesPer:
                LateMinute();
                Add(new(FindingKind.Rate, 1, 1, word.Unit, Text: "minutes per"));
                break;
            case Lex.Session or Lex.Times or Lex.Slot:
                LateSession(word);
                break;
            case Lex.Per or Lex.Slash or Lex.A or Lex.Each or Lex.Every or Lex.During or Lex.For or Lex.On or Lex.Of or Lex.OutOf:
                Rate(word);
                break;
            case Lex.Adverb:
                Add(new(FindingKind.Rate, word.Low, word.Low, word.Unit, Text: "adverb"));
                break;
            case Lex.Unit when NamesDays(word):
                break;
            case Lex.Unit:
                Add(new(FindingKind.Rate, word.Low, word.Low, word.Unit, Strong: false, Soft: word.Unit is PeriodUnit.EsyTerm
                    or PeriodUnit.IepYear));
                break;
            case Lex.Cycle:
                Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Cycle, Strong: false));
                break;
            case Lex.ABDay:
                Add(new(FindingKind.Rate, 2, 2, PeriodUnit.AlternateDay));
                break;
            case Lex.X:
                Cross();
                break;
            case Lex.Weekday:
                Days();
                break;
            case Lex.Ordinal:
                Ordinals();
                break;
            case Lex.Clock:
                Clock(word.Low, at);
                break;
            case Lex.Alternate:
                Alternates();
                break;
            case Lex.Label:
                Describe(word);
                break;
            default:
                Mark(word);
                break;
        }
    }

    /// <summary>"Days: M-F": a label for the days behind it, and no rate.</summary>
    private bool NamesDays(Lexeme word) => word is { Unit: PeriodUnit.SchoolDay, Plural: true } && Kind(at - 1) != Lex.Number
        && Kind(at + 1 + (Kind(at + 1) is Lex.Colon or Lex.Equals or Lex.Open ? 1 : 0)) == Lex.Weekday;

    private void Mark(Lexeme word)
    {
        switch (word.Kind)
        {
            case Lex.AtLeast or Lex.AtMost or Lex.About:
                Bound(word);
                break;
            case Lex.Total:
                total = true;
                if (Found.Count > 0 && Found[^1].Kind == FindingKind.Length
                    && Kind(at + 1) is not (Lex.Number or Lex.Colon or Lex.A or Lex.Minute))
                {
                    Found[^1] = Found[^1] with { Total = true };
                    total = false;
                }

                break;
            case Lex.Within:
                Add(new(FindingKind.Within));
                break;
            case Lex.Rest:
                if (Kind(at + 1) is Lex.Of or Lex.OutOf)
                {
                    Conditional = true;
                    Qualifiers.Add(word.Text);
                }

                Add(new(FindingKind.Rest));
                break;
            case Lex.Bi:
                Add(new(FindingKind.Bi, Unit: word.Unit, Text: word.Text));
                break;
            case Lex.Term:
                Add(new(FindingKind.Term, Text: word.Text));
                break;
            case Lex.Half:
                if (!ShareOf(0.5m, at + 1))
                {
                    Share = true;
                    Qualifiers.Add("half");
                }

                break;
            case Lex.Condition or Lex.Not or Lex.Until:
                Conditional = true;
                Qualifiers.Add(word.Text);
                break;
            case Lex.AsNeeded:
                AsNeeded = true;
                Qualifiers.Add("as needed");
                break;
            case Lex.Vague:
                Conditional |= !word.Plural && Found.Exists(f => f.Kind is FindingKind.Length or FindingKind.Clock);
                Vague |= Kind(at + 1) is Lex.Times or Lex.Session or Lex.Slot or Lex.Minute or Lex.Hour or Lex.Unit
                    || !Found.Exists(f => f.Kind is FindingKind.Length or FindingKind.Clock);
                Qualifiers.Add(word.Text);
                break;
            case Lex.BothEnds:
                BothEnds = true;
                break;
            case Lex.Shared:
                Shared = true;
                break;
            case Lex.Numbered:
                at += Kind(at + 1) == Lex.Number ? 2 : 1;
                break;
            case Lex.Comma or Lex.Stop or Lex.Colon or Lex.Equals or Lex.Open or Lex.Close or Lex.And or Lex.Or or Lex.Plus or Lex.Dash:
                awaitsLength &= word.Kind is Lex.Colon or Lex.Equals or Lex.Open or Lex.Close;
                total &= word.Kind is Lex.Colon or Lex.Equals;
                Add(new(FindingKind.Break, Mark: word.Kind));
                break;
            default:
                break;
        }
    }

    private void Add(Finding finding) => Found.Add(finding);

    private int? LastBare()
    {
        for (int i = Found.Count - 1; i >= 0 && Found[i].Kind != FindingKind.Break; i--)
        {
            if (Found[i].Kind == FindingKind.Bare)
            {
                return i;
            }
        }

        return null;
    }

    private void LateMinute()
    {
        if (LastBare() is int bare)
        {
            Found[bare] = Found[bare] with { Kind = FindingKind.Length, Total = total };
            total = false;
        }
        else if (words[at].Text == "min" && Kind(at + 1) is Lex.Number or Lex.Of
            && Kind(at + 2) is not (Lex.Adverb or Lex.Per or Lex.Slash or Lex.Word))
        {
            bound = Lex.AtLeast;
        }
        else
        {
            awaitsLength = true;
        }
    }

    private void LateSession(Lexeme word)
    {
        if (LastBare() is int bare)
        {
            Found[bare] = Found[bare] with { Kind = FindingKind.Count, Strong = word.Kind != Lex.Slot };
        }
        else if (Kind(at + 1) is Lex.Colon or Lex.Equals || Kind(at + 3) is Lex.Colon or Lex.Equals)
        {
            awaitsCount = true;
        }
        else if (word.Kind != Lex.Times && Kind(at - 1) is not Lex.A)
        {
            bool slot = word.Kind == Lex.Slot && Kind(at - 1) is not (Lex.Minute or Lex.Hour or Lex.Dash);
            if (!slot || Kind(at - 1) is Lex.Each or Lex.Every or Lex.Per)
            {
                Add(new(FindingKind.Each, Strong: !slot, Text: word.Plural ? "many" : "one"));
            }
        }
    }

    private void Bound(Lexeme word)
    {
        int next = at + 1;
        while (Kind(next) is Lex.Of or Lex.A or Lex.Between || (Kind(next) == Lex.Total))
        {
            next++;
        }

        if (Kind(next) is Lex.Number or Lex.Once or Lex.Hour or Lex.Fraction)
        {
            bound = word.Kind;
            if (word.Kind == Lex.About)
            {
                Qualifiers.Add("approximately");
            }

            return;
        }

        int last = Found.FindLastIndex(f => f.Kind is FindingKind.Length or FindingKind.Count or FindingKind.Bare);
        if (last >= 0 && word.Text is not ("more than" or "less than" or "fewer than" or "roughly" or "around" or "near"))
        {
            Found[last] = Bounded(Found[last], word.Kind);
        }
    }

    private Finding Bounded(Finding finding, Lex kind)
    {
        if (kind is Lex.AtLeast or Lex.AtMost)
        {
            Qualifiers.Add(kind == Lex.AtLeast ? "at least" : "up to");
        }

        return kind switch
        {
            Lex.AtLeast => finding with { High = null },
            Lex.AtMost => finding with { Low = null },
            _ => finding,
        };
    }

    private void Quantity(FindingKind kind, decimal low, decimal high, bool strong = true, string text = "")
    {
        Lex takes = bound;
        bound = default;
        if (kind == FindingKind.Bare && awaitsLength)
        {
            kind = FindingKind.Length;
        }
        else if (kind == FindingKind.Bare && awaitsCount && Kind(at - 1) is Lex.Colon or Lex.Equals)
        {
            kind = FindingKind.Count;
            awaitsCount = false;
        }

        awaitsLength &= kind != FindingKind.Length;
        Finding finding = new(kind, low, high, Strong: strong, Total: total && kind is FindingKind.Length, Text: text);
        total &= kind is not (FindingKind.Length or FindingKind.Count);
        Add(Bounded(finding, takes));
    }

    private void Describe(Lexeme word)
    {
        string text = word.Text;
        if (word is { Label: LabelKind.Grouping, Text: "group" })
        {
            int next = at + 1;
            bool opened = false;
            while (Kind(next) is Lex.Of or Lex.Open or Lex.AtMost or Lex.Comma or Lex.During or Lex.Size or Lex.Colon)
            {
                opened |= Kind(next) is Lex.Of or Lex.Open or Lex.AtMost or Lex.Size or Lex.Colon;
                next++;
            }

            if (opened && Kind(next) == Lex.Number && words[next].Low is >= 1 and < 40
                && Kind(next + 1) is not (Lex.Minute or Lex.Hour or Lex.X or Lex.Times or Lex.Session or Lex.Dash))
            {
                Lexeme size = words[next];
                text = size.IsExact ? $"group of {size.Low:0}" : $"group of {size.Low:0} to {size.High:0}";
                at = next + 1 + (Kind(next + 1) == Lex.Noun ? 1 : 0);
                at += Kind(at) is Lex.AtMost && words[at].Text.StartsWith("or ", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        bool whatIf = Conditional && word.Label == LabelKind.Grouping;
        Add(new(FindingKind.Label, Label: whatIf || NamesTheService(word) ? LabelKind.None : word.Label, Text: text));
    }

    /// <summary>"Special education" names the service where it begins the line or follows "of", and a place elsewhere.</summary>
    private bool NamesTheService(Lexeme word) =>
        word is { Label: LabelKind.Place, Text: "special education" or "special ed" or "sped" }
        && (at == 0 || Kind(at - 1) == Lex.Of
            || (Kind(at - 1) is not (Lex.During or Lex.Comma) && at + 1 < words.Count
                && words[at + 1].Text is "instruction" or "service" or "services" or "teacher" or "minutes"));
}
