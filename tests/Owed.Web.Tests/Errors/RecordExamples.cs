using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;
using Owed.Files;
using Owed.Store;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>What keeping a case, a file or a backup can run into.</summary>
internal sealed class RecordExamples(PostgresServer server)
{
    private const string Place = "owed.db";

    private static readonly Blob Paper = Samples.File("a letter");

    private static readonly Owed.Store.SentLetter Letter = new(
        "l1", "concern", Samples.Monday, "e-mail", "Otto Testerman", null, "Dear Otto", [new("letter.pdf", Paper.Info.Hash)], [], "2026.11");

    public async Task<IEnumerable<Example>> AllAsync() =>
    [
        Disk("disk-full", "The disk is full.", new SqliteException("", 13)),
        Disk("disk-error", "The disk is pulled out.", new SqliteException("", 10)),
        Disk("store-busy", "A second program holds the data file.", new SqliteException("", 5)),
        Disk("store-read-only", "The folder cannot be written to.", new UnauthorizedAccessException()),
        Disk("store-unreachable", "The database server is off.", new TimeoutException()),
        await InAsync("store-moved", "The data folder is deleted while Owed is open.", MovedAsync),
        new("store-damaged", "The data file holds other bytes.", [Trouble.Corrupt(Place)]),
        new("store-newer", "Data that a newer Owed wrote.", [Trouble.Newer(2, 1, Place)]),
        new("entry-unreadable", "A record whose third line is no entry.", [Trouble.Unreadable(3, "session", new FormatException("the day is missing"))]),
        await InAsync("case-id-odd", "A case to be called `Ana!`.", async s => (await s.CreateAsync("Ana!", Samples.First, Samples.Night)).Problems),
        await InAsync("case-exists", "The same case brought in twice.", async s => (await s.CreateAsync(Samples.Ana, Samples.First, Samples.Night)).Problems),
        await InAsync("case-not-found", "The address of a case that was deleted.", async s => (await s.LoadAsync("otto")).Problems),
        await InAsync("entry-not-found", "“Take back” on an entry that is not there.", async s => (await s.UndoAsync(Samples.Ana, 99, Samples.Night)).Problems),
        await InAsync("entry-already-changed", "One entry corrected in two windows.", TwiceAsync),
        await InAsync("form-used", "One form sent to two programs at once.", UsedAsync),
        new("keys-set-aside", "A key file that was emptied by a power cut.", Keys(k => { Directory.CreateDirectory(k.Keys); File.WriteAllBytes(Path.Combine(k.Keys, "key-1.xml"), []); })),
        new("keys-in-memory", "A file where the folder of the keys should be.", Keys(k => { Directory.CreateDirectory(k.Path); File.WriteAllBytes(k.Keys, []); })),
        await InAsync("letter-frozen", "A change to a letter that was sent.", FrozenAsync),
        await InAsync("file-not-kept", "An entry that names a file which was not added.", async s => (await s.AppendAsync(Samples.Ana, [new(Samples.Monday, new LetterSent(Letter))], Samples.Night)).Problems),
        await InAsync("file-not-found", "The address of a file that is not kept.", async s => (await s.OpenFileAsync(Samples.Ana, new string('a', 64))).Problems),
        await InAsync("fact-twice", "A case folder that states one fact twice.", async s => (await s.ImportAsync("otto", new(WholeCase.Empty.Case with { Facts = [new("a", "1"), new("a", "2")] }, [], [], []), [], Samples.Night)).Problems),
        await InAsync("record-broken", "An exported record with one word changed.", s => RecordAsync(s, r => r.Replace("Sample", "Simple", StringComparison.Ordinal))),
        await InAsync("record-empty", "An empty record.", s => RecordAsync(s, _ => "")),
        await InAsync("record-path", "A record that names a file `../../evil.txt`.", PathAsync),
        new("record-odd", "A record written by hand, with a session in the year 9999.", await ToldAsync(Samples.Session(20) with { Day = new(9999, 1, 1) })),
        new("record-number", "A record written by hand, with a session of 100,000 minutes.", await ToldAsync(Samples.Session(100_000))),
        await InAsync("file-undone-absent", "A copy that an older Owed saved, after a letter never went out.", UndoneAsync),
        await InAsync("file-left-out", "A photo that was put into the saved .zip by hand.", LeftOutAsync),
        await InAsync("export-file-gone", "Saving a copy after a kept file was deleted behind Owed's back.", GoneAsync),
        await InAsync("record-past-end", "An entry added behind Owed's back.", s => ChangedAsync(s, "insert into entries select case_id, 9, kind, day, recorded, null, body, hash, previous from entries where sequence = 3")),
        await InAsync("record-end-differs", "The noted end of a record changed behind Owed's back.", s => ChangedAsync(s, "update cases set last_hash = previous from entries where sequence = 3")),
        await InAsync("file-changed", "A kept file whose bytes were changed behind Owed's back.", s => ChangedAsync(s, "update blob_parts set bytes = x'00'")),
        await InAsync("file-lost", "A kept file deleted behind Owed's back, with its row.", s => ChangedAsync(s, "delete from blob_parts; delete from blobs")),
        await InAsync("file-undone-lost", "The file of an entry that was undone, deleted behind Owed's back.", UndoneLostAsync),
        await InAsync("file-bytes-lost", "The bytes of a kept file deleted behind Owed's back.", s => ChangedAsync(s, "delete from blob_parts")),
        await InAsync("file-pieces-lost", "A piece of a kept file lost behind Owed's back.", s => ChangedAsync(s, "update blob_parts set part = 1")),
        await InAsync("file-size-changed", "The noted size of a kept file changed behind Owed's back.", s => ChangedAsync(s, "update blobs set size = 5000")),
        await InAsync("file-type-changed", "The noted kind of a kept file changed behind Owed's back.", s => ChangedAsync(s, "update blobs set type = 'Text'")),
        await InAsync("file-unnamed", "A file added behind Owed's back, which no entry names.", UnnamedAsync),
        await InAsync("backup-not-found", "Restoring a day that has no backup.", s => Backups.RestoreAsync(s, new DateOnly(2020, 1, 1), Samples.Monday)),
        await InAsync("backup-not-cleaned", "Deleting a case while a backup is damaged.", NotCleanedAsync),
        await InAsync("backup-no-room", "The day's backup on a disk that is nearly full.", NoRoomAsync),
        new("delete-in-part", "Deleting a case on a full disk, where even its pieces need more room.", [OwedStore.InPart(Trouble.Full(Place))]),
        await InAsync("delete-unfinished", "Deleting a case while a second program is reading.", UnfinishedAsync),
        await OnServerAsync("backup-operator", "The day's backup, with the data on a server.", s => Backups.RunDailyAsync(s, Samples.Monday)),
        await OnServerAsync("delete-operator", "Deleting a case, with the data on a server.", s => s.DeleteAsync(Samples.Ana)),
        new("file-empty", "An empty file as evidence.", Blob.Of([], "photo.jpg").Problems),
        new("file-type-unknown", "A program as evidence.", Blob.Of([0x4D, 0x5A, 0, 1, 2], "setup.exe").Problems),
        new("file-too-large", "A film as evidence.", (await Blob.ReadAsync(new MemoryStream(new byte[Blob.Limit + 1]), "film.mp4")).Problems),
        new("zip-unreadable", "A text file to be brought in as a case.", (await ZippedCases.ReadAsync(new MemoryStream("words"u8.ToArray()), "case.zip")).Problems),
        await ZipAsync("zip-path", "A zip with the file `../case.yaml`.", z => Add(z, "../case.yaml")),
        await ZipAsync("zip-link", "A zip with a link in it.", z => Add(z, "evidence/x").ExternalAttributes = unchecked((int)0xA1FF0000)),
        await ZipAsync("zip-twice", "A zip with two files of one name.", z => { Add(z, "case.yaml"); Add(z, "case.yaml"); }),
        new("zip-damaged", "A zip with one byte of its check sums changed.", (await ZippedCases.ReadAsync(new MemoryStream(Damaged()), "case.zip")).Problems),
        await ZipAsync("zip-too-many", "A zip of 10,001 files with nothing in them.", z => { for (int i = 0; i <= 10_000; i++) { z.CreateEntry($"{i}"); } }),
        await ZipAsync("zip-too-large", "A zip that unfolds to a very large file.", z => { using Stream to = z.CreateEntry("evidence/zeros.txt").Open(); to.Write(new byte[90 * 1024 * 1024]); }),
        new("zip-overlap", "A zip in which two files share their bytes.", (await ZippedCases.ReadAsync(new MemoryStream(ZipBytes.Overlapping()), "case.zip")).Problems),
    ];

