using System.Runtime.CompilerServices;

namespace Owed;

/// <summary>Someone a letter can be addressed to, or come from.</summary>
/// <param name="Role">What the person is to the case: <c>mother</c>, <c>special education director</c>; or null.</param>
/// <param name="Address">Postal address, one line of the envelope per item.</param>
public sealed record Person(string Name, string? Role, Items<string> Address, string? Phone, string? Email);

/// <summary>The child whose IEP it is.</summary>
public sealed record Student(string Name, DateOnly? Born, string? Grade, Items<string> Address);

/// <summary>The school side: who owes the services, and who else must hear.</summary>
/// <param name="Name">The district that owes FAPE.</param>
/// <param name="School">The school the child attends.</param>
/// <param name="Cooperative">The cooperative or special school district that gives services, or null.</param>
/// <param name="People">Whom letters go to, by role.</param>
public sealed record SchoolSide(
    string Name, string? School, string? Cooperative, Items<string> Address, Items<Person> People);

/// <summary>A short fact a letter or the playbook asked for, kept under its name: <c>request.service</c> = <c>speech</c>.</summary>
public sealed record Fact(string Name, string Value);

/// <summary>Everything known of one child's case; the only input of every reckoning.</summary>
/// <param name="Name">The folder or case name.</param>
/// <param name="State">Two-letter code, upper case: <c>MO</c>.</param>
/// <param name="Entries">Sessions, claims and events in the order they were recorded.</param>
public sealed record CaseFile(
    string Name,
    string State,
    Student Student,
    Person Parent,
    SchoolSide District,
    SchoolCalendar Calendar,
    Items<Iep> Ieps,
    Items<Entry> Entries,
    Items<Fact> Facts,
    Reckoning Reckoning)
{
    public IEnumerable<Session> Sessions => Entries.OfType<Session>();

    /// <summary>The events among the entries; picked out once, as a log holds hundreds of sessions and few events.</summary>
    public Items<CaseEvent> Events => events.GetValue(Entries, entries => entries.OfType<CaseEvent>().ToItems());

    /// <summary>The value of a fact, or null when nobody gave it.</summary>
    public string? FactOf(string name) => Facts.FirstOrDefault(f => f.Name == name)?.Value;

    private static readonly ConditionalWeakTable<Items<Entry>, Items<CaseEvent>> events = [];
}
