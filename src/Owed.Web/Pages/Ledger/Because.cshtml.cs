using Microsoft.AspNetCore.Mvc;

namespace Owed.Web;

/// <summary>Every minute behind one figure, with its day, its reason, the entry and the evidence.</summary>
[KeptPage]
public sealed class BecauseModel(CurrentCase current, Today today, Words words) : CasePage(current, today, words)
{
    [BindProperty(SupportsGet = true)]
    public string? Line { get; set; }

    /// <summary>One bucket by name, or NotClaimed for the four that are shown and not claimed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Bucket { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public WhichLog Log { get; set; }

    public IReadOnlyList<(LineLedger Line, PeriodLedger Period, Piece[] Pieces)> Found { get; private set; } = [];

    public Minutes Sum => Found.SelectMany(f => f.Pieces).Sum(p => p.Minutes);

    public void OnGet()
    {
        Ledger ledger = Worked.Ledger(Log);
        Found = [.. from line in ledger.Lines
                    where Line is null || line.Line.Id == Line
                    from period in line.Periods
                    where (From is null || period.Days.From >= From) && (To is null || period.Days.To <= To)
                    let pieces = period.Because.Where(Shown).ToArray()
                    where pieces.Length > 0
                    select (line, period, pieces)];
    }

    private bool Shown(Piece piece) => Bucket switch
    {
        null => true,
        "NotClaimed" => piece.Bucket is Owed.Bucket.SchoolActivity or Owed.Bucket.ChildAbsent or Owed.Bucket.FamilyChoice or Owed.Bucket.Closure,
        _ => piece.Bucket.ToString() == Bucket,
    };
}
