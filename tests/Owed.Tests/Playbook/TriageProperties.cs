namespace Owed.Tests;

public sealed class TriageProperties
{
    private const int Rounds = 6000;

    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public void Any_facts_at_all_give_exactly_one_step_with_words_and_no_harm()
    {
        var random = new Random(20261120);
        for (int i = 0; i < Rounds; i++)
        {
            TriageFacts facts = Some(random);
            Advice advice = Triage.Of(facts, WholeBook.Book, PlaybookBooks.Guides, Today);
            string told = string.Join("; ", facts.Answers.Select(a => $"{a.Name}={a.Value}"));
            StepKinds.All.Count(k => k.Id == advice.Step.Id).ShouldBe(1, told);
            advice.Step.Why.ShouldNotBeEmpty(told);
            advice.Then.ShouldNotContain(advice.Step.Id, told);
            new[] { "A", "B", "C", "D", "E", "F", "none", "unclear" }.ShouldContain(advice.Situation);
            Harm(facts, advice).ShouldBeNull(told);
        }
    }

    [Fact]
    public void Danger_and_a_lawyer_come_before_everything_else()
    {
        var random = new Random(7);
        for (int i = 0; i < 500; i++)
        {
            TriageFacts facts = Some(random);
            Step(facts.With("child_hurt", "yes").Value!).Id.ShouldBe("safety-today");
            TriageFacts calm = facts.With("child_hurt", "no").Value!.With("unsafe", "no").Value!.With("restraint", "no").Value!;
            Step(calm.With("lawyer", "yes").Value!).Id.ShouldBe("ask-your-lawyer");
        }
    }

    [Fact]
    public void Changing_one_answer_keeps_the_rest()
    {
        var random = new Random(11);
        for (int i = 0; i < 300; i++)
        {
            TriageFacts facts = Some(random);
            TriageFacts changed = facts.With("refused", "yes").Value!;
            changed.Answers.Where(a => a.Name != "refused").Order(ByName).ShouldBe(facts.Answers.Where(a => a.Name != "refused").Order(ByName));
            changed.With("refused", "unknown").Value!.Refused.ShouldBeNull();
        }
    }

    [Fact]
    public void The_order_of_the_answers_changes_nothing()
    {
        var random = new Random(13);
        for (int i = 0; i < 300; i++)
        {
            TriageFacts facts = Some(random);
            Step(new(facts.Answers.Reverse().ToItems())).ShouldBe(Step(facts));
        }
    }

    private static readonly Comparer<Fact> ByName = Comparer<Fact>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    private static Step Step(TriageFacts facts) => Triage.Of(facts, WholeBook.Book, PlaybookBooks.Guides, Today).Step;

    /// <summary>What must never be advised, or null.</summary>
    private static string? Harm(TriageFacts f, Advice a) => a.Step switch
    {
        { Letter: "stay-put-notice" } when f.DueProcess != "parent_filed" => "stay-put without a case of one's own",
        { Letter: "iee-request" } when f.SchoolEvaluated == false => "an outside evaluation without a school's",
        { Letter: "state-complaint" } when f.Plan is "504" or "none" or "early_intervention" => "a state complaint without an IEP",
        { Letter: "objection" } when f.State != "MT" || f.IepKind != "annual" || a.Step.Date < Today => "exceptions where they do not reach",
        { Letter: "transfer-comparable" } when f.MovedWhen == "summer" => "comparable services over a summer",
        { Letter: not null } when f.Lawyer == true => "a letter past a lawyer",
        { Letter: "concern-not-delivered" or "compensatory-request" } when f.MissedReason is "child_absent" or "closure" && f.NoTherapist != true => "a claim for the child's own absence",
        { Id: "mo-ten-day-wait" } when f.State != "MO" => "Missouri's wait elsewhere",
        { Rule: string rule } when rule.StartsWith("us/mo/", StringComparison.Ordinal) && f.State != "MO" => "a Missouri rule elsewhere",
        { Rule: string rule } when rule.StartsWith("us/mt/", StringComparison.Ordinal) && f.State != "MT" => "a Montana rule elsewhere",
        _ => null,
    };

    private static TriageFacts Some(Random random)
    {
        TriageFacts facts = TriageFacts.Empty;
        int count = random.Next(0, 16);
        for (int i = 0; i < count; i++)
        {
            Question q = Questions.All[random.Next(Questions.All.Count)];
            string[] words = [.. q.Words];
            string value = q.Kind switch
            {
                QuestionKind.YesNo => random.Next(3) > 0 ? "yes" : "no",
                QuestionKind.Day => Today.AddDays(random.Next(-900, 60)).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                QuestionKind.Number => random.Next(0, 20).ToString(System.Globalization.CultureInfo.InvariantCulture),
                QuestionKind.State => new[] { "MO", "MT", "OH" }[random.Next(3)],
                QuestionKind.Text => "speech",
                _ => words[random.Next(words.Length)],
            };
            facts = facts.With(q.Key, value).Value!;
        }

        return facts.With("state", new[] { "MO", "MT", "OH", "unknown" }[random.Next(4)]).Value!;
    }
}
