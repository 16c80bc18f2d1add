using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Reads what the parent wrote or changed: numbers and days that the record does not hold, and law that is not theirs.</summary>
public static partial class Gate
{
    // What these say is a wish or a plan, not a count of what happened.
    private static readonly Items<string> Wanted =
        ["request.what", "objection.agree", "objection.services", "objection.want", "comp.how", "proposal.what", "notice.about", "talk.no", "talk.agreed", "plan504.supports", "move.services", "first.asked"];

    private static IEnumerable<Problem> OwnNumbers(ComposedLetter letter) => letter.Claims.Own
        .Where(own => !Wanted.Contains(own.Name))
        .SelectMany(own => Sentences(own.Value))
        .SelectMany(s => CountsIn(s, letter));

    private static IEnumerable<Problem> OwnDays(ComposedLetter letter) => letter.Claims.Own
        .SelectMany(own => Sentences(own.Value))
        .SelectMany(s => OldDaysIn(s, letter));

    /// <summary>The parent's own sentences that an edited letter still holds, read again: a change elsewhere does not make them right.</summary>
    private static IEnumerable<Problem> Kept(ComposedLetter letter, string edited)
    {
        string text = Spaced(edited);
        foreach (Fact own in letter.Claims.Own)
        {
            foreach (string sentence in own.Value.Split('\n').Concat(own.Value.Split(['\n', ';'])).SelectMany(Sentences).Where(s => text.Contains(Spaced(s), StringComparison.Ordinal)))
            {
                foreach (Problem problem in OldDaysIn(sentence, letter).Concat(Wanted.Contains(own.Name) ? [] : CountsIn(sentence, letter)))
                {
                    yield return problem;
                }
            }
        }
    }

    private static IEnumerable<Problem> OwnLaw(ComposedLetter letter) => letter.Claims.Own.SelectMany(own => LawIn(own.Value, letter));

    /// <summary>The sentences of an edited letter that are new or changed, read against the record.</summary>
    private static IEnumerable<Problem> Changed(ComposedLetter letter, string edited)
    {
        string[] before = [.. Sentences(TextOf(letter)).Select(Spaced)];
        foreach (string sentence in Sentences(edited).Select(Spaced).Where(s => !before.Contains(s)))
        {
            foreach (Problem problem in CountsIn(sentence, letter).Concat(OldDaysIn(sentence, letter)))
            {
                yield return problem;
            }

            if (before.FirstOrDefault(b => Bare(b) == Bare(sentence)) is string was && Altered(was, sentence, letter) is Problem altered)
            {
                yield return altered;
            }
        }
    }

    /// <summary>One of our sentences with nothing but a number or a day changed no longer says what the record says.</summary>
    private static Problem? Altered(string was, string now, ComposedLetter letter)
    {
        string[] stated = [.. letter.Claims.Dates.Where(d => d.Use is DateUse.Happened or DateUse.Alleged).Select(d => letter.Input.Words.Language.Date(d.Day))];
        bool day = DayInText().Matches(was).Zip(DayInText().Matches(now)).Any(p => p.First.Value != p.Second.Value && stated.Contains(p.First.Value));
        bool number = DayInText().Replace(was, "") != DayInText().Replace(now, "");
        return day || number
            ? Block("letter-number", $"A {(number ? "number" : "day")} was changed in \"{now}\" The record says: \"{was}\"", "Correct the record or the answer it comes from, and write the letter again.")
            : null;
    }

    /// <summary>Minutes and hours that a sentence says were missed, given or owed, and that no figure of the record is.</summary>
    private static IEnumerable<Problem> CountsIn(string sentence, ComposedLetter letter)
    {
        if (!SpeaksOfLoss().IsMatch(sentence))
        {
            yield break;
        }

        HashSet<int> figures = Figures(letter);
        foreach (Match found in AmountInText().Matches(sentence))
        {
            bool other = found.Groups["of"].Success && !SpeaksOfService().IsMatch(sentence);
            if (!other && !found.Groups["each"].Success && Amount(found) is int value && !figures.Contains(value))
            {
                yield return Block(
                    "letter-number",
                    $"\"{found.Groups["all"].Value}\" is not a number that the record holds.",
                    "Check it against the ledger, or log the sessions it counts. A number the school will check has to be right.");
            }
        }
    }

    private static int? Amount(Match found)
    {
        double hours = found.Groups["hours"].Success ? Count(found.Groups["hours"].Value) : 0;
        double minutes = found.Groups["minutes"].Success ? Count(found.Groups["minutes"].Value) : 0;
        double all = (hours * 60) + minutes;
        return double.IsNaN(all) ? null : (int)Math.Clamp(Math.Round(all), 0, int.MaxValue);
    }

    private static readonly Items<string> NumberWords = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static double Count(string text)
    {
        string word = text.ToLowerInvariant();
        int at = NumberWords.ToList().IndexOf(word);
        return at >= 0 ? at + 1 : word == "an" ? 1 : double.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
    }

