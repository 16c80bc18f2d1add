using Owed.Files;

namespace Owed.Tests;

/// <summary>Logs in the shapes that real programs and people write, row by row.</summary>
public sealed class SchoolLogFilesTests
{
    public static TheoryData<string> Files => [.. Labelled.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_is_taken_asked_or_left_out_as_its_label_says(string file)
    {
        SchoolLogReading read = Labelled.Read(file);
        read.Table.Rows.Count.ShouldBe(Labelled.Of(file).GetProperty("rows").GetInt32());
        Labelled.Wrong(file, read).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void The_same_file_twice_adds_nothing(string file)
    {
        SchoolLogReading first = Labelled.Read(file);
        SchoolLogReading again = Labelled.Read(file, [.. first.Taken.Select(t => t.Session)]);
        again.Taken.ShouldBeEmpty();
        again.LeftOut.Count(r => r.Why == WhyLeftOut.InRecord).ShouldBe(first.Taken.Count);
        again.Asked.Select(a => a.Row).ShouldBe(first.Asked.Select(a => a.Row));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_stands_in_another_childs_row_is_not_shown(string file) =>
        Labelled.Read(file).LeftOut.Where(r => r.Why == WhyLeftOut.OtherChild).ShouldAllBe(r => r.Said.Length == 0);
}
