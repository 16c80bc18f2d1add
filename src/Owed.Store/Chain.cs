using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Owed.Store;

/// <summary>Ties each entry to the one before it, so that a changed, missing or added entry can be seen.</summary>
internal static class Chain
{
    /// <summary>What stands before the first entry.</summary>
    public static readonly string Start = new('0', 64);

    /// <summary>SHA-256, in lower-case hex, of the entry's canonical form: UTF-8, one field a line, the body last.</summary>
    public static string HashOf(Line line)
    {
        string replaces = line.Replaces?.ToString(CultureInfo.InvariantCulture) ?? "-";
        string form = string.Join(
            '\n',
            "owed entry 1",
            $"case {line.Case}",
            string.Create(CultureInfo.InvariantCulture, $"sequence {line.Sequence}"),
            $"kind {line.Kind}",
            $"day {line.Day}",
            $"recorded {line.Recorded}",
            $"replaces {replaces}",
            $"previous {line.Previous}",
            $"body {line.Body}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(form)));
    }

    /// <summary>The first place where the chain breaks, or null when it holds from the first entry to the recorded end.</summary>
    public static Problem? FirstBreak(IEnumerable<Line> lines, int last, string lastHash)
    {
        int sequence = 0;
        string previous = Start;
        foreach (Line line in lines)
        {
            sequence++;
            if (line.Sequence != sequence)
            {
                return Break(sequence, $"Entry {sequence} of the record is missing.");
            }

            if (line.Previous != previous)
            {
                return Break(sequence, $"Entry {sequence} does not follow from the entry before it.");
            }

            if (HashOf(line) != line.Hash)
            {
                return Break(sequence, $"Entry {sequence} was changed after it was written.");
            }

            previous = line.Hash;
        }

        return sequence != last
            ? Break(sequence + 1, $"The record ends at entry {sequence}, and should end at entry {last}.")
            : previous != lastHash ? EndDiffers(last) : null;
    }

    /// <summary>The first break up to the recorded end, and what stands past that end.</summary>
    public static IEnumerable<Problem> Breaks(IReadOnlyList<Line> lines, End end)
    {
        if (FirstBreak(lines.TakeWhile(l => l.Sequence <= end.Sequence), end.Sequence, end.Hash) is { } broken)
        {
            yield return broken;
        }

        int[] past = [.. lines.Select(l => l.Sequence).Where(s => s > end.Sequence)];
        if (past.Length > 0)
        {
            yield return PastEnd(past[0], past[^1], end.Sequence);
        }
    }

    /// <summary>Names entries that nobody could have written through Owed.</summary>
    public static Problem PastEnd(int first, int last, int end) => new(
        "record-past-end",
        first == last
            ? $"Entry {first} stands past the end of the record, which should end at entry {end}."
            : $"Entries {first} to {last} stand past the end of the record, which should end at entry {end}.",
        new("record", first),
        Remedy);

    private static Problem EndDiffers(int last) => new(
        "record-end-differs",
        $"The last entry of the record, {last}, is not the one that was written last.",
        new("record", last),
        Remedy);

    private const string Remedy = "Restore a backup from before the change, or keep this copy as it is and ask someone who can look into the file.";

    public static Problem Break(int sequence, string message) => new("record-broken", message, new("record", sequence), Remedy);
}
