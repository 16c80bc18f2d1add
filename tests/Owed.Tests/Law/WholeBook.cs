using Owed.Files;

namespace Owed.Tests;

/// <summary>The law that travels inside the program, read once for all tests.</summary>
internal static class WholeBook
{
    private static readonly Lazy<(Outcome<LawBook> Book, Items<LawCase> Cases)> Read = new(() =>
    {
        Outcome<LawBook> book = LawFolder.BuiltChecked(out Items<LawCase> cases);
        return (book, cases);
    });

    internal static Outcome<LawBook> Outcome => Read.Value.Book;

    internal static LawBook Book => Read.Value.Book.Value!;

    internal static Items<LawCase> Cases => Read.Value.Cases;

    internal static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
