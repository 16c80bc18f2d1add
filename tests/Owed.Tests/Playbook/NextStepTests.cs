using Owed.Files;

namespace Owed.Tests;

public sealed class NextStepTests
{
    private static Advice Next(CaseFile file, DateOnly asOf) =>
        NextStep.Of(file, Reckoner.Reckon(file, asOf), Timeline.Of(file, WholeBook.Book, asOf), WholeBook.Book, PlaybookBooks.Guides);

    private static CaseFile Case(string name) => CaseFolder.Read(Tree.Full($"tests/cases/{name}")).Value!;

    [Fact]
    public void A_case_with_a_vacant_post_is_told_to_answer_the_shortage()
    {
        Advice advice = Next(Case("mo-ana"), new(2025, 10, 10));
        (advice.Situation, advice.Step.Id).ShouldBe(("F", "staffing-reply"));
        advice.Why.ShouldContain(w => w.Contains("minutes that the school missed", StringComparison.Ordinal));
    }

    [Fact]
    public void Once_the_service_is_back_the_step_is_to_ask_for_what_was_lost() =>
        Next(Case("mo-ana"), new(2025, 11, 12)).Step.Id.ShouldBe("compensatory-request");

    [Fact]
    public void An_answer_kept_in_the_case_wins_over_what_is_read_off_it()
    {
        CaseFile ana = Case("mo-ana");
        CaseFile told = ana with { Facts = ana.Facts.Append(new("triage.unsafe", "yes")).ToItems() };
        Next(told, new(2025, 10, 10)).Step.Id.ShouldBe("safety-today");
    }

    [Fact]
    public void A_records_request_in_the_log_is_waited_for_and_then_overdue()
    {
        CaseFile otto = Case("mt-otto");
        CaseFile asked = otto with { Entries = otto.Entries.Append(Event(EventKind.RecordsRequested, new(2024, 2, 12), null)).ToItems() };
        Next(asked, new(2024, 3, 28)).Step.ShouldSatisfyAllConditions(s => s.Id.ShouldBe("records-wait"), s => s.Date.ShouldBe(new(2024, 3, 28)));
        Next(asked, new(2024, 3, 29)).Step.Id.ShouldBe("records-overdue");
    }

    [Fact]
    public void Silence_after_a_letter_is_a_fact()
    {
        CaseFile ana = Case("mo-ana");
        CaseFile sent = ana with { Entries = ana.Entries.Append(Event(EventKind.LetterSent, new(2025, 10, 6), "staffing-reply")).ToItems() };
        Next(sent, new(2025, 10, 15)).Step.Id.ShouldBe("wait-for-reply");
        Next(sent, new(2025, 10, 16)).Step.Id.ShouldBe("follow-up");
    }

    [Theory]
    [InlineData("mo-ana")]
    [InlineData("mt-otto")]
    public void Every_day_of_a_sample_case_has_a_step(string name)
    {
        CaseFile file = Case(name);
        DateOnly first = file.Calendar.Years[0].Days.From;
        for (int week = 0; week < 40; week++)
        {
            Advice advice = Next(file, first.AddDays(7 * week));
            advice.Step.Why.ShouldNotBeEmpty();
        }
    }

    private static CaseEvent Event(EventKind kind, DateOnly day, string? letter) =>
        new(day, day, Source.Parent, kind, null, null, null, letter, null, [], null, Where.Nowhere);
}
