namespace Owed;

/// <summary>The parts of a case that a person can add to.</summary>
public enum CasePart
{
    /// <summary>The services that the IEP promises.</summary>
    Plan,

    /// <summary>The school's calendar.</summary>
    Calendar,

    /// <summary>What happened, day by day.</summary>
    Log,

    /// <summary>The child, the school and the people there.</summary>
    Names,

    /// <summary>The way minutes are counted.</summary>
    Counting,
}

/// <summary>What a problem waits for, so that a page can lead there and the command line can name the file or the flag.</summary>
public abstract record Mend;

/// <summary>An answer to a question of a letter mends it.</summary>
/// <param name="Letter">The kind of the letter that asks.</param>
/// <param name="Fact">The name of the fact; see <see cref="LetterFacts"/>.</param>
public sealed record MendAnswer(string Letter, string Fact) : Mend;

/// <summary>Something added to a part of the case mends it.</summary>
public sealed record MendPart(CasePart Part) : Mend;

/// <summary>Another letter fits better.</summary>
public sealed record MendLetter(string Letter) : Mend;
