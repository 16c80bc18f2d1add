using Owed.Files;

namespace Owed.Tests;

public sealed class LawReaderTests
{
    private const string Rule = LawExamples.Rule;

    private const string Cases = LawExamples.Cases;

    [Fact]
    public void A_rule_written_as_it_should_be_is_read() =>
        Read(Rule).ShouldBeEmpty();

    [Theory]
    [InlineData("  owes: sea", "  ows: sea", "law-unknown-key", 5, "Did you mean 'owes'")]
    [InlineData("  owes: sea", "  owes: sea\n  owes: lea", "yaml-doubled-key", 6, "Keep one")]
    [InlineData("limit: 60 calendar days", "limit: 60 days", "law-bad-limit", 8, "60 calendar days")]
    [InlineData("limit: 60 calendar days", "limit: sixty calendar days", "law-bad-limit", 8, "60 calendar days")]
    [InlineData("limit: 60 calendar days", "limit: 60 lunar days", "law-bad-limit", 8, "60 calendar days")]
    [InlineData("source: cfr", "source: crf", "law-unknown-source", 7, "sources.yaml")]
    [InlineData("from: 2006-10-13", "from: 2006-10-13\n      until: 2005-10-13", "law-bad-dates", 8, "last day in force")]
    [InlineData("from: 2006-10-13", "from: 2006-13-13", "law-bad-date", 7, "year-month-day")]
    [InlineData("      cite: 34 CFR 300.152(a)\n", "", "law-missing", 7, "cite")]
    [InlineData("      quote: 60 days after a complaint is filed\n", "", "law-missing", 7, "quote")]
    [InlineData("      checked: { on: 2026-11-22, how: text, again_by: 2027-05-22 }", "", "law-missing", 7, "checked")]
    [InlineData("how: text", "how: heard", "law-unknown-word", 12, "part-of-text")]
    [InlineData("again_by: 2027-05-22", "again_by: 2026-01-01", "law-bad-dates", 12, "later date")]
    [InlineData("kind: deadline", "kind: deadlines", "law-unknown-word", 2, "deadline")]
    [InlineData("starts: complaint-filed", "starts: complaint-lost", "law-unknown-word", 4, "complaint-filed")]
    [InlineData("  starts: complaint-filed\n", "", "law-no-start", 1, "starts")]
    [InlineData("      limit: 60 calendar days\n", "", "law-no-limit", 2, "limit")]
    [InlineData("id: us/complaint/decision", "id: us/complaint/decided", "law-no-case", 1, "case")]
    [InlineData("id: us/complaint/decision", "id: complaint/decision", "law-misplaced", 1, "us/")]
    [InlineData("  owes: sea", "  owes: sea\n  federal: us/complaint/window", "law-unknown-federal", 1, "state's pack only")]
    [InlineData("  kind: deadline", "   kind: deadline", "yaml-broken", 2, "indents")]
    public void What_is_not_exactly_right_is_refused_with_line_and_remedy(string was, string now, string code, int line, string remedy)
    {
        string text = Rule.Replace(was, now, StringComparison.Ordinal);
        text.ShouldNotBe(Rule);
        Problem problem = Read(text).First(p => p.Code == code);
        problem.Where.ShouldBe(new Where("us/complaints.yaml", line));
        problem.Remedy.ShouldContain(remedy);
    }

    [Fact]
    public void Two_versions_in_force_at_once_are_refused()
    {
        string second = Rule[Rule.IndexOf("    - from", StringComparison.Ordinal)..].Replace("2006-10-13", "2020-01-01", StringComparison.Ordinal);
        Problem problem = Read(Rule + "\n" + second).ShouldHaveSingleItem();
        problem.Code.ShouldBe("law-overlap");
        problem.Remedy.ShouldContain("until: 2019-12-31");
        string older = second.Replace("2020-01-01", "2001-01-01", StringComparison.Ordinal);
        Read(Rule + "\n" + older).ShouldHaveSingleItem().Code.ShouldBe("law-disorder");
    }

    [Fact]
    public void A_number_without_its_boundary_case_is_refused() =>
        Read(Rule, Cases.Replace("  late: 2026-03-17", "", StringComparison.Ordinal)).ShouldHaveSingleItem().Code.ShouldBe("law-no-boundary");

