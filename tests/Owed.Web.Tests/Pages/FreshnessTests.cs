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
        HashSet<int> figures = [await MissedAsync()];
        foreach (Session gone in seen.Case.Sessions.Where(s => s.Reason is MissReason.Vacancy or MissReason.ProviderAbsent or MissReason.NoSubstitute).Take(3))
        {
            await Samples.Good(other.UndoAsync(app.Ana, seen.NumberOf(gone), Samples.Night));
            Ledger real = await ReckonedAsync(other);
            int now = await MissedAsync();
            now.ShouldBe(real.Totals.Balance.Value);
            figures.Add(now);
            (await visitor.GetAsync($"/c/{app.Ana}/letters/concern-not-delivered/file/txt")).Text.ReplaceLineEndings(" ")
                .ShouldContain($"{real.Totals.MissedBySchool} minutes were missed");
        }

        figures.Count.ShouldBeGreaterThan(2, "each entry taken back changes the number");
    }

    [Fact]
    public async Task Two_writers_and_a_reader_end_with_the_same_numbers()
    {
        await using OwedStore other = await Samples.Good(OwedStore.OpenAsync(app.Data));
        OwedStore own = await app.StoreAsync();
        using var done = new CancellationTokenSource();
        Task reading = Task.Run(async () =>
        {
            using var reader = new Visitor(app.Address);
            while (!done.IsCancellationRequested)
            {
                (await reader.GetAsync($"/c/{app.Ana}/ledger")).Answer.IsSuccessStatusCode.ShouldBeTrue();
                (await reader.GetAsync($"/c/{app.Ana}/letters")).Answer.IsSuccessStatusCode.ShouldBeTrue();
            }
        });
        await Task.WhenAll(WriteAsync(own, 1), WriteAsync(other, 2));
        await done.CancelAsync();
        await reading;
        (await MissedAsync()).ShouldBe((await ReckonedAsync(other)).Totals.Balance.Value);
        (await own.VerifyAsync(app.Ana)).ShouldBeEmpty();

        async Task WriteAsync(OwedStore store, int start)
        {
            for (int day = start; day <= 30; day += 2)
            {
                await Samples.Good(store.AppendAsync(app.Ana, [NewEntry.Of(Entries.Missed("speech", new(2025, 9, day), 0, 30, MissReason.NoSubstitute, RunningApp.Day))], Samples.Night));
            }
        }
    }

    private async Task<int> MissedAsync() =>
        int.Parse((await visitor.GetAsync($"/c/{app.Ana}/ledger")).Page.QuerySelector(".three .missed strong")!.TextContent.Replace(",", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture);

    private async Task<Ledger> ReckonedAsync(OwedStore store) => Reckoner.Reckon((await Samples.Good(store.LoadAsync(app.Ana))).Case, RunningApp.Day);
}
