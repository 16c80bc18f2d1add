using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;

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

    /// <summary>Exit code when the answer could not be written out; the number that Unix keeps for this.</summary>
    public const int OutputLost = 74;

    private static readonly (string Name, Func<Terminal, Command> Make)[] Commands =
    [
        ("new", NewCommand.Make),
        ("check", CheckCommand.Make),
        ("ledger", LedgerCommand.Make),
        ("amount", AmountCommand.Make),
        ("calendar", CalendarCommand.Make),
        ("import-log", ImportLogCommand.Make),
        ("next", NextCommand.Make),
        ("triage", TriageCommand.Make),
        ("pwn", PwnCommand.Make),
        ("say", SayCommand.Make),
        ("letter", LetterCommand.Make),
        ("sent", SentCommand.Make),
        ("reply", SentCommand.MakeReply),
        ("due", DueCommand.Make),
        ("timeline", TimelineCommand.Make),
        ("binder", BinderCommand.Make),
        ("law", LawCommand.Make),
        ("kit", KitCommand.Make),
    ];

    /// <summary>Runs one command and returns its exit code.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        HelpOption help = new();
        help.Action = new HelpWithExamples((HelpAction)help.Action!);
        Command root = new("owed", "What the IEP promises, what was delivered, what is owed.")
        {
            help,
            new VersionOption(),
        };
        foreach (Command command in Asked(args, terminal))
        {
            root.Subcommands.Add(command);
        }

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

    // Making every command takes longer than running one; the others are needed only for help and for a name that is none.
    private static IEnumerable<Command> Asked(string[] args, Terminal terminal)
    {
        foreach (var (name, make) in Commands)
        {
            if (args.Length > 0 && args[0] == name)
            {
                return [make(terminal)];
            }
        }

        return Commands.Select(c => c.Make(terminal));
    }

    private static ParseResult WithStreams(this ParseResult parsed, InvocationConfiguration streams)
    {
        parsed.InvocationConfiguration.Output = streams.Error;
        parsed.InvocationConfiguration.Error = streams.Error;
        return parsed;
    }

    private static string Path(Command root, Command command) =>
        command == root || command.Parents.OfType<Command>().FirstOrDefault() is not Command above ? "owed" : $"{Path(root, above)} {command.Name}";

    private sealed class HelpWithExamples(HelpAction usual) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            TextWriter output = parseResult.InvocationConfiguration.Output;
            using StringWriter help = new(CultureInfo.InvariantCulture);
            parseResult.InvocationConfiguration.Output = help;
            int code = usual.Invoke(parseResult);
            parseResult.InvocationConfiguration.Output = output;
            output.Write(help.ToString().Replace(Above(parseResult.CommandResult.Command, withArguments: true), Above(parseResult.CommandResult.Command, withArguments: false), StringComparison.Ordinal));
            if (parseResult.CommandResult.Command is CommandWithExamples { Examples.Count: > 0 } command)
            {
                output.WriteLine("Examples:");
                foreach (string example in command.Examples)
                {
                    output.WriteLine($"  {example}");
                }

                output.WriteLine();
            }

            return code;
        }

        // A command under another takes none of the other's arguments, and usual help says it does.
        private static string Above(Command command, bool withArguments)
        {
            string path = command.Name;
            for (Command? above = Parent(command); above is not null; above = Parent(above))
            {
                string taken = withArguments ? string.Concat(above.Arguments.Select(a => $"<{a.Name}> ")) : "";
                path = $"{above.Name} {taken}{path}";
            }

            return path;

            static Command? Parent(Command of) => of.Parents.OfType<Command>().FirstOrDefault();
        }
    }
}

/// <summary>A command whose help shows how it is really typed.</summary>
internal sealed class CommandWithExamples(string name, string description, Items<string> examples) : Command(name, description)
{
    public Items<string> Examples { get; } = examples;
}
