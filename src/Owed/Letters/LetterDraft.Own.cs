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

    /// <summary>Adds what the parent wrote as a list, one point for each line or part.</summary>
    public void OwnList(string fact, params char[] between)
    {
        string[] points = Fact(fact)?.Split(between.Length == 0 ? ['\n'] : between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        if (points.Length > 0)
        {
            Add(new BulletList(points.Select(p => (Prose)p).ToItems()));
        }
    }

    /// <summary>The line of the IEP that a fact names, when it can be counted; null when none is meant clearly.</summary>
    public string? LineOf(string fact) =>
        Counted().Where(l => l.Any(v => string.Equals(v.Line.Service, Fact(fact), StringComparison.OrdinalIgnoreCase))).Select(l => l.Key).ToArray() is [var only] ? only : null;
}
