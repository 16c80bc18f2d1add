namespace Owed;

/// <summary>A run of days with both ends included.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <summary>Days in the range; zero when the range runs backwards.</summary>
    public int Length => Math.Max(0, To.DayNumber - From.DayNumber + 1);

    public bool IsEmpty => To < From;

    public bool Contains(DateOnly day) => day >= From && day <= To;

    public bool Overlaps(DateRange other) => From <= other.To && other.From <= To;

    /// <summary>The days that both ranges hold; may be empty.</summary>
    public DateRange Meet(DateRange other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    /// <summary>Every day in order.</summary>
    public IEnumerable<DateOnly> Days()
    {
        for (int n = From.DayNumber; n <= To.DayNumber; n++)
        {
            yield return DateOnly.FromDayNumber(n);
        }
    }

    public override string ToString() => $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}";
}
