using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public sealed class AsWrittenTests
{
    [Theory]
    [InlineData("group", "individual", Why.OtherGroup)]
    [InlineData("group", "1:1", Why.OtherGroup)]
    [InlineData("group of 4", "group of 3", Why.OtherGroup)]
    [InlineData("group of 3", "group of 3", Why.Logged)]
    [InlineData("group of 2", "group of 3", Why.Logged)]
    [InlineData("group", "group of 2", Why.Logged)]
    [InlineData("group of 12", "group", Why.Logged)]
    [InlineData("individual", "group", Why.Logged)]
    [InlineData("1:1", "individual", Why.Logged)]
    [InlineData("with the class", "individual", Why.Logged)]
    [InlineData("group", "with the class", Why.Logged)]
    [InlineData(null, "individual", Why.Logged)]
    [InlineData("group", null, Why.Logged)]
    public void Only_a_larger_group_than_the_iep_says_is_not_as_written(string? given, string? written, Why why) =>
        Of(new(Grouping: given), Written with { Grouping = written }).ShouldBe(why);

    [Fact]
    public void The_words_of_the_amount_say_the_group_when_the_grid_does_not() =>
        Of(new(Grouping: "group"), Written with { Grouping = null, Amount = Written.Amount with { Grouping = "individual" } }).ShouldBe(Why.OtherGroup);

    [Theory]
    [InlineData("hallway", "Speech room", Why.OtherSetting)]
    [InlineData("the speech room", "Speech room", Why.Logged)]
    [InlineData("speech", "Speech room", Why.Logged)]
    [InlineData("Speech room, B-12", "speech room", Why.Logged)]
    [InlineData(null, "Speech room", Why.Logged)]
    [InlineData(" ", "Speech room", Why.Logged)]
    [InlineData("hallway", null, Why.Logged)]
    [InlineData("hallway", " ", Why.Logged)]
    public void Another_place_than_the_iep_says_is_not_as_written(string? given, string? written, Why why) =>
        Of(new(Setting: given), Written with { Setting = written }).ShouldBe(why);

    [Fact]
    public void The_words_of_the_amount_say_the_place_when_the_grid_does_not() =>
        Of(new(Setting: "hallway"), Written with { Amount = Written.Amount with { Location = "speech room" } }).ShouldBe(Why.OtherSetting);

    [Fact]
    public void Remote_sessions_are_as_written_only_where_the_iep_says_remote()
    {
        Manner remote = new(Remote: true);
        Of(remote, Written).ShouldBe(Why.Remote);
        Of(remote, Written with { Wording = "60 minutes a week by teletherapy" }).ShouldBe(Why.Logged);
        Of(remote, Written with { Setting = "Remote, at home" }).ShouldBe(Why.Logged);
        Of(remote, Written with { Provider = "Virtual speech therapist" }).ShouldBe(Why.Logged);
        Of(new(Remote: false), Written).ShouldBe(Why.Logged);
    }

    [Fact]
    public void A_provider_without_the_licence_is_named_before_any_other_trouble() =>
        Of(new(Grouping: "group", Unqualified: true), Written with { Grouping = "individual" }).ShouldBe(Why.Unqualified);

    private static readonly ServiceLine Written = Line(Amount(60, PeriodUnit.Week), to: "2025-09-05", grouping: null);

    private static Why Of(Manner manner, ServiceLine line) =>
        Reckon(LedgerCase.Of(Calendar(), line, Gave("2025-09-02", 60) with { Manner = manner })).Pieces.Single().Why;
}
