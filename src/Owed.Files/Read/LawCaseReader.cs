using System.Globalization;

namespace Owed.Files;

/// <summary>Reads one row of a cases file.</summary>
internal static class LawCaseReader
{
    internal static LawCase Case(YamlFields fields, List<Problem> problems)
    {
        var found = new LawCase(
            fields.Must("rule"),
            fields.May("case"),
            Starts(fields, problems),
            fields.May("state"),
            Calendar(fields, problems),
            fields.MayDate("due"),
            fields.MayDate("in_time"),
            fields.MayDate("late"),
            fields.MayDate("safe"),
            Days(fields, "others", problems),
            fields.May("trouble"),
            fields.MayDate("on"),
            fields.May("answer"),
            fields.Texts("says"),
            fields.Where);
        fields.Done();
        if (found.Answer is not null and not "in-force" and not "not-in-force" and not "not-researched")
        {
            fields.Report("law-unknown-word", $"'{found.Answer}' is not an answer.", "answer", "Use one of: in-force, not-in-force, not-researched.");
        }

        bool asksDate = found.Due is not null || found.Trouble is not null;
        bool asksWords = found.On is not null && (found.Answer is not null || found.Says.Count > 0);
        if (!asksDate && !asksWords)
        {
            problems.Add(new("law-empty-case", "The case checks nothing.", fields.Where, "Give 'start:' with 'due:', 'in_time:' and 'late:', or 'on:' with 'says:' or 'answer:'."));
        }

        if (asksDate && found.Starts.Count == 0)
        {
            problems.Add(new("law-empty-case", "The case has a due date but no start.", fields.Where, "Add 'start:' with a date, or 'starts:' with the events."));
        }

        return found;
    }

    private static Items<TriggerDay> Starts(YamlFields fields, List<Problem> problems)
    {
        var found = new List<TriggerDay>();
        if (fields.MayDate("start") is DateOnly start)
        {
            found.Add(new(Trigger.None, start));
        }

        foreach (var (name, value) in fields.Pairs("starts"))
        {
            if (LawWord.Read<Trigger>(name) is Trigger trigger && Day(value) is DateOnly day)
            {
                found.Add(new(trigger, day));
            }
            else
            {
                problems.Add(new("law-unknown-word", $"'{name}: {value}' is not an event with a date.", fields.At("starts"), "Write one of: " + string.Join(", ", LawWord.All<Trigger>()) + ", with a date."));
            }
        }

        return found.ToItems();
    }

    private static SchoolCalendar? Calendar(YamlFields fields, List<Problem> problems)
    {
        if (fields.Map("calendar", "the calendar") is not YamlFields inner)
        {
            return null;
        }

        DateOnly first = inner.Date("first");
        DateOnly last = inner.Date("last");
        Items<NoSchool> off = Days(inner, "no_school", problems)
            .Select(d => new NoSchool(new(d, d), NoSchoolKind.Planned, "no school")).ToItems();
        inner.Done();
        return new("case", [new("case", new(first, last), Weekdays.MondayToFriday, off, [], [], [])]);
    }

    private static Items<DateOnly> Days(YamlFields fields, string key, List<Problem> problems)
    {
        var days = new List<DateOnly>();
        foreach (string text in fields.Texts(key))
        {
            if (Day(text) is DateOnly day)
            {
                days.Add(day);
            }
            else
            {
                problems.Add(new("law-bad-date", $"'{text}' under '{key}' is not a date.", fields.At(key), "Write the date as year-month-day, for example 2026-11-22."));
            }
        }

        return days.ToItems();
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;
}
