namespace Owed.Files;

/// <summary>Looks at a case as a whole: what its files say together that none of them says alone.</summary>
internal static class CaseChecks
{
    /// <summary>The IEPs in the order a case keeps them: by date of the document, then first day, then name.</summary>
    public static IEnumerable<Iep> InOrder(IEnumerable<Iep> ieps) =>
        ieps.InOrder((a, b) =>
            (a.Dated, a.Days.From).CompareTo((b.Dated, b.Days.From)) is int order and not 0 ? order : string.CompareOrdinal(a.Name, b.Name));

    /// <summary>Gives every amendment without a last day the last day of the document it changes.</summary>
    public static Items<Iep> CloseAmendments(List<(Iep Iep, Where Where)> ieps, List<Problem> problems)
    {
        var closed = new List<Iep>();
        foreach ((Iep iep, Where where) in ieps)
        {
            Iep? amended = ieps.Select(i => i.Iep)
                .Where(i => i.Kind == IepKind.Iep && i.Days.Contains(iep.Days.From))
                .MaxBy(i => i.Days.From);
            if (iep.Days.To != DateOnly.MaxValue)
            {
                closed.Add(iep);
            }
            else if (amended is null)
            {
                problems.Add(FolderProblems.AmendmentOfNothing(where));
            }
            else
            {
                DateOnly end = amended.Days.To;
                Items<ServiceLine> lines = iep.Lines
                    .Select(l => l.Days.To == DateOnly.MaxValue ? l with { Days = new(l.Days.From, end) } : l)
                    .ToItems();
                closed.Add(iep with { Days = new(iep.Days.From, end), Lines = lines });
            }
        }

        EndsOfLines(ieps, problems);
        return InOrder(closed).ToItems();
    }

    /// <summary>Warnings about entries that do not fit the IEPs, the calendar or the evidence folder.</summary>
    /// <param name="evidence">Names in the evidence folder, or null when it is not at hand.</param>
    public static void Entries(CaseFile c, IReadOnlySet<string>? evidence, List<Problem> problems)
    {
        ILookup<string, ServiceLine> promised = c.Ieps.SelectMany(i => i.Lines).ToLookup(l => l.Id, StringComparer.Ordinal);
        var logged = new HashSet<(string, DateOnly)>(
            c.Sessions.Where(s => s.MakesUp is null || s.Given.IsZero || s.Planned is not null).Select(s => (s.Line, s.Day)));
        var written = new Dictionary<Session, int>();
        foreach (Entry entry in c.Entries)
        {
            if (entry is Session once && once.Where.Line > 0 && !written.TryAdd(once with { Where = new(once.Where.File), Recorded = null }, once.Where.Line))
            {
                problems.Add(FolderProblems.LogTwice(entry.Where, written[once with { Where = new(once.Where.File), Recorded = null }]));
            }

            if (entry.Recorded < entry.Day && entry is Session)
            {
                problems.Add(FolderProblems.LogRecordedEarly(entry.Where, entry.Recorded.Value));
            }

            if (entry is Session session)
            {
                Session(c, session, promised, logged, problems);
            }
            else if (entry is PlannedMakeUp planned && !logged.Contains((planned.Line, planned.MakesUp)) && !c.HasSpanOn(planned.Line, planned.MakesUp))
            {
                problems.Add(FolderProblems.LogMakesUpNothing(entry.Where, planned.Line, planned.MakesUp));
            }

            foreach (string name in entry.Evidence.Where(n => evidence?.Contains(n) == false))
            {
                problems.Add(DidYouMean.Nearest(name, evidence!) is string nearest
                    ? FolderProblems.EvidenceNearly(entry.Where, name, nearest)
                    : FolderProblems.EvidenceMissing(entry.Where, name));
            }
        }
    }

    private static bool HasSpanOn(this CaseFile c, string line, DateOnly day) =>
        c.Entries.Any(e =>
        (e is SpanMiss span && span.Line == line && span.Span.Contains(day))
        || (e is SpanGiven total && total.Line == line && total.Span.Contains(day)));

    private static void Session(
        CaseFile c, Session session, ILookup<string, ServiceLine> promised, HashSet<(string, DateOnly)> logged, List<Problem> problems)
    {
        if (session.MakesUp is DateOnly miss)
        {
            if (!logged.Contains((session.Line, miss)) && !c.HasSpanOn(session.Line, miss))
            {
                problems.Add(FolderProblems.LogMakesUpNothing(session.Where, session.Line, miss));
            }

            return;
        }

        if (!promised[session.Line].Any(l => l.Days.Contains(session.Day)))
        {
            problems.Add(FolderProblems.LogOutsideIep(session.Where, session.Line, session.Day));
        }
        else if (!c.Calendar.IsEmpty && session.Source == Source.Parent && session.Reason != MissReason.Closure && !c.Calendar.IsSchoolDay(session.Day))
        {
            problems.Add(FolderProblems.LogNotSchoolDay(session.Where, session.Day, Why(c.Calendar.KindOf(session.Day))));
        }
    }

    private static string Why(DayKind kind) => kind switch
    {
        DayKind.OutsideYear => "it is outside every school year of the calendar",
        DayKind.Weekend => "it is not one of the usual school days",
        DayKind.NoSchool => "the calendar says no school",
        _ => "the calendar says the school was closed",
    };

    private static void EndsOfLines(List<(Iep Iep, Where Where)> ieps, List<Problem> problems)
    {
        foreach ((Iep iep, Where where) in ieps.Where(i => i.Iep.Kind == IepKind.Amendment))
        {
            string[] earlier = [.. ieps.Select(i => i.Iep).Where(i => i.Name != iep.Name && i.Days.From <= iep.Days.From)
                .SelectMany(i => i.Lines).Select(l => l.Id).Distinct()];
            problems.AddRange(iep.Ends.Where(e => !earlier.Contains(e)).Select(e => FolderProblems.EndsUnknown(where, e, earlier)));
        }
    }
}
