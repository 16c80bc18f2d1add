using System.Diagnostics;
using System.Globalization;

namespace Owed.Bench;

/// <summary>Wall milliseconds of several runs of one thing.</summary>
internal sealed record Timing(double Median, double Least, int Runs)
{
    /// <summary>One run to warm up when there are several, then the counted ones.</summary>
    public static Timing Of(int runs, Action action)
    {
        if (runs > 1)
        {
            action();
        }

        double[] times = new double[runs];
        for (int i = 0; i < runs; i++)
        {
            times[i] = Once(action);
        }

        return From(times);
    }

    public static double Once(Action action)
    {
        long start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public static Timing From(double[] times)
    {
        Array.Sort(times);
        return new(times[times.Length / 2], times[0], times.Length);
    }

    public static string Say(double milliseconds) => milliseconds switch
    {
        < 0.1 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds * 1000:0.0} µs"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.00} ms"),
        < 1000 => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 1000:0.00} s"),
    };
}
