namespace Owed.Files;

/// <summary>Writes a school calendar as the <c>calendar.yaml</c> that <see cref="CalendarReader"/> reads.</summary>
public static class CalendarWriter
{
    public static string Yaml(SchoolCalendar calendar)
    {
        var yaml = new YamlLines();
        yaml.Key(0, "name", calendar.Name.Length == 0 ? null : calendar.Name).Line(0, "years:");
        foreach (SchoolYear year in calendar.Years)
        {
            int mark = yaml.Mark();
            yaml.Key(4, "name", year.Name)
                .Key(4, "first", year.Days.From)
                .Key(4, "last", year.Days.To)
                .Key(4, "week", Week(year.Week))
                .Key(4, "confirmed", year.Trust == CalendarTrust.Confirmed ? null : "no");
            yaml.Dash(mark, 4);
            Ranges(yaml, "no_school", year.NoSchool.Where(n => n.Kind == NoSchoolKind.Planned).Select(n => (n.Days, n.Label)));
            Ranges(yaml, "closures", year.NoSchool.Where(n => n.Kind == NoSchoolKind.Closure).Select(n => (n.Days, n.Label)));
            foreach (PartDayKind kind in (PartDayKind[])[PartDayKind.EarlyRelease, PartDayKind.LateStart])
            {
                Ranges(yaml, Words.Name(kind, '_'), year.PartDays.Where(p => p.Kind == kind).Select(p => (new DateRange(p.Day, p.Day), p.Label)));
            }

            Ranges(yaml, "extra_days", year.ExtraDays.Select(d => (new DateRange(d, d), "")));
            if (year.Terms.Count > 0)
            {
                yaml.Line(4, "terms:");
            }

            foreach (Term term in year.Terms)
            {
                yaml.Line(6, $"- {{ name: {Flow(term.Name)}, kind: {Words.Name(term.Kind, '_')}, from: {term.Days.From:yyyy-MM-dd}, to: {term.Days.To:yyyy-MM-dd} }}");
            }
        }

        return yaml.ToString();
    }

    private static void Ranges(YamlLines yaml, string key, IEnumerable<(DateRange Days, string Label)> items)
    {
        (DateRange Days, string Label)[] all = [.. items];
        if (all.Length > 0)
        {
            yaml.Line(4, $"{key}:");
        }

        foreach ((DateRange days, string label) in all)
        {
            yaml.Line(6, CalendarItem.Join(days, label) is string line
                ? $"- {YamlLines.Value(line)}"
                : $"- {{ from: {days.From:yyyy-MM-dd}, to: {days.To:yyyy-MM-dd}, label: {Flow(label)} }}");
        }
    }

    /// <summary>A value inside braces, where a comma would end it.</summary>
    private static string Flow(string value) =>
        value.Length > 0 && value.All(c => char.IsLetterOrDigit(c) || c == ' ') && YamlLines.Value(value) == value ? value : YamlLines.Quoted(value);

    private static string Week(Weekdays week) =>
        week == Weekdays.MondayToFriday ? "Mon-Fri"
        : week == Weekdays.MondayToThursday ? "Mon-Thu"
        : string.Join(", ", Enum.GetValues<DayOfWeek>().Where(d => week.Has(d)).Select(Words.Short));
}
