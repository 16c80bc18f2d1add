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

    [Fact]
    public void Every_letter_has_rows_in_the_table_and_every_needed_fact_has_one() =>
        LetterKinds.All
            .SelectMany(k => k.Needs.Where(n => !RequiredContents.All.Any(r => r.Kind == k.Id && r.Code == "letter-fact-missing")).Append(RequiredContents.All.Any(r => r.Kind == k.Id) ? "" : k.Id))
            .Where(n => n.Length > 0)
            .ShouldBeEmpty();
}
