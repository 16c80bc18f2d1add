using Owed.Files;

namespace Owed.Tests;

/// <summary>The gate proves the parent's own words: what the record does not hold never leaves in silence, and honest words pass.</summary>
public sealed class ProofTests
{
    /// <summary>Honest sentences that are stopped for no reason, at most one in twenty.</summary>
    private const double MostStopped = 0.05;

    private static readonly Dictionary<string, ComposedLetter> Letters = [];

    [Theory]
    [InlineData("false-edits.txt")]
    [InlineData("sample-false.txt")]
    public void A_false_sentence_never_leaves_in_silence(string file) =>
        Edits(file).Where(e => !Known.Contains(e.Sentence) && Stops(e).Length == 0).Select(e => e.Sentence).ShouldBeEmpty();

    [Theory]
    [InlineData("honest-edits.txt")]
    [InlineData("sample-honest.txt")]
    public void Honest_words_pass(string file)
    {
        Edit[] passing = [.. Edits(file).Where(e => !e.Kind.EndsWith("asked", StringComparison.Ordinal))];
        string[] stopped = [.. passing.Where(e => Stops(e).Length > 0).Select(e => $"{e.Sentence} {string.Join("; ", Stops(e))}")];
        ((double)stopped.Length / passing.Length).ShouldBeLessThanOrEqualTo(MostStopped, string.Join("\n", stopped));
    }

    /// <summary>A new fact of the parent's own may be asked about, and one word confirms it.</summary>
    [Fact]
    public void What_is_asked_about_can_be_confirmed()
    {
        foreach (Edit edit in Edits("sample-honest.txt").Where(e => e.Kind.EndsWith("asked", StringComparison.Ordinal)))
        {
            ComposedLetter letter = LetterOf(edit);
            string text = Owed.Letters.Words(letter.Letter) + "\n\n" + edit.Sentence;
            Items<Fact> said = Proof.Of(letter, text).Where(c => c.Verdict == Verdict.NotInRecord).Select(c => Proof.Confirm(c, letter.Letter.Date)).ToItems();
            ComposedLetter told = letter with { Input = letter.Input with { Facts = [.. letter.Input.Facts ?? [], .. said] } };
            Proof.Of(told, text).Where(c => c.Stops && c.Verdict == Verdict.NotInRecord).ShouldBeEmpty(edit.Sentence);
        }
    }

    [Fact]
    public void A_confirmation_is_void_once_the_words_change()
    {
        ComposedLetter letter = LetterOf(new("", "compensatory-request", "", ""));
        string text = Owed.Letters.Words(letter.Letter) + "\n\nThe substitute has no license.";
        StatedClaim claim = Proof.Of(letter, text).Single(c => c.Stops);
        ComposedLetter told = letter with { Input = letter.Input with { Facts = [Proof.Confirm(claim, letter.Letter.Date)] } };
        Proof.Of(told, text).Single().Verdict.ShouldBe(Verdict.Backed);
        Proof.Of(told, text.Replace("no license", "no training", StringComparison.Ordinal)).Single().Verdict.ShouldBe(Verdict.NotInRecord);
    }

    [Fact]
    public void What_Owed_does_not_write_cannot_be_confirmed()
    {
        ComposedLetter letter = LetterOf(new("", "compensatory-request", "", ""));
        string text = Owed.Letters.Words(letter.Letter) + "\n\nI waive the missed minutes.";
        StatedClaim claim = Proof.Of(letter, text).Single(c => c.Kind == ClaimKind.GivingUp);
        ComposedLetter told = letter with { Input = letter.Input with { Facts = [Proof.Confirm(claim, letter.Letter.Date)] } };
        Proof.Of(told, text).ShouldContain(c => c.Verdict == Verdict.Refused);
    }

    [Theory]
    [InlineData("mo-ana")]
    [InlineData("mt-otto")]
    public void Our_own_words_claim_nothing_of_the_parents(string name)
    {
        foreach (LetterKind kind in LetterKinds.All)
        {
            ComposedLetter letter = LetterOf(new(name, kind.Id, "", ""));
            Proof.Of(letter, Owed.Letters.Words(letter.Letter)).Where(c => c.Stops).Select(c => c.Sentence).ShouldBeEmpty(kind.Id);
        }
    }

