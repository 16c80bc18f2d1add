using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Owed.Web.Tests;

/// <summary>Walks the app as a person does, link by link and field by field, and counts each tap and each field filled.</summary>
public sealed class Walker(Visitor visitor)
{
    public int Interactions { get; private set; }

    public Visit Here { get; private set; } = null!;

    public async Task OpenAsync(string path) => Here = await visitor.GetAsync(path);

    /// <summary>Taps a link that is really on the page.</summary>
    public async Task TapAsync(string href)
    {
        IElement link = Here.Page.QuerySelectorAll("a[href]").FirstOrDefault(a => a.GetAttribute("href")!.Contains(href, StringComparison.Ordinal))
            .ShouldNotBeNull($"no link to {href} on {Here.Path}");
        Interactions++;
        Here = await visitor.GetAsync(link.GetAttribute("href")!);
        Here.Answer.IsSuccessStatusCode.ShouldBeTrue(Here.Path);
    }

    /// <summary>Taps a link to a file.</summary>
    public async Task<byte[]> FileAsync(string href)
    {
        IElement link = Here.Page.QuerySelectorAll("a[href]").First(a => a.GetAttribute("href")!.EndsWith(href, StringComparison.Ordinal));
        Interactions++;
        return await visitor.BytesAsync(link.GetAttribute("href")!);
    }

    /// <summary>Fills fields of the form that has the first of them and sends it with all that the form already holds; a field or button that is not there is a failure.</summary>
    public async Task SendAsync(string action, params (string Name, string Value)[] typed)
    {
        IHtmlFormElement form = Here.Page.Forms.First(f => f.Method == "post"
            && Visitor.IsFor(f, action)
            && typed.All(t => f.QuerySelectorAll("[name]").Any(e => e.GetAttribute("name") == t.Name)));
        bool pressed = typed.Any(t => form.QuerySelectorAll("button[name]").Any(b => b.GetAttribute("name") == t.Name));
        Interactions += typed.Length + (pressed ? 0 : 1);
        var fields = form.Elements.Where(e => typed.All(t => t.Name != e.GetAttribute("name"))).SelectMany(Held).Concat(typed).ToList();
        HttpContent body;
        if (form.Enctype == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            fields.ForEach(f => parts.Add(new StringContent(f.Value), f.Name));
            body = parts;
        }
        else
        {
            body = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        }

        string to = form.GetAttribute("action") is { Length: > 0 } given ? given : Here.Path;
        Here = await visitor.SendAsync(new(HttpMethod.Post, to) { Content = body });
    }

    /// <summary>What a browser would send of a control.</summary>
    private static IEnumerable<(string Name, string Value)> Held(IElement control) => control switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } box => box.IsChecked ? [(name, box.Value)] : [],
        IHtmlInputElement { Type: "file" } => [],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [(name, input.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } list => [(name, list.Value ?? "")],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [(name, area.Value)],
        _ => [],
    };
}
