using System.Globalization;

namespace Owed;

/// <summary>How one language writes dates, numbers and lists; everything else a letter says is in its words file.</summary>
/// <param name="Tag">BCP 47 tag; its first part is the ending of the words files: <c>en</c>.</param>
/// <param name="Two">Joins two things, with <c>{0}</c> and <c>{1}</c>.</param>
/// <param name="Last">Joins the last of three or more things.</param>
/// <param name="Minute">One minute, with <c>{0}</c>.</param>
/// <param name="Minutes">Any other number of minutes, with <c>{0}</c>.</param>
public sealed record Language(
    string Tag, LetterWords Around, string Two, string Last, string Minute, string Minutes, string Thousands)
{
    public static readonly Language English = new("en-US", LetterWords.English, "{0} and {1}", "{0}, and {1}", "{0} minute", "{0} minutes", ",");

    /// <summary>The ending of the words files: <c>en</c>.</summary>
    public string Short => Tag.Split('-')[0];

    public string Date(DateOnly day) => Around.LongDate(day);

    public string Number(int value) =>
        value.ToString("#,0", CultureInfo.InvariantCulture).Replace(",", Thousands, StringComparison.Ordinal);

    public string Count(Minutes minutes) =>
        string.Format(CultureInfo.InvariantCulture, minutes.Value == 1 ? Minute : Minutes, Number(minutes.Value));

    /// <summary>"a", "a and b", "a, b, and c".</summary>
    public string List(IEnumerable<string> things)
    {
        string[] all = [.. things];
        return all.Length switch
        {
            0 => "",
            1 => all[0],
            2 => string.Format(CultureInfo.InvariantCulture, Two, all[0], all[1]),
            _ => string.Format(CultureInfo.InvariantCulture, Last, string.Join(", ", all[..^1]), all[^1]),
        };
    }
}
