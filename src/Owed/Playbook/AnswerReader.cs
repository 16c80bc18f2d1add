using System.Globalization;

namespace Owed;

/// <summary>Reads an answer as people write it; what cannot be read stays unknown, with a problem that says so.</summary>
internal static class AnswerReader
{
    private static readonly string[] Unknowns = ["", "unknown", "null", "not sure", "unsure", "do not know", "don t know", "dont know", "idk", "na", "n a", "?", "unclear", "not known", "not stated", "not given"];

    private static readonly string[] DayForms =
        ["yyyy-MM-dd", "yyyy-M-d", "M/d/yyyy", "M/d/yy", "MMMM d, yyyy", "MMM d, yyyy", "MMMM d yyyy", "MMM d yyyy", "d MMMM yyyy", "d MMM yyyy", "yyyy/MM/dd", "yyyy-MM", "MMMM yyyy", "MMM yyyy"];

    private static readonly string[] Affirmed = ["yes", "true", "y", "yeah", "yep", "1"];

    private static readonly string[] Denied = ["no", "false", "n", "never", "none", "nope", "0", "not yet", "not"];

    /// <summary>The value as it is kept, or null for unknown; the problem when the words could not be read.</summary>
    internal static string? Read(Question question, string text, Where where, out Problem? problem)
    {
        problem = null;
        string plain = Plain(text);
        if (Unknowns.Contains(plain))
        {
            return null;
        }

        string? value = question.Kind switch
        {
            QuestionKind.YesNo => YesNo(text, plain),
            QuestionKind.Choice => Choice(question, plain),
            QuestionKind.Choices => Many(question, text),
            QuestionKind.Day => Day(text)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            QuestionKind.Number => Number(text),
            QuestionKind.State => States.CodeOf(text),
            _ => text.Trim(),
        };
        if (value is null)
        {
            problem = new(
                "facts-answer",
                $"\"{Short(text)}\" is not an answer that {question.Key} knows, so it is taken as unknown.",
                where,
                question.Kind switch
                {
                    QuestionKind.YesNo => "Write yes, no or unknown.",
                    QuestionKind.Day => "Write year, month, day: 2026-09-30.",
                    QuestionKind.Number => "Write a number.",
                    QuestionKind.State => "Write the two letters of the state: MO.",
                    _ => $"Write one of: {string.Join(", ", question.Words)}.",
                },
                Severity.Warning);
        }

        return value;
    }

    internal static DateOnly? Day(string text)
    {
        string trimmed = text.Trim();
        if (trimmed.Length > 10 && trimmed[10] is 'T' or ' ' && DateOnly.TryParseExact(trimmed[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly stamped))
        {
            return stamped;
        }

        return DateOnly.TryParseExact(trimmed.Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out DateOnly day) ? day : null;
    }

    private static string? YesNo(string text, string plain)
    {
        string first = plain.Split(' ')[0];
        return Affirmed.Contains(first) || Day(text) is not null || (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) ? "yes" : Denied.Contains(first) || Denied.Contains(plain) ? "no" : null;
    }

    private static string? Choice(Question question, string plain)
    {
        string? best = null;
        int longest = 0;
        foreach (string choice in question.Choices)
        {
            string[] words = choice.Split('|');
            foreach (string word in words.Select(Plain))
            {
                if (word == plain)
                {
                    return words[0];
                }

                if (word.Length > longest && word.Length > 2 && $" {plain} ".Contains($" {word} ", StringComparison.Ordinal))
                {
                    (best, longest) = (words[0], word.Length);
                }
            }
        }

        return best ?? (question.Words.Contains("other") ? "other" : null);
    }

    private static string? Many(Question question, string text)
    {
        string?[] found = [.. text.Split([',', ';', '|'], StringSplitOptions.RemoveEmptyEntries).Select(t => Choice(question, Plain(t)))];
        string[] known = [.. found.OfType<string>().Distinct()];
        return known.Length > 0 ? string.Join(", ", known) : Denied.Contains(Plain(text)) ? "none" : null;
    }

    private static string? Number(string text)
    {
        string digits = new([.. text.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is > 0 and < 6 ? int.Parse(digits, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : Denied.Contains(Plain(text)) ? "0" : null;
    }

    private static string Plain(string text) =>
        string.Join(' ', new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c == '?' ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Short(string text) => text.Length > 60 ? text[..57] + "…" : text;
}
