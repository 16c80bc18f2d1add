namespace Owed.Files;

/// <summary>Reads what a person says a column is: <c>minutes=Dur</c>.</summary>
public static class ColumnChoice
{
    /// <summary>The title or number of the column and its role; null when the words cannot be read.</summary>
    public static (string Title, LogColumn Role)? Read(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && text[(at + 1)..].Trim() is { Length: > 0 } title && Role(text[..at]) is LogColumn role ? (title, role) : null;
    }

    /// <summary>The role of that name: <c>minutes</c>, <c>date</c>, <c>attendance</c>.</summary>
    public static LogColumn? Role(string name) => ColumnNames.Role(name.Trim());
}
