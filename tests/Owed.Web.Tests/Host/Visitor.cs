using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Owed.Web.Tests;

/// <summary>One page as it came.</summary>
public sealed record Visit(HttpResponseMessage Answer, string Text, IHtmlDocument Page)
{
    public string Header(string name) => Answer.Headers.TryGetValues(name, out IEnumerable<string>? values) ? string.Join("; ", values) : "";

    public string Path => Answer.RequestMessage!.RequestUri!.PathAndQuery;
}

/// <summary>Visits pages the way a browser without script does: keeps cookies, sends forms with what they hold.</summary>
public sealed class Visitor : IDisposable
{
    private readonly Uri address;
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), UseProxy = false });

    public Visitor(string address) => this.address = new(address);

    public async Task<Visit> GetAsync(string path) => await SendAsync(new(HttpMethod.Get, path));

    public async Task<Visit> SendAsync(HttpRequestMessage request) => await ReadAsync(await AskAsync(request));

    /// <summary>Sends the form that has the handler, with its hidden fields and these values.</summary>
    public async Task<Visit> PostAsync(Visit from, string action, params (string Name, string Value)[] values)
    {
        IHtmlFormElement form = from.Page.Forms.First(f => f.Method == "post" && IsFor(f, action));
        var fields = new List<KeyValuePair<string, string>>();
        foreach (IHtmlInputElement input in form.QuerySelectorAll("input[type=hidden]").OfType<IHtmlInputElement>().Where(i => values.All(v => v.Name != i.Name)))
        {
            fields.Add(new(input.Name!, input.Value));
        }

        fields.AddRange(values.Select(v => new KeyValuePair<string, string>(v.Name, v.Value)));
        HttpContent body;
        if (form.Enctype == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            fields.ForEach(f => parts.Add(new StringContent(f.Value), f.Key));
            body = parts;
        }
        else
        {
            body = new FormUrlEncodedContent(fields);
        }

        return await SendAsync(new(HttpMethod.Post, ActionOf(form, from)) { Content = body });
    }

    /// <summary>Sends a form with one file.</summary>
    public async Task<Visit> UploadAsync(Visit from, string action, string field, string name, byte[] bytes, params (string Name, string Value)[] values)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        return await UploadAsync(from, action, field, name, stream, values);
    }

    /// <summary>Sends a form with one file that is too large to be held.</summary>
    public async Task<Visit> UploadAsync(Visit from, string action, string field, string name, Stream bytes, params (string Name, string Value)[] values)
    {
        IHtmlFormElement form = from.Page.Forms.First(f => f.Enctype == "multipart/form-data" && (f.GetAttribute("action") ?? "").Contains(action, StringComparison.Ordinal));
        using var body = new MultipartFormDataContent { { new StreamContent(bytes), field, name } };
        body.Add(new StringContent(TokenOf(form)), "__RequestVerificationToken");
        foreach ((string key, string value) in values)
        {
            body.Add(new StringContent(value), key);
        }

        return await SendAsync(new(HttpMethod.Post, ActionOf(form, from)) { Content = body });
    }

    public async Task<byte[]> BytesAsync(string path) => await (await AskAsync(new(HttpMethod.Get, path))).Content.ReadAsByteArrayAsync();

    /// <summary>Saves what is handed out, without holding it.</summary>
    public async Task SaveAsync(string path, string file)
    {
        using HttpResponseMessage answer = await AskAsync(new(HttpMethod.Get, path));
        answer.EnsureSuccessStatusCode();
        await using FileStream to = File.Create(file);
        await answer.Content.CopyToAsync(to);
    }

    public void Dispose() => http.Dispose();

    private Task<HttpResponseMessage> AskAsync(HttpRequestMessage request)
    {
        request.RequestUri = new(address, request.RequestUri!);
        return http.SendAsync(request, CancellationToken.None);
    }

    /// <summary>True for the form that has the handler; the undo of the last change stands on many pages and is meant only by its name.</summary>
    internal static bool IsFor(IHtmlFormElement form, string action) => (form.GetAttribute("action") ?? "") is var to
        && to.Contains(action, StringComparison.Ordinal) && (action.Length > 0 || !to.EndsWith("/undo", StringComparison.Ordinal));

    private static string TokenOf(IHtmlFormElement form) =>
        form.QuerySelector("input[name=__RequestVerificationToken]").ShouldBeAssignableTo<IHtmlInputElement>()!.Value;

    private static string ActionOf(IHtmlFormElement form, Visit from) =>
        form.GetAttribute("action") is { Length: > 0 } action ? action : from.Path;

    private static async Task<Visit> ReadAsync(HttpResponseMessage answer)
    {
        string text = await answer.Content.ReadAsStringAsync();
        return new(answer, text, new HtmlParser().ParseDocument(text));
    }
}
