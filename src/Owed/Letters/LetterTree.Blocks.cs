namespace Owed;

/// <summary>One piece of a page, from top to bottom; every writer must know every kind.</summary>
public abstract record Block;

/// <summary>Running text.</summary>
/// <param name="KeepWithNext">True when the next block must start on the same page.</param>
public sealed record Paragraph(Prose Text, bool KeepWithNext = false) : Block
{
    /// <summary>True when asked for, and when a colon announces what follows.</summary>
    public bool StaysWithNext => KeepWithNext || Text.Plain.EndsWith(':');
}

/// <summary>Names the part of the document below it; never the last thing on a page.</summary>
/// <param name="Level">1 for the main parts of the document, then 2 and 3.</param>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>The main parts of the document by their headings; on paper with the page of each.</summary>
public sealed record Contents(Items<string> Titles) : Block;

/// <summary>Short lines kept together with no space between them, such as an address.</summary>
public sealed record Lines(Items<Prose> Rows, bool KeepWithNext = false) : Block;

/// <summary>Points in no order.</summary>
public sealed record BulletList(Items<Prose> Points) : Block;

/// <summary>Points in order.</summary>
/// <param name="Start">The first number, so that a list can go on after other text.</param>
public sealed record NumberedList(Items<Prose> Points, int Start = 1) : Block;

/// <summary>Where the text of a table column stands.</summary>
public enum Align
{
    Left,
    Right,
    Center,
}

/// <summary>One column of a <see cref="Table"/>.</summary>
/// <param name="Weight">Share of the width, beside the other columns' shares; 0 lets the writer choose from the text.</param>
public sealed record Column(string Heading, Align Align = Align.Left, int Weight = 0);

/// <summary>Rows under headings that repeat on each page.</summary>
/// <param name="Caption">Says what the table shows; printed above it; empty for none.</param>
/// <param name="Rows">Each row has as many cells as there are columns; a short row is filled with empty cells.</param>
/// <param name="Total">The last row, set apart, or null.</param>
/// <param name="RowsAreNamed">True when the first cell of each row names the row.</param>
/// <param name="IsForm">True when it is filled in by hand: tall rows, with a line around each cell.</param>
public sealed record Table(
    string Caption,
    Items<Column> Columns,
    Items<Items<Prose>> Rows,
    Items<Prose>? Total = null,
    bool RowsAreNamed = true,
    bool IsForm = false) : Block;

/// <summary>Words in a box, for the one thing that must not be missed, such as the date to answer by.</summary>
public sealed record Callout(string Heading, Items<Prose> Rows) : Block;

/// <summary>One box to tick.</summary>
public sealed record Check(Prose Text, bool IsTicked = false);

/// <summary>Boxes to tick.</summary>
/// <param name="Columns">1 or 2 columns, filled across, row by row, so that the order on paper is the order read aloud.</param>
public sealed record Checklist(Items<Check> Points, int Columns = 1) : Block;

/// <summary>A label and what it stands for.</summary>
public sealed record Pair(string Label, Prose Text);

/// <summary>Labels with their values, such as the facts about a child.</summary>
public sealed record KeyValues(Items<Pair> Pairs, bool KeepWithNext = false) : Block;

/// <summary>Room to write by hand.</summary>
/// <param name="Label">What to write there; empty for none.</param>
public sealed record RuledLines(string Label, int Count = 1) : Block;

/// <summary>Room for a signature, with the name and anything else under it.</summary>
public sealed record Signature(string Name, Items<string> Under, bool KeepWithNext = false) : Block;

/// <summary>What follows starts on a new page.</summary>
public sealed record PageBreak : Block;
