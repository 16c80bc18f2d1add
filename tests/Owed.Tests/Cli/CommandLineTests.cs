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

    [Theory]
    [InlineData("owed letter list <FOLDER> [options]", "letter", "list", "--help")]
    [InlineData("owed law show <NAME> [options]", "law", "show", "--help")]
    [InlineData("owed letter <KIND> <FOLDER> [command] [options]", "letter", "--help")]
    public void Help_shows_a_command_as_it_is_typed(string usage, params string[] typed) =>
        Typed.Run(typed).Out.ShouldContain($"\n  {usage}\n");

    [Theory]
    [InlineData("letter list")]
    [InlineData("law show")]
    public void Typed_wrong_the_whole_name_of_the_command_is_named(string command) =>
        Typed.Run(command.Split(' ')).Error.ShouldContain($"See owed {command} --help.");

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

    [Theory]
    [InlineData("ledger", "--filing-date")]
    [InlineData("ledger", "--as-of")]
    [InlineData("next", "--as-of")]
    [InlineData("timeline", "--as-of")]
    [InlineData("letter list", "--date")]
    [InlineData("letter concern-not-delivered", "--date")]
    public void A_day_that_no_case_can_hold_is_refused_and_the_last_one_that_it_can_is_not(string command, string option)
    {
        string[] typed = [.. command.Split(' '), Typed.Case("mo-ana"), option];
        Typed far = Typed.Run([.. typed, "2201-01-01"]);
        far.Code.ShouldBe(2);
        far.Error.ShouldContain("A year is from 1900 to 2200.");
        Typed.Run([.. typed, "2200-12-31"]).Code.ShouldBeLessThan(2);
        Typed.Run([.. typed, "1900-01-01"]).Code.ShouldBeLessThan(2);
    }

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
