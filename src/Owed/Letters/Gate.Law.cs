namespace Owed;

public static partial class Gate
{
    private static IEnumerable<Problem> RulesUsable(ComposedLetter letter)
    {
        if (letter.Input.Law.State(letter.Input.Case.State) is null)
        {
            yield return Warn("letter-rule", $"No one has researched the law of {States.Names.GetValueOrDefault(letter.Input.Case.State, letter.Input.Case.State)} yet. The letter rests on federal law alone.", "Ask the parent center of your state whether something more applies.");
        }

        foreach (RuleClaim rule in letter.Claims.Rules.Where(r => !r.Optional))
        {
            switch (rule.Answer)
            {
                case NotResearched gap:
                    yield return Block("letter-rule", $"The law behind this letter has not been checked: {rule.Id}. {gap.Why}", "Ask a parent center, or use a letter that does not rest on it.");
                    break;
                case NotInForce not:
                    yield return Block("letter-rule", $"The law behind this letter was not in force on its date: {rule.Id}. {not.Why}", "Check the date on the letter.");
                    break;
                case InForce { Stale: true } old:
                    yield return Warn("letter-rule", $"{old.Text.Cite} was last checked on {Day(old.Text.Checked.On)} and should be read again.", "Open the official text, or ask a parent center, before you send it.");
                    break;
                case InForce { Text.MustBeMarked: true } read:
                    yield return Warn("letter-rule", $"We have not read all of this text ourselves: {read.Text.Cite}.", "You can send the letter. To be sure, ask a parent center to look at the official text.");
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<Problem> OtherStates(ComposedLetter letter)
    {
        string state = letter.Input.Case.State;
        foreach (RuleClaim rule in letter.Claims.Rules)
        {
            if (letter.Input.Law.Rule(rule.Id) is { State: string of } && !string.Equals(of, state, StringComparison.OrdinalIgnoreCase))
            {
                yield return Block("letter-rule-other-state", $"The letter cites a rule of another state: {rule.Id}.", "Check the state of the case, and take the rule out.");
            }
        }
    }

    private static IEnumerable<Problem> LawInText(ComposedLetter letter) => LawIn(TextOf(letter), letter).Where(p => p.IsError);

    private static IEnumerable<Problem> Windows(ComposedLetter letter)
    {
        if (letter.Kind.MayAllege)
        {
            DateOnly received = LetterFact.TryDay(letter.Value("complaint.received"), out DateOnly day) ? day : letter.Letter.Date;
            DateOnly from = Window.Of(letter.Input.Ledger, received).From;
            foreach (DateClaim date in letter.Claims.Dates.Where(d => d.Use == DateUse.Alleged && d.Day < from))
            {
                yield return Block(
                    "letter-window",
                    $"{Day(date.Day)} is more than one year before {Day(received)}, the day the state will have the complaint.",
                    "Leave that day out, or show it as background and not as part of the complaint.");
            }
        }

        foreach (DateClaim date in letter.Claims.Dates.Where(d => d.Use == DateUse.Limit && d.Day < letter.Letter.Date))
        {
            yield return Block("letter-window", $"The time for this letter ended on {Day(date.Day)}.", "Ask a parent center what can still be done.");
        }

        foreach (DateClaim date in letter.Claims.Dates.Where(d => d.Use is DateUse.Happened or DateUse.Alleged && d.Day > letter.Letter.Date))
        {
            yield return Block("letter-date", $"{Day(date.Day)} is after the date of the letter.", "Check the day, or date the letter later.");
        }
    }

    private static IEnumerable<Problem> AnswerBy(ComposedLetter letter)
    {
        foreach (DateClaim date in letter.Claims.Dates.Where(d => d.Use == DateUse.AnswerBy))
        {
            if (date.Day <= letter.Letter.Date)
            {
                yield return Block("letter-answer-by", $"The letter asks for an answer by {Day(date.Day)}, which is not after its own date.", "Choose a later day.");
            }

            string written = letter.Input.Words.Language.Date(date.Day);
            string[] saying = [.. Sentences(TextOf(letter)).Where(s => s.Contains(written, StringComparison.Ordinal))];
            if (saying.Length > 0 && !saying.Any(s => Asks.Any(a => s.Contains(a, StringComparison.OrdinalIgnoreCase))))
            {
                yield return Block("letter-answer-by", $"{written} reads as if the law set it. It is a date you ask for.", "Write \"Please answer by\" before it.");
            }
        }
    }

    private static readonly Items<string> Asks = ["please", "I ask", "I am asking", "request"];

    private static string Day(DateOnly day) => Language.English.Date(day);
}
