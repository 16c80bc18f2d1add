using Xunit.Abstractions;

namespace Owed.Tests.Plan;

/// <summary>The reader against wordings labelled by people who had not seen it.</summary>
public sealed class LabelledWordingsTests(ITestOutputHelper output)
{
    private static readonly string[] Files = ["first.json", "november.json", "kept.json", "third.json", "fourth.json"];

    /// <summary>Faults of the fourth set that are known and not mended, each with what is wrong; a mended one has to leave the list.</summary>
    private static readonly Dictionary<string, string> Known = new()
    {
        ["Grp 5/20/W  Ind 0/0/W"] = "the week's minutes are right; that they are five sessions of 20 is lost",
        ["wks 1-3 of each mo: 40 min weekly"] = "read as once a month; three weeks of each month are meant",
        ["5 days/wk, 45 min, Mon-Thurs"] = "five days and four names of days are read as a range, not asked about",
    };

    private static List<Outcome> All => Of(Files);

    private static List<Outcome> Of(string[] files) =>
        [.. files.SelectMany(f => LabelledWordings.Score(AmountReaderSamplesTests.Text("wordings/" + f), AmountReader.Read, a =>
            a.Limits.Count))];

    [Fact]
    public void No_labelled_wording_is_read_wrong_in_silence() =>
        All.Where(o => o.Came == Came.SilentlyWrong).Select(o => o.Text).Order().ShouldBe(Known.Keys.Order());

    [Fact]
    public void Most_clear_wordings_are_answered_without_a_question()
    {
        List<Outcome> all = All;
        output.WriteLine(LabelledWordings.Summary(Of(["fourth.json"])));
        output.WriteLine(LabelledWordings.Summary(all));
        Share(Of(Files[..4]), Wanted.Reading).ShouldBeGreaterThanOrEqualTo(0.92);
        // The floor for wordings that may be asked about was set on the first two files; the third is harder (17 of 45).
        Share(Of(Files[..2]), Wanted.ReadingOrQuestion).ShouldBeGreaterThanOrEqualTo(0.60);
        all.Count.ShouldBeGreaterThan(700);
    }

    [Fact]
    public void The_score_can_fail()
    {
        const string Label = """
            [{"text":"60 min a week","kind":"x","want":{"minutesPerPeriod":30,"periodUnit":"week","periodCount":1},"askIsFine":false},
             {"text":"60 min a week","kind":"x","want":{"minutesPerPeriod":60,"periodUnit":"week","periodCount":1,"limit":"9 weeks"},"askIsFine":false},
             {"text":"60 min a week","kind":"x","want":"ask","askIsFine":true},
             {"text":"as needed","kind":"x","want":{"minutesPerPeriod":60,"periodUnit":"week","periodCount":1},"askIsFine":false}]
            """;
        LabelledWordings.Score(Label, AmountReader.Read, a => a.Limits.Count).Select(o => o.Came)
            .ShouldBe([Came.SilentlyWrong, Came.SilentlyWrong, Came.SilentlyWrong, Came.Asked]);
    }

    private static double Share(List<Outcome> all, Wanted wanted) =>
        (double)all.Count(o => o.Wanted == wanted && o.Came == Came.Right) / all.Count(o => o.Wanted == wanted);
}
