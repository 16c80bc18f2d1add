using System.Globalization;

namespace Owed.Files;

/// <summary>Writes IEP documents, one YAML file each.</summary>
internal static class IepWriter
{
    public static IEnumerable<TextFile> Files(IEnumerable<Iep> ieps)
    {
        Iep[] all = [.. ieps];
        var taken = new HashSet<string>(all.Select(i => i.Name).Where(IsFileName), StringComparer.OrdinalIgnoreCase);
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (Iep iep in all)
        {
            string name = iep.Name;
            for (int n = 1; !IsFileName(name) || !used.Add(name); n++)
            {
                string free = string.Create(CultureInfo.InvariantCulture, $"iep-{(iep.DatedSaid is DateOnly dated ? dated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "undated")}{(n == 1 ? "" : $"-{n}")}");
                name = taken.Add(free) ? free : "";
            }

            yield return new($"{name}.yaml", Text(iep, name));
        }
    }

    private static bool IsFileName(string name) =>
        CaseFolder.IsIep(name + ".yaml") && name.Length < 80 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string Text(Iep iep, string file)
    {
        var yaml = new YamlLines();
        yaml.Key(0, "name", iep.Name == file ? null : iep.Name)
            .Key(0, "kind", Words.Name(iep.Kind, '_'))
            .Key(0, "dated", Said(iep.Dated))
            .Key(0, "from", Said(iep.Days.From))
            .Key(0, "to", Said(iep.Days.To));
        if (iep.Lines.Count > 0)
        {
            yaml.Line(0, "services:");
        }

        foreach (ServiceLine line in iep.Lines)
        {
            int mark = yaml.Mark();
            yaml.Key(4, "id", line.Id)
                .Key(4, "service", line.Service)
                .Key(4, "amount", line.Wording)
                .Key(4, "grouping", line.Grouping)
                .Key(4, "setting", line.Setting)
                .Key(4, "provider", line.Provider)
                .Key(4, "from", line.Days.From == iep.Days.From ? null : line.Days.From)
                .Key(4, "to", line.Days.To == iep.Days.To ? null : line.Days.To)
                .Key(4, "page", line.Page)
                .Key(4, "when", line.When.Count == 0 ? null : string.Join(", ", line.When.Select(Slot)));
            yaml.Dash(mark, 4);
        }

        return yaml.List(0, "ends", iep.Ends).ToString();
    }

    private static string Said(DateOnly day) =>
        day == Iep.FirstUnsaid || day == Iep.LastUnsaid ? "unknown" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Slot(TimetableSlot slot) => slot.At is TimeOnly at
        ? string.Create(CultureInfo.InvariantCulture, $"{Words.Short(slot.Day)} {at:HH:mm}")
        : Words.Short(slot.Day);
}
