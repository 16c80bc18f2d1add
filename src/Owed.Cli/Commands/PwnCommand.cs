using System.CommandLine;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed pwn</c>: holds a prior written notice against the seven things it must hold.</summary>
internal static class PwnCommand
{
    public static Command Make(Terminal terminal)
    {
        Argument<string?> folder = new("FOLDER") { Description = "A case folder; its notices are read when they are text files in evidence/", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> text = new("--text") { Description = "The notice as text; - reads standard input", HelpName = "FILE" };
        Option<string?> state = new("--state") { Description = "Two letters, when there is no case folder", HelpName = "MO" };
        Option<DateOnly?> asOf = Arguments.Day("--as-of", "Use the law as on this day (default: today)");
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "pwn",
            "Check a notice against the seven things it must hold, with the school's own words beside each. You decide.",
            ["owed pwn --text notice.txt --state MO", "owed pwn ana", "cat notice.txt | owed pwn --text -"])
        {
            folder, text, state, asOf, json,
        };
        command.SetAction(parsed => Run(terminal, parsed.GetValue(folder), parsed.GetValue(text), parsed.GetValue(state), parsed.GetValue(asOf) ?? terminal.Today(), parsed.GetValue(json)));
        return command;
    }

    private static int Run(Terminal terminal, string? folder, string? file, string? state, DateOnly asOf, bool json)
    {
        Outcome<TextFile> notice = file is "-" ? new(new("standard input", terminal.In.ReadToEnd()), [])
            : file is not null ? FromFile(file)
            : folder is not null ? FromCase(folder, ref state)
            : new(null, [new("pwn-no-text", "There is no notice to read.", Where.Nowhere, "Give a folder, or --text with a file.")]);
        if (notice.Value is not TextFile read)
        {
            ProblemList.Print(terminal, null, notice.Problems);
            if (json)
            {
                terminal.Out.WriteLine(ProblemsJson.Write(notice.Problems));
            }

            return CommandLine.InputHasProblems;
        }

        NoticeReview review = NoticeReview.Of(read.Text, LawFolder.Built().Value!, state is null ? null : States.CodeOf(state), asOf);
        if (json)
        {
            terminal.Out.WriteLine(NoticeJson.Write(review));
        }
        else
        {
            Print(terminal, review);
        }

        return CommandLine.Fine;
    }

    private static void Print(Terminal terminal, NoticeReview review)
    {
        terminal.Out.WriteLine(terminal.Bold($"What the notice must hold ({review.Citation ?? "no law in force found"})"));
        if (review.Remark is string remark)
        {
            terminal.Out.WriteLine(remark);
        }

        foreach (NoticeElement e in review.Elements)
        {
            string mark = e.Shown switch { Shown.Present => "[x]", Shown.Unclear => "[?]", _ => "[ ]" };
            terminal.Out.WriteLine($"{mark} {e.Asks}  {terminal.Quiet(e.Pin ?? "")}");
            terminal.Out.WriteLine(e.Quote is null
                ? $"      {(e.Shown == Shown.Unclear ? "Unclear" : "Seems missing")}. {e.Why} {e.Allows}"
                : $"      Line {e.Line}: \"{e.Quote}\"  {e.Why}{(e.Shown == Shown.Unclear ? $" {e.Allows}" : "")}");
        }

        if (review.Warnings.Count > 0)
        {
            terminal.Out.WriteLine();
            terminal.Out.WriteLine(terminal.Bold("Worth asking about"));
            foreach (NoticeWarning w in review.Warnings)
            {
                terminal.Out.WriteLine($"  {w.Says} \"{w.Quote}\"");
                terminal.Out.WriteLine($"      {w.Allows}");
            }
        }

        terminal.Out.WriteLine();
        terminal.Out.WriteLine(review.IsWhole ? "All seven seem to be there. Read them, and decide if you agree." : "Letter: reply-incomplete-pwn. Look at each point yourself first; words can be said in many ways.");
    }

    private static Outcome<TextFile> FromFile(string file) =>
        File.Exists(file) ? PlainFile.Text(file, file) : new(null, [new("pwn-no-file", $"There is no file {file}.", Where.Nowhere, "Check the name.")]);

    private static Outcome<TextFile> FromCase(string folder, ref string? state)
    {
        Outcome<CaseFile> read = CaseFolder.Read(folder);
        if (read.Value is not CaseFile c)
        {
            return new(null, read.Problems);
        }

        state ??= c.State;
        string? paper = c.Events.Where(e => e.Kind == EventKind.NoticeReceived).OrderByDescending(e => e.Day).SelectMany(e => e.Evidence).FirstOrDefault(e => e.EndsWith(".txt", StringComparison.OrdinalIgnoreCase) || e.EndsWith(".md", StringComparison.OrdinalIgnoreCase));
        return paper is null
            ? new(null, [new("pwn-no-text", "The case has no notice whose text can be read.", Where.Nowhere, "Type or paste the notice into a file and use --text, or put a .txt beside the scan in evidence/ and name it in the log.")])
            : FromFile(Path.Combine(folder, "evidence", paper));
    }
}
