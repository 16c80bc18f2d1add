using System.Reflection;

namespace Owed.Files;

/// <summary>The real district calendars that come with Owed, by name: <c>mo/east-prairie-r-ii-2025-26</c>.</summary>
public static class ShippedCalendars
{
    private const string Prefix = "calendars/";
    private const string Ending = ".yaml";

    private static readonly Assembly Here = typeof(ShippedCalendars).Assembly;

    /// <summary>All names, in order.</summary>
    public static Items<string> Names() => Here.GetManifestResourceNames()
        .Where(n => n.StartsWith(Prefix, StringComparison.Ordinal) && n.EndsWith(Ending, StringComparison.Ordinal))
        .Select(n => n[Prefix.Length..^Ending.Length])
        .Order(StringComparer.Ordinal)
        .ToItems();

    /// <summary>The file of a shipped calendar, or null when there is none of that name.</summary>
    public static TextFile? File(string name)
    {
        using Stream? stream = Here.GetManifestResourceStream(Prefix + name + Ending);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return new(Prefix + name + Ending, reader.ReadToEnd());
    }

    internal static SchoolCalendar? Find(string name, Where where, List<Problem> problems)
    {
        if (File(name.Trim()) is not TextFile file)
        {
            problems.Add(FolderProblems.UnknownCalendar(where, name, Names()));
            return null;
        }

        Outcome<SchoolCalendar> read = CalendarReader.Yaml(file);
        problems.AddRange(read.Problems);
        return read.Value;
    }
}
