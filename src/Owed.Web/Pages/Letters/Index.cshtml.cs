namespace Owed.Web;

/// <summary>The letters of a case: those sent and begun, those that fit, and all others by what a parent wants.</summary>
public sealed class LettersModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    public Items<LetterOffer> Offers { get; private set; } = [];

    /// <summary>The letter of the next step, or null.</summary>
    public string? NextLetter { get; private set; }

    /// <summary>Letters that fit now, that of the next step first.</summary>
    public IEnumerable<LetterOffer> Fitting => Offers.Where(o => o.Fits || o.Kind.Id == NextLetter).OrderBy(o => o.Kind.Id == NextLetter ? 0 : o.Ready ? 1 : 2);

    /// <summary>The letters that do not fit yet, by the first situation each serves.</summary>
    public IEnumerable<IGrouping<Situation, LetterOffer>> Others =>
        Offers.Where(o => !o.Fits && o.Kind.Id != NextLetter && o.Text.Serves.Count > 0).GroupBy(o => o.Text.Serves[0]).OrderBy(g => g.Key);

    public IEnumerable<Store.SentLetter> Sent => Stored.Whole.Sent.OrderByDescending(s => s.On);

    /// <summary>Letters begun: edited, or with answers or a tone of their own.</summary>
    public IEnumerable<Store.LetterDraft> Drafts => Stored.Whole.Drafts
        .Where(d => LetterKinds.Of(d.Kind) is not null && (d.Text is not null || d.Answers.Count > 0 || d.Tone == "formal"));

    public void OnGet()
    {
        NextLetter = Worked.Advice.Step.Letter;
        Offers = Worked.Offers;
    }

    public string TitleOf(string kind) => Books.Letters.Of(kind)?.Title ?? kind;

    /// <summary>Letters shown at once; the rest is one tap away.</summary>
    public const int FirstShown = 5;

    /// <summary>How far a letter is, in a few words.</summary>
    public string StateOf(LetterOffer offer)
    {
        int asks = offer.Missing.Count(q => q.Required) + (Case.Parent.Name.Length == 0 ? 1 : 0) + (offer.Blocked.Any(p => p.Code == "letter-recipient") ? 1 : 0);
        return asks > 0 ? Words.Count("letters.asks", asks) : offer.Ready ? Words["letters.ready"] : Words["letters.blocked"];
    }

    /// <summary>What stops a letter, apart from the questions its page asks.</summary>
    public static IEnumerable<Problem> Stops(LetterOffer offer) =>
        offer.Blocked.Where(p => p.Code is not ("letter-fact-missing" or "letter-recipient" or "letter-unfilled")).Take(2);

    public (string Words, string Look) StateOf(Store.SentLetter letter) =>
        SentModel.ReplyTo(Case, letter) is not null ? (Words["letters.replied"], "good")
        : Day.DayNumber - letter.On.DayNumber > 10 ? (Words["letters.silent"], "late")
        : (Words["letters.waiting"], "");
}
