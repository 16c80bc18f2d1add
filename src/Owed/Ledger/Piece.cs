namespace Owed;

/// <summary>Why a piece of the promised time is in its bucket.</summary>
public enum Why
{
    /// <summary>A session that the log holds.</summary>
    Logged,

    /// <summary>Given, but in another group than the IEP says.</summary>
    OtherGroup,

    /// <summary>Given, but in another setting than the IEP says.</summary>
    OtherSetting,

    /// <summary>Given remotely, where the IEP does not say so.</summary>
    Remote,

    /// <summary>Given by someone without the required licence.</summary>
    Unqualified,

    /// <summary>The log says that the session did not happen, or not in full.</summary>
    MissLogged,

    /// <summary>The log names a miss without minutes, so it stands for what was left of the period.</summary>
    RestOfPeriod,

    /// <summary>The log says that nothing happened from one day to another.</summary>
    SpanLogged,

    /// <summary>A session was due on a day the school was closed for everyone.</summary>
    ClosedThatDay,

    /// <summary>The share of the period that fell on days the school was closed for everyone.</summary>
    ClosureShare,

    /// <summary>Nothing in the log speaks of this time.</summary>
    NothingRecorded,

    /// <summary>Its share of a total that was stated for a span of days; nobody said on which of them.</summary>
    TotalStated,
}

/// <summary>Some minutes of a period with their bucket and the reason: what a total is made of.</summary>
/// <param name="Day">The day of the session, or the first day of the period when no day is known.</param>
/// <param name="MadeUp">How many of the minutes were made up later.</param>
/// <param name="Entry">The log entry behind it, or null when there is none.</param>
/// <param name="MakeUps">The sessions that made it up.</param>
public sealed record Piece(
    DateOnly Day, Bucket Bucket, Minutes Minutes, Why Why, Session? Entry, Minutes MadeUp, Items<Session> MakeUps)
{
    public Piece(DateOnly day, Bucket bucket, Minutes minutes, Why why, Session? entry)
        : this(day, bucket, minutes, why, entry, Minutes.Zero, [])
    {
    }

    /// <summary>The whole stretch that the entry speaks of, for <see cref="Why.SpanLogged"/> and <see cref="Why.TotalStated"/>; a make-up may name any day of it.</summary>
    public DateRange? Span { get; init; }

    /// <summary>The days on which it was, as far as anybody said: a total names a span, and none of its days.</summary>
    public DateRange Told => Why == Why.TotalStated && Span is DateRange span ? span : new(Day, Day);
}
