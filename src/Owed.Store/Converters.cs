using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Owed.Store;

/// <summary>Minutes as a plain number.</summary>
internal sealed class MinutesConverter : JsonConverter<Minutes>
{
    public override Minutes Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt32());

    public override void Write(Utf8JsonWriter writer, Minutes value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Value);
}

/// <summary>Two dates with open ends as one text, <c>2025-08-20..</c> when the end is open.</summary>
internal sealed class DatesConverter : JsonConverter<(DateOnly? From, DateOnly? To)>
{
    public override (DateOnly? From, DateOnly? To) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] ends = reader.GetString()?.Split("..") ?? [];
        return ends.Length == 2 ? (Day(ends[0]), Day(ends[1])) : throw new JsonException("two dates were expected");
    }

    public override void Write(Utf8JsonWriter writer, (DateOnly? From, DateOnly? To) value, JsonSerializerOptions options) =>
        writer.WriteStringValue(string.Create(CultureInfo.InvariantCulture, $"{value.From:yyyy-MM-dd}..{value.To:yyyy-MM-dd}"));

    private static DateOnly? Day(string text) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day
        : throw new JsonException($"\"{text}\" is not a date");
}

/// <summary>A list as an array.</summary>
internal sealed class ItemsConverter<T> : JsonConverter<Items<T>>
{
    public override Items<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("a list was expected");
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            return Items<T>.Empty;
        }

        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        List<T> items = [];
        for (; reader.TokenType != JsonTokenType.EndArray; reader.Read())
        {
            items.Add(JsonSerializer.Deserialize(ref reader, item) ?? throw new JsonException("a list holds nothing in one place"));
        }

        return items.ToItems();
    }

    public override void Write(Utf8JsonWriter writer, Items<T> value, JsonSerializerOptions options)
    {
        var item = (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
        writer.WriteStartArray();
        foreach (T each in value)
        {
            JsonSerializer.Serialize(writer, each, item);
        }

        writer.WriteEndArray();
    }
}
