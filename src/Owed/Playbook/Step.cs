namespace Owed;

/// <summary>One thing to do next, whole: what, why, on which rule, with which letter, by when.</summary>
/// <param name="Id">Stable: <c>pwn-demand-refusal</c>.</param>
/// <param name="Letter">The kind of letter to send, or null when the step has none.</param>
/// <param name="Rule">The rule it rests on, the state's own form of it where there is one; null when it rests on none.</param>
/// <param name="Date">The day that matters, or null when there is none to show.</param>
/// <param name="DateIs">What that day is, in a few words.</param>
/// <param name="Need">What to have at hand.</param>
/// <param name="Takes">About how long it takes.</param>
public sealed record Step(
    string Id, string Action, string? Letter, string? Rule, DateOnly? Date, string? DateIs, string Why, string Need, string Takes)
{
    /// <summary>The office or helper that the step says to call, with its number; null when it names nobody, or no number is known.</summary>
    public LawPlace? Call { get; init; }
}

/// <summary>What the playbook makes of the facts: the situation, one step, the path beyond it, and what is not known.</summary>
/// <param name="Situation"><c>A</c> to <c>F</c>, <c>none</c> when it is none of the six, <c>unclear</c> when too little is known.</param>
/// <param name="Sure">False when a question in <paramref name="NotYetKnown"/> could change the situation.</param>
/// <param name="Also">Other situations that fit too, or that the story sounds like.</param>
/// <param name="Why">The reasons for the situation, then those for the step, then the limits of the answer.</param>
/// <param name="Urgent">Words in the story that can carry a short deadline; a person should look today.</param>
/// <param name="Then">Ids of the steps beyond this one, in the order of this state's path.</param>
/// <param name="NotYetKnown">Questions worth asking next, most telling first.</param>
public sealed record Advice(
    string Situation,
    bool Sure,
    Items<string> Also,
    Items<string> Why,
    Step Step,
    Items<string> Urgent,
    Items<string> Then,
    Items<Question> NotYetKnown,
    Items<string> NeverDo);

/// <summary>A step as the code chose it, before its words are added.</summary>
/// <param name="Because">A reason that only this case has, such as a date; or null.</param>
internal sealed record Chosen(string Id, DateOnly? Date = null, string? DateIs = null, string? Because = null);
