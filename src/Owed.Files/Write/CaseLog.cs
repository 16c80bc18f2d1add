using System.Text;

namespace Owed.Files;

/// <summary>Adds lines to the log of a case folder; what stands there is never touched.</summary>
public static class CaseLog
{
    /// <summary>Adds the entries at the end of the log, each on its own line.</summary>
    public static void Append(string folder, IEnumerable<Entry> entries)
    {
        string path = Path.Combine(folder, CaseFolder.LogName);
        bool open = File.Exists(path) && new FileInfo(path).Length > 0 && !EndsWithLine(path);
        File.AppendAllText(path, (open ? "\n" : "") + LogWriter.Text(entries), new UTF8Encoding(false));
    }

    private static bool EndsWithLine(string path)
    {
        using FileStream log = File.OpenRead(path);
        log.Seek(-1, SeekOrigin.End);
        return log.ReadByte() == '\n';
    }
}
