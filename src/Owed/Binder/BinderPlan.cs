namespace Owed;

/// <summary>One file of evidence, by its name and the fingerprint of its bytes.</summary>
/// <param name="Sha256">Of its exact bytes, in lower-case hexadecimal.</param>
/// <param name="Day">The day the paper speaks of, or null when nobody said.</param>
/// <param name="About">What it shows, in a few words, or null.</param>
public sealed record EvidenceFile(string Name, string Sha256, DateOnly? Day = null, string? About = null);

/// <summary>Everything a binder is made from.</summary>
/// <param name="Sent">Letters as they went out.</param>
/// <param name="Evidence">Every file of evidence, whether an entry names it or not.</param>
/// <param name="Allegations">Those of a complaint, whose exhibits then come first and keep its letters; empty for a binder in order of date.</param>
/// <param name="Range">What the other ways of counting give, where it is known already; it is worked out when null.</param>
public sealed record BinderInput(
    CaseFile Case, Ledger Ledger, Items<SentLetter> Sent, Items<EvidenceFile> Evidence, Items<Allegation> Allegations, BalanceRange? Range = null)
{
    /// <summary>Where the record ends that all this comes from; null for a case folder, which has no record behind it.</summary>
    public RecordMark? Record { get; init; }
}

/// <summary>What an exhibit is in the paper trail.</summary>
public enum ExhibitKind
{
    /// <summary>A letter as it was sent.</summary>
    Letter,

    /// <summary>What proves that a letter was sent.</summary>
    Proof,

    /// <summary>The school's answer.</summary>
    Reply,

    /// <summary>A prior written notice.</summary>
    Notice,

    /// <summary>Any other paper, picture or message.</summary>
    Paper,
}

/// <summary>One original behind a divider.</summary>
/// <param name="Letter">A to Z, then AA, AB and so on.</param>
/// <param name="Day">The day it speaks of, or null when nobody said.</param>
/// <param name="Shows">What the record says of it, one sentence each.</param>
/// <param name="Path">Where the original lies: <c>evidence/2025-09-12 email.txt</c>, <c>sent/2026-02-16-records-request/….pdf</c>.</param>
/// <param name="Sha256">Of the original's exact bytes.</param>
public sealed record Exhibit(string Letter, ExhibitKind Kind, string Title, DateOnly? Day, Items<string> Shows, string Path, string Sha256)
{
    /// <summary>The name of the original without its folder.</summary>
    public string File => Path[(Path.LastIndexOf('/') + 1)..];
}

/// <summary>One line of the chronology or of the log.</summary>
/// <param name="Days">The day it happened; more than one where several days are summed.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Exhibits">Letters of the exhibits that show it.</param>
public sealed record BinderRow(DateRange Days, string Says, string Source, Items<string> Exhibits)
{
    /// <summary>True for a paper whose first day nobody gave: it stands first, without a date.</summary>
    public bool IsUndated => Days.From == Iep.FirstUnsaid;
}

/// <summary>Minutes that the school did not give on one day, and why.</summary>
public sealed record BecauseRow(string Service, BinderRow Row);

/// <summary>What goes into a binder and in which order, before anything is laid out.</summary>
/// <param name="Chronology">By date; sessions not given are summed, so that it stays about one page.</param>
/// <param name="Summed">The words that say how they were summed, or null when there were none.</param>
/// <param name="Because">The days behind the documented shortfall.</param>
/// <param name="Log">Every entry, by date.</param>
/// <param name="Gaps">What is missing from the trail: a letter without proof, a file that no entry speaks of.</param>
public sealed record BinderPlan(
    CaseFile Case,
    Ledger Ledger,
    BalanceRange Range,
    Items<BinderRow> Chronology,
    string? Summed,
    Items<Exhibit> Exhibits,
    Items<BecauseRow> Because,
    Items<BinderRow> Log,
    Items<Problem> Gaps)
{
    /// <summary>Where the record ends, or null when there is none behind the case.</summary>
    public RecordMark? Record { get; init; }

    /// <summary>Puts a binder together from the record; it holds nothing that the record does not.</summary>
    public static BinderPlan Of(BinderInput input, KitWords words)
    {
        var says = new BinderWords(words, input.Case, input.Ledger);
        Items<Exhibit> exhibits = new Exhibits(input, says).Lettered();
        var rows = new BinderRows(input, says, exhibits);
        (Items<BinderRow> chronology, string? summed) = rows.Chronology();
        return new(
            input.Case,
            input.Ledger,
            input.Range ?? BalanceRange.Of(input.Case, input.Ledger),
            chronology,
            summed,
            exhibits,
            rows.Because(),
            rows.Log(),
            BinderGaps.Of(input, says).ToItems()) { Record = input.Record };
    }
}
