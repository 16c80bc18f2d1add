using Microsoft.AspNetCore.Mvc;
using Owed.Store;

namespace Owed.Web;

/// <summary>Hands out one file of a sent letter, byte for byte as it went out.</summary>
public sealed class SentFileModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private readonly CurrentCase open = current;

    public async Task<IActionResult> OnGetAsync(string letter, string name)
    {
        Store.SentFile? file = Stored.Whole.Sent.FirstOrDefault(s => s.Id == letter)?.Files.FirstOrDefault(f => f.Name == name);
        Outcome<BlobStream>? kept = file is null ? null : await open.OpenFileAsync(file.Hash, HttpContext.RequestAborted);
        return kept?.Value is BlobStream stream ? File(stream, stream.Info.Type.MediaType(), FileName.Safe(file!.Name)) : NotFound();
    }
}
