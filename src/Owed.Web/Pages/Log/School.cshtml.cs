using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Owed.Files;
using Owed.Store;

namespace Owed.Web;

/// <summary>Takes what the school says: its own log, or one statement about a span. It is set beside the family's log, never over it.</summary>
public sealed class SchoolModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    private const string PastedName = "pasted";

    [BindProperty]
    public string? Line { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    [BindProperty]
    public int? Minutes { get; set; }

    [BindProperty]
    public DateOnly? From { get; set; }

    [BindProperty]
    public DateOnly? To { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>True when the statement counts; else it is only held against the log.</summary>
    [BindProperty]
    public bool Counts { get; set; }

    /// <summary>Minutes that were due in these days, when the statement says so.</summary>
    [BindProperty]
    public int? Due { get; set; }

    /// <summary>Why the rest was not given, when the statement says so.</summary>
    [BindProperty]
    public MissReason? Reason { get; set; }

    /// <summary>The totals that count so far.</summary>
    public IEnumerable<SpanGiven> Totals => Case.Entries.OfType<SpanGiven>().OrderBy(t => t.Span.From);

    public IEnumerable<ServiceLine> Lines => Case.Ieps.SelectMany(i => i.Lines).DistinctBy(l => l.Id);

    public void OnGet()
    {
    }

    [BindProperty]
    public SchoolLogForm Form { get; set; } = new();

    /// <summary>What was read, when there is something to show.</summary>
    public SchoolLogReading? Read { get; private set; }

    /// <summary>The school's log, pasted or as a file: read and shown, and not kept yet. Lines as the log has them are kept at once.</summary>
    public async Task<IActionResult> OnPostLogAsync(IFormFile? file)
    {
        if (file is null && SchoolLog.IsLines(Typed.Text(Pasted) ?? ""))
        {
            return await LinesAsync(Typed.Text(Pasted) ?? "");
        }

        IReadOnlyList<Blob> kept = await ReadAsync(file is null ? [] : [file]);
        if (Problems.Count > 0)
        {
            return Page();
        }

        Form = new()
        {
            Name = kept.Count > 0 ? Evidences.NameOf(file!.FileName) : PastedName,
            Packed = CarriedFile.Pack(kept.Count > 0 ? kept[0].Bytes.Span : SchoolLogForm.Bytes((Pasted ?? "").ReplaceLineEndings("\n"))),
            Line = Line,
        };
        if (kept.Count > 0 && TextFile.Decode(Form.Name, kept[0].Bytes.Span).Value is TextFile text && SchoolLog.IsLines(text.Text))
        {
            return await LinesAsync(text.Text);
        }

        return Show();
    }

    /// <summary>The same file again, with other columns or with answers.</summary>
    public IActionResult OnPostAgain() => Show();

    /// <summary>Adds the rows that were taken, and keeps the file as evidence; one undo takes all of it back.</summary>
    public async Task<IActionResult> OnPostAddAsync()
    {
        Show();
        if (Read is null || Read.Taken.Count == 0)
        {
            return Page();
        }

        List<Blob> files = [];
        Items<Evidence> evidence = [];
        if (Form.Name != PastedName && CarriedFile.Unpack(Form.Packed) is byte[] bytes)
        {
            Outcome<Blob> blob = await Blob.OfFileAsync(() => new MemoryStream(bytes), bytes.Length, Form.Name, HttpContext.RequestAborted);
            if (blob.Value is null)
            {
                Problems = blob.Problems;
                return Page();
            }

            files.Add(blob.Value);
            evidence = Evidences.Of(files, [new FormFile(Stream.Null, 0, bytes.Length, "file", Form.Name)], Stored.Whole.Evidence, Day, Words["school.about"]);
        }

        Items<string> names = evidence.Select(e => e.Name).ToItems();
        string columns = Form.Said.Count + Form.Answered.Count == 0
            ? ""
            : KnownMaps.With(Case.FactOf(SchoolLogForm.ColumnsFact) ?? "", Read.Table, Read.Map, Form.Said, Form.Answered);
        return await SaveAsync(
            [
                .. columns.Length > 0 ? [new NewEntry(Day, new FactKept(new(SchoolLogForm.ColumnsFact, columns)))] : Array.Empty<NewEntry>(),
                .. evidence.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(Day, new EvidenceKept(e))),
                .. Read.Taken.Select(t => NewEntry.Of(
                    t.Session with { Recorded = Day, Evidence = names, Where = Where.Nowhere }, t.Replaces is Session old ? Stored.NumberOf(old) : null)),
            ],
            "/Ledger/Index",
            files: files);
    }

    private PageResult Show()
    {
        if (Form.Packed is { Length: > CarriedFile.Most })
        {
            Problems = [new("school-log-too-large", Words["schoollog.large"], Where.Nowhere, Words["schoollog.largeremedy"])];
            return Page();
        }

        Outcome<SchoolTable>? table = Form.Table();
        if (table?.Value is null || table.Value.Rows.All(r => r.IsEmpty))
        {
            Problems = table?.Problems is { Count: > 0 } broken ? broken : [new("school-log-empty", Words["school.empty"], Where.Nowhere, Words["school.emptyremedy"])];
            return Page();
        }

        Outcome<SchoolLogReading> read = SchoolLogReader.Read(table.Value, SchoolLogCase.Of(Case, Day), Form.Choices(Case.FactOf(SchoolLogForm.ColumnsFact) ?? "", table.Value));
        (Read, Problems) = (read.Value, read.Problems);
        ModelState.Clear();
        return Page();
    }

    private async Task<IActionResult> LinesAsync(string text)
    {
        Outcome<Items<Entry>> read = SchoolLog.Read(new(PastedName, text), Lines.Select(l => l.Id), Line ?? Lines.FirstOrDefault()?.Id ?? "");
        Problems = read.Problems;
        if (!read.IsGood || read.Value!.Count == 0)
        {
            Problems = Problems.Count > 0 ? Problems : [new("school-log-empty", Words["school.empty"], Where.Nowhere, Words["school.emptyremedy"])];
            return Page();
        }

        return await SaveAsync([.. read.Value.Select(e => NewEntry.Of(e with { Recorded = Day, Evidence = [.. e.Evidence.Where(n => Stored.Whole.Evidence.Any(k => k.Name == n))], Where = Where.Nowhere }))], "/Ledger/Index");
    }

    /// <summary>A statement such as "540 minutes this quarter".</summary>
    public async Task<IActionResult> OnPostClaimAsync(List<IFormFile> files)
    {
        IReadOnlyList<Blob> kept = await ReadAsync(files);
        Problems = [.. Problems, .. Missing()];
        if (Problems.Count > 0)
        {
            return Page();
        }

        Items<Evidence> evidence = Evidences.Of(kept, files, Stored.Whole.Evidence, On ?? Day);
        Entry claim = Statement(evidence.Select(e => e.Name).ToItems());
        Problems = TooLarge(claim).ToItems();
        if (Problems.Count > 0)
        {
            return Page();
        }

        return await SaveAsync(
            [.. evidence.Where(e => !Stored.Whole.Evidence.Contains(e)).Select(e => new NewEntry(Day, new EvidenceKept(e))), NewEntry.Of(claim)],
            "/Ledger/Index",
            files: kept);
    }

    /// <summary>Takes back one total that counts; the record keeps that it was there.</summary>
    public Task<IActionResult> OnPostRemoveAsync(int number) => TakeBackAsync(number, "/Log/School");

    private Entry Statement(Items<string> evidence)
    {
        (Minutes given, DateRange span) = (new(Minutes!.Value), new(From!.Value, To!.Value));
        return Counts
            ? new SpanGiven(
                On ?? Day, Day, Source.SchoolStatement, Line!, given, Due is int due ? new Minutes(due) : null, span, Reason, evidence, Typed.Text(Note), Where.Nowhere)
            : new SchoolClaim(On ?? Day, Day, Line!, given, span, evidence, Typed.Text(Note), Where.Nowhere);
    }

    private IEnumerable<Problem> TooLarge(Entry statement)
    {
        if (statement is SpanGiven { Of: Minutes due } total && due < total.Given)
        {
            yield return new("total-due", Words["school.lessdue"], Where.Nowhere, Words["school.lessdueremedy"]);
        }
        else if (CaseLimits.Against(statement) is not null)
        {
            yield return new("claim-span", Words["school.needspan"], Where.Nowhere, Words["school.needspanremedy"]);
        }
        else if (statement is SpanGiven { Span.To: DateOnly last } && last > Day)
        {
            yield return new("span-ahead", Words["nothing.ahead"], Where.Nowhere, Words["nothing.aheadremedy"]);
        }
    }

    private IEnumerable<Problem> Missing()
    {
        if (!Lines.Any(l => l.Id == Line))
        {
            yield return new("session-without-line", Words["log.noline"], Where.Nowhere, Words["log.nolineremedy"]);
        }

        if (Minutes is null or < 0 or > 100_000)
        {
            yield return new("claim-minutes", Words["school.needminutes"], Where.Nowhere, Words["school.needminutesremedy"]);
        }

        if (From is null || To is null || To < From)
        {
            yield return new("claim-span", Words["school.needspan"], Where.Nowhere, Words["school.needspanremedy"]);
        }
    }
}
