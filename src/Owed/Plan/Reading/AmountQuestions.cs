using System.Globalization;

namespace Owed;

/// <summary>The questions put to a person, each with clear wordings to choose from.</summary>
internal static class AmountQuestions
{
    /// <summary>Most letters of a word that a question repeats.</summary>
    private const int MostShown = 40;

    private const string Write = "Ask the team to write it down as a number.";

    public static AmountQuestion Ask(string code, AmountSum sum, List<AmountSum> parts)
    {
        string period = sum.Unit is { } unit and not PeriodUnit.AsNeeded
            && sum.Count > 0 ? AmountWords.Period(unit, sum.Count, sum.CycleDays) : "each week";
        string each = Minutes(sum.EachLow, sum.EachHigh);
        string times = Number(sum.TimesLow, sum.TimesHigh);
        (string Text, Items<string> Choices) asked = code switch
        {
            "no-amount" => ($"These words hold no number of minutes. How many minutes, and how often? {Write}", []),
            "too-long" => ("This is too long to be one line of an IEP. Copy only the amount of one service.", []),
            "no-period" => ("How often does this amount come: each week, each month, or something else?", NoPeriod(sum)),
            "no-length" => ($"How many minutes is one session? The words do not say. {Write}", []),
            "class-period" => ("How many minutes is one class period, block or segment? The bell schedule of the school will say.", []),
            "no-sessions" => ("How many sessions are there in this time? The words give only the length of one.", Sessions(sum, period)),
            "share-of-day" => ($"A percent cannot be counted without the length of the school day. How many minutes is it? {Write}", []),
            "total-or-each" => ("Are these minutes for each session, or for all sessions together?", TotalOrEach(sum, period, each, times)),
            "per-day-or-in-all" => ("Is this the number of sessions on each day, or in the whole time?", []),
            "two-ways" => ("These numbers can be read in two ways. Is it one long session, or a number of shorter ones?", []),
            "two-amounts" =>
                ("These words name more than one amount. Which one do you mean? If all of them are due, write one line for each.",
                    Amounts(parts)),
            "several-periods" => ("These words name more than one stretch of time. Which one do the minutes belong to?", Amounts(parts)),
            "days-do-not-fit" => ("The number of sessions does not fit the days that are named. Which is right?", []),
            "cycle-length" => ("How many school days are there in one cycle?", Cycle(sum)),
            "which-term" => ("Which stretch of time is this: a quarter, a trimester or a semester?", Terms(sum)),
            "range-of-periods" => ("The time between sessions is given as a range. What is the longest time the team agreed to?", []),
            "shared-or-each" => ("Are these minutes shared, or due for each one that is named?", Shared(sum, period,
                sum.Text.Split(" and ").Length)),
            "sessions-or-minutes" => ("Is this the number of minutes, or the number of sessions?", MinutesOrSessions(sum, period)),
            "as-needed" => ($"\"As needed\" gives nothing to count. {Write}", []),
            "vague" => ($"These words do not give a number that can be counted. {Write}", []),
            "conditional" => ("These words make the amount depend on something. If the amount is due no matter what, pick it.", Plain(sum)),
            "rotation" =>
                ("Weeks of one kind and weeks of another may take turns here. How many minutes with the child are due, and how often?", []),
            "limit-unclear" => ("For which days is this amount? Write the first and the last day.", []),
            "no-floor" =>
                ($"\"Up to\" sets a ceiling and promises no minutes. How many minutes are due at the least? {Write}", Ceiling(sum, period)),
            "zero" => ("The amount comes to no minutes at all. What does the IEP say?", []),
            "too-large" => ("This is more than the time can hold. Please check the numbers.", []),
            "part-minute" => ("The amount does not come to whole minutes. How many minutes is it?", PartMinute(sum, period)),
            "two-ways-Week" => ("Does this mean two times a week, or once every two weeks?", Twice(sum, PeriodUnit.Week)),
            "two-ways-SchoolDay" => ("Does this mean two times a week, or once every two weeks?", Twice(sum, PeriodUnit.Week)),
            "two-ways-Month" => ("Does this mean two times a month, or once every two months?", Twice(sum, PeriodUnit.Month)),
            "two-ways-Quarter" => ("Does this mean two times a month, or once every two weeks?", TwiceMonth(sum)),
            "two-ways-Year" => ("Does this mean two times a year, or once every two years?", Twice(sum, PeriodUnit.Year)),
            _ => ("These words could not be read. How many minutes, and how often?", []),
        };
        string id = code.StartsWith("two-ways-", StringComparison.Ordinal) ? "twice-or-every-two" : code;
        bool unknownCycle = sum is { Unit: PeriodUnit.Cycle, CycleDays: 0 } && code != "cycle-length";
        return new(id, asked.Text, unknownCycle ? [] : asked.Choices);
    }

    /// <summary>Shows the words that no rule could use, and what the line says without them.</summary>
    public static AmountQuestion LeftOver(List<Lexeme> words, Amount amount)
    {
        string shown = string.Join(", ", words.OrderBy(w => w.At).Select(w => $"“{Short(w.Text)}”").Distinct().Take(4));
        string without = AmountWords.Say(amount with { Questions = [] });
        return new(
            "word-left-over",
            $"What does {shown} mean for the minutes? If it changes nothing, pick the amount below. If it does, write the amount in other words.",
            amount.IsCountable ? [without] : []);
    }

    private static string Short(string word) => word.Length <= MostShown ? word : word[..MostShown] + "…";

    private static bool IsWhole(decimal? low, decimal? high) =>
        (low ?? high) is > 0 and < 10_000 && (high ?? low) is > 0 and < 10_000 && (low ?? 0) % 1 == 0 && (high ?? 0) % 1 == 0 && low != 0;

