using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace Owed.Tests.Plan;

/// <summary>What must hold of the reader for any words at all.</summary>
public sealed class AmountReaderPropertiesTests(ITestOutputHelper output)
{
    private const int MostBytes = 48 * 1024 * 1024;

    private static readonly string[] Pieces = [.. Samples.All.SelectMany(s => s.Split(' ')).Distinct()];

    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20250908, 11);

    [Fact]
    public void No_string_makes_it_throw() =>
        FsCheck.Check.One(Many, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => Holds(AmountReader.Read(text ?? ""))));

    [Fact]
    public void No_medley_of_its_own_words_makes_it_throw_and_every_answer_is_sane() =>
        FsCheck.Check.One(Many, Prop.ForAll(Medleys(), text => Holds(AmountReader.Read(text))));

    [Fact]
    public void Random_code_units_never_make_it_throw()
    {
        Arbitrary<int[]> units = Gen.ArrayOf(Gen.Choose(0, 0xFFFF)).ToArbitrary();
        FsCheck.Check.One(Many, Prop.ForAll(units, codes => Holds(AmountReader.Read(new string([.. codes.Select(c => (char)c)])))));
    }

    [Fact]
    public void Every_choice_of_every_question_reads_without_a_question() =>
        FsCheck.Check.One(Many, Prop.ForAll(Medleys(), text => AmountReader.Read(text).Questions.SelectMany(q => q.Choices).All(Clear)));

    [Fact]
    public void Saying_a_medley_and_reading_it_again_gives_the_same_period_and_minutes() =>
        FsCheck.Check.One(Many, Prop.ForAll(Medleys(), text => SaysTheSame(AmountReader.Read(text))));

    [Fact]
    public void Case_spacing_and_punctuation_do_not_change_the_meaning()
    {
        List<string> changed = [];
        foreach (string text in Samples.All)
        {
            string[] same =
            [
                text.ToUpperInvariant(),
                "  " + text.Replace(" ", " \u00a0\n ", StringComparison.Ordinal) + "  ",
                text + ".",
                "\u201c" + text + "\u201d",
                text.Replace('-', '\u2013'),
            ];
            changed.AddRange(same.Where(s => Meaning(AmountReader.Read(s)) != Meaning(AmountReader.Read(text))));
        }

        changed.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_said_back_means_the_same_and_every_choice_is_clear()
    {
        Amount[] amounts = [.. Samples.All.Select(AmountReader.Read)];
        Samples.All.Where(t => !SaysTheSame(AmountReader.Read(t))).ShouldBeEmpty();
        amounts.SelectMany(a => a.Questions).SelectMany(q => q.Choices).Where(c => !Clear(c)).ShouldBeEmpty();
    }

    /// <summary>Bytes, not time, so that a busy machine says the same; <c>./do bench reading</c> and <c>./do night</c> measure the time.</summary>
    [Fact]
    public void Twice_the_words_cost_no_more_than_twice_as_much()
    {
        string[] hard = ["2x30/wk and ", "30 minuets wekly ", "1:1 10:00-10:30 ", "((((", "one hundred ", "3 out of 4 ", "m/w/f ", "9/5/11 to ", "1/2 ", "xxxxxxxxx ", "every other "];
        foreach (string piece in hard)
        {
            long half = BytesOf(piece, 5_000), whole = BytesOf(piece, 10_000);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{half:N0} {whole:N0}: {piece}"));
            ((double)whole / half).ShouldBeLessThan(2.6, piece);
            whole.ShouldBeLessThan(MostBytes, piece);
        }

        static long BytesOf(string piece, int length)
        {
            string text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
            AmountReader.Read(text).ShouldNotBeNull();
            long before = GC.GetAllocatedBytesForCurrentThread();
            AmountReader.Read(text).ShouldNotBeNull();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void The_product_is_right_for_every_length_and_period(int times)
    {
        for (int minutes = 5; minutes <= 90; minutes += 5)
        {
            foreach (string period in (string[])["week", "month", "quarter", "semester", "year"])
            {
                string[] ways =
                [
                    string.Create(CultureInfo.InvariantCulture, $"{times} x {minutes} min per {period}"),
                    string.Create(CultureInfo.InvariantCulture, $"{minutes} minutes, {times} times a {period}"),
                    string.Create(CultureInfo.InvariantCulture, $"{times} sessions of {minutes} minutes each {period}"),
                    string.Create(CultureInfo.InvariantCulture, $"{times}x/{period} for {minutes} min"),
                ];
                foreach (string way in ways)
                {
                    Amount amount = AmountReader.Read(way);
                    amount.Questions.ShouldBeEmpty(way);
                    amount.MinutesPerPeriod.ShouldBe(Span.Exactly(times * minutes), way);
                }
            }
        }
    }

    private static Arbitrary<string> Medleys() =>
        Gen.Elements(Pieces).ArrayOf().Select(words => string.Join(' ', words)).ToArbitrary();

    private static bool Holds(Amount amount) =>
        amount.MinutesPerPeriod is null or { Low: null or > 0, High: null or > 0 }
        && (amount.Questions.Count > 0 || amount.IsCountable)
        && amount.Count is null or > 0;

    private static bool Clear(string choice) => AmountReader.Read(choice) is { Questions.Count: 0, IsCountable: true };

    private static bool SaysTheSame(Amount amount)
    {
        Amount again = AmountReader.Read(AmountWords.Say(amount));
        return again.Unit == amount.Unit && again.Count == amount.Count && again.MinutesPerPeriod == amount.MinutesPerPeriod;
    }

    private static string Meaning(Amount amount) =>
        $"{amount.Unit} {amount.Count} {amount.CycleDays} {amount.MinutesPerPeriod} {(amount.Questions.Count > 0 ? amount.Questions[0].Code : "")}";
}
