namespace Owed.Store;

/// <summary>A file that a line of the record names, whether or not what the line says still counts.</summary>
/// <param name="Entry">The number of the entry.</param>
/// <param name="Letter">The id of the letter it belongs to, or null for evidence.</param>
/// <param name="Name">The name that the record gives it.</param>
/// <param name="Hash">SHA-256 of its bytes.</param>
/// <param name="Stands">False when the entry was undone, removed or replaced.</param>
public sealed record NamedFile(int Entry, string? Letter, string Name, string Hash, bool Stands)
{
    /// <summary>Every file that any of these entries names, in their order.</summary>
    /// <param name="entries">All entries of one case.</param>
    public static Items<NamedFile> In(IReadOnlyList<StoredEntry> entries)
    {
        HashSet<int> standing = [.. Folding.Standing(entries).Select(e => e.Sequence)];
        return entries.SelectMany(e => Of(e, standing.Contains(e.Sequence))).ToItems();
    }

    private static IEnumerable<NamedFile> Of(StoredEntry entry, bool stands) => entry.Body switch
    {
        EvidenceKept b => [new(entry.Sequence, null, b.Evidence.Name, b.Evidence.Hash, stands)],
        LetterSent b => b.Letter.Files.Select(f => new NamedFile(entry.Sequence, b.Letter.Id, f.Name, f.Hash, stands)),
        _ => [],
    };
}
