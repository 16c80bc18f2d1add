namespace Owed;

/// <summary>What one statement comes to.</summary>
internal sealed record AmountSum(
    decimal? EachLow,
    decimal? EachHigh,
    decimal? TimesLow,
    decimal? TimesHigh,
    PeriodUnit? Unit,
    int Count,
    int CycleDays,
    decimal? Low,
    decimal? High,
    bool HasEach,
    bool HasTimes,
    bool HasMinutes)
{
    public string? Question { get; init; }

    public string Text { get; init; } = "";

    public static readonly AmountSum Nothing = new(null, null, null, null, null, 0, 0, null, null, false, false, false);

    public bool SamePeriod(AmountSum other) => Unit == other.Unit && Count == other.Count && CycleDays == other.CycleDays;

    public AmountSum Ask(string code, string text = "") => Question is null ? this with { Question = code, Text = text } : this;
}
