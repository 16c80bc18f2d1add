using System.Globalization;

namespace Owed.Files;

/// <summary>What a person said about one row: <c>out</c>, <c>keep</c>, <c>replace</c>, or parts such as <c>minutes 30; day 2025-10-28; reason child absent</c>.</summary>
public sealed record RowAnswer(bool IsOut = false, bool IsKept = false, int? Minutes = null, MissReason? Reason = null, DateOnly? Day = null, string? Line = null, bool IsUndocumented = false, bool IsReplacing = false)
{
    /// <summary>The reasons under their names in answers.</summary>
    public static IReadOnlyDictionary<string, MissReason> Reasons => LogWords.Reasons;

    /// <summary>The answer in words, or null when it cannot be read.</summary>
    public static RowAnswer? Read(string text)
    {
        var answer = new RowAnswer();
        foreach (string part in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int blank = part.IndexOf(' ', StringComparison.Ordinal);
            string name = blank < 0 ? part : part[..blank];
            string value = blank < 0 ? "" : part[(blank + 1)..].Trim();
            switch (name)
            {
                case "out":
                    answer = answer with { IsOut = true };
                    break;
                case "keep":
                    answer = answer with { IsKept = true };
                    break;
                case "replace":
                    answer = answer with { IsReplacing = true };
                    break;
                case "undocumented":
                    answer = answer with { IsUndocumented = true };
                    break;
                case "minutes" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int minutes) && minutes <= CaseLimits.SessionMinutes:
                    answer = answer with { Minutes = minutes };
                    break;
                case "reason" when Reasons.TryGetValue(value, out MissReason reason):
                    answer = answer with { Reason = reason };
                    break;
                case "day" when WrittenDay.TryRead(value, out DateOnly day):
                    answer = answer with { Day = day };
                    break;
                case "line" when value.Length > 0:
                    answer = answer with { Line = value };
                    break;
                default:
                    return null;
            }
        }

        return answer == new RowAnswer() ? null : answer;
    }
}
