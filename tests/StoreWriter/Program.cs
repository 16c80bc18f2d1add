using System.Globalization;
using Owed;
using Owed.Store;

// Logs sessions all at once and prints each one after the store has said that it is kept; made to be killed.
string folder = args[0];
string round = args[1];
int count = int.Parse(args[2], CultureInfo.InvariantCulture);
DateTimeOffset now = new(2025, 9, 8, 22, 0, 0, TimeSpan.Zero);
OwedStore store = (await OwedStore.OpenAsync(new DataFolder(folder))).Value!;
await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(() => LogAsync(string.Create(CultureInfo.InvariantCulture, $"{round}-{i}")))));

async Task LogAsync(string id)
{
    var session = new Session(
        new(2025, 9, 8), null, Source.Parent, "speech", new(20), new Minutes(30), new(), MissReason.Vacancy, null, [], id, Where.Nowhere);
    Outcome<Items<StoredEntry>> kept = await store.AppendAsync("ana", [NewEntry.Of(session)], now);
    Console.WriteLine(kept.Value is { } entries ? FormattableString.Invariant($"{entries[0].Sequence} {id}") : $"refused {kept.Problems}");
}
