using System.Globalization;

namespace Owed;

/// <summary>Reads a list of words: headings that say what the phrases under them stand for, one phrase a line.</summary>
internal sealed class AmountWordList
{
    private readonly Dictionary<string, Lexeme> words = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Lexeme> Words => words;

    /// <summary>Words after which a full stop ends no sentence.</summary>
    public HashSet<string> Short { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that tell the language of the list.</summary>
    public HashSet<string> Signs { get; } = new(StringComparer.Ordinal);

    /// <summary>Most words in one phrase.</summary>
    public int Longest { get; private set; } = 1;

    /// <summary>Adds the phrases of a file; a line that cannot be understood is an error of the build, never skipped.</summary>
    /// <exception cref="FormatException">when a line is malformed or a phrase stands twice.</exception>
    public void Add(TextReader lines, string file)
    {
        string[] heading = [];
        for (int number = 1; lines.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[' && line[^1] == ']')
            {
                heading = line[1..^1].Split(' ');
                continue;
            }

            if (heading.Length == 0 || line != line.Trim() || !Take(heading, line))
            {
                throw new FormatException($"{file}, line {number}: “{line}” cannot be understood under [{string.Join(' ', heading)}].");
            }
        }
    }

    private bool Take(string[] heading, string line)
    {
        if (heading is ["short"] or ["sign"])
        {
            return (heading[0] == "short" ? Short : Signs).Add(line);
        }

        string[] sides = line.Split(" = ");
        if (sides.Length > 2 || Meaning(heading, sides[0], sides.Length == 2 ? sides[1] : null) is not { } lexeme)
        {
            return false;
        }

        Longest = Math.Max(Longest, sides[0].Count(c => c == ' ') + 1);
        return words.TryAdd(sides[0], lexeme);
    }

    private static Lexeme? Meaning(string[] heading, string phrase, string? means)
    {
        bool many = heading[^1] == "many";
        string[] rest = many ? heading[1..^1] : heading[1..];
        if (!Named(heading[0], out Lex kind))
        {
            return null;
        }

        if (kind == Lex.Label)
        {
            return rest.Length == 1 && Named(rest[0], out LabelKind label) ? new Lexeme(kind, means ?? phrase, Label: label) : null;
        }

        Lexeme lexeme = new(kind, phrase, Plural: many);
        if (means is not null)
        {
            return decimal.TryParse(means, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
                ? lexeme with { Low = value, High = value }
                : null;
        }

        if (rest.Length == 0)
        {
            return lexeme;
        }

        int count = 1;
        bool counted = rest.Length == 1 || (rest.Length == 2
            && int.TryParse(rest[1], NumberStyles.None, CultureInfo.InvariantCulture, out count));
        return counted && Named(rest[0], out PeriodUnit unit) ? lexeme with { Unit = unit, Low = count, High = count } : null;
    }

    private static bool Named<T>(string name, out T value)
        where T : struct, Enum =>
        Enum.TryParse(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out value) && !char.IsAsciiDigit(name[0]);
}
