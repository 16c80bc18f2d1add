using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Asks for a licensed therapist by video until there is one in person; keeps the service in person and the missed time open.</summary>
internal static partial class TeletherapyRequest
{
    public static readonly LetterKind Kind = new("teletherapy-request", Fits, Compose)
    {
        Needs = ["service.name", "service.since"],
        Offers = ["teletherapy.tried", "teletherapy.until"],
        Sections =
        [
            "subject", "opening", "tried", "basis", "terms", "location", "review", "review.open", "not-for-good", "counted", "refuse", "answer",
        ],
        Slots = ["minutes.left"],
        Rules = ["us/services/as-written", "us/iep/service-details", "us/personnel/licence", "us/notice/owed"],
        Contents =
        [
            new("the IEP that names the service", "us/services/as-written", c => c.Input.Case.Ieps.Count > 0),
            RequiredContent.Of("service.since", "the day since which the service is missing"),
        ],
        Checks =
        [
            new("letter-since", StaffingReply.NothingMissedSince),
            new("letter-service-back", StaffingReply.ServiceIsBack),
            new("letter-remote-for-good", ForGood),
            new("letter-review-past", ReviewPast),
        ],
    };

    private static bool Fits(CaseFile @case, Ledger ledger) => StaffingReply.Kind.Fits(@case, ledger);

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool("special education director", "superintendent", "cooperative director", "principal");
        letter.CopyTo("case manager", "principal", "cooperative director");
        letter.AnswerBy();
        letter.Say("opening");
        letter.SayIfKnown("tried", "teletherapy.tried");
        letter.Say("basis");
        letter.Say("terms");
        letter.Say("location");
        letter.Say(letter.Day("teletherapy.until") is null ? "review.open" : "review");
        letter.Say("not-for-good");
        if (letter.IsCertain && letter.LineOf("service.name") is string line && !letter.SetFigure("minutes.left", new(Figure.Balance, line)).IsZero)
        {
            letter.Say("counted");
        }

        letter.Say("refuse");
        letter.Say("answer");
    }

    private static IEnumerable<Problem> ForGood(ComposedLetter letter)
    {
        if (letter.Claims.Own.FirstOrDefault(o => Lasting().IsMatch(o.Value)) is Fact own)
        {
            yield return new(
                "letter-remote-for-good",
                $"\"{Lasting().Match(own.Value).Value}\" could be read as agreeing to teletherapy for good.",
                Where.Nowhere,
                "Say that it is for now, until someone is there in person.");
        }
    }

    private static IEnumerable<Problem> ReviewPast(ComposedLetter letter)
    {
        if (LetterFact.TryDay(letter.Value("teletherapy.until"), out DateOnly until) && until <= letter.Letter.Date)
        {
            yield return new("letter-review-past", "The day for looking at it again is not after the date of the letter.", Where.Nowhere, "Choose a day some weeks ahead.");
        }
    }

    [GeneratedRegex(@"\b(permanent(ly)?|for good|from now on|instead of in[- ]person|no longer need(s|ed)? in[- ]person|for the rest of the (school )?year)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lasting();
}
