using Owed.Files;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Pages are worked out once for a case; these tests see that nobody is ever shown an older one.</summary>
public sealed class FreshnessTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task What_another_program_writes_stands_on_the_very_next_page()
    {
        await using OwedStore other = await Samples.Good(OwedStore.OpenAsync(app.Data));
        StoredCase seen = await Samples.Good(other.LoadAsync(app.Ana));
        Session[] missed = [.. seen.Case.Sessions.Where(s => s.Reason == MissReason.Vacancy).Take(3)];
        missed.Length.ShouldBe(3);
        int before = await MissedAsync(app.Ana);
        foreach (Session gone in missed)
        {
            await Samples.Good(other.UndoAsync(app.Ana, seen.NumberOf(gone), Samples.Night));
            Ledger real = await ReckonedAsync(other, app.Ana);
            int now = await MissedAsync(app.Ana);
            now.ShouldBe(real.Totals.Balance.Value);
            now.ShouldBe(before - gone.Planned.GetValueOrDefault(new(30)).Value, $"entry {seen.NumberOf(gone)} of {gone.Day}");
            (await visitor.GetAsync($"/c/{app.Ana}/letters/concern-not-delivered/file/txt")).Text.ReplaceLineEndings(" ")
                .ShouldContain($"{real.Totals.MissedBySchool} minutes were missed");
            before = now;
        }
    }

    [Fact]
    public async Task Two_writers_and_a_reader_end_with_the_same_numbers()
    {
        await using OwedStore other = await Samples.Good(OwedStore.OpenAsync(app.Data));
        OwedStore own = await app.StoreAsync();
        string id = await Samples.Good(own.ImportAsync(SampleCase.Open(), Samples.Night, CancellationToken.None));
        using var done = new CancellationTokenSource();
        Task reading = Task.Run(async () =>
        {
            using var reader = new Visitor(app.Address);
            while (!done.IsCancellationRequested)
            {
                (await reader.GetAsync($"/c/{id}/ledger")).Answer.IsSuccessStatusCode.ShouldBeTrue();
                (await reader.GetAsync($"/c/{id}/letters")).Answer.IsSuccessStatusCode.ShouldBeTrue();
            }
        });
        await Task.WhenAll(WriteAsync(own, 1), WriteAsync(other, 2));
        await done.CancelAsync();
        await reading;
        (await MissedAsync(id)).ShouldBe((await ReckonedAsync(other, id)).Totals.Balance.Value);
        (await own.VerifyAsync(id)).ShouldBeEmpty();

        async Task WriteAsync(OwedStore store, int start)
        {
            for (int day = start; day <= 30; day += 2)
            {
                await Samples.Good(store.AppendAsync(id, [NewEntry.Of(Entries.Missed("speech", new(2025, 9, day), 0, 30, MissReason.NoSubstitute, RunningApp.Day))], Samples.Night));
            }
        }
    }

    private async Task<int> MissedAsync(string id) =>
        int.Parse((await visitor.GetAsync($"/c/{id}/ledger")).Page.QuerySelector(".three .missed strong")!.TextContent.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Ledger> ReckonedAsync(OwedStore store, string id) => Reckoner.Reckon((await Samples.Good(store.LoadAsync(id))).Case, RunningApp.Day);
}
