using System.Text.RegularExpressions;

namespace Owed;

/// <summary>The note after a talk: who said what, what was agreed, and, after a spoken no, the request for the decision in writing.</summary>
internal static partial class ConfirmConversation
{
    public static readonly LetterKind Kind = new("confirm-conversation", Fits, Compose)
    {
        Needs = ["talk.day", "talk.how", "talk.who", "talk.said"],
        Offers = ["talk.agreed", "talk.no"],
        Sections = ["subject", "opening", "opening.you", "said", "agreed", "no", "state-name", "wrong", "wrong-no", "advice.same-day"],
        Slots = ["notice.name"],
        Contents =
        [
            RequiredContent.Of("talk.day", "the day of the talk"),
            RequiredContent.Of("talk.who", "who took part"),
            RequiredContent.Of("talk.said", "what was said"),
        ],
        Checks = [new("letter-talk-old", Old), new("letter-recording", Recorded), new("letter-talk-agreed", AgreedToLess)],
    };

    // After some days a note is memory, and the reader will say so.
    private const int Fresh = 3;

    private static bool Fits(CaseFile @case, Ledger ledger) =>
        @case.Events.Any(e => e.Kind == EventKind.RefusedAloud) || @case.FactOf("talk.day") is not null;

    private static void Compose(LetterDraft letter)
    {
        letter.ToSchool([.. Partner(letter), "special education director", "case manager", "superintendent", "principal"]);
        letter.AnswerBy();
        letter.Say(letter.IsTo(letter.Fact("talk.who")) ? "opening.you" : "opening");
        letter.Say("said");
        letter.OwnList("talk.said");
        if (letter.Fact("talk.agreed") is not null)
        {
            letter.Say("agreed");
            letter.OwnList("talk.agreed");
        }

        if (letter.Fact("talk.no") is not null)
        {
            letter.Say("no");
            if (letter.Value("state/notice/name", "name") is string name)
            {
                letter.Say("state-name", ("notice.name", name));
            }
        }

        letter.Say(letter.Fact("talk.no") is null ? "wrong" : "wrong-no");
        letter.Advise("advice.same-day");
    }

    /// <summary>The role of the person who was talked with, so that the note goes to them.</summary>
    private static IEnumerable<string> Partner(LetterDraft letter) => letter.Case.District.People
        .Where(p => p.Role is not null && letter.Fact("talk.who")?.Contains(p.Name, StringComparison.OrdinalIgnoreCase) == true)
        .Select(p => p.Role!)
        .Take(1);

    private static IEnumerable<Problem> Old(ComposedLetter letter)
    {
        if (LetterFact.TryDay(letter.Value("talk.day"), out DateOnly day) && letter.Letter.Date.DayNumber - day.DayNumber > Fresh)
        {
            yield return new(
                "letter-talk-old",
                $"The talk was {letter.Letter.Date.DayNumber - day.DayNumber} days before this note.",
                Where.Nowhere,
                "It is still worth sending. Write only what you are sure of, and do not date the note back.",
                Severity.Warning);
        }
    }

    private static IEnumerable<Problem> Recorded(ComposedLetter letter)
    {
        if (letter.Claims.Own.Select(o => Recording().Match(o.Value)).FirstOrDefault(m => m.Success) is Match found)
        {
            yield return new(
                "letter-recording",
                $"\"{found.Value}\" sounds as if the talk was recorded. Some states do not allow a recording that the others do not know of.",
                Where.Nowhere,
                "Write from memory or from your notes. Ask a parent center before you mention a recording.",
                Severity.Warning);
        }
    }

    /// <summary>A spoken yes to less may be the agreement that lets a change begin; nobody should confirm one without meaning it.</summary>
    private static IEnumerable<Problem> AgreedToLess(ComposedLetter letter)
    {
        string said = letter.Value("talk.said") ?? "";
        string agreed = letter.Value("talk.agreed") ?? "";
        bool yes = agreed.Length > 0 || Yes().IsMatch(said);
        if (!yes || Less().Match($"{said}\n{agreed}") is not { Success: true } less)
        {
            yield break;
        }

        string rule = Letters.RuleId(letter.Input.Law, letter.Input.Case.State, "state/notice/wait-ends-early");
        string state = letter.Input.Law.Find(rule, letter.Letter.Date, letter.Letter.Date) is InForce ? " In this state a yes, even a spoken one, can end the wait before a change." : "";
        yield return new(
            "letter-talk-agreed",
            $"The note reads as if you had said yes to less (\"{less.Value}\"). A yes in writing may let the school make the change at once.{state}",
            Where.Nowhere,
            "If you did not mean to agree, write what was proposed and that you did not agree, or have not decided. If you did, ask a parent center before you send it.",
            Severity.Warning);
    }

    [GeneratedRegex(@"\b(I|we)( have| had)?( also| then)? (said (yes|ok(ay)?|that is fine|fine)|agreed?|accept(ed)?|consent(ed)?|signed|gave (my|our) (ok(ay)?|consent))\b|\b(I am|I was|we are|we were) (fine|ok(ay)?) with\b", RegexOptions.IgnoreCase)]
    private static partial Regex Yes();

    [GeneratedRegex(
        @"\b(cut|cuts|cutting|less|fewer|lower(ed|ing)?|reduc(e|es|ed|ing|tion)|shorten(ed|ing)?|drop(s|ped|ping)?|stop(s|ped|ping)?|end(s|ed|ing)?|paus(e|es|ed|ing)|remov(e|es|ed|ing)|(goes|go|went|going|comes|down) (down )?to|instead of|no (more|longer)|only (once|one|\d+)|consult(ation)?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Less();

    [GeneratedRegex(@"\b(I|we) (taped|recorded|have (it |this |you )?(on tape|recorded))\b|\b(secret|hidden) recording\b|\bon tape\b", RegexOptions.IgnoreCase)]
    private static partial Regex Recording();
}
