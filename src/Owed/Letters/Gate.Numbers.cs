using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Owed;

public static partial class Gate
{
    private static IEnumerable<Problem> Numbers(ComposedLetter letter)
    {
        Ledger ledger = RecordOf(letter.Input);
        foreach (NumberClaim number in letter.Claims.Numbers)
        {
            if (number.Source is LedgerSource source && source.In(ledger) is Minutes real && real != number.Value)
            {
                yield return Block("letter-number", $"The letter says {number.Value} minutes where the record says {real} ({number.Name}).", "Write the letter again from the record.");
            }
        }

        foreach (Problem problem in NumbersIn(TextOf(letter), letter))
        {
            yield return problem;
        }

        Table[] tables = [.. letter.Letter.Body.OfType<Table>()];
        if (tables.Length > 0 && !tables.SequenceEqual(Letters.Compose(letter.Kind, letter.Input with { Ledger = ledger }).Letter.Body.OfType<Table>()))
        {
            yield return Block("letter-number", "A table of the letter is not what the record says.", "Write the letter again from the record.");
        }
    }

    /// <summary>Minutes that rest on a calendar nobody stands behind never leave the house.</summary>
    private static IEnumerable<Problem> Calendar(ComposedLetter letter)
    {
        if (letter.Input.Ledger.Calendar != CalendarTrust.Confirmed && letter.Claims.Numbers.Any(n => n.Source is not null))
        {
            bool missing = letter.Input.Ledger.Calendar == CalendarTrust.Missing;
            yield return Block(
                "letter-calendar",
                missing ? "The letter states minutes, and there is no school calendar yet." : "The letter states minutes, and nobody has looked through the days off yet.",
                missing ? "Add the school calendar. Holidays would be counted against the school without it." : "Look through the days off in the calendar, and keep them.")
                with { Mend = new MendPart(CasePart.Calendar) };
        }
    }

    /// <summary>The ledger as the case itself gives it, reckoned once for all letters made from one case and ledger.</summary>
    private static Ledger RecordOf(LetterInput input)
    {
        if (!records.TryGetValue(input.Ledger, out Record? known) || !ReferenceEquals(known.Case, input.Case))
        {
            known = new(input.Case, Reckoner.Reckon(input.Case, input.Ledger.AsOf, input.Ledger.Reckoning, input.Ledger.Log));
            records.AddOrUpdate(input.Ledger, known);
        }

        return known.Ledger;
    }

    private sealed record Record(CaseFile Case, Ledger Ledger);

    private static readonly ConditionalWeakTable<Ledger, Record> records = [];

    private static IEnumerable<Problem> NumbersIn(string text, ComposedLetter letter)
    {
        HashSet<int> known = Known(letter);
        foreach (Match found in MinutesInText().Matches(text))
        {
            if (int.TryParse(found.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int value) && !known.Contains(value))
            {
                yield return Block("letter-number", $"The letter says {value} minutes, which the record does not hold.", "Check the number against the record, or log what it rests on.");
            }
        }
    }

    private static HashSet<int> Known(ComposedLetter letter)
    {
        CaseFile @case = letter.Input.Told;
        IEnumerable<string> told = @case.Ieps.SelectMany(i => i.Lines).Select(l => l.Wording)
            .Concat(@case.Facts.Select(f => f.Value))
            .Concat(@case.Events.Select(e => $"{e.About} {e.Note}"));
        return [.. letter.Claims.Numbers.Select(n => n.Value.Value), .. told.SelectMany(NumbersOf)];
    }

    private static IEnumerable<int> NumbersOf(string told)
    {
        foreach (Match number in Digits().Matches(told))
        {
            if (int.TryParse(number.Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out int value))
            {
                yield return value;
            }
        }
    }

    /// <summary>Minutes lost to the child's own absence or to a closure are shown in a letter and never asked back.</summary>
    private static IEnumerable<Problem> AbsenceClaimed(ComposedLetter letter)
    {
        bool asksBack = letter.Claims.Numbers.Any(n => n.Source?.Figure == Figure.Balance);
        foreach (Bucket bucket in (Bucket[])[Bucket.ChildAbsent, Bucket.Closure])
        {
            if (asksBack && letter.Input.Ledger.Reckoning.Claims(bucket) && !letter.Input.Ledger.Totals[bucket].IsZero)
            {
                string what = bucket == Bucket.Closure ? "days the school was closed for everyone" : "days your child was absent";
                yield return Block("letter-absence-claimed", $"The number asked for holds minutes for {what}.", "Choose to show those minutes and not claim them. The letter then lists them and does not ask for them.") with { Mend = new MendPart(CasePart.Counting) };
            }
        }
    }

    [GeneratedRegex(@"\b(\d[\d,]*)[ -]minutes?\b", RegexOptions.IgnoreCase)]
    private static partial Regex MinutesInText();

    [GeneratedRegex(@"\d[\d,]*")]
    private static partial Regex Digits();
}
