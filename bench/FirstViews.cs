using System.Globalization;
using System.Text.RegularExpressions;

namespace Owed.Bench;

#pragma warning disable RS0030 // The visitor of a server on loopback; the ban is on calls by Owed itself.

/// <summary>What a page costs when it is looked at right after a session was logged, so that nothing of it is kept.</summary>
internal static partial class FirstViews
{
    private const int Rounds = 12;

    /// <param name="latest">The last day that may be logged; each round takes another one before it.</param>
    public static void Run(Report report, string address, IReadOnlyList<string> pages, DateOnly latest)
    {
        report.Table("Page, first view after a session was logged", "Median", "Most");
        using var client = new HttpClient { BaseAddress = new(address) };
        int day = 0;
        foreach (string page in pages)
        {
            double[] times = new double[Rounds];
            for (int round = -1; round < Rounds; round++)
            {
                Log(client, latest.AddDays(-(2 * day++)));
                double time = Timing.Once(() => Get(client, page));
                if (round >= 0)
                {
                    times[round] = time;
                }
            }

            Array.Sort(times);
            report.Row($"`{page}`", times[Rounds / 2], times[^1]);
        }
    }

    private static void Log(HttpClient client, DateOnly day)
    {
        string form = Get(client, $"/log?week={Iso(day)}");
        using var fields = new FormUrlEncodedContent(
        [
            new("line", "service-0"),
            new("day", Iso(day)),
            new("minutes", "30"),
            new("__RequestVerificationToken", Token().Match(form).Groups[1].Value),
        ]);
        using HttpResponseMessage answer = client.PostAsync(At(client, $"/log?week={Iso(day)}&handler=Given"), fields).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
    }

    private static string Get(HttpClient client, string page)
    {
        using HttpResponseMessage answer = client.GetAsync(At(client, page)).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
        return answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    }

    private static Uri At(HttpClient client, string page) => new(client.BaseAddress!.ToString().TrimEnd('/') + page);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
