using System.Data.Common;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Owed.Store;

/// <summary>The record of a case as text, one entry a line, so that a case can move with its moments and its chain.</summary>
public sealed partial class OwedStore
{
    /// <summary>The record as lines of JSON, corrections and removals included; files are apart.</summary>
    public Task<Outcome<string>> ExportRecordAsync(string caseId, CancellationToken ct = default) =>
        ReadAsync<string>(
            async connection =>
            {
                List<Line> lines = await Record.LinesAsync(connection, caseId, ct);
                return lines.Count == 0
                    ? new(null, [Record.NoCase(caseId)])
                    : new(string.Concat(lines.Select(l => JsonSerializer.Serialize(l, LineContext.Default.Line) + "\n")), []);
            },
            ct);

    /// <summary>What an exported record tells, without keeping it; refuses one that was changed on the way.</summary>
    public static Outcome<WholeCase> Unfolded(string record)
    {
        Outcome<Items<Line>> read = RecordFile.Read(record);
        return read.Value is null ? new(null, read.Problems) : new(Folding.Fold([.. read.Value.Select(l => l.Open())]), []);
    }

    /// <summary>Takes in a record exactly as it was exported; refuses one that was changed on the way.</summary>
    /// <param name="record">What <see cref="ExportRecordAsync"/> gave.</param>
    /// <param name="files">Every file that the record speaks of.</param>
    /// <returns>The id of the case, which is the one it had.</returns>
    public async Task<Outcome<string>> ImportRecordAsync(string record, IReadOnlyList<Blob> files, CancellationToken ct = default)
    {
        Outcome<Items<Line>> read = RecordFile.Read(record);
        return read.Value is null
            ? new(null, read.Problems)
            : await WriteAsync((connection, transaction) => RecordFile.InsertAsync(connection, transaction, read.Value, files, ct), ct);
    }
}

/// <summary>Reads and takes in exported records.</summary>
internal static class RecordFile
{
    public static Outcome<Items<Line>> Read(string record)
    {
        List<Line> lines = [];
        List<Problem> problems = [];
        foreach (string text in record.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            try
            {
                lines.Add(JsonSerializer.Deserialize(text, LineContext.Default.Line) ?? throw new JsonException("it is empty"));
                lines[^1].Open();
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException)
            {
                problems.Add(Trouble.Unreadable(lines.Count, "record", e));
                return new(null, problems.ToItems());
            }
        }

        if (lines.Count == 0 || lines.Any(l => l.Case != lines[0].Case))
        {
            return new(null, [new("record-empty", "This file does not hold the record of one case.", Where.Nowhere, "Choose the file that was exported.")]);
        }

        if (lines.FirstOrDefault(l => LeadsOut(l.Open().Body)) is { } path)
        {
            return new(null, [new("record-path", $"Entry {path.Sequence} names a file that would land outside its folder, so nothing was read.", new("record", path.Sequence), "Export the case again in Owed, and choose that file.")]);
        }

        if (Odd(lines) is { } odd)
        {
            return new(null, [Chain.Break(odd.Sequence, $"Entry {odd.Sequence} replaces an entry that it cannot replace.")]);
        }

        return Chain.FirstBreak(lines, lines.Count, lines[^1].Hash) is { } broken ? new(null, [broken]) : new(lines.ToItems(), []);
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
        DbConnection connection, DbTransaction transaction, Items<Line> lines, IReadOnlyList<Blob> files, CancellationToken ct)
    {
        string caseId = lines[0].Case;
        if (await Appending.BeginAsync(connection, transaction, caseId, ct) is { } problem)
        {
            return new(null, [problem]);
        }

        await Appending.KeepAsync(connection, transaction, caseId, files, ct);
        await using DbCommand insert = Appending.Insert(connection, transaction);
        List<Problem> missing = [];
        foreach (Line line in lines)
        {
            await Appending.InsertAsync(insert, line, ct);
            missing.AddRange(await Appending.MissingFilesAsync(connection, transaction, caseId, line.Open().Body, ct));
        }

        await Appending.MoveEndAsync(connection, transaction, caseId, new(lines.Count, lines[^1].Hash), ct);
        return missing.Count == 0 ? new(caseId, []) : new(null, missing.ToItems());
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Line))]
internal sealed partial class LineContext : JsonSerializerContext;
