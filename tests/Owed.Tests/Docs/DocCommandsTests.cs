using System.Diagnostics;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Types every command of the pages as a newcomer would, in a folder that holds what the pages speak of.</summary>
public sealed class DocCommandsTests : IDisposable
{
    /// <summary>Commands that a test cannot type, with or without more words behind them, each with its reason.</summary>
    private static readonly Dictionary<string, string> NotRun = new(StringComparer.Ordinal)
    {
        ["./do build"] = "it has just made this test",
        ["./do test"] = "it is running this test",
        ["./do test --all"] = "it is running this test",
        ["./do ci"] = "it is running this test",
        ["./do golden"] = "it would rewrite what the other tests read",
        ["./do shots"] = "minutes in a browser; looks at nothing by itself",
        ["./do bench"] = "many minutes",
        ["./do fuzz --target log --count 200000 --seed 7"] = "its targets run in every test",
        ["./do fuzz --target log --seed 7 --only 4711"] = "its targets run in every test",
        ["./do test --filter \"Category=Fuzz\""] = "it is running this test",
        ["./do cli"] = "the same as ./owed, which is typed",
        ["./do fuzz"] = "many minutes; the same targets run shorter among these tests",
        ["./do lighthouse"] = "minutes in a browser",
        ["./do mutants"] = "many minutes",
        ["./do night"] = "hours; the targets run shorter among these tests, and the going on has tests of its own",
        ["./do publish"] = "minutes; the published files have a test of their own in ./do ci",
        ["./do run"] = "it runs until it is stopped; the tests of the app start it in process",
        ["./do audit"] = "it asks the package source",
    };

    /// <summary>Shapes, in which a word in capitals stands for what a reader fills in.</summary>
    private static readonly Dictionary<string, string> Filled = new(StringComparer.Ordinal)
    {
        ["owed due RULE --state MO --start DATE"] = "owed due us/complaint/decision --state MO --start 2025-11-03",
        ["owed law show ID|TOPIC [--state MO] [--on DATE]"] = "owed law show us/notice/contents --state MO --on 2026-01-15",
        ["owed timeline FOLDER"] = "owed timeline ana",
        ["owed triage --facts FILE"] = "owed triage --facts answers.yaml",
        ["owed ledger --why"] = "owed ledger ana --why",
        ["./owed law list --state XX"] = "owed law list --state WA",
        ["./owed due us/xx/evaluation/complete --state XX --start 2026-02-02 --calendar calendar.yaml --count"] =
            "owed due us/wa/evaluation/complete --state WA --start 2026-02-02 --calendar calendar.yaml --count",
    };

