namespace Owed;

/// <summary>How a run of words is set apart from the words around it.</summary>
public enum RunStyle
{
    Plain,
    Strong,
    Emphasis,

    /// <summary>A citation of law: never a link, and kept on one line where the format can.</summary>
    Citation,
}

/// <summary>A stretch of words in one style.</summary>
public readonly record struct Run(string Text, RunStyle Style = RunStyle.Plain);

/// <summary>Running text inside one block; a line break in a run is a space.</summary>
public sealed record Prose(Items<Run> Runs)
{
    public static readonly Prose Empty = new(Items<Run>.Empty);

    /// <summary>The words alone, without style.</summary>
    public string Plain => string.Concat(Runs.Select(r => r.Text));

    public static implicit operator Prose(string text) => Of(text);

    /// <summary>Makes prose of one run.</summary>
    public static Prose Of(string text, RunStyle style = RunStyle.Plain) =>
        text.Length == 0 ? Empty : new([new Run(text, style)]);

    /// <summary>Joins two pieces of prose, so that a sentence can be built from parts.</summary>
    public static Prose operator +(Prose left, Prose right) => new([.. left.Runs, .. right.Runs]);

    public override string ToString() => Plain;
}