    private static string Number(decimal? low, decimal? high) => IsWhole(low, high) ? AmountWords.Number(new((int?)low, (int?)high)) : "";

    private static string Minutes(decimal? low, decimal? high) => Number(low, high) is { Length: > 0 } n
        ? $"{n} {(n == "1" ? "minute" : "minutes")}" : "";

    private static string Times(string n) => $"{n} {(n == "1" ? "time" : "times")}";

    private static Items<string> NoPeriod(AmountSum sum)
    {
        string total = Minutes(sum.Low, sum.High);
        return sum.HasMinutes && total.Length > 0 && sum.Low is not null && (sum.High ?? sum.Low) <= 600
            ? [$"{total} each school day", $"{total} each week", $"{total} each month"]
            : [];
    }

    private static Items<string> Sessions(AmountSum sum, string period) =>
        Good(Minutes(sum.EachLow, sum.EachHigh), sum.EachLow, sum.EachHigh) is { Length: > 0 } each
            ? [$"{each}, 1 time {period}", $"{each}, 2 times {period}"]
            : [];

    private static Items<string> TotalOrEach(AmountSum sum, string period, string each, string times) =>
        Good(each, sum.EachLow, sum.EachHigh).Length > 0 && times.Length > 0 && sum.TimesLow is not null
            && (sum.EachHigh ?? sum.EachLow) * (sum.TimesHigh ?? sum.TimesLow) < 600
            ? [$"{each}, {Times(times)} {period}", $"{each} {period}"]
            : [];

    private static string Good(string words, decimal? low, decimal? high) => low is null || (high ?? low) > 300 ? "" : words;

    private static Items<string> Amounts(List<AmountSum> parts) =>
        parts.Where(p => p is { HasMinutes: true, Unit: { } unit, Question: null, Low: not null } && unit != PeriodUnit.AsNeeded
            && p.Count > 0 && (unit != PeriodUnit.Cycle || p.CycleDays > 0)
                && IsWhole(p.Low, p.High) && (p.High ?? p.Low) <= 300)
            .Select(p => $"{Minutes(p.Low, p.High)} {AmountWords.Period(p.Unit!.Value, p.Count, p.CycleDays)}")
            .Distinct().Take(6).ToItems();

    private static Items<string> Cycle(AmountSum sum) =>
        Total(sum) is { Length: > 0 } total ? [$"{total} each 5-day cycle", $"{total} each 6-day cycle", $"{total} each 10-day cycle"] : [];

    private static Items<string> Terms(AmountSum sum) =>
        Total(sum) is { Length: > 0 } total ? [$"{total} each quarter", $"{total} each trimester", $"{total} each semester"] : [];

    private static string Total(AmountSum sum) =>
        sum is { HasMinutes: true, Low: not null } && (sum.High ?? sum.Low) <= 600 ? Minutes(sum.Low, sum.High) : "";

    private static Items<string> Shared(AmountSum sum, string period, int names) =>
        Total(sum) is { Length: > 0 } total && (sum.High ?? sum.Low) * names <= 600
            && Minutes(sum.Low * names, sum.High * names) is { Length: > 0 } twice
            ? [$"{total} {period}", $"{twice} {period}"]
            : [];

    private static Items<string> MinutesOrSessions(AmountSum sum, string period) =>
        Minutes(sum.Low, sum.High) is { Length: > 0 } minutes && sum.Low is not null
            && (sum.High ?? sum.Low) <= 300 ? [$"{minutes} {period}"] : [];

    private static Items<string> Plain(AmountSum sum) =>
        sum is { HasMinutes: true, Low: not null, Unit: { } unit, Count: > 0 } && (unit != PeriodUnit.Cycle || sum.CycleDays > 0)
            && (sum.High ?? sum.Low) <= 300 && IsWhole(sum.Low, sum.High)
            ? [$"{Minutes(sum.Low, sum.High)} {AmountWords.Period(unit, sum.Count, sum.CycleDays)}"]
            : [];

    private static Items<string> Ceiling(AmountSum sum, string period) =>
        sum.Unit is not (null or PeriodUnit.AsNeeded) && sum.Count > 0 && (sum.Unit != PeriodUnit.Cycle || sum.CycleDays > 0)
            && Minutes(sum.High, sum.High) is { Length: > 0 } most && sum.High <= 300
            ? [$"{most} {period}"]
            : [];

    private static Items<string> PartMinute(AmountSum sum, string period)
    {
        if (sum.Low is not { } low || low != sum.High || low is < 2 or > 300 || sum.Unit is null or PeriodUnit.AsNeeded
            || sum.Count == 0 || (sum.Unit == PeriodUnit.Cycle && sum.CycleDays == 0))
        {
            return [];
        }

        string down = Math.Floor(low).ToString(CultureInfo.InvariantCulture);
        string up = Math.Ceiling(low).ToString(CultureInfo.InvariantCulture);
        return [$"{down} minutes {period}", $"{up} minutes {period}"];
    }

    private static Items<string> Twice(AmountSum sum, PeriodUnit unit) =>
        Once(sum) is { Length: > 0 } once
            ? [$"{once}, 2 times {AmountWords.Period(unit, 1, null)}", $"{once}, 1 time {AmountWords.Period(unit, 2, null)}"]
            : [];

    private static Items<string> TwiceMonth(AmountSum sum) =>
        Once(sum) is { Length: > 0 } once ? [$"{once}, 2 times each month", $"{once}, 1 time every 2 weeks"] : [];

    private static string Once(AmountSum sum) => sum is { HasMinutes: true, Low: not null }
        && (sum.High ?? sum.Low) <= 300 ? Minutes(sum.Low, sum.High) : "";
}
