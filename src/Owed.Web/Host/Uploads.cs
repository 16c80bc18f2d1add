using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Owed.Store;

namespace Owed.Web;

/// <summary>Reads every form with files before a page sees it: onto the disk inside the data folder and never into memory, to its end however large, so that a page can say in words what was too much and keep what was typed.</summary>
public sealed class Uploads(RequestDelegate next, TempRoom room, DataFolder folder)
{
    /// <summary>Files that one form may bring; the limit of each is <see cref="Blob.Limit"/>.</summary>
    public const int MostFiles = 20;

    /// <summary>How many forms with files are worked on at once; the others wait on the disk.</summary>
    private const int AtOnce = 2;

    private const int MostValues = 4096;
    private const int MostText = 8 * 1024 * 1024;

    /// <summary>What is read and thrown away at most, so that an answer in words can be given.</summary>
    private const long MostBytes = 4L * 1024 * 1024 * 1024;

    private static readonly SemaphoreSlim gate = new(AtOnce);

    /// <summary>True when the form brought more files than it may.</summary>
    public static bool IsTooMany(HttpContext context) => context.Items.ContainsKey(nameof(IsTooMany));

    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || context.Items.ContainsKey(nameof(Uploads))
            || !MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            await next(context);
            return;
        }

        context.Items[nameof(Uploads)] = true;
        request.Form = FormCollection.Empty;
        int refused = await ReadAsync(context, HeaderUtilities.RemoveQuotes(type.Boundary).ToString());
        if (refused != 0)
        {
            context.Response.StatusCode = refused;
            return;
        }

        await gate.WaitAsync(context.RequestAborted);
        try
        {
            await next(context);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <returns>The status of the refusal, or 0.</returns>
    private async Task<int> ReadAsync(HttpContext context, string boundary)
    {
        // A page that takes one large file says so; all others take several of the usual size.
        IRequestSizeLimitMetadata? own = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // A case that went out has no size at which it may not come back.
            limit.MaxRequestBodySize = own is { MaxRequestBodySize: null } ? null : MostBytes;
        }

        long most = own is null ? Blob.Limit : own.MaxRequestBodySize ?? long.MaxValue;
        var form = new Form(context, room, most);
        try
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            while (await reader.ReadNextSectionAsync(context.RequestAborted) is { } section)
            {
                if (!await form.TakeAsync(section))
                {
                    return StatusCodes.Status400BadRequest;
                }
            }
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        catch (Exception e) when (e is IOException or InvalidDataException && !form.IsWriting)
        {
            return StatusCodes.Status400BadRequest;
        }
        catch (Exception e) when (form.IsWriting && folder.Told(e) is { } problem)
        {
            Items<Problem> told = [problem];
            context.Items[nameof(Problem)] = told;
            return StatusCodes.Status503ServiceUnavailable;
        }

        context.Request.Form = form.Whole();
        return own is not null && form.IsOver ? StatusCodes.Status413PayloadTooLarge : 0;
    }

    /// <summary>One form while it comes in.</summary>
    private sealed class Form(HttpContext context, TempRoom room, long most)
    {
        private readonly FormFileCollection files = [];
        private KeyValueAccumulator values;
        private int text;

        /// <summary>True while the disk, and not the sender, is at fault for what goes wrong.</summary>
        public bool IsWriting { get; private set; }

        /// <summary>True when a file was larger than the page takes.</summary>
        public bool IsOver { get; private set; }

        public FormCollection Whole() => new(values.HasValues ? values.GetResults() : [], files);

        /// <returns>False when the form is none that a page of this app sends.</returns>
        public async Task<bool> TakeAsync(MultipartSection section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out ContentDispositionHeaderValue? how))
            {
                return false;
            }

            if (how.IsFileDisposition())
            {
                await TakeFileAsync(new FileMultipartSection(section, how));
                return true;
            }

            string name = HeaderUtilities.RemoveQuotes(how.Name).ToString();
            byte[] piece = new byte[16 * 1024];
            using var kept = new MemoryStream();
            while (await section.Body.ReadAsync(piece, context.RequestAborted) is var n and > 0)
            {
                text += n;
                if (text > MostText)
                {
                    return false;
                }

                kept.Write(piece, 0, n);
            }

            values.Append(name, Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length));
            return values.ValueCount <= MostValues;
        }

        private async Task TakeFileAsync(FileMultipartSection section)
        {
            if (files.Count >= MostFiles)
            {
                context.Items[nameof(IsTooMany)] = true;
            }

            bool isKept = files.Count < MostFiles;
            FileStream? to = null;
            byte[] piece = new byte[81920];
            long size = 0;
            while (await section.FileStream!.ReadAsync(piece, context.RequestAborted) is var n and > 0)
            {
                size += n;
                if (isKept && size <= most)
                {
                    IsWriting = true;
                    if (to is null)
                    {
                        to = room.Create(FileOptions.DeleteOnClose | FileOptions.Asynchronous);
                        context.Response.RegisterForDisposeAsync(to);
                    }

                    await to.WriteAsync(piece.AsMemory(0, n), context.RequestAborted);
                    IsWriting = false;
                }
            }

            if (to is not null)
            {
                IsWriting = true;
                await to.FlushAsync(context.RequestAborted);
                IsWriting = false;
            }

            IsOver |= size > most;
            if (isKept)
            {
                files.Add(new FormFile(to ?? Stream.Null, 0, size, section.Name, section.FileName) { Headers = new HeaderDictionary(section.Section.Headers ?? []) });
            }
        }
    }
}
