using Owed.Files;

namespace Owed.Web;

/// <summary>The law, the letters' words and the playbook's words that travel inside the program, each read once.</summary>
public static class Books
{
    private static readonly Lazy<LawBook> law = new(() => Whole(LawFolder.Built()));

    private static readonly Lazy<LetterBook> letters = new(() => Whole(LetterFolder.Built()));

    private static readonly Lazy<Guides> guides = new(() => Whole(GuideFolder.Built()));

    private static readonly Lazy<KitWords> kit = new(() => Whole(GuidePages.BuiltKit()));

    public static LawBook Law => law.Value;

    public static LetterBook Letters => letters.Value;

    public static Guides Guides => guides.Value;

    /// <summary>The starter kit's words, and the guides to read.</summary>
    public static KitWords Kit => kit.Value;

    /// <summary>The state's code where its law is researched, else null.</summary>
    public static string? Researched(string state) => Law.State(state)?.Code;

    /// <summary>What the rule says in this state on this day, the state's own form of it first.</summary>
    public static RuleVersion? Rule(string id, string state, DateOnly day) =>
        (Law.State(state) is null || !id.StartsWith("us/", StringComparison.Ordinal) ? Law.Find(id, day) : Law.Governing(id, state, day)).Version;

    private static T Whole<T>(Outcome<T> read)
        where T : class =>
        read.Value ?? throw new InvalidOperationException(string.Join(" ", read.Problems.Select(p => $"{p.Where}: {p.Message}")));
}
