using System.IO.Compression;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Owed.Store;

namespace Owed.Web.Tests;

public sealed class JourneyTests(RunningApp app) : IClassFixture<RunningApp>, IDisposable
{
    private readonly Visitor visitor = new(app.Address);

    public void Dispose() => visitor.Dispose();

    [Fact]
    public async Task From_an_empty_start_to_a_counted_ledger_without_script()
    {
        string id = await BeginAsync();
        Visit services = await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/setup/child"), "", ("Name", "Tess Testerman"), ("District", "Sample R-I"));
        services = await visitor.PostAsync(services, "", ("Service", "Speech-language therapy"), ("Wording", "60 minutes per week"), ("When", "Tuesday"), ("When", "Thursday"), ("From", "2025-08-19"), ("To", "2026-05-20"));
        services.Text.ShouldContain("60 minutes");

        Visit days = await visitor.PostAsync(
            await visitor.GetAsync($"/c/{id}/setup/calendar"), "Answers", ("First", "2025-08-19"), ("Last", "2026-05-20"),
            ("Week", "Monday"), ("Week", "Tuesday"), ("Week", "Wednesday"), ("Week", "Thursday"), ("Week", "Friday"), ("WinterFrom", "2025-12-22"), ("WinterTo", "2026-01-02"));
        days.Path.ShouldContain("/setup/calendar");
        days.Text.ShouldContain("Labor Day");
        (await app.CaseAsync(id)).Calendar.Years[0].Trust.ShouldBe(CalendarTrust.Unconfirmed);
        await visitor.PostAsync(days, "Confirm", ("name", "2025-26"));
        days = await visitor.GetAsync($"/c/{id}/setup/days?month=2025-08-19");
        days.Page.QuerySelector("caption")!.TextContent.ShouldContain("9 school days");
        Visit marked = await visitor.PostAsync(days, "", ("Off", "2025-08-29"));
        marked.Path.ShouldContain("/setup/calendar");
        SchoolCalendar calendar = (await app.CaseAsync(id)).Calendar;
        calendar.KindOf(new(2025, 8, 29)).ShouldBe(DayKind.NoSchool);
        calendar.KindOf(new(2025, 12, 24)).ShouldBe(DayKind.NoSchool);
        calendar.KindOf(new(2025, 11, 28)).ShouldBe(DayKind.NoSchool);
        calendar.Years[0].Trust.ShouldBe(CalendarTrust.Confirmed);

        Visit log = await visitor.GetAsync($"/c/{id}/log?week=2025-10-20");
        log = await visitor.PostAsync(log, "Given", ("minutes", "30"));
        log.Text.ShouldContain("Saved.");
        Visit missed = await visitor.GetAsync($"/c/{id}/log/missed?line=speech-language-therapy&day=2025-10-23&due=30");
        await visitor.PostAsync(missed, "", ("day", "2025-10-23"), ("due", "30"), ("reason", "Vacancy"));
        Visit ledger = await visitor.GetAsync($"/c/{id}/ledger");
        ledger.Page.QuerySelector(".three .missed strong")!.TextContent.ShouldBe("30");
    }

    [Fact]
    public async Task Catching_up_saves_only_the_rows_that_were_answered_and_as_recollection()
    {
        string id = await WithSpeechAsync();
        Visit page = await visitor.GetAsync($"/c/{id}/log/catch-up?from=2025-08-19&to=2025-10-29");
        int rows = page.Page.QuerySelectorAll("fieldset.slot").Length;
        rows.ShouldBeGreaterThan(18);
        await visitor.PostAsync(page, "", ("Reason", "Vacancy"), ("Rows[0].Choice", "given"), ("Rows[1].Choice", "missed"), ("Rows[2].Choice", "out"), ("Rows[3].Choice", "ProviderAbsent"), ("Rows[4].Choice", "missed"), ("Rows[4].Minutes", "10"));
        Session[] sessions = [.. (await app.CaseAsync(id)).Sessions];
        sessions.Select(s => (s.Given.Value, s.Reason)).ShouldBe(
            [(30, null), (0, MissReason.Vacancy), (0, MissReason.ChildAbsent), (0, MissReason.ProviderAbsent), (10, MissReason.Vacancy)]);
        sessions.ShouldAllBe(s => s.Source == Source.Recollection);
        (await visitor.GetAsync($"/c/{id}/log/catch-up?from=2025-08-19&to=2025-10-29")).Page.QuerySelectorAll("fieldset.slot").Length.ShouldBe(rows - 5);
    }

