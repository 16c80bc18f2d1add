namespace Owed.Tests;

public sealed class RequiredContentsTests
{
    public static TheoryData<Removal> Removals() => [.. RequiredContents.All];

    public static TheoryData<string> Kinds() => [.. LetterKinds.All.Select(k => k.Id)];

    [Theory]
    [MemberData(nameof(Removals))]
    public void Taking_away_one_required_thing_blocks_the_letter_and_says_which(Removal removal)
    {
        CheckedLetter letter = LetterCase.Write(removal.Kind, removal.Without(RequiredContents.Full(removal.Kind)));
        letter.IsReady.ShouldBeFalse();
        letter.Letter.IsDraft.ShouldBeTrue();
        letter.Problems.Where(p => p.IsError && p.Code == removal.Code).ShouldContain(p => p.Message.Contains(removal.Says, StringComparison.Ordinal), removal.ToString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void With_everything_there_the_letter_can_be_signed_in_both_tones(string kind)
    {
        foreach (Tone tone in Enum.GetValues<Tone>())
        {
            CheckedLetter letter = LetterCase.Write(kind, RequiredContents.Full(kind), tone);
            letter.Problems.Where(p => p.IsError).Select(p => $"{p.Code}: {p.Message} {p.Remedy}").ShouldBeEmpty();
            letter.Composed.Unfilled.ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Words_left_as_they_were_pass_the_check_of_edited_words(string kind)
    {
        CheckedLetter letter = LetterCase.Write(kind, RequiredContents.Full(kind));
        Gate.CheckText(letter.Composed, LetterCase.Text(letter)).Where(p => p.IsError).Select(p => p.Message).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Removals))]
    public void The_row_takes_something_away_and_the_message_was_not_there_before(Removal removal)
    {
        CaseFile full = RequiredContents.Full(removal.Kind);
        removal.Without(full).ShouldNotBe(full, removal.ToString());
        LetterCase.Write(removal.Kind, full).Problems.ShouldNotContain(p => p.Code == removal.Code && p.Message.Contains(removal.Says, StringComparison.Ordinal));
        LetterCase.Write(removal.Kind, removal.Without(full)).Problems.Where(p => p.IsError).ShouldAllBe(p => p.Remedy.Length > 20);
    }

    [Fact]
    public void Every_fact_that_a_letter_needs_has_a_row_of_its_own() =>
        LetterKinds.All
            .SelectMany(k => k.Needs.Select(n => (Kind: k.Id, Need: n, LetterFacts.Of(n).Question)))
            .Where(n => !RequiredContents.All.Any(r => r.Kind == n.Kind && r.Code == "letter-fact-missing" && n.Question.Contains(r.Says, StringComparison.Ordinal)))
            .Select(n => $"{n.Kind}: {n.Need}")
            .ShouldBeEmpty();

    [Fact]
    public void Every_thing_that_a_letter_must_contain_has_a_row_of_its_own() =>
        LetterKinds.All
            .SelectMany(k => k.Contents.Where(c => c.What != OfficeOfTheLaw && (c.Fact is null || !k.Needs.Contains(c.Fact))).Select(c => (Kind: k.Id, c.What)))
            .Where(c => !RequiredContents.All.Any(r => r.Kind == c.Kind && r.Code == "letter-content-missing" && $"The letter needs {c.What}".Contains(r.Says, StringComparison.Ordinal)))
            .Select(c => $"{c.Kind}: {c.What}")
            .ShouldBeEmpty();

    // The case has no say in this one: it comes from the law book.
    private const string OfficeOfTheLaw = "the office that the signed request is mailed to";

    [Fact]
    public void A_request_that_the_state_wants_mailed_waits_until_the_law_book_has_the_office()
    {
        CaseFile full = RequiredContents.Full("mediation-request") with { State = "MT" };
        LawBook law = LetterCase.Law;
        var without = new LawBook(law.Version, law.Rules, law.Sources, law.Places.Where(p => p.Kind != PlaceKind.Office).ToItems(), law.HolidayRules, law.Traps, law.States);
        Letters.Write(LetterKinds.Of("mediation-request")!, LetterCase.Input(full)).Problems.Where(p => p.IsError).ShouldBeEmpty();
        Letters.Write(LetterKinds.Of("mediation-request")!, LetterCase.Input(full, law: without)).Problems.ShouldContain(p => p.Code == "letter-content-missing" && p.Message.Contains(OfficeOfTheLaw, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_letter_that_is_sent_has_a_row_in_the_table() =>
        LetterKinds.All.Select(k => k.Id).Where(id => !RequiredContents.All.Any(r => r.Kind == id)).ShouldBeEmpty();
}
