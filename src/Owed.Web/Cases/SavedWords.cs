using Owed.Store;

namespace Owed.Web;

/// <summary>Says in a few words what was just saved, so that a slip is seen at once.</summary>
public static class SavedWords
{
    /// <summary>The session or stretch that was saved, or how many; empty for what needs no words.</summary>
    public static string Of(StoredCase stored, SavedBanner saved, Words words)
    {
        Entry[] entries = [.. stored.Case.Entries.Where(e => stored.NumberOf(e) is int n && n >= saved.First && n <= saved.Last && e is Session or SpanMiss)];
        return entries switch
        {
            [] => "",
            [Session { Given.IsZero: true } missed] => words["site.savedmissed", Dates.Short(missed.Day), missed.Reason?.Say() ?? ""],
            [Session given] => words["site.savedgiven", Dates.Short(given.Day), given.Given],
            [SpanMiss span] => words["site.savednothing", Dates.Span(span.Span)],
            _ => words["site.savedmany", entries.Length],
        };
    }
}
