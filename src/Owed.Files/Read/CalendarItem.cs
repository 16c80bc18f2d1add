namespace Owed.Files;

/// <summary>A day or run of days with its label, as one line of a calendar writes it.</summary>
internal readonly record struct CalendarItem(string From, string? To, string Label)
{
    /// <summary>Takes apart <c>date</c>, <c>date..date</c> or <c>date to date</c>, each with a label behind it or none.</summary>
    public static CalendarItem Split(string text)
    {
        string whole = text.Trim();
        int end = whole.AsSpan().IndexOfAny(' ', '\t');
        string first = end < 0 ? whole : whole[..end];
        string rest = end < 0 ? "" : whole[end..].Trim();
        int dots = first.IndexOf("..", StringComparison.Ordinal);
        if (dots > 0 && dots + 2 < first.Length)
        {
            return new(first[..dots], first[(dots + 2)..], rest);
        }

        foreach (string joiner in (string[])["..", "to ", "- ", "– "])
        {
            string after = rest.StartsWith(joiner, StringComparison.Ordinal) ? rest[joiner.Length..].TrimStart() : "";
            if (after.Length >= 10 && WrittenDay.TryRead(after.AsSpan(0, 10), out _) && (after.Length == 10 || after[10] is ' ' or '\t'))
            {
                return new(first, after[..10], after[10..].Trim());
            }
        }

        return new(first, null, rest);
    }

    /// <summary>The one-line form, or null when the label would read back as something else.</summary>
    public static string? Join(DateRange days, string label)
    {
        string range = days.From == days.To ? $"{days.From:yyyy-MM-dd}" : $"{days.From:yyyy-MM-dd}..{days.To:yyyy-MM-dd}";
        string text = label.Length == 0 ? range : $"{range} {label}";
        var expected = new CalendarItem($"{days.From:yyyy-MM-dd}", days.From == days.To ? null : $"{days.To:yyyy-MM-dd}", label);
        return Split(text) == expected ? text : null;
    }
}
