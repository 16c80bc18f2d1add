using System.Text.RegularExpressions;
using Owed.Files;

namespace Owed.Tests;

/// <summary>What must hold of whatever a reader answers, however broken its input was.</summary>
internal static partial class MustHold
{
    private const int LongestSentence = 2500;

    public static readonly DateOnly AsOf = new(2026, 3, 2);

    /// <summary>Each problem has a code, one printable sentence, a place and a remedy.</summary>
    public static void Problems(IEnumerable<Problem> problems, params string[] files)
    {
        foreach (Problem p in problems)
        {
            True(Code().IsMatch(p.Code), $"code \"{p.Code}\"");
            Sentence(p.Message, p.Code);
            Sentence(p.Remedy, p.Code);
            True(p.Where.Line >= 0 && !p.Where.File.Any(char.IsControl), $"{p.Code} at {p.Where}");
            True(files.Length == 0 || p.Where.File.Length == 0 || files.Contains(p.Where.File), $"{p.Code} speaks of \"{p.Where.File}\"");
        }
    }

    /// <summary>An answer is a value, or problems, or both.</summary>
    public static void Answer<T>(Outcome<T> outcome)
        where T : class =>
        True(outcome.Value is not null || outcome.Problems.Any(p => p.IsError), "no value and no error");

    /// <summary>A case read without errors reckons, says the same when written and read again, and names no file outside its folder.</summary>
    public static void Case(Outcome<CaseFile> read, bool andBack)
    {
        Answer(read);
        if (read.Value is not CaseFile c || !read.IsGood)
        {
            return;
        }

        Ledger(Reckoner.Reckon(c, AsOf));
        True(!c.Entries.SelectMany(e => e.Evidence).Any(LeadsOut), "evidence leads out of the folder");
        if (andBack)
        {
            Items<TextFile> texts = CaseFolder.Texts(c);
            True(!texts.Any(t => LeadsOut(t.Name) || t.Name.Contains('/', StringComparison.Ordinal)), "a file leads out of the folder");
            Outcome<CaseFile> again = CaseFolder.Read(c.Name, texts);
            True(again.IsGood, () => $"what was written has problems: {Show(again.Problems)}\n{string.Join("\n--\n", texts.Select(t => t.Text))}");
            True(CaseFolder.Bare(again.Value!).Equals(CaseFolder.Bare(c)), () => $"what was written reads as another case:\n{string.Join("\n--\n", texts.Select(t => t.Text))}");
        }
    }

    /// <summary>Every expected minute is in one bucket, and every piece is counted once.</summary>
    public static void Ledger(Ledger ledger)
    {
        Problems(ledger.Problems);
        foreach (LineLedger line in ledger.Lines)
        {
            foreach (PeriodLedger period in line.Periods)
            {
                Identity(period.Totals);
                True(period.Because.Sum(p => p.Minutes) == period.Totals.Expected, "the pieces of a period do not make what was expected");
                True(period.Because.All(p => p.Minutes.Value >= 0 && p.MadeUp <= p.Minutes), "a piece is made up more than it was missed");
            }

            Identity(line.Totals);
            True(line.Periods.Sum(p => p.Totals.Expected) == line.Totals.Expected, "the periods do not make the line");
        }

        Identity(ledger.Totals);
        True(ledger.Lines.Sum(l => l.Totals.Expected) == ledger.Totals.Expected, "the lines do not make the whole");
    }

    /// <summary>True for a path that could land outside the folder it is given for, on any system.</summary>
    public static bool LeadsOut(string path) =>
        path.Length == 0 || path.StartsWith('/') || path.Contains(':', StringComparison.Ordinal) || path.Any(char.IsControl)
        || path.Split('/', '\\').Any(p => p is "" or "." or "..");

    public static void True(bool holds, string otherwise) => True(holds, () => otherwise);

    public static void True(bool holds, Func<string> otherwise)
    {
        if (!holds)
        {
            throw new InvalidOperationException(otherwise());
        }
    }

    public static string Show(IEnumerable<Problem> problems) => string.Join(" | ", problems.Where(p => p.IsError).Select(p => $"{p.Code} {p.Where}: {p.Message}"));

    private static void Identity(Totals t)
    {
        Minutes sum = t.Delivered + t.DeliveredNotAsWritten + t.MissedBySchool + t.SchoolActivity + t.ChildAbsent + t.Closure + t.Undocumented + t.FamilyChoice;
        True(sum == t.Expected && t.Balance.Value >= 0 && t.Extra.Value >= 0, "the buckets do not add up");
    }

    private static void Sentence(string text, string code)
    {
        True(text.Trim().Length > 0, $"{code} says nothing");
        True(text.Length <= LongestSentence, $"{code} says {text.Length} characters");
        True(!text.Any(Hidden), $"{code} holds a sign that cannot be seen: {text}");
    }

    /// <summary>Signs that drive a terminal or turn the direction of what follows.</summary>
    private static bool Hidden(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Code();
}
