using System.Security.Cryptography;

namespace Owed;

/// <summary>How and to whom a letter went out.</summary>
/// <param name="Method">In plain words: <c>e-mail</c>, <c>certified mail</c>, <c>by hand</c>.</param>
/// <param name="Proof">Names of evidence files that prove it.</param>
public sealed record Dispatch(DateOnly Day, string Method, Items<string> To, Items<string> Proof);

/// <summary>One file of a letter as it was sent.</summary>
/// <param name="Sha256">Of its exact bytes, in lower-case hexadecimal.</param>
public sealed record SentFile(string Name, string Sha256)
{
    public static SentFile Of(string name, ReadOnlySpan<byte> bytes) => new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}

/// <summary>A letter frozen as it was sent: nothing in it changes afterwards.</summary>
/// <param name="Dated">The date on the letter.</param>
/// <param name="Facts">The facts it was made from.</param>
/// <param name="LawVersion">The version of the law data it rests on.</param>
public sealed record SentLetter(
    string Kind, string Title, Tone Tone, DateOnly Dated, Dispatch Dispatch, Items<Fact> Facts, string LawVersion, Items<SentFile> Files)
{
    /// <summary>The name of its folder and of its files: <c>2026-02-16-records-request</c>.</summary>
    public string Name => FormattableString.Invariant($"{Dispatch.Day:yyyy-MM-dd}-{Kind}");
}

/// <summary>What marking a letter as sent adds to the case.</summary>
public sealed record Sent(SentLetter Letter, Items<CaseEvent> Entries, Items<Due> Clocks);

/// <summary>A letter that has had no answer by the day it asked for one.</summary>
/// <param name="Days">Days since it was sent.</param>
/// <param name="FollowUps">Letters that may follow, best first.</param>
public sealed record Unanswered(CaseEvent Letter, int Days, Items<LetterKind> FollowUps);

/// <summary>Moves a case on when a letter goes out, when an answer comes, and when none does.</summary>
public static class Sending
{
    /// <summary>Freezes a letter and says what the case gains; a letter that the gate blocks is kept too, with a warning, since the record says what happened.</summary>
    /// <param name="files">Every format that was written, with its exact bytes.</param>
    public static Outcome<Sent> Mark(CheckedLetter letter, Dispatch dispatch, IEnumerable<(string Name, byte[] Bytes)> files)
    {
        ComposedLetter composed = letter.Composed;
        CaseFile @case = composed.Input.Told;
        List<Problem> problems = [.. Gate.NotForSending(composed)];
        if (dispatch.Day < composed.Letter.Date)
        {
            problems.Add(new("sent-before-date", "The day it was sent comes before the date on the letter.", Where.Nowhere, "Check both days."));
        }

        if (dispatch.Method.Trim().Length == 0)
        {
            problems.Add(new("sent-no-method", "How it was sent is missing.", Where.Nowhere, "Say how: e-mail, certified mail, by hand."));
        }

        if (!letter.IsReady)
        {
            problems.Add(new("sent-blocked", "The letter had open problems when it was marked as sent.", Where.Nowhere, "If this is the letter you sent, keep it. If not, mend it first.", Severity.Warning));
        }

        if (dispatch.Proof.Count == 0)
        {
            problems.Add(new("sent-no-proof", "There is no proof of sending yet.", Where.Nowhere, "Keep the sent e-mail or the receipt with your evidence, and name it here.", Severity.Warning));
        }

        if (problems.Any(p => p.IsError))
        {
            return new(null, problems.ToItems());
        }

        LetterKind kind = composed.Kind;

        // The day the letter asks for is kept even when the letter chose it, so that it can be shown and followed up.
        Items<Fact> facts = composed.Claims.Dates.FirstOrDefault(d => d.Use == DateUse.AnswerBy) is DateClaim by && @case.Facts.All(f => f.Name != AnswerAsked.FactName)
            ? [.. @case.Facts, new(AnswerAsked.FactName, by.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))]
            : @case.Facts;
        var frozen = new SentLetter(
            kind.Id, composed.Letter.Title, composed.Letter.Tone, composed.Letter.Date, dispatch, facts, composed.Input.Law.Version, files.Select(f => SentFile.Of(f.Name, f.Bytes)).ToItems());
        string about = composed.Letter.Subject.Count > 0 ? composed.Letter.Subject[0].Text.Plain : composed.Letter.Title;
        List<CaseEvent> entries = [Event(dispatch, EventKind.LetterSent, about, dispatch.Day, kind.Id, $"sent by {dispatch.Method}")];
        if (kind.Sends is EventKind also)
        {
            DateOnly day = also == EventKind.StateComplaintFiled && LetterFact.TryDay(composed.Value("complaint.received"), out DateOnly received) ? received : dispatch.Day;
            entries.Add(Event(dispatch, also, about, day, null, null));
        }

        return new(new(frozen, entries.ToItems(), Clocks(kind, composed.Input.Law, @case, dispatch.Day)), problems.ToItems());
    }

    /// <summary>The dates that a letter starts, counted from the day it was received; those without a number of days are left out.</summary>
    public static Items<Due> Clocks(LetterKind kind, LawBook law, CaseFile @case, DateOnly received) => kind.Starts
        .Select(id => Letters.RuleId(law, @case.State, id))
        .Where(id => law.Rule(id) is not null)
        .Select(id => Deadline.Of(law, id, received, @case.State, @case.Calendar, received).Value)
        .OfType<Due>()
        .ToItems();

    /// <summary>The entry for an answer that came.</summary>
    /// <param name="answers">The kind of the letter it answers.</param>
    public static CaseEvent Reply(string answers, DateOnly day, string? about, string? who, Items<string> evidence) => new(
        day, null, evidence.Count > 0 ? Source.SchoolStatement : Source.Parent, EventKind.ReplyReceived, about, who, null, null, answers, evidence, null, Where.Nowhere);

    /// <summary>Letters sent at least so many days before <paramref name="asOf"/> that no reply in the record answers, the latest of each kind, oldest first.</summary>
    public static Items<Unanswered> NoReply(CaseFile @case, DateOnly asOf, int days = 10) => @case.Events
        .Where(e => e.Kind == EventKind.LetterSent && e.Letter is not null && e.Day.AddDays(days) < asOf)
        .GroupBy(e => e.Letter!)
        .Select(g => g.MaxBy(e => e.Day)!)
        .Where(e => !Answered(@case, e))
        .OrderBy(e => e.Day)
        .Select(e => new Unanswered(e, asOf.DayNumber - e.Day.DayNumber, (LetterKinds.Of(e.Letter!)?.FollowUps ?? ["follow-up"]).Select(LetterKinds.Of).OfType<LetterKind>().ToItems()))
        .ToItems();

    /// <summary>True when a reply in the record came on or after the day and names this letter, or names none.</summary>
    public static bool Answered(CaseFile @case, CaseEvent sent) =>
        @case.Events.Any(e => e.Kind == EventKind.ReplyReceived && e.Day >= sent.Day && (e.Answers is null || e.Answers == sent.Letter));

    private static CaseEvent Event(Dispatch dispatch, EventKind kind, string about, DateOnly day, string? letter, string? note) => new(
        day, null, Source.Parent, kind, about, dispatch.To.Count > 0 ? string.Join(", ", dispatch.To) : null, null, letter, null, dispatch.Proof, note, Where.Nowhere);
}
