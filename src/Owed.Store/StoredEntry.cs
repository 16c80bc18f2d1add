using System.Globalization;

namespace Owed.Store;

/// <summary>Something to write into a case.</summary>
/// <param name="Day">The day it happened.</param>
/// <param name="Replaces">The number of the entry that this one corrects or removes, or null.</param>
public sealed record NewEntry(DateOnly Day, Body Body, int? Replaces = null)
{
    /// <summary>A log entry under its own day.</summary>
    public static NewEntry Of(Entry entry, int? replaces = null) => new(entry.Day, Body.Of(entry), replaces);
}

/// <summary>One entry as it stands in the record.</summary>
/// <param name="Sequence">Its number in the case, from 1, without gaps.</param>
/// <param name="Recorded">The moment it was written down.</param>
/// <param name="Hash">SHA-256 of this entry, chained to the one before.</param>
public sealed record StoredEntry(
    string Case, int Sequence, DateOnly Day, DateTimeOffset Recorded, int? Replaces, Body Body, string Hash);

/// <summary>One row of the record exactly as stored; also one line of an exported record.</summary>
internal sealed record Line(
    string Case,
    int Sequence,
    string Kind,
    string Day,
    string Recorded,
    int? Replaces,
    string Body,
    string Previous,
    string Hash)
{
    private const string DayForm = "yyyy-MM-dd";
    private const string MomentForm = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    public static Line Next(string caseId, int last, string lastHash, NewEntry entry, DateTimeOffset now)
    {
        var line = new Line(
            caseId,
            last + 1,
            BodyJson.KindOf(entry.Body),
            entry.Day.ToString(DayForm, CultureInfo.InvariantCulture),
            now.ToString(MomentForm, CultureInfo.InvariantCulture),
            entry.Replaces,
            BodyJson.Write(entry.Body),
            lastHash,
            "");
        return line with { Hash = Chain.HashOf(line) };
    }

    /// <summary>Reads the row.</summary>
    /// <exception cref="FormatException">when a date is not one.</exception>
    /// <exception cref="System.Text.Json.JsonException">when the body is not one of its kind.</exception>
    public StoredEntry Open() => new(
        Case,
        Sequence,
        DateOnly.ParseExact(Day, DayForm, CultureInfo.InvariantCulture),
        DateTimeOffset.ParseExact(Recorded, MomentForm, CultureInfo.InvariantCulture),
        Replaces,
        BodyJson.Read(Kind, Body),
        Hash);
}
