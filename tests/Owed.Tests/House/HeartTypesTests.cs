using System.Reflection;
using System.Xml.Linq;

namespace Owed.Tests;

public sealed class HeartTypesTests
{
    private static readonly Assembly Heart = typeof(CaseFile).Assembly;

    [Fact]
    public void No_public_type_of_the_heart_can_change_once_made() =>
        Heart.GetExportedTypes().SelectMany(HeartTypes.CanChange).ShouldBeEmpty();

    [Fact]
    public void Every_public_type_of_the_heart_says_why_it_exists() =>
        HeartTypes.WithoutSummary(Heart.GetExportedTypes(), XDocument.Load(Path.ChangeExtension(Heart.Location, ".xml"))).ShouldBeEmpty();

    [Fact]
    public void A_type_that_can_change_is_seen() => HeartTypes.CanChange(typeof(Loose)).Order().ShouldBe(
    [
        "Loose.Count can be set",
        "Loose.Name can be set",
        "Loose.Names hands out something a caller can change",
        "Loose.Numbers hands out something a caller can change",
        "Loose.ToArray hands out something a caller can change",
    ]);

    [Fact]
    public void A_type_that_cannot_change_passes() => HeartTypes.CanChange(typeof(Firm)).ShouldBeEmpty();

    [Fact]
    public void A_type_without_a_summary_is_seen() =>
        HeartTypes.WithoutSummary(
            [typeof(Loose), typeof(Firm)],
            XDocument.Parse("<doc><members><member name='T:Owed.Tests.HeartTypesTests.Firm'><summary>Told.</summary></member>"
                + "<member name='T:Owed.Tests.HeartTypesTests.Loose'><summary> </summary></member></members></doc>"))
            .ShouldBe(["Loose"]);

#pragma warning disable CA1051 // The point of this sample is to be wrong.
    private sealed class Loose
    {
        public int Count = 1;
        public readonly int[] Numbers = [];

        public string Name { get; set; } = "";

        public List<string> Names { get; } = [];

        public int[] ToArray() => Numbers;
    }
#pragma warning restore CA1051

    private sealed record Firm(string Name, Items<int> Numbers)
    {
        public static readonly Firm None = new("", []);

        public const int Most = 3;
    }
}
