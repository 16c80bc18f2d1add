namespace Owed.Store;

/// <summary>Everything kept of one case, files apart: what is exported and what is imported.</summary>
/// <param name="Drafts">Letters begun; one that was sent is also in <paramref name="Sent"/>.</param>
public sealed record WholeCase(CaseFile Case, Items<LetterDraft> Drafts, Items<SentLetter> Sent, Items<Evidence> Evidence)
{
    /// <summary>A case that nobody has said anything about.</summary>
    public static readonly WholeCase Empty = new(
        new(
            "",
            "",
            new("", null, null, []),
            new("", null, [], null, null),
            new("", null, null, [], []),
            SchoolCalendar.None,
            [],
            [],
            [],
            Reckoning.Default),
        [],
        [],
        []);
}

/// <summary>Turns a record into the case it tells of, and a case into a record.</summary>
public static class Folding
{
    /// <summary>The case as its entries leave it; a correction stands in the place of what it corrects.</summary>
    /// <param name="entries">All entries of one case, in order, numbered from 1.</param>
    public static WholeCase Fold(IReadOnlyList<StoredEntry> entries)
    {
        WholeCase none = WholeCase.Empty;
        List<StoredEntry> standing = Standing(entries);
        ILookup<Type, StoredEntry> by = standing.ToLookup(e => e.Body.GetType());
        CaseNamed named = Last<CaseNamed>() ?? new(none.Case.Name, none.Case.State);
        var file = new CaseFile(
            named.Name,
            named.State,
            Last<StudentKept>()?.Student ?? none.Case.Student,
            Last<ParentKept>()?.Parent ?? none.Case.Parent,
            Last<DistrictKept>()?.District ?? none.Case.District,
            Last<CalendarKept>() is { } c ? new(c.Name, c.Years) : SchoolCalendar.None,
            All<IepKept>().Select(i => i.Iep).ToItems(),
            standing.Select(e => EntryOf(e.Body)).OfType<Entry>().ToItems(),
            LastOfEach<FactKept>(f => f.Fact.Name).Select(f => f.Fact).ToItems(),
            Last<ReckoningKept>()?.Reckoning ?? Reckoning.Default);
        return new(
            file,
            LastOfEach<LetterDrafted>(l => l.Draft.Id).Select(l => l.Draft).ToItems(),
            All<LetterSent>().Select(l => l.Letter).ToItems(),
            All<EvidenceKept>().Select(e => e.Evidence).ToItems());

        IEnumerable<T> All<T>()
            where T : Body => by[typeof(T)].Select(e => (T)e.Body);

        T? Last<T>()
            where T : Body => (T?)by[typeof(T)].MaxBy(e => e.Sequence)?.Body;

        IEnumerable<T> LastOfEach<T>(Func<T, string> name)
            where T : Body =>
            by[typeof(T)].GroupBy(e => name((T)e.Body)).Select(g => (T)g.MaxBy(e => e.Sequence)!.Body);
    }

    /// <summary>The entries that would leave this case, to begin a record with.</summary>
    /// <param name="today">The day under which what has no day of its own is written.</param>
    public static IEnumerable<NewEntry> Unfold(WholeCase whole, DateOnly today)
    {
        CaseFile c = whole.Case;
        CaseFile none = WholeCase.Empty.Case;
        yield return new(today, new CaseNamed(c.Name, c.State));
        foreach (Body body in Settings())
        {
            yield return new(today, body);
        }

        foreach (Iep iep in c.Ieps)
        {
            yield return new(iep.Dated, new IepKept(iep));
        }

        foreach (Evidence evidence in whole.Evidence)
        {
            yield return new(evidence.Day ?? today, new EvidenceKept(evidence));
        }

        foreach (Entry entry in c.Entries)
        {
            yield return NewEntry.Of(entry);
        }

        foreach (LetterDraft draft in whole.Drafts)
        {
            yield return new(today, new LetterDrafted(draft));
        }

        foreach (SentLetter letter in whole.Sent)
        {
            yield return new(letter.On, new LetterSent(letter));
        }

        IEnumerable<Body> Settings() =>
        [
            .. Unless(c.Student == none.Student, new StudentKept(c.Student)),
            .. Unless(c.Parent == none.Parent, new ParentKept(c.Parent)),
            .. Unless(c.District == none.District, new DistrictKept(c.District)),
            .. Unless(c.Calendar.Equals(none.Calendar), new CalendarKept(c.Calendar.Name, c.Calendar.Years)),
            .. Unless(c.Reckoning == none.Reckoning, new ReckoningKept(c.Reckoning)),
            .. c.Facts.Select(f => new FactKept(f)),
        ];

        static IEnumerable<Body> Unless(bool same, Body body) => same ? [] : [body];
    }

    /// <summary>The log entry that a body holds, or null.</summary>
    public static Entry? EntryOf(Body body) => body switch
    {
        SessionLogged b => b.Session,
        MakeUpPlanned b => b.MakeUp,
        ClaimMade b => b.Claim,
        SpanMissed b => b.Missed,
        TotalStated b => b.Total,
        EventNoted b => b.Event,
        _ => null,
    };

    /// <summary>The newest entry of each place in the record, in the order of the places; removed ones left out.</summary>
    internal static List<StoredEntry> Standing(IReadOnlyList<StoredEntry> entries)
    {
        int size = entries.Count == 0 ? 1 : entries[^1].Sequence + 1;
        int[] place = new int[size];
        var newest = new StoredEntry?[size];
        foreach (StoredEntry entry in entries)
        {
            place[entry.Sequence] = entry.Replaces is { } earlier ? place[earlier] : entry.Sequence;
            newest[place[entry.Sequence]] = entry;
        }

        return [.. newest.OfType<StoredEntry>().Where(e => e.Body is not Removed)];
    }
}
