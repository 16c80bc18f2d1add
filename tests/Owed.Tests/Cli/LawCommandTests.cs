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
        Typed.Run("law", "check", Tree.Full("law")).Out.ShouldBe(run.Out);
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused()
    {
        Typed run = Typed.Run("law", "check", "no-such-folder");
        run.Code.ShouldBe(1);
        run.Error.ShouldContain("VERSION");
    }

    [Fact]
    public void A_rule_is_shown_with_its_citation() =>
        Typed.Run("law", "show", "us/complaint/window").Out.ShouldContain("34 CFR 300.153(c)");

    [Fact]
    public void A_topic_in_a_state_shows_the_states_rules_and_the_federal_ones_it_leaves_standing()
    {
        string shown = Typed.Run("law", "show", "complaints", "--state", "MO").Out;
        shown.ShouldContain("us/mo/complaint/window");
        shown.ShouldContain("us/complaint/remedy");
    }

    [Fact]
    public void A_due_date_is_told_with_every_other_date()
    {
        string shown = Typed.Run("due", "us/complaint/decision", "--state", "MT", "--start", "2026-03-02").Out;
        shown.ShouldContain("May 1, 2026");
        shown.ShouldContain("May 22, 2026");
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
        Typed.Run("due", "us/discipline/manifestation", "--start", "2025-10-01", "--calendar", Typed.Case("mo-ana")).Code.ShouldBe(0);
    }

    [Fact]
    public void A_timeline_shows_the_minutes_within_reach() =>
        Typed.Run("timeline", Typed.Case("mo-ana"), "--as-of", "2025-11-03").Out.ShouldContain("320 minutes");

    [Fact]
    public void A_timeline_is_written_for_programs_and_calendars_too()
    {
        new JsonSchema(Tree.Read("docs/schema/timeline.schema.json")).Wrong(Typed.Run("timeline", Typed.Case("mo-ana"), "--as-of", "2026-08-25", "--json").Out).ShouldBeEmpty();
        Typed.Run("timeline", Typed.Case("mo-ana"), "--as-of", "2026-08-25", "--ics").Out.ShouldStartWith("BEGIN:VCALENDAR");
    }
}
