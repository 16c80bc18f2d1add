using Owed.Cli;

namespace Owed.Tests;

/// <summary>Runs a command as a person would type it, and keeps what it printed.</summary>
internal sealed record Typed(int Code, string Out, string Error)
{
    /// <summary>Runs with nobody there to answer questions.</summary>
    public static Typed Run(params string[] args) => Run(null, args);

    /// <summary>Runs with a person who types the answers, or with nobody when there are none.</summary>
    public static Typed Run(string? answers, string[] args)
    {
        using StringWriter output = new();
        using StringWriter error = new();
        using StringReader input = new(answers ?? "");
        Terminal terminal = new(input, output, error, Asks: answers is not null, Colour: false, Today: () => new(2026, 1, 15));
        int code = CommandLine.Run(args, terminal);
        return new(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    /// <summary>The folder of a sample case.</summary>
    public static string Case(string name) => Tree.Full($"tests/cases/{name}");
}
