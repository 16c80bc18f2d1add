using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Reads start and end times of a session, with or without AM and PM, over noon or one o'clock.</summary>
internal static partial class ClockSpan
{
    private const int HalfDay = 720;
    private const int Longest = 240;

    /// <summary>Start and end in minutes of the day.</summary>
    public static (int Start, int End)? Read(string start, string end)
    {
        if (Time(start) is not var (from, fromSaid) || Time(end) is not var (to, toSaid))
        {
            return null;
        }

        // 9:30-10:15 AM: the half of the day stands once.
        if (!fromSaid && toSaid && from < to - HalfDay)
        {
            from += HalfDay;
        }
        else if (!toSaid && to <= from && to + HalfDay - from is > 0 and <= Longest)
        {
            to += HalfDay;
        }

        return to > from ? (from, to) : null;
    }

    /// <summary>The two times of a cell such as <c>10:00-10:30</c>; null when it is no such cell.</summary>
    public static (string Start, string End)? Split(string cell) =>
        Two().Match(cell) is { Success: true } found ? (found.Groups[1].Value, found.Groups[2].Value) : null;

    public static bool IsTime(string text) => Time(text) is not null;

    private static (int Minutes, bool HalfSaid)? Time(string text)
    {
        Match found = One().Match(text.Trim());
        if (!found.Success)
        {
            return null;
        }

        int hour = int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);
        int minute = found.Groups[2].Length > 0 ? int.Parse(found.Groups[2].Value, CultureInfo.InvariantCulture) : 0;
        string half = found.Groups[3].Value.ToLowerInvariant();
        if (hour > 23 || minute > 59 || (half.Length > 0 && hour is 0 or > 12) || (found.Groups[2].Length == 0 && half.Length == 0))
        {
            return null;
        }

        hour = half.StartsWith('p') ? (hour % 12) + 12 : half.StartsWith('a') ? hour % 12 : hour;
        return ((hour * 60) + minute, half.Length > 0 || hour > 12);
    }

    [GeneratedRegex(@"^([0-9]{1,2}):?([0-9]{2})?(?::[0-9]{2})?\s*([ap])?\.?m?\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex One();

    [GeneratedRegex(@"^\s*([0-9]{1,2}:?[0-9]{0,2}(?::[0-9]{2})?\s*(?:[ap]\.?m?\.?)?)\s*(?:-|–|—|to|until|till)\s*([0-9]{1,2}:?[0-9]{0,2}(?::[0-9]{2})?\s*(?:[ap]\.?m?\.?)?)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Two();
}
