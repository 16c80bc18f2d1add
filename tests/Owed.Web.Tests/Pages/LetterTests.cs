using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Xunit.Abstractions;

namespace Owed.Web.Tests;

public sealed class LetterTests(RunningApp app, ITestOutputHelper output) : IClassFixture<RunningApp>, IDisposable
{
    private const int MostInteractions = 40;

    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Theory]
    [InlineData("MO")]
    [InlineData("MT")]
    public async Task From_an_empty_start_to_two_finished_letters_in_few_taps(string state)
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, state);
        await person.TapAsync($"/c/{id}/log");
        await person.TapAsync("/log/catch-up");
        await person.SendAsync("", ("Reason", "Vacancy"), ("Rows[0].Choice", "missed"), ("Rows[1].Choice", "missed"), ("Rows[2].Choice", "given"), ("Rows[3].Choice", "missed"));
        person.Here.Path.ShouldContain("/ledger");

        await person.TapAsync($"/c/{id}/letters");
        await person.TapAsync("/letters/concern-not-delivered");
        person.Here.Page.QuerySelector(".document .draft-mark").ShouldNotBeNull("a letter without a sender is a draft");
        await person.SendAsync("", ("parent.name", "Nora Testerman"), ("to.email", "director@school.example"));
        Problems(person).ShouldBeEmpty();
        person.Here.Page.QuerySelector(".document .draft-mark").ShouldBeNull();
        byte[] concern = await person.FileAsync("/file/pdf");
        IsPdf(concern);
        int first = person.Interactions;

        await person.TapAsync($"/c/{id}/letters");
        await person.TapAsync("/letters/compensatory-request");
        Problems(person).ShouldContain(p => p.Contains("no school calendar", StringComparison.Ordinal), "minutes without a calendar would bill holidays");
        await person.TapAsync("/setup/calendar");
        await person.SendAsync("Answers", ("First", "2025-08-19"), ("Last", "2026-05-20"), ("Week", "Monday"), ("Week", "Tuesday"), ("Week", "Wednesday"), ("Week", "Thursday"), ("Week", "Friday"));
        await person.SendAsync("Confirm", ("name", "2025-26"));
        await person.OpenAsync($"/c/{id}/letters/compensatory-request");
        await person.SendAsync("", ("comp.how", "one to one, after school"));
        Problems(person).ShouldBeEmpty();
        IsPdf(await person.FileAsync("/file/pdf"));
        output.WriteLine($"{state}: {first} interactions to the concern letter, {person.Interactions} to both.");
        person.Interactions.ShouldBeLessThanOrEqualTo(MostInteractions);
    }

    [Fact]
    public async Task What_stops_a_letter_leads_to_the_page_that_answers_it_and_never_to_a_command()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MO");
        List<string> led = [];
        foreach (LetterKind kind in LetterKinds.All)
        {
            Visit letter = await visitor.GetAsync($"/c/{id}/letters/{kind.Id}");
            letter.Page.Body!.TextContent.ShouldNotContain("owed letter", Case.Sensitive, kind.Id);
            letter.Page.Body!.TextContent.ShouldNotContain(".yaml", Case.Sensitive, kind.Id);
            foreach (string address in letter.Page.QuerySelectorAll("#stops a").Select(a => a.GetAttribute("href")!))
            {
                Visit there = await visitor.GetAsync(address);
                there.Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK, address);
                string[] parts = address.Split('#');
                (parts.Length == 1 || there.Page.GetElementById(parts[1]) is not null).ShouldBeTrue(address);
                led.Add(address);
            }
        }

        led.ShouldContain($"/c/{id}/log");
        led.ShouldContain(a => a.Contains("#q-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_letter_and_the_page_of_services_have_one_main_action()
    {
        string[] paths = [.. LetterKinds.All.Select(k => $"/c/{app.Ana}/letters/{k.Id}"), $"/c/{app.Ana}/setup/services"];
        foreach (string path in paths)
        {
            Visit page = await visitor.GetAsync(path);
            page.Page.QuerySelectorAll("main button:not(.quiet):not(.plain), main a.button:not(.quiet):not(.plain)").Length.ShouldBe(1, path);
        }
    }

    [Fact]
    public async Task Questions_that_may_stay_open_are_folded_away_where_they_would_hide_those_that_may_not()
    {
        Visit complaint = await visitor.GetAsync($"/c/{app.Ana}/letters/state-complaint");
        complaint.Page.QuerySelectorAll(".next > .field").Length.ShouldBeLessThan(6);
        complaint.Page.QuerySelectorAll(".next > details .field").Length.ShouldBeGreaterThan(3);
        complaint.Page.QuerySelectorAll(".next > .field .soft").ShouldAllBe(s => s.TextContent.Length == 0);
    }

    [Fact]
    public async Task What_a_letter_needs_stands_first_with_a_count_and_the_rest_behind_one_fold()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MO");
        foreach (LetterKind kind in LetterKinds.All)
        {
            Visit page = await visitor.GetAsync($"/c/{id}/letters/{kind.Id}");
            page.Page.QuerySelectorAll(".next details").Length.ShouldBeLessThanOrEqualTo(1, kind.Id);
            page.Page.QuerySelectorAll(".next > .field .soft").ShouldAllBe(s => s.TextContent.Length == 0, kind.Id);
            int open = page.Page.QuerySelectorAll(".next > .field").Length;
            string? count = page.Page.QuerySelector("#count")?.TextContent;
            if (open > 0)
            {
                string[] told = count.ShouldNotBeNull(kind.Id).Split(' ');
                int left = int.Parse(told[2], System.Globalization.CultureInfo.InvariantCulture) - int.Parse(told[0], System.Globalization.CultureInfo.InvariantCulture);

                // The way of sending is one question with two addresses below it.
                int way = page.Page.QuerySelector("#q-send-how") is { } field && field.ParentElement!.ClassList.Contains("next") ? 2 : 0;
                left.ShouldBe(open - way, kind.Id);
            }
        }

        await person.OpenAsync($"/c/{id}/letters/pwn-demand-refusal");
        person.Here.Page.QuerySelector("#count")!.TextContent.ShouldBe("2 of 8 answered.");
        await person.SendAsync("", ("parent.name", "Nora Testerman"), ("request.what", "speech therapy"), ("request.day", "2025-10-01"));
        person.Here.Page.QuerySelector("#count")!.TextContent.ShouldBe("5 of 8 answered.");
    }

    [Fact]
    public async Task A_letter_that_goes_by_hand_needs_no_address_and_says_so()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MO");
        await person.OpenAsync($"/c/{id}/letters/records-request");
        await person.SendAsync("", ("parent.name", "Nora Testerman"), ("records.since", "2025-08-19"), ("send.how", "e-mail"));
        person.Here.Page.QuerySelector(".next #q-to-email").ShouldNotBeNull("an e-mail without an address cannot go");
        person.Here.Page.QuerySelector(".document .draft-mark").ShouldNotBeNull();
        await person.SendAsync("", ("send.how", "by hand"));
        Problems(person).ShouldBeEmpty();
        person.Here.Page.QuerySelector(".document .draft-mark").ShouldBeNull();
        person.Here.Page.QuerySelector(".document")!.TextContent.ShouldContain("By hand");
        person.Here.Page.QuerySelector(".next > #q-to-email").ShouldBeNull();
        await person.TapAsync("/letters/records-request/send");
        person.Here.Page.QuerySelector("input[name=Method][checked]")!.GetAttribute("value").ShouldBe("hand");
        (await visitor.GetAsync($"/c/{id}/letters/follow-up")).Page.QuerySelector("#q-send-how [checked]").ShouldBeNull("the way belongs to one letter");
    }

    [Fact]
    public async Task A_blocked_letter_says_what_to_do_and_its_files_are_drafts()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MO");
        await person.TapAsync($"/c/{id}/letters");
        await person.TapAsync("/letters/pwn-demand-refusal");
        person.Here.Page.QuerySelectorAll(".next .field").Length.ShouldBeGreaterThan(3);
        (await visitor.GetAsync($"/c/{id}/letters/pwn-demand-refusal/file/txt")).Text.ShouldContain("DRAFT");
        await person.SendAsync("", ("parent.name", "Nora Testerman"), ("request.what", "speech therapy"), ("request.day", "2025-10-01"), ("refusal.day", "2025-11-20"), ("refusal.who", "Dana Placeholder"), ("to.email", "dana@school.example"));
        Problems(person).ShouldContain(p => p.Contains("November 20, 2025 is after the date of the letter.", StringComparison.Ordinal) && p.Contains("Check the day", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_answer_is_told_at_its_field_and_nothing_typed_is_lost()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MO");
        await person.OpenAsync($"/c/{id}/letters/pwn-demand-refusal");
        await person.SendAsync("", ("request.what", "speech therapy"), ("request.day", "last week"));
        person.Here.Page.QuerySelector(".field.wrong .error")!.TextContent.ShouldContain("is not a date");
        person.Here.Page.QuerySelector("#q-request-what")!.GetAttribute("value").ShouldBe("speech therapy");
        (await app.CaseAsync(id)).FactOf("request.what").ShouldBeNull();
    }

    [Fact]
    public async Task Edited_words_are_read_again_and_revoking_consent_is_refused()
    {
        var person = new Walker(visitor);
        await person.OpenAsync($"/c/{app.Ana}/letters/concern-not-delivered/edit");
        string own = person.Here.Page.QuerySelector("#text")!.TextContent;
        own.ShouldContain("Dear ");
        await person.SendAsync("", ("text", own + "\n\nI withdraw consent for special education."));
        person.Here.Path.ShouldEndWith("/edit");
        person.Here.Page.QuerySelector("#problems")!.TextContent.ShouldContain("could be read as ending all of your child's special education");
        person.Here.Page.QuerySelector("#text")!.TextContent.ShouldContain("I withdraw consent", Case.Sensitive, "what was typed stays on the page");
        (await visitor.GetAsync($"/c/{app.Ana}/letters/concern-not-delivered/file/txt")).Text.ShouldNotContain("withdraw consent");

        await person.SendAsync("", ("text", own + "\n\nThank you for your help with 7777 minutes of speech."));
        Problems(person).ShouldContain(p => p.Contains("7,777", StringComparison.Ordinal) || p.Contains("7777", StringComparison.Ordinal));
        person.Here.Page.QuerySelectorAll(".document table").Length.ShouldBeGreaterThan(0, "the table stays where the words around it were changed");
        await person.TapAsync("/edit");
        await person.SendAsync("Reset");
        person.Here.Text.ShouldNotContain("7777");
    }

    [Fact]
    public async Task What_the_record_does_not_show_is_confirmed_claim_by_claim_before_a_letter_is_ready()
    {
        var person = new Walker(visitor);
        string id = app.Ana;
        await person.OpenAsync($"/c/{id}/letters/concern-not-delivered/edit");
        string own = person.Here.Page.QuerySelector("#text")!.TextContent;
        await person.SendAsync("", ("text", own + "\n\nThe substitute has no license. The substitute was on her phone."));
        string[] Asked() => [.. person.Here.Page.QuerySelectorAll("#claims q").Select(q => q.TextContent)];
        Asked().ShouldBe(["The substitute has no license.", "The substitute was on her phone."]);
        await person.SendAsync("Confirm");
        Asked().ShouldBe(["The substitute was on her phone."]);
        await person.SendAsync("Confirm");
        person.Here.Page.QuerySelector("#claims").ShouldBeNull();
        person.Here.Text.ShouldContain("The letter is ready.");

        await person.OpenAsync($"/c/{id}/letters/concern-not-delivered/edit");
        await person.SendAsync("", ("text", own + "\n\nThe substitute has no training. The substitute was on her phone."));
        Asked().ShouldBe(["The substitute has no training."], "other words are not confirmed");
        await person.OpenAsync($"/c/{id}/letters/concern-not-delivered/edit");
        await person.SendAsync("", ("text", own + "\n\nWe agree to one session a week from now on."));
        person.Here.Page.QuerySelector("#claims").ShouldBeNull();
        Problems(person).ShouldContain(p => p.Contains("could be taken as your agreement", StringComparison.Ordinal));
        await person.TapAsync("/edit");
        await person.SendAsync("Reset");
    }

    [Fact]
    public async Task Each_download_is_what_it_says()
    {
        string at = $"/c/{app.Ana}/letters/concern-not-delivered/file";
        foreach ((string format, string type) in new[]
        {
            ("pdf", "application/pdf"), ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"), ("txt", "text/plain"), ("eml", "message/rfc822"),
        })
        {
            Visit file = await visitor.GetAsync($"{at}/{format}");
            file.Answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
            file.Answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
            file.Answer.Content.Headers.ContentDisposition.FileName.ShouldBe($"2025-10-30-concern-not-delivered.{format}");
        }

        IsPdf(await visitor.BytesAsync($"{at}/pdf"));
        using var docx = new ZipArchive(new MemoryStream(await visitor.BytesAsync($"{at}/docx")));
        docx.GetEntry("word/document.xml").ShouldNotBeNull();
        (await visitor.GetAsync($"{at}/exe")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
        (await visitor.GetAsync($"/c/{app.Ana}/letters/no-such-letter")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_sent_is_kept_byte_for_byte_and_an_answer_moves_it_on()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MT");
        await person.OpenAsync($"/c/{id}/letters/records-request");
        await person.SendAsync("", ("parent.name", "Nora Testerman"), ("to.email", "director@school.example"), ("to.name", "Dana Placeholder"));
        Problems(person).ShouldBeEmpty();
        byte[] before = await person.FileAsync("/file/pdf");
        await person.TapAsync("/send");
        await person.SendAsync("", ("Method", "certified"));
        person.Here.Text.ShouldContain("certified mail");
        byte[] after = await person.FileAsync(".pdf");
        after.ShouldBe(before);
        person.Here.Text.ShouldContain(Convert.ToHexStringLower(SHA256.HashData(before)));
        CaseFile sent = await app.CaseAsync(id);
        sent.Events.ShouldContain(e => e.Kind == EventKind.LetterSent && e.Letter == "records-request");

        await person.SendAsync("Reply", ("About", "The logs come next week."));
        person.Here.Text.ShouldContain("An answer came on October 30, 2025.");
        await person.TapAsync($"/c/{id}/letters");
        person.Here.Page.QuerySelector(".status.good")!.TextContent.ShouldBe("answered");
        (await (await app.StoreAsync()).VerifyAsync(id)).ShouldBeEmpty();

        await person.TapAsync("/letters/sent/");
        await person.SendAsync("NotSent");
        (await app.CaseAsync(id)).Events.ShouldNotContain(e => e.Kind == EventKind.LetterSent);
    }

    [Fact]
    public async Task The_home_of_a_case_names_one_step_and_answers_change_it()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MO");
        await person.OpenAsync($"/c/{id}/next");
        person.Here.Page.QuerySelectorAll(".card.next h2").Length.ShouldBe(1);
        string before = person.Here.Page.QuerySelector(".card.next h2")!.TextContent;
        await person.TapAsync("/next/questions");
        await person.SendAsync("", ("triage.what_happened", "said_no"));
        person.Here.Page.QuerySelector(".card.next h2")!.TextContent.ShouldNotBe(before);
        (await app.CaseAsync(id)).FactOf("triage.what_happened").ShouldBe("said_no");
    }

    [Fact]
    public async Task A_notice_is_quoted_and_the_person_decides()
    {
        var person = new Walker(visitor);
        string id = await StartAsync(person, "MO");
        await person.OpenAsync($"/c/{id}/notice");
        await person.SendAsync("", ("Text", "The district proposes to reduce speech from 60 to 30 minutes. This is because of a staff shortage. <b>You have protections under the procedural safeguards.</b>"));
        person.Here.Page.QuerySelectorAll("fieldset.card").Length.ShouldBe(7);
        person.Here.Text.ShouldContain("The reason is a lack of staff.");
        person.Here.Text.ShouldNotContain("<b>You have");
        await person.SendAsync("Tick", ("e.reasons", "there"), ("e.data", "missing"));
        CaseFile kept = await app.CaseAsync(id);
        kept.FactOf("notice.missing")!.ShouldContain("data");
        kept.FactOf("triage.notice_complete").ShouldBe("no");
        person.Here.Page.QuerySelector(".card.next a.button").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_card_is_found_by_what_the_school_said()
    {
        Visit found = await visitor.GetAsync($"/c/{app.Ana}/cards?said=we+have+no+staff");
        found.Page.QuerySelector("details[open]")!.Id.ShouldBe("no-staff");
        (await visitor.GetAsync($"/c/{app.Ana}/cards?said=zzzz")).Text.ShouldContain("No card fits these words.");
        (await visitor.GetAsync($"/c/{app.Ana}/guides")).Page.QuerySelectorAll("details.card").Length.ShouldBeGreaterThan(10);
    }

    /// <summary>From the first page to a case with one service, by hand and without a calendar.</summary>
    private static async Task<string> StartAsync(Walker person, string state)
    {
        await person.OpenAsync("/begin?situation=B");
        await person.SendAsync("State", ("state", state));
        string id = person.Here.Path.Split('/')[2];
        await person.SendAsync("", ("Name", "Tess Testerman"), ("District", "Sample R-I"));
        await person.SendAsync("", ("Service", "Speech-language therapy"), ("Wording", "60 minutes per week"));
        await person.TapAsync("/setup/calendar");
        await person.TapAsync($"/c/{id}/next");
        return id;
    }

    private static string[] Problems(Walker person) =>
        [.. person.Here.Page.QuerySelectorAll("#stops li, #problems li, #claims form").Select(p => p.TextContent)];

    private static void IsPdf(byte[] bytes) => Encoding.ASCII.GetString(bytes, 0, 5).ShouldBe("%PDF-");
}
