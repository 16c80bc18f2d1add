using System.Data.Common;

namespace Owed.Store;

/// <summary>The one-time mark of a form, kept in the same commit as what the form brought, so that the form sent twice is one entry.</summary>
/// <param name="Content">A fingerprint of what was sent under the mark.</param>
/// <param name="Answer">The address that the form led to; {saved} stands for the first and last entry it wrote.</param>
public sealed record FormMark(string Mark, string Content, string Answer)
{
    /// <summary>Where the numbers of the entries go in <see cref="Answer"/>.</summary>
    public const string Saved = "{saved}";

    /// <summary>The code of the problem that tells a caller that another program took the same form first.</summary>
    public const string UsedCode = "form-used";

    internal FormMark With(Items<StoredEntry> entries) => entries.Count == 0
        ? this
        : this with { Answer = Answer.Replace(Saved, FormattableString.Invariant($"{entries[0].Sequence}-{entries[^1].Sequence}"), StringComparison.Ordinal) };
}

/// <summary>Takes each form once.</summary>
public sealed partial class OwedStore
{
    /// <summary>As <see cref="AppendAsync(string, IReadOnlyList{NewEntry}, DateTimeOffset, IReadOnlyList{Blob}?, CancellationToken)"/>, once for each mark.</summary>
    public Task<Outcome<Items<StoredEntry>>> AppendOnceAsync(
        FormMark? mark, string caseId, IReadOnlyList<NewEntry> entries, DateTimeOffset now, IReadOnlyList<Blob>? files, CancellationToken ct) =>
        WriteOnceAsync(mark, caseId, (c, t) => Appending.AppendAsync(c, t, caseId, entries, [.. (files ?? []).Select(IncomingFile.Of)], now, ct), ct);

    /// <summary>Begins a case, once for each mark.</summary>
    public Task<Outcome<Items<StoredEntry>>> CreateOnceAsync(
        FormMark? mark, string caseId, IReadOnlyList<NewEntry> entries, DateTimeOffset now, CancellationToken ct) =>
        WriteOnceAsync(
            mark,
            caseId,
            async (c, t) => await Appending.BeginAsync(c, t, caseId, ct) is { } problem
                ? new(null, [problem])
                : await Appending.AppendAsync(c, t, caseId, entries, [], now, ct),
            ct);

    /// <summary>Takes back the entries from first to last, once for each mark.</summary>
    public Task<Outcome<Items<StoredEntry>>> UndoOnceAsync(
        FormMark? mark, string caseId, int first, int last, DateTimeOffset now, CancellationToken ct) =>
        WriteOnceAsync(mark, caseId, (c, t) => Appending.UndoAsync(c, t, caseId, first, last, now, ct), ct);

    /// <summary>Keeps the mark of a form that wrote no entry.</summary>
    /// <param name="caseId">The case it belongs to, or empty.</param>
    public async Task<Items<Problem>> KeepMarkAsync(FormMark mark, string caseId, CancellationToken ct) =>
        (await WriteOnceAsync(mark, caseId, static (_, _) => Task.FromResult(new Outcome<Items<StoredEntry>>([], [])), ct)).Problems;

    /// <summary>The mark as it was kept, or nothing in the list when the form was never taken.</summary>
    public Task<Outcome<Items<FormMark>>> MarkAsync(string mark, CancellationToken ct) => ReadAsync(
        async connection => new Outcome<Items<FormMark>>(
            (await connection.ReadAsync(
                null,
                "select mark, content, answer from marks where mark = @mark",
                r => new FormMark(r.GetString(0), r.GetString(1), r.GetString(2)),
                ct,
                ("mark", mark))).ToItems(),
            []),
        ct);

    private Task<Outcome<Items<StoredEntry>>> WriteOnceAsync(
        FormMark? mark, string caseId, Func<DbConnection, DbTransaction, Task<Outcome<Items<StoredEntry>>>> work, CancellationToken ct) =>
        WriteAsync(
            async (connection, transaction) =>
            {
                Outcome<Items<StoredEntry>> made = await work(connection, transaction);
                return made is { IsGood: true, Value: { } entries } && mark is not null
                    && !await IsFirstAsync(connection, transaction, caseId, mark.With(entries), ct)
                    ? new(null, [Used])
                    : made;
            },
            ct);

    private static readonly Problem Used = new(
        FormMark.UsedCode, "This form was saved before.", Where.Nowhere, "Load the page again to see what stands there.");

    private static async Task<bool> IsFirstAsync(DbConnection connection, DbTransaction transaction, string caseId, FormMark mark, CancellationToken ct) =>
        await connection.RunAsync(
            transaction,
            "insert into marks (mark, case_id, content, answer) values (@mark, @case, @content, @answer) on conflict (mark) do nothing",
            ct,
            ("mark", mark.Mark),
            ("case", caseId),
            ("content", mark.Content),
            ("answer", mark.Answer)) == 1;
}
