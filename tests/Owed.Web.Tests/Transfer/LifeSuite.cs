using System.Globalization;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Whatever a family did, in whatever order: what goes out comes back with the same chain and the same bytes.</summary>
/// <remarks><c>OWED_SEQUENCES</c> sets how many, <c>OWED_SEQUENCES_FIRST</c> where they begin, <c>OWED_SEQUENCE</c> runs one seed alone.</remarks>
public abstract class LifeSuite : IAsyncLifetime
{
    private const int UsualSequences = 500;
    private const int MostSteps = 14;

    private OwedStore? store;

    private OwedStore Store => store.ShouldNotBeNull();

    public async Task InitializeAsync() => store = await Samples.Good(OpenAsync());

    public async Task DisposeAsync() => await Store.DisposeAsync();

    [Fact]
    public async Task Every_state_a_case_can_be_in_goes_out_and_comes_back()
    {
        int first = Number("OWED_SEQUENCE") ?? Number("OWED_SEQUENCES_FIRST") ?? 0;
        int last = Number("OWED_SEQUENCE") + 1 ?? first + (Number("OWED_SEQUENCES") ?? UsualSequences);
        for (int sequence = first; sequence < last; sequence++)
        {
            List<int> steps = [.. Enumerable.Range(0, 2 + (sequence % MostSteps)).Select(i => (sequence * 1000) + i)];
            if (await BrokenAsync(sequence, steps) is { } broken)
            {
                Assert.Fail($"OWED_SEQUENCE={sequence} breaks.\n{await ShortestAsync(sequence, steps) ?? broken}");
            }
        }
    }

    protected abstract Task<Outcome<OwedStore>> OpenAsync();

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : null;

    /// <summary>Leaves out every step that is not needed for the failure.</summary>
    private async Task<string?> ShortestAsync(int sequence, List<int> steps)
    {
        string? shortest = null;
        for (int i = steps.Count - 1; i >= 0; i--)
        {
            List<int> fewer = [.. steps.Where((_, n) => n != i)];
            if (await BrokenAsync(sequence, fewer) is { } broken)
            {
                steps = fewer;
                shortest = broken;
            }
        }

        return shortest;
    }

    /// <summary>What broke and the steps to it, or null when all went well.</summary>
    private async Task<string?> BrokenAsync(int sequence, IEnumerable<int> steps)
    {
        string id = FormattableString.Invariant($"case-{sequence}");
        var life = new Life(Store, id);
        try
        {
            await life.BeginAsync();
            foreach (int step in steps)
            {
                await life.StepAsync(step);
            }

            await life.MoveAsync();
            return null;
        }
        catch (Exception broke)
        {
            return $"{life.Told}\n{broke}";
        }
        finally
        {
            await Store.DeleteAsync(id);
            ForgetCopies();
        }
    }

    private void ForgetCopies()
    {
        if (Store.Folder is { } folder && Directory.Exists(folder.Backups))
        {
            Directory.Delete(folder.Backups, recursive: true);
        }
    }
}

[Trait("Category", "Sequences")]
public sealed class LivesOnSqlite : LifeSuite, IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    protected override Task<Outcome<OwedStore>> OpenAsync() => OwedStore.OpenAsync(folder.Data);
}

[Collection(PostgresTests.Name)]
[Trait("Category", "Sequences")]
public sealed class LivesOnPostgres(PostgresServer server) : LifeSuite
{
    protected override async Task<Outcome<OwedStore>> OpenAsync() => await OwedStore.OpenPostgresAsync(await server.FreshAsync());
}
