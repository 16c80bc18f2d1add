namespace Owed;

/// <summary>What an entry of places.yaml is.</summary>
public enum PlaceKind
{
    /// <summary>An office that receives or decides something.</summary>
    Office,

    /// <summary>A form the office offers.</summary>
    Form,

    /// <summary>Someone who helps families.</summary>
    Helper,

    /// <summary>The name the state gives to a thing.</summary>
    Term,
}

/// <summary>An office, a form, a helper or a state's own word, as it stood from one day to another.</summary>
/// <param name="For">What it is for: one of <see cref="PlaceUses"/>.</param>
/// <param name="Address">One line of the envelope per item.</param>
public sealed record LawPlace(
    string Id,
    string Place,
    PlaceKind Kind,
    Items<string> For,
    string Name,
    Items<string> Address,
    string? Phone,
    string? Fax,
    string? Email,
    string? Web,
    string? Note,
    DateOnly From,
    DateOnly? Until,
    string Source,
    LawCheck Checked,
    Items<string> Row,
    Where Where)
{
    /// <summary>False when it was recalled only; then it is never shown.</summary>
    public bool IsUsable => Checked.How != ReadHow.Recalled;

    public bool Covers(DateOnly day) => day >= From && (Until is null || day <= Until);
}

/// <summary>What a place can be for; a closed list.</summary>
public static class PlaceUses
{
    public static readonly Items<string> All =
    [
        "state-agency", "state-complaint", "due-process", "hearing-body", "mediation", "facilitated-iep", "early-help",
        "notice", "iep", "evaluation", "records", "parent-center", "protection-advocacy", "advocates", "district",
        "section-504", "ferpa-complaint", "federal-oversight", "special-district", "cooperative", "public-records",
    ];
}

/// <summary>A state's own particulars: its name, its courts, and the topics in which federal rules are read as they stand.</summary>
/// <param name="Circuit">Federal circuit by number.</param>
/// <param name="FederalTopics">Topics for which the pack says the federal rules apply beside its own.</param>
public sealed record StatePack(string Code, string Name, int Circuit, Items<string> FederalTopics, Where Where)
{
    public string Place => "us/" + Code.ToLowerInvariant();
}
