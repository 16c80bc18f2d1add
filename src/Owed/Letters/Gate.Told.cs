using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed;

/// <summary>Reads what the parent wrote or changed: numbers and days that the record does not hold, and law that is not theirs.</summary>
public static partial class Gate
{
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
                foreach (Problem problem in OldDaysIn(sentence, letter))
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
            foreach (Problem problem in OldDaysIn(sentence, letter))
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
    }

    // A sentence with its numbers and days taken out.
    private static string Bare(string sentence) => Digits().Replace(DayInText().Replace(sentence, "#"), "#");

    private static string Spaced(string text) => Spaces().Replace(text, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{4})\b")]
    private static partial Regex DayInText();
}
