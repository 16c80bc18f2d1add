using Microsoft.Extensions.Primitives;

namespace Owed.Web;

/// <summary>How a question is put on the page.</summary>
public enum FieldKind
{
    Text,
    Story,
    Day,
    Number,
    Email,
    Choice,
    Choices,
}

/// <summary>One question on a page, with its help, what is known, and what is wrong with it.</summary>
/// <param name="Name">The name under which the answer is kept and posted.</param>
public sealed record Field(string Name, string Label, string Help, FieldKind Kind, string? Value, bool Required = true)
{
    /// <summary>What is kept and what is shown, for choices.</summary>
    public Items<(string Value, string Say)> Choices { get; init; } = [];

    public string? Error { get; init; }

    public string Id => IdOf(Name);

    /// <summary>The id of the field that asks for a fact.</summary>
    public static string IdOf(string name) => "q-" + name.Replace('.', '-').Replace('_', '-');

    /// <summary>A few choices are shown as chips; many as a list.</summary>
    public bool IsChips => Choices.Count is > 0 and <= 6;

    /// <summary>This question with what was just typed, so that nothing typed is lost.</summary>
    public Field With(IFormCollection? form) =>
        form is not null && form.TryGetValue(Name, out StringValues typed) ? this with { Value = Clean(typed) } : this;

    /// <summary>What was typed for it, or null when it was not on the form or left empty.</summary>
    public string? Read(IFormCollection form) => form.TryGetValue(Name, out StringValues typed) ? Clean(typed) : null;

    private string? Clean(StringValues typed) => Kind switch
    {
        FieldKind.Story => Typed.Text(typed),
        FieldKind.Choices => Typed.Line(string.Join(", ", typed.Where(t => !string.IsNullOrEmpty(t)))),
        _ => Typed.Line(typed.FirstOrDefault()),
    };
}
