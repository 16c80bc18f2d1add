using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Gives each file of a case its path in the zip: one that every computer can unfold, whatever name came in.</summary>
internal sealed class ExportPaths
{
    private readonly FreeNames free = new();
    private readonly Dictionary<string, string> evidence = new(StringComparer.Ordinal);

    /// <summary>The path of a file; one whose entry was undone goes by its hash, apart from those that count.</summary>
    public string Of(NamedFile file, FileType type)
    {
        if (!file.Stands)
        {
            return free.Take($"{CaseZip.UndoneName}/{file.Hash}{Ending(type)}");
        }

        if (file.Letter is string letter)
        {
            return free.Take($"{CaseZip.LettersName}/{FileName.Safe(letter)}/{FileName.Safe(file.Name)}");
        }

        string path = free.Take($"{CaseZip.EvidenceName}/{FileName.SafePath(file.Name)}");
        evidence.TryAdd(file.Name, path[(CaseZip.EvidenceName.Length + 1)..]);
        return path;
    }

    /// <summary>The case as its folder says it, where entries speak of files by the names they have there.</summary>
    public CaseFile Renamed(CaseFile c) => evidence.All(e => e.Key == e.Value) ? c : c with
    {
        Entries = c.Entries.Select(e => e with { Evidence = e.Evidence.Select(n => evidence.GetValueOrDefault(n, n)).ToItems() }).ToItems(),
    };

    private static string Ending(FileType type) => type switch
    {
        FileType.Unknown => "",
        FileType.Email => ".eml",
        FileType.Text => ".txt",
        FileType.Jpeg => ".jpg",
        _ => $".{type.ToString().ToLowerInvariant()}",
    };
}
