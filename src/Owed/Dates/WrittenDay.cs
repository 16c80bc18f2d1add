using System.Globalization;

namespace Owed;

/// <summary>A day that a person or a file wrote: <c>2025-09-08</c>, inside the years that a case can hold, so that months and years can be counted from it.</summary>
public static class WrittenDay
{
    public static readonly DateOnly Earliest = new(1900, 1, 1);

    public static readonly DateOnly Latest = new(2200, 12, 31);

    public static bool IsPossible(DateOnly day) => day >= Earliest && day <= Latest;

    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && IsPossible(day);
}
