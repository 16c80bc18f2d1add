using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Store;

namespace Owed.Web;

/// <summary>Takes each form once. The mark is kept in the commit of what the form brought; the same form again gets the same answer, and one that was changed since is held up and asked about.</summary>
public sealed class OnceOnly(CurrentCase current, OpenStore open) : IAsyncResourceFilter
{
    private const int Lanes = 64;

    /// <summary>Lets the second of two equal marks wait for the first.</summary>
    private static readonly SemaphoreSlim[] lanes = [.. Enumerable.Range(0, Lanes).Select(_ => new SemaphoreSlim(1))];

    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        HttpContext http = context.HttpContext;
        Type? page = (context.ActionDescriptor as CompiledPageActionDescriptor)?.ModelTypeInfo?.AsType();
        if (!HttpMethods.IsPost(http.Request.Method) || page == typeof(TroubleModel))
        {
            await next();
            return;
        }

        // Pages of a case and the first page tell of their writing themselves.
        if (page is null || (page != typeof(BeginModel) && !page.IsSubclassOf(typeof(CasePage))))
        {
            current.Begin();
        }

        if (!http.Request.HasFormContentType || FormMarks.Of(await http.Request.ReadFormAsync()) is not string mark)
        {
            await next();
            return;
        }

        SemaphoreSlim lane = lanes[Convert.ToInt32(mark[..4], 16) % Lanes];
        await lane.WaitAsync(http.RequestAborted);
        try
        {
            await TakeAsync(context, next, mark);
        }
        finally
        {
            lane.Release();
        }
    }

    private async Task TakeAsync(ResourceExecutingContext context, ResourceExecutionDelegate next, string mark)
    {
        HttpContext http = context.HttpContext;
        string content = await ContentAsync(http.Request);
        OwedStore? store = (await open.GetAsync(http.RequestAborted)).Value;
        if (store is not null && (await store.MarkAsync(mark, http.RequestAborted)).Value is [FormMark known])
        {
            context.Result = known.Content == content
                ? new LocalRedirectResult(known.Answer)
                : new StatusCodeResult(StatusCodes.Status409Conflict);
            return;
        }

        current.Form = new(mark, content, "");
        ResourceExecutedContext done = await next();

        // A form that wrote an entry has kept its mark with it; any other is kept now that its answer is known.
        if (done.Exception is null && store is not null && !current.IsMarkKept
            && http.Response.StatusCode == StatusCodes.Status302Found && http.Response.Headers.Location.ToString() is { Length: > 0 } answer)
        {
            await store.KeepMarkAsync(new(mark, content, answer), CaseOf(answer), CancellationToken.None);
        }
    }

    private static string CaseOf(string answer) => answer.Split('/') is ["", "c", string id, ..] ? id.Split('?')[0] : "";

    /// <summary>A fingerprint of what the person sent: all but the mark and the guard.</summary>
    private static async Task<string> ContentAsync(HttpRequest request)
    {
        IFormCollection form = await request.ReadFormAsync();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add($"{request.Path}{request.QueryString}");
        foreach (string name in form.Keys.Where(k => k is not (FormMarks.FieldName or "__RequestVerificationToken")).Order(StringComparer.Ordinal))
        {
            Add(name);
            foreach (string? value in form[name])
            {
                Add(value ?? "");
            }
        }

        foreach (IFormFile file in form.Files)
        {
            Add(FormattableString.Invariant($"{file.Name}\n{file.FileName}\n{file.Length}"));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());

        void Add(string text)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(BitConverter.GetBytes(bytes.Length));
            hash.AppendData(bytes);
        }
    }
}
