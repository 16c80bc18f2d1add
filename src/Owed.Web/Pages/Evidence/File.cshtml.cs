using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Owed.Store;

namespace Owed.Web;

/// <summary>Hands out one kept file exactly as it came; pictures are shown, everything else is saved, nothing is ever run as a page.</summary>
public sealed class EvidenceFileModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private readonly CurrentCase open = current;

    /// <param name="name">The name as the record has it; in the query, where every sign can stand, or in the path of older links.</param>
    public async Task<IActionResult> OnGetAsync(string? name)
    {
        Evidence? evidence = Stored.Whole.Evidence.FirstOrDefault(e => e.Name == name);
        Outcome<BlobStream>? file = evidence is null ? null : await open.OpenFileAsync(evidence.Hash, HttpContext.RequestAborted);
        if (file?.Value is not BlobStream stream)
        {
            return NotFound();
        }

        bool shown = stream.Info.Type is FileType.Png or FileType.Jpeg or FileType.Gif or FileType.Webp;
        string saved = Endings.Safe(FileName.Safe(evidence!.Name), stream.Info.Type);
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        if (shown)
        {
            // "Save as" takes the name from here, and else from the address, which holds the name as it came.
            var how = new ContentDispositionHeaderValue("inline");
            how.SetHttpFileName(saved);
            Response.Headers.ContentDisposition = how.ToString();
            return File(stream, stream.Info.Type.MediaType());
        }

        return File(stream, stream.Info.Type.MediaType(), saved);
    }
}
