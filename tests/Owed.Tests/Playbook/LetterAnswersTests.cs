namespace Owed.Tests;

public sealed class LetterAnswersTests
{
    [Fact]
    public void What_was_answered_once_is_not_asked_again()
    {
        Items<Fact> facts = LetterAnswers.Of(PlaybookBooks.Facts("asked_for=OT twice a week; asked_on=2026-10-05; refused_on=2026-10-12; signed_amendment=no; unsafe=no"));
        facts.ShouldBe([new("request.what", "OT twice a week"), new("request.day", "2026-10-05"), new("refusal.day", "2026-10-12"), new("change.agreed", "no"), new("proposal.agreed", "no")], ignoreOrder: true);
    }

    [Fact]
    public void Every_name_it_gives_is_one_that_letters_know()
    {
        Items<Fact> facts = LetterAnswers.Of(PlaybookBooks.Facts("asked_for=x; asked_on=2026-10-05; refused_on=2026-10-12; refused_by=x; noticed_on=2026-10-12; meeting_held=no; notice_dated=2026-10-12; next_meeting=2026-10-12; letter_sent_on=2026-10-12; missed_since=2026-10-12; agreed=spoken"));
        facts.Count.ShouldBe(13);
        facts.Select(f => LetterFacts.Of(f.Name).Name).ShouldBe(facts.Select(f => f.Name));
    }
}
