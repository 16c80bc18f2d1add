using System.Net;
using AngleSharp.Dom;
using Owed.Store;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>Forms sent half filled or wrong, and what the page says back.</summary>
internal sealed class PageExamples(RunningApp app, Visitor visitor)
{
    private const string NextYear = "2026-10-30";

    public async Task<IEnumerable<Example>> AllAsync()
    {
        string id = app.Ana;
        await MarkSentAsync(id);
        string sent = (await visitor.GetAsync($"/c/{id}/letters")).Page.QuerySelector("a[href*='/letters/sent/']").ShouldNotBeNull().GetAttribute("href")!;
        string nameless = await NamelessAsync();
        return
        [
            await SendAsync("session-without-line", "The school's statement, for a service the IEP does not have.", $"/c/{id}/log/school", "Claim", ("Line", "music"), ("Minutes", "240"), ("From", "2025-08-20"), ("To", "2025-10-29")),
            await SendAsync("claim-minutes", "The school's statement, without its minutes.", $"/c/{id}/log/school", "Claim", ("Line", "speech"), ("From", "2025-08-20"), ("To", "2025-10-29")),
            await SendAsync("claim-span", "The school's statement, with its last day before its first.", $"/c/{id}/log/school", "Claim", ("Line", "speech"), ("Minutes", "240"), ("From", "2025-10-29"), ("To", "2025-08-20")),
            await SendAsync("total-due", "A total that counts, of 240 minutes where 120 were due.", $"/c/{id}/log/school", "Claim", ("Line", "speech"), ("Minutes", "240"), ("From", "2025-08-20"), ("To", "2025-10-29"), ("Counts", "true"), ("Due", "120")),
            await SendAsync("school-log-empty", "The school's log, with nothing pasted.", $"/c/{id}/log/school", "Log", ("Line", "speech")),
            await SendAsync("session-minutes", "A session of 900 minutes.", $"/c/{id}/log/catch-up", "", ("Rows[0].Line", "speech"), ("Rows[0].Day", "2025-09-09"), ("Rows[0].Choice", "given"), ("Rows[0].Minutes", "900")),
            await SendAsync("session-in-future", "A session a year ahead.", $"/c/{id}/log/catch-up", "", ("Rows[0].Line", "speech"), ("Rows[0].Day", NextYear), ("Rows[0].Choice", "given"), ("Rows[0].Minutes", "30")),
            await SendAsync("catch-up-empty", "Catching up, with nothing chosen.", $"/c/{id}/log/catch-up", "", ("Rows[0].Line", "speech"), ("Rows[0].Day", "2025-09-09")),
            await SendAsync("closure-days", "Closed days that end before they begin.", $"/c/{id}/log/closed", "", ("From", "2025-10-29"), ("To", "2025-10-20")),
            await SendAsync("span-days", "A stretch without sessions that ends before it begins.", $"/c/{id}/log/nothing", "", ("Line", "speech"), ("From", "2025-10-29"), ("To", "2025-10-20"), ("Reason", "Vacancy")),
            await SendAsync("span-ahead", "A stretch without sessions that ends next year.", $"/c/{id}/log/nothing", "", ("Line", "speech"), ("From", "2025-10-20"), ("To", "2026-10-29"), ("Reason", "Vacancy")),
            await SendAsync("closure-of-nothing", "A closed day on a Saturday.", $"/c/{id}/log/closed", "", ("From", "2025-10-25"), ("To", "2025-10-25")),
            await SendAsync("event-day", "Something that happened, without its day.", $"/c/{id}/timeline", "", ("Kind", "Asked"), ("About", "speech")),
            await SendAsync("event-in-future", "Something that happened next year.", $"/c/{id}/timeline", "", ("Kind", "Asked"), ("On", NextYear)),
            await SendAsync("event-kind", "Something that happened, of a kind that is not in the list.", $"/c/{id}/timeline", "", ("Kind", "LetterSent"), ("On", "2025-10-20")),
            await SendAsync("notice-empty", "A notice to check, with nothing pasted.", $"/c/{id}/notice", ""),
            await SendAsync("evidence-none", "Adding evidence, with no file chosen.", $"/c/{id}/evidence", ""),
            await TooManyAsync(id),
            await SendAsync("import-none", "Bringing in a case, with no file chosen.", "/import", ""),
            await SendAsync("delete-word", "Deleting a case, without typing the word.", $"/c/{id}/delete", "", ("typed", "yes")),
            await SendAsync("sent-ahead", "A letter that will be sent next year.", $"/c/{id}/letters/records-request/send", "", ("On", NextYear), ("Dated", "2025-10-30"), ("Method", "email"), ("To", "Dee")),
            await SendAsync("reply-day", "An answer from before the letter.", sent, "Reply", ("Came", "2025-01-02")),
            await SendAsync("calendar-file", "A calendar file, with no file chosen.", $"/c/{id}/setup/calendar", "File"),
            await SendAsync("calendar-needs-ends", "A school year without its last day.", $"/c/{id}/setup/calendar", "Answers", ("First", "2025-08-19"), ("Week", "Monday")),
            await SendAsync("calendar-week", "A school year with no school day in the week.", $"/c/{id}/setup/calendar", "Answers", ("First", "2025-08-19"), ("Last", "2026-05-13")),
            await SendAsync("calendar-break", "A winter break that ends before it begins.", $"/c/{id}/setup/calendar", "Answers", ("First", "2025-08-19"), ("Last", "2026-05-13"), ("Week", "Monday"), ("WinterFrom", "2026-01-05"), ("WinterTo", "2025-12-20")),
            await SendAsync("service-missing", "A service of the IEP, without its name.", $"/c/{id}/setup/services", "", ("Wording", "60 minutes per week"), ("From", "2025-08-19"), ("To", "2026-05-13")),
            await SendAsync("wording-missing", "A service of the IEP, without its amount.", $"/c/{id}/setup/services", "", ("Service", "Speech"), ("From", "2025-08-19"), ("To", "2026-05-13")),
            await SendAsync("dates-wrong", "A service that ends before it begins.", $"/c/{id}/setup/services", "", ("Service", "Speech"), ("Wording", "60 minutes per week"), ("From", "2026-05-13"), ("To", "2025-08-19")),
            await SendAsync("service-in-log", "Taking away a service that the log speaks of.", $"/c/{id}/setup/services", "Remove", ("line", "speech")),
            await SendAsync("amendment-empty", "A change to the IEP that changes nothing.", $"/c/{id}/setup/change", "", ("Dated", "2025-10-20"), ("From", "2025-10-20"), ("To", "2026-05-13")),
            await SendAsync("amount-unclear", "A change to “60 minutes”, which does not say how often.", $"/c/{id}/setup/change", "", ("Dated", "2025-10-20"), ("From", "2025-10-20"), ("To", "2026-05-13"), ("Changes[0].Id", "speech"), ("Changes[0].Choice", "change"), ("Changes[0].Wording", "60 minutes")),
            await SendAsync("undo-late", "Undoing a change after another one.", $"/c/{id}/undo", "", ("first", "1"), ("last", "1")),
            await StopsAsync("letter-fact-missing", "A letter from a case without names.", $"/c/{nameless}/letters/records-request"),
        ];
    }

