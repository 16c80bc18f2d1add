using System.Text.RegularExpressions;

namespace Owed.Tests;

public sealed partial class WordsTests
{
    [Fact]
    public void No_sentence_of_the_words_states_law_without_a_rule()
    {
        (string File, string Sentence)[] bare = [.. AllTexts()
            .SelectMany(t => t.Sections.SelectMany(s => s.Blocks).SelectMany(b => b.Rows).SelectMany(Sentences).Select(s => (t.Kind, s)))
            .Where(s => StatesLaw().IsMatch(s.s) && !s.s.Contains('§', StringComparison.Ordinal))];

        bare.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("The district must answer in ten days.", true)]
    [InlineData("You are required to send it.", true)]
    [InlineData("I have a right to see them.", true)]
    [InlineData("Services have to be given as the IEP says.", true)]
    [InlineData("Please answer by Tuesday.", false)]
    public void The_test_knows_a_sentence_that_states_law(string sentence, bool law) => StatesLaw().IsMatch(sentence).ShouldBe(law);

    [Fact]
    public void Every_rule_that_the_words_name_is_in_the_law_book()
    {
        string[] names = [.. AllTexts().SelectMany(t => t.Sections).SelectMany(s => s.Pieces).Where(p => p.Kind is PieceKind.Cite or PieceKind.Rule).Select(p => p.Text)
            .Concat(LetterKinds.All.SelectMany(k => k.Rules.Concat(k.Starts))).Distinct()];

        names.Where(n => !Known(n)).ShouldBeEmpty();

        // A state's rule has to be in at least one state's pack.
        static bool Known(string name) => name.StartsWith("state/", StringComparison.Ordinal)
            ? LetterCase.Law.States.Any(s => LetterCase.Law.Rule(s.Place + name[5..]) is not null)
            : LetterCase.Law.Rule(name) is not null;
    }

    [Fact]
    public void No_word_names_a_state_or_a_form_letter_tell()
    {
        string[] names = [.. LetterCase.Law.States.SelectMany(s => new[] { s.Name, "DESE", "OPI" })];
        AllTexts()
            .SelectMany(t => t.Sections.SelectMany(s => s.Pieces).Select(p => (t.Kind, p.Text)))
            .Where(p => names.Any(n => Regex.IsMatch(p.Text, $@"\b{n}\b")) || Tells().IsMatch(p.Text))
            .ShouldBeEmpty();
    }

    private static IEnumerable<LetterText> AllTexts() => [LetterCase.Words.Shared, .. LetterCase.Words.Texts];

    /// <summary>Sentences of a row; one with a citation or a rule's mark carries the sign §.</summary>
    private static IEnumerable<string> Sentences(Items<WordPiece> row)
    {
        string text = string.Concat(row.Select(p => p.Kind switch
        {
            PieceKind.Cite or PieceKind.Rule => "§",
            PieceKind.Slot => "slot",
            _ => p.Text,
        }));
        return SentenceEnd().Split(Regex.Replace(text, @"([.;?])\s*§", "§$1"));
    }

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\b(must|shall|required?|requires|law|laws|legal|illegal|rules? (?:ask|say|set|list|allow|do not)|entitled|obligat\w+|owes?|has a right|have a right|right to|have to be|has to be|has to know|deadline|(?:may|can) not charge|within \d+ days|no later than|responsible for)\b", RegexOptions.IgnoreCase)]
    private static partial Regex StatesLaw();

    [GeneratedRegex(@"\(s\)|\band/or\b|\bsorry\b|!|\bhereby\b|\bherein\b|\bpursuant\b", RegexOptions.IgnoreCase)]
    private static partial Regex Tells();
}
