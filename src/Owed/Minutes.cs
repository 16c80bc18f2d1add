using System.Globalization;

namespace Owed;

/// <summary>Whole minutes of service; adding and taking away are checked and never round.</summary>
public readonly record struct Minutes(int Value) : IComparable<Minutes>
{
    public static readonly Minutes Zero;

    public bool IsZero => Value == 0;

    /// <summary>The smaller of the two.</summary>
    public static Minutes Min(Minutes a, Minutes b) => a.Value <= b.Value ? a : b;

    /// <summary>The larger of the two.</summary>
    public static Minutes Max(Minutes a, Minutes b) => a.Value >= b.Value ? a : b;

    /// <summary>This many minutes, or zero when below zero: a balance never goes negative.</summary>
    public Minutes AtLeastZero() => Value < 0 ? Zero : this;

    /// <summary>The share <paramref name="part"/>/<paramref name="whole"/>, rounded down: a claim never gains by rounding.</summary>
    /// <exception cref="ArgumentOutOfRangeException">when <paramref name="whole"/> is not above zero.</exception>
    public Minutes Share(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        return new((int)((long)Value * part / whole));
    }

    public static Minutes operator +(Minutes a, Minutes b) => new(a.Value + b.Value);

    public static Minutes operator -(Minutes a, Minutes b) => new(a.Value - b.Value);

    public static Minutes operator *(Minutes a, int times) => new(a.Value * times);

    public static bool operator <(Minutes a, Minutes b) => a.Value < b.Value;

    public static bool operator >(Minutes a, Minutes b) => a.Value > b.Value;

    public static bool operator <=(Minutes a, Minutes b) => a.Value <= b.Value;

    public static bool operator >=(Minutes a, Minutes b) => a.Value >= b.Value;

    public static Minutes Add(Minutes left, Minutes right) => left + right;

    public static Minutes Subtract(Minutes left, Minutes right) => left - right;

    public static Minutes Multiply(Minutes left, int right) => left * right;

    public int CompareTo(Minutes other) => Value.CompareTo(other.Value);

    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Sums of <see cref="Minutes"/>.</summary>
public static class MinutesSums
{
    public static Minutes Sum(this IEnumerable<Minutes> minutes)
    {
        Minutes total = Minutes.Zero;
        foreach (Minutes m in minutes)
        {
            total += m;
        }

        return total;
    }

    public static Minutes Sum<T>(this IEnumerable<T> source, Func<T, Minutes> of) => source.Select(of).Sum();
}
