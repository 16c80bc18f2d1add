namespace Owed.Cli;

/// <summary>Prints problems the way compilers do, so that editors can jump to the line.</summary>
internal static class ProblemList
{
    /// <summary>Writes every problem with its remedy to the error stream, in the order of the input.</summary>
    /// <param name="folder">The folder as it was typed, put before each file name; or null.</param>
    public static void Print(Terminal terminal, string? folder, IReadOnlyCollection<Problem> problems)
    {
        foreach (Problem problem in problems)
        {
            string place = Place(folder, problem.Where);
            string kind = problem.IsError ? "" : "please check: ";
            terminal.Error.WriteLine(place.Length == 0 ? $"{kind}{problem.Message}" : $"{place}  {kind}{problem.Message}");
            terminal.Error.WriteLine($"    {Remedies.Typed(problem).Remedy}");
        }
    }

    /// <summary>"1 problem", "3 problems, 1 thing to check".</summary>
    public static string Count(IReadOnlyCollection<Problem> problems)
    {
        int errors = problems.Count(p => p.IsError);
        int checks = problems.Count - errors;
        string[] parts = [.. new[] { Plural(errors, "problem", "problems"), Plural(checks, "thing to check", "things to check") }.OfType<string>()];
        return parts.Length == 0 ? "no problems" : string.Join(", ", parts);
    }

    private static string? Plural(int count, string one, string many) => count == 0 ? null : $"{count} {(count == 1 ? one : many)}";

    private static string Place(string? folder, Where where)
    {
        string place = where.ToString();
        return place.Length == 0 || folder is null ? place : Path.Join(folder, place);
    }
}
