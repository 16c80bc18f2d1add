namespace Owed;

/// <summary>One statement of an amount: at most one length and one number of sessions, with their rates.</summary>
internal sealed class AmountClause
{
    private readonly List<Finding> findings = [];

    public AmountClause(Lex join) => Join = join;

    /// <summary>The sign or word that ties this statement to the one before.</summary>
    public Lex Join { get; }

    public Finding? Length => First(FindingKind.Length);

    public Finding? Count => First(FindingKind.Count);

    public Finding? Days => First(FindingKind.Days);

    public Finding? WeeksOf => First(FindingKind.WeeksOf);

    public Finding? Weeks => First(FindingKind.Weeks);

    public Finding? Clock => First(FindingKind.Clock);

    public Finding? Percent => First(FindingKind.Percent);

    public Finding? Bi => First(FindingKind.Bi);

    public Finding? Term => First(FindingKind.Term);

    public Finding? Each => First(FindingKind.Each);

    public bool Within => Has(FindingKind.Within);

    public bool Rest => Has(FindingKind.Rest);

    public bool ManyCounts { get; private set; }

    public IEnumerable<Finding> Labels => findings.Where(f => f.Kind == FindingKind.Label);

    public IEnumerable<Finding> Rates => findings.Where(f => f.Kind == FindingKind.Rate);

    public Weekdays Weekdays => findings.Where(f => f.Kind == FindingKind.Weekdays).Aggregate(Weekdays.None, (all, f) =>
        all | (Weekdays)(int)f.Low!.Value);

    public bool HasOwnPeriod => Rates.Any() || Has(FindingKind.WeeksOf) || Has(FindingKind.Weekdays) || Has(FindingKind.Bi)
        || Has(FindingKind.Term);

    public bool HasAmount => Length is not null || Count is not null || Clock is not null;

    public bool IsEmpty => findings.TrueForAll(f => f.Kind is FindingKind.Break);

    /// <summary>Cuts the findings into statements wherever a second length or count begins.</summary>
    public static List<AmountClause> Cut(List<Finding> found)
    {
        List<AmountClause> clauses = [new(default)];
        for (int i = 0; i < found.Count; i++)
        {
            Finding finding = found[i].Kind == FindingKind.Bare ? clauses[^1].Resolve(found[i], i + 1 < found.Count ? found[i + 1]
                : null) : found[i];
            if (clauses[^1].TryMerge(finding))
            {
                continue;
            }

            if (clauses[^1].Clashes(finding))
            {
                clauses.Add(clauses[^1].SplitFor(finding));
            }

            clauses[^1].findings.Add(finding);
        }

        clauses.RemoveAll(c => c.IsEmpty);
        return clauses;
    }

    /// <summary>True when the first kind is followed by the second with nothing but descriptions between.</summary>
    public bool Touches(FindingKind first, FindingKind second)
    {
        int i = findings.FindIndex(f => f.Kind == first);
        return i >= 0 && findings.Skip(i + 1).FirstOrDefault(f => f.Kind is not (FindingKind.Label or FindingKind.Each)) is { } next
            && next.Kind == second;
    }

    public bool Precedes(FindingKind first, FindingKind second)
    {
        int a = findings.FindIndex(f => f.Kind == first);
        int b = findings.FindIndex(f => f.Kind == second);
        return a >= 0 && b >= 0 && a < b;
    }

    public bool BreakBetween(FindingKind first, FindingKind second)
    {
        int a = findings.FindIndex(f => f.Kind == first);
        int b = findings.FindIndex(f => f.Kind == second);
        return a >= 0 && b > a && findings.Skip(a).Take(b - a).Any(f => f.Kind == FindingKind.Break);
    }

    private Finding? First(FindingKind kind) => findings.Find(f => f.Kind == kind);

    private bool Has(FindingKind kind) => findings.Exists(f => f.Kind == kind);

    /// <summary>A bare number was taken for a number of sessions, and it is more than a week holds.</summary>
    public bool ManyBare { get; private set; }

    private Finding Resolve(Finding bare, Finding? next)
    {
        bool large = (bare.High ?? bare.Low) >= 10;
        bool asCount = Length is not null && Count is null && next?.Kind == FindingKind.Rate && findings[^1].Kind != FindingKind.Label
            && !(Rates.Any() && large);
        bool asLength = Length is null && Count is not null && large;
        bool length = !asCount && (asLength || large);
        ManyBare |= asCount && large;
        return bare with { Kind = length ? FindingKind.Length : FindingKind.Count, Mark = Lex.Number, Total = false };
    }

    private bool TryMerge(Finding finding)
    {
        if (finding.Kind is not (FindingKind.Length or FindingKind.Count))
        {
            return false;
        }

        int last = findings.FindLastIndex(f => f.Kind is FindingKind.Length or FindingKind.Count);
        if (last >= 0 && findings[last] is { High: null, Low: { } low } start && finding is { Low: null, High: { } high } && high >= low
            && (start.Kind == finding.Kind || start.Mark == Lex.Number) && !findings.Skip(last).Any(f => f.Kind == FindingKind.Rate))
        {
            findings[last] = finding with { Low = low };
            return true;
        }

        if (finding.Kind == FindingKind.Count && Count is { } count && !Rates.Any()
            && !findings.Skip(last).Any(f => f.Kind == FindingKind.Break && f.Mark is Lex.And or Lex.Plus or Lex.Or))
        {
            bool one = count is { Low: 1, High: 1, Strong: true };
            ManyCounts |= !one && !(finding is { Low: 1, High: 1 });
            if (one)
            {
                findings[findings.IndexOf(count)] = finding;
            }

            return true;
        }

        return finding is { Mark: Lex.Number, Strong: false } && (Length is not null || Count is not null);
    }

    private bool Clashes(Finding finding) => finding.Kind switch
    {
        FindingKind.Length => Length is not null,
        FindingKind.Count => Count is not null,
        FindingKind.Weekdays => false,
        _ => false,
    };

    private AmountClause SplitFor(Finding finding)
    {
        int cut = findings.FindLastIndex(f => f.Kind == FindingKind.Break);
        int amount = findings.FindIndex(f => f.Kind is FindingKind.Length or FindingKind.Count);
        bool clash = cut >= 0 && findings.Skip(cut).Any(f => f.Kind == finding.Kind);
        if (cut > 0 && findings[cut].Mark == Lex.Colon)
        {
            int before = findings.FindLastIndex(cut - 1, f => f.Kind == FindingKind.Break);
            bool heading = before > amount && findings.Skip(before + 1).Take(cut - before - 1).All(f => f.Kind == FindingKind.Label);
            cut = heading ? before : cut;
        }

        for (int i = cut - 1; i > amount && findings[cut].Mark is not (Lex.Stop or Lex.And or Lex.Plus)
            && findings[i].Kind is FindingKind.Label or FindingKind.Break; i--)
        {
            cut = findings[i] is { Kind: FindingKind.Break, Mark: Lex.Stop or Lex.And or Lex.Plus } ? i : cut;
        }

        if (cut < 0 || cut < amount || clash)
        {
            return new(default);
        }

        AmountClause next = new(JoinAt(cut));
        next.findings.AddRange(findings.Skip(cut + 1));
        findings.RemoveRange(cut, findings.Count - cut);
        return next;
    }

    private Lex JoinAt(int cut)
    {
        Lex join = findings[cut].Mark;
        for (int i = cut - 1; i >= 0 && findings[i].Kind == FindingKind.Break
            && join is Lex.Comma or Lex.Open or Lex.Close or Lex.Dash; i--)
        {
            join = findings[i].Mark;
        }

        return join;
    }
}
