using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Owed.Store;

/// <summary>The record of a case as text, one entry a line, so that a case can move with its moments and its chain.</summary>
public sealed partial class OwedStore
{
    /// <summary>The record as lines of JSON, corrections and removals included; files are apart.</summary>
    public async Task<Outcome<string>> ExportRecordAsync(string caseId, CancellationToken ct = default)
    {
        Outcome<RecordCopy> copy = await CopyRecordAsync(caseId, ct);
        return new(copy.Value?.Text, copy.Problems);
    }

    /// <summary>The record with what its entries say, all from one reading, so that what goes out fits together.</summary>
    public Task<Outcome<RecordCopy>> CopyRecordAsync(string caseId, CancellationToken ct = default) =>
        ReadAsync<RecordCopy>(
            async connection =>
            {
                List<Line> lines = await Record.LinesAsync(connection, caseId, ct);
                return lines.Count == 0 ? new(null, [Record.NoCase(caseId)]) : new(RecordFile.Copy(lines), []);
            },
            ct);

    /// <summary>Takes in a record exactly as it was exported; refuses one that was changed on the way.</summary>
    /// <param name="record">What <see cref="ExportRecordAsync"/> gave.</param>
    /// <param name="files">Every file that the record speaks of.</param>
    /// <returns>The id of the case, which is the one it had.</returns>
    public async Task<Outcome<string>> ImportRecordAsync(string record, IReadOnlyList<Blob> files, CancellationToken ct = default)
    {
        Outcome<IncomingRecord> read = await IncomingRecord.ReadAsync(new StringReader(record), ct);
        return read.Value is null ? new(null, read.Problems) : await ImportRecordAsync(read.Value, [.. files.Select(IncomingFile.Of)], ct);
    }

    /// <summary>Takes in a record and its files, all or nothing; only a file of an entry that was undone may be missing, with a remark.</summary>
    /// <returns>The id of the case, which is the one it had.</returns>
    public Task<Outcome<string>> ImportRecordAsync(IncomingRecord record, IReadOnlyList<IncomingFile> files, CancellationToken ct = default) =>
        RecordFile.Missing(record, files) is var missing && missing.Any(p => p.IsError)
            ? Task.FromResult(new Outcome<string>(null, missing))
            : WriteAsync((connection, transaction) => RecordFile.InsertAsync(connection, transaction, record, files, missing, ct), ct);
}

/// <summary>A record as it goes out.</summary>
/// <param name="Text">One entry a line, as stored.</param>
/// <param name="Entries">What the lines say; one that cannot be read is left out here and not in the text.</param>
public sealed record RecordCopy(string Text, Items<StoredEntry> Entries);

/// <summary>A record that came from elsewhere, read whole and found unbroken; nothing of it is kept yet.</summary>
public sealed class IncomingRecord
{
    private IncomingRecord(Items<Line> lines, Items<StoredEntry> entries)
    {
        Lines = lines;
        Entries = entries;
        Whole = Folding.Fold(entries);
        Files = NamedFile.In(entries);
    }

    public Items<StoredEntry> Entries { get; }

    /// <summary>The case that it tells of.</summary>
    public WholeCase Whole { get; }

    /// <summary>Every file that it names.</summary>
    public Items<NamedFile> Files { get; }

    internal Items<Line> Lines { get; }

    /// <summary>Reads a record line by line; refuses one that was changed on the way.</summary>
    public static async Task<Outcome<IncomingRecord>> ReadAsync(TextReader record, CancellationToken ct = default)
    {
        List<Line> lines = [];
        List<StoredEntry> entries = [];
        while (await record.ReadLineAsync(ct) is { } text)
        {
            if (text.Length == 0)
            {
                continue;
            }

            try
            {
                lines.Add(JsonSerializer.Deserialize(text, LineContext.Default.Line) ?? throw new JsonException("it is empty"));
                entries.Add(lines[^1].Open());
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                return new(null, [Trouble.Unreadable(entries.Count + 1, "record", e)]);
            }
        }

        return RecordFile.Against(lines, entries) is { } problem ? new(null, [problem]) : new(new(lines.ToItems(), entries.ToItems()), []);
    }
}

