namespace Owed;

/// <summary>Where a record ended when something was printed, so that a record whose end was cut off later can be told by what left the house.</summary>
/// <param name="Entry">The number of the last entry.</param>
/// <param name="Hash">Its hash, which stands for every entry before it too.</param>
public sealed record RecordMark(int Entry, string Hash)
{
    /// <summary>Enough signs that no other record has the same, and few enough to read aloud.</summary>
    public const int Signs = 16;

    /// <summary>The signs of the hash that are printed.</summary>
    public string Short => Hash[..Math.Min(Signs, Hash.Length)];

    /// <summary>The line at the foot of letters and on the cover of the binder.</summary>
    public string Say(KitWords words) => string.Concat(Row(words).Select(piece => piece switch
    {
        { Kind: PieceKind.Slot, Text: "entry" } => FormattableString.Invariant($"{Entry}"),
        { Kind: PieceKind.Slot } => Short,
        _ => piece.Text,
    }));

    private static Items<WordPiece> Row(KitWords words) => words.Section("record.mark")?.Blocks is [{ Rows: [var row, ..] }, ..] ? row : [];
}
