using System.Globalization;

namespace Owed;

/// <summary>What sort of answer a question takes.</summary>
public enum AnswerKind
{
    /// <summary>A few words.</summary>
    Text,

    /// <summary>As much as the parent likes to write, in their own words.</summary>
    Story,

    /// <summary>A date, written 2026-11-22.</summary>
    Day,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>The id of a service line of the IEP.</summary>
    Service,

    /// <summary><c>yes</c> or <c>no</c>.</summary>
    YesNo,
}

/// <summary>Something a letter may need to know and can ask for.</summary>
/// <param name="Name">The name under which the answer is kept: <c>request.service</c>.</param>
/// <param name="Question">The question in the parent's words.</param>
/// <param name="Help">What the answer is for, in one or two short sentences.</param>
/// <param name="Example">An answer as somebody might give it.</param>
public sealed record LetterFact(string Name, string Question, string Help, string Example, AnswerKind Answer)
{
    public Items<string> Choices { get; init; } = [];

    /// <summary>True for a day that may lie ahead of the letter.</summary>
    public bool MayLieAhead { get; init; }

    /// <summary>Reads the answer out of the case, where the case already knows it.</summary>
    public Func<CaseFile, string?> From { get; init; } = _ => null;

    /// <summary>What is wrong with an answer, or null when it will do.</summary>
    public Problem? Wrong(string value, CaseFile @case) => Answer switch
    {
        _ when value.Trim().Length == 0 => Say("needs an answer", $"For example: {Example}"),
        AnswerKind.Day when !TryDay(value, out _) => Say($"'{value}' is not a date", "Write it as year-month-day, for example 2026-11-22."),
        AnswerKind.Number when !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) =>
            Say($"'{value}' is not a whole number", "Write digits only, for example 30."),
        AnswerKind.YesNo when value is not ("yes" or "no") => Say($"'{value}' is not yes or no", "Write yes or no."),
        AnswerKind.Choice when !Choices.Contains(value) => Say($"'{value}' is not one of the choices", "Choose one of: " + string.Join(", ", Choices) + "."),
        AnswerKind.Service when !@case.Ieps.Any(i => i.Lines.Any(l => l.Id == value)) =>
            Say($"the IEP has no service '{value}'", "Choose one of: " + string.Join(", ", @case.Ieps.SelectMany(i => i.Lines).Select(l => l.Id).Distinct()) + "."),
        _ => null,
    };

    /// <summary>Reads a date as answers keep it, of the years that a case folder holds.</summary>
    public static bool TryDay(string? value, out DateOnly day) =>
        WrittenDay.TryRead(value, out day);

    private Problem Say(string message, string remedy) =>
        new("letter-fact", $"{Question} {char.ToUpperInvariant(message[0])}{message[1..]}.", Where.Nowhere, remedy);
}

/// <summary>A question that still needs an answer, or whose answer should be looked at.</summary>
/// <param name="Known">What the case already says, or null.</param>
/// <param name="Required">False when the letter can do without.</param>
/// <param name="Trouble">What is wrong with the known answer, or null.</param>
public sealed record FactQuestion(LetterFact Fact, string? Known, bool Required, Problem? Trouble);