    [Fact]
    public void A_case_of_no_rule_and_a_case_that_checks_nothing_are_refused() =>
        Read(Rule, Cases + "\n- rule: us/complaint/lost\n  on: 2026-01-01\n").Select(p => p.Code).Order().ShouldBe(["law-case-of-nothing", "law-empty-case"]);

    [Fact]
    public void The_same_id_twice_is_refused() =>
        Read(Rule + "\n" + Rule).ShouldHaveSingleItem().Code.ShouldBe("law-doubled-id");

    [Fact]
    public void A_file_that_is_no_topic_is_refused() =>
        LawReader.Book([new("VERSION", "1"), new("sources.yaml", LawExamples.Sources), new("us/complants.yaml", Rule)], out _)
            .Problems.Select(p => p.Code).ShouldContain("law-unknown-topic");

    [Theory]
    [InlineData("https://www.invented.example/states/montana", true)]
    [InlineData("http://INVENTED.example", true)]
    [InlineData("https://notinvented.example/rules", false)]
    [InlineData("https://law.example/?from=invented.example", false)]
    public void A_source_on_a_site_that_invents_law_is_refused_with_the_rules_that_rest_on_it(string url, bool refused)
    {
        Problem[] found = [.. LawReader.Book(
            [
                new("VERSION", "1"), new("sources.yaml", LawExamples.Sources.TrimEnd() + $"\n  url: {url}\n"), new("distrusted.yaml", LawExamples.Distrusted),
                new("us/complaints.yaml", Rule), new("us/complaints.cases.yaml", Cases),
            ],
            out _).Problems];
        found.Select(p => p.Code).ShouldBe(refused ? ["law-distrusted-source"] : []);
        found.ShouldAllBe(p => p.Message.Contains("us/complaint/decision", StringComparison.Ordinal) && p.IsError);
    }

    [Fact]
    public void A_folder_without_a_list_of_such_sites_is_held_to_the_programs_own()
    {
        string folder = Directory.CreateTempSubdirectory("owed-law").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "VERSION"), "1");
            File.WriteAllText(Path.Combine(folder, "sources.yaml"), "- id: cfr\n  title: A summary\n  url: https://www.iepsays.com/states/montana\n");
            LawFolder.Folder(folder, out _).Problems.Select(p => p.Code).ShouldBe(["law-distrusted-source"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_book_rests_on_no_site_that_invents_law() =>
        LawFolder.BuiltFiles(withCases: false).Single(f => f.Path == "distrusted.yaml").Text.Split('\n')
            .Where(l => l.Contains("site: ", StringComparison.Ordinal)).Select(l => l[(l.IndexOf(": ", StringComparison.Ordinal) + 2)..].Trim())
            .SelectMany(site => WholeBook.Book.Sources.Where(s => $"{s.Url} {s.Title} {s.Copy}".Contains(site, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

    [Fact]
    public void All_problems_are_reported_at_once()
    {
        string text = Rule
            .Replace("owes: sea", "ows: sea", StringComparison.Ordinal)
            .Replace("60 calendar days\n", "60 days\n", StringComparison.Ordinal)
            .Replace("source: cfr", "source: crf", StringComparison.Ordinal)
            .Replace("how: text", "how: heard", StringComparison.Ordinal);
        Read(text).Select(p => p.Code).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_reported() =>
        LawFolder.Folder("no/such/folder", out _).Problems.ShouldHaveSingleItem().Code.ShouldBe("law-no-folder");

    [Fact]
    public void A_folder_on_disk_gives_the_same_book_as_the_program()
    {
        Outcome<LawBook> read = LawFolder.Folder(Path.Combine(Root(), "law"), out Items<LawCase> cases);
        read.Problems.ShouldBeEmpty();
        read.Value!.Rules.ShouldBe(WholeBook.Book.Rules);
        cases.ShouldBe(WholeBook.Cases);
    }

    private static string Root([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    private static Items<Problem> Read(string rules, string cases = Cases) =>
        LawReader.Book(
            [new("VERSION", "2026.11.22"), new("sources.yaml", LawExamples.Sources), new("us/complaints.yaml", rules), new("us/complaints.cases.yaml", cases)],
            out _).Problems;
}
