using Owed.Files;

namespace Owed.Tests;

public sealed class GuideTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public void The_guides_load_without_a_problem() => PlaybookBooks.Read.Problems.Select(p => $"{p.Where} {p.Message}").ShouldBeEmpty();

    [Fact]
    public void Every_rule_that_a_guide_names_is_in_force()
    {
        foreach (GuideLine line in Lines())
        {
            foreach (string rule in line.Rules)
            {
                WholeBook.Book.Find(rule, Day).ShouldBeOfType<InForce>($"{line.Where}: {rule}");
            }
        }
    }

    [Fact]
    public void No_guide_falls_into_a_trap() =>
        Lines().SelectMany(l => Of(l).SelectMany(state => Traps.In(l.Text, WholeBook.Book, state)).Select(h => $"{l.Where}: {h.Trap.Id}: {h.Words}")).ShouldBeEmpty();

    [Fact]
    public void Every_letter_that_is_named_is_one_that_can_be_written_and_none_is_out_of_reach()
    {
        string[] named = [.. StepKinds.All.Select(k => k.Letter).Concat(PlaybookBooks.Guides.Cards.Select(c => c.Letter)).OfType<string>().Distinct()];
        named.Except(LetterKinds.All.Select(k => k.Id)).ShouldBeEmpty();
        LetterKinds.All.Select(k => k.Id).Except(named).ShouldBeEmpty();
    }

    [Fact]
    public void Every_reason_not_to_do_has_its_words()
    {
        Guides guides = PlaybookBooks.Guides;
        foreach (string state in new[] { "MO", "MT" })
        {
            foreach (string situation in new[] { "said_no", "not_happening", "cut", "wants_to_cut", "moved", "no_therapist" })
            {
                PlaybookBooks.Ask($"state={state}; plan=iep; what_happened={situation}", "2026-11-20").NeverDo.ShouldNotBeEmpty();
            }
        }

        guides.Never.Select(n => n.Text("never")).ShouldNotContain((string?)null);
        guides.Cards.Count.ShouldBeInRange(18, 24);
    }

    [Fact]
    public void The_words_are_for_grade_nine_or_less()
    {
        var hard = new List<string>();
        foreach (GuideEntry entry in PlaybookBooks.Guides.Steps.Concat(PlaybookBooks.Guides.Never))
        {
            Note(entry.Id, string.Join(' ', entry.Lines.Where(l => l.Label != "takes").Select(l => l.Text)));
        }

        foreach (Card card in PlaybookBooks.Guides.Cards)
        {
            Note(card.Id, string.Join(' ', card.Supports.Concat(card.DoesNot).Select(l => l.Text).Prepend(card.Say)));
        }

        hard.ShouldBeEmpty();

        void Note(string id, string text)
        {
            double grade = ReadingGrade.Of([text]).Grade;
            if (grade > 9)
            {
                hard.Add($"{id}: {grade:0.0}");
            }
        }
    }

    [Theory]
    [InlineData("we have no staff", "no-staff")]
    [InlineData("the speech therapist quit and we can't hire anyone", "no-staff")]
    [InlineData("he is making good progress", "making-progress")]
    [InlineData("we don't make up sessions when she is sick", "sick-days")]
    [InlineData("there is no money in the budget", "budget")]
    [InlineData("we don't put that in writing", "no-in-writing")]
    [InlineData("just sign here", "sign-here")]
    [InlineData("wait for the annual meeting", "annual-meeting")]
    [InlineData("snow days don't count", "snow-days")]
    [InlineData("teletherapy is not possible", "no-teletherapy")]
    [InlineData("the co-op decides", "cooperative-decides")]
    [InlineData("you have to come pick him up early", "pick-up-early")]
    [InlineData("you can't record the meeting", "recording")]
    [InlineData("we don't do ESY", "no-summer")]
    [InlineData("your old IEP doesn't count here, we must test first", "new-district-testing")]
    public void A_card_is_found_by_the_words_a_parent_heard(string words, string card) =>
        Cards.Find(PlaybookBooks.Guides, words)[0].Id.ShouldBe(card);

    [Fact]
    public void Words_that_fit_nothing_find_nothing() => Cards.Find(PlaybookBooks.Guides, "purple elephants").ShouldBeEmpty();

    [Fact]
    public void A_line_that_is_no_line_of_a_guide_is_refused()
    {
        Outcome<Guides> read = GuideFolder.Read([("cards/x.en.md", "# x\nheard: A\nwords: b\nsay: c\nsupports: d\nnot: e\nletter: none\nshout: f\nsay: g\n")]);
        read.Problems.Where(p => p.Code is "guide-label" or "guide-label-twice").Select(p => p.Where.Line).ShouldBe([8, 9]);
    }

    /// <summary>The states in which the line is read: its own, or all.</summary>
    private static IEnumerable<string?> Of(GuideLine line) =>
        line.Label.Contains(".mo", StringComparison.Ordinal) ? ["MO"] : line.Label.Contains(".mt", StringComparison.Ordinal) ? ["MT"] : [null];

    private static IEnumerable<GuideLine> Lines()
    {
        Guides g = PlaybookBooks.Guides;
        return g.Steps.Concat(g.Never).SelectMany(s => s.Lines).Concat(g.Cards.SelectMany(c => c.Supports.Concat(c.DoesNot).Append(new("say", c.Say, [], c.Where))));
    }
}
