using Owed.Files;

namespace Owed.Tests;

/// <summary>A number sign in an address is part of it.</summary>
public sealed class HashMarksTests
{
    [Theory]
    [InlineData("    - 12 Pretend Lane #4", "    - '12 Pretend Lane #4'")]
    [InlineData("    - 12 Pretend Lane #4 # moved in May", "    - '12 Pretend Lane #4' # moved in May")]
    [InlineData("  school: O'Brien School #2", "  school: 'O''Brien School #2'")]
    [InlineData("    - 12 Pretend Lane # the old house", "    - 12 Pretend Lane # the old house")]
    [InlineData("state: MO # Missouri", "state: MO # Missouri")]
    [InlineData("name: \"Ana #4\"", "name: \"Ana #4\"")]
    [InlineData("#comment", "#comment")]
    [InlineData("note: |\n  one #4", "note: |\n  one #4")]
    public void A_sign_against_a_number_is_kept_and_a_comment_stays_one(string written, string read) => HashMarks.Keep(written).ShouldBe(read);

    [Fact]
    public void The_case_keeps_the_whole_address()
    {
        const string text = "student: { name: Ana Sample }\nparent:\n  name: Rosa Sample\n  address:\n    - 12 Pretend Lane #4\n    - East Prairie MO 63845\nstate: MO\ndistrict:\n  name: East Prairie R-II (sample)\n";
        CaseFolder.Read("ana", [new("case.yaml", text)]).Value!.Parent.Address[0].ShouldBe("12 Pretend Lane #4");
    }
}
