using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

/// <summary>The gate on rules, dates and numbers.</summary>
public sealed class GateLawTests
{
    private static readonly ComposedLetter Comp = LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request")).Composed;

    private static readonly ComposedLetter Demand = LetterCase.Write("pwn-demand-refusal", RequiredContents.Full("pwn-demand-refusal")).Composed;

    [Fact]
    public void A_state_nobody_researched_is_told_as_a_warning()
    {
        Rule(Demand).ShouldBeEmpty();
        Rule(Demand with { Input = Demand.Input with { Case = Demand.Input.Case with { State = "ZZ" } } }).ShouldContain(m => m.StartsWith("No one has researched the law of ZZ", StringComparison.Ordinal));
    }

    [Fact]
    public void Law_that_was_not_read_whole_is_marked_and_an_optional_rule_is_not_asked_for()
    {
        RuleVersion text = ((InForce)LetterCase.Law.Find("us/notice/owed", LetterCase.On)).Text;
        LawRule rule = LetterCase.Law.Rule("us/notice/owed")!;
        var part = new InForce(rule.Id, rule, text with { Checked = text.Checked with { How = ReadHow.PartOfText } }, false, null);
        var gap = new NotResearched("us/notice/lost", "nobody read it");
        Rule(Resting(new(rule.Id, part, false))).ShouldHaveSingleItem().ShouldStartWith("We have not read all of this text ourselves: ");
        Rule(Resting(new("us/notice/lost", gap, false))).ShouldHaveSingleItem().ShouldContain("has not been checked");
        Rule(Resting(new("us/notice/lost", gap, true))).ShouldBeEmpty();

        static ComposedLetter Resting(RuleClaim claim) => Demand with { Claims = Demand.Claims with { Rules = [claim] } };
    }

    [Fact]
    public void A_rule_of_another_state_is_named_by_its_id_also_when_no_word_cites_it()
    {
        LawRule montana = LetterCase.Law.Rules.First(r => r.State == "MT" && r.Versions.Count > 0);
        var claim = new RuleClaim(montana.Id, LetterCase.Law.Find(montana.Id, LetterCase.On), true);
        Gate.Check(Demand with { Claims = Demand.Claims with { Rules = [claim] } })
            .ShouldContain(p => p.Code == "letter-rule-other-state" && p.Message == $"The letter cites a rule of another state: {montana.Id}.");
    }

    [Fact]
    public void Federal_text_that_another_states_pack_also_cites_is_law_here() =>
        Gate.Check(Plus(Demand, "See 34 CFR 300.503(b) and 34 CFR 300.300(b)(4).")).ShouldNotContain(p => p.Code == "letter-rule-other-state");

    [Theory]
    [InlineData(DateUse.Happened, 1, "letter-date")]
    [InlineData(DateUse.Alleged, 1, "letter-date")]
    [InlineData(DateUse.Planned, 1, null)]
    [InlineData(DateUse.Happened, 0, null)]
    [InlineData(DateUse.Alleged, 0, null)]
    [InlineData(DateUse.Limit, 0, null)]
    [InlineData(DateUse.Limit, -1, "letter-window")]
    [InlineData(DateUse.AnswerBy, 0, "letter-answer-by")]
    [InlineData(DateUse.AnswerBy, -1, "letter-answer-by")]
    [InlineData(DateUse.AnswerBy, 1, null)]
    public void A_date_is_judged_by_what_it_stands_for(DateUse use, int daysFromLetter, string? code)
    {
        ComposedLetter dated = Demand with { Claims = Demand.Claims with { Dates = [new("planted", Demand.Letter.Date.AddDays(daysFromLetter), use)] } };
        string[] found = [.. Gate.Check(dated).Where(p => p.Code is "letter-date" or "letter-window" || (p.Code == "letter-answer-by" && p.Message.Contains("not after its own date", StringComparison.Ordinal))).Select(p => p.Code)];
        found.ShouldBe(code is null ? [] : [code]);
    }

    [Fact]
    public void A_day_that_no_sentence_names_cannot_read_as_if_the_law_set_it()
    {
        ComposedLetter dated = Demand with { Claims = Demand.Claims with { Dates = [new("planted", D("2026-03-31"), DateUse.AnswerBy)] } };
        Gate.Check(dated).ShouldNotContain(p => p.Code == "letter-answer-by");
        Gate.Check(Plus(dated, "You have until March 31, 2026.")).ShouldContain(p => p.Code == "letter-answer-by");
        foreach (string asks in (string[])["I ask for it by", "I am asking for it by", "I request it by", "Please send it by"])
        {
            Gate.Check(Plus(dated, $"{asks} March 31, 2026.")).ShouldNotContain(p => p.Code == "letter-answer-by", asks);
        }
    }

