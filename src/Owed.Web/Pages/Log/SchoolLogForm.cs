using System.Text;
using Owed.Files;

namespace Owed.Web;

/// <summary>What a form says about a school's log: the file, its columns, and the answers so far.</summary>
public sealed class SchoolLogForm
{
    /// <summary>Where the columns that a person named are kept with the case.</summary>
    public const string ColumnsFact = "school_log.columns";

    /// <summary>Questions shown at once; the others follow when these are answered.</summary>
    public const int MostQuestions = 60;

    public string Name { get; set; } = "";

    public string? Packed { get; set; }

    public string? Line { get; set; }

    public List<SchoolLogColumn> Columns { get; set; } = [];

    public List<SchoolLogReply> Replies { get; set; } = [];

    /// <summary>The columns that were changed, under their numbers.</summary>
    public Dictionary<string, LogColumn> Said => Columns.Where(c => c.Role is not null && c.Role != c.Was).ToDictionary(
        c => (c.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), c => c.Role!.Value);

    /// <summary>The answers of the form, by their keys.</summary>
    public Dictionary<string, string> Answered
    {
        get
        {
            Dictionary<string, string> answers = [];
            foreach (SchoolLogReply reply in Replies.Where(r => r.Key.Length > 0 && r.Answer.Length > 0))
            {
                answers[reply.Key] = reply.Answer;
            }

            return answers;
        }
    }

    public SchoolLogChoices Choices(string known, SchoolTable table)
    {
        Dictionary<string, LogColumn> map = new(KnownMaps.Of(known, table));
        foreach ((string title, LogColumn role) in Said)
        {
            map[title] = role;
        }

        Dictionary<string, string> answers = new(KnownMaps.Answers(known, table));
        foreach ((string key, string answer) in Answered)
        {
            answers[key] = answer;
        }

        return new(Line is { Length: > 0 } ? Line : null, map, answers);
    }

    /// <summary>The table of the file, or of the rows that were pasted.</summary>
    public Outcome<SchoolTable>? Table() => CarriedFile.Unpack(Packed) is byte[] bytes ? TableFile.Read(Name, bytes) : null;

    public static byte[] Bytes(string pasted) => Encoding.UTF8.GetBytes(pasted);
}

/// <summary>One column as the form shows it.</summary>
public sealed class SchoolLogColumn
{
    public int Index { get; set; }

    public LogColumn? Role { get; set; }

    /// <summary>What it was read as before it was changed.</summary>
    public LogColumn? Was { get; set; }
}

/// <summary>One answer as the form brings it.</summary>
public sealed class SchoolLogReply
{
    public string Key { get; set; } = "";

    public string? Choice { get; set; }

    public int? Minutes { get; set; }

    public DateOnly? Day { get; set; }

    /// <summary>The answer in the words of <see cref="RowAnswer"/>; empty when nothing was said.</summary>
    public string Answer
    {
        get
        {
            if (!Key.StartsWith("row ", StringComparison.Ordinal))
            {
                return Choice ?? "";
            }

            List<string> parts = [];
            if (Choice is { Length: > 0 })
            {
                parts.Add(RowAnswer.Reasons.ContainsKey(Choice) ? $"reason {Choice}" : Choice);
            }

            if (Minutes is int minutes)
            {
                parts.Add($"minutes {minutes}");
            }

            if (Day is DateOnly day)
            {
                parts.Add($"day {day:yyyy-MM-dd}");
            }

            return string.Join("; ", parts);
        }
    }
}
