namespace Owed.Files;

/// <summary>A row taken as a session of the school's record.</summary>
/// <param name="Pointed">What a person should see beside it, as it is kept all the same.</param>
/// <param name="Replaces">The session of the record whose place it takes, when a person said so.</param>
public sealed record TakenRow(int Row, Session Session, Items<string> Pointed, Session? Replaces = null);

/// <summary>One question; rows with the same key are answered at once.</summary>
/// <param name="Key">Names the question in an answer: <c>code ns</c>, <c>row 12</c>.</param>
/// <param name="CanKeep">True when the answer <c>keep</c> makes a session of the row as it stands.</param>
/// <param name="Also">What else is asked under the same key, in words.</param>
public sealed record RowQuestion(AskKind Kind, string Key, string First = "", string Second = "", bool CanKeep = false, string Also = "")
{
    /// <summary>The question in words.</summary>
    public string Said => Also.Length > 0 ? $"{SchoolLogWords.Question(this)} {Also}" : SchoolLogWords.Question(this);

    /// <summary>True when the answer is a service of the IEP.</summary>
    public bool IsAboutService => Kind is AskKind.Service or AskKind.ServiceNotInIep or AskKind.NoServiceNamed;
}

/// <summary>A row that a person must say something about; it counts nothing until then.</summary>
/// <param name="Said">The row as written.</param>
public sealed record AskedRow(int Row, string Said, Items<RowQuestion> Questions);

/// <summary>A row that is no session of this child; what stands in another child's row is not repeated.</summary>
public sealed record LeftOutRow(int Row, WhyLeftOut Why, string Said)
{
    public string Reason => SchoolLogWords.LeftOut(Why);
}

/// <summary>What became of every row of a school's log: taken, asked or left out. It refuses to exist when a row is missing or stands twice.</summary>
public sealed record SchoolLogReading
{
    /// <exception cref="ArgumentException">when the three lists do not add up to the file.</exception>
    public SchoolLogReading(SchoolTable table, ColumnMap map, Items<TakenRow> taken, Items<AskedRow> asked, Items<LeftOutRow> leftOut, Items<string> remarks)
    {
        int[] rows = [.. taken.Select(r => r.Row).Concat(asked.Select(r => r.Row)).Concat(leftOut.Select(r => r.Row)).Order()];
        if (!rows.SequenceEqual(table.Rows.Select(r => r.Number)))
        {
            throw new ArgumentException($"{rows.Length} rows are accounted for, and the file has {table.Rows.Count}.", nameof(table));
        }

        if (asked.Any(r => r.Questions.Count == 0))
        {
            throw new ArgumentException("A row is asked about without a question.", nameof(asked));
        }

        (Table, Map, Taken, Asked, LeftOut, Remarks) = (table, map, taken, asked, leftOut, remarks);
    }

    public SchoolTable Table { get; }

    public ColumnMap Map { get; }

    public Items<TakenRow> Taken { get; }

    public Items<AskedRow> Asked { get; }

    public Items<LeftOutRow> LeftOut { get; }

    /// <summary>What concerns the whole file and changes no count.</summary>
    public Items<string> Remarks { get; }

    /// <summary>The columns that are asked about before anything else.</summary>
    public Items<ColumnDoubt> Doubts { get; init; } = [];

    /// <summary>The questions, each once, with the rows that wait for it; what one row is asked stands together.</summary>
    public IEnumerable<(RowQuestion Question, Items<AskedRow> Rows)> Questions => Asked
        .SelectMany(r => r.Questions.Select(q => (q, r)))
        .GroupBy(p => p.q.Key, StringComparer.Ordinal)
        .Select(g => (Together([.. g.Select(p => p.q)]), g.Select(p => p.r).Distinct().ToItems()));

    private static RowQuestion Together(RowQuestion[] same)
    {
        bool ofRow = same[0].Key.StartsWith("row ", StringComparison.Ordinal);
        return ofRow && same.Length > 1 ? same[0] with { CanKeep = same.All(q => q.CanKeep), Also = string.Join(' ', same.Skip(1).Select(q => q.Said).Distinct()) } : same[0];
    }
}
