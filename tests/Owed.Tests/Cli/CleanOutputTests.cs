using System.Globalization;
using System.Text;
using System.Text.Json;
using Owed.Cli;

namespace Owed.Tests;

/// <summary>Nothing in a case, a file or an argument can steer the terminal that it is printed on.</summary>
public sealed class CleanOutputTests : IDisposable
{
    /// <summary>Sets the title of the window, clears the screen, colours, turns the direction, and writes over the line.</summary>
    private const string Evil = "Ot\e]0;owned\a\e[2J\u009B31m\u202Etxt.\u2066\u200Eexe\rGone\bX\u007F";

    private readonly BinderCase ana = new("mo-ana");

    public CleanOutputTests()
    {
        string quoted = $"\"{string.Concat(Evil.Select(c => c < ' ' || c > '~' ? $"\\u{(int)c:x4}" : c.ToString()))}\"";
        Change("case.yaml", "Ana Sample-Rivera", quoted);
        Change("case.yaml", "Rosa Sample-Rivera", quoted);
        Change("case.yaml", "East Prairie R-II (sample)", quoted);
        Change("case.yaml", "Dee Placeholder", quoted);
        Change("iep-2025-08-19.yaml", "Speech-language therapy", quoted);
        Change("iep-2025-08-19.yaml", "therapy room", quoted);
        if (!OperatingSystem.IsWindows())
        {
            ana.Keep($"{Evil.Replace('\r', ' ')}.txt", "x");
        }

        ana.Keep("notice.txt", $"Prior written notice. We refuse to add {Evil} minutes because {Evil} there is no staff to do it. No data was used.\n")
            .Log("2025-11-10  event  notice-received  dated 2025-11-07  refuses more speech  ^notice.txt")
            .Log($"2025-11-11  event  other  by phone {Evil.Replace('\r', ' ')}  ; {Evil.Replace('\r', ' ')}");
    }

    private string Facts => Path.Combine(ana.Folder, $"{Evil.Replace('\r', ' ')}.yaml");

    public void Dispose() => ana.Dispose();

    private string[][] Commands =>
    [
        ["check", ana.Folder], ["check", ana.Folder, "--json"], ["check", Evil],
        ["ledger", ana.Folder], ["ledger", ana.Folder, "--by", "week", "--why"], ["ledger", ana.Folder, "--json"],
        ["calendar", ana.Folder], ["calendar", Evil], ["next", ana.Folder], ["next", ana.Folder, "--json"],
        ["timeline", ana.Folder], ["timeline", ana.Folder, "--ics"], ["timeline", ana.Folder, "--json"],
        ["pwn", ana.Folder], ["pwn", ana.Folder, "--json"], ["pwn", "--text", Path.Combine(ana.Folder, "evidence", "notice.txt")], ["pwn", "--text", Evil],
        ["letter", "list", ana.Folder], ["letter", "list", ana.Folder, "--json"], ["letter", "records-request", ana.Folder], ["letter", Evil, ana.Folder],
        ["letter", "records-request", ana.Folder, "--fact", Evil], ["letter", "concern-not-delivered", ana.Folder, "--out", Path.Combine(ana.Folder, Evil.Replace('\r', ' '))],
        ["sent", "records-request", ana.Folder, "--on", "2025-11-03", "--method", Evil, "--proof", Evil], ["sent", "records-request", ana.Folder, "--method", Evil],
        ["reply", "records-request", ana.Folder, "--about", Evil], ["reply", Evil, ana.Folder],
        ["due", Evil, "--start", "2025-11-03"], ["due", "us/complaint/decision", "--calendar", Evil, "--start", Evil], ["due", "us/complaint/decision", "--event", Evil],
        ["law", "show", Evil], ["law", "check", Evil], ["law", Evil], ["amount", Evil], ["amount", $"30 {Evil} minutes", "--json"], ["say", Evil], ["say", Evil, "--json"],
        ["kit", Evil, "--out", "kit.pdf"], ["kit", "MO", "--out", $"{Evil}/kit.pdf"], ["triage", "--facts", Evil], ["triage", "--facts", Facts], ["triage", "--facts", Facts, "--json"],
        ["binder", ana.Folder, "--out", Path.Combine(ana.Folder, "out")], ["binder", ana.Folder, "--out", Path.Combine(ana.Folder, "out"), "--json"],
        ["new", Path.Combine(ana.Folder, Evil.Replace('\r', ' ')), "--child", Evil, "--state", "MO", "--service", Evil, "--amount", Evil, "--iep-from", "2025-08-19", "--first", "2025-08-19", "--last", "2026-05-20"],
        ["import-log", ana.Folder, Path.Combine(ana.Folder, "evidence", "notice.txt"), "--dry-run"], ["import-log", Evil, Evil, "--line", Evil],
        ["new", Evil, "--state", Evil], [Evil], ["check", Evil, $"--{Evil}"], ["ledger", ana.Folder, "--as-of", Evil],
    ];

