using System.Globalization;

namespace Owed.Web;

/// <summary>The entries just written, from first to last, carried to the next page so that it can offer to undo them all.</summary>
public readonly record struct SavedBanner(int First, int Last)
{
    public const string Query = "saved";

    /// <summary>Reads it from an address, where it stands as "12-15"; null for anything else, or when the record has moved on.</summary>
    public static SavedBanner? Of(HttpRequest request, int last) =>
        request.Query[Query].ToString().Split('-') is [string from, string to]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out int first)
        && int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out int end)
        && first >= 1 && first <= end && end == last
            ? new(first, end)
            : null;

    public override string ToString() => FormattableString.Invariant($"{First}-{Last}");
}
