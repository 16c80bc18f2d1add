using System.CommandLine;

namespace Owed.Cli;

/// <summary><c>owed amount</c>: reads an IEP's own words for an amount, or asks what they mean.</summary>
internal static class AmountCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> text = new("TEXT") { Description = "The amount, exactly as the IEP says it" };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "amount",
            "Read an IEP's own words for an amount. Words that can mean more than one thing are answered with a question, never a guess.",
            ["owed amount \"2x30 min/wk\"", "owed amount \"45 sessions of 30 minutes, yearly\"", "owed amount \"30 minutes per 6-day cycle\" --json"])
        {
            text, json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetRequiredValue(text), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string text, bool json)
    {
        Amount amount = AmountReader.Read(text);
        if (json)
        {
            terminal.Out.WriteLine(Owed.Files.AmountJson.Write(amount));
        }
        else
        {
            terminal.Out.WriteLine(AmountWords.Say(amount));
        }

        foreach (AmountQuestion question in amount.Questions)
        {
            terminal.Error.WriteLine(question.Text);
            foreach (string choice in question.Choices)
            {
                terminal.Error.WriteLine($"    {choice}");
            }
        }

        return amount.Questions.Count > 0 ? CommandLine.InputHasProblems : CommandLine.Fine;
    }
}
