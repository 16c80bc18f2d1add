namespace Owed.Tests;

public sealed class DeadlineTableTests
{
    [Theory]
    [InlineData("fed.eval fed.iep_initial fed.iep_annual fed.iep_year_start fed.reeval fed.transfer fed.records_idea fed.records_ferpa")]
    [InlineData("fed.sc_file fed.sc_decide fed.sc_correct fed.dp_file fed.dp_response fed.dp_insuff fed.dp_insuff_rule")]
    [InlineData("fed.resolution_mtg fed.resolution_period fed.dp_decision fed.settle_void fed.disclose fed.civil fed.ocr fed.mdr fed.discipline_notice")]
    [InlineData("mo.noa_wait mo.eval mo.eval_notice mo.iep_copy_ssd mo.sunshine mo.sunshine_denial mo.record_notice mo.cc_file mo.cc_decide")]
    [InlineData("mo.dp_file mo.dp_assign mo.dp_appeal_state mo.mediation_ssd")]
    [InlineData("mt.exceptions mt.eval mt.sc_file mt.sc_notice mt.eap mt.sc_decide_fed mt.sc_decide_arm mt.dp_file mt.records")]
    [InlineData("mt.mediation_session mt.mediator_rank mt.ho_rank")]
    public void Every_row_of_the_deadline_tables_with_a_number_is_a_rule_with_a_last_day_in_time_and_a_first_day_late(string rows)
    {
        foreach (string row in rows.Split(' '))
        {
            LawRule[] rules = [.. WholeBook.Book.Rules.Where(r => r.Row.Contains(row))];
            rules.ShouldNotBeEmpty(row);
            rules.ShouldContain(r => HasNumber(r) && WholeBook.Cases.Any(c => c.Rule == r.Id && c.InTime != null && c.Late != null), row);
        }
    }

    [Fact]
    public void A_number_that_stood_only_on_a_site_that_invents_law_is_not_in_the_book()
    {
        LawRule rule = WholeBook.Book.Rules.Single(r => r.Row.Contains("mt.sc_lea_answer"));
        HasNumber(rule).ShouldBeFalse();
        rule.Plain.ShouldContain("no number of days");
    }

    private static bool HasNumber(LawRule rule) =>
        rule.Versions.Any(v => v.Limit is { HasNumber: true })
        || (rule.Versions.Count == 0 && rule.Federal is string federal && HasNumber(WholeBook.Book.Rule(federal)!));
}