    [Fact]
    public void No_command_lets_a_control_sign_of_its_input_through()
    {
        File.WriteAllText(Facts, $"situation: \"{Evil.Replace('\r', ' ')}\"\nchild: x\n");
        string[] named = [.. Run(false, "--help").Split("Commands:")[1].Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0])];
        named.Length.ShouldBeGreaterThan(15);
        Commands.Select(c => c[0]).Intersect(named).Order().ShouldBe(named.Order(), "every command is tried");

        var wrong = new List<string>();
        bool isMet = false;
        foreach (string[] command in Commands)
        {
            foreach (bool colour in (bool[])[false, true])
            {
                string said = Run(colour, command);
                isMet |= said.Contains(']', StringComparison.Ordinal) && said.Contains("0;owned", StringComparison.Ordinal);
                said = said.Replace("\r\n", "\n", StringComparison.Ordinal);
                string plain = colour ? said.Replace("\e[1m", "", StringComparison.Ordinal).Replace("\e[2m", "", StringComparison.Ordinal).Replace("\e[0m", "", StringComparison.Ordinal) : said;
                wrong.AddRange(plain.Where(Steers).Distinct().Select(c => $"{string.Join(' ', command.Take(2))} (colour {colour}) lets U+{(int)c:X4} through"));
            }
        }

        isMet.ShouldBeTrue("the words around the signs are shown");
        wrong.Distinct().ShouldBeEmpty();
    }

    [Fact]
    public void A_colour_that_stands_in_the_input_is_not_taken_for_one_of_ours() =>
        Run(true, "say", "\e[1mstaff\e[0m nothing fits this").ShouldNotContain("\e[1mstaff");

    [Fact]
    public void Json_keeps_every_sign_of_a_name_as_an_escape()
    {
        string said = Run(false, "binder", ana.Folder, "--out", Path.Combine(ana.Folder, "out"), "--json");
        using JsonDocument json = JsonDocument.Parse(said[said.IndexOf("\n{\n", StringComparison.Ordinal)..]);
        string[] files = [.. json.RootElement.GetProperty("exhibits").EnumerateArray().Select(e => e.GetProperty("file").GetString()!)];
        files.ShouldContain($"evidence/{Evil.Replace('\r', ' ')}.txt");
    }

    private static bool Steers(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C' or '\u2028' or '\u2029';

    private static string Run(bool colour, params string[] args)
    {
        using StringWriter all = new(new StringBuilder(), CultureInfo.InvariantCulture);
        using StringReader nobody = new("");
        CommandLine.Run(args, new(nobody, all, all, Asks: false, colour, () => new(2025, 12, 15)));
        return all.ToString();
    }

    private void Change(string file, string from, string to)
    {
        string path = Path.Combine(ana.Folder, file);
        string text = File.ReadAllText(path);
        text.ShouldContain(from);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }
}
