using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>The whole letter as text, to change freely; the changed words go through the gate again.</summary>
public sealed class EditModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public LetterDesk Desk { get; private set; } = null!;

    public string Text { get; private set; } = "";

    public IActionResult OnGet(string kind) => Load(kind) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind, string? text)
    {
        if (!Load(kind, Typed.Text(text)))
        {
            return NotFound();
        }

        // Words that could end all services are not even kept as a draft ready to send.
        if (Desk.Blocks.Where(p => p.Code == "letter-revocation").ToItems() is { Count: > 0 } refused)
        {
            Problems = refused;
            return Page();
        }

        string? kept = Typed.Text(text) is string typed && typed != EditedText.Of(Letters.Layout(Desk.Checked.Letter)) ? typed : null;
        return await SaveAsync([new NewEntry(Day, new LetterDrafted(Dated(kept)))], "/Letters/Write", new { id = CaseId, kind });
    }

    /// <summary>The draft with these words; words that are the parent's own keep the date they were written under, so that date and minutes stay together.</summary>
    private Store.LetterDraft Dated(string? text)
    {
        IEnumerable<Fact> others = Desk.Draft.Answers.Where(a => a.Name != LetterDesk.DateFact);
        return Desk.Draft with
        {
            Text = text,
            Answers = text is null ? others.ToItems() : [.. others, new(LetterDesk.DateFact, Dates.Iso(Desk.Checked.Letter.Date))],
        };
    }

    public async Task<IActionResult> OnPostResetAsync(string kind) => Load(kind)
        ? await SaveAsync([new NewEntry(Day, new LetterDrafted(Dated(null)))], "/Letters/Write", new { id = CaseId, kind })
        : NotFound();

    private bool Load(string kind, string? trial = null)
    {
        if (LetterDesk.Open(Stored, kind, Day, trial) is not LetterDesk desk)
        {
            return false;
        }

        Desk = desk;
        Text = trial ?? desk.Draft.Text ?? EditedText.Of(desk.Document);
        return true;
    }
}
