namespace Owed;

/// <summary>What one piece of a sentence is.</summary>
public enum PieceKind
{
    Text,
    Strong,
    Emphasis,

    /// <summary>A place that the composition fills: <c>{student.name}</c>.</summary>
    Slot,

    /// <summary>A citation that the law book prints: <c>{cite:us/notice/owed}</c>.</summary>
    Cite,

    /// <summary>Names the rule that the sentence before it rests on: <c>[rule us/notice/owed]</c>; never printed.</summary>
    Rule,
}

/// <summary>A stretch of words, a slot, or a rule's mark.</summary>
/// <param name="Text">The words, the slot's name, or the rule's id.</param>
public readonly record struct WordPiece(PieceKind Kind, string Text);

/// <summary>What shape a block of words has on paper.</summary>
public enum WordShape
{
    Paragraph,
    Heading,
    Bullets,
    Numbers,
}

/// <summary>One paragraph, heading or list as it stands in a words file.</summary>
/// <param name="Rows">One row for a paragraph or heading, one for each point of a list.</param>
public sealed record WordBlock(WordShape Shape, Items<Items<WordPiece>> Rows, Where Where);

/// <summary>A named piece of a letter's words; C# decides when it is said.</summary>
/// <param name="Tone">The tone it belongs to, or null when it serves both.</param>
public sealed record WordSection(string Name, Tone? Tone, Items<WordBlock> Blocks, Where Where)
{
    public IEnumerable<WordPiece> Pieces => Blocks.SelectMany(b => b.Rows).SelectMany(r => r);
}

/// <summary>The words of one letter in one language: no condition, no loop, no law of its own.</summary>
/// <param name="Kind">The letter's id.</param>
/// <param name="Title">What the letter is called.</param>
/// <param name="Use">When to use it, in one plain sentence.</param>
/// <param name="Serves">Which of the six situations it serves.</param>
public sealed record LetterText(
    string Kind, string Language, string Title, string Use, Items<Situation> Serves, Items<WordSection> Sections, Where Where)
{
    /// <summary>The section in the tone, or the one that serves both tones; null when there is none.</summary>
    public WordSection? Section(string name, Tone tone) =>
        Sections.FirstOrDefault(s => s.Name == name && s.Tone == tone)
        ?? Sections.FirstOrDefault(s => s.Name == name && s.Tone is null);

    public bool Has(string name) => Sections.Any(s => s.Name == name);
}

/// <summary>All words in one language: the letters', and the few that every letter shares.</summary>
/// <param name="Shared">Salutation, closing, labels; kind <c>letter</c>.</param>
public sealed record LetterBook(Language Language, LetterText Shared, Items<LetterText> Texts)
{
    public LetterText? Of(string kind) => Texts.FirstOrDefault(t => t.Kind == kind);
}

/// <summary>What brings a parent here, in the order of the first screen.</summary>
public enum Situation
{
    /// <summary>A: the school said no.</summary>
    SaidNo,

    /// <summary>B: a service is not happening, or only partly.</summary>
    NotHappening,

    /// <summary>C: the school cut or changed a service without a meeting or notice.</summary>
    Changed,

    /// <summary>D: the school wants to cut a service.</summary>
    WantsToCut,

    /// <summary>E: we moved schools.</summary>
    Moved,

    /// <summary>F: no therapist available.</summary>
    NoTherapist,
}
