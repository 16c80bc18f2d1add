using System.Net;

namespace Owed.Web;

/// <summary>Answers in words when even the page of trouble cannot be shown; nobody meets an empty page.</summary>
public sealed partial class LastResort(RequestDelegate next, Words words, ILogger<LastResort> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            Failed(log, e);
            context.Response.Clear();
            SafetyHeaders.Put(context.Response.Headers);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            string kind = HttpMethods.IsPost(context.Request.Method) ? "unsure" : "broken";
            string title = WebUtility.HtmlEncode(words[$"trouble.{kind}.title"]);
            await context.Response.WriteAsync(
                $"<!DOCTYPE html><html lang=\"{words.Language}\"><head><meta charset=\"utf-8\"><title>{title} · {WebUtility.HtmlEncode(words["site.name"])}</title></head>"
                + $"<body><h1>{title}</h1><p>{WebUtility.HtmlEncode(words[$"trouble.{kind}.say"])}</p><p><a href=\"/\">{WebUtility.HtmlEncode(words["trouble.home"])}</a></p></body></html>");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A page and the page of trouble both failed.")]
    private static partial void Failed(ILogger log, Exception e);
}
