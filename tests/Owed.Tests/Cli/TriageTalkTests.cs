using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Tests;

public sealed partial class TriageTalkTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("owed-talk").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>Answers by a few words of the question; what is not named is left unknown.</summary>
    private static readonly (string Question, string Answer)[] Everyone =
    [
        ("Is one of these true", "1"), ("your child's name", "Ana Sample-Rivera"), ("What is your name", "Rosa Sample-Rivera"), ("special education director", "Sampleton R-I, director@school.example"), ("What does the IEP say of the service", "speech therapy, 60 minutes per week"), ("first day of this IEP", "2025-08-18"), ("IEP meeting about it", ""),
        ("say, as you remember", "nobody does that here"), ("Who said", "Dee Placeholder, principal"), ("What did you ask the school for", "speech therapy, twice a week"), ("On what day did you ask", "2026-01-12"),
        ("On what day did the school say no", "1/13/2026"), ("When did the school say no", "yesterday"), ("How did the school say no", "on the phone"),
        ("Did you get a paper", "no"), ("From what day on do you want the records", "2025-08-18"), ("Since what day", "2025-09-08"), ("How do you know", "my child told me"),
        ("service page of the IEP", "number"), ("What reason did you hear", "nobody said"), ("How much is missed", "most"),
        ("What did the school change", "speech went from two sessions a week to one"), ("When did you first notice", "January 12"), ("take something away", "yes"), ("Did you agree", "no"), ("Did you sign a paper", "no"),
        ("What does the school want to cut", "speech from two sessions a week to one"), ("On what day did you hear", "2026-01-12"), ("agreed to this change", "n"), ("pressing you", "no"),
        ("enroll", "2026-01-05"), ("Which district did your child come from", "Sampleton R-I, Sampleton"), ("same state", "yes"), ("From which state", "IL"), ("same school year", "yes"), ("during the school year or over", "1"), ("Which services did the old IEP", "speech, 2 times 30 minutes a week"), ("When was the move", "2026-01-05"),
        ("Which service is it", "speech therapy"), ("say about staff", "there is no speech therapist this year"), ("On what day did the school say it", "2026-01-12"), ("offer instead", "nothing"), ("new school give", "nothing"),
        ("Will you attach", "yes"), ("Who at the old school", "Records Office, Sampleton R-I"),
    ];

    public static TheoryData<string, string, string, string, string> Six
    {
        get
        {
            var rows = new TheoryData<string, string, string, string, string>();
            foreach (string state in new[] { "MO", "MT" })
            {
                rows.Add(state, "1", "A", "pwn-demand-refusal", "speech therapy, twice a week");
                rows.Add(state, "2", "B", "records-request", "August 18, 2025");
                rows.Add(state, "3", "C", "pwn-demand-change", "speech went from two sessions a week to one");
                rows.Add(state, "4", "D", "challenge-reduction", "speech from two sessions a week to one");
                rows.Add(state, "5", "E", "transfer-comparable", "Sampleton R-I");
                rows.Add(state, "6", "F", "staffing-reply", "there is no speech therapist this year");
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Six))]
    public void Each_situation_ends_in_a_finished_letter(string state, string choice, string situation, string letter, string holds)
    {
        string folder = Path.Combine(root, "ana");
        (Typed typed, string[] asked) = Converse(folder, [("Which state", state), ("Which of these is closest", choice), .. Everyone]);
        typed.Code.ShouldBe(0, typed.Out + typed.Error);
        typed.Out.ShouldContain($"Situation {situation}");
        int count = int.Parse(Counted().Match(typed.Out).Groups[1].Value, CultureInfo.InvariantCulture);
        count.ShouldBe(asked.Length, string.Join("\n", asked));
        count.ShouldBeLessThanOrEqualTo(letter == "records-request" ? 12 : 15, string.Join("\n", asked));
        string name = $"2026-01-15-{letter}";
        string text = File.ReadAllText(Path.Combine(folder, "letters", name + ".txt"));
        text.ShouldContain("Ana Sample-Rivera");
        text.ShouldContain("Rosa Sample-Rivera");
        text.ShouldContain("director@school.example");
        text.ReplaceLineEndings(" ").ShouldContain(holds);
        text.ShouldNotContain("DRAFT");
        File.ReadAllBytes(Path.Combine(folder, "letters", name + ".pdf"))[..4].ShouldBe("%PDF"u8.ToArray());
        File.ReadAllBytes(Path.Combine(folder, "letters", name + ".docx"))[..2].ShouldBe("PK"u8.ToArray());
        Typed.Run("next", folder, "--as-of", "2026-01-15").ShouldSatisfyAllConditions(n => n.Code.ShouldBe(0), n => n.Out.ShouldContain($"Situation {situation}"));
    }

    [Fact]
    public void Back_asks_again_with_the_answer_as_default_and_the_rest_is_kept()
    {
        string folder = Path.Combine(root, "back");
        var first = new Dictionary<string, int>();
        (Typed typed, string[] asked) = Converse(folder, [("Which state", "MO"), ("Which of these is closest", "1"), .. Everyone], (question, times) =>
            question.Contains("What is your name", StringComparison.Ordinal) && times == 1 ? "b"
            : question.Contains("your child's name", StringComparison.Ordinal) && times == 2 ? "Ben Sample-Rivera"
            : null);
        typed.Code.ShouldBe(0, typed.Error);
        typed.Out.ShouldContain("Enter keeps: Ana Sample-Rivera");
        string text = File.ReadAllText(Path.Combine(folder, "letters", "2026-01-15-pwn-demand-refusal.txt"));
        text.ShouldContain("Ben Sample-Rivera");
        text.ShouldNotContain("Ana Sample-Rivera");
        text.ShouldContain("Rosa Sample-Rivera");
        asked.Count(q => q.Contains("your child's name", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void Nobody_has_to_know_anything()
    {
        Typed typed = Typed.Run(string.Concat(Enumerable.Repeat("\n", 40)), ["triage", "--folder", Path.Combine(root, "none")]);
        typed.Code.ShouldBe(0);
        typed.Out.ShouldContain("Not clear yet.");
        Directory.Exists(Path.Combine(root, "none")).ShouldBeFalse();
    }

    [Fact]
    public void A_letter_that_lacks_a_fact_is_not_written_and_the_case_is_kept()
    {
        string folder = Path.Combine(root, "short");
        (Typed typed, _) = Converse(folder, [("Which state", "MO"), ("Which of these is closest", "1"), .. Everyone.Where(e => e.Question != "What did you ask the school for")]);
        typed.Code.ShouldBe(1);
        typed.Out.ShouldContain("The letter is not finished.");
        Directory.Exists(Path.Combine(folder, "letters")).ShouldBeFalse();
        File.Exists(Path.Combine(folder, "case.yaml")).ShouldBeTrue();
    }

    [Fact]
    public void Danger_ends_in_a_call_and_no_letter()
    {
        Typed typed = Typed.Run("MO\n2\n2\n\n\n\n\n\n\n\n", ["triage", "--folder", Path.Combine(root, "danger")]);
        typed.Out.ShouldContain("911");
        typed.Out.ShouldContain("No letter goes with this step.");
        Directory.Exists(Path.Combine(root, "danger")).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_with_something_in_it_is_left_alone()
    {
        string folder = Path.Combine(root, "full");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "mine.txt"), "mine");
        (Typed typed, _) = Converse(folder, [("Which state", "MO"), ("Which of these is closest", "1"), .. Everyone]);
        typed.Code.ShouldBe(1);
        Directory.GetFiles(folder).ShouldHaveSingleItem();
    }

    /// <summary>Talks as a person would: reads the question, then answers it.</summary>
    private static (Typed Typed, string[] Asked) Converse(string folder, (string Question, string Answer)[] known, Func<string, int, string?>? special = null)
    {
        var asked = new List<string>();
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var input = new Answering(output, question =>
        {
            asked.Add(question);
            return special?.Invoke(question, asked.Count(q => q == question)) ?? known.FirstOrDefault(k => question.Contains(k.Question, StringComparison.Ordinal)).Answer ?? "";
        });
        var terminal = new Owed.Cli.Terminal(input, output, error, Asks: true, Colour: false, Today: () => new(2026, 1, 15));
        int code = Owed.Cli.CommandLine.Run(["triage", "--folder", folder], terminal);
        return (new(code, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n")), [.. asked]);
    }

    /// <summary>A reader that answers what was last printed.</summary>
    private sealed class Answering(StringWriter output, Func<string, string> answer) : TextReader
    {
        private int seen;

        private int answers;

        public override string? ReadLine()
        {
            if (answers++ > 60)
            {
                return null;
            }

            string shown = output.ToString()[seen..].ReplaceLineEndings("\n");
            seen = output.ToString().Length;
            string question = shown.Split('\n').LastOrDefault(l => l.Contains('?', StringComparison.Ordinal)) ?? shown;
            return answer(question);
        }
    }

    [GeneratedRegex(@"(\d+) questions asked\.")]
    private static partial Regex Counted();
}
