using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Holds what is about to be kept against the strict reader of case folders, so that nothing is kept that could not leave again.</summary>
public static class Sayable
{
    /// <summary>What a case that is still being set up lacks; no reason to refuse.</summary>
    private static readonly HashSet<string> Unfinished = new(StringComparer.Ordinal)
    {
        "case-unknown-state", "file-missing", "iep-missing", "iep-no-services", "log-unknown-service", "yaml-missing-key",
    };

    /// <summary>Why a case cannot be written as a folder that reads back; nothing when it can.</summary>
    public static Items<Problem> Against(CaseFile c) => CaseFolder.Read(c.Name, CaseFolder.Texts(c)).Problems
        .Where(p => p.IsError && !Unfinished.Contains(p.Code)).Select(p => p with { Where = Where.Nowhere }).ToItems();

    /// <summary>The same for entries that are about to join a case, without reading the rest of its log again.</summary>
    /// <param name="c">The case with the papers it will have.</param>
    public static Items<Problem> Against(CaseFile c, IReadOnlyList<NewEntry> more)
    {
        CalendarKept? calendar = more.Select(e => e.Body).OfType<CalendarKept>().LastOrDefault();
        CaseFile joining = c with
        {
            Entries = more.Select(e => Folding.EntryOf(e.Body)).OfType<Entry>().ToItems(),
            Calendar = calendar is null ? SchoolCalendar.None : new(calendar.Name, calendar.Years),
            Facts = [],
        };
        return Against(joining);
    }

    /// <summary>Services that the log speaks of and that no paper would name any more.</summary>
    public static IEnumerable<string> Orphans(CaseFile c, IEnumerable<Iep> left)
    {
        HashSet<string> promised = [.. left.SelectMany(i => i.Lines).Select(l => l.Id)];
        return c.Entries.Select(LineOf).OfType<string>().Distinct().Where(l => !promised.Contains(l) && c.Ieps.SelectMany(i => i.Lines).Any(p => p.Id == l));
    }

    private static string? LineOf(Entry entry) => entry switch
    {
        Session s => s.Line,
        PlannedMakeUp p => p.Line,
        SchoolClaim k => k.Line,
        SpanMiss m => m.Line,
        SpanGiven g => g.Line,
        _ => null,
    };
}
