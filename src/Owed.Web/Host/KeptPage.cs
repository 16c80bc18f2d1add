using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Owed.Web;

/// <summary>Hands a page out again as it was made, until its case or the day changes. Not for pages that post a form: their token is the visitor's own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeptPageAttribute : Attribute, IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        HttpRequest request = context.HttpContext.Request;
        HttpResponse response = context.HttpContext.Response;
        if (context is not { Controller: CasePage page, Result: PageResult } || !HttpMethods.IsGet(request.Method) || request.Query.ContainsKey(SavedBanner.Query) || page.Problems.Count > 0)
        {
            await next();
            return;
        }

        string key = request.Path + request.QueryString;
        if (page.Worked.Page(key) is byte[] kept)
        {
            context.Cancel = true;
            response.ContentType = "text/html; charset=utf-8";
            response.ContentLength = kept.Length;
            await response.Body.WriteAsync(kept);
            return;
        }

        Stream to = response.Body;
        using var made = new MemoryStream();
        response.Body = made;
        ResultExecutedContext done;
        try
        {
            done = await next();
        }
        finally
        {
            response.Body = to;
        }

        // Nothing of a page that failed is sent, so that the page of trouble can be.
        if (done is { Exception: not null, ExceptionHandled: false })
        {
            return;
        }

        byte[] bytes = made.ToArray();
        if (response.StatusCode == StatusCodes.Status200OK)
        {
            page.Worked.Keep(key, bytes);
        }

        await to.WriteAsync(bytes);
    }
}
