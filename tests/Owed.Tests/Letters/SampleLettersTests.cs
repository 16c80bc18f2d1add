namespace Owed.Tests;

/// <summary>Every letter that fits a sample case, word for word.</summary>
public sealed partial class SampleLettersTests
{
    private static readonly Items<(string Case, string On, Items<Fact> Facts)> Samples =
    [
        ("mo-ana", "2025-11-21",
        [
            .. AskingAna,
            new("comp.how", "one to one, by a licensed speech-language pathologist, after school"), new("comp.weekly", "30"),
            new("effect", "Ana has stopped asking for help with words at home.\nShe used to tell me about her day."),
            new("change.what", "speech went from two sessions a week to one"), new("change.day", "2025-09-11"), new("change.lost", "yes"), new("change.agreed", "no"), new("change.meeting", "no"),
            new("complaint.received", "2025-12-01"), new("complaint.copied", "yes"), new("notice.came", "no"), new("your.phone", "573-555-0100"),
            new("remedy", "Make up the time that was missed, on top of the weekly services.\nName a provider for the rest of the year."),
            new("notice.dated", "2025-11-14"), new("objection.agree", "occupational therapy as it is"), new("objection.services", "speech-language therapy cut to one session a week"),
            new("objection.want", "two sessions of 30 minutes a week, one to one, as now"), new("first.asked", "the session logs for speech"), new("first.sent", "2025-11-03"),
            new("request.what", "speech therapy twice a week, 30 minutes, one to one"), new("request.day", "2025-10-01"), new("refusal.day", "2025-10-03"), new("refusal.who", "Dee Placeholder"),
        ]),
        ("mt-otto", "2024-05-01",
        [
            .. AskingOtto,
            new("to.name", "Ursula Nonesuch"), new("to.role", "superintendent"), new("to.email", "ursula.nonesuch@school.example"), new("records.seen", "no"),
            new("comp.how", "one to one, in person, by a licensed speech-language pathologist"), new("complaint.received", "2024-05-08"), new("complaint.copied", "yes"), new("notice.came", "no"),
            new("remedy", "Plan the missed sessions for the summer, with dates."), new("notice.dated", "2024-04-22"),
            new("objection.services", "speech-language therapy cut to 20 minutes a week"), new("objection.want", "two sessions of 20 minutes a week, as now"),
            new("first.asked", "the session logs for speech"), new("first.sent", "2024-04-15"),
            new("request.what", "a remote speech session when the therapist cannot travel"), new("request.day", "2024-03-01"), new("refusal.day", "2024-03-05"), new("refusal.who", "Norm Fictional, principal"),
            new("change.what", "sessions went from two a week to one"), new("change.day", "2024-04-10"), new("change.lost", "yes"), new("change.agreed", "no"), new("change.meeting", "no"),
        ]),
    ];

    // Ana's speech is back in November; these letters belong to the weeks before.
    private static readonly Items<string> WhileMissing = ["staffing-reply", "teletherapy-request", "pwn-demand-change"];

    public static IEnumerable<object[]> Each() => Samples.SelectMany(s => LetterKinds.All.Select(k => (object[])[s.Case, k.Id]));

    [Theory]
    [MemberData(nameof(Each))]
    public void A_letter_of_a_sample_case_is_as_it_was_read(string @case, string kind)
    {
        string text = string.Join("\n\n", Enum.GetValues<Tone>().Select(tone =>
        {
            CheckedLetter letter = Written(@case, kind, tone);
            letter.Problems.Where(p => p.IsError).Select(p => $"{p.Code}: {p.Message}").ShouldBeEmpty();
            return $"======== {tone} ========\n{LetterCase.Text(letter)}";
        }));
        Golden.Check(text, $"tests/cases/{@case}/expected/letters/{kind}.txt");
    }

    /// <summary>A letter of a sample case, on the day it belongs to.</summary>
    internal static CheckedLetter Written(string @case, string kind, Tone tone)
    {
        var (name, on, facts) = Samples.First(s => s.Case == @case);
        CaseFile c = SampleFolders.Read(name);
        DateOnly day = LedgerCase.D(name == "mo-ana" && WhileMissing.Contains(kind) ? "2025-10-24" : on);
        var input = new LetterInput(c, Reckoner.Reckon(c, day), LetterCase.Law, LetterCase.Words, day, tone, [.. facts, .. StepFacts.Of(name)]);
        return Letters.Write(LetterKinds.Of(kind)!, input);
    }
}
