using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Store;

namespace Owed.Web;

/// <summary>A page about one case: <c>/c/{id}/…</c>. Loads it before the handler runs; a case that is not there is a 404.</summary>
public abstract class CasePage(CurrentCase current, Today today, Words words) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public string CaseId { get; set; } = "";

    public CaseFile Case => current.Case;

    public StoredCase Stored => current.Stored;

    public DateOnly Day => today.Day;

    /// <summary>The ledger, the advice and the letters of the case, worked out once for all pages.</summary>
    public WorkedOut Worked => WorkedOut.Of(Stored, Day);

    /// <summary>The moment to stamp on what is recorded now.</summary>
    protected DateTimeOffset Now => today.Now;

    public Words Words => words;

    /// <summary>Trouble to show at the top of the page.</summary>
    public Items<Problem> Problems { get; protected set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        string id = context.RouteData.Values["id"]?.ToString() ?? "";
        Outcome<StoredCase> loaded = await current.LoadAsync(id, HttpContext.RequestAborted);
        if (loaded.Value is null)
        {
            context.Result = loaded.Problems.Any(p => p.Code == "case-not-found")
                ? NotFound()
                : StatusCode(StatusCodes.Status503ServiceUnavailable);
            HttpContext.Items[nameof(Problem)] = loaded.Problems;
            return;
        }

        CaseId = id;
        Problems = loaded.Problems;
        await next();
    }

    /// <summary>Appends entries; on trouble keeps what was typed and shows it, else goes to <paramref name="page"/>.</summary>
    protected async Task<IActionResult> SaveAsync(IReadOnlyList<NewEntry> entries, string page, object? values = null, IReadOnlyList<Blob>? files = null)
    {
        string answer = Answer(page, values);
        Problems = Refused(entries) is { Count: > 0 } refused ? refused : await current.AppendAsync(entries, today.Now, files, answer, HttpContext.RequestAborted);
        return await OnwardAsync(answer);
    }

    /// <summary>Takes back one entry, then goes to <paramref name="page"/>.</summary>
    protected Task<IActionResult> TakeBackAsync(int number, string page, object? values = null) => TakeBackAsync(number, number, page, values);

    /// <summary>Takes back the entries from first to last, then goes to <paramref name="page"/>.</summary>
    /// <param name="back">The address to go to instead, when it is known.</param>
    protected async Task<IActionResult> TakeBackAsync(int first, int last, string page, object? values = null, string? back = null)
    {
        string answer = back ?? Answer(page, values);
        Items<Problem> logged = Logged(Case.Ieps.Where(i => Stored.NumberOf(i) is var n && (n < first || n > last)));
        Problems = logged.Count > 0 ? logged : await current.UndoAsync(first, last, today.Now, answer, HttpContext.RequestAborted);
        return await OnwardAsync(answer);
    }

    /// <summary>The address of the page after a change, with an offer to undo it; setting up and writing a letter have their own way back.</summary>
    private string Answer(string page, object? values)
    {
        var route = new RouteValueDictionary(values ?? new { id = CaseId });
        bool hasOwnWay = (page.StartsWith("/Setup/", StringComparison.Ordinal) && page != "/Setup/Amendment") || page is "/Letters/Write" or "/Letters/Sent";
        string address = Url.Page(page, route) ?? throw new InvalidOperationException($"There is no page {page}.");
        return hasOwnWay ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{SavedBanner.Query}={FormMark.Saved}";
    }

    private async Task<IActionResult> OnwardAsync(string answer)
    {
        if (Problems.Any(p => p.Code == FormMark.UsedCode) && await current.AnsweredAsync(HttpContext.RequestAborted) is string before)
        {
            return LocalRedirect(before);
        }

        if (Problems.Any(p => p.IsError))
        {
            return Page();
        }

        // It is saved, but the record cannot be read just now: the page of trouble says both.
        if (current.IsBehind)
        {
            return StatusCode(StatusCodes.Status500InternalServerError);
        }

        Worked.Ahead();
        return LocalRedirect(answer.Replace(FormMark.Saved, current.Saved?.ToString() ?? "", StringComparison.Ordinal));
    }

    private Items<Problem> Refused(IReadOnlyList<NewEntry> entries)
    {
        Iep[] papers = [.. entries.Select(e => e.Body).OfType<IepKept>().Select(b => b.Iep)];
        Iep[] left = papers.Length == 0
            ? [.. Case.Ieps]
            : [.. Case.Ieps.Where(i => entries.All(e => e.Replaces is null || e.Replaces != Stored.NumberOf(i))), .. papers];
        return Sayable.Against(Case with { Ieps = [.. left] }, entries) is { Count: > 0 } against ? against : Logged(left);
    }

    /// <summary>A service that the log speaks of stays on a paper: minutes logged for nothing could not be counted.</summary>
    private Items<Problem> Logged(IEnumerable<Iep> left) => Sayable.Orphans(Case, left).Any()
        ? [new("service-in-log", words["services.inlog"], Where.Nowhere, words["services.inlogremedy"])]
        : [];

    /// <summary>Reads uploads into files ready to keep; what cannot be kept is told in <see cref="Problems"/>.</summary>
    protected async Task<IReadOnlyList<Blob>> ReadAsync(IEnumerable<IFormFile> uploads)
    {
        List<Blob> files = [];
        List<Problem> problems = [];
        foreach (IFormFile upload in uploads.Where(u => u.FileName.Length > 0))
        {
            Outcome<Blob> file = await Blob.OfFileAsync(upload.OpenReadStream, upload.Length, upload.FileName, HttpContext.RequestAborted);
            problems.AddRange(file.Problems);
            if (file.Value is not null)
            {
                files.Add(file.Value);
            }
        }

        if (Uploads.IsTooMany(HttpContext))
        {
            problems.Add(new("files-too-many", words["evidence.many", Uploads.MostFiles], Where.Nowhere, words["evidence.manyremedy"]));
        }

        Problems = problems.ToItems();
        return files;
    }
}
