using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Owed.Files;

/// <summary>Writes the JSON that other programs read: indented, dates as <c>2025-09-30</c>, no escapes that a person would stumble on.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly SearchValues<char> Steering = SearchValues.Create(
        string.Concat(Enumerable.Range(0x7F, 0x21).Select(n => (char)n)) + "\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFDD0\uFDD1\uFDD2");

    /// <summary>The text of one JSON object whose members <paramref name="members"/> writes.</summary>
    public static string Object(Action<Utf8JsonWriter> members) => Value(json =>
    {
        json.WriteStartObject();
        members(json);
        json.WriteEndObject();
    });

    /// <summary>The text of the one JSON value that <paramref name="write"/> writes.</summary>
    public static string Value(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, Options))
        {
            write(json);
        }

        return Escaped(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Signs that steer a terminal stand only inside of strings, and there an escape says the same and does nothing.</summary>
    private static string Escaped(string json)
    {
        int at = json.AsSpan().IndexOfAny(Steering);
        if (at < 0)
        {
            return json;
        }

        var text = new StringBuilder(json.Length + 64).Append(json, 0, at);
        foreach (char c in json.AsSpan(at))
        {
            _ = Steering.Contains(c) ? text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}") : text.Append(c);
        }

        return text.ToString();
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly day) =>
        json.WriteString(name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    public static void Days(this Utf8JsonWriter json, DateRange days)
    {
        json.Day("from", days.From);
        json.Day("to", days.To);
    }

    /// <summary>Writes a list of objects.</summary>
    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
