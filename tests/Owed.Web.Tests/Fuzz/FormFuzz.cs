using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>Fires broken forms and addresses at the whole app over a socket.</summary>
internal sealed class FormFuzz : IDisposable
{
    /// <summary>So many requests, then a fresh family: what one breaks must not hide behind another.</summary>
    private const int Batch = 200;

    private static readonly string[] Values =
    [
        "<owedfuzz>", "\"><owedfuzz onowedfuzz=1>", "' onowedfuzz='1", "\" onowedfuzz=\"1", "</textarea><owedfuzz>", "javascript:owedfuzz", "&lt;owedfuzz&gt;", "{{owedfuzz}}", "%3Cowedfuzz%3E",
        "2025-09-08", "2025-10-30", "2025-02-29", "1900-01-01", "2200-12-31", "0001-01-01", "9999-12-31", "not a date", "30", "0", "-5", "601", "2147483648", "99999999999999999999", "1.5", "true", "on", "",
        "speech", "nothing", "MO", "mo", "ZZ", "email", "plain", "formal", "MissedBySchool", "ProviderAbsent", "99", "group of 4", "2x30 min/wk", "60 minutes per week", "Tue 10:00", "Mon, Tue",
        "Ana \u202EresU", "\u0645\u0631\u064A\u0645", "\U0001F600 Otto", "e\u0301\u0301", "a\0b", "line one\nline two\r\nBcc: thief@example.org", "../../etc/passwd", "CON", "=cmd|' /C calc'!A0", "I revoke consent", "30 of 60 ; ^x \\", "2025-09-08  speech  30\n2025-09-09  speech  30",
        .. HardWords.All,
    ];

    private readonly IReadOnlyList<FormShot> forms;
    private readonly string token;
    private FuzzedApp app = new();
    private string own;
    private int fired;

    public FormFuzz()
    {
        var found = new List<FormShot>();
        string seen = "";
        foreach (string path in Addresses.All(app.Case))
        {
            found.Add(new(false, path.Replace(app.Case, "{id}", StringComparison.Ordinal), false, []));
            Visit visit = app.Visitor.GetAsync(path).GetAwaiter().GetResult();
            foreach (IHtmlFormElement form in visit.Page.Forms)
            {
                found.Add(FormShot.Of(form, visit.Path, app.Case));
                seen = (form.QuerySelector($"input[name={FormShot.Token}]") as IHtmlInputElement)?.Value ?? seen;
            }
        }

        forms = [.. found.DistinctBy(f => Encoding.UTF8.GetString(f.Bytes()))];
        token = own = seen;
        forms.Count(f => f.Post).ShouldBeGreaterThan(40);
        Target = new("forms", m => m.Pick(forms).Broken(m, Values).Bytes(), Check, MostMilliseconds: 4000) { Batch = Batch, InCi = 1_500 };
    }

    public FuzzTarget Target { get; }

    /// <summary>Every form with one field after the other given each of the values, and every address asked with them for its days.</summary>
    public IEnumerable<byte[]> Each(IReadOnlyList<string> values) =>
        from form in forms
        from value in values
        from shot in form.Fields.Select((f, at) => form with { Fields = [.. form.Fields.Select((g, i) => i == at ? (g.Name, value, g.File) : g)] })
            .Concat(form.Post ? [] : DayNames.Select(n => form with { Fields = [.. form.Fields, (n, value, null)] }))
        select shot.Bytes();

    private static readonly string[] DayNames = ["week", "from", "to", "month", "of", "on", "filing", "then", "day"];

    public void Dispose() => app.Dispose();

    private void Check(byte[] input)
    {
        if (fired++ % Batch == 0 && fired > 1)
        {
            Begin();
        }

        string[] shots = Encoding.UTF8.GetString(input).Split("\n\n");
        for (int i = 0; i < shots.Length; i++)
        {
            FormShot shot = FormShot.Read(shots[i]);
            using HttpRequestMessage request = Request(shot);
            Visit visit = app.Visitor.SendAsync(request).GetAwaiter().GetResult();
            Held(visit);
            if (i + 1 < shots.Length && shot.Post && visit.Answer.StatusCode == HttpStatusCode.OK)
            {
                app.MustBeSound();
            }
        }

        app.MustBeSound();
    }

    private static void Held(Visit visit)
    {
        MustHold.True((int)visit.Answer.StatusCode < 500, () => $"{visit.Path} answers {(int)visit.Answer.StatusCode}");
        MustHold.True(visit.Answer.StatusCode != HttpStatusCode.TooManyRequests, "the limit is still on");
        bool page = visit.Answer.Content.Headers.ContentType?.MediaType == "text/html";
        MustHold.True(!page || visit.Header("Content-Security-Policy").Contains("default-src 'none'", StringComparison.Ordinal), () => $"{visit.Path} has no policy");
        MustHold.True(!page || (visit.Page.QuerySelector("owedfuzz") is null && !visit.Page.All.Any(e => e.HasAttribute("onowedfuzz"))), () => $"{visit.Path} echoes what was typed as markup");
        MustHold.True(!page || !visit.Page.QuerySelectorAll("[href], [src], [action]").Any(e => (e.GetAttribute("href") ?? e.GetAttribute("src") ?? e.GetAttribute("action"))!.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)), () => $"{visit.Path} links to script");
        MustHold.True(!visit.Text.Contains("   at Owed.", StringComparison.Ordinal), () => $"{visit.Path} shows how it is made");
    }

    private HttpRequestMessage Request(FormShot shot)
    {
        string path = shot.Path.Replace("{id}", app.Case, StringComparison.Ordinal);
        if (!shot.Post)
        {
            string query = string.Join('&', shot.Fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value[..Math.Min(f.Value.Length, 1500)])}"));
            return new(HttpMethod.Get, query.Length == 0 ? path : path + (path.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query);
        }

        HttpContent body;
        if (shot.Multipart)
        {
            var parts = new MultipartFormDataContent { { new StringContent(own), FormShot.Token } };
            foreach ((string name, string value, string? file) in shot.Fields.Where(f => f.Name.Length > 0))
            {
                var part = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
                string head = $"form-data; name=\"{Header(name)}\"" + (file is null ? "" : $"; filename=\"{Header(file)}\"");
                part.Headers.TryAddWithoutValidation("Content-Disposition", head);
                parts.Add(part);
            }

            body = parts;
        }
        else
        {
            string form = string.Join('&', shot.Fields.Select(f => $"{Uri.EscapeDataString(f.Name)}={Uri.EscapeDataString(f.Value)}").Append($"{FormShot.Token}={Uri.EscapeDataString(own)}"));
            body = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        }

        return new(HttpMethod.Post, path) { Content = body };

        static string Header(string text) => new([.. text.Where(c => c is not ('\r' or '\n' or '"' or '\0')).Take(300)]);
    }

    private void Begin()
    {
        if (!app.IsFull)
        {
            app.Family();
            return;
        }

        app.Dispose();
        app = new();
        Visit visit = app.Visitor.GetAsync($"/c/{app.Case}/setup/child").GetAwaiter().GetResult();
        own = (visit.Page.QuerySelector($"input[name={FormShot.Token}]") as IHtmlInputElement)?.Value ?? token;
    }
}
