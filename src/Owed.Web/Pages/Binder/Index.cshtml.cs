using Microsoft.AspNetCore.Mvc;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>The paper trail in one file: what will be inside, what it lacks, and the two downloads.</summary>
[KeptPage]
public sealed class BinderModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private readonly CurrentCase open = current;

    /// <summary>True to put the exhibits of the state complaint first, under the letters it gives them.</summary>
    [BindProperty(SupportsGet = true, Name = "complaint")]
    public bool ForComplaint { get; set; }

    /// <summary>What the state complaint would allege as the case stands, where it names exhibits.</summary>
    public Items<Allegation> Allegations => field ??= Worked.Desk("state-complaint")!.Checked.Composed.Allegations.Where(a => a.Files.Count > 0).ToItems();

    public BinderPlan Plan => field ??= BinderPlan.Of(
        new(Case, Worked.Ledger(), Letters, Stored.Whole.Evidence.Select(e => new EvidenceFile(e.Name, e.Hash, e.Day, e.About)).ToItems(), ForComplaint ? Worked.Desk("state-complaint")!.Checked.Composed.Allegations : [], Worked.Range()) { Record = Stored.Mark }, Books.Kit);

    private Items<Owed.SentLetter> Letters => Stored.Whole.Sent.Select(Sent).ToItems();

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnGetPdfAsync()
    {
        Dictionary<string, byte[]> originals = await OriginalsAsync(Plan.Exhibits.Select(e => e.Sha256));
        return Problems.Any(p => p.IsError) ? Page() : File(BinderPdf.Write(Plan, Books.Kit, originals).Value!.Pdf.ToArray(), "application/pdf", NameOf("pdf"));
    }

    public async Task<IActionResult> OnGetZipAsync()
    {
        (string Path, string Hash)[] files =
        [
            .. Stored.Whole.Evidence.Select(e => ($"evidence/{Endings.Safe(e.Name, e.Type)}", e.Hash)),
            .. Stored.Whole.Sent.SelectMany(l => l.Files.Select(f => ($"sent/{l.Id}/{f.Name}", f.Hash))),
        ];
        Dictionary<string, byte[]> originals = await OriginalsAsync(files.Select(f => f.Hash));
        if (Problems.Any(p => p.IsError))
        {
            return Page();
        }

        using var zip = new TempFile(open.Temp);
        await using (FileStream to = zip.Create())
        {
            BinderZip.Write(to, BinderPdf.Write(Plan, Books.Kit, originals).Value!.Pdf, files.Select(f => (f.Path, originals[f.Hash])));
        }

        return File(zip.OpenAndForget(), "application/zip", NameOf("zip"));
    }

    private string NameOf(string ending) => $"owed-binder-{(ForComplaint ? "complaint-" : "")}{FileName.Safe(Case.Name).Replace(' ', '-').ToLowerInvariant()}-{Dates.Iso(Day)}.{ending}";

    /// <summary>A stored letter as the binder knows it; the tone it was written in is not part of the trail.</summary>
    private static Owed.SentLetter Sent(Store.SentLetter letter) => new(
        letter.Kind,
        Books.Letters.Of(letter.Kind)?.Title ?? letter.Kind,
        Tone.Plain,
        letter.On,
        new(letter.On, letter.Method, letter.To.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToItems(), letter.Proof is string proof ? [proof] : []),
        letter.Facts,
        letter.LawVersion,
        letter.Files.Select(f => new Owed.SentFile(f.Name, f.Hash)).ToItems());

    /// <summary>The kept files by their fingerprint; what cannot be read is told in <see cref="CasePage.Problems"/>.</summary>
    private async Task<Dictionary<string, byte[]>> OriginalsAsync(IEnumerable<string> hashes)
    {
        Dictionary<string, byte[]> originals = new(StringComparer.Ordinal);
        List<Problem> problems = [];
        foreach (string hash in hashes.Distinct())
        {
            Outcome<BlobStream> file = await open.OpenFileAsync(hash, HttpContext.RequestAborted);
            problems.AddRange(file.Problems);
            if (file.Value is BlobStream stream)
            {
                await using (stream)
                {
                    using var kept = new MemoryStream();
                    await stream.CopyToAsync(kept, HttpContext.RequestAborted);
                    originals[hash] = kept.ToArray();
                }
            }
        }

        Problems = problems.ToItems();
        return originals;
    }
}
