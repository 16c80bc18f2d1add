using System.Text.RegularExpressions;

namespace Owed.Tests;

/// <summary>How hard every letter, question and message is to read, legal names apart.</summary>
public sealed partial class ReadingLevelTests(Xunit.Abstractions.ITestOutputHelper output)
{
    [Fact]
    public void The_plain_tone_of_every_letter_reads_at_grade_nine_or_below()
    {
        List<string> hard = [];
        foreach (LetterKind kind in LetterKinds.All)
        {
            foreach (Tone tone in Enum.GetValues<Tone>())
            {
                Measure($"{kind.Id} {tone}", Running(LetterCase.Write(kind.Id, RequiredContents.Full(kind.Id), tone).Letter), tone == Tone.Plain ? 9 : 14, hard);
            }
        }

        foreach (string state in (string[])["MO", "MT"])
        {
            Measure($"big complaint {state}", Running(LetterCase.Write("state-complaint", BigCase.Case(state), on: BigCase.On).Letter), 9, hard);
        }

        hard.ShouldBeEmpty();
    }

    [Fact]
    public void Every_sample_letter_as_a_parent_gets_it_reads_at_grade_nine_or_below()
    {
        List<string> hard = [];
        foreach (var (@case, kind) in SampleLettersTests.Each().Select(e => ((string)e[0], (string)e[1])))
        {
            Measure($"{@case} {kind}", Running(SampleLettersTests.Written(@case, kind, Tone.Plain).Letter), 9, hard);
        }

        hard.ShouldBeEmpty();
    }

    [Fact]
    public void Questions_advice_and_messages_read_at_grade_eight_or_below_and_none_is_hard_by_itself()
    {
        List<string> hard = [];
        Measure("questions", LetterFacts.All.SelectMany(f => new[] { f.Question, f.Help }), 8, hard);
        Measure("advice", LetterKinds.All.SelectMany(k => LetterCase.Write(k.Id, RequiredContents.Full(k.Id)).Composed.Advice), 8, hard);
        Problem[] problems = [.. RequiredContents.All.SelectMany(r => LetterCase.Write(r.Kind, r.Without(RequiredContents.Full(r.Kind))).Problems)
            .Concat(GateSentences.EndAll.Concat(GateSentences.Conclude).Concat(GateSentences.NameAnother)
                .SelectMany(w => Gate.CheckText(LetterCase.Write("compensatory-request", RequiredContents.Full("compensatory-request")).Composed, w)))
            .DistinctBy(p => p.Message + p.Remedy)];
        Measure("messages", problems.Select(p => p.Message), 9, hard);
        Measure("remedies", problems.Select(p => p.Remedy), 8, hard);
        foreach (string text in problems.SelectMany(p => new[] { p.Message, p.Remedy }).Concat(LetterFacts.All.SelectMany(f => new[] { f.Question, f.Help })).Distinct())
        {
            ReadingGrade grade = ReadingGrade.Of([Plainly(text)]);
            if (grade.Words >= 12 && grade.Grade > 12)
            {
                hard.Add($"{grade.Grade:0.0}: {text}");
            }
        }

        hard.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Mr. Otto came at 3 p.m. to see Ms. Ana.", 1)]
    [InlineData("The rule is 34 CFR 300.503 and no other. It is short.", 2)]
    [InlineData("She has 3.5 hours. Is that all? Yes!", 3)]
    public void A_full_stop_inside_a_name_or_a_number_ends_no_sentence(string text, int sentences) => ReadingGrade.Of([text]).Sentences.ShouldBe(sentences);

    private void Measure(string name, IEnumerable<string> texts, double most, List<string> hard)
    {
        ReadingGrade grade = ReadingGrade.Of(texts.Select(Plainly));
        output.WriteLine($"{name,-40} grade {grade.Grade,4:0.0}  ({grade.Words} words, {grade.Sentences} sentences)");
        grade.Words.ShouldBeGreaterThan(0, name);
        if (grade.Grade > most)
        {
            hard.Add($"{name}: {grade.Grade:0.0}");
        }
    }

    /// <summary>The running text of a letter: no table, no address, no citation.</summary>
    private static IEnumerable<string> Running(Letter letter) => letter.Body
        .SelectMany(b => b switch
        {
            Paragraph p => [p.Text],
            BulletList l => l.Points,
            NumberedList l => l.Points,
            Callout c => c.Rows,
            Checklist c => c.Points.Select(p => p.Text),
            _ => Items<Prose>.Empty,
        })
        .Select(p => string.Concat(p.Runs.Where(r => r.Style != RunStyle.Citation).Select(r => r.Text)));

    // Names the law gives to things, and names of people and places, are what they are.
    private static string Plainly(string text) => Proper().Replace(LegalNames().Replace(Cited().Replace(text, ""), "notice"), "Ann");

    [GeneratedRegex(@"\b(?:prior written notice|procedural safeguards|individualized education program|independent educational evaluation|special education|due process complaint|speech-language therapy|occupational therapy|IEP)\b", RegexOptions.IgnoreCase)]
    private static partial Regex LegalNames();

    // What stands in brackets, such as a citation, and a command to type are not prose.
    [GeneratedRegex(@" \([^()]*(?:\([^()]*\)[^()]*)*\)|, or type: .*$")]
    private static partial Regex Cited();

    [GeneratedRegex(@"(?<=[\p{Ll},:;] )\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*")]
    private static partial Regex Proper();
}
