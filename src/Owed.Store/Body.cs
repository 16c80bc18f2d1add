using System.Text.Json.Serialization;

namespace Owed.Store;

/// <summary>What one entry says, kept as JSON under its kind; the shapes in this file are promises to old data.</summary>
public abstract record Body
{
    /// <summary>The newest shape this program writes and reads.</summary>
    public const int Newest = 1;

    /// <summary>The version of the shape, stored with every body.</summary>
    [JsonPropertyOrder(-1)]
    public int V { get; init; } = Newest;

    /// <summary>Wraps a log entry of any sort.</summary>
    public static Body Of(Entry entry) => entry switch
    {
        Session s => new SessionLogged(s),
        PlannedMakeUp p => new MakeUpPlanned(p),
        SchoolClaim c => new ClaimMade(c),
        SpanMiss m => new SpanMissed(m),
        SpanGiven g => new TotalStated(g),
        CaseEvent e => new EventNoted(e),
        _ => throw new ArgumentException($"The store has no kind for {entry.GetType().Name}.", nameof(entry)),
    };
}

/// <summary>The name of the case and its state; the last one stands.</summary>
public sealed record CaseNamed(string Name, string State) : Body;

/// <summary>The child; the last one stands.</summary>
public sealed record StudentKept(Student Student) : Body;

/// <summary>Who writes for the child; the last one stands.</summary>
public sealed record ParentKept(Person Parent) : Body;

/// <summary>The school side; the last one stands.</summary>
public sealed record DistrictKept(SchoolSide District) : Body;

/// <summary>All school years; the last one stands.</summary>
public sealed record CalendarKept(string Name, Items<SchoolYear> Years) : Body;

/// <summary>How minutes are counted; the last one stands.</summary>
public sealed record ReckoningKept(Reckoning Reckoning) : Body;

/// <summary>A short fact; the last one of its name stands.</summary>
public sealed record FactKept(Fact Fact) : Body;

/// <summary>An IEP document, each line with its wording and with the amount as it was read that day.</summary>
public sealed record IepKept(Iep Iep) : Body;

/// <summary>A session.</summary>
public sealed record SessionLogged(Session Session) : Body;

/// <summary>A make-up that was promised.</summary>
public sealed record MakeUpPlanned(PlannedMakeUp MakeUp) : Body;

/// <summary>A school's statement about a span.</summary>
public sealed record ClaimMade(SchoolClaim Claim) : Body;

/// <summary>A stretch in which nothing was given.</summary>
public sealed record SpanMissed(SpanMiss Missed) : Body;

/// <summary>A total for a span of days that counts.</summary>
public sealed record TotalStated(SpanGiven Total) : Body;

/// <summary>An event of the case.</summary>
public sealed record EventNoted(CaseEvent Event) : Body;

/// <summary>A letter being written; the last draft of its id stands.</summary>
public sealed record LetterDrafted(LetterDraft Draft) : Body;

/// <summary>A letter as it was sent; it can be undone, never changed.</summary>
public sealed record LetterSent(SentLetter Letter) : Body;

/// <summary>A file kept as evidence.</summary>
public sealed record EvidenceKept(Evidence Evidence) : Body;

/// <summary>Takes away the entry it replaces; the entry itself stays in the record.</summary>
public sealed record Removed(string? Why = null) : Body;

/// <summary>A letter not yet sent.</summary>
/// <param name="Id">Names the letter in this case; chosen by the caller.</param>
/// <param name="Kind">Which letter it is: <c>pwn-demand-refusal</c>.</param>
/// <param name="Tone"><c>plain</c> or <c>formal</c>.</param>
/// <param name="Text">The words as edited, or null while none are written.</param>
/// <param name="Answers">What the person answered for this letter.</param>
public sealed record LetterDraft(string Id, string Kind, string Tone, string? Text, Items<Fact> Answers);

/// <summary>One file of a sent letter.</summary>
/// <param name="Hash">SHA-256 of the exact bytes, kept as a blob.</param>
public sealed record SentFile(string Name, string Hash);

/// <summary>A letter frozen as it went out.</summary>
/// <param name="Method">How it went: <c>e-mail</c>, <c>certified mail</c>.</param>
/// <param name="To">To whom, in plain words.</param>
/// <param name="Proof">Name of the evidence that proves it, or null.</param>
/// <param name="Text">The words as sent.</param>
/// <param name="Facts">The facts it stated.</param>
/// <param name="LawVersion">The version of the law data it cited.</param>
public sealed record SentLetter(
    string Id,
    string Kind,
    DateOnly On,
    string Method,
    string To,
    string? Proof,
    string Text,
    Items<SentFile> Files,
    Items<Fact> Facts,
    string LawVersion);

/// <summary>What is known of one file in the evidence folder.</summary>
/// <param name="Name">The name that entries use for it.</param>
/// <param name="Hash">SHA-256 of its bytes, kept as a blob.</param>
/// <param name="Day">The day the paper or picture speaks of, or null.</param>
/// <param name="About">What it shows, in a few words, or null.</param>
public sealed record Evidence(string Name, string Hash, FileType Type, long Size, DateOnly? Day, string? About);
