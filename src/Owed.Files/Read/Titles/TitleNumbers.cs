namespace Owed.Files;

/// <summary>Gives the numbers of a title their form: clock times, grades, dates, years, or just a number.</summary>
internal static class TitleNumbers
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>True for the dash of <c>6-8</c>, <c>K–5</c> or <c>9 - 12</c>, and the slash of <c>1/2</c>.</summary>
    public static bool IsRangeDash(string text, int i)
    {
        if (text[i] is not ('-' or '\u2013' or '/'))
        {
            return false;
        }

        (int before, int after) = (i - 1, i + 1);
        if (text[i] != '/' && before > 0 && after + 1 < text.Length && text[before] == ' ' && text[after] == ' ')
        {
            (before, after) = (before - 1, after + 1);
        }

        if (before < 0 || after >= text.Length)
        {
            return false;
        }

        int from = before;
        while (from > 0 && (char.IsLetterOrDigit(text[from - 1]) || text[from - 1] == ':'))
        {
            from--;
        }

        int to = after;
        while (to + 1 < text.Length && (char.IsLetterOrDigit(text[to + 1]) || text[to + 1] == ':'))
        {
            to++;
        }

        (string left, string right) = (text[from..(before + 1)], text[after..(to + 1)]);
        return text[i] == '/' ? char.IsAsciiDigit(left[0]) && char.IsAsciiDigit(right[0])
            : (Level(left) >= -4 || char.IsAsciiDigit(left[0])) && (Level(right) >= -4 || char.IsAsciiDigit(right[0]));
    }

    /// <summary>The words with their forms, ranges and clock times put together.</summary>
    public static List<TitleToken> Join(List<TitleToken> raw)
    {
        var done = new List<TitleToken>(raw.Count);
        for (int i = 0; i < raw.Count; i++)
        {
            (TitleToken here, TitleToken next, TitleToken after) = (raw[i], At(raw, i + 1), At(raw, i + 2));
            bool month = done.Count > 0 && done[^1].Form == "<month>";
            if (here.Text == "1" && (next.Text is "-" or "/") && after.Text == "2" && At(raw, i + 3).Text is "day" or "days")
            {
                done.Add(here with { Text = "1/2", Form = "1/2" });
                i += 2;
            }
            else if (next.Text == "-" && Level(here.Text) >= -4 && Level(after.Text) >= -4 && !month && !At(raw, i + 3).Text.StartsWith("hour", StringComparison.Ordinal))
            {
                bool whole = Level(here.Text) <= 0 && Level(after.Text) == 12;
                done.Add(here with { Text = $"{here.Text}-{after.Text}", Form = whole ? "<all>" : "<grades>" });
                i += 2;
            }
            else if (next.Text == "/" && Level(here.Text) >= 1 && int.TryParse(after.Text, out int day) && day is >= 1 and <= 31)
            {
                done.Add(here with { Text = MonthNames[Level(here.Text) - 1], Form = "<month>" });
                done.Add(after with { Form = "<n>" });
                i += 2;
            }
            else if (char.IsAsciiDigit(here.Text[0]))
            {
                bool clock = next.Text is "am" or "pm" && next.Break == here.Break;
                done.Add(here with { Form = Form(here.Text, clock) });
                i += clock ? 1 : 0;
            }
            else if (here.Text is not ("-" or "/"))
            {
                done.Add(here with { Form = Word(here.Text, next.Text) });
            }
        }

        return done;
    }

    private static TitleToken At(List<TitleToken> raw, int i) => i < raw.Count ? raw[i] : new("", "", -1, -1);

    private static string Word(string word, string next) =>
        TitleTokens.Month(word) > 0 && ((word != "may" && word != "march") || (next.Length > 0 && char.IsAsciiDigit(next[0]))) && !word.Equals("mar", StringComparison.Ordinal)
            && (word.Length <= 4 || char.IsAsciiDigit(next.Length > 0 ? next[0] : ' ')) && (word != "dec" || next != "day") ? "<month>"
        : word.Length is > 2 and <= 10 && Words.Weekday(word) is not null && word is not ("sun" or "sat") ? "<weekday>" : word;

    private static string Form(string text, bool clock)
    {
        bool digits = text.All(char.IsAsciiDigit);
        if (clock || text.Contains(':', StringComparison.Ordinal) || (text.Length <= 6 && text[^1] == 'm' && char.IsAsciiDigit(text[0]) && text[^2] is 'a' or 'p'))
        {
            return "<time>";
        }

        bool year = digits && text.Length == 4 && (text.StartsWith("20", StringComparison.Ordinal) || text.StartsWith("19", StringComparison.Ordinal));
        return year ? "<year>" : digits ? "<n>" : text;
    }

    /// <summary>The grade of <c>k</c>, <c>5</c> or <c>5th</c>; -4 to -1 for preschool, and -9 for no grade.</summary>
    private static int Level(string text) => text switch
    {
        "k" or "kindergarten" or "kg" => 0,
        "pk" or "prek" or "p" => -1,
        _ when text.Length > 0 && char.IsAsciiDigit(text[0]) && int.TryParse(text.TrimEnd('t', 'h', 's', 'n', 'd', 'r'), out int grade) && grade is >= 1 and <= 12 => grade,
        _ => -9,
    };
}
