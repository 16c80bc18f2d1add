using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Reads a written notice against what it must hold; Owed quotes what it found, and the person decides.</summary>
public sealed class NoticeModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private const string TextFact = "notice.text";

    /// <summary>Said by the parent, from the paper; what a text shows is kept apart from it.</summary>
    private const string PaperFact = "notice.paper";

    public const string Reply = "reply-incomplete-pwn";

    [BindProperty]
    public string? Text { get; set; }

    public NoticeReview? Review { get; private set; }

    /// <summary>What the person said of each element, once they have.</summary>
    public IReadOnlyDictionary<string, string> Ticks { get; private set; } = new Dictionary<string, string>();

    public bool IsDone => Case.FactOf("notice.missing") is not null;

    public Items<NoticeElement> Lacking => Review is null ? [] : Review.Elements.Where(e => Tick(e) != "there").ToItems();

    /// <summary>The letter that answers an incomplete notice, or another that asks for it again.</summary>
    public LetterText? Letter => NextModel.TextOf(Reply) ?? NextModel.TextOf("pwn-demand-refusal");

    /// <summary>True when the seven are ticked from the paper in the hand, and nothing is read.</summary>
    public bool IsFromPaper { get; private set; }

    public void OnGet(string? paper) => Read(Case.FactOf(TextFact), paper is "yes" || Case.FactOf(PaperFact) is "yes");

    /// <summary>Keeps the text and shows what it seems to hold.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Typed.Text(Text) is not string typed)
        {
            Problems = [new("notice-empty", Words["notice.empty"], Where.Nowhere, Words["notice.emptyremedy"])];
            return Page();
        }

        IEnumerable<NewEntry> stale = Case.Facts
            .Where(f => f.Name.StartsWith("notice.", StringComparison.Ordinal) && f.Name is not (TextFact or "notice.dated"))
            .Select(f => new NewEntry(Day, new Removed(), Stored.NumberOf(f)));
        return await SaveAsync([new NewEntry(Day, new FactKept(new(TextFact, typed))), .. stale], "/Notice/Index");
    }

    /// <summary>Keeps what the person ticked.</summary>
    public async Task<IActionResult> OnPostTickAsync()
    {
        Read(Case.FactOf(TextFact), Request.Form["paper"].FirstOrDefault() is "yes");
        if (Review is null)
        {
            return RedirectToPage("/Notice/Index", new { id = CaseId });
        }

        Ticks = Review.Elements.ToDictionary(e => e.Key, e => Request.Form[$"e.{e.Key}"].FirstOrDefault() is "there" or "unclear" or "missing" ? Request.Form[$"e.{e.Key}"].First()! : Guess(e));
        string whole = Lacking.Count == 0 && Review.Warnings.Count == 0 ? "yes" : Ticks.Values.Contains("missing") || Review.Warnings.Count > 0 ? "no" : "unknown";
        Fact[] facts =
        [
            new("notice.missing", Keys("missing")),
            new("notice.unclear", Keys("unclear")),
            new("notice.weak", string.Join(", ", Review.Warnings.Select(w => w.Key))),
            new(Played.Prefix + "notice", "yes"),
            new(Played.Prefix + "notice_complete", whole),
            .. IsFromPaper ? new Fact[] { new(PaperFact, "yes") } : [],
            .. Ticks.Where(t => t.Value != "unclear" && LetterFacts.Has(LetterFacts.NoticeHas + t.Key)).Select(t => new Fact(LetterFacts.NoticeHas + t.Key, t.Value == "there" ? "yes" : "no")),
        ];
        return await SaveAsync([.. facts.Select(f => new NewEntry(Day, new FactKept(f)))], "/Notice/Index");

        string Keys(string tick) => string.Join(", ", Ticks.Where(t => t.Value == tick).Select(t => t.Key));
    }

    public string Tick(NoticeElement element) => Ticks.TryGetValue(element.Key, out string? tick) ? tick : Guess(element);

    private static string Guess(NoticeElement element) => element.Shown switch
    {
        Shown.Present => "there",
        Shown.Unclear => "unclear",
        _ => "missing",
    };

    private void Read(string? text, bool isFromPaper)
    {
        Text = text;
        IsFromPaper = isFromPaper;
        if (text is null && !isFromPaper)
        {
            return;
        }

        string? state = Case.State.Length == 0 ? null : Case.State;
        Review = isFromPaper ? NoticeReview.FromPaper(Books.Law, state, Day) : NoticeReview.Of(text ?? "", Books.Law, state, Day);
        if (IsDone)
        {
            string[] missing = Split("notice.missing");
            string[] unclear = Split("notice.unclear");
            Ticks = Review.Elements.ToDictionary(e => e.Key, e => missing.Contains(e.Key) ? "missing" : unclear.Contains(e.Key) ? "unclear" : "there");
        }
    }

    private string[] Split(string fact) => (Case.FactOf(fact) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
