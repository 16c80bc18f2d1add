namespace Owed;

/// <summary>What the book holds of one topic in one place on one day.</summary>
/// <param name="InForce">Rules in force that may be used.</param>
/// <param name="Text">Of those, read in the whole text.</param>
/// <param name="Part">Of those, read in part of the text.</param>
/// <param name="Secondary">Of those, known from another source only.</param>
/// <param name="Stale">Of those, due to be read again.</param>
/// <param name="Held">Rules stored and not used: recalled, disabled, or not in force.</param>
/// <param name="FederalToo">True when the state's pack says that the federal rules apply beside its own.</param>
public sealed record CoverageCell(
    string Topic, string Place, int InForce, int Text, int Part, int Secondary, int Stale, int Held, bool FederalToo)
{
    public bool IsResearched => InForce > 0 || FederalToo;
}

/// <summary>Shows what is researched and what is not, made from the book alone.</summary>
public static class LawCoverage
{
    /// <summary>Places in the order shown: the nation, then the states by name.</summary>
    public static Items<string> Places(LawBook book) =>
        book.States.OrderBy(s => s.Name, StringComparer.Ordinal).Select(s => s.Place).Prepend("us").ToItems();

    public static Items<CoverageCell> Of(LawBook book, DateOnly on) =>
        LawTopics.All.SelectMany(topic => Places(book).Select(place => Cell(book, topic, place, on))).ToItems();

    /// <summary>Rules stored and not used on the day, with the reason.</summary>
    public static Items<(string Rule, string Why)> Held(LawBook book, DateOnly on) =>
        book.Rules
            .Select(r => (r.Id, Answer: book.Find(r.Id, on)))
            .Where(a => a.Answer is not InForce)
            .Select(a => (a.Id, a.Answer switch
            {
                NotResearched not => not.Why,
                NotInForce not => not.Why,
                _ => "",
            }))
            .ToItems();

    private static CoverageCell Cell(LawBook book, string topic, string place, DateOnly on)
    {
        LawRule[] rules = [.. book.Rules.Where(r => r.Topic == topic && r.Place == place)];
        InForce[] found = [.. rules.Select(r => book.Find(r.Id, on)).OfType<InForce>()];
        StatePack? pack = book.States.FirstOrDefault(s => s.Place == place);
        return new(
            topic,
            place,
            found.Length,
            found.Count(f => f.Text.Checked.How == ReadHow.Text),
            found.Count(f => f.Text.Checked.How == ReadHow.PartOfText),
            found.Count(f => f.Text.Checked.How == ReadHow.Secondary),
            found.Count(f => f.Stale),
            rules.Length - found.Length,
            pack is not null && pack.FederalTopics.Contains(topic));
    }
}
