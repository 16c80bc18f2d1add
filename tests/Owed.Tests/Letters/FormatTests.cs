using Owed.Files;

namespace Owed.Tests;

public sealed class FormatTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void The_words_in_the_program_have_no_problem() =>
        LetterFolder.Built().Problems.Select(p => $"{p.Where}: {p.Message} {p.Remedy}").ShouldBeEmpty();

    [Fact]
    public void Every_letter_prints_for_reading()
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            CheckedLetter letter = LetterCase.Write(kind.Id, RequiredContents.Full(kind.Id));
            output.WriteLine($"==== {kind.Id}\n{LetterCase.Text(letter)}\n{string.Join('\n', letter.Problems.Select(p => $"{p.Severity} {p.Code}: {p.Message}"))}\n{string.Join('\n', letter.Composed.Advice)}");
            letter.Composed.Unfilled.ShouldBeEmpty();
        }
    }
}