    private static Example Disk(string code, string given, Exception e) => new(code, given, Trouble.Of(e, Path.GetTempPath()) is Problem p ? [p] : []);

    private static async Task<Example> InAsync(string code, string given, Func<OwedStore, Task<Items<Problem>>> meet)
    {
        using var folder = new TempFolder();
        await using OwedStore store = await folder.OpenAsync();
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        return new(code, given, await meet(store));
    }

    private async Task<Example> OnServerAsync(string code, string given, Func<OwedStore, Task<Items<Problem>>> meet)
    {
        await using OwedStore store = await Samples.Good(OwedStore.OpenPostgresAsync(await server.FreshAsync()));
        await Samples.Good(store.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        return new(code, given, await meet(store));
    }

    private static async Task<Items<Problem>> TwiceAsync(OwedStore store)
    {
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night));
        await Samples.Good(store.AppendAsync(Samples.Ana, [Samples.Log(25, replaces: 3)], Samples.Night));
        return (await store.AppendAsync(Samples.Ana, [Samples.Log(30, replaces: 3)], Samples.Night)).Problems;
    }

    private static async Task<Items<Problem>> FrozenAsync(OwedStore store)
    {
        await Samples.Good(store.AppendAsync(Samples.Ana, [new(Samples.Monday, new LetterSent(Letter))], Samples.Night, [Paper]));
        return (await store.AppendAsync(Samples.Ana, [new(Samples.Monday, new LetterSent(Letter with { Text = "other" }), 3)], Samples.Night)).Problems;
    }

    private static async Task<Items<Problem>> RecordAsync(OwedStore store, Func<string, string> change)
    {
        string record = await Samples.Good(store.ExportRecordAsync(Samples.Ana));
        await store.DeleteAsync(Samples.Ana);
        return (await store.ImportRecordAsync(change(record), [Paper])).Problems;
    }

    private static async Task<Items<Problem>> PathAsync(OwedStore store)
    {
        var evidence = new Evidence("../../evil.txt", Paper.Info.Hash, Paper.Info.Type, Paper.Info.Size, null, null);
        await Samples.Good(store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(evidence))], Samples.Night, [Paper]));
        return await RecordAsync(store, r => r);
    }

    private static async Task<Items<Problem>> ToldAsync(Session session)
    {
        Line line = Line.Next(Samples.Ana, 0, Chain.Start, NewEntry.Of(session), Samples.Night);
        return (await CaseTransfer.ToldAsync(new StringReader(System.Text.Json.JsonSerializer.Serialize(line, LineContext.Default.Line)), CancellationToken.None)).Problems;
    }

    private static async Task<Items<Problem>> UndoneAsync(OwedStore store)
    {
        await Samples.Good(store.AppendAsync(Samples.Ana, [new(Samples.Monday, new LetterSent(Letter))], Samples.Night, [Paper]));
        await Samples.Good(store.UndoAsync(Samples.Ana, 3, Samples.Night));
        string record = await Samples.Good(store.ExportRecordAsync(Samples.Ana));
        await store.DeleteAsync(Samples.Ana);
        return (await store.ImportRecordAsync(record, [])).Problems;
    }

    private static async Task<Items<Problem>> UndoneLostAsync(OwedStore store)
    {
        await Samples.Good(store.AppendAsync(Samples.Ana, [new(Samples.Monday, new LetterSent(Letter))], Samples.Night, [Paper]));
        await Samples.Good(store.UndoAsync(Samples.Ana, 3, Samples.Night));
        await SqlAsync(store, "delete from blob_parts; delete from blobs");
        return await store.VerifyAsync(Samples.Ana);
    }

    private static async Task<Items<Problem>> LeftOutAsync(OwedStore store)
    {
        byte[] zip = ZipBytes.With(await Move.OutAsync(store, Samples.Ana), "evidence/added.txt", "words");
        await store.DeleteAsync(Samples.Ana);
        return (await Move.InAsync(store, zip)).Problems;
    }

    private static async Task<Items<Problem>> GoneAsync(OwedStore store)
    {
        await ChangedAsync(store, "delete from blob_parts; delete from blobs");
        using var zip = new MemoryStream();
        return await store.ExportAsync(Samples.Ana, zip, CancellationToken.None);
    }

    private static byte[] Damaged()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "case.yaml");
        }

        byte[] whole = bytes.ToArray();
        whole[whole.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 16] ^= 1;
        return whole;
    }

    private static async Task<Items<Problem>> ChangedAsync(OwedStore store, string sql)
    {
        await FrozenAsync(store);
        await SqlAsync(store, sql);
        return await store.VerifyAsync(Samples.Ana);
    }

    private static async Task SqlAsync(OwedStore store, string sql)
    {
        await using var other = new SqliteConnection($"Data Source={store.Folder!.Database};Pooling=False;Foreign Keys=False");
        await other.OpenAsync();
        await using SqliteCommand change = other.CreateCommand();
        change.CommandText = sql;
        await change.ExecuteNonQueryAsync();
    }

    private static async Task<Items<Problem>> UnnamedAsync(OwedStore store) =>
        [.. (await ChangedAsync(store, "insert into blobs select case_id, '0123456789abcdef', type, size from blobs; insert into blob_parts select case_id, '0123456789abcdef', part, bytes from blob_parts"))
            .Where(p => p.Code == "file-unnamed")];

    private static async Task<Items<Problem>> MovedAsync(OwedStore store)
    {
        Directory.Delete(store.Folder!.Path, recursive: true);
        return (await store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night)).Problems;
    }

    private static async Task<Items<Problem>> NoRoomAsync(OwedStore store)
    {
        await using OwedStore tight = await Samples.Good(OwedStore.OpenAsync(store.Folder! with { Free = _ => 1000 }));
        return await Backups.RunDailyAsync(tight, Samples.Monday);
    }

    private static async Task<Items<Problem>> NotCleanedAsync(OwedStore store)
    {
        await Backups.RunDailyAsync(store, Samples.Monday);
        await File.WriteAllTextAsync(Path.Combine(store.Folder!.Backups, "owed-2025-09-08.db"), "this is no database");
        return await store.DeleteAsync(Samples.Ana);
    }

    private static async Task<Items<Problem>> UnfinishedAsync(OwedStore store)
    {
        await using var other = new SqliteConnection($"Data Source={store.Folder!.Database};Pooling=False");
        await other.OpenAsync();
        await using SqliteTransaction reading = other.BeginTransaction(deferred: true);
        await using SqliteCommand read = other.CreateCommand();
        read.Transaction = reading;
        read.CommandText = "select count(*) from entries";
        await read.ExecuteScalarAsync();
        return await store.DeleteAsync(Samples.Ana);
    }

    private static async Task<Example> ZipAsync(string code, string given, Action<ZipArchive> fill)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            fill(zip);
        }

        bytes.Position = 0;
        return new(code, given, (await ZippedCases.ReadAsync(bytes, "case.zip")).Problems);
    }

    private static ZipArchiveEntry Add(ZipArchive zip, string name)
    {
        ZipArchiveEntry entry = zip.CreateEntry(name);
        using Stream to = entry.Open();
        to.Write(Encoding.UTF8.GetBytes("x"));
        return entry;
    }

    private static async Task<Items<Problem>> UsedAsync(OwedStore store)
    {
        FormMark mark = new(new string('a', 32), "content", "/");
        await Samples.Good(store.AppendOnceAsync(mark, Samples.Ana, [Samples.Log(20)], Samples.Night, null, CancellationToken.None));
        return (await store.AppendOnceAsync(mark, Samples.Ana, [Samples.Log(20)], Samples.Night, null, CancellationToken.None)).Problems;
    }

    private static Items<Problem> Keys(Action<DataFolder> damage)
    {
        using var folder = new TempFolder();
        damage(folder.Data);
        var keys = new KeyFolder(folder.Data, Words.English());
        keys.GetAllElements().ShouldBeEmpty();
        return keys.Problems.Select(p => p with { Where = new("keys") }).ToItems();
    }
}
