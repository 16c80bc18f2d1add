using System.Net;
using System.Text;

namespace Owed.Web.Tests;

public sealed class SafetyTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Every_page_answers_with_a_title_a_language_and_the_headers_that_keep_others_out()
    {
        foreach (string path in Addresses.All(app.Ana))
        {
            Visit visit = await visitor.GetAsync(path);
            visit.Answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            visit.Page.Title.ShouldEndWith("· Owed", customMessage: path);
            visit.Page.DocumentElement.GetAttribute("lang").ShouldBe("en", path);
            visit.Header("Content-Security-Policy").ShouldContain("default-src 'none'", customMessage: path);
            visit.Header("Content-Security-Policy").ShouldNotContain("unsafe", customMessage: path);
            visit.Header("X-Content-Type-Options").ShouldBe("nosniff", path);
            visit.Header("Cache-Control").ShouldContain("no-store", customMessage: path);
        }
    }

    [Fact]
    public async Task No_page_holds_script_or_style_of_its_own_or_asks_another_place_for_anything()
    {
        foreach (string path in Addresses.All(app.Ana))
        {
            Visit visit = await visitor.GetAsync(path);
            visit.Page.QuerySelectorAll("style, [style]").ShouldBeEmpty(path);
            visit.Page.QuerySelectorAll("script:not([src])").ShouldBeEmpty(path);
            visit.Page.All.SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(path);
            visit.Page.QuerySelectorAll("[src], [href], [action]")
                .Select(e => e.GetAttribute("src") ?? e.GetAttribute("href") ?? e.GetAttribute("action"))
                .Where(a => a!.Contains("//", StringComparison.Ordinal)).ShouldBeEmpty(path);
            visit.Page.QuerySelectorAll("a[href=''], a:not([href])").Select(a => a.TextContent).ShouldBeEmpty(path);
        }
    }

    [Fact]
    public async Task Every_link_inside_the_app_leads_somewhere()
    {
        HashSet<string> links = [];
        foreach (string path in Addresses.All(app.Ana))
        {
            links.UnionWith((await visitor.GetAsync(path)).Page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]));
        }

        links.Count.ShouldBeGreaterThan(40);
        foreach (string link in links.Where(l => !l.Contains("week=", StringComparison.Ordinal)))
        {
            (await visitor.GetAsync(link)).Answer.StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task Every_form_that_changes_something_is_refused_without_its_token()
    {
        int forms = 0;
        foreach (string path in Addresses.All(app.Ana))
        {
            Visit visit = await visitor.GetAsync(path);
            foreach (string action in visit.Page.Forms.Where(f => f.Method == "post").Select(f => f.GetAttribute("action") is { Length: > 0 } a ? a : visit.Path).Distinct())
            {
                forms++;
                using var request = new HttpRequestMessage(HttpMethod.Post, action) { Content = new FormUrlEncodedContent([]) };
                (await visitor.SendAsync(request)).Answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest, action);
            }
        }

        forms.ShouldBeGreaterThan(25);
    }

    [Fact]
    public async Task A_form_with_a_changed_token_or_without_its_cookie_is_refused()
    {
        Visit form = await visitor.GetAsync("/begin?situation=B");
        string token = form.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        string changed = token[..^10] + (token[^10] == 'A' ? 'B' : 'A') + token[^9..];
        using var stranger = new Visitor(app.Address);
        foreach ((Visitor who, string what) in new[] { (visitor, changed), (stranger, token) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/begin?situation=B&handler=State") { Content = new FormUrlEncodedContent([new("state", "MO"), new("__RequestVerificationToken", what)]) };
            (await who.SendAsync(request)).Answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
    }

    [Theory]
    [InlineData("Host", "owed.attacker.example")]
    [InlineData("Host", "localhost.attacker.example")]
    public async Task A_request_under_another_name_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation(header, value);
        Visit visit = await visitor.SendAsync(request);
        visit.Answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
        visit.Text.ShouldNotContain("<html");
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "null")]
    public async Task A_form_from_another_site_is_refused(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/begin?situation=B&handler=State") { Content = new FormUrlEncodedContent([new("state", "MO")]) };
        request.Headers.TryAddWithoutValidation(header, value);
        (await visitor.SendAsync(request)).Answer.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("cross-site", "no-cors", "image", HttpStatusCode.MisdirectedRequest)]
    [InlineData("cross-site", "cors", "empty", HttpStatusCode.MisdirectedRequest)]
    [InlineData("same-site", "no-cors", "script", HttpStatusCode.MisdirectedRequest)]
    [InlineData("cross-site", "navigate", "iframe", HttpStatusCode.MisdirectedRequest)]
    [InlineData("cross-site", "navigate", "document", HttpStatusCode.OK)]
    [InlineData("same-origin", "no-cors", "image", HttpStatusCode.OK)]
    [InlineData("none", "navigate", "document", HttpStatusCode.OK)]
    public async Task A_page_elsewhere_learns_nothing_by_asking_and_a_followed_link_opens(string site, string mode, string dest, HttpStatusCode expected)
    {
        foreach (string path in (string[])["/", "/icon.svg", "/css/site.css"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Add("Sec-Fetch-Site", site);
            request.Headers.Add("Sec-Fetch-Mode", mode);
            request.Headers.Add("Sec-Fetch-Dest", dest);
            (await visitor.SendAsync(request)).Answer.StatusCode.ShouldBe(expected, path);
        }
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("TRACE")]
    [InlineData("OPTIONS")]
    public async Task Only_reading_and_sending_forms_is_answered(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/");
        (await visitor.SendAsync(request)).Answer.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Theory]
    [InlineData("/c/none/ledger", HttpStatusCode.NotFound)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/c/none/evidence/file/..%2F..%2Fowed.db", HttpStatusCode.NotFound)]
    public async Task A_page_that_is_not_there_says_so_calmly(string path, HttpStatusCode expected)
    {
        Visit visit = await visitor.GetAsync(path);
        visit.Answer.StatusCode.ShouldBe(expected);
        visit.Page.QuerySelector("h1")!.TextContent.ShouldBe("This page is not here");
        visit.Text.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_page_uploaded_as_evidence_is_never_shown_as_a_page()
    {
        Visit list = await visitor.GetAsync($"/c/{app.Ana}/evidence");
        await visitor.UploadAsync(list, "", "files", "../../evil.html", Encoding.UTF8.GetBytes("<html><script>alert(1)</script></html>"));
        Visit after = await visitor.GetAsync($"/c/{app.Ana}/evidence");
        after.Text.ShouldContain("evil.html");
        Visit file = await visitor.GetAsync($"/c/{app.Ana}/evidence/file/evil.html");
        file.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/plain");
        file.Answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Header("Content-Security-Policy").ShouldContain("sandbox");
        file.Header("X-Content-Type-Options").ShouldBe("nosniff");
    }

    [Fact]
    public async Task A_picture_is_shown_in_a_sandbox()
    {
        byte[] png = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        await visitor.UploadAsync(await visitor.GetAsync($"/c/{app.Ana}/evidence"), "", "files", "photo #1.png", png, ("About", "a photo"));
        Visit file = await visitor.GetAsync($"/c/{app.Ana}/evidence/file?name={Uri.EscapeDataString("photo #1.png")}");
        file.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        file.Answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        file.Answer.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("photo 1.png");
        file.Header("Content-Security-Policy").ShouldContain("sandbox");
    }

    [Fact]
    public async Task The_first_page_with_all_it_needs_is_under_100_KB()
    {
        Visit first = await visitor.GetAsync("/");
        int bytes = Encoding.UTF8.GetByteCount(first.Text);
        string css = "";
        foreach (string link in first.Page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            byte[] part = await visitor.BytesAsync(link);
            bytes += part.Length;
            css += Encoding.UTF8.GetString(part);
        }

        string[] fonts = [.. System.Text.RegularExpressions.Regex.Matches(css, "/fonts/[a-z0-9-]+\\.woff2").Select(m => m.Value).Distinct()];
        fonts.Length.ShouldBe(3);
        foreach (string font in fonts)
        {
            bytes += (await visitor.BytesAsync(font)).Length;
        }

        bytes.ShouldBeLessThan(100 * 1024);
    }
}
