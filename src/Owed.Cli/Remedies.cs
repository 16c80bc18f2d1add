namespace Owed.Cli;

/// <summary>Says what to type, or which file to open, after a remedy that names only what is missing.</summary>
internal static class Remedies
{
    /// <summary>The problem as a person at a terminal needs it told.</summary>
    public static Problem Typed(Problem problem) =>
        problem.Mend is Mend mend ? problem with { Remedy = $"{problem.Remedy} {Way(mend)}" } : problem;

    private static string Way(Mend mend) => mend switch
    {
        MendAnswer answer => $"Type: owed letter {answer.Letter} FOLDER --fact \"{answer.Fact}={LetterFacts.Of(answer.Fact).Example.Split('\n')[0]}\"",
        MendLetter other => $"Type: owed letter {other.Letter} FOLDER",
        MendPart part => part.Part switch
        {
            CasePart.Plan => "It goes into the iep file.",
            CasePart.Calendar => "It goes into calendar.yaml.",
            CasePart.Log => "It goes into log.txt.",
            CasePart.Names => "It goes into case.yaml.",
            _ => "It stands in case.yaml, under reckoning.",
        },
        _ => throw new InvalidOperationException($"No way to say {mend.GetType().Name}."),
    };
}
