using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes an amount as JSON for other programs; the shape is <c>docs/schema/amount.schema.json</c>.</summary>
public static class AmountJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One JSON object; ranges are <c>[low, high]</c>; "up to" has a low end of 0 and "at least" a high end of null.</summary>
    public static string Write(Amount amount)
    {
        ArgumentNullException.ThrowIfNull(amount);
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter json = new(bytes, Options))
        {
            Write(json, amount);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Writes the object into a larger document.</summary>
    public static void Write(Utf8JsonWriter json, Amount amount)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(amount);
        json.WriteStartObject();
        Number(json, "minutesPerSession", amount.MinutesPerSession);
        Number(json, "sessionsPerPeriod", amount.SessionsPerPeriod);
        Text(json, "periodUnit", amount.Unit is { } unit ? Unit(unit) : null);
        Number(json, "periodCount", amount.Count is { } count ? Span.Exactly(count) : null);
        Number(json, "minutesPerPeriod", amount.MinutesPerPeriod);
        json.WriteString("delivery", Name(amount.Delivery));
        Text(json, "grouping", amount.Grouping);
        Text(json, "location", amount.Location);
        Texts(json, "qualifiers", amount.Qualifiers);
        json.WriteStartArray("limits");
        foreach (AmountLimit limit in amount.Limits)
        {
            Limit(json, limit);
        }

        json.WriteEndArray();
        json.WriteStartArray("questions");
        foreach (AmountQuestion question in amount.Questions)
        {
            json.WriteStartObject();
            json.WriteString("code", question.Code);
            json.WriteString("text", question.Text);
            Texts(json, "choices", question.Choices);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The unit as other programs know it, for example <c>school_day</c>.</summary>
    public static string Unit(PeriodUnit unit) => unit switch
    {
        PeriodUnit.SchoolDay => "school_day",
        PeriodUnit.AlternateDay => "alternate_day",
        PeriodUnit.Week => "week",
        PeriodUnit.Month => "month",
        PeriodUnit.Quarter => "quarter",
        PeriodUnit.Trimester => "trimester",
        PeriodUnit.Semester => "semester",
        PeriodUnit.Year => "year",
        PeriodUnit.IepYear => "iep_year",
        PeriodUnit.Cycle => "cycle",
        PeriodUnit.EsyTerm => "esy_term",
        _ => "none",
    };

    /// <summary>The delivery as other programs know it, for example <c>direct+indirect</c>.</summary>
    public static string Name(Delivery delivery) => delivery switch
    {
        Delivery.Indirect => "indirect",
        Delivery.DirectAndIndirect => "direct+indirect",
        Delivery.Consult => "consult",
        Delivery.Observation => "observation",
        Delivery.Support => "support",
        Delivery.Transport => "transport",
        _ => "direct",
    };

    /// <summary>A limit in time; <c>text</c> says it in plain words that read back to the same.</summary>
    private static void Limit(Utf8JsonWriter json, AmountLimit limit)
    {
        string kind = string.Concat(limit.Kind.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? "_" + char.ToLowerInvariant(c)
            : char.ToLowerInvariant(c).ToString()));
        json.WriteStartObject();
        json.WriteString("kind", kind);
        Number(json, "count", limit.Count is { } count ? Span.Exactly(count) : null);
        Text(json, "from", limit.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? OfYear(limit.FromDay));
        Text(json, "to", limit.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? OfYear(limit.ToDay));
        Text(json, "term", limit.Term?.ToString().ToLowerInvariant());
        Text(json, "text", limit.Say());
        json.WriteEndObject();
    }

    private static string? OfYear(int? day) => day is { } code ? string.Create(CultureInfo.InvariantCulture,
        $"{code / 100:00}-{code % 100:00}") : null;

    private static void Number(Utf8JsonWriter json, string name, Span? span)
    {
        if (span is not { } value)
        {
            json.WriteNull(name);
        }
        else if (value.IsExact)
        {
            json.WriteNumber(name, value.Low!.Value);
        }
        else
        {
            json.WriteStartArray(name);
            End(json, value.Low ?? (value.High is null ? null : 0));
            End(json, value.High);
            json.WriteEndArray();
        }
    }

    private static void End(Utf8JsonWriter json, int? end)
    {
        if (end is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, text);
        }
    }

    private static void Texts(Utf8JsonWriter json, string name, Items<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
