using Owed.Files;

namespace Owed.Tests;

public sealed class DeadlineTests
{
    private static readonly SchoolCalendar Calendar = new("Sample", [new("2025-26", new(new(2025, 8, 18), new(2026, 5, 22)), Weekdays.MondayToFriday, [], [], [], [])]);

    [Fact]
    public void Montana_shows_the_federal_day_and_the_days_with_early_help()
    {
        Due due = Deadline.Of(WholeBook.Book, "us/complaint/decision", new DateOnly(2026, 3, 2), "MT").Value.ShouldNotBeNull();
        due.Rule.ShouldBe("us/mt/complaint/decision");
        due.Day.ShouldBe(new DateOnly(2026, 5, 1));
        due.Alternatives.Select(a => a.Due).ShouldContain(new DateOnly(2026, 5, 22));
        due.Alternatives.ShouldAllBe(a => a.Why.Length > 0 && a.Citation.Length > 0);
    }

    [Fact]
    public void Missouri_counts_ten_days_from_the_earlier_of_meeting_and_notice()
    {
        Due due = Deadline.Of(
            WholeBook.Book,
            "us/mo/notice/wait",
            [new(Trigger.NoticeDated, new(2026, 3, 4)), new(Trigger.IepMeeting, new(2026, 3, 2))],
            "MO").Value.ShouldNotBeNull();
        due.Starts.ShouldBe(Trigger.IepMeeting);
        due.Day.ShouldBe(new DateOnly(2026, 3, 12));
        due.Alternatives.ShouldHaveSingleItem().Due.ShouldBe(new DateOnly(2026, 3, 14));
        due.Earliest.ShouldBe(new DateOnly(2026, 3, 12));
    }

    [Fact]
    public void A_clock_without_its_event_names_the_event_in_plain_words() =>
        Deadline.Of(WholeBook.Book, "us/mo/notice/wait", [new(Trigger.Hearing, new(2026, 3, 4))], "MO").Problems.ShouldHaveSingleItem()
            .Remedy.ShouldBe("Give the day of this: notice dated, or IEP meeting.");

    [Fact]
    public void A_parents_date_on_a_day_off_shows_the_business_day_before()
    {
        Due due = Deadline.Of(WholeBook.Book, "us/complaint/window", new DateOnly(2025, 2, 12), "MO").Value.ShouldNotBeNull();
        due.Day.ShouldBe(new DateOnly(2026, 2, 12));
        due.Safe.ShouldBe(new DateOnly(2026, 2, 11));
        due.Alternatives.ShouldHaveSingleItem().Why.ShouldContain("Lincoln Day");
        Deadline.Of(WholeBook.Book, "us/complaint/window", new DateOnly(2025, 2, 12), "MT").Value!.Safe.ShouldBe(new DateOnly(2026, 2, 12));
    }

    [Fact]
    public void A_date_the_school_owes_is_never_moved()
    {
        Due due = Deadline.Of(WholeBook.Book, "us/complaint/decision", new DateOnly(2026, 3, 3), "MO").Value.ShouldNotBeNull();
        due.Day.DayOfWeek.ShouldBe(DayOfWeek.Saturday);
        due.Safe.ShouldBe(due.Day);
    }

    [Fact]
    public void The_count_shows_every_day_and_why_some_are_passed_over()
    {
        Due due = Deadline.Of(WholeBook.Book, "us/resolution/void", new DateOnly(2026, 5, 21), "MT").Value.ShouldNotBeNull();
        due.Count.Select(d => d.Skipped ?? $"{d.Number}").ShouldBe(["1", "weekend", "weekend", "Memorial Day", "2", "3"]);
        due.Count[^1].Day.ShouldBe(due.Day);
        due.Kind.ShouldBe("business days");
    }

    [Fact]
    public void School_days_without_a_calendar_are_a_problem_and_never_a_guess()
    {
        Deadline.Of(WholeBook.Book, "us/discipline/manifestation", new DateOnly(2026, 3, 2), "MO").Problems.ShouldHaveSingleItem().Code.ShouldBe("due-no-calendar");
        Deadline.Of(WholeBook.Book, "us/discipline/manifestation", new DateOnly(2026, 3, 2), "MO", SchoolCalendar.None).Problems.ShouldHaveSingleItem().Code.ShouldBe("due-no-calendar");
        Deadline.Of(WholeBook.Book, "us/discipline/manifestation", new DateOnly(2026, 5, 18), "MO", Calendar).Problems.ShouldHaveSingleItem().Code.ShouldBe("due-calendar-short");
        Deadline.Of(WholeBook.Book, "us/discipline/manifestation", new DateOnly(2026, 3, 2), "MO", Calendar).Value!.Day.ShouldBe(new DateOnly(2026, 3, 16));
    }

