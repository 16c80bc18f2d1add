using System.IO.Enumeration;

namespace Owed.Files;

/// <summary>What lies in the evidence folder of a case: the files by name, and the links, which are named and never followed.</summary>
/// <param name="Files">Names inside the folder, with <c>/</c> between folder and file, in order.</param>
/// <param name="Links">A link could lead anywhere, or round and round.</param>
internal sealed record EvidenceFolder(Items<string> Files, Items<string> Links)
{
    private static readonly EnumerationOptions All = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <exception cref="IOException">The folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be read.</exception>
    public static EvidenceFolder Of(string caseFolder)
    {
        string at = Path.Combine(caseFolder, CaseFolder.EvidenceName);
        if (!Directory.Exists(at))
        {
            return new([], []);
        }

        var found = new FileSystemEnumerable<(string Name, bool IsLink)>(at, Entry, All)
        {
            ShouldIncludePredicate = static (ref FileSystemEntry entry) => IsLink(ref entry) || !entry.IsDirectory,
            ShouldRecursePredicate = static (ref FileSystemEntry entry) => !IsLink(ref entry),
        }.OrderBy(e => e.Name, StringComparer.Ordinal).ToList();
        return new(found.Where(e => !e.IsLink).Select(e => e.Name).ToItems(), found.Where(e => e.IsLink).Select(e => e.Name).ToItems());

        // Only where it parts folders is a backslash no part of a name.
        (string, bool) Entry(ref FileSystemEntry entry) =>
            (Path.GetRelativePath(at, entry.ToFullPath()).Replace(Path.DirectorySeparatorChar, '/'), IsLink(ref entry));
    }

    private static bool IsLink(ref FileSystemEntry entry) => (entry.Attributes & FileAttributes.ReparsePoint) != 0;
}
