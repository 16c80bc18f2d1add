using static Owed.MissReason;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>Minutes said in whole sessions of the length that the promise names.</summary>
public sealed class WholeSessionsTests
{
    [Theory]
    [InlineData("2 x 30 minutes per week", 29, null)]
    [InlineData("2 x 30 minutes per week", 30, "1 session of 30 minutes")]
    [InlineData("2 x 30 minutes per week", 31, "1 session of 30 minutes, and 1 minute more")]
    [InlineData("2 x 30 minutes per week", 40, "1 session of 30 minutes, and 10 minutes more")]
    [InlineData("2 x 30 minutes per week", 60, "2 sessions of 30 minutes")]
    [InlineData("2 x 30 minutes per week", 0, null)]
    [InlineData("60 minutes per week", 120, null)]
    [InlineData("2 sessions per week", 120, null)]
    [InlineData("2 sessions of 20-30 minutes per week", 120, null)]
    public void Only_whole_sessions_of_the_length_that_the_words_name_are_counted(string words, int minutes, string? said) =>
        WholeSessions.Of(new Minutes(minutes), AmountReader.Read(words))?.ToString().ShouldBe(said);

    [Fact]
    public void Sessions_and_rest_are_the_minutes_again()
    {
        for (int minutes = 0; minutes < 400; minutes++)
        {
            WholeSessions? whole = WholeSessions.Of(new Minutes(minutes), AmountReader.Read("3 x 25 minutes per week"));
            (whole is null).ShouldBe(minutes < 25);
            (whole is null ? minutes : (whole.Count * whole.Length.Value) + whole.Rest.Value).ShouldBe(minutes);
            (whole?.Rest.Value ?? 0).ShouldBeLessThan(25);
        }
    }

    [Theory]
    [InlineData("2 x 30 minutes per week", "2 sessions of 30 minutes")]
    [InlineData("2 x 20 minutes per week", null)]
    public void Versions_of_a_line_are_summed_when_their_sessions_are_of_one_length(string later, string? said)
    {
        CaseFile @case = LedgerCase.Of(
            Calendar(),
            [
                Iep(IepKind.Iep, "2025-09-01", Line(AmountReader.Read("2 x 30 minutes per week"), from: "2025-09-01", to: "2025-09-05")),
                Iep(IepKind.Amendment, "2025-09-08", Line(AmountReader.Read(later), from: "2025-09-08", to: "2025-09-12")),
            ],
            Missed("2025-09-04", Vacancy, planned: 30),
            Missed("2025-09-11", Vacancy, planned: 30));
        WholeSessions.Of(Reckon(@case).Lines)?.ToString().ShouldBe(said);
    }
}