    /// <summary>What a person types where a command asks.</summary>
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["owed new"] = "Otto Testerman\nMT\n\n\n2025-08-27\n2026-06-05\nSpeech\n2x20 minutes per week\n2025-08-27\n",
        ["owed triage"] = new string('\n', 60),
    };

    private readonly string folder = Directory.CreateTempSubdirectory("owed-docs-").FullName;

    public DocCommandsTests()
    {
        CopyCase(Path.Combine(folder, "ana"));
        File.WriteAllText(Path.Combine(folder, "calendar.yaml"), Block("docs/case-folder.md", "name: Pretend Springs"));
        File.WriteAllText(Path.Combine(folder, "answers.yaml"), Block("docs/triage-facts.md", "today:"));
        File.WriteAllText(Path.Combine(folder, "service-log.csv"), "Date,Service,Minutes\n2025-11-04,speech,30\n");
        File.Copy(Path.Combine(Tree.Root, "tests/Owed.Tests/Files/Calendars/given/every-friday.ics"), Path.Combine(folder, "calendar.ics"));
        File.WriteAllText(Path.Combine(folder, "notice.txt"), "We refuse to add speech because there is no staff.");
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    public static TheoryData<DocCommand> Commands() => [.. DocCommands.All.DistinctBy(c => (c.Typed, c.Shown)).Where(c => !NotRun.Keys.Any(n => c.Typed == n || c.Typed.StartsWith(n + " ", StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_on_a_page_works_as_the_page_says(DocCommand command)
    {
        string typed = Filled.GetValueOrDefault(command.Typed, command.Typed);
        string[] words = [.. Words(typed.TrimStart('.', '/'))];
        words[0].ShouldBe("owed", $"{command}: a verb of ./do is run elsewhere, or has a reason in NotRun");
        string name = string.Join(' ', words.Take(2));
        if (words is ["owed", "new"])
        {
            words = [.. words, "otto"];
        }

        Typed run = Typed.Run(Answers.GetValueOrDefault(name), [.. words.Skip(1).Select((w, i) => Place(w, isNew: name == "owed new" && i == 1))]);
        run.Code.ShouldBe(0, $"{command}\n{run.Error}");
        if (command.Shown is string shown)
        {
            run.Out.ShouldBe(shown, command.ToString());
        }
    }

    [Fact]
    public void Every_verb_of_do_is_in_its_help_and_every_reason_not_to_run_one_is_still_needed()
    {
        string help = Bash("./do", Tree.Root);
        string[] verbs = [.. help.Split('\n').Where(l => l.StartsWith("./do ", StringComparison.Ordinal)).Select(l => l.Split(' ')[1])];
        DocCommands.All.Where(c => c.Typed.StartsWith("./do ", StringComparison.Ordinal)).Select(c => c.Typed.Split(' ')[1]).Except(verbs).ShouldBeEmpty();
        NotRun.Keys.Select(k => k.Split(' ')[1]).Except(verbs).ShouldBeEmpty();
        verbs.Select(v => $"  {v})").Where(v => !Tree.Read("do").Contains(v, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Each_command_of_the_program_is_on_the_front_page_or_in_its_help()
    {
        string help = Typed.Run("--help").Out;
        string[] named = [.. DocCommands.In("README.md", Tree.Read("README.md")).Where(c => c.Typed.StartsWith("./owed ", StringComparison.Ordinal)).Select(c => c.Typed.Split(' ')[1])];
        named.Length.ShouldBeGreaterThan(12);
        named.Where(n => !help.Contains($"  {n} ", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void The_first_step_of_adding_a_state_makes_a_pack_that_is_read()
    {
        foreach (string file in Tree.FilesIn(["law"], ".yaml", "VERSION"))
        {
            string to = Path.Combine(folder, file);
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(Tree.Full(file), to);
        }

        Bash(Block("docs/add-a-state.md", "mkdir"), folder);
        File.Exists(Path.Combine(folder, "law", "us", "xx", "state.yaml")).ShouldBeTrue();
        Outcome<LawBook> book = LawFolder.Folder(Path.Combine(folder, "law"), out _);
        book.Problems.Select(p => $"{p.Where} {p.Message}").ShouldBeEmpty();
        book.Value!.State("XX").ShouldNotBeNull();
    }

    [Fact]
    public void The_search_finds_a_command_its_remark_and_what_it_prints()
    {
        DocCommand[] found = [.. DocCommands.In("x.md", "# T\n\n```\n./owed amount \"a # b\"   # a remark\n```\n\n```\n60\n```\n\nSee `owed law list`.\n\n```\n./do build\n./do test\n```\n\n```\nnot printed\n```\n")];
        found.Select(c => c.Typed).ShouldBe(["./owed amount \"a # b\"", "./do build", "./do test", "owed law list"]);
        found[0].Shown.ShouldBe("60\n");
        found[1].Shown.ShouldBeNull();
        found[0].Line.ShouldBe(4);
    }

    /// <summary>Names on the pages stand for files in the newcomer's folder, or for the repository's own.</summary>
    private string Place(string word, bool isNew) => word switch
    {
        "law/" => Tree.Full("law"),
        _ when isNew => Path.Combine(folder, "new case"),
        _ when word.StartsWith("tests/", StringComparison.Ordinal) => Tree.Full(word),
        "ana" or "missouri.pdf" or "for-the-lawyer" or "trail" or "answers.yaml" or "notice.txt" or "calendar.yaml" or "calendar.ics" or "service-log.csv" => Path.Combine(folder, word),
        _ => word,
    };

    /// <summary>Words as a shell takes them apart: quotes hold a word together.</summary>
    private static IEnumerable<string> Words(string line) =>
        line.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Block(string page, string begins) =>
        Tree.Read(page).Split("```")[1..].Where((_, i) => i % 2 == 0).Select(b => b[(b.IndexOf('\n', StringComparison.Ordinal) + 1)..]).First(b => b.StartsWith(begins, StringComparison.Ordinal));

    private static void CopyCase(string to)
    {
        string from = Tree.Full("tests/cases/mo-ana");
        foreach (string file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(f => !f.Contains("expected", StringComparison.Ordinal)))
        {
            string target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string Bash(string script, string at)
    {
        using Process bash = Process.Start(new ProcessStartInfo("bash", ["-e", "-c", script]) { WorkingDirectory = at, RedirectStandardOutput = true })!;
        string printed = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        bash.ExitCode.ShouldBe(0, script);
        return printed;
    }
}
