namespace Owed;

/// <summary>One thing to ask on the way from an empty start to a letter.</summary>
/// <param name="Key">A key of the playbook, the name of a letter's fact, or a name of <see cref="TalkKeys"/>.</param>
/// <param name="Choices">The answers to choose from, as they are shown; empty for free words.</param>
public sealed record TalkQuestion(string Key, string Ask, string Help, Items<string> Choices);

/// <summary>What was asked and said so far; changing one answer keeps the rest.</summary>
/// <param name="Asked">Keys in the order they were asked, also those that nobody knew.</param>
public sealed record Talk(Items<string> Asked, TriageFacts Facts, Items<Fact> Told)
{
    public static readonly Talk Empty = new([], TriageFacts.Empty, []);

    /// <summary>The answer given to a question, as it is kept; null when it is not known.</summary>
    public string? Answer(string key) => Told.FirstOrDefault(t => t.Name == key)?.Value ?? (Questions.Of(key) is null ? null : Facts.Answer(key));

    internal bool Was(string key) => Asked.Contains(key);

    internal Talk Mark(string key) => Was(key) ? this : this with { Asked = [.. Asked, key] };

    internal Talk Tell(string key, string? value)
    {
        IEnumerable<Fact> others = Told.Where(t => t.Name != key);
        return this with { Told = value is null ? others.ToItems() : others.Append(new(key, value)).ToItems() };
    }
}

/// <summary>Names of what a letter needs beside its own facts, and of the question that clears the ground.</summary>
public static class TalkKeys
{
    public const string Child = "child.name";
    public const string Parent = "your.name";
    public const string Contact = "to.contact";

    public const string Service = "paper.line";
    public const string From = "paper.first";

    /// <summary>One question for all that comes before any letter, and for the kind of plan.</summary>
    public const string Ground = "ground";

    internal static readonly Items<TalkQuestion> Names =
    [
        new(Child, "What is your child's name?", "It stands in the letter. Nothing leaves this computer.", []),
        new(Parent, "What is your name?", "The letter is signed with it.", []),
        new(Contact, "What is the district called, and what is the e-mail or postal address of its special education director?", "The school's office can tell you. For example: Sampleton R-I, director@school.example", []),
    ];

    internal static readonly Items<TalkQuestion> Line =
    [
        new(Service, "What does the IEP say of the service? Copy the line as it was before any change.", "The service, a comma, and its amount. For example: speech therapy, 60 minutes per week", []),
        new(From, "What is the first day of this IEP?", "It stands on the first page.", []),
    ];

    internal static readonly Items<(string Says, string Key, string Value)> Grounds =
    [
        ("none of these; my child has an IEP", "plan", "iep"),
        ("my child is in danger at school, or was hurt there", "unsafe", "yes"),
        ("my child was held down or shut in a room", "restraint", "yes"),
        ("the school wants to expel my child, or my child was out 10 days or more", "expulsion", "yes"),
        ("the police or a court is involved", "police", "yes"),
        ("there is a due process case or a hearing", "due_process", "school_filed"),
        ("I was given a settlement or a waiver to sign", "settlement", "yes"),
        ("a lawyer already helps us", "lawyer", "yes"),
        ("it is a 504 plan, not an IEP", "plan", "504"),
        ("there is no plan yet", "plan", "none"),
        ("my child is in a private school or taught at home", "plan", "private_service_plan"),
    ];
}
