namespace Owed;

public sealed partial class LetterDraft
{
    /// <summary>Says a section when the parent gave the fact it speaks of.</summary>
    public void SayIfKnown(string section, string fact)
    {
        if (Fact(fact) is not null)
        {
            Say(section);
        }
    }

    /// <summary>What the parent wrote, line by line or part by part.</summary>
    public Items<string> Parts(string fact, params char[] between) =>
        (Fact(fact)?.Split(between.Length == 0 ? ['\n'] : between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? []).ToItems();

    /// <summary>Adds what the parent wrote as a list, one point for each line or part.</summary>
    public void OwnList(string fact, params char[] between) => List(Parts(fact, between).Select(p => (Prose)p).ToItems());

    /// <summary>Adds points as a list; one alone stands as a paragraph.</summary>
    public void List(Items<Prose> points)
    {
        if (points.Count > 0)
        {
            Add(points.Count == 1 ? new Paragraph(points[0]) : new BulletList(points));
        }
    }

    /// <summary>The line of the IEP that a fact names, when it can be counted; null when none is meant clearly.</summary>
    public string? LineOf(string fact) =>
        Counted().Where(l => l.Any(v => string.Equals(v.Line.Service, Fact(fact), StringComparison.OrdinalIgnoreCase))).Select(l => l.Key).ToArray() is [var only] ? only : null;
}
