using System.Globalization;

namespace Owed.Files;

/// <summary>What is asked before a new case folder is written.</summary>
/// <param name="School">First and last day of the school year.</param>
/// <param name="Calendar">A shipped calendar's name, or null to write one out.</param>
/// <param name="Service">The first row of the IEP's service grid.</param>
/// <param name="Wording">Its amount, in the IEP's own words.</param>
public sealed record Starter(
    string Child, string State, string? Parent, string? District, DateRange School, string? Calendar, DateRange Iep, string Service, string Wording);

/// <summary>Writes the folder that a new case begins with: small, explained line by line, and free of problems.</summary>
public static class StarterFolder
{
    /// <summary>The texts of the folder.</summary>
    public static Items<TextFile> Texts(Starter s)
    {
        var files = new List<TextFile> { new(CaseFolder.CaseName, Case(s)), new($"iep-{Day(s.Iep.From)}.yaml", Iep(s)) };
        if (s.Calendar is null)
        {
            files.Add(new(CaseFolder.CalendarName, Calendar(s)));
        }

        files.Add(new(CaseFolder.LogName, Log(s)));
        return files.ToItems();
    }

    /// <summary>Writes the texts into a folder that is new or empty.</summary>
    /// <returns>The problems that kept it from being written; none when it was.</returns>
    public static Items<Problem> Write(Starter starter, string folder)
    {
        bool isNew = !Directory.Exists(folder);
        try
        {
            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                return [new("folder-not-empty", $"{folder} is already there and not empty.", Where.Nowhere, "Give the new case a folder of its own; nothing was changed.")];
            }

            WholeFile.MakeFolder(Path.Combine(folder, CaseFolder.EvidenceName));
            foreach (TextFile file in Texts(starter))
            {
                WholeFile.Write(Path.Combine(folder, file.Name), file.Text);
            }

            return [];
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Forget(starter, folder, isNew);
            return [new("folder-not-written", $"{folder} cannot be written.", Where.Nowhere, "Choose a place that is there and that you may write to; nothing was changed.")];
        }
    }

    /// <summary>Takes back what was begun; the folder was new or empty, so all that is in it was.</summary>
    private static void Forget(Starter starter, string folder, bool isNew)
    {
        try
        {
            foreach (TextFile file in Texts(starter))
            {
                File.Delete(Path.Combine(folder, file.Name));
            }

            Directory.Delete(Path.Combine(folder, CaseFolder.EvidenceName));
            if (isNew)
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // What could not be written cannot always be deleted.
        }
    }

    private static string Case(Starter s)
    {
        YamlLines yaml = new YamlLines()
            .Line(0, "# Who the case is about. Lines that begin with # are notes and are not read.")
            .Key(0, "state", s.State)
            .Line(0, "student:")
            .Key(2, "name", s.Child)
            .Line(2, "# born: 2017-03-04")
            .Line(2, "# grade: 3");
        if (s.Parent is not null)
        {
            yaml.Line(0, "parent:").Key(2, "name", s.Parent);
        }

        if (s.District is not null)
        {
            yaml.Line(0, "district:")
                .Key(2, "name", s.District)
                .Line(2, "# Whom letters go to, when you know:")
                .Line(2, "# people:")
                .Line(2, "#   - name: Dee Placeholder")
                .Line(2, "#     role: special education director");
        }

        if (s.Calendar is not null)
        {
            yaml.Line(0, "# A calendar that comes with Owed. To add snow days, write calendar.yaml with based_on and drop this line.")
                .Key(0, "calendar", s.Calendar);
        }

        return yaml.ToString();
    }

    private static string Iep(Starter s) => new YamlLines()
        .Line(0, "# One IEP document. A later IEP or amendment gets a file of its own; this one stays as it is.")
        .Line(0, "kind: iep")
        .Line(0, "# The date printed on the IEP; change it when it is not the first day.")
        .Key(0, "dated", s.Iep.From)
        .Key(0, "from", s.Iep.From)
        .Key(0, "to", s.Iep.To)
        .Line(0, "services:")
        .Line(2, "# One item for each row of the IEP's list of services. The amount is in the IEP's own words.")
        .Line(2, $"- service: {YamlLines.Value(s.Service)}")
        .Key(4, "id", Id(s))
        .Key(4, "amount", s.Wording)
        .Line(4, "# grouping: individual")
        .Line(4, "# setting: therapy room")
        .Line(4, "# when: Tue 10:00, Thu 10:00")
        .Line(4, "# page: 9")
        .ToString();

    private static string Calendar(Starter s) => new YamlLines()
        .Line(0, "# The school year, from the calendar the district prints. Days without school are never counted against anyone.")
        .Key(0, "first", s.School.From)
        .Key(0, "last", s.School.To)
        .Line(0, "# Four-day weeks: Mon-Thu")
        .Line(0, "week: Mon-Fri")
        .Line(0, "# Holidays and breaks, one a line, both ends included:")
        .Line(0, "# no_school:")
        .Line(0, $"#   - {Day(Monday(s, 2))} holiday")
        .Line(0, $"#   - {Day(Monday(s, 12))}..{Day(Monday(s, 12).AddDays(4))} break")
        .Line(0, "# Days that were closed later for everyone:")
        .Line(0, "# closures:")
        .Line(0, $"#   - {Day(Monday(s, 17))} snow")
        .Line(0, "# Short days, which are still school days:")
        .Line(0, "# early_release:")
        .Line(0, $"#   - {Day(Monday(s, 8))} half day")
        .ToString();

    private static string Log(Starter s)
    {
        string day = Day(s.Iep.From);
        string line = Id(s);
        return $"""
            # What happened, one session a line: day, service, minutes given, then what you know.
            # Take away the # to use an example.
            #
            # {day}  {line}  30
            # {day}  {line}  0  missed: provider absent
            # {day}  {line}  20 of 30  missed: provider pulled
            # {day}  {line}  0  missed: child sick
            # {day}  {line}  30  makes up {day}
            #
            # Put e-mails and notes into evidence/ and name them after ^ at the end of a line.

            """.ReplaceLineEndings("\n");
    }

    /// <summary>The short name for the log: the first word of the service.</summary>
    private static string Id(Starter s)
    {
        string first = Words.Slug(s.Service).Split('-', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault() ?? "";
        return IepYaml.IsId(first) ? first : "service";
    }

    /// <summary>A Monday some weeks into the school year, for an example that makes sense.</summary>
    private static DateOnly Monday(Starter s, int weeks) => s.School.From.MondayOf().AddDays(7 * weeks);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
