using System.Text.RegularExpressions;
using Owed.Files;

namespace Owed.Tests;

public sealed partial class CaseFolderDocsTests
{
    private static readonly string Page = File.ReadAllText(Path.Combine(SampleFolders.Root(), "..", "docs", "case-folder.md"));

    [Fact]
    public void The_examples_on_the_page_are_one_case_that_reads_without_problems()
    {
        string[] yaml = Blocks("yaml");
        string log = Blocks("").Single(b => b.StartsWith("2025-", StringComparison.Ordinal));

        Outcome<CaseFile> read = CaseFolder.Read("ana",
        [
            new("case.yaml", yaml[0]), new("iep-2025-08-19.yaml", yaml[1].Replace("    from: 2025-09-02     #", "    #", StringComparison.Ordinal)),
            new("iep-2026-01-20.yaml", yaml[2].Replace("[ot]", "[]", StringComparison.Ordinal)), new("log.txt", log),
        ]);

        SampleFolders.Show(read.Problems).ShouldBe("");
        read.Value!.Entries.Count.ShouldBe(12);
        read.Value.Ieps[1].Days.To.ShouldBe(new(2026, 8, 18));
        read.Value.Reckoning.ShouldBe(Reckoning.Default);
    }

    [Fact]
    public void The_calendars_on_the_page_read_without_problems()
    {
        string[] yaml = Blocks("yaml");
        string table = Blocks("").Single(b => b.StartsWith("date,", StringComparison.Ordinal));

        foreach (TextFile file in (TextFile[])[new("calendar.yaml", yaml[3]), new("calendar.yaml", yaml[4]), new("calendar.csv", table)])
        {
            Outcome<SchoolCalendar> read = CalendarReader.Read(file);
            SampleFolders.Show(read.Problems).ShouldBe("");
            read.Value!.Years.Count.ShouldBe(1);
        }
    }

    [Fact]
    public void The_page_names_every_reason_and_every_kind_of_event()
    {
        foreach (string word in LogWords.Reasons.Keys.Concat(LogWords.Events.Keys))
        {
            Page.ShouldContain(word);
        }
    }

    private static string[] Blocks(string language) =>
        [.. Block().Matches(Page).Where(m => m.Groups[1].Value == language).Select(m => m.Groups[2].Value)];

    [GeneratedRegex("```([a-z]*)\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
