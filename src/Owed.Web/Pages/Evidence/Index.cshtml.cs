using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>The files kept as evidence, what each shows, and the entries that rest on it.</summary>
public sealed class EvidenceModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty]
    public DateOnly? Of { get; set; }

    [BindProperty]
    public string? About { get; set; }

    public IEnumerable<Evidence> Files => Stored.Whole.Evidence.OrderByDescending(e => e.Day).ThenBy(e => e.Name, StringComparer.Ordinal);

    /// <summary>The newest entries, to link a file to.</summary>
    public IEnumerable<Entry> Recent => Case.Entries.OrderByDescending(e => e.Day).Take(100);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files)
    {
        IReadOnlyList<Blob> kept = await ReadAsync(files);
        if (Problems.Count == 0 && kept.Count == 0)
        {
            Problems = [new("evidence-none", Words["evidence.nofile"], Where.Nowhere, Words["evidence.nofileremedy"])];
        }

        if (Problems.Count > 0)
        {
            return Page();
        }

        Items<Evidence> made = Evidences.Of(kept, files, Stored.Whole.Evidence, Of, Typed.Line(About));
        return await SaveAsync(
            [.. made.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(Of ?? Day, new EvidenceKept(e)))], "/Evidence/Index", files: kept);
    }

    /// <summary>Names a file in an entry.</summary>
    public async Task<IActionResult> OnPostLinkAsync(string name, int number)
    {
        Entry? entry = Case.Entries.FirstOrDefault(e => Stored.NumberOf(e) == number);
        return entry is null || number == 0 || Stored.Whole.Evidence.All(e => e.Name != name)
            ? BadRequest()
            : await SaveAsync([NewEntry.Of(entry with { Evidence = [.. entry.Evidence.Append(name).Distinct()] }, number)], "/Evidence/Index");
    }

    public Task<IActionResult> OnPostRemoveAsync(int number) => TakeBackAsync(number, "/Evidence/Index");

    /// <summary>One entry in a few words.</summary>
    public string Say(Entry entry) => entry switch
    {
        Session s => $"{Dates.Short(s.Day)}, {Case.NameOf(s.Line)}: {Words["log.has", s.Given]}{(s.Reason is MissReason r ? Words["log.because", r.Say()] : "")}",
        CaseEvent e => $"{Dates.Short(e.Day)}: {Words[$"trail.kind.{e.Kind}"]}{(e.About is string about ? $", {about}" : "")}",
        SchoolClaim c => $"{Dates.Short(c.Day)}, {Case.NameOf(c.Line)}: {Words["evidence.claim", c.Claimed]}",
        SpanMiss s => $"{Dates.Short(s.Day)}, {Case.NameOf(s.Line)}: {Words["evidence.span", Dates.Short(s.To)]}{Words["log.because", s.Reason.Say()]}",
        SpanGiven g => $"{Dates.Short(g.Day)}, {Case.NameOf(g.Line)}: {Words["evidence.total", g.Given, Dates.Short(g.Span.From), Dates.Short(g.Span.To)]}",
        PlannedMakeUp m => $"{Dates.Short(m.Day)}, {Case.NameOf(m.Line)}: {Words["evidence.planned", m.Promised]}",
        _ => Dates.Short(entry.Day),
    };
}
