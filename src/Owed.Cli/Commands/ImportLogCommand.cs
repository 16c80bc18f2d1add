using System.CommandLine;
using System.Globalization;
using System.Text;
using Owed.Files;

namespace Owed.Cli;

/// <summary><c>owed import-log</c>: the school's own log, read row by row and set beside the family's.</summary>
internal static class ImportLogCommand
{
    private const int Shown = 20;

    private sealed record Asked(string Folder, string File, string[] Map, string? Line, string[] Answers, string? Out, bool IsDry, bool IsJson);

    public static Command Make(Terminal terminal)
    {
        Argument<string> folder = Arguments.Folder();
        Argument<string> file = new("FILE") { Description = "The school's log: CSV, tabs or semicolons, or XLSX" };
        Option<string[]> map = new("--map") { Description = "What a column is: minutes=Dur, date=2 (the second); kept for files like this one", HelpName = "what=column" };
        Option<string?> line = new("--line") { Description = "The service that rows without one are about", HelpName = "id" };
        Option<string[]> answers = new("--answer") { Description = "The answer to a question, by its key: \"row 12 = minutes 30\", \"code ns = closure\"", HelpName = "key=answer" };
        Option<string?> output = new("--out") { Description = "Write the lines to this file instead of the case's log", HelpName = "file" };
        Option<bool> dry = new("--dry-run") { Description = "Show what would be added, and write nothing" };
        Option<bool> json = Arguments.Json();
        CommandWithExamples command = new(
            "import-log",
            "Add the school's own log to a case. Every row is taken, asked about, or left out with its reason.",
            [
                "owed import-log ana service-log.csv --dry-run",
                "owed import-log ana service-log.xlsx --map minutes=Dur",
                "owed import-log ana service-log.csv --answer \"code ns = closure\" --answer \"row 12 = out\"",
            ])
        {
            folder, file, map, line, answers, output, dry, json,
        };
        command.SetAction(parsed => Run(terminal, new(
            parsed.GetRequiredValue(folder), parsed.GetRequiredValue(file), parsed.GetValue(map) ?? [], parsed.GetValue(line),
            parsed.GetValue(answers) ?? [], parsed.GetValue(output), parsed.GetValue(dry), parsed.GetValue(json))));
        return command;
    }

    private static int Run(Terminal terminal, Asked asked)
    {
        Outcome<CaseFile> read = CaseFolder.Read(asked.Folder);
        if (!read.IsGood)
        {
            ProblemList.Print(terminal, asked.Folder, read.Problems);
            return CommandLine.InputHasProblems;
        }

        SchoolLogCase c = SchoolLogCase.Of(read.Value!, terminal.Today());
        List<Problem> problems = [];
        (Outcome<SchoolLogReading> reading, Dictionary<string, LogColumn> said) = Read(asked, c, problems);
        problems.AddRange(reading.Problems);
        if (reading.Value is not SchoolLogReading rows || problems.Exists(p => p.IsError))
        {
            ProblemList.Print(terminal, null, problems);
            return CommandLine.InputHasProblems;
        }

        problems.AddRange(asked.IsDry ? [] : Write(asked, rows, said));
        ProblemList.Print(terminal, null, problems);
        if (problems.Exists(p => p.IsError))
        {
            return CommandLine.InputHasProblems;
        }

        if (asked.IsJson)
        {
            terminal.Out.WriteLine(SchoolLogJson.Write(rows, asked.IsDry ? 0 : rows.Taken.Count));
        }
        else
        {
            Print(terminal, rows, asked);
        }

        return CommandLine.Fine;
    }

    private static (Outcome<SchoolLogReading> Reading, Dictionary<string, LogColumn> Said) Read(Asked asked, SchoolLogCase c, List<Problem> problems)
    {
        string name = Path.GetFileName(asked.File);
        Dictionary<string, LogColumn> said = [];
        foreach (string choice in asked.Map)
        {
            if (ColumnChoice.Read(choice) is var (title, role))
            {
                said[title] = role;
            }
            else
            {
                problems.Add(new("school-log-map", $"\"{choice}\" does not say what a column is.", Where.Nowhere, "Write for example --map \"minutes=Dur\" or --map \"date=2\"."));
            }
        }

        Dictionary<string, string> answers = Answers(asked);

        if (asked.Line is string line && c.Lines.All(l => l.Id != line))
        {
            problems.Add(new("school-log-line", $"No IEP of this case has a service \"{line}\".", Where.Nowhere, $"Write one of: {string.Join(", ", c.Lines.Select(l => l.Id))}."));
        }

        Outcome<SchoolTable> table = Table(name, asked.File);
        if (table.Value is null)
        {
            return (new(null, table.Problems), said);
        }

        string kept = KnownMaps.Kept(asked.Folder);
        Dictionary<string, LogColumn> all = new(KnownMaps.Of(kept, table.Value));
        foreach ((string title, LogColumn role) in said)
        {
            all[title] = role;
        }

        Dictionary<string, string> known = new(KnownMaps.Answers(kept, table.Value));
        foreach ((string key, string answer) in answers)
        {
            known[key] = answer;
        }

        Outcome<SchoolLogReading> reading = SchoolLogReader.Read(table.Value, c, new(asked.Line, all, known));
        if (reading.Value is SchoolLogReading first && answers.Count > 0)
        {
            // Some questions open others: those are asked about only when the first are answered.
            Dictionary<string, string> opening = answers.Where(a => a.Key is SchoolLogReader.ColumnsKey or SchoolLogReader.MergedKey).ToDictionary();
            HashSet<string> open = [.. (SchoolLogReader.Read(table.Value, c, new(asked.Line, all, opening)).Value ?? first).Asked.SelectMany(a => a.Questions).Select(q => q.Key)];
            problems.AddRange(answers.Keys.Where(k => !open.Contains(k) && !opening.ContainsKey(k) && !k.StartsWith("row ", StringComparison.Ordinal)).Select(k =>
                new Problem("school-log-answer", $"Nothing was asked under \"{k}\".", Where.Nowhere, "Look at the keys that --dry-run shows in brackets.")));
            problems.AddRange(answers.Where(a => a.Key.StartsWith("row ", StringComparison.Ordinal) && RowAnswer.Read(a.Value) is null).Select(a =>
                new Problem("school-log-answer", $"\"{a.Value}\" does not answer \"{a.Key}\".", Where.Nowhere, "Write out, keep, replace, minutes 30, reason child absent, day 2025-10-28, line speech or undocumented.")));
        }

        return (reading, said);
    }

