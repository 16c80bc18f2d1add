namespace Owed.Tests;

/// <summary>A sentence that the parent adds is bound to no fact: it is shown before the letter is signed, in whatever words it is put.</summary>
public sealed class GateOwnWordsTests
{
    private static readonly ComposedLetter Letter = LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request")).Composed;

    [Theory]
    [InlineData("She missed sixteen full sessions.")]
    [InlineData("Half of her speech was never given.")]
    [InlineData("There has been no speech at all since August 19.")]
    [InlineData("The sessions were in fact all made up.")]
    [InlineData("On 3/3/24 the principal promised to make it up.")]
    [InlineData("I give up any claim for the time that was missed.")]
    [InlineData("State law gives you five business days.")]
    [InlineData("Tommy, who sits next to her, still gets his hour.")]
    [InlineData("She is in regular education only from now on.")]
    [InlineData("The director lied to me about it.")]
    public void What_the_record_does_not_show_is_never_finished_in_silence(string sentence)
    {
        foreach (string text in new[] { sentence, $"Thank you for your time. {sentence} I hope you are well." })
        {
            Gate.CheckText(Letter, Letters.Words(Letter.Letter) + "\n\n" + text).ShouldContain(p => p.Message.Contains(sentence, StringComparison.Ordinal) || p.IsError);
        }
    }

    [Theory]
    [InlineData("Thank you for your help.")]
    [InlineData("Could we meet on Thursday after 3:30?")]
    [InlineData("I would like to bring a friend to the meeting.")]
    [InlineData("I am worried about her reading.")]
    [InlineData("Please call me in the evening.")]
    [InlineData("With kind regards,")]
    public void A_wish_a_question_and_a_thank_you_pass_without_a_word(string sentence) =>
        Gate.CheckText(Letter, Letters.Words(Letter.Letter) + "\n\n" + sentence).ShouldNotContain(p => p.Code == "letter-own-words");

    [Fact]
    public void Our_own_words_are_not_pointed_out() =>
        Gate.CheckText(Letter, Letters.Words(Letter.Letter)).ShouldNotContain(p => p.Code == "letter-own-words");
}
