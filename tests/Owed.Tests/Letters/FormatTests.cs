using Owed.Files;

namespace Owed.Tests;

public sealed class FormatTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void The_words_in_the_program_have_no_problem() =>
        LetterFolder.Built().Problems.Select(p => $"{p.Where}: {p.Message} {p.Remedy}").ShouldBeEmpty();

    [Theory]
    [InlineData("pwn-demand-refusal", Tone.Plain)]
    [InlineData("concern-not-delivered", Tone.Plain)]
    [InlineData("compensatory-request", Tone.Plain)]
    [InlineData("compensatory-request", Tone.Formal)]
    public void A_letter_for_a_full_case_can_be_signed(string kind, Tone tone)
    {
        CheckedLetter letter = LetterCase.Write(kind, LetterCase.Ana(new Fact("comp.how", "one to one, by a licensed therapist, after school")), tone);
        output.WriteLine(LetterCase.Text(letter));
        letter.Problems.Where(p => p.IsError).Select(p => p.Message + " " + p.Remedy).ShouldBeEmpty();
    }
}