    private async Task<Example> SendAsync(string code, string given, string path, string handler, params (string Name, string Value)[] fields)
    {
        using var body = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", await TokenAsync())).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return Said(code, given, await visitor.SendAsync(new(HttpMethod.Post, Address(path, handler)) { Content = body }));
    }

    private async Task<Example> TooManyAsync(string id)
    {
        using var body = new MultipartFormDataContent { { new StringContent(await TokenAsync()), "__RequestVerificationToken" } };
        for (int n = 0; n <= Uploads.MostFiles; n++)
        {
            body.Add(new ByteArrayContent("a note"u8.ToArray()), "files", FormattableString.Invariant($"note {n}.txt"));
        }

        return Said("files-too-many", "Adding 21 files as evidence at once.", await visitor.SendAsync(new(HttpMethod.Post, $"/c/{id}/evidence") { Content = body }));
    }

    private async Task<Example> StopsAsync(string code, string given, string path)
    {
        OwedStore store = await app.StoreAsync();
        LetterDesk desk = LetterDesk.Open(await Samples.Good(store.LoadAsync(path.Split('/')[2])), "records-request", RunningApp.Day).ShouldNotBeNull();
        (await visitor.GetAsync(path)).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new(code, given, desk.Blocks);
    }

    private static string Address(string path, string handler) => handler.Length == 0 ? path : $"{path}?handler={handler}";

    /// <summary>A token serves every form; some pages show theirs only when there is something to fill in.</summary>
    private async Task<string> TokenAsync() =>
        (await visitor.GetAsync("/sample")).Page.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull().GetAttribute("value")!;

    private static Example Said(string code, string given, Visit answer)
    {
        answer.Answer.StatusCode.ShouldBe(HttpStatusCode.OK, code);
        IElement[] said = [.. answer.Page.QuerySelectorAll("#problems li")];
        said.Length.ShouldBe(1, $"{code}: {string.Join(" | ", said.Select(s => s.TextContent))}");
        string message = said[0].QuerySelector("strong")!.TextContent.Trim();
        return new(code, given, [new(code, message, Where.Nowhere, said[0].TextContent.Trim()[message.Length..].Trim())]);
    }

    private async Task MarkSentAsync(string id)
    {
        using var body = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await TokenAsync()), new("On", "2025-10-30"), new("Dated", "2025-10-30"), new("Method", "email"), new("To", "Dee Placeholder")]);
        (await visitor.SendAsync(new(HttpMethod.Post, $"/c/{id}/letters/concern-not-delivered/send") { Content = body })).Answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<string> NamelessAsync()
    {
        await Samples.Good((await app.StoreAsync()).CreateAsync("nameless", [new(Samples.Monday, new CaseNamed("A case", "MO"))], Samples.Night));
        return "nameless";
    }
}
