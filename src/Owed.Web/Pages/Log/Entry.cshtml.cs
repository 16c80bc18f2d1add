using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>One entry of the log: put right, given a note or a file, answered by a make-up, or taken back. The record keeps the old one.</summary>
public sealed class EntryModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    [BindProperty]
    public int Given { get; set; }

    [BindProperty]
    public int? Due { get; set; }

    [BindProperty]
    public MissReason? Reason { get; set; }

    [BindProperty]
    public string? Grouping { get; set; }

    [BindProperty]
    public Source Source { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Entry? Entry { get; private set; }

    public Session? Session => Entry as Session;

    public string Service => Case.NameOf(Session?.Line ?? "");

    /// <summary>Where the back link leads.</summary>
    public string Week => Dates.Iso((Entry?.Day ?? Day).MondayOf());

    public IActionResult OnGet()
    {
        if (!Find())
        {
            return NotFound();
        }

        (Note, Source) = (Entry!.Note, Entry.Source);
        if (Session is Session s)
        {
            (Given, Due, Reason, Grouping) = (s.Given.Value, s.Planned?.Value, s.Reason, s.Manner.Grouping);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(List<IFormFile> files)
    {
        if (!Find())
        {
            return NotFound();
        }

        IReadOnlyList<Blob> kept = await ReadAsync(files);
        if (Session is Session s)
        {
            Problems = [.. Problems, .. Entries.Check(Case, s.Line, s.Day, Given, Day, Words)];
        }

        if (Problems.Count > 0)
        {
            return Page();
        }

        Items<Evidence> evidence = Evidences.Of(kept, files, Stored.Whole.Evidence, Entry!.Day);
        Entry next = Changed() with
        {
            Note = Typed.Text(Note),
            Evidence = [.. Entry.Evidence.Concat(evidence.Select(e => e.Name)).Distinct()],
        };
        return await SaveAsync(
            [.. evidence.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(Entry.Day, new EvidenceKept(e))), NewEntry.Of(next, Number)],
            "/Log/Index",
            new { id = CaseId, week = Week },
            kept);
    }

    /// <summary>A later session that answers this miss.</summary>
    public async Task<IActionResult> OnPostMakeUpAsync(DateOnly on, int minutes)
    {
        if (!Find() || Session is not Session missed)
        {
            return NotFound();
        }

        if (on > Day)
        {
            var planned = new PlannedMakeUp(on, Day, Source.Parent, missed.Line, new(Math.Clamp(minutes, 1, Entries.Longest)), missed.Day, [], null, Where.Nowhere);
            return await SaveAsync([NewEntry.Of(planned)], "/Log/Index", new { id = CaseId, week = Week });
        }

        Problems = Entries.Check(Case, missed.Line, on, minutes, Day, Words).ToItems();
        return Problems.Count > 0
            ? Page()
            : await SaveAsync([NewEntry.Of(Entries.Given(missed.Line, on, minutes, Day) with { MakesUp = missed.Day })], "/Log/Index", new { id = CaseId, week = Week });
    }

    public Task<IActionResult> OnPostRemoveAsync() => Find()
        ? TakeBackAsync(Number, "/Log/Index", new { id = CaseId, week = Week })
        : Task.FromResult<IActionResult>(NotFound());

    private Entry Changed() => Session is Session s
        ? s with
        {
            Given = new(Given),
            Planned = Due is int due ? new Minutes(due) : null,
            Reason = Reason,
            Manner = s.Manner with { Grouping = Typed.Line(Grouping) },
            Source = Source,
        }
        : Entry!;

    private bool Find()
    {
        Entry = Case.Entries.FirstOrDefault(e => Stored.NumberOf(e) == Number);
        return Entry is not null && Number > 0;
    }
}
