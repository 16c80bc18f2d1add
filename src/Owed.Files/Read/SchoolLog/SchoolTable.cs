namespace Owed.Files;

/// <summary>A school's file taken apart into rows and cells, whatever program wrote it; rows are numbered as a spreadsheet numbers them.</summary>
/// <param name="Name">What the file is called in messages.</param>
/// <param name="Rows">Every row, the empty ones too; a row whose quotation marks do not close is marked.</param>
public sealed record SchoolTable(string Name, Items<SchoolRow> Rows);

/// <summary>One row as written, so that a person can be shown what was read.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsBroken">True when a quotation mark was never closed.</param>
public sealed record SchoolRow(int Number, Items<string> Cells, bool IsBroken = false)
{
    public bool IsEmpty => Cells.All(c => c.Length == 0);

    /// <summary>The cells that hold something, on one line.</summary>
    public string Said => string.Join(" · ", Cells.Where(c => c.Length > 0));

    internal string Cell(int column) => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
