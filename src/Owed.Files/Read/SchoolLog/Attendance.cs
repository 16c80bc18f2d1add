namespace Owed.Files;

/// <summary>What the words about one session come to.</summary>
/// <param name="Reason">Why it was missed, when the words say so.</param>
/// <param name="Question">What must be asked before the words may count, or null.</param>
internal sealed record Attendance(
    MissReason? Reason = null,
    AskKind? Question = null,
    bool IsGiven = false,
    bool IsMissed = false,
    bool IsPartly = false,
    bool IsMakeUp = false,
    bool IsPending = false,
    bool IsNoChild = false,
    bool IsAmending = false,
    string? Grouping = null,
    bool? Remote = null);
