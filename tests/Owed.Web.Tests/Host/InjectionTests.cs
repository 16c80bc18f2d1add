using System.Net;
using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

/// <summary>A case in which every text that a person, a school or an import can choose tries to be markup.</summary>
public sealed class InjectionTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private const string Attack = "\"'><xss-probe onmouseover=alert(1)><script src=//attacker.example/x.js></script><img src=x onerror=alert(1)>{{7*7}}@(7*7)";

    private static int cases;

    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task No_name_note_or_answer_becomes_markup_on_any_page()
    {
        string id = await HostileCaseAsync();
        int shown = 0;
        foreach (string path in Addresses.All(id).Append($"/c/{id}/log/entry/20"))
        {
            Visit visit = await visitor.GetAsync(path);
            visit.Answer.StatusCode.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.NotFound);
            visit.Page.QuerySelectorAll("xss-probe, script:not([src^='/']), img[src='x'], [onerror], [onmouseover], [href^='javascript:'], [src*='attacker']").Select(e => e.OuterHtml).ShouldBeEmpty(path);
            visit.Text.ShouldNotContain("49@", customMessage: path);
            shown += visit.Page.DocumentElement.TextContent.Contains("<xss-probe", StringComparison.Ordinal) ? 1 : 0;
        }

        shown.ShouldBeGreaterThan(10, "the attack has to be shown somewhere, or this test proves nothing");
    }

    [Fact]
    public async Task What_a_person_types_into_a_form_comes_back_as_text()
    {
        string id = await HostileCaseAsync();
        Visit form = await visitor.GetAsync($"/c/{id}/notice");
        Visit answer = await visitor.PostAsync(form, "", [.. form.Page.QuerySelectorAll("textarea[name], input[type=text][name]").Select(e => (e.GetAttribute("name")!, Attack))]);
        answer.Page.QuerySelectorAll("xss-probe, script:not([src^='/'])").ShouldBeEmpty();
        Visit query = await visitor.GetAsync($"/c/{id}/cards?said={Uri.EscapeDataString(Attack)}");
        query.Page.QuerySelectorAll("xss-probe, script:not([src^='/'])").ShouldBeEmpty();
        Visit lost = await visitor.GetAsync("/" + Uri.EscapeDataString("<xss-probe>"));
        lost.Page.QuerySelectorAll("xss-probe").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_mail_draft_of_a_hostile_case_has_the_headers_of_a_good_one()
    {
        string id = await HostileCaseAsync("Ana\r\nBcc: all@attacker.example\r\n\r\n<script>");
        string mail = Encoding.UTF8.GetString(await visitor.BytesAsync($"/c/{id}/letters/concern-not-delivered/file/eml"));
        string head = mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
        head.Split("\r\n").ShouldNotContain(l => l.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        head.ShouldContain("Subject:");
    }

    [Fact]
    public async Task A_file_name_cannot_leave_its_folder_hide_its_ending_or_start_a_header()
    {
        foreach ((string name, string kept) in new[]
        {
            ("../../../etc/cron.d/x.txt", "x.txt"), ("..\\..\\x.txt", "x.txt"), ("photo\u202Egpj.txt", "photogpj.txt"), ("nul.txt", "file nul.txt"),
            ("a\r\nSet-Cookie: x=1.txt", "a Set-Cookie x=1.txt"), (".htaccess", "htaccess"), ("", "file"), ("letter. . ", "letter"),
        })
        {
            FileName.Safe(name).ShouldBe(kept);
        }

        Visit list = await visitor.GetAsync($"/c/{app.Ana}/evidence");
        await visitor.UploadAsync(list, "", "files", "<img src=x onerror=alert(1)>.txt", Encoding.UTF8.GetBytes("words"));
        Visit after = await visitor.GetAsync($"/c/{app.Ana}/evidence");
        after.Page.QuerySelectorAll("img[src='x'], [onerror]").ShouldBeEmpty();
        after.Page.DocumentElement.TextContent.ShouldContain("img src=x onerror=alert(1)");
    }

    private async Task<string> HostileCaseAsync(string attack = Attack)
    {
        OwedStore store = await app.StoreAsync();
        CaseFile c = await app.CaseAsync(app.Ana);
        Blob paper = Blob.Of(Encoding.UTF8.GetBytes("words " + attack), "x.txt").Value.ShouldNotBeNull();
        var person = new Person(attack, attack, [attack, attack], attack, attack);
        CaseFile hostile = c with
        {
            Name = attack,
            Student = c.Student with { Name = attack, Grade = attack, Address = [attack] },
            Parent = person,
            District = new(attack, attack, attack, [attack], [person with { Role = "special education director" }, person with { Role = attack }]),
            Ieps = c.Ieps.Select(i => i with { Lines = i.Lines.Select(l => l with { Service = attack, Wording = attack, Setting = attack, Provider = attack, Page = attack }).ToItems() }).ToItems(),
            Entries = c.Entries.Select(e => e switch
            {
                Session s => s with { Note = attack },
                CaseEvent v => v with { About = attack, Who = attack, Note = attack },
                SchoolClaim s => s with { Note = attack },
                _ => e,
            }).ToItems(),
            Facts = [.. c.Facts.Where(f => f.Name is not ("request.what" or "refusal.words" or "concern.effect")), new("request.what", attack), new("refusal.words", attack), new("concern.effect", attack)],
        };
        var evidence = new Evidence(attack.Replace('/', '-') + ".txt", paper.Info.Hash, paper.Info.Type, paper.Info.Size, null, attack);
        var draft = new Owed.Store.LetterDraft("pwn-demand-refusal", "pwn-demand-refusal", "plain", attack, [new("request.what", attack)]);
        string id = $"hostile-{Interlocked.Increment(ref cases)}";
        (await store.ImportAsync(id, new(hostile, [draft], [], [evidence]), [paper], Samples.Night)).Problems.ShouldBeEmpty();
        return id;
    }
}
