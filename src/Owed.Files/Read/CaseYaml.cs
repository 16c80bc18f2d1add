using static Owed.Files.FolderYaml;

namespace Owed.Files;

/// <summary>Reads <c>case.yaml</c>: who the case is about, who owes, and how to count.</summary>
internal sealed class CaseYaml(TextFile file, List<Problem> problems)
{
    internal static readonly Dictionary<string, ShortWeeks> ShortWeekChoices = Words.Names<ShortWeeks>('_');
    internal static readonly Dictionary<string, Months> MonthChoices = Words.Names<Months>('_');
    internal static readonly Dictionary<string, Claim> ClaimChoices = Words.Names<Claim>('_');
    internal static readonly Dictionary<string, Extra> ExtraChoices = Words.Names<Extra>('_');
    internal static readonly Dictionary<string, FreeWeeks> FreeWeekChoices = Words.Names<FreeWeeks>('_');

    /// <summary>The case without calendar, IEPs and log; null when the file is no mapping.</summary>
    /// <param name="name">The folder's name, for a file that does not name its case.</param>
    public (CaseFile Case, string? Calendar, Where CalendarAt)? Read(string name)
    {
        if (FolderYaml.Read(file with { Text = HashMarks.Keep(file.Text) }, problems) is not Mapping top)
        {
            return null;
        }

        var fields = new Fields(top, file.Name, problems);
        var result = new CaseFile(
            fields.Text("name") ?? name,
            State(fields),
            Student(fields),
            fields.Inner("parent") is Fields parent ? Person(parent) : Nobody,
            District(fields),
            SchoolCalendar.None,
            [],
            [],
            Facts(fields),
            Reckoning(fields));
        string? calendar = fields.Text("calendar");
        Where at = fields.WhereOf("calendar");
        fields.NothingElse();
        return (result, calendar, at);
    }

    /// <summary>Stands where no person was named.</summary>
    public static readonly Person Nobody = new("", null, [], null, null);

    private string State(Fields fields)
    {
        if (fields.Needed("state", "MO") is not string text)
        {
            return "";
        }

        string code = text.Trim().ToUpperInvariant();
        if (!States.Names.TryGetValue(code, out _))
        {
            string? byName = States.Names.FirstOrDefault(s => s.Value.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase)).Key;
            if (byName is null)
            {
                problems.Add(FolderProblems.UnknownState(fields.WhereOf("state"), text));
            }

            return byName ?? "";
        }

        return code;
    }

    private static Student Student(Fields fields)
    {
        if (fields.Inner("student") is not Fields student)
        {
            if (!fields.Has("student"))
            {
                fields.Needed("student", "{ name: Ana Sample-Rivera }");
            }

            return new("", null, null, []);
        }

        var result = new Student(
            student.Needed("name", "Ana Sample-Rivera") ?? "",
            student.Day("born"),
            student.Text("grade"),
            student.Lines("address"));
        student.NothingElse();
        return result;
    }

    private static Person Person(Fields fields)
    {
        var person = new Person(
            fields.Text("name") ?? "",
            fields.Text("role"),
            fields.Lines("address"),
            fields.Text("phone"),
            fields.Text("email"));
        fields.NothingElse();
        return person;
    }

    private static SchoolSide District(Fields fields)
    {
        if (fields.Inner("district") is not Fields district)
        {
            return new("", null, null, [], []);
        }

        var result = new SchoolSide(
            district.Text("name") ?? "",
            district.Text("school"),
            district.Text("cooperative"),
            district.Lines("address"),
            district.InnerList("people", "people, each with name and role").Select(Person).ToItems());
        district.NothingElse();
        return result;
    }

    private static Items<Fact> Facts(Fields fields) =>
        fields.Inner("facts")?.Free("one value").Select(f => new Fact(f.Key, f.Value)).ToItems() ?? [];

    private static Reckoning Reckoning(Fields fields)
    {
        Reckoning usual = Owed.Reckoning.Default;
        if (fields.Inner("reckoning") is not Fields chosen)
        {
            return usual;
        }

        var result = new Reckoning(
            chosen.Choice("short_weeks", ShortWeekChoices, usual.ShortWeeks),
            chosen.Choice("months", MonthChoices, usual.Months),
            chosen.Choice("closures", ClaimChoices, usual.Closures),
            chosen.Choice("child_absence", ClaimChoices, usual.ChildAbsence),
            chosen.Choice("school_activity", ClaimChoices, usual.SchoolActivity),
            chosen.Choice("not_as_written", ClaimChoices, usual.NotAsWritten),
            chosen.Choice("extra", ExtraChoices, usual.Extra),
            chosen.Choice("free_weeks", FreeWeekChoices, usual.FreeWeeks));
        chosen.NothingElse();
        return result;
    }
}
