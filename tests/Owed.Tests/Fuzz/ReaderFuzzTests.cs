namespace Owed.Tests;

/// <summary>Fires at every reader; <c>./do fuzz</c> fires a million at each.</summary>
[Trait("Category", "Fuzz")]
public sealed class ReaderFuzzTests
{
    public static TheoryData<string> Targets => [.. Readers.All.Select(t => t.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void No_input_breaks_a_reader(string target) => FuzzRun.Run(Readers.All.Single(t => t.Name == target));

    [Theory]
    [MemberData(nameof(Targets))]
    public void What_broke_a_reader_once_never_does_again(string target) => FuzzRun.Replay(Readers.All.Single(t => t.Name == target));

    [Fact]
    public void The_same_seed_and_number_make_the_same_input()
    {
        foreach (FuzzTarget target in Readers.All)
        {
            byte[][] once = [.. Enumerable.Range(0, 60).Select(i => target.Make(new(7, i)))];
            once.ShouldBe(Enumerable.Range(0, 60).Select(i => target.Make(new(7, i))), target.Name);
            once.Select(Convert.ToHexString).Distinct().Count().ShouldBeGreaterThan(45, target.Name);
        }
    }

    [Fact]
    public void Long_lines_deep_numbers_and_odd_names_are_among_the_answers_that_are_fired()
    {
        FuzzTarget answers = Readers.All.Single(t => t.Name == "answers");
        string[] made = [.. Enumerable.Range(0, 3_000).Select(i => System.Text.Encoding.UTF8.GetString(answers.Make(new(7, i))))];
        foreach (string[] kind in (string[][])[HardWords.LongLines, HardWords.DeepNumbers, HardWords.OddNames])
        {
            kind.Count(word => made.Any(m => m.Contains(word, StringComparison.Ordinal))).ShouldBeGreaterThan(kind.Length / 2);
        }
    }

    [Fact]
    public void Every_kept_crash_belongs_to_a_target()
    {
        string[] known = [.. Readers.All.Select(t => t.Name), "file-type", "forms", "own-words", "record"];
        Directory.GetDirectories(FuzzRun.Crashes("")).Select(Path.GetFileName).ShouldBeSubsetOf(known);
    }
}
