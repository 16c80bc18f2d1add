using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Writes entries as the lines of <c>log.txt</c>.</summary>
internal static class LogWriter
{
    public static string Text(IEnumerable<Entry> entries)
    {
        var text = new StringBuilder();
        foreach (Entry entry in entries)
        {
            text.Append(Line(entry)).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(Entry entry)
    {
        var parts = new List<string> { Day(entry.Day) };
        switch (entry)
        {
            case Session session:
                Session(session, parts);
                break;
            case PlannedMakeUp planned:
                parts.Add(planned.Line);
                parts.Add($"planned {planned.Promised} makes up {Day(planned.MakesUp)}");
                break;
            case SchoolClaim claim:
                parts.Add(claim.Line);
                parts.Add($"claimed {claim.Claimed} from {Day(claim.Span.From)} to {Day(claim.Span.To)}");
                break;
            case SpanMiss span:
                parts.Add(span.Line);
                parts.Add($"none to {Day(span.To)}: {Words.Name(span.Reason, ' ')}");
                break;
            case SpanGiven total:
                parts.Add(total.Line);
                parts.Add($"given {total.Given}{(total.Of is Minutes of ? $" of {of}" : "")} from {Day(total.Span.From)} to {Day(total.Span.To)}");
                AddNotEmpty(parts, total.Reason is MissReason why ? $"missed: {Words.Name(why, ' ')}" : "");
                break;
            case CaseEvent happened:
                Event(happened, parts);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry.GetType().Name, "The log has no line for this kind of entry.");
        }

        AddNotEmpty(parts, entry.Recorded is DateOnly recorded && entry is not CaseEvent ? $"recorded {Day(recorded)}" : "");
        AddNotEmpty(parts, entry is Owed.Session or PlannedMakeUp or SpanMiss or SpanGiven ? By(entry.Source) : "");
        parts.AddRange(entry.Evidence.Select(Evidence));
        AddNotEmpty(parts, entry.Note is string note ? $"; {LogLine.EscapeNote(note)}" : "");
        return string.Join("  ", parts);
    }

    private static void Session(Session session, List<string> parts)
    {
        parts.Add(session.Line);
        parts.Add(session.Planned is Minutes planned ? $"{session.Given} of {planned}" : session.Given.ToString());
        AddNotEmpty(parts, session.Reason is MissReason reason ? $"missed: {Words.Name(reason, ' ')}" : "");
        AddNotEmpty(parts, session.MakesUp is DateOnly day ? $"makes up {Day(day)}" : "");
        AddNotEmpty(parts, session.Manner.Grouping ?? "");
        AddNotEmpty(parts, session.Manner.Setting is string setting ? $"in {Free(setting)}" : "");
        AddNotEmpty(parts, session.Manner.Remote switch { true => "remote", false => "in person", null => "" });
        AddNotEmpty(parts, session.Manner.Unqualified ? "unqualified" : "");
    }

    private static void Event(CaseEvent happened, List<string> parts)
    {
        parts.Add("event");
        parts.Add(Words.Name(happened.Kind, '-'));
        AddNotEmpty(parts, happened.Letter ?? "");
        AddNotEmpty(parts, happened.DateOnPaper is DateOnly day ? $"dated {Day(day)}" : "");
        AddNotEmpty(parts, happened.Answers is string letter ? $"answers {letter}" : "");
        AddNotEmpty(parts, happened.Who is string who ? $"with {Free(who)}" : "");
        AddNotEmpty(parts, happened.Recorded is DateOnly recorded ? $"recorded {Day(recorded)}" : "");
        AddNotEmpty(parts, By(happened.Source));
        AddNotEmpty(parts, happened.About is string about ? Free(about) : "");
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string By(Source source) => source switch
    {
        Source.Parent => "",
        Source.Child => "by child",
        Source.Recollection => "by memory",
        Source.SchoolRecord => "by school",
        _ => "by school letter",
    };

    private static void AddNotEmpty(List<string> parts, string part)
    {
        if (part.Length > 0)
        {
            parts.Add(part);
        }
    }

    private static string Evidence(string name) =>
        name.All(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or '-' or '_' or '/' or '(' or ')') && name.Trim() == name && name.Length > 0
            ? $"^{name}"
            : $"^{LogLine.Quote(name)}";

    /// <summary>Free words, quoted when they could be read as something else.</summary>
    private static string Free(string words) => IsPlain(words) ? words : LogLine.Quote(words);

    private static bool IsPlain(string words) =>
        words.Length > 0 && words[0] != ' ' && words[^1] != ' '
        && !words.Contains("  ", StringComparison.Ordinal)
        && words.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '-' or '\'' or '(' or ')' or '?')
        && !Leading.Contains(words.Split(' ')[0].ToLowerInvariant());

    private static readonly HashSet<string> Leading =
        ["recorded", "by", "dated", "answers", "with", "the", "a", "an", "person", "group", "missed", "makes", "made"];
}
