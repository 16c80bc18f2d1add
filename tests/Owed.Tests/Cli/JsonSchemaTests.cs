namespace Owed.Tests;

public sealed class JsonSchemaTests
{
    private static readonly JsonSchema Schema = new("""
        {
          "type": "object", "required": ["day", "n"], "additionalProperties": false,
          "properties": {
            "day": { "type": "string", "pattern": "^[0-9]{4}$" },
            "n": { "$ref": "#/$defs/n" },
            "list": { "type": "array", "items": { "enum": ["a", "b"] } },
            "maybe": { "type": ["integer", "null"] }
          },
          "$defs": { "n": { "type": "integer", "minimum": 0 } }
        }
        """);

    [Fact]
    public void What_fits_passes() => Schema.Wrong("""{ "day": "2025", "n": 1, "list": ["a"], "maybe": null }""").ShouldBeEmpty();

    [Theory]
    [InlineData("""{ "n": 1 }""", "$ lacks day")]
    [InlineData("""{ "day": "25", "n": 1 }""", "$.day does not match")]
    [InlineData("""{ "day": "2025", "n": -1 }""", "$.n is below 0")]
    [InlineData("""{ "day": "2025", "n": 1.5 }""", "$.n is not of type integer")]
    [InlineData("""{ "day": "2025", "n": 1, "list": ["a", "c"] }""", "$.list[1] is not one of")]
    [InlineData("""{ "day": "2025", "n": 1, "more": 2 }""", "$ has more")]
    [InlineData("""[]""", "$ is not of type object")]
    public void What_does_not_fit_is_seen(string json, string says) => Schema.Wrong(json).ShouldContain(w => w.StartsWith(says, StringComparison.Ordinal));

    [Fact]
    public void A_word_it_does_not_know_is_an_error() =>
        Should.Throw<NotSupportedException>(() => new JsonSchema("""{ "multipleOf": 2 }""").Wrong("2"));
}
