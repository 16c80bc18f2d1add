using Owed.Files;

namespace Owed.Tests;

public sealed class FactsFileTests
{
    [Theory]
    [InlineData("notice_dated: 2026-11-05", "notice_dated", "2026-11-05")]
    [InlineData("pwn_date: 11/5/2026", "notice_dated", "2026-11-05")]
    [InlineData("dateOnPaper: Nov 5, 2026", "notice_dated", "2026-11-05")]
    [InlineData("since: Sept 2026", "missed_since", "2026-09-01")]
    [InlineData("who_writes: Grandma", "writer", "grandparent")]
    [InlineData("has_iep: no IEP", "plan", "none")]
    [InlineData("has_iep: true", "plan", "iep")]
    [InlineData("state: Missouri", "state", "MO")]
    [InlineData("refused: Yes, on the phone", "refused", "yes")]
    [InlineData("refused_how: he told me in person", "refused_how", "spoken")]
    [InlineData("reason: because the gym is closed", "refused_reason", "other")]
    [InlineData("suspended: 9", "suspended_days", "9")]
    [InlineData("complaint_filed: 2026-10-01", "complaint_filed_on", "2026-10-01")]
    [InlineData("letters: [concern-not-delivered, follow-up]", "letters_sent", "concern, follow_up")]
    public void People_may_write_it_their_own_way(string line, string key, string value)
    {
        Outcome<TriageFacts> read = FactsFile.Read("facts.yaml", line + "\n");
        read.Problems.ShouldBeEmpty();
        read.Value!.Answer(key).ShouldBe(value);
    }

    [Theory]
    [InlineData("notice: unknown")]
    [InlineData("notice: not sure")]
    [InlineData("notice:")]
    [InlineData("notice: \"\"")]
    public void Unknown_is_an_answer_and_no_problem(string line)
    {
        Outcome<TriageFacts> read = FactsFile.Read("facts.yaml", line + "\n");
        read.Problems.ShouldBeEmpty();
        read.Value!.Notice.ShouldBeNull();
    }

    [Fact]
    public void A_name_that_is_not_known_is_reported_with_the_nearest_and_the_rest_is_kept()
    {
        Outcome<TriageFacts> read = FactsFile.Read("facts.yaml", "state: MT\nnotice_datd: 2026-11-05\n");
        Problem problem = read.Problems.ShouldHaveSingleItem();
        problem.IsError.ShouldBeFalse();
        problem.Where.Line.ShouldBe(2);
        problem.Remedy.ShouldContain("notice_dated");
        read.Value!.State.ShouldBe("MT");
    }

    [Fact]
    public void An_answer_that_cannot_be_read_stays_unknown_and_says_so()
    {
        Outcome<TriageFacts> read = FactsFile.Read("facts.json", """{ "next_meeting": "soonish", "missed": "sort of" }""");
        read.Problems.Select(p => p.Code).ShouldBe(["facts-answer", "facts-answer"]);
        read.Value!.Answers.ShouldBeEmpty();
    }

    [Fact]
    public void Groups_tabs_and_trailing_commas_are_read()
    {
        Outcome<TriageFacts> read = FactsFile.Read("facts.json", "{\n\t\"facts\": { \"state\": \"MO\", \"what_happened\": [\"said no\", \"moved\"], },\n}");
        read.Problems.ShouldBeEmpty();
        read.Value!.WhatHappened.ShouldBe(["said_no", "moved"]);
    }

    [Theory]
    [InlineData("{ \"state\": ")]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    public void What_is_no_facts_file_is_refused(string text) => FactsFile.Read("facts.json", text).IsGood.ShouldBeFalse();

    [Fact]
    public void The_list_of_keys_is_up_to_date() =>
        Golden.Check("# Keys of the facts file\n\nMade from the questions themselves. How the file is read is told in [triage-facts.md](triage-facts.md).\n\n" + FactsDocs.Table(), "docs/triage-keys.md");

    [Fact]
    public void The_schema_of_the_facts_file_is_up_to_date() => Golden.Check(FactsDocs.Schema(), "docs/schema/triage-facts.schema.json");

    [Fact]
    public void No_name_stands_for_two_questions()
    {
        string[] names = [.. Questions.All.SelectMany(q => q.OtherNames.Append(q.Key))];
        names.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => g.Key).ShouldBeEmpty();
    }
}
