using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Owed.Web.Tests;

/// <summary>Grades every kind of answer by its headers, the way public graders do, less what only https can have.</summary>
public sealed class HeaderTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    /// <summary>Each rule with the points that are lost without it; 100 is the best grade.</summary>
    private static readonly (string Rule, int Points, Func<Visit, bool> Holds)[] Rubric =
    [
        ("a content policy that begins with nothing allowed", 25, v => Policy(v).Contains("default-src 'none'", StringComparison.Ordinal)),
        ("no unsafe-inline, no unsafe-eval, no wildcard, no other place", 20, v => Policy(v) is { Length: > 0 } p && !p.Contains("unsafe", StringComparison.Ordinal) && !p.Contains('*', StringComparison.Ordinal) && !p.Contains("http", StringComparison.Ordinal)),
        ("no frame may hold it", 10, v => Policy(v).Contains("frame-ancestors 'none'", StringComparison.Ordinal)),
        ("X-Content-Type-Options: nosniff", 10, v => v.Header("X-Content-Type-Options") == "nosniff"),
        ("Referrer-Policy tells no other site where a person came from", 10, v => v.Header("Referrer-Policy") is "same-origin" or "no-referrer"),
        ("Cross-Origin-Opener-Policy: same-origin", 5, v => v.Header("Cross-Origin-Opener-Policy") == "same-origin"),
        ("Cross-Origin-Resource-Policy: same-origin", 5, v => v.Header("Cross-Origin-Resource-Policy") == "same-origin"),
        ("Permissions-Policy shuts camera, microphone and place", 5, v => v.Header("Permissions-Policy").Contains("camera=(), microphone=(), geolocation=()", StringComparison.Ordinal)),
        ("no name or version of the server", 5, v => v.Header("Server").Length == 0 && v.Header("X-Powered-By").Length == 0 && v.Header("X-AspNetMvc-Version").Length == 0),
        ("no other site may read it", 5, v => v.Header("Access-Control-Allow-Origin").Length == 0),
    ];

    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task Every_kind_of_answer_gets_the_best_grade()
    {
        foreach ((string path, Visit visit) in await AnswersAsync())
        {
            string[] lost = [.. Rubric.Where(r => !r.Holds(visit)).Select(r => $"-{r.Points} {r.Rule}")];
            lost.ShouldBeEmpty(path);
        }

        Rubric.Sum(r => r.Points).ShouldBe(100);
    }

    [Fact]
    public async Task What_holds_a_childs_data_is_never_kept_by_the_browser()
    {
        foreach ((string path, Visit visit) in await AnswersAsync())
        {
            bool isPart = path.StartsWith("/css", StringComparison.Ordinal) || path.StartsWith("/js", StringComparison.Ordinal) || path.StartsWith("/icon", StringComparison.Ordinal);
            (visit.Header("Cache-Control").Contains("no-store", StringComparison.Ordinal) || isPart).ShouldBeTrue($"{path}: {visit.Header("Cache-Control")}");
        }
    }

    [Fact]
    public async Task The_only_cookie_is_hidden_from_scripts_and_stays_on_this_site()
    {
        List<string> cookies = [];
        foreach (string path in Addresses.All(app.Ana))
        {
            using var newcomer = new Visitor(app.Address);
            cookies.AddRange((await newcomer.GetAsync(path)).Answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : []);
        }

        cookies.ShouldNotBeEmpty();
        cookies.ShouldAllBe(c => c.StartsWith("owed-form=", StringComparison.Ordinal)
            && c.Contains("httponly", StringComparison.OrdinalIgnoreCase) && c.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase));
        cookies.ShouldAllBe(c => !c.Contains("expires", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_grader_sees_a_bare_answer()
    {
        using var bare = new HttpResponseMessage(HttpStatusCode.OK);
        bare.Headers.Server.Add(new ProductInfoHeaderValue("Kestrel", null));
        var visit = new Visit(bare, "", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(""));
        Rubric.Where(r => r.Holds(visit)).Sum(r => r.Points).ShouldBe(5);
    }

    private static string Policy(Visit visit) => visit.Header("Content-Security-Policy");

    private async Task<List<(string Path, Visit Visit)>> AnswersAsync()
    {
        await visitor.UploadAsync(await visitor.GetAsync($"/c/{app.Ana}/evidence"), "", "files", "note.txt", Encoding.UTF8.GetBytes("a note"));
        Visit first = await visitor.GetAsync("/");
        string[] parts = [.. first.Page.QuerySelectorAll("link[href], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!)];
        string[] more =
        [
            "/nowhere", "/c/none/ledger", $"/c/{app.Ana}/letters/concern-not-delivered/file/pdf", $"/c/{app.Ana}/letters/concern-not-delivered/file/eml",
            $"/c/{app.Ana}/evidence/file/note.txt", $"/c/{app.Ana}/kit/pdf", $"/c/{app.Ana}/binder?handler=Pdf",
        ];
        List<(string, Visit)> answers = [];
        foreach (string path in Addresses.All(app.Ana).Concat(parts).Concat(more))
        {
            answers.Add((path, await visitor.GetAsync(path)));
        }

        using var refused = new HttpRequestMessage(HttpMethod.Get, "/");
        refused.Headers.Host = "owed.attacker.example";
        answers.Add(("another name", await visitor.SendAsync(refused)));
        using var tokenless = new HttpRequestMessage(HttpMethod.Post, $"/c/{app.Ana}/delete") { Content = new FormUrlEncodedContent([]) };
        answers.Add(("no token", await visitor.SendAsync(tokenless)));
        answers.ShouldContain(a => a.Item2.Answer.StatusCode == HttpStatusCode.BadRequest);
        answers.ShouldContain(a => a.Item2.Answer.StatusCode == HttpStatusCode.MisdirectedRequest);
        answers.ShouldContain(a => a.Item2.Answer.StatusCode == HttpStatusCode.NotFound);
        return answers;
    }
}