    [Fact]
    public void A_claimed_number_that_the_record_does_not_hold_is_named()
    {
        NumberClaim left = Comp.Claims.Numbers.First(n => n.Source?.Figure == Figure.Balance);
        ComposedLetter wrong = Comp with { Claims = Comp.Claims with { Numbers = [.. Comp.Claims.Numbers, left with { Name = "planted", Value = left.Value + new Minutes(1) }] } };
        Gate.Check(wrong).Where(p => p.Code == "letter-number").Select(p => p.Message)
            .ShouldBe([$"The letter says {left.Value + new Minutes(1)} minutes where the record says {left.Value} (planted)."]);
    }

    [Theory]
    [InlineData(Claim.Claimed, Claim.Shown, "days your child was absent")]
    [InlineData(Claim.Shown, Claim.Claimed, "days the school was closed for everyone")]
    public void Only_the_minutes_that_are_wrongly_asked_for_are_named(Claim absence, Claim closures, string says)
    {
        CaseFile full = RequiredContents.Full("compensatory-request");
        CaseFile claiming = full with
        {
            Calendar = Calendar(closures: ["2026-02-05"]),
            Reckoning = Reckoning.Default with { ChildAbsence = absence, Closures = closures },
        };
        LetterCase.Write("compensatory-request", claiming).Problems.Where(p => p.Code == "letter-absence-claimed").ShouldHaveSingleItem().Message.ShouldContain(says);
    }

    [Fact]
    public void A_letter_that_asks_nothing_back_may_show_any_minutes()
    {
        CaseFile claiming = RequiredContents.Full("pwn-demand-refusal") with { Reckoning = Reckoning.Default with { ChildAbsence = Claim.Claimed } };
        LetterCase.Write("pwn-demand-refusal", claiming).Problems.ShouldNotContain(p => p.Code == "letter-absence-claimed");
    }

    [Theory]
    [InlineData(Figure.ChildAbsent, false)]
    [InlineData(Figure.Balance, true)]
    public void Minutes_of_an_absence_are_wrongly_asked_for_only_where_the_balance_is_asked_for(Figure figure, bool wrong)
    {
        CaseFile claiming = RequiredContents.Full("compensatory-request") with { Reckoning = Reckoning.Default with { ChildAbsence = Claim.Claimed } };
        ComposedLetter letter = LetterCase.Write("compensatory-request", claiming).Composed;
        var source = new LedgerSource(figure);
        ComposedLetter one = letter with { Claims = letter.Claims with { Numbers = [new("planted", source.In(letter.Input.Ledger), source)] } };
        Gate.Check(one).Any(p => p.Code == "letter-absence-claimed").ShouldBe(wrong);
    }

    [Fact]
    public void The_record_is_that_of_the_case_also_when_the_ledger_was_made_from_another()
    {
        Gate.Check(Comp).ShouldNotContain(p => p.Code == "letter-number");
        CaseFile fewer = Comp.Input.Case with { Entries = Comp.Input.Case.Entries.Where(e => e.Day != D("2026-01-22")).ToItems() };
        Gate.Check(Comp with { Input = Comp.Input with { Case = fewer } }).ShouldContain(p => p.Code == "letter-number" && p.IsError);
    }

    [Fact]
    public void One_table_that_is_not_what_the_record_says_is_enough()
    {
        Table table = Comp.Letter.Body.OfType<Table>().First();
        ComposedLetter cut = Comp with { Letter = Comp.Letter with { Body = [.. Comp.Letter.Body.Where(b => b is not Table), table with { Rows = table.Rows.Skip(1).ToItems() }] } };
        Gate.Check(cut).ShouldContain(p => p.Code == "letter-number" && p.Message == "A table of the letter is not what the record says.");
    }

    [Theory]
    [InlineData("MO", false)]
    [InlineData("MT", true)]
    public void What_is_wrong_in_another_state_alone_may_be_said(string state, bool wrong)
    {
        ComposedLetter letter = LetterCase.Write("records-request", RequiredContents.Full("records-request") with { State = state }).Composed;
        Gate.CheckText(letter, "This is a one-party consent state.").Any(p => p.Code == "letter-trap").ShouldBe(wrong);
    }

    [Fact]
    public void The_same_trouble_is_told_once()
    {
        DateClaim late = new("planted", Demand.Letter.Date.AddDays(1), DateUse.Happened);
        Gate.Check(Demand with { Claims = Demand.Claims with { Dates = [late, late] } }).Count(p => p.Code == "letter-date").ShouldBe(1);
    }

    private static IEnumerable<string> Rule(ComposedLetter letter) => Gate.Check(letter).Where(p => p.Code == "letter-rule").Select(p => p.Message);

    private static ComposedLetter Plus(ComposedLetter letter, string words) =>
        letter with { Letter = letter.Letter with { Body = [.. letter.Letter.Body, new Paragraph(words)] } };
}
