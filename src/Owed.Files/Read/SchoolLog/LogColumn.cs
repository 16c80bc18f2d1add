namespace Owed.Files;

/// <summary>What a column of a school's log is about.</summary>
public enum LogColumn
{
    /// <summary>Not known; what stands there is shown and changes nothing, and codes among it are asked about.</summary>
    Unread,
    Date,
    WeekOf,
    Weekday,
    Service,
    Given,
    Planned,
    Duration,
    Hours,
    Units,
    Start,
    End,
    Clock,
    Attendance,
    Status,
    Reason,
    Unavailable,
    ChildReason,
    ProviderReason,
    Note,
    Student,
    Provider,
    GroupSize,
    MakesUp,

    /// <summary>Known, and changes nothing: a number of the student, the day it was typed in.</summary>
    Aside,
}

/// <summary>One column: its place, its title as written, and what it is about.</summary>
/// <param name="MinutesPerUnit">For units, how many minutes the file says one is; 0 when it does not say.</param>
/// <param name="Known">True when the title or the person said so; false when the cells alone did.</param>
public sealed record MappedColumn(int Index, string Title, LogColumn Role, int MinutesPerUnit = 0, bool Known = true);

/// <summary>Where the table begins and what its columns are about.</summary>
/// <param name="Heading">The number of the heading row; 0 when the file has none.</param>
public sealed record ColumnMap(int Heading, Items<MappedColumn> Columns)
{
    /// <summary>The titles, to know a file of the same kind again.</summary>
    public string Signature => Heading == 0 ? $"{Columns.Count} columns" : string.Join('|', Columns.Select(c => PhraseBook.Plain(c.Title)));

    /// <summary>What a file without a heading row is known by: how many columns it has.</summary>
    internal static string WithoutNames(SchoolTable table) =>
        table.Rows.FirstOrDefault(r => r.Cells.Count > 1 && !r.IsEmpty) is SchoolRow first && first.Cells.Any(c => DayCell.Read(c, new(DateOnly.MinValue, DateOnly.MaxValue)).Day is not null)
            ? $"{table.Rows.Max(r => r.Cells.Count)} columns" : "";

    public bool Has(params LogColumn[] roles) => Columns.Any(c => roles.Contains(c.Role));
}
