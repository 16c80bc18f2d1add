using System.Data.Common;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace Owed.Store;

/// <summary>Writes entries and their files inside a transaction that the store owns.</summary>
internal static partial class Appending
{
    /// <summary>Makes room for a new case.</summary>
    public static async Task<Problem?> BeginAsync(DbConnection connection, DbTransaction transaction, string caseId, CancellationToken ct)
    {
        if (!CaseId().IsMatch(caseId))
        {
            return new("case-id-odd", $"\"{caseId}\" cannot name a case.", Where.Nowhere, "Use small letters, digits and hyphens, at most 64.");
        }

        int made = await connection.RunAsync(
            transaction,
            "insert into cases (case_id, last_sequence, last_hash) values (@case, 0, @start) on conflict (case_id) do nothing",
            ct,
            ("case", caseId),
            ("start", Chain.Start));
        return made == 1 ? null : new(
            "case-exists", $"There is already a case \"{caseId}\" here.", Where.Nowhere, "Open that one, or delete it first.");
    }

    public static async Task<Outcome<Items<StoredEntry>>> AppendAsync(
        DbConnection connection,
        DbTransaction transaction,
        string caseId,
        IReadOnlyList<NewEntry> entries,
        IReadOnlyList<IncomingFile> files,
        DateTimeOffset now,
        CancellationToken ct)
    {
        if (await Record.HoldEndAsync(connection, transaction, caseId, ct) is not { } end)
        {
            return new(null, [Record.NoCase(caseId)]);
        }

        if (await Record.PastEndAsync(connection, transaction, caseId, end, ct) is { } past)
        {
            return new(null, [past]);
        }

        await KeepAsync(connection, transaction, caseId, files, ct);
        await using DbCommand insert = Insert(connection, transaction);
        List<StoredEntry> written = new(entries.Count);
        List<Problem> problems = [];
        foreach (NewEntry entry in entries)
        {
            Items<Problem> against = await AgainstAsync(connection, transaction, caseId, entry, ct);
            problems.AddRange(against);
            if (problems.Count > 0)
            {
                continue;
            }

            Line line = Line.Next(caseId, end.Sequence, end.Hash, entry, now);
            await InsertAsync(insert, line, ct);
            written.Add(line.Open());
            end = new(line.Sequence, line.Hash);
        }

        if (problems.Count > 0)
        {
            return new(null, problems.ToItems());
        }

        await MoveEndAsync(connection, transaction, caseId, end, ct);
        return new(written.ToItems(), []);
    }

    /// <summary>Takes back the entries from first to last, the last one first.</summary>
    public static async Task<Outcome<Items<StoredEntry>>> UndoAsync(
        DbConnection connection, DbTransaction transaction, string caseId, int first, int last, DateTimeOffset now, CancellationToken ct)
    {
        List<NewEntry> undone = [];
        for (int sequence = last; sequence >= first; sequence--)
        {
            Outcome<NewEntry> undo = await UndoOfAsync(connection, transaction, caseId, sequence, ct);
            if (undo.Value is null)
            {
                return new(null, undo.Problems);
            }

            undone.Add(undo.Value);
        }

        return await AppendAsync(connection, transaction, caseId, undone, [], now, ct);
    }

    /// <summary>What to append so that the entry no longer counts.</summary>
    private static async Task<Outcome<NewEntry>> UndoOfAsync(
        DbConnection connection, DbTransaction transaction, string caseId, int sequence, CancellationToken ct)
    {
        Line? undone = await LineAsync(connection, transaction, caseId, sequence, ct);
        if (undone is null)
        {
            return new(null, [NoEntry(sequence)]);
        }

        StoredEntry entry = undone.Open();
        Line? before = entry.Replaces is { } n ? await LineAsync(connection, transaction, caseId, n, ct) : null;
        return new(before?.Open() is { } earlier
            ? new NewEntry(earlier.Day, earlier.Body, sequence)
            : new NewEntry(entry.Day, new Removed("undone"), sequence), []);
    }

    public static Task MoveEndAsync(DbConnection connection, DbTransaction transaction, string caseId, End end, CancellationToken ct) =>
        connection.RunAsync(
            transaction,
            "update cases set last_sequence = @last, last_hash = @hash where case_id = @case",
            ct,
            ("last", end.Sequence),
            ("hash", end.Hash),
            ("case", caseId));

    public static DbCommand Insert(DbConnection connection, DbTransaction transaction) => connection.Ask(
        transaction,
        $"insert into entries ({Record.Columns}) values (@case, @sequence, @kind, @day, @recorded, @replaces, @body, @previous, @hash)");

    public static async Task InsertAsync(DbCommand insert, Line line, CancellationToken ct)
    {
        insert.Parameters.Clear();
        Add("case", line.Case);
        Add("sequence", line.Sequence);
        Add("kind", line.Kind);
        Add("day", line.Day);
        Add("recorded", line.Recorded);
        Add("replaces", (object?)line.Replaces ?? DBNull.Value);
        Add("body", line.Body);
        Add("previous", line.Previous);
        Add("hash", line.Hash);
        await insert.ExecuteNonQueryAsync(ct);

        void Add(string name, object value)
        {
            DbParameter parameter = insert.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            insert.Parameters.Add(parameter);
        }
    }