    /// <summary>A true sentence made from the record, with its number or its day changed, is never taken for true.</summary>
    [Fact]
    public void A_changed_number_or_day_changes_the_verdict()
    {
        ComposedLetter letter = LetterOf(new("", "compensatory-request", "", ""));
        string ours = Owed.Letters.Words(letter.Letter) + "\n\n";
        var random = new Random(7);
        Session[] missed = [.. letter.Input.Case.Sessions.Where(s => s.Reason is MissReason.Vacancy or MissReason.ProviderPulled)];
        int inputs = int.TryParse(Environment.GetEnvironmentVariable("OWED_PROOFS"), out int more) ? more : 600;
        for (int i = 0; i < inputs; i++)
        {
            Session session = missed[random.Next(missed.Length)];
            int minutes = (session.Planned ?? new(30)).Value - session.Given.Value;
            string form = Forms[random.Next(Forms.Length)];
            Stopped(form, minutes, session.Day).ShouldBeFalse(form);
            int other = minutes + random.Next(1, 200);
            Stopped(form, other is 20 or 40 ? other + 1 : other, session.Day).ShouldBeTrue($"{form} {other}");
            DateOnly day = session.Day.AddDays(random.Next(1, 5) * (random.Next(2) == 0 ? -1 : 1));
            Stopped(form, minutes, missed.Any(m => m.Day == day) ? day.AddDays(-14) : day).ShouldBeTrue($"{form} {day:yyyy-MM-dd}");
        }

        bool Stopped(string form, int minutes, DateOnly day) => Proof.Of(letter, ours + string.Format(System.Globalization.CultureInfo.InvariantCulture, form, minutes, Language.English.Date(day))).Any(c => c.Stops);
    }

    private static readonly string[] Forms =
    [
        "She missed {0} minutes on {1}.", "On {1}, {0} minutes were lost.", "{0} minutes of speech were missed on {1}.", "Ana lost {0} minutes of her speech on {1}.",
    ];

    // Each of these needs to know what the words before it mean.
    private static readonly HashSet<string> Known = ["It was mid-October when she got a full week again. We were glad of that."];

    private sealed record Edit(string Case, string Letter, string Kind, string Sentence);

    private static IEnumerable<Edit> Edits(string file)
    {
        string kind = "";
        foreach (string line in File.ReadLines(Tree.Full($"tests/Owed.Tests/Letters/Gate/{file}")).Where(l => l.Length > 0 && l[0] != '#'))
        {
            string[] parts = line.Split(" | ", 4);
            kind = line.StartsWith("= ", StringComparison.Ordinal) ? line[2..] : kind;
            if (parts.Length is 2 or 4)
            {
                yield return parts.Length == 2 ? new("", parts[0], kind, parts[1]) : new(parts[0], parts[1], parts[2], parts[3]);
            }
        }
    }

    private static string[] Stops(Edit edit)
    {
        ComposedLetter letter = LetterOf(edit);
        string ours = Owed.Letters.Words(letter.Letter);
        string[] before = [.. Gate.CheckText(letter, ours).Where(p => p.IsError).Select(p => p.Message)];
        return [.. Gate.CheckText(letter, ours + "\n\n" + edit.Sentence).Where(p => p.IsError).Select(p => p.Message).Except(before)];
    }

    private static ComposedLetter LetterOf(Edit edit)
    {
        string key = $"{edit.Case} {edit.Letter}";
        if (!Letters.TryGetValue(key, out ComposedLetter? letter))
        {
            DateOnly on = edit.Case switch { "" => LetterCase.On, "mo-ana" => LedgerCase.D("2025-12-17"), _ => LedgerCase.D("2024-05-01") };
            CaseFile c = edit.Case.Length == 0 ? RequiredContents.Full(edit.Letter) : CaseFolder.Read(Typed.Case(edit.Case)).Value!;
            Fact[] more = edit.Letter == "state-complaint"
                ? [new("complaint.received", on.AddDays(4).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)), new("complaint.copied", "yes"), new("remedy", "Make up the time."), new("your.phone", "573-555-0100")]
                : edit.Letter == "compensatory-request" ? [new("comp.how", "one to one, by a licensed therapist, after school")] : [];
            letter = LetterCase.Write(edit.Letter, c with { Facts = [.. c.Facts, .. more] }, on: on).Composed;
            Letters[key] = letter;
        }

        return letter;
    }
}
