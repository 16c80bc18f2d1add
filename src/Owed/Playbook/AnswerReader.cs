using System.Globalization;

namespace Owed;

/// <summary>Reads an answer as people write it; what cannot be read stays unknown, with a problem that says so.</summary>
internal static class AnswerReader
{
    private static readonly string[] Unknowns = ["", "unknown", "null", "not sure", "unsure", "do not know", "don t know", "dont know", "idk", "na", "n a", "?", "unclear", "not known", "not stated", "not given", "maybe", "possibly", "not mentioned", "unspecified"];

    private static readonly string[] Doubts = ["not sure", "unsure", "do not know", "don t know", "dont know", "no idea", "unknown", "maybe", "possibly", "not mentioned"];

    /// <summary>Days from which a count of days runs; a month alone does not do for them.</summary>
    private static readonly string[] Exact = ["notice_dated", "meeting_on", "hearing_on", "decision_on", "manifestation_on", "settlement_signed_on", "due_process_on"];

    private static readonly string[] Ahead = ["next_meeting", "effective_on", "hearing_on", "manifestation_on"];


    private static readonly string[] Affirmed = ["yes", "true", "y", "yeah", "yep", "1", "partly", "partially", "sometimes", "some", "often", "mostly", "always", "definitely"];

    private static readonly string[] Denied = ["no", "false", "n", "never", "none", "nope", "0", "not yet", "not", "nothing", "nobody"];

    private static readonly string[] Denials = ["no", "not", "never", "nothing", "nobody", "none", "without", "neither", "didn", "don", "doesn", "won", "wasn", "haven", "hasn", "isn", "didnt", "dont", "wont", "wasnt", "havent", "hasnt", "isnt"];

    /// <summary>The value as it is kept, or null for unknown; the problem when the words could not be read.</summary>
    internal static string? Read(Question question, string text, Where where, DateOnly? today, out Problem? problem)
    {
        problem = null;
        string plain = Plain(text);
        if (Unknowns.Contains(plain) || (question.Kind != QuestionKind.Text && Doubts.Any(d => plain.StartsWith(d, StringComparison.Ordinal))))
        {
            return null;
        }

        string? value = question.Kind switch
        {
            QuestionKind.YesNo => YesNo(text, plain),
            QuestionKind.Choice => Choice(question, plain),
            QuestionKind.Choices => Many(question, text),
            QuestionKind.Day => Day(question.Key, text, today)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
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

    private static DateOnly? Day(string key, string text, DateOnly? today)
    {
        if (DayWords.Whole(text) is null && DayWords.Month(text) is DateOnly month)
        {
            return Exact.Contains(key) ? null : key == "missed_last" ? month.AddMonths(1).AddDays(-1) : month;
        }

        return DayWords.Read(text) ?? (today is DateOnly day && key != "today" ? DayWords.Near(text, day, Ahead.Contains(key)) : null);
    }

    private static string? YesNo(string text, string plain)
    {
        string[] words = plain.Split(' ');
        return Affirmed.Contains(words[0]) || DayWords.Whole(text) is not null || DayWords.Month(text) is not null || (int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) ? "yes"
            : Denied.Contains(words[0]) || words.Any(Denials.Contains) ? "no"
            : null;
    }

    private static string? Choice(Question question, string plain)
    {
        string? best = null;
        int longest = 0;
        bool denied = false;
        foreach (string choice in question.Choices)
        {
            string[] words = choice.Split('|');
            foreach (string word in words.Select(Plain))
            {
                if (word == plain)
                {
                    return words[0];
                }

                int at = word.Length > 2 ? $" {plain} ".IndexOf($" {word} ", StringComparison.Ordinal) : -1;
                if (at >= 0 && IsDenied(plain, at, word))
                {
                    denied = true;
                }
                else if (at >= 0 && word.Length > longest)
                {
                    (best, longest) = (words[0], word.Length);
                }
            }
        }

        return best ?? (denied ? question.Words.FirstOrDefault(w => w is "no" or "none" or "nothing" or "not_told") : question.Words.Contains("other") ? "other" : null);
    }

    /// <summary>True when a "no" stands right before the word, so that it says the opposite.</summary>
    private static bool IsDenied(string plain, int at, string word) =>
        !Denials.Contains(word.Split(' ')[0]) && plain[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).TakeLast(3).Any(Denials.Contains);

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
