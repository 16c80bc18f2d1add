using System.Globalization;

namespace Owed;

/// <summary>Every fact that a letter can ask for; one catalogue for the command line and the screens.</summary>
public static partial class LetterFacts
{
    /// <summary>The day on which the state has a complaint.</summary>
    public const string ReceivedByState = "complaint.received";

    /// <summary>How a letter goes out; kept with the letter, not with the case.</summary>
    public const string SendHow = "send.how";

    public const string ByEmail = "e-mail";

    public const string ByMail = "mail";

    public const string ByHand = "by hand";

    public static readonly Items<LetterFact> All = [.. Recipient, .. Request, .. Change, .. Story, .. Plan, .. Papers, .. Evaluating, .. Asking, .. Moving, .. Steps];

    private static readonly Dictionary<string, LetterFact> ByName = All.ToDictionary(f => f.Name);

    /// <summary>The fact of this name.</summary>
    /// <exception cref="KeyNotFoundException">when a letter names a fact that is not in the catalogue: a bug.</exception>
    public static LetterFact Of(string name) => ByName[name];

    public static bool Has(string name) => ByName.ContainsKey(name);

    /// <summary>What the case says of a fact: the answer given, or what its entries tell; null when neither does.</summary>
    public static string? Value(CaseFile @case, string name)
    {
        string? given = @case.FactOf(name);
        return given is not null ? given : ByName.GetValueOrDefault(name)?.From(@case);
    }

    private static CaseEvent? Last(CaseFile @case, EventKind kind) => @case.Events.Where(e => e.Kind == kind).MaxBy(e => e.Day);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
