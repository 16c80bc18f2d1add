namespace Owed.Web;

/// <summary>Refuses requests that reached this machine under another name (DNS rebinding) or from another site's page.</summary>
public sealed class OwnHostOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return !reads && !HttpMethods.IsPost(request.Method) ? RefuseAsync(context, StatusCodes.Status405MethodNotAllowed)
            : IsOwnName(request) && (reads ? IsOwnPage(request) || IsFollowedLink(request) : IsOwnPage(request) && IsOwnOrigin(request)) ? next(context)
            : RefuseAsync(context, StatusCodes.Status421MisdirectedRequest);
    }

    private static bool IsOwnName(HttpRequest request) => request.Host.Host is "localhost" or "127.0.0.1" or "[::1]";

    private static bool IsOwnPage(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    /// <summary>A link that a person followed from elsewhere may open a page; a picture, script or frame of another page may not.</summary>
    private static bool IsFollowedLink(HttpRequest request) =>
        request.Headers["Sec-Fetch-Mode"].ToString() is "navigate" && request.Headers["Sec-Fetch-Dest"].ToString() is "document";

    private static bool IsOwnOrigin(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0 || origin == $"{request.Scheme}://{request.Host}";
    }

    private static Task RefuseAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync("Owed answers only to its own address on this computer. Open it at http://localhost.");
    }
}
