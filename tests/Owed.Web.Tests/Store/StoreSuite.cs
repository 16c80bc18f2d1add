using System.Data.Common;
using System.Text.Json;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>What the store promises, whichever database is under it.</summary>
public abstract class StoreSuite : IAsyncLifetime
{
    private OwedStore? store;

    private OwedStore Store => store.ShouldNotBeNull();

    public async Task InitializeAsync() => store = await OpenAsync();

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task A_new_store_holds_no_case() => (await Samples.Good(Store.CasesAsync())).ShouldBeEmpty();

    [Fact]
    public async Task What_was_appended_is_read_back()
    {
        await BeginAsync();
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(20, "late bell")], Samples.Night));

        StoredEntry read = (await Samples.Good(Store.EntriesAsync(Samples.Ana)))[2];
        read.Sequence.ShouldBe(3);
        read.Recorded.ShouldBe(Samples.Night);
        read.Recorded.Offset.ShouldBe(Samples.Night.Offset);
        read.Day.ShouldBe(Samples.Monday);
        read.Body.ShouldBe(new SessionLogged(Samples.Session(20, "late bell")));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task An_imported_case_is_the_same_case(int seed)
    {
        WholeCase whole = CaseMaker.Make(seed);
        await Samples.Good(Store.ImportAsync("imported", whole, [], Samples.Night));

        (await Samples.Good(Store.LoadAsync("imported"))).Whole.ShouldBe(whole);
        (await Store.VerifyAsync("imported")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_correction_stands_in_the_place_of_what_it_corrects()
    {
        await BeginAsync(Samples.Log(20), Samples.Log(30));
        StoredCase before = await LoadAsync();
        int wrong = before.NumberOf(before.Case.Entries[0]);
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(25, replaces: wrong)], Samples.Night));

        StoredCase after = await LoadAsync();
        after.Case.Sessions.Select(s => s.Given.Value).ShouldBe([25, 30]);
        after.NumberOf(after.Case.Entries[0]).ShouldBe(5);
        (await Samples.Good(Store.EntriesAsync(Samples.Ana))).Count.ShouldBe(5);
    }

    [Fact]
    public async Task Undoing_an_entry_takes_it_out_and_undoing_that_brings_it_back()
    {
        await BeginAsync(Samples.Log(20));
        await Samples.Good(Store.UndoAsync(Samples.Ana, 3, Samples.Night));
        (await LoadAsync()).Case.Entries.ShouldBeEmpty();

        await Samples.Good(Store.UndoAsync(Samples.Ana, 4, Samples.Night));
        (await LoadAsync()).Case.Entries.ShouldBe([Samples.Session(20)]);
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Undoing_a_correction_brings_back_what_stood_before()
    {
        await BeginAsync(Samples.Log(20));
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(25, replaces: 3)], Samples.Night));
        await Samples.Good(Store.UndoAsync(Samples.Ana, 4, Samples.Night));

        (await LoadAsync()).Case.Sessions.ShouldHaveSingleItem().Given.ShouldBe(new Minutes(20));
    }

    [Fact]
    public async Task The_second_of_two_corrections_to_one_entry_is_refused()
    {
        await BeginAsync(Samples.Log(20));
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(25, replaces: 3)], Samples.Night));

        (await Samples.OnlyCode(Store.AppendAsync(Samples.Ana, [Samples.Log(10, replaces: 3)], Samples.Night))).ShouldBe("entry-already-changed");
        (await LoadAsync()).Case.Sessions.ShouldHaveSingleItem().Given.ShouldBe(new Minutes(25));
    }

    [Fact]
    public async Task One_bad_entry_in_a_batch_keeps_the_whole_batch_out()
    {
        await BeginAsync();
        NewEntry[] batch = [Samples.Log(30), Samples.Log(30, replaces: 77), Samples.Log(30, replaces: 78)];
        Outcome<Items<StoredEntry>> outcome = await Store.AppendAsync(Samples.Ana, batch, Samples.Night);

        outcome.Value.ShouldBeNull();
        outcome.Problems.Select(p => p.Code).ShouldBe(["entry-not-found", "entry-not-found"]);
        (await Samples.Good(Store.EntriesAsync(Samples.Ana))).Count.ShouldBe(Samples.First.Length);
    }

    [Fact]
    public async Task A_setting_written_again_takes_the_place_of_the_one_before()
    {
        await BeginAsync(
            new(Samples.Monday, new FactKept(new("request.service", "speech"))),
            new(Samples.Monday, new FactKept(new("request.service", "occupational therapy"))),
            new(Samples.Monday, new ReckoningKept(new(Extra: Extra.Netted))));

        CaseFile file = (await LoadAsync()).Case;
        file.Facts.ShouldBe([new Fact("request.service", "occupational therapy")]);
        file.Reckoning.Extra.ShouldBe(Extra.Netted);
    }

    [Fact]
    public async Task Two_hundred_sessions_at_once_are_all_kept_in_one_chain()
    {
        await BeginAsync();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i =>
            Task.Run(() => Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(20, $"n{i}")], Samples.Night)))));

        (await LoadAsync()).Case.Sessions.Select(s => s.Note).Distinct().Count().ShouldBe(200);
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_deleted_while_others_write_to_it_is_gone_and_they_are_told()
    {
        await BeginAsync();
        Task<Outcome<Items<StoredEntry>>[]> writing = Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            Task.Run(() => Store.AppendAsync(Samples.Ana, [Samples.Log(20, $"n{i}")], Samples.Night))));
        Items<Problem> deleted = await Task.Run(() => Store.DeleteAsync(Samples.Ana));
        Outcome<Items<StoredEntry>>[] written = await writing;

        deleted.ShouldAllBe(p => !p.IsError);
        written.SelectMany(w => w.Problems).Select(p => p.Code).Distinct().ShouldBeSubsetOf(["case-not-found"]);
        (await Store.EntriesAsync(Samples.Ana)).Problems.Select(p => p.Code).ShouldBe(["case-not-found"]);
    }

    [Fact]
    public async Task Two_programs_writing_at_once_lose_nothing()
    {
        await BeginAsync();
        await using OwedStore other = await AgainAsync();
        await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() =>
            Samples.Good((i % 2 == 0 ? Store : other).AppendAsync(Samples.Ana, [Samples.Log(20, $"n{i}")], Samples.Night)))));

        (await LoadAsync()).Case.Sessions.Select(s => s.Note).Distinct().Count().ShouldBe(60);
        (await Samples.Good(other.LoadAsync(Samples.Ana))).Last.ShouldBe(62);
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("update entries set body = replace(body, ':20', ':10') where sequence = 4", 4, "changed")]
    [InlineData("update entries set day = '2025-09-01' where sequence = 3", 3, "changed")]
    [InlineData("delete from entries where sequence = 4", 4, "missing")]
    [InlineData("delete from entries where sequence = 5", 5, "ends at entry 4")]
    public async Task A_change_behind_the_store_is_named_by_its_entry(string change, int sequence, string word)
    {
        await BeginAsync(Samples.Log(20, "a"), Samples.Log(20, "b"), Samples.Log(20, "c"));
        await TamperAsync(change);

        Problem problem = (await Store.VerifyAsync(Samples.Ana)).ShouldHaveSingleItem();
        problem.Code.ShouldBe("record-broken");
        problem.Where.Line.ShouldBe(sequence);
        problem.Message.ShouldContain(word);
    }

    [Fact]
    public async Task An_entry_of_a_newer_shape_is_named_and_the_rest_is_read()
    {
        await BeginAsync(Samples.Log(20));
        await TamperAsync("update entries set body = replace(body, '\"v\":1', '\"v\":2') where sequence = 3");

        Outcome<StoredCase> outcome = await Store.LoadAsync(Samples.Ana);
        Samples.OnlyCode(outcome).ShouldBe("entry-unreadable");
        outcome.Value.ShouldNotBeNull().Case.Student.Name.ShouldBe("Ana Sample-Rivera");
    }

    [Fact]
    public async Task A_kept_file_is_read_back_byte_for_byte()
    {
        Blob file = Samples.File(new string('x', 700_000) + "end");
        var evidence = new Evidence("2025-09-10 email.pdf", file.Info.Hash, file.Info.Type, file.Info.Size, Samples.Monday, null);
        await BeginAsync();
        await Samples.Good(Store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(evidence))], Samples.Night, [file, file]));

        await using BlobStream stream = await Samples.Good(Store.OpenFileAsync(Samples.Ana, file.Info.Hash));
        using var read = new MemoryStream();
        await stream.CopyToAsync(read);
        read.ToArray().AsSpan().SequenceEqual(file.Bytes.Span).ShouldBeTrue();
        stream.Info.ShouldBe(file.Info);
        (await LoadAsync()).Whole.Evidence.ShouldBe([evidence]);
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();

        await TamperAsync("delete from blob_parts where part = 1");
        (await Store.VerifyAsync(Samples.Ana)).ShouldHaveSingleItem().Code.ShouldBe("file-pieces-lost");
    }

    [Fact]
    public async Task Evidence_without_its_file_is_refused()
    {
        await BeginAsync();
        var evidence = new Evidence("paper.pdf", new string('a', 64), FileType.Pdf, 10, null, null);
        (await Samples.OnlyCode(Store.AppendAsync(Samples.Ana, [new(Samples.Monday, new EvidenceKept(evidence))], Samples.Night)))
            .ShouldBe("file-not-kept");
    }

    [Fact]
    public async Task A_sent_letter_cannot_be_changed_and_can_be_undone()
    {
        Blob paper = Samples.File("letter");
        var sent = new Owed.Store.SentLetter(
            "l1", "concern", Samples.Monday, "e-mail", "Otto Testerman", null, "Dear Otto", [new("letter.pdf", paper.Info.Hash)], [], "2026.11");
        await BeginAsync();
        await Samples.Good(Store.AppendAsync(Samples.Ana, [new(Samples.Monday, new LetterSent(sent))], Samples.Night, [paper]));

        NewEntry change = new(Samples.Monday, new LetterSent(sent with { Text = "other" }), 3);
        (await Samples.OnlyCode(Store.AppendAsync(Samples.Ana, [change], Samples.Night))).ShouldBe("letter-frozen");
        (await LoadAsync()).Whole.Sent.ShouldBe([sent]);

        await Samples.Good(Store.UndoAsync(Samples.Ana, 3, Samples.Night));
        (await LoadAsync()).Whole.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_case_is_gone_and_others_stay()
    {
        await BeginAsync(Samples.Log(20));
        await Samples.Good(Store.CreateAsync("otto", [new(Samples.Monday, new CaseNamed("Otto", "MT"))], Samples.Night));

        (await Store.DeleteAsync(Samples.Ana)).ShouldAllBe(p => !p.IsError);

        (await Samples.OnlyCode(Store.LoadAsync(Samples.Ana))).ShouldBe("case-not-found");
        (await Samples.OnlyCode(Store.AppendAsync(Samples.Ana, [Samples.Log(20)], Samples.Night))).ShouldBe("case-not-found");
        (await Samples.Good(Store.CasesAsync())).ShouldBe([new("otto", "Otto", "MT", "", 1)]);
        (await Store.VerifyAsync("otto")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Export_delete_import_gives_the_same_case_with_its_moments_and_its_chain()
    {
        Blob paper = Samples.File("paper");
        var evidence = new Evidence("paper.pdf", paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, "línea");
        await BeginAsync(Samples.Log(20));
        await Samples.Good(Store.AppendAsync(Samples.Ana, [Samples.Log(25, replaces: 3), new(Samples.Monday, new EvidenceKept(evidence))], Samples.Night.AddDays(1), [paper]));
        Items<StoredEntry> before = await Samples.Good(Store.EntriesAsync(Samples.Ana));
        string record = await Samples.Good(Store.ExportRecordAsync(Samples.Ana));
        (await Store.DeleteAsync(Samples.Ana)).ShouldAllBe(p => !p.IsError);

        (await Samples.OnlyCode(Store.ImportRecordAsync(record, []))).ShouldBe("file-not-kept");
        (await Samples.OnlyCode(Store.ImportRecordAsync(record.Replace(":25", ":26", StringComparison.Ordinal), [paper]))).ShouldBe("record-broken");
        (await Samples.OnlyCode(Store.ImportRecordAsync(record[..^20], [paper]))).ShouldBe("entry-unreadable");
        (await Samples.Good(Store.CasesAsync())).ShouldBeEmpty();

        (await Samples.Good(Store.ImportRecordAsync(record, [paper]))).ShouldBe(Samples.Ana);
        (await Samples.Good(Store.EntriesAsync(Samples.Ana))).ShouldBe(before);
        (await Samples.Good(Store.FilesAsync(Samples.Ana))).ShouldBe([paper.Info]);
        (await Samples.Good(Store.ExportRecordAsync(Samples.Ana))).ShouldBe(record);
        (await Store.VerifyAsync(Samples.Ana)).ShouldBeEmpty();
        (await Samples.OnlyCode(Store.ImportRecordAsync(record, [paper]))).ShouldBe("case-exists");
    }

    [Theory]
    [InlineData(2, "record-broken")]
    [InlineData(1, "record-broken")]
    [InlineData(99, "record-broken")]
    [InlineData(null, "case-exists")]
    public async Task A_made_up_record_is_refused_before_anything_is_written(int? replaces, string code)
    {
        await BeginAsync();
        Line first = Line.Next(Samples.Ana, 0, Chain.Start, Samples.Log(20), Samples.Night);
        Line second = Line.Next(Samples.Ana, 1, first.Hash, Samples.Log(20, replaces: 1), Samples.Night);
        Line third = Line.Next(Samples.Ana, 2, second.Hash, Samples.Log(20, replaces: replaces == 2 ? 3 : replaces), Samples.Night);
        string record = string.Join('\n', new[] { first, second, third }.Select(l => JsonSerializer.Serialize(l, LineContext.Default.Line)));

        (await Samples.OnlyCode(Store.ImportRecordAsync(record, []))).ShouldBe(code);
        (await Samples.Good(Store.EntriesAsync(Samples.Ana))).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Ana")]
    [InlineData("../ana")]
    [InlineData("ana\nsequence 2")]
    public async Task An_odd_case_id_is_refused(string caseId) =>
        (await Samples.OnlyCode(Store.CreateAsync(caseId, Samples.First, Samples.Night))).ShouldBe("case-id-odd");

    [Fact]
    public async Task A_case_that_is_there_already_is_not_begun_again()
    {
        await BeginAsync();
        (await Samples.OnlyCode(Store.CreateAsync(Samples.Ana, Samples.First, Samples.Night))).ShouldBe("case-exists");
        (await Samples.Good(Store.CasesAsync())).ShouldBe([new(Samples.Ana, "Ana", "MO", "Ana Sample-Rivera", 2)]);
    }

    [Fact]
    public async Task Data_of_a_newer_program_is_left_alone()
    {
        await TamperAsync("insert into schema_version (version) values (99)");
        (await Samples.OnlyCode(ReopenAsync())).ShouldBe("store-newer");
    }

    protected abstract Task<Outcome<OwedStore>> ReopenAsync();

    protected abstract Task<DbConnection> ConnectAsync();

    private async Task<OwedStore> OpenAsync() => await Samples.Good(ReopenAsync());

    private Task<OwedStore> AgainAsync() => OpenAsync();

    private async Task BeginAsync(params NewEntry[] more) =>
        await Samples.Good(Store.CreateAsync(Samples.Ana, [.. Samples.First, .. more], Samples.Night));

    private Task<StoredCase> LoadAsync() => Samples.Good(Store.LoadAsync(Samples.Ana));

    private async Task TamperAsync(string sql)
    {
        await using DbConnection connection = await ConnectAsync();
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        (await command.ExecuteNonQueryAsync()).ShouldBe(1);
    }
}

public sealed class StoreOnSqlite : StoreSuite, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override Task<Outcome<OwedStore>> ReopenAsync() => OwedStore.OpenAsync(folder.Data);

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.Data.Database};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }
}

[Collection(PostgresTests.Name)]
public sealed class StoreOnPostgres(PostgresServer server) : StoreSuite
{
    private string? connectionString;

    protected override async Task<Outcome<OwedStore>> ReopenAsync() =>
        await OwedStore.OpenPostgresAsync(connectionString ??= await server.FreshAsync());

    protected override async Task<DbConnection> ConnectAsync()
    {
        var connection = new Npgsql.NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        return connection;
    }
}
