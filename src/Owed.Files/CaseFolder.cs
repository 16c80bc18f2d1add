namespace Owed.Files;

/// <summary>A case as a folder of plain text, read and written with nothing lost.</summary>
public static class CaseFolder
{
    internal const string CaseName = "case.yaml";
    internal const string CalendarName = "calendar.yaml";
    internal const string LogName = "log.txt";
    internal const string EvidenceName = "evidence";

    private static readonly string[] CalendarNames = [CalendarName, "calendar.yml", "calendar.ics", "calendar.csv"];

    /// <summary>Reads a case folder; the outcome holds every problem of every file, and a case that could be read in part.</summary>
    public static Outcome<CaseFile> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return new(null, [FolderProblems.FolderMissing(folder)]);
        }

        var problems = new List<Problem>();
        var files = new List<TextFile>();
        HashSet<string> evidence = [];
        string at = folder;
        try
        {
            foreach (string path in Directory.GetFiles(folder).Where(p => IsPart(Path.GetFileName(p))).Order(StringComparer.Ordinal))
            {
                at = path;
                Outcome<TextFile> file = Load(path);
                problems.AddRange(file.Problems);
                if (file.Value is not null)
                {
                    files.Add(file.Value);
                }
            }

            at = Path.Combine(folder, EvidenceName);
            EvidenceFolder found = EvidenceFolder.Of(folder);
            evidence = [.. found.Files];
            problems.AddRange(found.Links.Select(l => FolderProblems.EvidenceLink(new($"{EvidenceName}/{l}"))));
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            problems.Add(FolderProblems.FolderUnreadable(Path.GetFileName(at)));
        }

        string name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        Outcome<CaseFile> read = Read(name, files, evidence, [.. problems.Select(p => p.Where.File)]);
        return new(read.Value, [.. problems, .. read.Problems]);
    }

    /// <summary>Reads a case from the texts of its files, for cases that come from elsewhere than a disk.</summary>
    /// <param name="name">The case's name when <c>case.yaml</c> gives none.</param>
    /// <param name="evidence">Names of the evidence files; null leaves them unchecked.</param>
    public static Outcome<CaseFile> Read(string name, IReadOnlyList<TextFile> files, IReadOnlySet<string>? evidence = null) =>
        Read(name, [.. files.Select(f => IsPart(f.Name) ? f with { Name = Known(f.Name) } : f)], evidence, []);

    /// <summary>Writes the case into the folder, each file whole or not at all; evidence files are left as they are.</summary>
    public static void Write(CaseFile c, string folder) => CaseFolderWriter.Write(c, folder);

    /// <summary>The texts that <see cref="Write"/> would write.</summary>
    public static Items<TextFile> Texts(CaseFile c) => CaseFolderWriter.Texts(c);

    /// <summary>The case as its files can say it: without places, lists in the order the files keep. Two cases are the same when these are equal.</summary>
    public static CaseFile Bare(CaseFile c) => CaseFolderWriter.Bare(c);

    /// <summary>True for the name of an IEP document: <c>iep-2025-08-19.yaml</c>.</summary>
    internal static bool IsIep(string name) =>
        name.StartsWith("iep", StringComparison.OrdinalIgnoreCase)
        && (name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));

    private static bool IsPart(string name) => Known(name) is CaseName or LogName || CalendarNames.Contains(Known(name)) || IsIep(name);

    /// <summary>The name in small letters: <c>Log.txt</c> is the log, whoever named it.</summary>
    private static string Known(string name) => name.ToLowerInvariant();

    private static Outcome<TextFile> Load(string path)
    {
        string name = Known(Path.GetFileName(path));
        if (File.ResolveLinkTarget(path, returnFinalTarget: true) is { Exists: true, LinkTarget: null })
        {
            return new(null, [FolderProblems.FileLink(new(name))]);
        }

        return PlainFile.Text(name, path);
    }

    private static Outcome<CaseFile> Read(string name, IReadOnlyList<TextFile> files, IReadOnlySet<string>? evidence, HashSet<string> unread)
    {
        var problems = new List<Problem>(files.GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => FolderProblems.FileTwice(new(g.Key))));
        TextFile? caseText = files.FirstOrDefault(f => f.Name == CaseName);
        if (caseText is null && !unread.Contains(CaseName))
        {
            problems.Add(FolderProblems.FileMissing(CaseName, "who the case is about"));
        }

        var head = caseText is null ? null : new CaseYaml(caseText, problems).Read(name);
        SchoolCalendar calendar = Calendar(files, head, unread, problems);
        Items<Iep> ieps = Ieps(files, unread, problems);
        TextFile? log = files.FirstOrDefault(f => f.Name == LogName);
        var entries = log is null ? [] : new LogReader(log.Name, ieps.SelectMany(i => i.Lines).Select(l => l.Id), problems).Read(log.Text);
        CaseFile? result = head?.Case is CaseFile first
            ? first with { Calendar = calendar, Ieps = ieps, Entries = entries.ToItems() }
            : null;
        if (result is not null)
        {
            CaseChecks.Entries(result, evidence, problems);
        }

        return new(result, problems.ToItems());
    }

    private static SchoolCalendar Calendar(
        IReadOnlyList<TextFile> files, (CaseFile Case, string? Calendar, Where CalendarAt)? head, HashSet<string> unread, List<Problem> problems)
    {
        TextFile[] own = [.. files.Where(f => CalendarNames.Contains(f.Name))];
        SchoolCalendar? named = head?.Calendar is string name ? ShippedCalendars.Find(name, head.Value.CalendarAt, problems) : null;
        string[] given = [.. own.Select(f => f.Name), .. head?.Calendar is null ? (string[])[] : [CaseName]];
        if (given.Length > 1)
        {
            problems.Add(FolderProblems.CalendarTwice(given[0], given[1], head?.Calendar is null ? new(given[1]) : head.Value.CalendarAt));
        }
        else if (given.Length == 0 && head is not null && !unread.Overlaps(CalendarNames))
        {
            problems.Add(FolderProblems.CalendarMissing());
        }

        if (own.Length == 0)
        {
            return named ?? SchoolCalendar.None;
        }

        Outcome<SchoolCalendar> read = CalendarReader.Read(own[0]);
        problems.AddRange(read.Problems);
        return read.Value ?? SchoolCalendar.None;
    }

    private static Items<Iep> Ieps(IReadOnlyList<TextFile> files, HashSet<string> unread, List<Problem> problems)
    {
        TextFile[] texts = [.. files.Where(f => IsIep(f.Name)).OrderBy(f => f.Name, StringComparer.Ordinal)];
        if (texts.Length == 0 && !unread.Any(IsIep))
        {
            problems.Add(FolderProblems.IepMissing());
        }

        var ieps = new List<(Iep, Where)>();
        foreach (TextFile text in texts)
        {
            if (new IepYaml(text, problems).Read() is Iep iep)
            {
                ieps.Add((iep, new(text.Name)));
            }
        }

        return CaseChecks.CloseAmendments(ieps, problems);
    }
}