    [Fact]
    public async Task An_entry_put_right_replaces_the_old_one_and_the_record_keeps_both()
    {
        string id = await WithSpeechAsync();
        await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/log?week=2025-10-20"), "Given", ("minutes", "30"));
        OwedStore store = await app.StoreAsync();
        StoredCase before = await Samples.Good(store.LoadAsync(id));
        int number = before.NumberOf(before.Case.Sessions.Single());
        Visit entry = await visitor.GetAsync($"/c/{id}/log/entry/{number}");
        await visitor.UploadAsync(entry, "", "files", "note.txt", Encoding.UTF8.GetBytes("She told me at the door."), ("Given", "10"), ("Due", "30"), ("Reason", "ProviderPulled"), ("Note", "Left early."), ("Source", "Child"));
        StoredCase after = await Samples.Good(store.LoadAsync(id));
        Session session = after.Case.Sessions.Single();
        (session.Given.Value, session.Reason, session.Note, session.Source).ShouldBe((10, MissReason.ProviderPulled, "Left early.", Source.Child));
        session.Evidence.ShouldBe(["note.txt"]);
        after.Whole.Evidence.ShouldHaveSingleItem().Name.ShouldBe("note.txt");
        (await Samples.Good(store.EntriesAsync(id))).Select(e => e.Sequence).ShouldContain(number);

        int now = after.NumberOf(session);
        await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/log/entry/{now}"), "MakeUp", ("on", "2025-10-29"), ("minutes", "20"));
        (await app.CaseAsync(id)).Sessions.Last().MakesUp.ShouldBe(session.Day);
        await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/log/entry/{now}"), "Remove");
        (await app.CaseAsync(id)).Sessions.Count().ShouldBe(2, "taking back a correction brings the first entry back");
    }

    [Fact]
    public async Task A_snow_day_is_set_apart_and_can_be_taken_back()
    {
        string id = await WithSpeechAsync();
        Visit closed = await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/log/closed"), "", ("From", "2025-10-28"));
        closed.Text.ShouldContain("Snow day");
        (await app.CaseAsync(id)).Calendar.KindOf(new(2025, 10, 28)).ShouldBe(DayKind.Closure);
        await visitor.PostAsync(closed, "Remove");
        (await app.CaseAsync(id)).Calendar.KindOf(new(2025, 10, 28)).ShouldBe(DayKind.School);
        Visit weekend = await visitor.PostAsync(closed, "", ("From", "2025-10-26"));
        weekend.Text.ShouldContain("No school was planned on this day.");
    }

    [Fact]
    public async Task The_schools_own_log_stands_beside_the_familys()
    {
        string id = await WithSpeechAsync();
        Visit page = await visitor.GetAsync($"/c/{id}/log/school");
        Visit shown = await visitor.UploadAsync(page, "Log", "file", "log.csv", Encoding.UTF8.GetBytes("date,minutes,note\n9/9/2025,30,worked on r\n2025-09-11,0,\n"), ("Line", "speech"));
        shown.Text.ShouldContain("Ready to add: 1");
        shown.Text.ShouldContain("Waiting for your answer: 1");
        (await app.CaseAsync(id)).Sessions.ShouldBeEmpty();
        await AddAsync(id, shown);
        CaseFile read = await app.CaseAsync(id);
        read.Sessions.Select(s => (s.Day, s.Given.Value, s.Source)).ShouldBe([(new(2025, 9, 9), 30, Source.SchoolRecord)]);
        Visit again = await visitor.UploadAsync(page, "Log", "file", "log.csv", Encoding.UTF8.GetBytes("date,minutes\n9/9/2025,30\nsoon,30\n"), ("Line", "speech"));
        again.Text.ShouldContain("Ready to add: 0");
        again.Text.ShouldContain("Waiting for your answer: 1");

        await visitor.PostAsync(page, "Claim", ("Line", "speech"), ("Minutes", "540"), ("From", "2025-08-19"), ("To", "2025-10-24"), ("On", "2025-10-29"));
        (await app.CaseAsync(id)).Entries.OfType<SchoolClaim>().ShouldHaveSingleItem().Claimed.Value.ShouldBe(540);
    }

