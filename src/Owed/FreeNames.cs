using System.Text;

namespace Owed;

/// <summary>Gives each file of a folder a name of its own, also where small and large letters, or two ways to write an accent, are one.</summary>
public sealed class FreeNames
{
    private readonly HashSet<string> files = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> folders = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The path when it is free, else with a number; a path whose folder is already a file leaves that folder out.</summary>
    public string Take(string path)
    {
        string wanted = path;
        while (FoldersOf(Key(wanted)).Any(files.Contains))
        {
            int last = wanted.LastIndexOf('/');
            wanted = $"{wanted[..last]} {wanted[(last + 1)..]}";
        }

        int slash = wanted.LastIndexOf('/') + 1;
        int dot = wanted.LastIndexOf('.');
        string ending = dot > slash ? wanted[dot..] : "";
        string free = wanted;
        for (int n = 2; files.Contains(Key(free)) || folders.Contains(Key(free)); n++)
        {
            free = FormattableString.Invariant($"{wanted[..^ending.Length]} ({n}){ending}");
        }

        files.Add(Key(free));
        folders.UnionWith(FoldersOf(Key(free)));
        return free;
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (int at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
        {
            yield return path[..at];
        }
    }

    private static string Key(string path) => path.Normalize(NormalizationForm.FormC);
}
