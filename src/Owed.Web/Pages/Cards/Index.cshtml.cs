using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>"When the school says…": a calm answer, what the law supports, and the letter.</summary>
public sealed class CardsModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    /// <summary>What the school said, as the person looks for it.</summary>
    [BindProperty(SupportsGet = true, Name = "said")]
    public string? Said { get; set; }

    public Items<Card> Found { get; private set; } = [];

    public void OnGet()
    {
        string? state = Case.State.Length == 0 ? null : Case.State;
        Found = Typed.Line(Said) is string said
            ? Cards.Find(Books.Guides, said, state)
            : Books.Guides.Cards.Where(c => c.State is null || c.State == state).ToItems();
    }

    /// <summary>The citations behind a line, as they stand today.</summary>
    public string Cites(GuideLine line) =>
        string.Join("; ", line.Rules.Select(r => Books.Rule(r, Case.State, Day)?.Cite).OfType<string>().Distinct());
}
