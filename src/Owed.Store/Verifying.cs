using System.Data.Common;

namespace Owed.Store;

/// <summary>Looks for every difference between the record, the rows beside it, and the bytes of the files.</summary>
internal static class Verifying
{
    public static async Task<Items<Problem>> FindAsync(DbConnection connection, Dialect dialect, string caseId, CancellationToken ct)
    {
        // One moment for all of it: an entry that is added meanwhile is no difference.
        connection.Run(null, dialect.BeginReading);
        try
        {
            if (await Record.EndAsync(connection, caseId, ct) is not { } end)
            {
                return [Record.NoCase(caseId)];
            }

            List<Line> lines = await Record.LinesAsync(connection, caseId, ct);
            List<StoredEntry> entries = [];
            List<Problem> problems = [.. Chain.Breaks(lines, end)];
            foreach (Line line in lines)
            {
                Read(line, entries, problems);
            }

            problems.AddRange(await VerifyingFiles.FindAsync(connection, caseId, entries, ct));
            return problems.ToItems();
        }
        finally
        {
            connection.Run(null, "rollback");
        }
    }

    private static void Read(Line line, List<StoredEntry> entries, List<Problem> problems)
    {
        try
        {
            entries.Add(line.Open());
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or FormatException or InvalidOperationException)
        {
            problems.Add(Trouble.Unreadable(line.Sequence, line.Kind, e));
        }
    }
}
