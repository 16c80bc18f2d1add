using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Tells rows that are no session by their shape: sums, names of months, words beside the table.</summary>
internal static partial class RowKinds
{
    /// <summary>True when a first cell such as <c>Subtotal October</c>, or a lone one beside numbers, makes the row a sum.</summary>
    public static bool IsSum(SchoolRow row)
    {
        string[] cells = [.. row.Cells.Where(c => c.Length > 0)];
        return cells.Length > 0 && (SumWord().IsMatch(cells[0]) || (cells.Any(c => SumWord().IsMatch(c)) && cells.All(c => SumWord().IsMatch(c) || NumberLike().IsMatch(c))));
    }

    public static bool IsMonth(SchoolRow row) => row.Cells.Count(c => c.Length > 0) == 1 && Month().IsMatch(row.Cells.First(c => c.Length > 0));

    /// <summary>True for a line that a program prints of itself: <c>Page 1 of 2</c>, <c>Generated 1/30/2026</c>.</summary>
    public static bool IsOfPrinter(string said) => Printer().IsMatch(said);

    public static bool HoldsDay(string said) => SomeDay().IsMatch(said);

    public static bool LooksLikeName(string said) => Name().IsMatch(said);

    [GeneratedRegex(@"^\W*(?:sub-?\s?totals?|totals?|grand total|sum|suma|suma total|total general|average|avg|count|ytd|year to date|minutes to date|total\b.*|sub-?\s?totals?\b.*|grand total\b.*|sum of\b.*)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex SumWord();

    [GeneratedRegex(@"^[0-9.,:%\s-]+(?:min\w*|hrs?|hours?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex NumberLike();

    [GeneratedRegex(@"^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?(?:[ ,'-]+(?:20)?[0-9]{2})?:?$", RegexOptions.IgnoreCase)]
    private static partial Regex Month();

    [GeneratedRegex(@"\b(?:generated|printed|page [0-9]+|run date|report date|exported|confidential)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Printer();

    [GeneratedRegex(@"\b[0-9]{1,2}[/-][0-9]{1,2}(?:[/-][0-9]{2,4})?\b|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? [0-9]{1,2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex SomeDay();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'-]+,? \p{Lu}[\p{L}'-]*\.?(?: \p{Lu}[\p{L}'-]+)?$")]
    private static partial Regex Name();
}
