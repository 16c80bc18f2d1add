namespace Owed.Files;

/// <summary>Writes a case as the folder that <see cref="CaseFolder"/> reads.</summary>
internal static class CaseFolderWriter
{
    public static Items<TextFile> Texts(CaseFile @case)
    {
        CaseFile c = Bare(@case);
        var files = new List<TextFile> { new(CaseFolder.CaseName, Case(c)) };
        files.AddRange(IepWriter.Files(c.Ieps));
        if (!c.Calendar.IsEmpty)
        {
            files.Add(new(CaseFolder.CalendarName, CalendarWriter.Yaml(c.Calendar)));
        }

        files.Add(new(CaseFolder.LogName, LogWriter.Text(c.Entries)));
        return files.ToItems();
    }

    public static void Write(CaseFile c, string folder)
    {
        Items<TextFile> files = Texts(c);
        WholeFile.MakeFolder(folder);
        WholeFile.MakeFolder(Path.Combine(folder, CaseFolder.EvidenceName));
        foreach (TextFile file in files)
        {
            WholeFile.Write(Path.Combine(folder, file.Name), file.Text);
        }

        SetAside(folder, [.. files.Select(f => f.Name)]);
    }

    public static CaseFile Bare(CaseFile c) => c with
    {
        Calendar = c.Calendar.IsEmpty ? SchoolCalendar.None : Tidy(c.Calendar),
        Ieps = CaseChecks.InOrder(c.Ieps).Select(i => i with { Lines = i.Lines.Select(l => l with { Where = Where.Nowhere }).ToItems() }).ToItems(),
        Entries = c.Entries.Select(e => e with { Where = Where.Nowhere, Note = Note(e.Note) }).ToItems(),
    };

    private static string? Note(string? note) => note?.Trim(' ', '\t', '\u00A0') is { Length: > 0 } said ? said : null;

    private static SchoolCalendar Tidy(SchoolCalendar calendar) =>
        new(calendar.Name, calendar.Years.Select(y => YearDraft.From(y).Build([]) ?? y).ToItems());

    /// <summary>Renames IEP and calendar files of an earlier write that the case no longer has, so that they are kept and not read.</summary>
    private static void SetAside(string folder, HashSet<string> written)
    {
        foreach (string path in Directory.GetFiles(folder))
        {
            string name = Path.GetFileName(path);
            bool read = CaseFolder.IsIep(name) || name.StartsWith("calendar.", StringComparison.Ordinal);
            if (read && !written.Contains(name) && !name.EndsWith(".old", StringComparison.Ordinal))
            {
                File.Move(path, path + ".old", overwrite: true);
            }
        }
    }

    private static string Case(CaseFile c)
    {
        var yaml = new YamlLines();
        yaml.Key(0, "name", c.Name).Key(0, "state", c.State);
        yaml.Line(0, "student:").Key(2, "name", c.Student.Name).Key(2, "born", c.Student.Born).Key(2, "grade", c.Student.Grade).List(2, "address", c.Student.Address);
        if (c.Parent != CaseYaml.Nobody)
        {
            yaml.Line(0, "parent:");
            Person(yaml, 2, c.Parent);
        }

        SchoolSide d = c.District;
        if (d != new SchoolSide("", null, null, [], []))
        {
            yaml.Line(0, "district:").Key(2, "name", d.Name).Key(2, "school", d.School).Key(2, "cooperative", d.Cooperative).List(2, "address", d.Address);
            if (d.People.Count > 0)
            {
                yaml.Line(2, "people:");
            }

            foreach (Person person in d.People)
            {
                int mark = yaml.Mark();
                Person(yaml, 6, person);
                yaml.Dash(mark, 6);
            }
        }

        Reckoning(yaml, c.Reckoning);
        if (c.Facts.Count > 0)
        {
            yaml.Line(0, "facts:");
        }

        foreach (Fact fact in c.Facts)
        {
            yaml.Key(2, fact.Name, fact.Value);
        }

        return yaml.ToString();
    }

    private static void Person(YamlLines yaml, int indent, Person person) => yaml
        .Key(indent, "name", person.Name)
        .Key(indent, "role", person.Role)
        .List(indent, "address", person.Address)
        .Key(indent, "phone", person.Phone)
        .Key(indent, "email", person.Email);

    private static void Reckoning(YamlLines yaml, Reckoning r)
    {
        Reckoning usual = Owed.Reckoning.Default;
        if (r == usual)
        {
            return;
        }

        yaml.Line(0, "reckoning:");
        Choice("short_weeks", r.ShortWeeks, usual.ShortWeeks);
        Choice("months", r.Months, usual.Months);
        Choice("closures", r.Closures, usual.Closures);
        Choice("child_absence", r.ChildAbsence, usual.ChildAbsence);
        Choice("school_activity", r.SchoolActivity, usual.SchoolActivity);
        Choice("not_as_written", r.NotAsWritten, usual.NotAsWritten);
        Choice("extra", r.Extra, usual.Extra);
        Choice("free_weeks", r.FreeWeeks, usual.FreeWeeks);

        void Choice<T>(string key, T value, T otherwise)
            where T : struct, Enum =>
            yaml.Key(2, key, value.Equals(otherwise) ? null : Words.Name(value, '_'));
    }
}
