using System.Globalization;
using Xunit.Abstractions;

namespace Owed.Tests.Relations;

/// <summary>What must hold between a case and the same case slightly changed, tried on many random cases; OWED_RELATIONS sets how many.</summary>
[Trait("Category", "Relations")]
public sealed class RelationsTests(ITestOutputHelper output)
{
    private static readonly int Cases = int.TryParse(
        Environment.GetEnvironmentVariable("OWED_RELATIONS"), NumberStyles.None, CultureInfo.InvariantCulture, out int cases) ? cases : 1_000;

    public static TheoryData<string> Names => [.. Relation.All.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_relation_is_broken(string name)
    {
        Relation relation = Relation.All.Single(r => r.Name == name);
        var broken = new List<string>();
        for (int seed = 0; seed < Cases; seed++)
        {
            if (relation.Breaks(RichCase.Of(seed), new Random(seed)) is string wrong)
            {
                broken.Add($"case {seed}: {wrong}");
            }
        }

        output.WriteLine($"{name}: {broken.Count} of {Cases} broken");
        broken.ShouldBeEmpty($"{broken.Count} of {Cases}: {string.Join('\n', broken.Take(8))}");
    }

    [Fact]
    public void Every_amount_of_the_random_cases_can_be_counted() =>
        RichCase.Wordings.ShouldAllBe(w => AmountReader.Read(w).IsCountable);
}
