namespace Owed.Files;

/// <summary>Reads <c>log.txt</c>: one session, claim or event a line.</summary>
internal sealed class LogReader
{
    // A note of the app, each of its signs escaped, must fit.
    private const int LongestLine = 50_000;

    private readonly string file;
    private readonly List<Problem> problems;
    private readonly Dictionary<string, string> services = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="ids">The service lines that the IEPs name.</param>
    public LogReader(string file, IEnumerable<string> ids, List<Problem> problems)
    {
        this.file = file;
        this.problems = problems;
        foreach (string id in ids)
        {
            services.TryAdd(id, id);
        }
    }

    public List<Entry> Read(string text)
    {
        var entries = new List<Entry>();
        int line = 0;
        foreach (Range range in text.AsSpan().Split('\n'))
        {
            line++;
            ReadOnlySpan<char> trimmed = text.AsSpan(range).Trim();
            if (trimmed.IsEmpty || trimmed[0] == '#')
            {
                continue;
            }

            var where = new Where(file, line);
            if (trimmed.Length > LongestLine)
            {
                problems.Add(FolderProblems.LogLineTooLong(where, LongestLine));
            }
            else if (ReadLine(trimmed.ToString(), where) is Entry entry)
            {
                entries.Add(entry);
            }
        }

        return entries;
    }

    private Entry? ReadLine(string text, Where where)
    {
        LogLine line = LogLine.Split(text);
        int before = problems.Count;
        if (line.IsQuoteOpen)
        {
            problems.Add(FolderProblems.LogQuoteOpen(where));
            return null;
        }

        if (line.Words.Count == 0 || Words.Day(line.Words[0].Text, where, problems) is not DateOnly day)
        {
            if (line.Words.Count == 0)
            {
                problems.Add(FolderProblems.LogNoDate(where));
            }

            return null;
        }

        if (line.Words.Count == 1)
        {
            problems.Add(FolderProblems.LogNothingAfterDate(where));
            return null;
        }

        foreach (string name in line.Evidence.Where(n => n.Length == 0 || n.Any(char.IsControl) || n.Split('/', '\\').Any(p => p is ".." or "" or ".") || n.Contains(':', StringComparison.Ordinal)))
        {
            problems.Add(FolderProblems.EvidenceOutside(where, name));
        }

        LogWord second = line.Words[1];
        Entry? entry = null;
        if (second.Is("event"))
        {
            entry = new LogEventReader(line, where, problems).Read(day);
        }
        else if (services.TryGetValue(second.Text, out string? id))
        {
            entry = new LogSessionReader(line, where, problems).Read(day, id);
        }
        else if (services.Count > 0)
        {
            problems.Add(FolderProblems.LogUnknownService(where, second.Text, [.. services.Values]));
        }

        return problems.Skip(before).Any(p => p.IsError) ? null : entry;
    }
}
