namespace Owed.Files;

/// <summary>Knows the people of a file by name, so that "Otto absent" and "Ms. Vance out" say who.</summary>
internal static class PersonWords
{
    private const int Shortest = 3;

    /// <summary>The child's first name as the child, names under the provider's title as the provider; names that are words of a log too are left.</summary>
    public static Dictionary<string, string> Of(SchoolTable table, ColumnMap map, string child)
    {
        string[] own = PhraseBook.Plain(child).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var people = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (MappedColumn column in map.Columns.Where(c => c.Role == LogColumn.Provider && c.Known))
        {
            foreach (string word in table.Rows.Where(r => r.Number > map.Heading).Select(r => r.Cell(column.Index)).Distinct().SelectMany(t => PhraseBook.Plain(t).Split(' ')))
            {
                if (word.Length >= Shortest && !own.Contains(word) && !AttendanceWords.IsWord(word) && word.All(char.IsLetter))
                {
                    people[word] = "provider";
                }
            }
        }

        if (own.Length > 0 && own[0].Length >= Shortest && !AttendanceWords.IsWord(own[0]))
        {
            people[own[0]] = "student";
        }

        return people;
    }
}