    /// <summary>Every number of minutes that the ledger, the log or the words of the IEP give.</summary>
    private static HashSet<int> Figures(ComposedLetter letter)
    {
        Ledger ledger = letter.Input.Ledger;
        HashSet<int> figures = [.. letter.Claims.Numbers.Select(n => n.Value.Value)];
        foreach (string? line in ledger.Lines.Select(l => l.Line.Id).Distinct().Prepend(null))
        {
            figures.UnionWith(Enum.GetValues<Figure>().Select(f => new LedgerSource(f, line).In(ledger).Value));
        }

        figures.UnionWith(ledger.Pieces.SelectMany(p => new[] { p.Minutes.Value, p.MadeUp.Value, (p.Minutes - p.MadeUp).Value }));
        IEnumerable<string> told = letter.Input.Case.Ieps.SelectMany(i => i.Lines).Select(l => l.Wording).Concat(letter.Input.Case.Events.Select(e => $"{e.About} {e.Note}"));
        figures.UnionWith(told.SelectMany(NumbersOf));
        return figures;
    }

    /// <summary>Days that a complaint cannot reach any more; a sentence that calls itself background may name them.</summary>
    private static IEnumerable<Problem> OldDaysIn(string sentence, ComposedLetter letter)
    {
        if (!letter.Kind.MayAllege || sentence.Contains("background", StringComparison.OrdinalIgnoreCase))
        {
            yield break;
        }

        DateOnly received = LetterFact.TryDay(letter.Value("complaint.received"), out DateOnly day) ? day : letter.Letter.Date;
        DateOnly from = Window.Of(letter.Input.Ledger, received).From;
        CaseFile @case = letter.Input.Case;
        DateOnly?[] papers = [@case.Student.Born, .. @case.Ieps.SelectMany(i => new DateOnly?[] { i.Dated, i.Days.From })];
        foreach (Match found in DayInText().Matches(sentence))
        {
            if (DateOnly.TryParse(found.Value, CultureInfo.InvariantCulture, out DateOnly old) && old < from && !papers.Contains(old))
            {
                yield return Block(
                    "letter-window",
                    $"{Day(old)} is more than one year before {Day(received)}, the day the state will have the complaint.",
                    "Leave that day out. If it only explains what came later, begin the sentence with \"As background:\".");
            }
        }
    }

    /// <summary>Law of another state, and federal sections that the law book does not hold.</summary>
    private static IEnumerable<Problem> LawIn(string text, ComposedLetter letter)
    {
        GateLaw law = GateLaw.Of(letter.Input.Law, letter.Input.Case.State);
        foreach (string words in law.In(text))
        {
            yield return Block("letter-rule-other-state", $"{words} is law of another state.", "Take it out.");
        }

        foreach (Match found in FederalSection().Matches(text))
        {
            if (!law.Knows(found.Groups["section"].Value))
            {
                yield return Warn("letter-rule", $"\"{found.Value}\" is not in the law this program has checked.", "Take it out, or ask a parent center whether it is right.");
            }
        }
    }

    // A sentence with its numbers and days taken out.
    private static string Bare(string sentence) => Digits().Replace(DayInText().Replace(sentence, "#"), "#");

    private static string Spaced(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})\b")]
    private static partial Regex DayInText();

    [GeneratedRegex(@"\b34 (?:C\.?F\.?R\.?|Code of Federal Regulations) ?(?:§+ ?|[Ss]ections? )?(?<section>\d+\.\d+)")]
    private static partial Regex FederalSection();

    [GeneratedRegex(@"\b(?:miss(?:ed|es|ing)?|lost|los(?:es|ing)|ow(?:ed|es|ing|e)|short(?:ed|fall)?|behind|without|skipped|cancell?ed|made up|make up|making up|received?|delivered|got|gotten|given|gave|provided|never (?:came|happened))\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfLoss();

    [GeneratedRegex(@"\b(?:speech|language|therap\w+|OT|PT|services?|sessions?|IEP|counseling|instruction|resource)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SpeaksOfService();

    [GeneratedRegex(@"(?<![\w.,/-])(?<all>(?:(?<hours>\d+(?:\.\d+)?|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) ?(?:hours?|hrs?)\b(?:,? and (?<minutes>\d+|ten|five) ?min(?:ute)?s?\b)?)|(?:(?<minutes>\d[\d,]*|five|ten|twelve)[ -]?min(?:ute)?s?\b))(?<each> (?:extra|more|additional)?\b ?(?:a|per|each|every|twice|once|weekly|daily|long)\b| extra\b| late\b| early\b)?(?<of> of\b| for\b| on\b| at\b| in\b| to\b)?", RegexOptions.IgnoreCase)]
    private static partial Regex AmountInText();
}
