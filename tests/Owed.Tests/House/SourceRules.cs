using System.Text.RegularExpressions;

namespace Owed.Tests;

/// <summary>House rules that can be read off the text of one file; each returns what it found wrong.</summary>
internal static partial class SourceRules
{
    public const int MostLines = 400;

    private static readonly string[] EntryPoints = ["src/Owed.Cli/Program.cs", "src/Owed.Web/Program.cs"];

    private static readonly string[] Writers = ["src/Owed.Files/Write/WholeFile.cs", "src/Owed.Files/Write/CaseLog.cs"];

    private const string Door = "src/Owed.Cli/Terminal.cs";

    private const int LeastPatience = 60;

    /// <summary>What may look at a clock beside the tests: the figures of the fuzzing and of the night, and the loops that a mutant may never end.</summary>
    private static readonly string[] MayMeasure =
        ["tests/Owed.Tests/Fuzz/FuzzRun.cs", "tests/Mutants/Trial.cs", "tests/Night/SliceRun.cs", "tests/Night/Program.cs"];

    private static readonly HashSet<string> BannedWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "Core", "Common", "Shared", "Services", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities",
        "Manager", "Managers", "Base", "Impl", "Dto", "Dtos",
    };

    // "Services" is banned as a drawer for odds and ends; these are terms of the field, and a page may be about the child's services.
    private static readonly HashSet<string> KindsOfServices = new(StringComparer.OrdinalIgnoreCase)
    {
        "Comparable", "Compensatory", "Interim", "Related", "Transition",
    };

    public static IEnumerable<string> TooLong(string path, string text)
    {
        int lines = text.AsSpan().Count('\n') + (text.EndsWith('\n') || text.Length == 0 ? 0 : 1);
        if (lines > MostLines)
        {
            yield return $"{path} has {lines} lines; {MostLines} is the most";
        }
    }

    /// <summary>Names that say nothing, in the path and in the types a C# file declares.</summary>
    public static IEnumerable<string> EmptyNames(string path, string text)
    {
        IEnumerable<string> names = path.Split('/').SelectMany(p => p.Split('.'));
        if (path.EndsWith(".cs", StringComparison.Ordinal))
        {
            names = names.Concat(TypeName().Matches(text).Select(m => m.Groups[1].Value));
        }

        foreach (string name in names.Distinct())
        {
            bool page = path.Contains("/Pages/", StringComparison.Ordinal);
            string[] words = [.. Word().Matches(name).Select(m => m.Value)];
            for (int i = 0; i < words.Length; i++)
            {
                bool term = words[i].Equals("Services", StringComparison.OrdinalIgnoreCase) && (page || (i > 0 && KindsOfServices.Contains(words[i - 1])));
                if (BannedWords.Contains(words[i]) && !term)
                {
                    yield return $"{path}: \"{words[i]}\" in {name} says nothing about the product";
                }
            }
        }
    }

    /// <summary>Uses of the clock, of fresh ids and of unseeded chance, outside the entry points.</summary>
    public static IEnumerable<string> Clock(string path, string text)
    {
        if (EntryPoints.Contains(path))
        {
            yield break;
        }

        foreach (Match match in AsksTheTime().Matches(text))
        {
            yield return $"{path}:{LineOf(text, match.Index)}  {match.Value}: only an entry point asks the time, once";
        }
    }

    /// <summary>Clocks in a test: what they say depends on what else the machine does. Count work instead; measure in bench.</summary>
    public static IEnumerable<string> Timed(string path, string text)
    {
        if (MayMeasure.Contains(path))
        {
            yield break;
        }

        foreach (Match match in MeasuresTime().Matches(text))
        {
            yield return $"{path}:{LineOf(text, match.Index)}  {match.Value.Trim()}: no test may depend on how busy the machine is; count rows, calls or bytes, and measure time in bench";
        }

        foreach (Match match in Patience().Matches(text))
        {
            double seconds = double.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) * match.Groups[1].Value switch { "Minutes" => 60, "Seconds" => 1, _ => 0.001 };
            if (seconds < LeastPatience)
            {
                yield return $"{path}:{LineOf(text, match.Index)}  {match.Value}: a limit that ends a hang waits at least {LeastPatience} seconds";
            }
        }
    }

    /// <summary>Ways to a screen other than the terminal, which cleans what it shows.</summary>
    public static IEnumerable<string> OtherDoors(string path, string text)
    {
        if (path == Door)
        {
            yield break;
        }

        foreach (Match match in AsksTheConsole().Matches(text))
        {
            yield return $"{path}:{LineOf(text, match.Index)}  {match.Value}: only {Door} writes to the screen, cleaned";
        }
    }

    /// <summary>Ways to write a file that can leave half of it, or leave it for all to read.</summary>
    public static IEnumerable<string> OtherWriters(string path, string text)
    {
        if (Writers.Contains(path))
        {
            yield break;
        }

        foreach (Match match in WritesAFile().Matches(text))
        {
            yield return $"{path}:{LineOf(text, match.Index)}  {match.Value}: only {Writers[0]} writes a file, and {Writers[1]} adds to one";
        }
    }

    /// <summary>Files in the system's folder for temporary files, where a crash leaves a child's data for good.</summary>
    public static IEnumerable<string> SystemTemp(string path, string text) =>
        NamesSystemTemp().Matches(text).Select(m => $"{path}:{LineOf(text, m.Index)}  {m.Value}: what is under way lies in the data folder");

    /// <summary>Namespaces other than the project's own.</summary>
    public static IEnumerable<string> OtherNamespaces(string path, string text)
    {
        string project = path.Split('/')[1];
        foreach (Match match in Namespace().Matches(text).Where(m => m.Groups[1].Value != project))
        {
            yield return $"{path}:{LineOf(text, match.Index)}  namespace {match.Groups[1].Value}; the project has one, {project}";
        }
    }

    /// <summary>Notes of unfinished work, and paths that exist on one machine only.</summary>
    public static IEnumerable<string> Leftovers(string path, string text)
    {
        foreach (Match match in LeftOpen().Matches(text))
        {
            yield return $"{path}:{LineOf(text, match.Index)}  {match.Value}: finish it or put it in the issue list";
        }

        foreach (Match match in MachinePath().Matches(text))
        {
            yield return $"{path}:{LineOf(text, match.Index)}  {match.Value.Trim()} is a path of one machine";
        }
    }

    /// <summary>Line ends other than LF, and a missing last one.</summary>
    public static IEnumerable<string> LineEnds(string path, string text)
    {
        if (text.Contains('\r', StringComparison.Ordinal))
        {
            yield return $"{path}:{LineOf(text, text.IndexOf('\r', StringComparison.Ordinal))}  has a carriage return; lines end with LF";
        }

        if (text.Length > 0 && !text.EndsWith('\n'))
        {
            yield return $"{path} does not end with a newline";
        }
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"^\s*(?:(?:public|internal|protected|private|file|static|sealed|abstract|readonly|partial|ref)\s+)*(?:class|record|struct|enum|interface)\s+(?:(?:class|struct)\s+)?([A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex TypeName();

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bDateTime(?:Offset)?\s*\.\s*(?:Now|UtcNow|Today)\b|\bTimeProvider\s*\.\s*System\b|\bGuid\s*\.\s*(?:NewGuid|CreateVersion7)\b|\bRandom\s*\.\s*Shared\b|\bnew Random\(\)|\bEnvironment\s*\.\s*TickCount")]
    private static partial Regex AsksTheTime();

    [GeneratedRegex(@"\bStopwatch\b|\.Elapsed(?:Milliseconds|Ticks)?\b|\bEnvironment\s*\.\s*(?:TickCount|CpuUsage)|\b(?:User|Total)ProcessorTime\b|\bDateTime(?:Offset)?\s*\.\s*(?:Utc)?Now\b|\bperformance\.now\b|\bShouldCompleteIn\b|\[(?:Fact|Theory)\([^)]*\bTimeout\s*=")]
    private static partial Regex MeasuresTime();

    // What is waited for, then given up: a cancellation, an exit, a joined thread, a browser's patience.
    [GeneratedRegex(@"\b(?:CancelAfter|CancellationTokenSource|WaitForExit|WaitAsync|Join)\(TimeSpan\.From(Milliseconds|Seconds|Minutes)\(([\d.]+)\)")]
    private static partial Regex Patience();

    [GeneratedRegex(@"\bConsole\s*\.\s*\w+|/dev/(?:tty|stdout|stderr)\b")]
    private static partial Regex AsksTheConsole();

    [GeneratedRegex(@"\bFile\s*\.\s*(?:Write|Append|Create|OpenWrite|Copy|Open\b|OpenHandle)\w*|\bnew FileStream\b|\bFileStream\s+\w+\s*=\s*new\b|\bDirectory\s*\.\s*CreateDirectory\b|\bZipFile\s*\.\s*Create\w*")]
    private static partial Regex WritesAFile();

    [GeneratedRegex(@"\bGetTemp(?:Path|FileName)\b|\bCreateTempSubdirectory\b|""/(?:var/)?tmp\b|""(?:TMPDIR|TEMP|TMP)""")]
    private static partial Regex NamesSystemTemp();

    [GeneratedRegex(@"^\s*namespace\s+([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK)\b")]
    private static partial Regex LeftOpen();

    [GeneratedRegex(@"(?<![\w.~$}/-])/(?:work|farm|root|home)/[\w.]+|\b[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();
}