    [Fact]
    public async Task A_total_that_the_school_states_counts_when_the_parent_says_so()
    {
        string id = await WithSpeechAsync();
        Visit page = await visitor.GetAsync($"/c/{id}/log/school");
        await visitor.PostAsync(
            page, "Claim", ("Line", "speech"), ("Minutes", "40"), ("From", "2025-09-08"), ("To", "2025-09-19"), ("On", "2025-10-01"),
            ("Counts", "true"), ("Due", "120"), ("Reason", "Vacancy"));
        SpanGiven total = (await app.CaseAsync(id)).Entries.ShouldHaveSingleItem().ShouldBeOfType<SpanGiven>();
        (total.Given.Value, total.Of?.Value, total.Reason, total.Source).ShouldBe((40, 120, MissReason.Vacancy, Source.SchoolStatement));
        (await visitor.GetAsync($"/c/{id}/ledger/because")).Text.ShouldContain("given, by a total for 2025-09-08 to 2025-09-19");

        Visit listed = await visitor.GetAsync($"/c/{id}/log/school");
        listed.Text.ShouldContain("40 minutes given from");
        await visitor.PostAsync(listed, "Remove");
        (await app.CaseAsync(id)).Entries.ShouldBeEmpty();
    }

    /// <summary>Presses the button that adds the rows that were understood.</summary>
    private async Task AddAsync(string id, Visit shown)
    {
        IHtmlFormElement form = shown.Page.Forms.First(f => f.QuerySelector("input[name='Form.Packed']") is not null);
        var fields = new MultipartFormDataContent();
        foreach (IElement field in form.QuerySelectorAll("input[type=hidden], select"))
        {
            string value = field is IHtmlSelectElement select ? select.Value ?? "" : ((IHtmlInputElement)field).Value;
            fields.Add(new StringContent(value), field.GetAttribute("name")!);
        }

        Visit saved = await visitor.SendAsync(new(HttpMethod.Post, $"/c/{id}/log/school?handler=Add") { Content = fields });
        saved.Answer.IsSuccessStatusCode.ShouldBeTrue();
    }

    [Fact]
    public async Task A_changed_IEP_counts_each_paper_for_its_own_days()
    {
        string id = await WithSpeechAsync();
        Visit page = await visitor.GetAsync($"/c/{id}/setup/change");
        await visitor.PostAsync(page, "", ("Dated", "2025-10-01"), ("From", "2025-10-06"), ("To", "2026-05-20"), ("Whole", "false"), ("Changes[0].Choice", "change"), ("Changes[0].Wording", "30 minutes per week"));
        CaseFile changed = await app.CaseAsync(id);
        changed.Ieps.Count.ShouldBe(2);
        Standing.Lines(changed.Ieps).Select(l => (l.Line.Wording, l.Days.To)).ShouldBe([("60 minutes per week", new(2025, 10, 5)), ("30 minutes per week", new(2026, 5, 20))]);
        Visit nothing = await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/setup/change"), "", ("Dated", "2025-10-01"), ("From", "2025-10-06"), ("To", "2026-05-20"), ("Whole", "false"));
        nothing.Text.ShouldContain("Nothing was changed.");
    }

    [Fact]
    public async Task An_event_starts_its_clocks_and_the_dates_can_be_saved()
    {
        string id = await WithSpeechAsync();
        Visit page = await visitor.PostAsync(
            await visitor.GetAsync($"/c/{id}/timeline"), "", ("Kind", "RecordsRequested"), ("On", "2025-10-20"), ("About", "service logs"));
        page.Text.ShouldContain("service logs");
        page.Page.QuerySelectorAll("section.card .date").Length.ShouldBeGreaterThan(0);
        Visit dates = await visitor.GetAsync($"/c/{id}/timeline?handler=Dates");
        dates.Answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/calendar");
        dates.Text.ShouldStartWith("BEGIN:VCALENDAR");
    }

