using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>How a cell was read as an amount of time.</summary>
/// <param name="Minutes">Null when the cell holds none.</param>
/// <param name="Question">What must be asked, or null.</param>
/// <param name="Words">Words in place of a number, such as <c>abs</c>; they are read as a status.</param>
internal readonly record struct MinutesRead(int? Minutes, AskKind? Question = null, string? Words = null)
{
    public bool IsEmpty => Minutes is null && Question is null && Words is null;
}

/// <summary>Reads amounts of time as logs write them: numbers, hours, <c>0:30</c>, <c>half hour</c>.</summary>
internal static partial class MinutesCell
{
    /// <summary>A session as long as this is asked about.</summary>
    public const int Long = 300;

    private const int MostHours = 8;

    private static readonly Dictionary<string, int> Spelled = new(StringComparer.Ordinal)
    {
        ["zero"] = 0, ["five"] = 5, ["ten"] = 10, ["fifteen"] = 15, ["twenty"] = 20, ["twenty five"] = 25, ["thirty"] = 30, ["forty"] = 40,
        ["forty five"] = 45, ["fifty"] = 50, ["sixty"] = 60, ["ninety"] = 90, ["half hour"] = 30, ["half an hour"] = 30, ["quarter hour"] = 15,
        ["one hour"] = 60, ["an hour"] = 60, ["hour"] = 60, ["hour and a half"] = 90, ["treinta"] = 30,
    };

    private static readonly HashSet<string> Blank = new(StringComparer.Ordinal) { "", "n a", "na", "null", "none", "nil" };

    /// <param name="inHours">True when the column counts hours, false for minutes, null when its title does not say.</param>
    public static MinutesRead Read(string cell, bool? inHours)
    {
        string plain = PhraseBook.Plain(cell);
        if (Blank.Contains(plain) && !cell.Any(char.IsDigit))
        {
            return default;
        }

        if (Spelled.TryGetValue(MinuteWord().Replace(plain, "").Trim(), out int spelled))
        {
            return new(spelled);
        }

        string text = cell.Trim().Trim('"', '”', '“').Trim().Replace('−', '-');
        if (HoursAndMinutes().Match(text) is { Success: true } both)
        {
            int whole = Int(both.Groups[1]);
            int rest = Int(both.Groups[2]);
            return rest > 59 ? new(null, AskKind.Minutes) : whole > MostHours ? new(null, AskKind.HoursOrMinutes) : new((whole * 60) + rest);
        }

        if (Number().Match(text) is not { Success: true } found || !decimal.TryParse(found.Groups[1].Value, CultureInfo.InvariantCulture, out decimal number))
        {
            return plain.Any(char.IsAsciiDigit) ? new(null, AskKind.Minutes) : new(null, null, cell.Trim());
        }

        string unit = found.Groups[2].Value.ToLowerInvariant();
        bool hours = unit.Length > 0 ? unit[0] == 'h' : inHours == true;
        if (unit.Length == 0 && inHours is null && number is > 0 and < 5)
        {
            return new(null, AskKind.HoursOrMinutes);
        }

        if (hours && unit.Length == 0 && number > MostHours)
        {
            return new(null, AskKind.HoursOrMinutes);
        }

        if (number is > 100_000 or < -100_000)
        {
            return new(null, AskKind.Minutes);
        }

        decimal minutes = hours ? number * 60 : number;
        return minutes != decimal.Truncate(minutes) ? new(null, AskKind.Minutes)
            : minutes < 0 ? new((int)minutes, AskKind.Below)
            : minutes >= Long ? new((int)minutes, AskKind.TooMany)
            : new((int)minutes);
    }

    private static int Int(Group digits) => digits.Value.Length == 0 ? 0 : int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\b(minutes?|mins?|minutos)\b")]
    private static partial Regex MinuteWord();

    [GeneratedRegex(@"^([0-9]{1,3})(?:\s*(?::|h|hrs?|hours?)\s*)([0-9]{1,2})(?::00|\s*(?:m|min|mins|minutes))?$", RegexOptions.IgnoreCase)]
    private static partial Regex HoursAndMinutes();

    [GeneratedRegex(@"^(-?[0-9]{0,9}(?:\.[0-9]{1,6})?)\s*(?:(minutes?|mins?|m|hours?|hrs?|h|minutos|horas?)\.?)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Number();
}
