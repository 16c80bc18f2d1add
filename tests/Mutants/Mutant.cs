namespace Owed.Mutants;

/// <summary>One small change to one place of the source.</summary>
/// <param name="Id">Its number in this run.</param>
/// <param name="File">Path below src/Owed.</param>
/// <param name="Change">What kind of change it is.</param>
/// <param name="From">The source as it stands, on one line.</param>
/// <param name="To">The source as changed.</param>
/// <param name="AtStart">True when the place runs once, when its type is first used: its fields are filled again for the trial.</param>
internal sealed record Mutant(int Id, string File, int Line, string Change, string From, string To, bool AtStart)
{
    /// <summary>Names the change without its line, so that an explanation stays with it while the file grows.</summary>
    public string Key => $"{File} | {From} | {To}";
}

/// <summary>What became of a mutant.</summary>
internal enum Fate
{
    Killed,
    Survived,

    /// <summary>No chosen test runs the place.</summary>
    NotMet,
}

/// <summary>One run over an area, kept so that a page can be written from runs of different days.</summary>
internal sealed record AreaRun(string Area, string Date, List<Outcome> Outcomes);

/// <summary>A mutant and what became of it.</summary>
internal sealed record Outcome(Mutant Mutant, Fate Fate);
