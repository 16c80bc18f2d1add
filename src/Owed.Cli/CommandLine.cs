using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Owed.Cli;

/// <summary>The <c>owed</c> command: read, reckon, write.</summary>
public static class CommandLine
{
    /// <summary>Exit code when all is well.</summary>
    public const int Fine = 0;

    /// <summary>Exit code when the input holds something that must be mended first.</summary>
    public const int InputHasProblems = 1;

    /// <summary>Exit code when the command itself was typed wrong.</summary>
    public const int WrongUsage = 2;

    /// <summary>Runs one command and returns its exit code.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        HelpOption help = new();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        Command root = new("owed", "What the IEP promises, what was delivered, what is owed.")
        {
            help,
            new VersionOption(),
            NewCommand.Make(terminal),
            CheckCommand.Make(terminal),
            LedgerCommand.Make(terminal),
            AmountCommand.Make(terminal),
            CalendarCommand.Make(terminal),
            NextCommand.Make(terminal),
            TriageCommand.Make(terminal),
            PwnCommand.Make(terminal),
            SayCommand.Make(terminal),
            LetterCommand.Make(terminal),
            SentCommand.Make(terminal),
            SentCommand.MakeReply(terminal),
            DueCommand.Make(terminal),
            TimelineCommand.Make(terminal),
            LawCommand.Make(terminal),
            KitCommand.Make(terminal),
        };
        InvocationConfiguration streams = new()
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args, new() { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            wrong.ShowTypoCorrections = parsed.CommandResult.Command == root && parsed.UnmatchedTokens is [{ Length: > 2 }, ..];
            wrong.Invoke(parsed.WithStreams(streams));
            terminal.Error.WriteLine($"See {Path(root, parsed.CommandResult.Command)} --help.");
            return WrongUsage;
        }

        return parsed.Invoke(streams);
    }

    private static ParseResult WithStreams(this ParseResult parsed, InvocationConfiguration streams)
    {
        parsed.InvocationConfiguration.Output = streams.Error;
        parsed.InvocationConfiguration.Error = streams.Error;
        return parsed;
    }

    private static string Path(Command root, Command command) => command == root ? "owed" : $"owed {command.Name}";

    private sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int code = usual.Invoke(parseResult);
            if (parseResult.CommandResult.Command is CommandWithExamples { Examples.Count: > 0 } command)
            {
                TextWriter output = parseResult.InvocationConfiguration.Output;
                output.WriteLine("Examples:");
                foreach (string example in command.Examples)
                {
                    output.WriteLine($"  {example}");
                }

                output.WriteLine();
            }

            return code;
        }
    }
}

/// <summary>A command whose help shows how it is really typed.</summary>
internal sealed class CommandWithExamples(string name, string description, Items<string> examples) : Command(name, description)
{
    public Items<string> Examples { get; } = examples;
}
