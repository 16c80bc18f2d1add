using System.Collections.Concurrent;
using System.Data.Common;

namespace Owed.Store;

/// <summary>A case as loaded, with the number of the entry behind each part.</summary>
/// <param name="Last">The number of the newest entry.</param>
public sealed record StoredCase(string Id, WholeCase Whole, int Last)
{
    private readonly Dictionary<object, int> numbers = new(ReferenceEqualityComparer.Instance);

    internal StoredCase(string id, IReadOnlyList<StoredEntry> entries)
        : this(id, Folding.Fold(entries), entries.Count == 0 ? 0 : entries[^1].Sequence)
    {
        foreach (StoredEntry entry in Folding.Standing(entries))
        {
            if (PartOf(entry.Body) is { } part)
            {
                numbers[part] = entry.Sequence;
            }
        }
    }

    public CaseFile Case => Whole.Case;

    /// <summary>Where the record ends, to be printed on what leaves the house.</summary>
    public RecordMark? Mark { get; init; }

    /// <summary>The number to name in a correction or an undo; 0 for what this case does not hold.</summary>
    /// <param name="part">An entry, IEP, fact, draft, sent letter or piece of evidence, taken from this very case.</param>
    public int NumberOf(object part) => numbers.GetValueOrDefault(part);

    private static object? PartOf(Body body) => body switch
    {
        IepKept b => b.Iep,
        FactKept b => b.Fact,
        LetterDrafted b => b.Draft,
        LetterSent b => b.Letter,
        EvidenceKept b => b.Evidence,
        _ => Folding.EntryOf(body),
    };
}

/// <summary>One line of the list of cases.</summary>
/// <param name="Entries">How many entries the record has, corrections included.</param>
public sealed record CaseSummary(string Id, string Name, string State, string Student, int Entries);

/// <summary>Reads the list of cases from the few entries that name them.</summary>
internal static class CaseSummaries
{
    public static async Task<Outcome<Items<CaseSummary>>> ReadAsync(DbConnection connection, CancellationToken ct)
    {
        List<(string Id, int Last)> cases = await connection.ReadAsync(
            null, "select case_id, last_sequence from cases", r => (r.GetString(0), r.GetInt32(1)), ct);
        List<Problem> problems = [];
        List<StoredEntry?> entries = await connection.ReadAsync(
            null,
            $"select {Record.Readable} from entries where kind in ('case', 'student', 'removed') order by case_id, sequence",
            row => Record.Entry(row, problems),
            ct);
        ILookup<string, StoredEntry> named = entries.OfType<StoredEntry>().ToLookup(e => e.Case);
        List<CaseSummary> summaries = [];
        foreach ((string id, int last) in cases)
        {
            CaseFile file = Folding.Fold([.. named[id]]).Case;
            summaries.Add(new(id, file.Name, file.State, file.Student.Name, last));
        }

        return new(summaries.OrderBy(s => s.Name, StringComparer.Ordinal).ThenBy(s => s.Id, StringComparer.Ordinal).ToItems(), problems.ToItems());
    }
}

/// <summary>The cases last loaded; each is read again only from where its record has grown.</summary>
public sealed partial class OwedStore
{
    private const int MostLoaded = 8;

    private readonly ConcurrentDictionary<string, (Items<StoredEntry> Entries, string Hash, StoredCase Case)> loaded = [];

    /// <summary>The case as its record leaves it, with letters and evidence.</summary>
    public Task<Outcome<StoredCase>> LoadAsync(string caseId, CancellationToken ct = default) =>
        ReadAsync<StoredCase>(
            async connection =>
            {
                if (await Record.EndAsync(connection, caseId, ct) is not { } end)
                {
                    loaded.TryRemove(caseId, out _);
                    return new(null, [Record.NoCase(caseId)]);
                }

                bool known = loaded.TryGetValue(caseId, out (Items<StoredEntry> Entries, string Hash, StoredCase Case) last);
                if (known && last.Hash == end.Hash)
                {
                    return new(last.Case, []);
                }

                if (!known || await Record.HashAsync(connection, caseId, last.Entries.Count, ct) != last.Hash)
                {
                    last.Entries = [];
                }

                Outcome<Items<StoredEntry>> more = await Record.EntriesAsync(connection, caseId, last.Entries.Count, end.Sequence, ct);
                Items<StoredEntry> entries = [.. last.Entries, .. more.Value ?? []];
                var made = new StoredCase(caseId, entries) { Mark = new(end.Sequence, end.Hash) };
                if (more.IsGood)
                {
                    loaded[caseId] = (entries, end.Hash, made);
                    if (loaded.Count > MostLoaded)
                    {
                        loaded.TryRemove(loaded.Keys.First(k => k != caseId), out _);
                    }
                }

                return new(made, more.Problems);
            },
            ct);
}
