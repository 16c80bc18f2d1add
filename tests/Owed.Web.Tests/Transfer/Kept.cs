using System.Security.Cryptography;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>All that a case must still have after it moved: every line with its place in the chain, and every byte of every file.</summary>
internal sealed record Kept(string Record, Items<BlobInfo> Files, Items<string> Bytes)
{
    public static async Task<Kept> OfAsync(OwedStore store, string id)
    {
        Items<BlobInfo> files = await Samples.Good(store.FilesAsync(id));
        List<string> bytes = [];
        foreach (BlobInfo file in files)
        {
            await using BlobStream stream = await Samples.Good(store.OpenFileAsync(id, file.Hash));
            bytes.Add(Convert.ToHexStringLower(await SHA256.HashDataAsync(stream)));
        }

        return new(await Samples.Good(store.ExportRecordAsync(id)), files, bytes.ToItems());
    }
}