    [Fact]
    public async Task Export_then_delete_then_import_gives_the_same_case_with_its_chain()
    {
        OwedStore store = await app.StoreAsync();
        string id = await WithSpeechAsync();
        await visitor.UploadAsync(await visitor.GetAsync($"/c/{id}/evidence"), "", "files", "a letter.pdf", Encoding.UTF8.GetBytes("%PDF-1.7 sample"), ("About", "the letter"));
        WholeCase before = (await Samples.Good(store.LoadAsync(id))).Whole;
        byte[] zip = await visitor.BytesAsync($"/c/{id}/record?handler=Zip");
        using (var archive = new ZipArchive(new MemoryStream(zip)))
        {
            archive.Entries.Select(e => e.FullName).ShouldBe(["case.yaml", "iep-2025-08-19.yaml", "calendar.yaml", "log.txt", "record.jsonl", "evidence/a letter.pdf"]);
        }

        Visit page = await visitor.GetAsync($"/c/{id}/delete");
        (await visitor.PostAsync(page, "", ("typed", "no"))).Text.ShouldContain("Nothing was deleted.");
        (await visitor.PostAsync(page, "", ("typed", "Delete"))).Path.ShouldStartWith("/settings");
        (await visitor.GetAsync($"/c/{id}/ledger")).Answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);

        Visit back = await visitor.UploadAsync(await visitor.GetAsync("/import"), "", "file", "owed.zip", zip);
        back.Path.ShouldBe($"/c/{id}/ledger");
        StoredCase after = await Samples.Good(store.LoadAsync(id));
        after.Whole.Case.ShouldBe(before.Case);
        after.Whole.Evidence.ShouldBe(before.Evidence);
        (await store.VerifyAsync(id)).ShouldBeEmpty();
        (await visitor.PostAsync(await visitor.GetAsync($"/c/{id}/record"), "Verify")).Text.ShouldContain("All is well.");
    }

    [Fact]
    public async Task Unclear_uploads_are_answered_on_the_page_and_keep_what_was_there()
    {
        string id = await WithSpeechAsync();
        Visit calendar = await visitor.GetAsync($"/c/{id}/setup/calendar");
        (await visitor.UploadAsync(calendar, "File", "file", "calendar.doc", [1, 2, 3])).Page.QuerySelector("#problems").ShouldNotBeNull();
        (await visitor.UploadAsync(await visitor.GetAsync($"/c/{id}/evidence"), "", "files", "x.bin", [1, 2, 3])).Page.QuerySelector("#problems").ShouldNotBeNull();
        (await visitor.UploadAsync(await visitor.GetAsync("/import"), "", "file", "x.zip", [1, 2, 3])).Text.ShouldContain("This is not a zip that can be read.");
        (await app.CaseAsync(id)).Calendar.IsEmpty.ShouldBeFalse();
    }

    private async Task<string> BeginAsync()
    {
        Visit child = await visitor.PostAsync(await visitor.GetAsync("/begin?situation=B"), "State", ("state", "MO"));
        string id = child.Path.Split('/')[2];
        child.Path.ShouldBe($"/c/{id}/setup/child");
        return id;
    }

    /// <summary>A case with 60 minutes of speech a week on Tuesdays and Thursdays, and a plain school year.</summary>
    private async Task<string> WithSpeechAsync()
    {
        string id = await BeginAsync();
        var days = new DateRange(new(2025, 8, 19), new(2026, 5, 20));
        var line = new ServiceLine(
            "speech", "Speech", "60 minutes per week", AmountReader.Read("60 minutes per week"), null, null, null, days, null,
            [new(DayOfWeek.Tuesday, null), new(DayOfWeek.Thursday, null)], Where.Nowhere);
        await Samples.Good((await app.StoreAsync()).AppendAsync(
            id,
            [
                new(days.From, new IepKept(new("IEP", IepKind.Iep, days.From, days, [line], []))),
                new(days.From, new CalendarKept("Sample", [new("2025-26", days, Weekdays.MondayToFriday, [], [], [], [])])),
            ],
            Samples.Night));
        return id;
    }
}