    [Fact]
    public void Business_days_in_a_state_nobody_researched_are_a_problem()
    {
        Deadline.Of(WholeBook.Book, "us/resolution/void", new DateOnly(2026, 3, 2), "ZZ").Problems.ShouldHaveSingleItem().Code.ShouldBe("due-no-holidays");
        Deadline.Of(WholeBook.Book, "us/resolution/void", new DateOnly(2026, 3, 2), "OH").Problems.ShouldHaveSingleItem().Message.ShouldContain("The holidays of Ohio are not researched");
    }

    [Theory]
    [InlineData("us/notice/owed", "due-no-number")]
    [InlineData("us/notice/contents", "due-no-clock")]
    [InlineData("us/notice/lost", "due-not-researched")]
    [InlineData("us/services/test-days", "due-not-researched")]
    public void A_rule_without_a_date_says_why(string rule, string code) =>
        Deadline.Of(WholeBook.Book, rule, new DateOnly(2026, 3, 2), null).Problems.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void A_rule_before_its_time_is_not_counted() =>
        Deadline.Of(WholeBook.Book, "us/complaint/window", new DateOnly(2001, 3, 2), null).Problems.ShouldHaveSingleItem().Code.ShouldBe("due-not-in-force");

    [Fact]
    public void Records_are_due_before_the_next_meeting()
    {
        Due due = Deadline.Of(
            WholeBook.Book,
            "us/records/inspect",
            [new(Trigger.RecordsRequested, new(2026, 3, 2)), new(Trigger.MeetingSet, new(2026, 3, 20))],
            null).Value.ShouldNotBeNull();
        due.Day.ShouldBe(new DateOnly(2026, 3, 19));
        due.Count[^1].Day.ShouldBe(due.Day);
        due.Alternatives.ShouldHaveSingleItem().Due.ShouldBe(new DateOnly(2026, 4, 16));
    }

    [Fact]
    public void A_due_date_as_json_has_the_published_shape()
    {
        Due due = Deadline.Of(WholeBook.Book, "us/complaint/decision", new DateOnly(2026, 3, 2), "MT").Value.ShouldNotBeNull();
        new JsonSchema(Tree.Read("docs/schema/due.schema.json")).Wrong(LawJson.Due(due, count: true)).ShouldBeEmpty();
        new JsonSchema(Tree.Read("docs/schema/due.schema.json")).Wrong(LawJson.Due(due, count: false)).ShouldBeEmpty();
        new JsonSchema(Tree.Read("docs/schema/due.schema.json")).Wrong("{ \"rule\": 1, \"extra\": 2 }").Count.ShouldBeGreaterThan(10);
    }

    [Theory]
    [InlineData("us/notice/contents")]
    [InlineData("us/notice/iep-may-serve")]
    [InlineData("us/mt/complaint/decision")]
    public void An_answer_as_json_has_the_published_shape(string rule)
    {
        new JsonSchema(Tree.Read("docs/schema/law-answer.schema.json")).Wrong(LawJson.Answer(WholeBook.Book.Find(rule, new(2026, 3, 2)), WholeBook.Book)).ShouldBeEmpty();
        new JsonSchema(Tree.Read("docs/schema/law-answer.schema.json")).Wrong(LawJson.Answer(WholeBook.Book.Find(rule, new(1970, 3, 2)), WholeBook.Book)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("60 calendar days + 15 business days", "60 calendar days + 15 business days")]
    [InlineData("1 year", "1 year")]
    [InlineData("5 business days before", "5 business days before")]
    [InlineData("none: as soon as possible", "as soon as possible")]
    public void A_limit_reads_as_it_is_written(string text, string shown) => Limit.Read(text, out _)!.ToString().ShouldBe(shown);

    [Theory]
    [InlineData("60 days")]
    [InlineData("60")]
    [InlineData("1 years")]
    [InlineData("2 year")]
    [InlineData("-3 business days")]
    [InlineData("none:")]
    public void A_limit_that_could_mean_two_things_is_refused(string text)
    {
        Limit.Read(text, out string? trouble).ShouldBeNull();
        trouble.ShouldNotBeNull();
    }
}