    private static Dictionary<string, string> Answers(Asked asked)
    {
        Dictionary<string, string> answers = [];
        foreach (string answer in asked.Answers)
        {
            int at = answer.IndexOf('=', StringComparison.Ordinal);
            answers[at < 0 ? answer : answer[..at].Trim()] = at < 0 ? "" : answer[(at + 1)..].Trim();
        }

        return answers;
    }

    private static Outcome<SchoolTable> Table(string name, string path)
    {
        try
        {
            return !PlainFile.Is(path) ? new(null, [new("school-log-no-file", $"{name} is not an ordinary file.", Where.Nowhere, "Name a file on a disk.")])
                : new FileInfo(path).Length > TextFile.MostBytes ? new(null, [new("school-log-too-large", $"{name} is larger than {TextFile.MostBytes / 1024 / 1024} MB.", Where.Nowhere, "Take the rows of one year, and read them alone.")])
                : TableFile.Read(name, File.ReadAllBytes(path));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new(null, [new("school-log-no-file", $"There is no file {name} that can be read.", Where.Nowhere, "Check its name and where it lies.")]);
        }
    }

    private static Items<Problem> Write(Asked asked, SchoolLogReading rows, Dictionary<string, LogColumn> said)
    {
        Session[] sessions = [.. rows.Taken.Where(t => t.Replaces is null).Select(t => t.Session)];
        (Session Old, Session New)[] replaced = [.. rows.Taken.Where(t => t.Replaces is not null).Select(t => (t.Replaces!, t.Session))];
        Dictionary<string, string> answers = Answers(asked);
        try
        {
            if (said.Count > 0 || answers.Count > 0)
            {
                string text = KnownMaps.With(KnownMaps.Kept(asked.Folder), rows.Table, rows.Map, said, answers);
                WholeFile.Write(Path.Combine(asked.Folder, KnownMaps.Name), Encoding.UTF8.GetBytes(text));
            }

            if (asked.Out is string path)
            {
                WholeFile.Write(path, Encoding.UTF8.GetBytes(CaseLog.Lines(rows.Taken.Select(t => t.Session))));
                return [];
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return [new("school-log-not-written", "The lines cannot be written.", Where.Nowhere, "Choose another place, or make room on the disk.")];
        }

        return replaced.Length > 0 ? CaseLog.Replace(asked.Folder, replaced, sessions)
            : sessions.Length == 0 ? [] : CaseLog.Append(asked.Folder, sessions);
    }

    private static void Print(Terminal terminal, SchoolLogReading rows, Asked asked)
    {
        TextWriter to = terminal.Out;
        to.WriteLine(terminal.Bold($"{rows.Table.Rows.Count} rows: {rows.Taken.Count} taken, {rows.Asked.Count} asked, {rows.LeftOut.Count} left out"));
        to.WriteLine($"Columns: {string.Join(", ", rows.Map.Columns.Select(m => $"{(m.Title.Length > 0 ? m.Title : (m.Index + 1).ToString(CultureInfo.InvariantCulture))} = {m.Role}"))}");
        foreach (string remark in rows.Remarks)
        {
            to.WriteLine($"  {remark}");
        }

        foreach (TakenRow row in rows.Taken.Where(r => r.Pointed.Count > 0).Take(Shown))
        {
            to.WriteLine($"  row {row.Row}: {string.Join(' ', row.Pointed)}");
        }

        foreach ((RowQuestion question, Items<AskedRow> waiting) in rows.Questions)
        {
            to.WriteLine($"? {question.Said}  [{question.Key}]");
            foreach (AskedRow row in waiting.Take(3))
            {
                to.WriteLine($"    row {row.Row}: {row.Said}");
            }

            if (waiting.Count > 3)
            {
                to.WriteLine($"    and {waiting.Count - 3} more");
            }
        }

        foreach (IGrouping<string, LeftOutRow> why in rows.LeftOut.GroupBy(r => r.Reason))
        {
            int[] numbers = [.. why.Select(r => r.Row)];
            to.WriteLine($"- left out, {why.Key}: {numbers.Length} ({(numbers.Length > 1 ? "rows" : "row")} {string.Join(", ", numbers.Take(Shown))}{(numbers.Length > Shown ? " …" : "")})");
        }

        to.WriteLine(asked.IsDry ? $"{rows.Taken.Count} would be added. Nothing was written." : $"{rows.Taken.Count} added to {asked.Out ?? "log.txt"}.");
    }
}
