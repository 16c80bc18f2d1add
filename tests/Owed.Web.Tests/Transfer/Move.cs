using Owed.Files;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>Takes a case out and in the way the pages do.</summary>
internal static class Move
{
    public static async Task<byte[]> OutAsync(OwedStore store, string id)
    {
        using var zip = new MemoryStream();
        (await store.ExportAsync(id, zip, CancellationToken.None)).ShouldBeEmpty();
        return zip.ToArray();
    }

    public static async Task<Outcome<string>> InAsync(OwedStore store, byte[] zip)
    {
        using var bytes = new MemoryStream(zip);
        Outcome<ZippedCases> read = await ZippedCases.ReadAsync(bytes, "case.zip");
        await using ZippedCases? cases = read.Value;
        return cases is null ? new(null, read.Problems) : await store.ImportAsync(cases.Cases[0], Samples.Night, CancellationToken.None);
    }

    /// <summary>The first case of a zip, with the zip still open behind it.</summary>
    public static async Task<Outcome<ZippedCase>> LookAsync(byte[] zip)
    {
        Outcome<ZippedCases> read = await ZippedCases.ReadAsync(new MemoryStream(zip), "case.zip");
        return new(read.Value?.Cases[0], read.Problems);
    }
}
