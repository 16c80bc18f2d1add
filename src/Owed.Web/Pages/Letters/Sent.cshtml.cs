using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>A letter exactly as it went out, with the answer to it or the silence after it.</summary>
public sealed class SentModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public Store.SentLetter Letter { get; private set; } = null!;

    public string Title => Books.Letters.Of(Letter.Kind)?.Title ?? Letter.Kind;

    public CaseEvent? Event => EventOf(Case, Letter);

    public CaseEvent? Reply => ReplyTo(Case, Letter);

    public Items<Due> Clocks => LetterKinds.Of(Letter.Kind) is LetterKind kind ? Sending.Clocks(kind, Books.Law, Case, Letter.On) : [];

    /// <summary>Letters that may follow when no answer came.</summary>
    public Items<LetterKind> FollowUps =>
        (LetterKinds.Of(Letter.Kind)?.FollowUps ?? []).Select(LetterKinds.Of).OfType<LetterKind>().ToItems();

    public int DaysSince => Day.DayNumber - Letter.On.DayNumber;

    [BindProperty]
    public DateOnly? Came { get; set; }

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public string? About { get; set; }

    public IActionResult OnGet(string letter)
    {
        Came = Day;
        return Load(letter) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostReplyAsync(string letter, List<IFormFile> files)
    {
        if (!Load(letter))
        {
            return NotFound();
        }

        DateOnly came = Came ?? Day;
        IReadOnlyList<Blob> kept = await ReadAsync(files);
        if (came < Letter.On || came > Day)
        {
            Problems = [.. Problems, new("reply-day", Words["sent.badday"], Where.Nowhere, Words["sent.baddayremedy"])];
        }

        if (Problems.Any(p => p.IsError))
        {
            return Page();
        }

        Items<Evidence> evidence = Evidences.Of(kept, files, Stored.Whole.Evidence, came, Words["sent.replyabout", Title]);
        return await SaveAsync(
            [
                .. evidence.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(came, new EvidenceKept(e))),
                NewEntry.Of(Sending.Reply(Letter.Kind, came, Typed.Line(About), Typed.Line(Who), evidence.Select(e => e.Name).ToItems())),
            ],
            "/Letters/Sent",
            new { id = CaseId, letter },
            kept);
    }

    /// <summary>Takes back "sent", with the events that came of it; the record keeps both.</summary>
    public async Task<IActionResult> OnPostNotSentAsync(string letter)
    {
        if (!Load(letter))
        {
            return NotFound();
        }

        EventKind? also = LetterKinds.Of(Letter.Kind)?.Sends;
        object?[] gone = [Letter, Event, Case.Events.LastOrDefault(e => e.Kind == also && e.About == Event?.About)];
        return await SaveAsync([.. gone.OfType<object>().Select(g => new NewEntry(Day, new Removed(), Stored.NumberOf(g)))], "/Letters/Index");
    }

    public static CaseEvent? EventOf(CaseFile c, Store.SentLetter letter) =>
        c.Events.LastOrDefault(e => e.Kind == EventKind.LetterSent && e.Letter == letter.Kind && e.Day == letter.On);

    /// <summary>The first answer on or after the letter's day that names it, or names none.</summary>
    public static CaseEvent? ReplyTo(CaseFile c, Store.SentLetter letter) => c.Events
        .Where(e => e.Kind == EventKind.ReplyReceived && e.Day >= letter.On && (e.Answers is null || e.Answers == letter.Kind))
        .MinBy(e => e.Day);

    private bool Load(string letter)
    {
        Letter = Stored.Whole.Sent.FirstOrDefault(s => s.Id == letter)!;
        return Letter is not null;
    }
}
