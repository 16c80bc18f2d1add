using System.Text.Json;

namespace Owed.Tests.Plan;

/// <summary>How one labelled wording came out.</summary>
public enum Came
{
    Right,
    Asked,
    SilentlyWrong,
}

/// <summary>What the label says a good reader does with the words.</summary>
public enum Wanted
{
    /// <summary>Clear words: a question is a miss.</summary>
    Reading,

    /// <summary>A reading and a question are both right.</summary>
    ReadingOrQuestion,

    /// <summary>No number can be taken from the words.</summary>
    Question,
}

/// <summary>One wording with its label and how the reader did.</summary>
public sealed record Outcome(string Text, string Kind, Wanted Wanted, Came Came, string Said);

/// <summary>Scores the reader on wordings that a person labelled; the house rule is that none is silently wrong.</summary>
public static class LabelledWordings
{
    public static List<Outcome> Score(string json, Func<string, Amount> read, Func<Amount, int> limits)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(limits);
        using JsonDocument file = JsonDocument.Parse(json);
        return [.. file.RootElement.EnumerateArray().Select(label => One(label, read, limits))];
    }

    /// <summary>The figures in one line a person can compare.</summary>
    public static string Summary(IReadOnlyList<Outcome> all)
    {
        string Line(Wanted wanted)
        {
            List<Outcome> of = [.. all.Where(o => o.Wanted == wanted)];
            return $"{wanted}: {of.Count(o => o.Came == Came.Right)} right, {of.Count(o => o.Came == Came.Asked)} asked, "
                + $"{of.Count(o => o.Came == Came.SilentlyWrong)} silently wrong of {of.Count}";
        }

        return string.Join("; ", Line(Wanted.Reading), Line(Wanted.ReadingOrQuestion), Line(Wanted.Question));
    }

    private static Outcome One(JsonElement label, Func<string, Amount> read, Func<Amount, int> limits)
    {
        string text = label.GetProperty("text").GetString()!;
        JsonElement want = label.GetProperty("want");
        Wanted wanted = want.ValueKind == JsonValueKind.String ? Wanted.Question
            : label.GetProperty("askIsFine").GetBoolean() ? Wanted.ReadingOrQuestion : Wanted.Reading;
        Amount amount = read(text);
        IEnumerable<JsonElement> right = wanted == Wanted.Question ? [] : [want];
        if (label.TryGetProperty("alsoRight", out JsonElement also) && also.ValueKind == JsonValueKind.Array)
        {
            right = right.Concat(also.EnumerateArray());
        }

        Came came = amount.Questions.Count > 0 ? Came.Asked
            : right.Any(r => Agrees(r, amount, limits(amount))) ? Came.Right
            : Came.SilentlyWrong;
        string why = amount.Questions.Count > 0 ? amount.Questions[0].Code : "";
        return new(text, label.GetProperty("kind").GetString()!, wanted, came, $"{why} {AmountWords.Say(amount)}".Trim());
    }

    private static bool Agrees(JsonElement want, Amount amount, int limits)
    {
        if (want.ValueKind != JsonValueKind.Object || want.TryGetProperty("parts", out _))
        {
            return false;
        }

        bool minutes = Same(want.GetProperty("minutesPerPeriod"), amount.MinutesPerPeriod);
        bool each = amount.MinutesPerSession is null || Silent(want, "minutesPerSession")
            || Same(want.GetProperty("minutesPerSession"), amount.MinutesPerSession);
        bool times = amount.SessionsPerPeriod is null || Silent(want, "sessionsPerPeriod")
            || Same(want.GetProperty("sessionsPerPeriod"), amount.SessionsPerPeriod);
        bool limit = Silent(want, "limit") || limits > 0
            || want.GetProperty("limit").GetString()! is "the IEP's dates"
            || want.GetProperty("limit").GetString()!.StartsWith("school year", StringComparison.Ordinal);
        return minutes && each && times && limit && Period(want, amount);
    }

    private static bool Period(JsonElement want, Amount amount)
    {
        string unit = want.GetProperty("periodUnit").GetString()!;
        int count = want.TryGetProperty("periodCount", out JsonElement n) && n.ValueKind == JsonValueKind.Number ? n.GetInt32() : 1;
        int? days = Silent(want, "cycleDays") ? null : want.GetProperty("cycleDays").GetInt32();
        string read = AmountReaderSamplesTests.Name(amount.Unit);
        return (unit, count) switch
        {
            ("cycle", _) when days == 2 && amount.Unit == PeriodUnit.AlternateDay => true,
            ("cycle", _) => read == "cycle" && amount.CycleDays == days && amount.Count == count,
            ("school_year", _) => read == "year" && amount.Count == count,
            ("day", _) => read == "school_day" && amount.Count == count,
            ("school_day", 2) when amount.Unit == PeriodUnit.AlternateDay => true,
            _ => read == unit && amount.Count == count,
        };
    }

    private static bool Silent(JsonElement want, string name) => !want.TryGetProperty(name, out JsonElement value)
        || value.ValueKind == JsonValueKind.Null;

    private static bool Same(JsonElement want, Span? read)
    {
        if (want.ValueKind == JsonValueKind.Number)
        {
            return read == Span.Exactly(want.GetInt32());
        }

        if (want.ValueKind != JsonValueKind.Array || read is not { } span)
        {
            return false;
        }

        int? low = want[0].ValueKind == JsonValueKind.Null || want[0].GetInt32() == 0 ? null : want[0].GetInt32();
        int? high = want[1].ValueKind == JsonValueKind.Null ? null : want[1].GetInt32();
        return span == new Span(low, high);
    }
}
