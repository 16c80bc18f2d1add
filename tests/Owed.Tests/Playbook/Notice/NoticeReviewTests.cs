namespace Owed.Tests;

public sealed class NoticeReviewTests
{
    private const string Whole = """
        Notice of Action, March 3, 2026.
        The district proposes to reduce speech therapy from 60 to 45 minutes each week.
        The reason for this is that Ana met two of three goals at 85% over four weeks.
        We used the speech evaluation report of February 2, 2026 and the progress reports of the last two quarters.
        The team also considered keeping 60 minutes and moving one session to the classroom; both were rejected because she misses reading then.
        You have protections under the procedural safeguards; ask the office for a copy.
        For help in understanding this notice you may contact the parent center.
        Other factors relevant to the proposal: none besides those above.
        """;

    private static NoticeReview Review(string text, string? state = "MO") => NoticeReview.Of(text, WholeBook.Book, state, new(2026, 3, 10));

    [Fact]
    public void The_seven_are_asked_in_the_order_of_the_law() =>
        Review(Whole).Elements.Select(e => e.Key).ShouldBe(["action", "reasons", "data", "safeguards", "help", "options", "factors"]);

    [Fact]
    public void A_whole_notice_is_seen_as_whole()
    {
        NoticeReview review = Review(Whole);
        review.Elements.Where(e => e.Shown != Shown.Present).Select(e => e.Key).ShouldBeEmpty();
        review.Warnings.Select(w => w.Key).ShouldBeEmpty();
        review.IsWhole.ShouldBeTrue();
        review.Elements.Single(e => e.Key == "options").Quote!.ShouldContain("were rejected because");
    }

    [Theory]
    [InlineData("used the speech", "data")]
    [InlineData("protections under", "safeguards")]
    [InlineData("For help in", "help")]
    [InlineData("also considered", "options")]
    [InlineData("Other factors", "factors")]
    public void Leaving_out_one_line_leaves_out_one_thing(string line, string key)
    {
        string text = string.Join('\n', Whole.Split('\n').Where(l => !l.Contains(line, StringComparison.Ordinal)));
        NoticeReview review = Review(text);
        review.Elements.Single(e => e.Key == key).Shown.ShouldNotBe(Shown.Present);
        review.IsWhole.ShouldBeFalse();
        review.Facts.ShouldContain(f => f.Name == "triage.notice_complete" && f.Value != "yes");
    }

    [Theory]
    [InlineData("Speech ends because of a shortage of staff.", "staffing")]
    [InlineData("This is not possible within the budget.", "budget")]
    [InlineData("There is a scheduling problem on Tuesdays.", "convenience")]
    [InlineData("He is making adequate progress.", "progress")]
    [InlineData("It is district policy to give 30 minutes.", "policy")]
    [InlineData("The team decided this after a single observation.", "one-assessment")]
    [InlineData("There is no educational impact.", "not-needed")]
    public void A_weak_reason_is_named_with_the_schools_own_words(string sentence, string key)
    {
        NoticeWarning warning = Review("On March 3, 2026 we met. " + sentence).Warnings.Single(w => w.Key == key);
        warning.Quote.ShouldBe(sentence);
        if (warning.Rule is string rule)
        {
            WholeBook.Book.Find(rule, new(2026, 3, 10)).ShouldBeOfType<InForce>();
        }
    }

    [Fact]
    public void Progress_with_numbers_is_no_warning() =>
        Review("March 3, 2026. She is making good progress: 9 of 10 trials in three weeks.").Warnings.ShouldBeEmpty();

    [Fact]
    public void A_notice_without_a_date_is_noted() => Review("We refuse to add OT.").Warnings.Select(w => w.Key).ShouldContain("no-date");

    [Fact]
    public void An_empty_text_misses_all_seven() => Review("").Missing.Count().ShouldBe(7);
}
