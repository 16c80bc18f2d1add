using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Owed.Files;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>A database server that stops answering right after it took the entry.</summary>
[Collection(PostgresTests.Name)]
public sealed class FailingServerTests(PostgresServer server) : IDisposable
{
    /// <summary>From the next mark on, reading the record fails as on a server that is shutting down.</summary>
    private const string FailToRead = """
        create function fail() returns text language plpgsql as $$ begin raise exception 'down' using errcode = '57P03'; end $$;
        create function hide() returns trigger language plpgsql as $$ begin
          alter table entries rename to hidden;
          create view entries as select *, fail() as down from hidden where fail() is not null;
          return null;
        end $$;
        create trigger down after insert on marks for each row execute function hide();
        """;

    private const string Mend = "drop trigger down on marks; drop view entries; alter table hidden rename to entries; drop function hide; drop function fail";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_was_saved_is_told_as_saved_though_it_cannot_be_read_again_and_the_form_sent_again_is_once()
    {
        string address = await server.FreshAsync();
        await using WebApplication app = OwedApp.Build(["--port", "0", "--today", "2025-10-30", "--OWED_DATA", folder.Data.Path, "--OWED_POSTGRES", address], new StillClock());
        await app.StartAsync();
        using var visitor = new Visitor(app.Urls.Single());
        OwedStore store = await Samples.Good(app.Services.GetRequiredService<OpenStore>().GetAsync(CancellationToken.None));
        string id = await Samples.Good(store.ImportAsync(SampleCase.Open(), Samples.Night, CancellationToken.None));
        Visit form = await visitor.GetAsync($"/c/{id}/timeline");
        await RunAsync(address, FailToRead);

        Visit failed = await SendAsync(visitor, form);
        failed.Answer.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        failed.Page.QuerySelector("h1")!.TextContent.ShouldBe("Saved");
        failed.Text.ShouldContain("Do not send it again.");
        (await visitor.GetAsync($"/c/{id}/log")).Answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        await RunAsync(address, Mend);
        (await SendAsync(visitor, form)).Text.ShouldContain("Saved.");
        (await Samples.Good(store.LoadAsync(id))).Case.Events.Count(e => e.About == "a swing").ShouldBe(1);
        (await store.VerifyAsync(id)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ten_equal_posts_to_two_programs_are_one_entry()
    {
        string address = await server.FreshAsync();
        await using OwedStore one = await Samples.Good(OwedStore.OpenPostgresAsync(address));
        await using OwedStore two = await Samples.Good(OwedStore.OpenPostgresAsync(address));
        await Samples.Good(one.CreateAsync(Samples.Ana, Samples.First, Samples.Night));
        FormMark mark = new(new string('b', 32), "content", "/log?saved=" + FormMark.Saved);
        Outcome<Items<StoredEntry>>[] all = await Task.WhenAll(Enumerable.Range(0, 10).Select(n =>
            (n % 2 == 0 ? one : two).AppendOnceAsync(mark, Samples.Ana, [Samples.Log(20)], Samples.Night, null, CancellationToken.None)));
        all.Count(o => o.IsGood).ShouldBe(1);
        all.Where(o => !o.IsGood).ShouldAllBe(o => o.Problems.Single().Code == FormMark.UsedCode);
        (await Samples.Good(one.LoadAsync(Samples.Ana))).Case.Entries.Count.ShouldBe(1);
        (await Samples.Good(two.MarkAsync(mark.Mark, CancellationToken.None))).Single().Answer.ShouldBe("/log?saved=3-3");
        await one.DeleteAsync(Samples.Ana);
        (await Samples.Good(two.MarkAsync(mark.Mark, CancellationToken.None))).ShouldBeEmpty();
    }

    private static Task<Visit> SendAsync(Visitor visitor, Visit form) => visitor.PostAsync(form, "", ("Kind", "Asked"), ("On", "2025-10-20"), ("About", "a swing"));

    private static async Task RunAsync(string address, string sql)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(address);
        await using NpgsqlCommand command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