/// <summary>Judges exported records, and takes them in.</summary>
internal static class RecordFile
{
    public static RecordCopy Copy(List<Line> lines) => new(
        string.Concat(lines.Select(l => JsonSerializer.Serialize(l, LineContext.Default.Line) + "\n")),
        lines.Select(Opened).OfType<StoredEntry>().ToItems());

    /// <summary>Why these lines are not the record of one case as it was written; null when they are.</summary>
    public static Problem? Against(List<Line> lines, List<StoredEntry> entries)
    {
        if (lines.Count == 0 || lines.Any(l => l.Case != lines[0].Case))
        {
            return new("record-empty", "This file does not hold the record of one case.", Where.Nowhere, "Choose the file that was exported.");
        }

        if (entries.Find(e => LeadsOut(e.Body)) is { } path)
        {
            return new("record-path", $"Entry {path.Sequence} names a file that would land outside its folder, so nothing was read.", new("record", path.Sequence), "Export the case again in Owed, and choose that file.");
        }

        return Odd(lines) is { } odd
            ? Chain.Break(odd.Sequence, $"Entry {odd.Sequence} replaces an entry that it cannot replace.")
            : Chain.FirstBreak(lines, lines.Count, lines[^1].Hash);
    }

    /// <summary>What the record names and nobody brought: an error for a file that still counts, one remark for all others.</summary>
    public static Items<Problem> Missing(IncomingRecord record, IReadOnlyList<IncomingFile> files)
    {
        HashSet<string> brought = [.. files.Select(f => f.Info.Hash)];
        NamedFile[] missing = [.. record.Files.Where(f => !brought.Contains(f.Hash)).DistinctBy(f => (f.Entry, f.Name))];
        int undone = missing.Where(f => !f.Stands).Select(f => f.Hash).Distinct().Count();
        return
        [
            .. missing.Where(f => f.Stands).Select(f => new Problem(
                "file-not-kept",
                $"Entry {f.Entry} speaks of the file “{f.Name}”, and that file is not in what was brought in.",
                new("record", f.Entry),
                "Bring in the .zip that Owed saved, with all its files.")),
            .. undone == 0 ? Items<Problem>.Empty : [Undone(undone)],
        ];
    }

    private static Problem Undone(int files) => new(
        "file-undone-absent",
        files == 1 ? "The file of an entry that was undone is not in the zip." : $"{files} files of entries that were undone are not in the zip.",
        Where.Nowhere,
        "Nothing that counts is missing. To have such a file back, add it again under Evidence.",
        Severity.Warning);

    private static StoredEntry? Opened(Line line)
    {
        try
        {
            return line.Open();
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool LeadsOut(Body body) => body switch
    {
        EvidenceKept kept => FileName.LeadsOut(kept.Evidence.Name),
        LetterSent sent => FileName.LeadsOut(sent.Letter.Id) || sent.Letter.Files.Any(f => FileName.LeadsOut(f.Name)),
        _ => false,
    };

    private static Line? Odd(List<Line> lines)
    {
        HashSet<int> replaced = [];
        return lines.FirstOrDefault(l => l.Replaces is { } n && (n < 1 || n >= l.Sequence || !replaced.Add(n)));
    }

    public static async Task<Outcome<string>> InsertAsync(
        DbConnection connection, DbTransaction transaction, IncomingRecord record, IReadOnlyList<IncomingFile> files, Items<Problem> remarks, CancellationToken ct)
    {
        string caseId = record.Lines[0].Case;
        if (await Appending.BeginAsync(connection, transaction, caseId, ct) is { } problem)
        {
            return new(null, [problem]);
        }

        await Appending.KeepAsync(connection, transaction, caseId, files, ct);
        await using DbCommand insert = Appending.Insert(connection, transaction);
        foreach (Line line in record.Lines)
        {
            await Appending.InsertAsync(insert, line, ct);
        }

        await Appending.MoveEndAsync(connection, transaction, caseId, new(record.Lines.Count, record.Lines[^1].Hash), ct);
        return new(caseId, remarks);
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Line))]
internal sealed partial class LineContext : JsonSerializerContext;
