namespace Owed.Files;

/// <summary>Reads the school's own service log, as lines of <c>log.txt</c> or as a table of any shape that <see cref="SchoolLogReader"/> knows.</summary>
public static class SchoolLog
{
    /// <summary>The sessions and statements of the file, each marked as the school's record; a row that must be asked about is a problem.</summary>
    /// <param name="ids">The service lines that the IEPs name.</param>
    /// <param name="line">The service that a row without one speaks of.</param>
    public static Outcome<Items<Entry>> Read(TextFile file, IEnumerable<string> ids, string line)
    {
        var problems = new List<Problem>();
        if (IsLines(file.Text))
        {
            List<Entry> read = new LogReader(file.Name, ids, problems).Read(file.Text);
            return new(read.Select(AsSchools).OfType<Entry>().ToItems(), problems.ToItems());
        }

        Outcome<SchoolTable> table = TableFile.Of(file);
        var bare = new SchoolLogCase("", [.. ids.Select(i => new SchoolService(i, i))], new(DateOnly.MinValue, DateOnly.MaxValue), SchoolCalendar.None, [], DateOnly.MaxValue);
        Outcome<SchoolLogReading>? reading = table.Value is null ? null : SchoolLogReader.Read(table.Value, bare, SchoolLogChoices.None with { Line = line });
        return reading?.Value is not SchoolLogReading rows
            ? new(null, [.. table.Problems, .. reading?.Problems ?? []])
            : new([.. rows.Taken.Select(t => (Entry)t.Session)], [.. rows.Asked.Select(a => SchoolLogProblems.Asked(file.Name, a))]);
    }

    /// <summary>True for lines as <c>log.txt</c> has them: a day, two blanks or one, and a service, with no cells.</summary>
    public static bool IsLines(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            ReadOnlySpan<char> trimmed = line.Trim();
            if (!trimmed.IsEmpty && trimmed[0] != '#')
            {
                return trimmed.Length > 11 && trimmed[10] == ' ' && !trimmed.Contains('\t') && !trimmed[..10].Contains(',')
                    && WrittenDay.TryRead(trimmed[..10].ToString(), out _);
            }
        }

        return text.AsSpan().IsWhiteSpace() || text.TrimStart().StartsWith('#');
    }

    private static Entry? AsSchools(Entry entry) => entry switch
    {
        Session s => s with { Source = Source.SchoolRecord },
        SchoolClaim c => c,
        SpanMiss m => m with { Source = Source.SchoolRecord },
        SpanGiven g => g with { Source = Source.SchoolRecord },
        _ => null,
    };
}
