namespace Owed.Tests;

public sealed class CommandLineTests
{
    public static TheoryData<string> Commands => ["new", "check", "ledger", "amount", "calendar"];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Every_command_shows_examples_that_name_it(string command)
    {
        Typed typed = Typed.Run(command, "--help");

        typed.Code.ShouldBe(0);
        typed.Out.ShouldContain($"owed {command}");
        typed.Out[typed.Out.IndexOf("Examples:", StringComparison.Ordinal)..].ShouldContain($"  owed {command} ");
    }

    [Fact]
    public void Nothing_typed_shows_the_commands() => Typed.Run().Out.ShouldContain("ledger <FOLDER>");

    [Theory]
    [InlineData("ledgr")]
    [InlineData("ledger")]
    [InlineData("ledger", "x", "--as-of", "3/4/2025")]
    [InlineData("ledger", "x", "--by", "decade")]
    [InlineData("amount")]
    [InlineData("check", "x", "--frob")]
    public void Wrong_usage_ends_with_2_and_says_where_to_look(params string[] args)
    {
        Typed typed = Typed.Run(args);

        typed.Code.ShouldBe(2);
        typed.Out.ShouldBeEmpty();
        typed.Error.ShouldContain("--help");
    }

    [Fact]
    public void A_date_that_could_be_read_two_ways_is_refused() =>
        Typed.Run("ledger", "x", "--as-of", "3/4/2025").Error.ShouldContain("Write year, month, day: 2025-09-30.");

    [Fact]
    public void Words_that_begin_with_an_at_sign_are_not_a_file_to_read() => Typed.Run("amount", "@nothing").Code.ShouldBe(1);

    [Fact]
    public void A_missing_folder_ends_with_1_and_a_remedy()
    {
        Typed typed = Typed.Run("check", "no-such-folder");

        typed.Code.ShouldBe(1);
        typed.Error.ShouldContain("owed new");
    }
}
