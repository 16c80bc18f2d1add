using Microsoft.AspNetCore.Mvc;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Marks a letter as sent: how, when, to whom; keeps its exact bytes and starts its clocks.</summary>
public sealed class SendModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private static readonly Items<LetterFormat> Kept = [LetterFormat.Pdf, LetterFormat.Docx, LetterFormat.Txt, LetterFormat.Eml];

    public static readonly Items<string> Methods = ["email", "hand", "certified", "mail", "portal"];

    public LetterDesk Desk { get; private set; } = null!;

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>The date printed on the letter that went out.</summary>
    [BindProperty]
    public DateOnly? Dated { get; set; }

    [BindProperty]
    public string? Method { get; set; }

    [BindProperty]
    public string? To { get; set; }

    public IActionResult OnGet(string kind)
    {
        if (!Load(kind, null))
        {
            return NotFound();
        }

        On = Day;
        Dated = Desk.Checked.Letter.Date;
        Method = Usual();
        To = string.Join("; ", Desk.Checked.Letter.Addressees.Where(a => a.Count > 0).Select(a => a[0]));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string kind, List<IFormFile> proof)
    {
        if (!Load(kind, Dated))
        {
            return NotFound();
        }

        IReadOnlyList<Blob> proofs = await ReadAsync(proof);
        Items<Evidence> evidence = Evidences.Of(proofs, proof, Stored.Whole.Evidence, On ?? Day, Words["send.proofabout", Desk.Title]);
        Items<(string Name, byte[] Bytes)> files = Desk.Files(Kept);
        Dispatch dispatch = new(
            On ?? Day,
            Method is not null && Methods.Contains(Method) ? Words[$"send.how.{Method}"] : "",
            [.. (Typed.Line(To) ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            evidence.Select(e => e.Name).ToItems());
        Outcome<Sent> marked = Sending.Mark(Desk.Checked, dispatch, files);
        Problems = [.. Problems, .. marked.Problems.Where(p => p.IsError), .. On > Day ? [Ahead()] : Items<Problem>.Empty];
        if (marked.Value is not Sent sent || Problems.Any(p => p.IsError))
        {
            return Page();
        }

        Blob[] blobs = [.. files.Select(f => Blob.Of(f.Bytes, f.Name).Value!)];
        string id = Free(sent.Letter.Name);
        Store.SentLetter frozen = new(
            id,
            Desk.Kind.Id,
            dispatch.Day,
            dispatch.Method,
            string.Join("; ", dispatch.To),
            evidence.Count > 0 ? evidence[0].Name : null,
            Desk.Text,
            [.. files.Zip(blobs, (f, b) => new Store.SentFile(f.Name, b.Info.Hash))],
            sent.Letter.Facts,
            sent.Letter.LawVersion);
        NewEntry[] entries =
        [
            .. evidence.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(dispatch.Day, new EvidenceKept(e))),
            new(dispatch.Day, new LetterSent(frozen)),
            .. sent.Entries.Select(e => NewEntry.Of(e)),
            .. Stored.Whole.Drafts.Any(d => d.Id == Desk.Draft.Id) ? [new NewEntry(Day, new LetterDrafted(Desk.Draft with { Text = null, Answers = [] }))] : Array.Empty<NewEntry>(),
        ];
        return await SaveAsync(entries, "/Letters/Sent", new { id = CaseId, letter = id }, [.. blobs, .. proofs]);
    }

    /// <summary>The way that the letter itself names.</summary>
    private string Usual() => Desk.Draft.Answers.FirstOrDefault(a => a.Name == LetterFacts.SendHow)?.Value switch
    {
        LetterFacts.ByHand => "hand",
        LetterFacts.ByMail => "mail",
        LetterFacts.ByEmail => "email",
        _ => Desk.Checked.Letter.Addressees.Any(a => a.Any(l => l.Contains('@', StringComparison.Ordinal))) ? "email" : "mail",
    };

    private Problem Ahead() => new("sent-ahead", Words["send.ahead"], Where.Nowhere, Words["send.aheadremedy"]);

    private string Free(string name)
    {
        string free = name;
        for (int n = 2; Stored.Whole.Sent.Any(s => s.Id == free); n++)
        {
            free = FormattableString.Invariant($"{name}-{n}");
        }

        return free;
    }

    private bool Load(string kind, DateOnly? dated)
    {
        if (LetterDesk.Open(Stored, kind, Day, dated: dated) is not LetterDesk desk)
        {
            return false;
        }

        Desk = desk;
        return true;
    }
}
