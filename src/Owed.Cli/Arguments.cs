using System.CommandLine;
using System.CommandLine.Parsing;

namespace Owed.Cli;

/// <summary>The arguments and options that several commands take.</summary>
internal static class Arguments
{
    public static Argument<string> Folder() => new("FOLDER") { Description = "The case folder: case.yaml, iep-….yaml, calendar.yaml, log.txt, evidence/" };

    public static Option<bool> Json() => new("--json") { Description = "Write JSON for other programs instead of text" };

    /// <summary>An option that takes a day in the one form that cannot be misread.</summary>
    public static Option<DateOnly?> Day(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = Day,
    };

    private static DateOnly? Day(ArgumentResult result)
    {
        string text = result.Tokens.Count == 1 ? result.Tokens[0].Value : "";
        if (WrittenDay.TryRead(text, out DateOnly day))
        {
            return day;
        }

        result.AddError($"\"{text}\" is not a date. Write year, month, day: 2025-09-30. A year is from 1900 to 2200.");
        return null;
    }
}
