using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>One letter: asks what is missing, shows how it reads, says what stops it, and hands it out.</summary>
public sealed class WriteModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public LetterDesk Desk { get; private set; } = null!;

    /// <summary>Questions still open, the needed ones first.</summary>
    public Items<Field> Missing { get; private set; } = [];

    /// <summary>Of those, what the letter cannot do without.</summary>
    public IEnumerable<Field> Needed => Missing.Where(f => (f.Required || f.Error is not null) && !LetterQuestions.Way.Contains(f.Name));

    /// <summary>How it goes out: one question, asked while no way fits the addresses.</summary>
    public Items<Field> Way => LetterQuestions.IsUnsent(Desk)
        ? Missing.Where(f => LetterQuestions.Way.Contains(f.Name)).Select(f => f with { Required = true, Label = Words["write.unsent." + f.Name.Replace('.', '-')] }).ToItems()
        : [];

    /// <summary>What may be left open, behind one fold.</summary>
    public Items<Field> Extra => Missing.Where(f => !Needed.Contains(f) && !Way.Any(w => w.Name == f.Name)).ToItems();

    /// <summary>How many of the needed questions are answered.</summary>
    public (int Answered, int Of) Count { get; private set; }

    /// <summary>Answers that can be changed.</summary>
    public Items<Field> Known { get; private set; } = [];

    public string Use => Books.Letters.Of(Desk.Kind.Id)!.Use;

    /// <summary>What stops the letter, apart from questions that the page asks anyway.</summary>
    public IEnumerable<Problem> Stops => Desk.Blocks.Where(p => p.Code != "letter-claim" && (p.Code is not ("letter-fact-missing" or "letter-recipient" or "letter-way") || Missing.Count == 0));

    /// <summary>What the parent's own words say and the record does not show, each to be confirmed, logged or taken out.</summary>
    public Items<StatedClaim> Claims { get; private set; } = [];

    public bool IsReady => Desk.Checked.IsReady && !Missing.Any(f => f.Required);

    public IEnumerable<Store.SentLetter> Sent => Stored.Whole.Sent.Where(s => s.Kind == Desk.Kind.Id);

    /// <summary>An address that opens the phone's or computer's own mail program with the letter in it.</summary>
    public string MailLink
    {
        get
        {
            string to = Desk.Checked.Letter.Addressees.SelectMany(a => a).FirstOrDefault(l => l.Contains('@', StringComparison.Ordinal)) ?? "";
            string about = Desk.Checked.Letter.Subject.Count > 0 ? Desk.Checked.Letter.Subject[0].Text.Plain : Desk.Checked.Letter.Title;
            return $"mailto:{Uri.EscapeDataString(to)}?subject={Uri.EscapeDataString(about)}&body={Uri.EscapeDataString(Desk.Text.ReplaceLineEndings("\r\n"))}";
        }
    }

    public IActionResult OnGet(string kind) => Load(kind) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string kind)
    {
        if (!Load(kind))
        {
            return NotFound();
        }

        Items<Field> asked = LetterQuestions.All(Desk, Desk.Case, Words).Where(f => Request.Form.ContainsKey(f.Name) || (f.Choices.Count > 0 && f.Value is null)).ToItems();
        (Field Field, string? Value)[] answers = [.. asked.Select(f => (f, f.Read(Request.Form))).Where(a => a.Item2 != a.f.Value)];
        Dictionary<string, string> wrong = [];
        foreach ((Field field, string? value) in answers.Where(a => a.Value is not null && LetterFacts.Has(a.Field.Name)))
        {
            if (LetterFacts.Of(field.Name).Wrong(value!, Case) is Problem problem)
            {
                wrong[field.Name] = $"{problem.Message} {problem.Remedy}";
                Problems = [.. Problems, problem];
            }
        }

        IReadOnlyList<NewEntry> entries = LetterQuestions.Entries([.. answers.Where(a => !wrong.ContainsKey(a.Field.Name))], Stored, Desk, Day);
        if (wrong.Count > 0)
        {
            Missing = [.. Missing.Concat(Known).Where(f => Request.Form.ContainsKey(f.Name)).Select(f => f.With(Request.Form) with { Error = wrong.GetValueOrDefault(f.Name) })];
            return Page();
        }

        return entries.Count == 0 ? Back() : await SaveAsync(entries, "/Letters/Write", new { id = CaseId, kind });
    }

    /// <summary>The parent's word that one claim is so; it holds for these words in this sentence alone.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(string kind, string? claim)
    {
        if (!Load(kind))
        {
            return NotFound();
        }

        if (Claims.FirstOrDefault(c => Proof.Key(c) == claim?.ReplaceLineEndings("\n")) is not StatedClaim said)
        {
            return Back();
        }

        string kept = string.Join('\n', Desk.Draft.Answers.Where(a => a.Name == Proof.Confirmation).Select(a => a.Value).Append(Proof.Confirm(said, Day).Value));
        Items<Fact> answers = [.. Desk.Draft.Answers.Where(a => a.Name != Proof.Confirmation), new(Proof.Confirmation, kept)];
        return await SaveAsync([new NewEntry(Day, new LetterDrafted(Desk.Draft with { Answers = answers }))], "/Letters/Write", new { id = CaseId, kind });
    }

    public async Task<IActionResult> OnPostToneAsync(string kind, string tone) =>
        !Load(kind) ? NotFound()
        : tone is not ("plain" or "formal") ? BadRequest()
        : await SaveAsync([new NewEntry(Day, new LetterDrafted(Desk.Draft with { Tone = tone }))], "/Letters/Write", new { id = CaseId, kind });

    private RedirectToPageResult Back() => RedirectToPage("/Letters/Write", new { id = CaseId, kind = Desk.Kind.Id });

    private bool Load(string kind)
    {
        if (LetterDesk.Open(Stored, kind, Day) is not LetterDesk desk)
        {
            return false;
        }

        Desk = desk;
        Claims = Proof.Of(desk.Checked.Composed, desk.Draft.Text).Where(c => c.Verdict == Verdict.NotInRecord).ToItems();
        Items<Field> all = LetterQuestions.All(desk, desk.Case, Words);
        Missing = LetterQuestions.Missing(desk, all);
        Known = all.Where(f => !Missing.Contains(f)).ToItems();
        Count = LetterQuestions.Count(desk, all);
        return true;
    }
}
