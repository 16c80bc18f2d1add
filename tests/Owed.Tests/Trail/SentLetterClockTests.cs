using Owed.Files;
using static Owed.Tests.LedgerCase;

namespace Owed.Tests;

public class SentLetterClockTests
{
    [Fact]
    public void A_records_request_that_was_sent_starts_the_45_days_without_a_second_entry()
    {
        CaseFile otto = CaseFolder.Read(Typed.Case("mt-otto")).Value!;
        Timeline timeline = Timeline.Of(otto, WholeBook.Book, D("2024-05-01"));
        CaseClock clock = timeline.Clocks.Single(c => c.Rule == "us/records/inspect");
        clock.Due.Day.ShouldBe(D("2024-03-28"));
        clock.State.ShouldBe(ClockState.Overdue);
    }
}
