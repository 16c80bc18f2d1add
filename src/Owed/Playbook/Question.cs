namespace Owed;

/// <summary>What sort of answer a question takes.</summary>
public enum QuestionKind
{
    YesNo,

    /// <summary>One of the choices.</summary>
    Choice,

    /// <summary>Any number of the choices.</summary>
    Choices,
    Day,
    Number,
    Text,
    State,
}

/// <summary>One thing the playbook may ask, in a parent's words; its answer is a fact that stays when others change.</summary>
/// <param name="Key">The name of the fact: <c>refused_how</c>.</param>
/// <param name="Ask">The question as it is shown.</param>
/// <param name="Choices">For each choice its word, and after a bar the other words that mean the same: <c>spoken|aloud|by phone</c>.</param>
/// <param name="OtherNames">Other names that a facts file may use for the key.</param>
public sealed record Question(string Key, QuestionKind Kind, string Ask, Items<string> Choices, Items<string> OtherNames)
{
    /// <summary>The choices by their first word alone.</summary>
    public IEnumerable<string> Words => Choices.Select(c => c.Split('|')[0]);
}
