using Owed.Files;

namespace Owed.Tests;

/// <summary>Law files with one thing wrong, as somebody who adds a state would meet it.</summary>
internal static class LawExamples
{
    internal const string Sources = "- id: cfr\n  title: The rules\n";

    internal const string Rule = """
        - id: us/complaint/decision
          kind: deadline
          plain: The state decides within 60 calendar days.
          starts: complaint-filed
          owes: sea
          versions:
            - from: 2006-10-13
              limit: 60 calendar days
              cite: 34 CFR 300.152(a)
              quote: 60 days after a complaint is filed
              source: cfr
              checked: { on: 2026-11-22, how: text, again_by: 2027-05-22 }

        """;

    internal const string Cases = """
        - rule: us/complaint/decision
          start: 2026-01-15
          due: 2026-03-16
          in_time: 2026-03-16
          late: 2026-03-17

        """;

    internal const string Distrusted = "- id: invented\n  site: invented.example\n  why: It prints citations that no text holds.\n  seen: 2026-11-30\n";

    private const string State = "state: XX\nname: Nowhere\ncircuit: 8\nfederal: [complaints]\n";

    private const string Holiday = "- id: xx/new-year\n  name: New Year's Day\n  on: January 1\n  saturday: stays\n  sunday: stays\n  from: 2000-01-01\n  cite: X 1\n  source: cfr\n  checked: { on: 2026-11-22, how: text, again_by: 2027-05-22 }\n";

    private const string Place = "- id: us/office\n  for: [state-complaint]\n  name: An office\n  source: cfr\n  checked: { on: 2026-11-22, how: text, again_by: 2027-05-22 }\n";

