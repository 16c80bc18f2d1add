using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Files;

/// <summary>Knows columns by their titles.</summary>
internal static partial class ColumnNames
{
    private static readonly Dictionary<string, (LogColumn First, LogColumn Second)> Twofold = new(StringComparer.Ordinal);

    private static readonly Dictionary<string, LogColumn> Known = Read();

    private static readonly string[] Paper = ["entered", "signed", "submitted", "created", "modified", "approved", "birth", "billed", "paid", "printed"];

    private static readonly string[] Misses = ["missed", "cancelled", "canceled", "cancellation", "absent", "absence", "excused"];

    private static readonly string[] Plan = ["scheduled", "planned", "iep", "required", "mandated", "expected", "prescribed", "authorized", "due", "weekly", "per"];

    /// <summary>The role under its name in the word file and on the command line.</summary>
    public static LogColumn? Role(string name) =>
        Enum.TryParse(name.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true, out LogColumn role) && Enum.IsDefined(role) && !int.TryParse(name, out _)
            ? role
            : Known.TryGetValue(PhraseBook.Plain(name), out LogColumn named) ? named : null;

    public static MappedColumn Of(int index, string title) =>
        UnitMinutes(title) is int minutes and > 0 && PhraseBook.Plain(title).Contains("unit", StringComparison.Ordinal)
            ? new(index, title, LogColumn.Units, minutes)
            : RoleOf(PhraseBook.Plain(title.Replace("%", " percent ", StringComparison.Ordinal))) is var role && Either(title) is null ? new(index, title, role, Known: role != LogColumn.Unread)
            : new(index, title, role, Known: false);

    /// <summary>The two things a title can be about; what stands below it decides.</summary>
    public static (LogColumn First, LogColumn Second)? Either(string title) =>
        Twofold.TryGetValue(PhraseBook.Plain(title), out (LogColumn, LogColumn) two) ? two : null;

    /// <summary>True for a title such as <c>Cancelled</c>, under which "yes" says that there was no session.</summary>
    public static bool IsOfMiss(string title) => PhraseBook.Plain(title).Split(' ').Any(Misses.Contains);

    /// <summary>How many minutes a unit has, when words such as "1 unit = 15 min" say so.</summary>
    public static int UnitMinutes(string words) =>
        PerUnit().Match(words) is { Success: true } found
            ? int.Parse(found.Groups.Cast<Group>().Skip(1).First(g => g.Success).Value, CultureInfo.InvariantCulture)
            : 0;

    private static LogColumn RoleOf(string title)
    {
        if (Known.TryGetValue(title, out LogColumn role))
        {
            return role;
        }

        string[] words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        bool Any(params string[] names) => words.Any(names.Contains);
        return words.Length == 0 || words.Length > 8 ? LogColumn.Unread
            : Any("reason", "why") ? Any("student", "child") ? LogColumn.ChildReason : Any("provider", "therapist") ? LogColumn.ProviderReason : LogColumn.Reason
            : Any("missed", "lost", "owed", "remaining", "balance", "cumulative", "ytd") ? LogColumn.Unread
            : Any("date", "dos") ? Any(Paper) ? LogColumn.Aside : Any("makeup", "make") ? LogColumn.MakesUp
                : Any("service", "session", "visit", "treatment", "therapy", "svc", "seen") ? LogColumn.Date : LogColumn.Unread
            : Any("minutes", "min", "mins") ? Any(Plan) ? LogColumn.Planned : LogColumn.Given
            : Any("hours", "hrs", "hr") ? Any(Plan) ? LogColumn.Unread : LogColumn.Hours
            : Any("units") ? LogColumn.Units
            : Any("start", "begin", "arrival", "end", "stop", "departure") && Any(Plan) ? LogColumn.Aside
            : Any("start", "begin", "arrival") ? LogColumn.Start
            : Any("end", "stop", "departure") ? LogColumn.End
            : Any("time") && Any("in") && !Any("out") ? LogColumn.Start
            : Any("time") && Any("out") && !Any("in") ? LogColumn.End
            : Any("id", "number", "no", "grade", "dob", "npi", "ssid") ? LogColumn.Aside
            : Any("duration", "length") ? LogColumn.Duration
            : Any("attendance", "attended", "present", "absent") ? LogColumn.Attendance
            : Any("status", "outcome") ? LogColumn.Status
            : Any("note", "notes", "comment", "comments", "remarks") ? LogColumn.Note
            : Any("student", "pupil", "child") ? LogColumn.Student
            : Any("provider", "therapist", "clinician") ? LogColumn.Provider
            : Any("service") ? LogColumn.Service
            : LogColumn.Unread;
    }

    private static Dictionary<string, LogColumn> Read()
    {
        var known = new Dictionary<string, LogColumn>(StringComparer.Ordinal);
        foreach ((string role, string title) in PhraseBook.Lines("columns"))
        {
            LogColumn[] roles = [.. role.Split(" or ").Select(r => Enum.Parse<LogColumn>(r.Replace(" ", "", StringComparison.Ordinal), ignoreCase: true))];
            known.Add(PhraseBook.Plain(title), roles[0]);
            if (roles.Length > 1)
            {
                Twofold.Add(PhraseBook.Plain(title), (roles[0], roles[1]));
            }
        }

        return known;
    }

    [GeneratedRegex(@"(?:\b1\s*(?:unit)?\s*(?:=|is|equals)\s*([0-9]{1,2})\s*-?\s*min)|(?:\b([0-9]{1,2})\s*-?\s*min(?:ute)?s?\.?\s*(?:units?|each|per unit|/\s*unit|blocks?))|(?:units?[^a-z0-9]*(?:of|=|@|x)?\s*([0-9]{1,2})\s*-?\s*min)", RegexOptions.IgnoreCase)]
    private static partial Regex PerUnit();
}
