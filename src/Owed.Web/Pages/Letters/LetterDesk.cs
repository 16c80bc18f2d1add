using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>One letter of a case on the desk: as composed, as edited, checked, and ready to be written out.</summary>
public sealed class LetterDesk
{
    /// <summary>Answers that belong to one letter alone and stay with its draft.</summary>
    public const string DateFact = "letter.date";

    public const string AnswerByFact = "answer.by";

    private readonly Lazy<string> text;

    private readonly RecordMark? mark;

    private LetterDesk(LetterKind kind, Store.LetterDraft? draft, CheckedLetter @checked, Document document, bool isEdited, RecordMark? mark)
    {
        this.mark = mark;
        Kind = kind;
        Draft = draft ?? new(kind.Id, kind.Id, "plain", null, []);
        Checked = @checked;
        Document = document;
        IsEdited = isEdited;
        text = new(() => PlainText.Write(document));
    }

    public LetterKind Kind { get; }

    /// <summary>What is kept of the letter so far: tone, answers of its own, and edited words.</summary>
    public Store.LetterDraft Draft { get; }

    public CheckedLetter Checked { get; }

    /// <summary>The letter as it reads now, with a draft mark while something stops it.</summary>
    public Document Document { get; }

    public bool IsEdited { get; }

    /// <summary>The case as the letter was told it.</summary>
    public CaseFile Case => Checked.Composed.Input.Case;

    /// <summary>What the letter is called in the list of letters.</summary>
    public string Title => Books.Letters.Of(Kind.Id)!.Title;

    public Tone Tone => Checked.Letter.Tone;

    public IEnumerable<Problem> Blocks => Checked.Problems.Where(p => p.IsError);

    public IEnumerable<Problem> Warnings => Checked.Problems.Where(p => !p.IsError).Concat(LetterFiles.Unprintable(Document));

    /// <summary>The words in full, for mail.</summary>
    public string Text => text.Value;

    /// <summary>The input for the letters of a case.</summary>
    /// <param name="dated">The date on the letter, where it is known better than the draft knows it. The minutes are counted up to it.</param>
    public static LetterInput Input(StoredCase stored, DateOnly day, Store.LetterDraft? draft = null, DateOnly? dated = null)
    {
        WorkedOut worked = WorkedOut.Of(stored, day);
        DateOnly date = dated is DateOnly given ? given : draft?.Answers.FirstOrDefault(a => a.Name == DateFact) is Fact own && LetterFact.TryDay(own.Value, out DateOnly chosen) ? chosen : day;
        return new(
            worked.Told,
            date == day ? worked.Ledger() : Reckoner.Reckon(stored.Case, date),
            Books.Law,
            Books.Letters,
            date,
            draft?.Tone == "formal" ? Tone.Formal : Tone.Plain,
            draft?.Answers.Where(a => a.Name != DateFact).ToItems() ?? []);
    }

    /// <summary>The letter laid out; null when there is no such letter.</summary>
    /// <param name="trial">Words to try in place of those kept.</param>
    public static LetterDesk? Open(StoredCase stored, string kindId, DateOnly day, string? trial = null, DateOnly? dated = null) =>
        trial is null && dated is null ? WorkedOut.Of(stored, day).Desk(kindId) : Make(stored, kindId, day, trial, dated);

    internal static LetterDesk? Make(StoredCase stored, string kindId, DateOnly day, string? trial, DateOnly? dated)
    {
        if (LetterKinds.Of(kindId) is not LetterKind kind || Books.Letters.Of(kindId) is null)
        {
            return null;
        }

        Store.LetterDraft? draft = stored.Whole.Drafts.FirstOrDefault(d => d.Id == kindId);
        CheckedLetter letter = Letters.Write(kind, Input(stored, day, draft, dated));
        Items<Problem> nameless = Nameless(stored.Case).ToItems();
        letter = letter with { Problems = [.. nameless, .. letter.Problems] };
        string? text = trial ?? draft?.Text;
        if (text is null)
        {
            return new(kind, draft, letter, Letters.Layout(letter.Letter), false, stored.Mark);
        }

        CheckedLetter read = letter with { Problems = nameless.Concat(LetterWay.Of(letter.Composed, Gate.CheckText(letter.Composed, text))).Distinct().ToItems() };
        return new(kind, draft, read, EditedText.Apply(Letters.Layout(read.Letter), text), true, stored.Mark);
    }

    /// <summary>The case with what was answered on the way to the next step, so that nothing is asked twice.</summary>
    internal static CaseFile ToldOf(CaseFile c)
    {
        TriageFacts answered = TriageFacts.Empty;
        foreach (Fact fact in c.Facts.Where(f => f.Name.StartsWith(Played.Prefix, StringComparison.Ordinal)))
        {
            answered = answered.With(fact.Name[Played.Prefix.Length..], fact.Value).Value!;
        }

        Fact[] more = [.. LetterAnswers.Of(answered).Where(a => LetterFacts.Value(c, a.Name) is null)];
        return more.Length == 0 ? c : c with { Facts = [.. c.Facts, .. more] };
    }

    /// <summary>A letter that nobody signs, or about no child, is not a letter yet.</summary>
    private static IEnumerable<Problem> Nameless(CaseFile c)
    {
        if (c.Parent.Name.Length == 0)
        {
            yield return new("letter-fact-missing", "The letter has no name to sign with.", Where.Nowhere, "Write your name.");
        }

        if (c.Student.Name.Length == 0)
        {
            yield return new("letter-fact-missing", "The letter does not name your child.", Where.Nowhere, "Write your child's name.");
        }
    }

    /// <summary>Every format, with its exact bytes; at the foot stands where the record ends, and the words of the letter do not hold it.</summary>
    public Items<(string Name, byte[] Bytes)> Files(Items<LetterFormat> formats) => LetterFiles.Write(
        Checked, mark is null ? Document : Document with { Foot = string.Join(" · ", new[] { Document.Foot, mark.Say(Books.Kit) }.Where(f => f.Length > 0)) }, formats);

    /// <summary>The media type of a format; a browser saves it and never runs it.</summary>
    public static string MediaType(LetterFormat format) => format switch
    {
        LetterFormat.Pdf => "application/pdf",
        LetterFormat.Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        LetterFormat.Txt => "text/plain; charset=utf-8",
        LetterFormat.Eml => "message/rfc822",
        _ => "application/octet-stream",
    };
}
