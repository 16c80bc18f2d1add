using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed binder</c>: the paper trail as one PDF, and a zip with the untouched originals.</summary>
internal static class BinderCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Option<string> to = new("--out") { Description = "The folder to put binder.pdf and binder.zip into", HelpName = "DIR", Required = true };
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "The case as on the evening of this day (default: today)");
        Option<bool> complaint = new("--complaint") { Description = "Put the exhibits of the state complaint first, by allegation, under the letters it gives them" };
        Option<string[]> fact = LetterCommand.Fact();
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "binder",
            "Bind the paper trail: chronology, index, ledger, log and every exhibit with its stamp, and a zip of the originals.",
            ["owed binder ana --out for-the-lawyer", "owed binder ana --complaint --fact complaint.received=2025-12-01 --out for-the-state", "owed binder tests/cases/mo-ana --as-of 2025-11-03 --out binder --json"])
        {
            folder, to, asOf, complaint, fact, json,
        };
        command.SetAction(parsed => Run(
            terminal,
            parsed.GetRequiredValue(folder),
            parsed.GetRequiredValue(to),
            parsed.GetValue(asOf) ?? terminal.Today(),
            parsed.GetValue(complaint) ? parsed.GetValue(fact) ?? [] : null,
            parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string folder, string to, DateOnly asOf, string[]? complaint, bool json)
    {
        Outcome<BinderFiles> read = BinderFolder.Read(folder, asOf);
        if (read.Value is not BinderFiles files)
        {
            ProblemList.Print(terminal, folder, read.Problems);
            terminal.Out.WriteLine(json ? ProblemsJson.Write(read.Problems) : "No binder: mend the problems first, so that nothing in it is built on a line that was not read.");
            return CommandLine.InputHasProblems;
        }

        Items<Allegation> allegations = [];
        if (complaint is not null)
        {
            if (LetterInputs.Read(terminal, folder, asOf, Tone.Plain, complaint) is not LetterInput input)
            {
                return CommandLine.InputHasProblems;
            }

            allegations = Letters.Compose(LetterKinds.Of("state-complaint")!, input).Allegations;
        }

        KitWords words = GuidePages.BuiltKit().Value!;
        BinderPlan plan = BinderPlan.Of(files.Input with { Allegations = allegations }, words);
        Outcome<BoundBinder> bound = BinderPdf.Write(plan, words, files.BySum);
        Items<Problem> written = BinderFolder.Write(to, bound.Value!, files.Originals);
        Items<Problem> problems = [.. read.Problems, .. plan.Gaps, .. bound.Problems];
        ProblemList.Print(terminal, folder, problems);
        if (written.Count > 0)
        {
            ProblemList.Print(terminal, null, written);
            return CommandLine.InputHasProblems;
        }

        if (json)
        {
            terminal.Out.WriteLine(BinderJson.Write(plan, bound.Value!, problems));
            return CommandLine.Fine;
        }

        foreach (Exhibit exhibit in plan.Exhibits)
        {
            BinderPlace place = bound.Value!.Places.First(p => p.Pages is not null && p.Name == exhibit.Letter);
            terminal.Out.WriteLine($"{exhibit.Letter,-3} p. {place.Page,-4} {exhibit.File}");
        }

        terminal.Out.WriteLine($"Wrote {Path.Join(to, BinderZip.PdfName)}, {bound.Value!.Pages} pages, and {Path.Join(to, BinderFolder.ZipName)} with the originals.");
        terminal.Out.WriteLine("Look through the exhibits for other children's names before you hand it over.");
        return CommandLine.Fine;
    }
}
