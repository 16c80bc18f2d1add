namespace Owed.Web;

/// <summary>The page, and where there is one the field, that answers a problem.</summary>
/// <param name="Address">Where the link leads.</param>
/// <param name="Name">The last part of the name of its words.</param>
public sealed record Way(string Address, string Name)
{
    /// <summary>Null when the remedy says it all, or no case is open.</summary>
    public static Way? To(Mend? mend, string? caseId) => (mend, caseId) switch
    {
        (_, null) => null,
        (MendAnswer answer, _) => new($"/c/{caseId}/letters/{answer.Letter}#{Field.IdOf(answer.Fact)}", "answer"),
        (MendLetter other, _) => new($"/c/{caseId}/letters/{other.Letter}", "letter"),
        (MendPart { Part: CasePart.Plan }, _) => new($"/c/{caseId}/setup/services", "plan"),
        (MendPart { Part: CasePart.Calendar }, _) => new($"/c/{caseId}/setup/calendar", "calendar"),
        (MendPart { Part: CasePart.Log }, _) => new($"/c/{caseId}/log", "log"),
        (MendPart { Part: CasePart.Names }, _) => new($"/c/{caseId}/setup/child", "names"),
        (MendPart { Part: CasePart.Counting }, _) => new($"/c/{caseId}/ledger/ways", "counting"),
        _ => null,
    };
}
