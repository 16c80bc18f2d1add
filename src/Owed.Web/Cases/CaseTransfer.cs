using System.Security.Cryptography;
using System.Text;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Takes whole cases in: from a zip that Owed saved, with its chain, or from a case folder.</summary>
public static class CaseTransfer
{
    /// <summary>What programs leave in every folder; no file of a case.</summary>
    private static readonly HashSet<string> Litter = new(StringComparer.OrdinalIgnoreCase) { ".DS_Store", "Thumbs.db", "desktop.ini" };

    /// <summary>Takes in a case, all or nothing: its record when it has one, so that the chain goes on; else what its folder says.</summary>
    /// <returns>The id of the case; warnings are remarks on a case that came in.</returns>
    public static async Task<Outcome<string>> ImportAsync(this OwedStore store, ZippedCase zipped, DateTimeOffset now, CancellationToken ct)
    {
        try
        {
            return zipped.Record is null
                ? await ImportFolderAsync(store, zipped, now, ct)
                : await ImportRecordAsync(store, zipped, zipped.Record, ct);
        }
        catch (DamagedZipException)
        {
            return new(null, [ZippedCases.Damaged(zipped.Name)]);
        }
    }

    /// <summary>The case that a record tells of; refuses one that the app itself could not have written, whose folder would not read back.</summary>
    public static async Task<Outcome<IncomingRecord>> ToldAsync(TextReader record, CancellationToken ct)
    {
        Outcome<IncomingRecord> read = await IncomingRecord.ReadAsync(record, ct);
        if (read.Value is not IncomingRecord told)
        {
            return read;
        }

        if (EntryLimits.Against(told.Entries) is { Count: > 0 } outside)
        {
            return new(null, outside);
        }

        try
        {
            Items<Problem> against = Sayable.Against(told.Whole.Case);
            if (against.Count == 0)
            {
                // Each number fits by itself; here they are added up.
                Reckoner.Reckon(told.Whole.Case, WrittenDay.Latest);
            }

            return against.Count == 0 ? read : Refused(against[0].Message);
        }
        catch (Exception e) when (e is ArgumentException or OverflowException)
        {
            return Refused("It holds a value that no case can have.");
        }

        static Outcome<IncomingRecord> Refused(string why) => new(null, [new("record-odd", $"The record in this zip cannot be taken in. {why}", new("record.jsonl"), "Export the case again from the Owed that holds it.")]);
    }

    private static async Task<Outcome<string>> ImportRecordAsync(OwedStore store, ZippedCase zipped, ZippedFile record, CancellationToken ct)
    {
        Outcome<IncomingRecord> told;
        using (var reader = new StreamReader(await record.OpenAsync(ct), new UTF8Encoding(false)))
        {
            told = await ToldAsync(reader, ct);
        }

        if (told.Value is not IncomingRecord incoming)
        {
            return new(null, told.Problems);
        }

        // A file belongs to its line by its hash; its name may have been made safe on the way out.
        HashSet<string> named = [.. incoming.Files.Select(f => f.Hash)];
        List<IncomingFile> files = [];
        List<Problem> problems = [];
        foreach (ZippedFile file in zipped.Evidence.Concat(zipped.Others))
        {
            Outcome<IncomingFile> read = await IncomingFile.ReadAsync(file.Name, file.OpenAsync, CaseLimits.FileBytes, ct);
            if (read.Value is IncomingFile kept && named.Contains(kept.Info.Hash))
            {
                files.Add(kept);
            }
            else
            {
                problems.Add(LeftOut(file.Name));
            }
        }

        Outcome<string> taken = await store.ImportRecordAsync(incoming, files, ct);
        return taken with { Problems = [.. taken.Problems, .. problems] };
    }

    private static async Task<Outcome<string>> ImportFolderAsync(OwedStore store, ZippedCase zipped, DateTimeOffset now, CancellationToken ct)
    {
        List<Problem> problems = [];
        List<IncomingFile> files = [];
        List<Evidence> evidence = [];
        foreach (ZippedFile file in zipped.Evidence.Where(f => !Litter.Contains(Path.GetFileName(f.Name))).OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            Outcome<IncomingFile> read = await IncomingFile.ReadAsync(file.Name, file.OpenAsync, CaseLimits.FileBytes, ct);
            problems.AddRange(read.Problems);
            if (read.Value is IncomingFile kept)
            {
                files.Add(kept);
                evidence.Add(new(file.Name, kept.Info.Hash, kept.Info.Type, kept.Info.Size, null, null));
            }
        }

        if (problems.Count > 0)
        {
            return new(null, problems.ToItems());
        }

        Outcome<CaseFile> folder = CaseFolder.Read(zipped.Name, zipped.Texts, evidence.Select(e => e.Name).ToHashSet());
        if (!folder.IsGood)
        {
            return new(null, folder.Problems);
        }

        string id = RandomNumberGenerator.GetHexString(12, lowercase: true);
        Outcome<Items<StoredEntry>> written = await store.TakeInAsync(id, new(folder.Value!, [], [], evidence.ToItems()), files, now, ct);
        return written.IsGood ? new(id, folder.Problems) : new(null, written.Problems);
    }

    private static Problem LeftOut(string name) => new(
        "file-left-out",
        "No entry of the record names this file, or it was changed after the case was saved, so it was left out.",
        new(name),
        "If it matters, add it under Evidence.",
        Severity.Warning);
}
