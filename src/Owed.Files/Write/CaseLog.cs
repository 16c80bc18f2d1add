using System.Text;

namespace Owed.Files;

/// <summary>Adds lines to the log of a case folder; what stands there is never touched.</summary>
public static class CaseLog
{
    private const int MostTries = 500;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>The lines of the log that the entries make.</summary>
    public static string Lines(IEnumerable<Entry> entries) => LogWriter.Text(entries);

    /// <summary>Adds the entries at the end of the log, each on its own line; all of them, or none.</summary>
    /// <returns>The problem that kept them from being written; none when they were.</returns>
    public static Items<Problem> Append(string folder, IEnumerable<Entry> entries)
    {
        try
        {
            using FileStream log = Open(Path.Combine(folder, CaseFolder.LogName));
            Append(log, LogWriter.Text(entries));
            return [];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            return [new("log-not-written", "The log cannot be written.", new(CaseFolder.LogName), "Make room on the disk, or ask for the right to write there, and do it again. Nothing was changed.")];
        }
    }

    /// <summary>Puts new lines in the place of old ones, which stay as remarks, and adds the others at the end; all of it, or nothing.</summary>
    /// <param name="replaced">Each session of the log with the one that takes its place.</param>
    public static Items<Problem> Replace(string folder, IEnumerable<(Session Old, Session New)> replaced, IEnumerable<Entry> added)
    {
        try
        {
            using FileStream log = Open(Path.Combine(folder, CaseFolder.LogName));
            using var reader = new StreamReader(log, new UTF8Encoding(false, true), leaveOpen: true);
            string before = reader.ReadToEnd();
            List<string> lines = [.. before.TrimEnd('\n').Split('\n')];
            foreach ((Session old, Session now) in replaced.OrderByDescending(r => r.Old.Where.Line))
            {
                int at = old.Where.Line - 1;
                if (at < 0 || at >= lines.Count || !lines[at].StartsWith($"{old.Day:yyyy-MM-dd}", StringComparison.Ordinal) || !lines[at].Contains(old.Line, StringComparison.Ordinal))
                {
                    return [new("log-not-written", "The log was changed in the meantime.", new(CaseFolder.LogName), "Do it again. Nothing was changed.")];
                }

                lines[at] = $"# replaced: {lines[at]}\n{LogWriter.Text([now]).TrimEnd('\n')}";
            }

            Rewrite(log, before, string.Join('\n', lines) + "\n" + LogWriter.Text(added));
            return [];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException or DecoderFallbackException)
        {
            return [new("log-not-written", "The log cannot be written.", new(CaseFolder.LogName), "Make room on the disk, or ask for the right to write there, and do it again. Nothing was changed.")];
        }
    }

    private static void Rewrite(FileStream log, string before, string after)
    {
        try
        {
            Put(after);
        }
        catch
        {
            Put(before);
            throw;
        }

        void Put(string text)
        {
            log.Seek(0, SeekOrigin.Begin);
            log.SetLength(0);
            log.Write(Encoding.UTF8.GetBytes(text));
            log.Flush(flushToDisk: true);
        }
    }

    private static void Append(FileStream log, string text)
    {
        long before = log.Length;
        byte[] bytes = Encoding.UTF8.GetBytes(EndsWithLine(log) ? text : "\n" + text);
        log.Seek(0, SeekOrigin.End);
        try
        {
            log.Write(bytes);
            log.Flush(flushToDisk: true);
        }
        catch
        {
            // A disk can fill in the middle of a line, and half a line would be read as another one.
            log.SetLength(before);
            throw;
        }
    }

    private static bool EndsWithLine(FileStream log)
    {
        if (log.Length == 0)
        {
            return true;
        }

        log.Seek(-1, SeekOrigin.End);
        return log.ReadByte() == '\n';
    }

    /// <summary>Opens the log for one writer alone, and waits while another command is adding its lines.</summary>
    private static FileStream Open(string path)
    {
        for (int tries = 0; ; tries++)
        {
            try
            {
                return new(path, Alone());
            }
            catch (IOException) when (tries < MostTries && File.Exists(path))
            {
                Thread.Sleep(Pause);
            }
        }
    }

    private static FileStreamOptions Alone()
    {
        FileStreamOptions options = new() { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
