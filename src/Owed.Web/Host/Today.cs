namespace Owed.Web;

/// <summary>The one place where the app learns the day; <c>--today 2025-11-03</c> shows it as of another day.</summary>
public sealed class Today(TimeProvider clock, string? preview)
{
    private readonly DateOnly? fixedDay = WrittenDay.TryRead(preview, out DateOnly day) ? day : null;

    /// <summary>True when the app shows itself as of a chosen day.</summary>
    public bool IsPreview => fixedDay is not null;

    public DateOnly Day => fixedDay ?? DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The moment to stamp on what is recorded now.</summary>
    public DateTimeOffset Now => fixedDay is DateOnly chosen
        ? new DateTimeOffset(chosen.ToDateTime(TimeOnly.FromTimeSpan(clock.GetLocalNow().TimeOfDay)), TimeSpan.Zero)
        : clock.GetLocalNow();
}
