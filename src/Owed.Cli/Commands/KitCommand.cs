using System.CommandLine;
using System.Text;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed kit</c>: the starter kit of a state, to print and hand out.</summary>
internal static class KitCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string?> state = new("STATE") { Description = "Two letters: MO. Left out, the kit rests on the federal rules alone", Arity = ArgumentArity.ZeroOrOne };
        Option<string> to = new("--out") { Description = "The file to write", HelpName = "FILE", Required = true };
        Option<bool> html = new("--html") { Description = "Write a web page instead of a PDF" };
        Option<DateOnly?> on = Arguments.Day("--on", "The law as in force on this day (default: today)");
        CommandWithExamples command = new(
            "kit",
            "Print the starter kit: checklists, words to say, dates, rights, a log to fill in, blank letters, who can help.",
            ["owed kit MO --out missouri.pdf", "owed kit MT --html --out montana.html"])
        {
            state, to, html, on,
        };
        command.SetAction(parsed => Run(
            terminal, parsed.GetValue(state), parsed.GetRequiredValue(to), parsed.GetValue(html), parsed.GetValue(on) ?? terminal.Today()));
        return command;
    }

    private static int Run(Terminal terminal, string? state, string file, bool html, DateOnly on)
    {
        LawBook law = LawFolder.Built().Value!;
        StatePack? pack = law.State(state);
        if (state is not null && pack is null)
        {
            ProblemList.Print(terminal, null, [new(
                "kit-no-state",
                $"There is no law for '{state}' yet.",
                Where.Nowhere,
                $"States so far: {string.Join(", ", law.States.Select(s => s.Code))}. For the federal kit leave the state out.")]);
            return CommandLine.InputHasProblems;
        }

        Outcome<KitWords> words = GuidePages.BuiltKit();
        Document kit = Kit.Of(pack?.Code, law, words.Value!, on);
        try
        {
            WholeFile.Write(file, html ? Encoding.UTF8.GetBytes(Html.Write(kit)) : Pdf.Write(kit), isForAll: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            ProblemList.Print(terminal, null, [new("kit-cannot-write", $"{file} cannot be written.", Where.Nowhere, "Choose a folder that is there and that you may write to. If the file is open in a program, close it.")]);
            return CommandLine.InputHasProblems;
        }

        terminal.Out.WriteLine($"Wrote {file}: {kit.Title}.");
        return CommandLine.Fine;
    }
}
