using Microsoft.AspNetCore.Mvc;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Takes what the school says: its own log, or one statement about a span. It is set beside the family's log, never over it.</summary>
public sealed class SchoolModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private const string PastedName = "pasted";

    [BindProperty]
    public string? Line { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public IEnumerable<ServiceLine> Lines => Case.Ieps.SelectMany(i => i.Lines).DistinctBy(l => l.Id);

    public void OnGet()
    {
    }

    /// <summary>The school's log, pasted or as a file; a file is also kept as evidence.</summary>
    public async Task<IActionResult> OnPostLogAsync(IFormFile? file)
    {
        IFormFile[] uploads = file is null ? [] : [file];
        IReadOnlyList<Blob> kept = await ReadAsync(uploads);
        if (Problems.Count > 0)
        {
            return Page();
        }

        Outcome<TextFile> text = kept.Count > 0
            ? TextFile.Decode(file!.FileName, kept[0].Bytes.Span)
            : new(new(PastedName, Typed.Text(Pasted) ?? ""), []);
        Outcome<Items<Entry>> read = text.Value is null
            ? new(null, text.Problems)
            : SchoolLog.Read(text.Value, Lines.Select(l => l.Id), Line ?? Lines.FirstOrDefault()?.Id ?? "");
        Problems = read.Problems;
        if (!read.IsGood || read.Value!.Count == 0)
        {
            Problems = Problems.Count > 0 ? Problems : [new("school-log-empty", Words["school.empty"], Where.Nowhere, Words["school.emptyremedy"])];
            return Page();
        }

        Items<Evidence> evidence = Evidences.Of(kept, uploads, Stored.Whole.Evidence, Day, Words["school.about"]);
        Items<string> names = evidence.Select(e => e.Name).ToItems();
        return await SaveAsync(
            [
                .. evidence.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(Day, new EvidenceKept(e))),
                .. read.Value.Select(e => NewEntry.Of(e with { Recorded = Day, Evidence = [.. e.Evidence.Where(n => Stored.Whole.Evidence.Any(k => k.Name == n)), .. names], Where = Where.Nowhere })),
            ],
            "/Ledger/Index",
            files: kept);
    }

    /// <summary>A statement such as "540 minutes this quarter".</summary>
    public async Task<IActionResult> OnPostClaimAsync(List<IFormFile> files)
    {
        IReadOnlyList<Blob> kept = await ReadAsync(files);
        Problems = [.. Problems, .. Missing()];
        if (Problems.Count > 0)
        {
            return Page();
        }

        Items<Evidence> evidence = Evidences.Of(kept, files, Stored.Whole.Evidence, On ?? Day);
        var claim = new SchoolClaim(
            On ?? Day, Day, Line!, new(Minutes!.Value), new(From!.Value, To!.Value), evidence.Select(e => e.Name).ToItems(), Typed.Text(Note), Where.Nowhere);
        return await SaveAsync(
            [.. evidence.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(Day, new EvidenceKept(e))), NewEntry.Of(claim)],
            "/Ledger/Index",
            files: kept);
    }

    private IEnumerable<Problem> Missing()
    {
        if (!Lines.Any(l => l.Id == Line))
        {
            yield return new("session-without-line", Words["log.noline"], Where.Nowhere, Words["log.nolineremedy"]);
        }

        if (Minutes is null or < 0 or > 100_000)
        {
            yield return new("claim-minutes", Words["school.needminutes"], Where.Nowhere, Words["school.needminutesremedy"]);
        }

        if (From is null || To is null || To < From)
        {
            yield return new("claim-span", Words["school.needspan"], Where.Nowhere, Words["school.needspanremedy"]);
        }
    }
}
