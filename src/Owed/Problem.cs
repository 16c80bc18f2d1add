using System.Buffers;

namespace Owed;

/// <summary>How much a <see cref="Problem"/> matters.</summary>
public enum Severity
{
    /// <summary>The input cannot be used as it stands.</summary>
    Error,

    /// <summary>The input is used, but a person should look.</summary>
    Warning,
}

/// <summary>Names the place in the input that a <see cref="Problem"/> speaks of.</summary>
/// <param name="File">The file name as the person knows it, or empty when there is none.</param>
/// <param name="Line">Line number from 1, or 0 when the whole file is meant.</param>
public readonly record struct Where(string File, int Line = 0)
{
    /// <summary>No place in any file, for facts that came from a screen or a flag.</summary>
    public static readonly Where Nowhere = new("");

    public override string ToString() => (File, Line) switch
    {
        (null or "", _) => "",
        (_, 0) => File,
        _ => $"{File}:{Line}",
    };
}

/// <summary>Tells a person what is wrong, where, and what to do about it; the only way Owed reports trouble.</summary>
/// <param name="Code">Stable id in kebab case, for example <c>log-unknown-service</c>; each has an example in tests/errors.</param>
/// <param name="Message">One plain sentence saying what is wrong.</param>
/// <param name="Where">The file and line.</param>
/// <param name="Remedy">One plain sentence saying what to write or do instead, true for every reader; where to do it is in <see cref="Mend"/>.</param>
public sealed record Problem(string Code, string Message, Where Where, string Remedy, Severity Severity = Severity.Error)
{
    private const int Longest = 600;

    public string Message { get; init; } = Sentence(Message, Longest);

    public Where Where { get; init; } = Where.File is null ? Where : Where with { File = Sentence(Where.File, Longest) };

    public string Remedy { get; init; } = Sentence(Remedy, 4 * Longest);

    /// <summary>What the problem waits for, or null when the remedy says it all.</summary>
    public Mend? Mend { get; init; }

    public bool IsError => Severity == Severity.Error;

    /// <summary>The sentence on one line, without signs that cannot be seen; what it quotes may hold anything, and a screen or a terminal must not obey it.</summary>
    private static string Sentence(string text, int most)
    {
        string plain = text.AsSpan().ContainsAnyExcept(Seen) ? string.Concat(text.Select(c => IsUnseen(c) ? '\uFFFD' : c)) : text;
        if (plain.Length <= most)
        {
            return plain;
        }

        int half = most / 2;
        int from = plain.Length - half;
        return $"{plain[..(char.IsHighSurrogate(plain[half - 1]) ? half - 1 : half)]} … {plain[(char.IsLowSurrogate(plain[from]) ? from + 1 : from)..]}";
    }

    /// <summary>The plain letters of most sentences, which need no second look.</summary>
    private static readonly SearchValues<char> Seen = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c)]);

    private static bool IsUnseen(char c) =>
        char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}

/// <summary>Carries a value together with every problem met while making it.</summary>
/// <param name="Value">The value, or null when it could not be made at all.</param>
/// <param name="Problems">All problems, in the order of the input.</param>
public sealed record Outcome<T>(T? Value, Items<Problem> Problems)
    where T : class
{
    /// <summary>True when there is a value and no problem is an error.</summary>
    public bool IsGood => Value is not null && !Problems.Any(p => p.IsError);
}
