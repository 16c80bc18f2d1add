using System.Globalization;
using System.Text;

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
public sealed record StoredEntry(string Case, int Sequence, DateOnly Day, DateTimeOffset Recorded, int? Replaces, Body Body)
{
    internal const string DayForm = "yyyy-MM-dd";
    internal const string MomentForm = "yyyy-MM-ddTHH:mm:ss.fffzzz";

    /// <summary>Reads a row.</summary>
    /// <exception cref="FormatException">when a date is not one.</exception>
    /// <exception cref="System.Text.Json.JsonException">when the body is not one of its kind.</exception>
    internal static StoredEntry Read(
        string caseId, int sequence, string kind, string day, string recorded, int? replaces, ReadOnlySpan<byte> body) => new(
        caseId,
        sequence,
        DateOnly.ParseExact(day, DayForm, CultureInfo.InvariantCulture),
        DateTimeOffset.ParseExact(recorded, MomentForm, CultureInfo.InvariantCulture),
        replaces,
        BodyJson.Read(kind, body));
}

/// <summary>One row of the record exactly as stored, with what ties it to the row before.</summary>
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
    public static Line Next(string caseId, int last, string lastHash, NewEntry entry, DateTimeOffset now)
    {
        var line = new Line(
            caseId,
            last + 1,
            BodyJson.KindOf(entry.Body),
            entry.Day.ToString(StoredEntry.DayForm, CultureInfo.InvariantCulture),
            now.ToString(StoredEntry.MomentForm, CultureInfo.InvariantCulture),
            entry.Replaces,
            BodyJson.Write(entry.Body),
            lastHash,
            "");
        return line with { Hash = Chain.HashOf(line) };
    }

    public StoredEntry Open() => StoredEntry.Read(Case, Sequence, Kind, Day, Recorded, Replaces, Encoding.UTF8.GetBytes(Body));
}
