namespace Owed.Web.Tests;

/// <summary>The words of a letter as they stand in the editor are the letter's own.</summary>
public sealed class EditedTextTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task A_letter_that_was_opened_and_not_changed_holds_no_words_of_the_parents_own()
    {
        CaseFile ana = await app.CaseAsync(app.Ana);
        DateOnly day = new(2025, 11, 21);
        foreach (LetterKind kind in LetterKinds.All)
        {
            ComposedLetter letter = Letters.Compose(kind, new(ana, Reckoner.Reckon(ana, day), Books.Law, Books.Letters, day));
            Gate.CheckText(letter, EditedText.Of(Letters.Layout(letter.Letter))).Where(p => p.Code is "letter-claim" or "letter-contradicted" or "letter-giving-up" or "letter-number").Select(p => p.Message).ShouldBeEmpty(kind.Id);
        }
    }
}
