namespace Owed.Tests;

public sealed class LawCommandTests
{
    [Fact]
    public void The_law_inside_the_program_passes_its_own_check()
    {
        Typed run = Typed.Run("law", "check");
        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("no problems");
        run.Code.ShouldBe(0);
    }

    [Fact]
    public void The_folder_gives_the_same_count_as_the_program() =>
        Typed.Run("law", "check", Tree.Full("law")).Out.ShouldBe(Typed.Run("law", "check").Out);

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        Typed run = Typed.Run("law", "check", "no-such-folder");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("VERSION");
    }

    [Fact]
    public void A_rule_is_shown_with_its_citation_and_when_it_was_checked()
    {
        Typed run = Typed.Run("law", "show", "us/complaint/window");
        run.Out.ShouldContain("34 CFR 300.153(c)");
        run.Out.ShouldContain("Checked November 22, 2026");
        run.Code.ShouldBe(0);
    }

    [Fact]
    public void What_nobody_read_is_answered_so_and_with_a_code()
    {
        Typed run = Typed.Run("law", "show", "us/notice/iep-may-serve");
        run.Out.ShouldContain("Not researched");
        run.Code.ShouldBe(1);
        Typed.Run("law", "show", "complaints", "--state", "ZZ").Out.ShouldContain("No one has written a pack for ZZ yet.");
    }

    [Fact]
    public void A_topic_in_a_state_shows_the_states_rules_and_the_federal_ones_it_leaves_standing()
    {
        string shown = Typed.Run("law", "show", "complaints", "--state", "MO").Out;
        shown.ShouldContain("us/mo/complaint/window");
        shown.ShouldContain("us/complaint/remedy");
        shown.ShouldNotContain("us/complaint/window\n");
    }

    [Fact]
    public void The_list_can_be_of_one_state() =>
        Typed.Run("law", "list", "--state", "mt").Out.Split('\n').Skip(1).Where(l => l.Length > 0).ShouldAllBe(l => l.StartsWith("us/mt/"));

    [Fact]
    public void A_due_date_is_told_with_who_owes_it_and_every_other_date()
    {
        Typed run = Typed.Run("due", "us/complaint/decision", "--state", "MT", "--start", "2026-03-02");
        run.Out.ShouldStartWith("May 1, 2026\n");
        run.Out.ShouldContain("who: the state agency");
        run.Out.ShouldContain("Also May 22, 2026");
        run.Code.ShouldBe(0);
    }

    [Fact]
    public void A_due_date_as_json_fits_its_schema()
    {
        Typed run = Typed.Run("due", "us/resolution/void", "--state", "MO", "--start", "2026-05-07", "--count", "--json");
        new JsonSchema(Tree.Read("docs/schema/due.schema.json")).Wrong(run.Out).ShouldBeEmpty();
        run.Out.ShouldContain("\"due\": \"2026-05-13\"");
        run.Out.ShouldContain("Truman Day");
    }

    [Fact]
    public void School_days_need_a_calendar()
    {
        Typed.Run("due", "us/discipline/manifestation", "--start", "2025-10-01").Error.ShouldContain("calendar");
        Typed run = Typed.Run("due", "us/discipline/manifestation", "--start", "2025-10-01", "--calendar", Typed.Case("mo-ana"));
        run.Code.ShouldBe(0);
        run.Out.ShouldContain("10 school days from October 1, 2025");
    }

    [Fact]
    public void A_due_date_without_a_start_is_typed_wrong() => Typed.Run("due", "us/complaint/decision").Code.ShouldBe(2);

    [Fact]
    public void A_timeline_shows_the_minutes_within_reach()
    {
        Typed run = Typed.Run("timeline", Typed.Case("mo-ana"), "--as-of", "2025-11-03");
        run.Out.ShouldContain("Within reach: 320 minutes");
        run.Code.ShouldBe(0);
    }

    [Fact]
    public void A_timeline_is_written_for_programs_and_calendars_too()
    {
        new JsonSchema(Tree.Read("docs/schema/timeline.schema.json")).Wrong(Typed.Run("timeline", Typed.Case("mo-ana"), "--as-of", "2026-08-25", "--json").Out).ShouldBeEmpty();
        Typed.Run("timeline", Typed.Case("mo-ana"), "--as-of", "2026-08-25", "--ics").Out.ShouldStartWith("BEGIN:VCALENDAR");
    }
}
