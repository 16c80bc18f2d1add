using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Small things that many store tests need.</summary>
internal static class Samples
{
    public const string Ana = "ana";

    public static readonly DateTimeOffset Night = new(2025, 9, 8, 22, 40, 5, 123, TimeSpan.FromHours(-5));

    public static readonly DateOnly Monday = new(2025, 9, 8);

    public static readonly NewEntry[] First =
    [
        new(Monday, new CaseNamed("Ana", "MO")),
        new(Monday, new StudentKept(new("Ana Sample-Rivera", new(2017, 3, 4), "3", []))),
    ];

    public static Session Session(int given, string? note = null, int day = 0) => new(
        Monday.AddDays(day), Monday.AddDays(day), Source.Parent, "speech", new(given), new Minutes(30), new("individual"),
        given == 30 ? null : MissReason.ProviderAbsent, null, [], note, Where.Nowhere);

    public static NewEntry Log(int given, string? note = null, int? replaces = null) => NewEntry.Of(Session(given, note), replaces);

    public static Blob File(string text) => Good(Blob.Of(Encoding.UTF8.GetBytes("%PDF-1.7 " + text), "paper.pdf"));

    public static T Good<T>(Outcome<T> outcome)
        where T : class
    {
        outcome.Problems.ShouldBeEmpty();
        return outcome.Value.ShouldNotBeNull();
    }

    public static async Task<T> Good<T>(Task<Outcome<T>> outcome)
        where T : class => Good(await outcome);

    public static string OnlyCode<T>(Outcome<T> outcome)
        where T : class
    {
        outcome.IsGood.ShouldBeFalse();
        return outcome.Problems.ShouldHaveSingleItem().Code;
    }

    public static async Task<string> OnlyCode<T>(Task<Outcome<T>> outcome)
        where T : class => OnlyCode(await outcome);
}

/// <summary>A data folder that is gone when the test is over.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Path = Directory.CreateTempSubdirectory("owed-store-").FullName;

    public string Path { get; }

    public DataFolder Data => new(System.IO.Path.Combine(Path, "data")) { Patience = TimeSpan.FromSeconds(2) };

    public Task<OwedStore> OpenAsync() => Samples.Good(OwedStore.OpenAsync(Data));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
