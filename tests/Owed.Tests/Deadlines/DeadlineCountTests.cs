using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>How each kind of limit is counted, on one rule whose limit is changed for the test.</summary>
public sealed class DeadlineCountTests
{
    private const string Rule = "us/complaint/window";

    private static readonly SchoolCalendar Spring = new(
        "Sample",
        [
            new(
                "2025-26",
                new(D("2026-03-02"), D("2026-03-20")),
                Weekdays.MondayToFriday,
                [new(new(D("2026-03-11"), D("2026-03-11")), NoSchoolKind.Planned, "teachers"), new(new(D("2026-03-10"), D("2026-03-10")), NoSchoolKind.Closure, "snow")],
                [new(D("2026-03-12"), PartDayKind.EarlyRelease, "early")],
                [],
                []),
            new("2026-27", new(D("2026-03-24"), D("2026-03-27")), Weekdays.MondayToFriday, [], [], [], []),
        ]);

    [Theory]
    [InlineData("10 calendar days", "2026-03-02", "2026-03-12")]
    [InlineData("10 calendar days before", "2026-03-12", "2026-03-02")]
    [InlineData("2 months", "2025-12-31", "2026-02-28")]
    [InlineData("2 months before", "2026-03-15", "2026-01-15")]
    [InlineData("2 years before", "2026-03-15", "2024-03-15")]
    [InlineData("24 hours", "2026-03-02", "2026-03-03")]
    [InlineData("25 hours", "2026-03-02", "2026-03-04")]
    [InlineData("48 hours before", "2026-03-04", "2026-03-02")]
    [InlineData("49 hours", "2026-03-02", "2026-03-05")]
    [InlineData("5 calendar days + 1 business day", "2026-03-02", "2026-03-09")]
    [InlineData("1 business day", "2026-06-18", "2026-06-22")]
    [InlineData("1 state business day", "2026-06-18", "2026-06-19")]
    public void Each_kind_of_day_is_counted_in_its_own_way(string limit, string start, string due) =>
        Of(limit, start).Value.ShouldNotBeNull().Day.ShouldBe(D(due));

    [Theory]
    [InlineData("4 school days", "2026-03-16", "2026-03-20")]
    [InlineData("5 school days", "2026-03-16", "2026-03-24")]
    [InlineData("8 school days", "2026-03-16", "2026-03-27")]
    [InlineData("9 school days", "2026-03-16", null)]
    [InlineData("5 school days before", "2026-03-09", "2026-03-02")]
    [InlineData("6 school days before", "2026-03-09", null)]
    [InlineData("1 school day", "2026-03-26", "2026-03-27")]
    [InlineData("1 school day", "2026-03-27", null)]
    [InlineData("1 school day", "2026-03-01", "2026-03-02")]
    [InlineData("1 school day", "2026-02-28", null)]
    public void School_days_are_counted_as_far_as_the_calendar_goes_and_no_further(string limit, string start, string? due)
    {
        Outcome<Due> outcome = Of(limit, start);
        outcome.Value?.Day.ShouldBe(D(due!));
        outcome.Problems.Select(p => p.Code).ShouldBe(due is null ? ["due-calendar-short"] : []);
    }

    [Fact]
    public void A_count_of_school_days_says_why_it_passes_over_each_day()
    {
        Of("4 school days", "2026-03-06").Value!.Count.Select(d => d.Skipped ?? $"{d.Number}")
            .ShouldBe(["weekend", "weekend", "1", "school closed", "no school", "2", "3", "weekend", "weekend", "4"]);
        Of("1 school day", "2026-03-20").Value!.Count.Select(d => d.Skipped ?? $"{d.Number}")
            .ShouldBe(["outside the school year", "outside the school year", "outside the school year", "1"]);
    }

    [Fact]
    public void A_state_without_researched_holidays_is_named() =>
        Deadline.Of(Book("3 business days"), Rule, D("2026-03-02"), "ZZ").Problems.Single().Message.ShouldStartWith("The holidays of ZZ are not researched");

    [Theory]
    [InlineData("60 calendar days + 15 business days", "calendar days + business days")]
    [InlineData("60 calendar days + 15 calendar days", "calendar days")]
    [InlineData("1 year", "years")]
    public void A_due_date_names_each_kind_of_day_once(string limit, string kind) => Of(limit, "2025-03-03").Value!.Kind.ShouldBe(kind);

    [Theory]
    [InlineData(Owes.Parent, true)]
    [InlineData(Owes.Both, true)]
    [InlineData(Owes.EitherParty, true)]
    [InlineData(Owes.Lea, false)]
    [InlineData(Owes.Sea, false)]
    [InlineData(Owes.Nobody, false)]
    public void A_date_that_a_parent_must_keep_is_moved_to_the_business_day_before(Owes owes, bool parents)
    {
        Due due = Deadline.Of(Book("5 calendar days", owes), Rule, D("2026-03-03"), "MO").Value.ShouldNotBeNull();
        (due.IsParents, due.Day, due.Safe, due.Earliest).ShouldBe((parents, D("2026-03-08"), D(parents ? "2026-03-06" : "2026-03-08"), D(parents ? "2026-03-06" : "2026-03-08")));
    }

    [Fact]
    public void The_citation_ends_with_its_paragraph_when_the_text_has_one()
    {
        Deadline.Of(Book("1 year"), Rule, D("2025-03-03"), null).Value!.Citation.ShouldBe("34 CFR 300.153(c)");
        Deadline.Of(Book("1 year", pin: "second sentence"), Rule, D("2025-03-03"), null).Value!.Citation.ShouldBe("34 CFR 300.153(c), second sentence");
    }

    [Fact]
    public void A_date_without_a_named_event_counts_from_the_rules_own() =>
        Of("1 year", "2025-03-03").Value!.Starts.ShouldBe(Trigger.Violation);

    [Fact]
    public void The_law_is_asked_for_the_day_of_the_first_event()
    {
        Items<TriggerDay> twice = [new(Trigger.Violation, D("2026-03-02")), new(Trigger.Violation, D("2001-03-02"))];
        Deadline.Of(Book("1 year"), Rule, twice, null).Problems.Single().Code.ShouldBe("due-not-in-force");
        Deadline.Of(Book("1 year"), Rule, [], null).Problems.Single().Code.ShouldBe("due-not-in-force");
    }

    private static Outcome<Due> Of(string limit, string start) => Deadline.Of(Book(limit), Rule, D(start), "MT", Spring);

    private static LawBook Book(string limit, Owes owes = Owes.Parent, string? pin = null)
    {
        LawBook law = WholeBook.Book;
        Items<LawRule> rules = law.Rules
            .Select(r => r.Id == Rule || r.Federal == Rule ? r with { Owes = owes, Versions = r.Versions.Select(v => v with { Limit = Limit.Read(limit, out _), Pin = pin }).ToItems() } : r)
            .ToItems();
        return new(law.Version, rules, law.Sources, law.Places, law.HolidayRules, law.Traps, law.States);
    }
}
