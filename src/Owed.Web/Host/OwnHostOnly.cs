namespace Owed.Web;

/// <summary>Refuses requests that reached this machine under another name (DNS rebinding) or from another site's page.</summary>
public sealed class OwnHostOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool ownName = request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";
        return ownName && (!HttpMethods.IsPost(request.Method) || IsOwnPage(request))
            ? next(context)
            : Refuse(context);
    }

    private static bool IsOwnPage(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        string site = request.Headers["Sec-Fetch-Site"].ToString();
        return (origin.Length == 0 || origin == "null" || origin == $"{request.Scheme}://{request.Host}")
            && site is "" or "same-origin" or "none";
    }

    private static Task Refuse(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Owed answers only to its own address on this computer. Open it at http://localhost.");
    }
}