    public static async Task KeepAsync(
        DbConnection connection, DbTransaction transaction, string caseId, IEnumerable<IncomingFile> files, CancellationToken ct)
    {
        byte[]? piece = null;
        foreach (IncomingFile file in files.DistinctBy(f => f.Info.Hash))
        {
            piece ??= new byte[IncomingFile.PieceSize];
            await KeepAsync(connection, transaction, caseId, file, piece, ct);
        }
    }

    private static async Task KeepAsync(
        DbConnection connection, DbTransaction transaction, string caseId, IncomingFile file, byte[] piece, CancellationToken ct)
    {
        int made = await connection.RunAsync(
            transaction,
            "insert into blobs (case_id, hash, type, size) values (@case, @hash, @type, @size) on conflict (case_id, hash) do nothing",
            ct,
            ("case", caseId),
            ("hash", file.Info.Hash),
            ("type", file.Info.Type.ToString()),
            ("size", (int)file.Info.Size));
        if (made == 0)
        {
            return;
        }

        await using Stream from = await file.OpenAsync(ct);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        int n;
        for (int part = 0; (n = await from.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, ct)) > 0; part++)
        {
            sum.AppendData(piece, 0, n);
            await connection.RunAsync(
                transaction,
                "insert into blob_parts (case_id, hash, part, bytes) values (@case, @hash, @part, @bytes)",
                ct,
                ("case", caseId),
                ("hash", file.Info.Hash),
                ("part", part),
                ("bytes", n == piece.Length ? piece : piece[..n]));
        }

        if (Convert.ToHexStringLower(sum.GetHashAndReset()) != file.Info.Hash)
        {
            throw new InvalidOperationException("A file changed while it was taken in.");
        }
    }

    /// <summary>Says which of the files that a body speaks of are not kept.</summary>
    public static async Task<Items<Problem>> MissingFilesAsync(
        DbConnection connection, DbTransaction transaction, string caseId, Body body, CancellationToken ct)
    {
        List<Problem> problems = [];
        foreach (string hash in FilesOf(body))
        {
            List<int> found = await connection.ReadAsync(
                transaction,
                "select 1 from blobs where case_id = @case and hash = @hash",
                r => r.GetInt32(0),
                ct,
                ("case", caseId),
                ("hash", hash));
            if (found.Count == 0)
            {
                problems.Add(new("file-not-kept", "The file that this speaks of was not kept.", Where.Nowhere, "Add the file again."));
            }
        }

        return problems.ToItems();
    }

    private static async Task<Items<Problem>> AgainstAsync(
        DbConnection connection, DbTransaction transaction, string caseId, NewEntry entry, CancellationToken ct)
    {
        List<Problem> problems = [];
        if (entry.Replaces is { } earlier)
        {
            Line? replaced = await LineAsync(connection, transaction, caseId, earlier, ct);
            Problem? problem = replaced is null ? NoEntry(earlier) : await MayReplaceAsync(connection, transaction, replaced, entry, ct);
            problems.AddRange(problem is null ? [] : [problem]);
        }

        problems.AddRange(await MissingFilesAsync(connection, transaction, caseId, entry.Body, ct));
        return problems.ToItems();
    }

    private static async Task<Problem?> MayReplaceAsync(
        DbConnection connection, DbTransaction transaction, Line replaced, NewEntry entry, CancellationToken ct)
    {
        List<int> by = await connection.ReadAsync(
            transaction,
            "select sequence from entries where case_id = @case and replaces = @replaces",
            r => r.GetInt32(0),
            ct,
            ("case", replaced.Case),
            ("replaces", replaced.Sequence));
        if (by.Count > 0)
        {
            return new(
                "entry-already-changed",
                $"Entry {replaced.Sequence} was already changed by entry {by[0]}.",
                new("record", replaced.Sequence),
                "Look at the newer entry, and change that one if it is still needed.");
        }

        string kind = BodyJson.KindOf(entry.Body);
        bool undoes = kind == "removed" || replaced.Kind == "removed";
        if (replaced.Kind == "letter-sent" && !undoes)
        {
            return new(
                "letter-frozen",
                "A letter that was sent is kept exactly as it was sent.",
                new("record", replaced.Sequence),
                "Write a new letter, or undo \"sent\" if it never went out.");
        }

        return undoes || LogKinds.Contains(kind) && LogKinds.Contains(replaced.Kind) || kind == replaced.Kind
            ? null
            : throw new ArgumentException($"An entry of kind {kind} cannot replace one of kind {replaced.Kind}.", nameof(entry));
    }

    private static readonly string[] LogKinds = ["session", "make-up", "claim", "event"];

    private static IEnumerable<string> FilesOf(Body body) => body switch
    {
        EvidenceKept b => [b.Evidence.Hash],
        LetterSent b => b.Letter.Files.Select(f => f.Hash),
        _ => [],
    };

    private static async Task<Line?> LineAsync(
        DbConnection connection, DbTransaction transaction, string caseId, int sequence, CancellationToken ct) =>
        (await connection.ReadAsync(
            transaction,
            $"select {Record.Columns} from entries where case_id = @case and sequence = @sequence",
            Record.Row,
            ct,
            ("case", caseId),
            ("sequence", sequence))).FirstOrDefault();

    private static Problem NoEntry(int sequence) => new(
        "entry-not-found",
        $"There is no entry {sequence} in this case.",
        new("record", sequence),
        "Load the page again and choose the entry once more.");

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}\\z")]
    private static partial Regex CaseId();
}
