namespace Owed.Tests;

/// <summary>A letter whose words were changed: what was taken out no longer stands against it, and what was left in still does.</summary>
public sealed class GateEditedTests
{
    private static readonly ComposedLetter Comp = LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request")).Composed;

    private static readonly ComposedLetter Sheet = LetterCase.Write("due-process-factsheet", RequiredContents.Full("due-process-factsheet")).Composed;

    [Theory]
    [InlineData("letter-revocation", "I withdraw consent.")]
    [InlineData("letter-conclusion", "You denied FAPE.")]
    [InlineData("letter-trap", "See Van Duyn, 481 F.3d 770.")]
    [InlineData("letter-number", "You owe 777 minutes.")]
    [InlineData("letter-unfilled", "Signed: ____")]
    [InlineData("letter-rule-other-state", "See ARM 10.16.3505.")]
    [InlineData("letter-not-a-complaint", "I request a due process hearing.")]
    public void A_fault_in_our_words_stands_until_it_is_taken_out(string code, string words)
    {
        ComposedLetter right = code == "letter-not-a-complaint" ? Sheet : Comp;
        ComposedLetter faulty = With(right, words);
        Errors(Gate.Check(faulty)).ShouldContain(code);
        Errors(Gate.CheckText(faulty, Letters.Words(right.Letter))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("letter-revocation", "compensatory-request", "effect", "I withdraw consent.")]
    [InlineData("letter-other-child", "compensatory-request", "effect", "Her classmate Liam got his therapy.")]
    [InlineData("letter-number", "compensatory-request", "effect", "She has lost seven hours of speech.")]
    [InlineData("letter-number", "compensatory-request", "effect", "She cries.\nShe has lost seven hours of speech. She is shy.")]
    [InlineData("letter-number", "state-complaint", "remedy", "Make up the seven hours she has lost.\nName a provider.")]
    [InlineData("letter-number", "state-complaint", "remedy", "Make up the seven hours she has lost; name a provider")]
    [InlineData("letter-rule-other-state", "compensatory-request", "effect", "See ARM 10.16.3505.")]
    [InlineData("letter-window", "state-complaint", "remedy", "On October 3, 2023 there was no speech either.")]
    public void A_fault_in_the_parents_words_stands_until_it_is_taken_out(string code, string kind, string fact, string words)
    {
        ComposedLetter faulty = Told(kind, fact, words);
        string text = Letters.Words(faulty.Letter);
        Errors(Gate.Check(faulty)).ShouldContain(code);
        Errors(Gate.CheckText(faulty, text)).ShouldContain(code);
        Errors(Gate.CheckText(faulty, "Dear friends of ours:\n\n" + text)).ShouldContain(code);
        Errors(Gate.CheckText(faulty, words.Split(['\n', ';'], StringSplitOptions.TrimEntries).Aggregate(text, (now, line) => now.Replace(line, "", StringComparison.Ordinal)))).ShouldBeEmpty();
    }

    [Fact]
    public void The_same_trouble_of_an_edited_letter_is_told_once()
    {
        ComposedLetter faulty = Told("compensatory-request", "effect", "She has lost seven hours of speech.");
        Errors(Gate.CheckText(faulty, "And so: She has lost seven hours of speech.\n\nShe has lost seven hours of speech.")).ShouldBe(["letter-number"]);
        Errors(Gate.CheckText(Comp, "See arm 10.16.3505.")).ShouldBe(["letter-rule-other-state"]);
    }

    [Fact]
    public void Minutes_that_are_not_in_the_record_are_named_also_where_no_loss_is_spoken_of() =>
        Errors(Gate.CheckText(Comp, "Her sessions last 777 minutes.")).ShouldBe(["letter-number"]);

    [Theory]
    [InlineData(DateUse.Happened, true)]
    [InlineData(DateUse.Alleged, true)]
    [InlineData(DateUse.Planned, false)]
    [InlineData(DateUse.AnswerBy, false)]
    [InlineData(DateUse.Limit, false)]
    public void A_day_of_the_record_cannot_be_changed_and_a_day_that_lies_ahead_can(DateUse use, bool stays)
    {
        ComposedLetter letter = With(Comp, "The room was empty on January 15, 2026 and on January 22, 2026.");
        letter = letter with { Claims = letter.Claims with { Dates = [new("planted", LedgerCase.D("2026-01-22"), use)] } };
        Altered(letter, "The room was empty on January 15, 2026 and on January 23, 2026.").ShouldBe(stays ? ["A day was changed"] : []);
        Altered(letter, "The room was empty on January 16, 2026 and on January 22, 2026.").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Her group has 5 children.")]
    [InlineData("  Her group has 5 children.\n")]
    [InlineData("Her  group has\n5 children.")]
    public void A_number_changed_in_our_sentence_is_called_a_number(string changed) =>
        Altered(With(Comp, "Her group has 4 children."), changed).ShouldBe(["A number was changed"]);

    [Fact]
    public void Space_around_a_sentence_changes_nothing_in_it() =>
        Altered(With(Comp, "Her group has 4 children."), "\n  Her group  has 4 children. \n").ShouldBeEmpty();

    private static IEnumerable<string> Altered(ComposedLetter letter, string edited) =>
        Gate.CheckText(letter, edited).Where(p => p.Message.Contains(" was changed in ", StringComparison.Ordinal)).Select(p => p.Message[..p.Message.IndexOf(" in ", StringComparison.Ordinal)]);

    private static string[] Errors(IEnumerable<Problem> problems) => [.. problems.Where(p => p.IsError || p.Code == "letter-conclusion").Select(p => p.Code)];

    private static ComposedLetter Told(string kind, string fact, string words) => LetterCase.Write(kind, RequiredContents.Answer(fact, words)(RequiredContents.Full(kind))).Composed;

    private static ComposedLetter With(ComposedLetter letter, string words) =>
        letter with { Letter = letter.Letter with { Body = [.. letter.Letter.Body, new Paragraph(words)] } };
}