    public static IEnumerable<Example> All =>
    [
        Changed("law-unknown-key", "  owes: sea", "  ows: sea"),
        Changed("yaml-doubled-key", "  owes: sea", "  owes: sea\n  owes: lea"),
        Changed("law-bad-limit", "limit: 60 calendar days", "limit: 60 days"),
        Changed("law-unknown-source", "source: cfr", "source: crf"),
        Changed("law-bad-dates", "from: 2006-10-13", "from: 2006-10-13\n      until: 2005-10-13"),
        Changed("law-bad-dates", "again_by: 2027-05-22", "again_by: 2026-01-01"),
        Changed("law-bad-date", "from: 2006-10-13", "from: 2006-13-13"),
        Changed("law-missing", "      cite: 34 CFR 300.152(a)\n", ""),
        Changed("law-missing", "      quote: 60 days after a complaint is filed\n", ""),
        Changed("law-missing", "      checked: { on: 2026-11-22, how: text, again_by: 2027-05-22 }\n", ""),
        Changed("law-unknown-word", "how: text", "how: heard"),
        Changed("law-no-start", "  starts: complaint-filed\n", ""),
        Changed("law-no-owes", "  owes: sea\n", ""),
        Changed("law-no-limit", "      limit: 60 calendar days\n", ""),
        Changed("law-no-contents", "kind: deadline", "kind: contents"),
        Changed("law-no-case", "id: us/complaint/decision", "id: us/complaint/decided"),
        Changed("law-misplaced", "id: us/complaint/decision", "id: complaint/decision"),
        Changed("law-unknown-federal", "  owes: sea", "  owes: sea\n  federal: us/complaint/window"),
        Changed("law-not-text", "plain: The state decides within 60 calendar days.", "plain: [one, two]"),
        Changed("law-not-list", "versions:\n    - from", "versions:\n      from"),
        Changed("law-not-map", "checked: { on: 2026-11-22, how: text, again_by: 2027-05-22 }", "checked: yes"),
        new("law-not-list", "A rules file that is not a list.", Read(rules: "kind: deadline\n")),
        new("law-not-map", "A rules file whose entries are bare words.", Read(rules: "- complaint\n")),
        new("yaml-two-documents", "Two documents in one file, with `---` between.", Read(rules: Rule + "---\n" + Rule)),
        new("law-overlap", "A second version that begins while the first is still in force.", Read(rules: Rule + Later("2020-01-01"))),
        new("law-disorder", "A second version that is older than the first.", Read(rules: Rule + Later("2001-01-01"))),
        new("law-doubled-id", "The same rule twice.", Read(rules: Rule + Rule)),
        new("law-no-boundary", "A case without its first late day.", Read(cases: Cases.Replace("  late: 2026-03-17\n", "", StringComparison.Ordinal))),
        new("law-case-of-nothing", "A case for `us/complaint/lost`.", Read(cases: Cases + "- rule: us/complaint/lost\n  on: 2026-01-01\n  answer: in-force\n")),
        new("law-empty-case", "A case with a day and no question.", Read(cases: Cases + "- rule: us/complaint/decision\n  on: 2026-01-01\n")),
        new("law-empty-case", "A case with a due date and no start.", Read(cases: Cases + "- rule: us/complaint/decision\n  due: 2026-01-01\n")),
        new("law-case-wrong", "A case that expects one day too many.", Wrong()),
        new("law-gap", "A version that ended in 2025, with no later one and no gap declared.", Sweep(Rule.Replace("from: 2006-10-13", "from: 2006-10-13\n      until: 2025-06-30", StringComparison.Ordinal))),
        new("law-unknown-topic", "A file named `us/complants.yaml`.", LawReader.Book([new("VERSION", "1"), new("sources.yaml", Sources), new("us/complants.yaml", Rule)], out _).Problems),
        new("law-no-version", "A law folder without the file `VERSION`.", LawReader.Book([new("sources.yaml", Sources), new("us/complaints.yaml", Rule), new("us/complaints.cases.yaml", Cases)], out _).Problems),
        new("law-no-folder", "`owed law check no/such/folder`.", LawFolder.Folder("no/such/folder", out _).Problems),
        new("law-bad-number", "A state whose circuit is `eighth`.", With("us/xx/state.yaml", State.Replace("circuit: 8", "circuit: eighth", StringComparison.Ordinal))),
        new("law-unknown-topic", "A state that reads the federal topic `complants`.", With("us/xx/state.yaml", State.Replace("[complaints]", "[complants]", StringComparison.Ordinal))),
        new("law-bad-holiday", "A holiday `on: the first of January`.", With("us/xx/holidays.yaml", Holiday.Replace("on: January 1", "on: the first of January", StringComparison.Ordinal))),
        new(
            "law-distrusted-source", "A source on a site that was shown to invent law.",
            LawReader.Book([new("VERSION", "1"), new("sources.yaml", Sources.TrimEnd() + "\n  url: https://www.invented.example/rules\n"), new("distrusted.yaml", Distrusted), new("us/complaints.yaml", Rule), new("us/complaints.cases.yaml", Cases)], out _).Problems),
        new("law-unknown-word", "A place `for: [complaints-desk]`.", With("us/places.yaml", Place.Replace("state-complaint", "complaints-desk", StringComparison.Ordinal))),
    ];

    private static Example Changed(string code, string was, string now)
    {
        Rule.ShouldContain(was);
        string given = now.Length == 0 ? $"A rule without `{was.Trim()}`." : $"A rule with `{now.Trim().ReplaceLineEndings("` and `").Replace("      ", "", StringComparison.Ordinal)}`.";
        return new(code, given, Read(rules: Rule.Replace(was, now, StringComparison.Ordinal)));
    }

    private static string Later(string from) => Rule[Rule.IndexOf("    - from", StringComparison.Ordinal)..].Replace("2006-10-13", from, StringComparison.Ordinal);

    private static Items<Problem> Read(string rules = Rule, string cases = Cases) => LawReader.Book(Files(rules, cases), out _).Problems;

    private static Items<Problem> With(string file, string text) => LawReader.Book([.. Files(Rule, Cases), new(file, text)], out _).Problems;

    private static Items<Problem> Wrong()
    {
        Outcome<LawBook> book = LawReader.Book(Files(Rule, Cases.Replace("due: 2026-03-16", "due: 2026-03-18", StringComparison.Ordinal)), out Items<LawCase> cases);
        return LawCases.RunAll(book.Value!, cases);
    }

    private static Items<Problem> Sweep(string rules) => LawSweep.Of(LawReader.Book(Files(rules, Cases), out _).Value!, LawSweep.Covered);

    private static Items<LawFile> Files(string rules, string cases) =>
        [new("VERSION", "2026.11.22"), new("sources.yaml", Sources), new("us/complaints.yaml", rules), new("us/complaints.cases.yaml", cases)];
}
