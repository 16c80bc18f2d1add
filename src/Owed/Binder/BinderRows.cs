namespace Owed;

/// <summary>Makes the lines of the chronology, of the ledger's because and of the log.</summary>
internal sealed class BinderRows(BinderInput input, BinderWords words, Items<Exhibit> exhibits)
{
    /// <summary>About as many lines as one page holds.</summary>
    private const int OnePage = 24;

    private readonly Piece[] missed = [.. input.Ledger.Pieces.Where(p => p.Bucket == Bucket.MissedBySchool).OrderBy(p => p.Day)];

    private DateOnly AsOf => input.Ledger.AsOf;

    /// <summary>IEPs, events, the school's statements and sessions not given, by date; and how the sessions were summed.</summary>
    public (Items<BinderRow> Rows, string? Summed) Chronology()
    {
        BinderRow[] rest =
        [
            .. input.Case.Ieps.Where(i => i.Days.From <= AsOf).Select(Paper),
            .. input.Case.Events.Where(e => e.Day <= AsOf || e.Kind == EventKind.IepMeetingSet).Select(Happened),
            .. input.Case.Entries.Where(IsStatement).Select(e => new BinderRow(new(e.Day, e.Day), words.Entry(e with { Note = null }), Source(e), Letters(e.Evidence))),
        ];
        if (missed.Length == 0)
        {
            return (InOrder(rest), null);
        }

        BinderRow[] byMonth = [.. missed.GroupBy(p => (LineOf(p), p.Day.Year, p.Day.Month)).Select(g => Summed(g.Key.Item1, [.. g]))];
        bool fits = rest.Length + byMonth.Length <= OnePage;
        BinderRow[] sums = fits ? byMonth : [.. missed.GroupBy(LineOf).Select(g => Summed(g.Key, [.. g]))];
        return (InOrder([.. rest, .. sums]), words.Say(fits ? "binder.chronology.by-month" : "binder.chronology.by-span"));
    }

    /// <summary>Each day behind the documented shortfall, by service.</summary>
    public Items<BecauseRow> Because() => missed
        .Select(p => new BecauseRow(
            words.Service(LineOf(p)),
            new(p.Told, Owed.Because.Say(p), p.Entry is null ? "" : Source(p.Entry), Letters(p.Entry?.Evidence ?? []))))
        .OrderBy(r => r.Service, StringComparer.Ordinal)
        .ToItems();

    /// <summary>Every entry up to the day, as it was written.</summary>
    public Items<BinderRow> Log() => input.Case.Entries
        .Where(e => e.Day <= AsOf || e is PlannedMakeUp or CaseEvent { Kind: EventKind.IepMeetingSet })
        .OrderBy(e => e.Day)
        .Select(e => new BinderRow(new(e.Day, e.Day), words.Entry(e), Written(e), Letters(e.Evidence, e)))
        .ToItems();

    /// <summary>What the school wrote of a span, whether it counts or is only checked.</summary>
    private bool IsStatement(Entry entry) => entry.Day <= AsOf && (entry is SchoolClaim or SpanGiven { Source: Owed.Source.SchoolStatement });

    private static Items<BinderRow> InOrder(BinderRow[] rows) => rows.OrderBy(r => r.Days.From).ToItems();

    private string LineOf(Piece piece) =>
        piece.Entry?.Line ?? input.Ledger.Lines.First(l => l.Periods.Any(p => p.Because.Contains(piece))).Line.Id;

    private BinderRow Paper(Iep iep)
    {
        string lines = string.Join("; ", iep.Lines.Select(l => $"{l.Service}, {l.Wording}"));
        return new(new(iep.Days.From, iep.Days.From), Says(iep, lines), words.Say("source.iep"), []);
    }

    private string Says(Iep iep, string lines)
    {
        string row = iep.Kind == IepKind.Iep ? "row.iep" : "row.amendment";
        return iep.DatedSaid is DateOnly dated ? words.Say(row, ("day", words.Date(dated)), ("lines", lines)) : words.Say(row + ".undated", ("lines", lines));
    }

    private BinderRow Happened(CaseEvent e) => new(new(e.Day, e.Day), words.Event(e), Source(e), Letters(e.Evidence, e));

    private BinderRow Summed(string line, Piece[] pieces)
    {
        DateOnly[] days = [.. pieces.Select(p => p.Day).Distinct()];
        string reasons = string.Join("; ", pieces.Select(p => p.Entry?.Reason?.Say()).OfType<string>().Distinct());
        string minutes = words.Count(pieces.Sum(p => p.Minutes));
        string says = days.Length == 1
            ? words.Say("row.missed-one", ("service", words.Service(line)), ("minutes", minutes), ("reasons", reasons))
            : words.Say("row.missed", ("service", words.Service(line)), ("minutes", minutes), ("days", words.Language.Number(days.Length)), ("reasons", reasons));
        string sources = string.Join("; ", pieces.Select(p => p.Entry).OfType<Session>().Select(s => words.Source(s.Source)).Distinct());
        return new(new(days[0], days[^1]), says, sources, Letters([.. pieces.SelectMany(p => p.Entry?.Evidence ?? []).Distinct()]));
    }

    private string Source(Entry entry) => words.Source(entry.Source);

    private string Written(Entry entry) => entry.Recorded is DateOnly day && day != entry.Day
        ? $"{Source(entry)}, {words.Say("source.written", ("day", words.Date(day)))}"
        : Source(entry);

    private Items<string> Letters(Items<string> evidence, Entry? entry = null)
    {
        string? sent = entry is CaseEvent { Kind: EventKind.LetterSent } e ? $"sent/{FormattableString.Invariant($"{e.Day:yyyy-MM-dd}")}-{e.Letter}/" : null;
        return exhibits
            .Where(x => evidence.Any(name => x.Path == "evidence/" + name) || (sent is not null && x.Path.StartsWith(sent, StringComparison.Ordinal)))
            .Select(x => x.Letter)
            .ToItems();
    }
}
