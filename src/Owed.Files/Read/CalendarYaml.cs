using static Owed.Files.FolderYaml;

namespace Owed.Files;

/// <summary>Reads <c>calendar.yaml</c>: years written out, or a shipped calendar with what came later.</summary>
internal sealed class CalendarYaml(TextFile file, List<Problem> problems)
{
    private static readonly Dictionary<string, TermKind> TermKinds = Words.Names<TermKind>('_');

    private static readonly Dictionary<string, CalendarTrust> Confirmed = new() { ["yes"] = CalendarTrust.Confirmed, ["no"] = CalendarTrust.Unconfirmed };

    public SchoolCalendar? Read()
    {
        if (FolderYaml.Read(file, problems) is not Mapping top)
        {
            return null;
        }

        var fields = new Fields(top, file.Name, problems);
        string? name = fields.Text("name");
        fields.Text("source");
        fields.Text("url");
        fields.Text("about");
        var drafts = new List<YearDraft>();
        if (fields.Text("based_on") is string basis)
        {
            SchoolCalendar? shipped = ShippedCalendars.Find(basis, fields.WhereOf("based_on"), problems);
            name ??= shipped?.Name;
            drafts.AddRange(shipped?.Years.Select(YearDraft.From) ?? []);
        }

        foreach (Fields year in fields.InnerList("years", "years, each with first, last and no_school"))
        {
            drafts.Add(Year(year, "name"));
            year.NothingElse();
        }

        if (fields.Has("first") || fields.Has("last"))
        {
            drafts.Add(Year(fields, "year"));
        }
        else
        {
            Spread(Parts(fields), drafts);
        }

        fields.NothingElse();
        if (drafts.Count == 0)
        {
            problems.Add(FolderProblems.CalendarNoYears(fields.Here));
            return null;
        }

        return CalendarReader.Assemble(name ?? "", drafts, problems);
    }

    private YearDraft Year(Fields fields, string nameKey)
    {
        YearDraft draft = Parts(fields);
        draft.Name = fields.Text(nameKey);
        draft.First = fields.NeededDay("first");
        draft.Last = fields.NeededDay("last");
        draft.Trust = fields.Choice("confirmed", Confirmed, CalendarTrust.Confirmed);
        string[] week = [.. fields.List("week").OfType<Scalar>().Select(s => s.Text)];
        if (week.Length > 0)
        {
            draft.Week = Words.Week(week) ?? draft.Week;
            if (Words.Week(week) is null)
            {
                problems.Add(FolderProblems.UnknownWeek(fields.WhereOf("week"), string.Join(", ", week)));
            }
        }

        return draft;
    }

    private YearDraft Parts(Fields fields)
    {
        var draft = new YearDraft(fields.Here);
        foreach (NoSchoolKind kind in (NoSchoolKind[])[NoSchoolKind.Planned, NoSchoolKind.Closure])
        {
            foreach ((DateRange days, string label, Where where) in Ranges(fields, kind == NoSchoolKind.Planned ? "no_school" : "closures"))
            {
                draft.NoSchool.Add(new(new(days, kind, label), where));
            }
        }

        foreach (PartDayKind kind in (PartDayKind[])[PartDayKind.EarlyRelease, PartDayKind.LateStart])
        {
            foreach ((DateRange days, string label, Where where) in Ranges(fields, Words.Name(kind, '_')))
            {
                draft.PartDays.AddRange(days.Days().Select(d => new Placed<PartDay>(new(d, kind, label), where)));
            }
        }

        foreach ((DateRange days, string label, Where where) in Ranges(fields, "extra_days"))
        {
            if (label.Length > 0)
            {
                problems.Add(FolderProblems.ExtraDayLabel(where, label));
            }

            draft.ExtraDays.AddRange(days.Days().Select(d => new Placed<DateOnly>(d, where)));
        }

        foreach (Fields term in fields.InnerList("terms", "terms, each with name, kind, from and to"))
        {
            Where where = term.Here;
            string? name = term.Needed("name", "Q1");
            string? kind = term.Needed("kind", "quarter");
            (DateOnly? from, DateOnly? to) = (term.NeededDay("from"), term.NeededDay("to"));
            term.NothingElse();
            if (kind is not null && !TermKinds.ContainsKey(kind))
            {
                problems.Add(FolderProblems.UnknownChoice(term.WhereOf("kind"), "kind", kind, [.. TermKinds.Keys]));
            }
            else if (name is not null && kind is not null && from is DateOnly a && to is DateOnly b && Forward(a, b, where))
            {
                draft.Terms.Add(new(new(name, TermKinds[kind], new(a, b)), where));
            }
        }

        return draft;
    }

    private IEnumerable<(DateRange Days, string Label, Where Where)> Ranges(Fields fields, string key)
    {
        foreach (Node node in fields.List(key))
        {
            Where where = fields.At(node.Line);
            (DateOnly? from, DateOnly? to, string label) = node switch
            {
                Scalar scalar => Item(scalar.Text, where),
                Mapping map => Item(new Fields(map, file.Name, problems)),
                _ => Wrong(where, key),
            };
            if (from is DateOnly a && to is DateOnly b && Forward(a, b, where))
            {
                yield return (new(a, b), label, where);
            }
        }
    }

    /// <summary>Takes apart <c>2025-11-24..2025-11-28 Thanksgiving</c>.</summary>
    private (DateOnly? From, DateOnly? To, string Label) Item(string text, Where where)
    {
        CalendarItem item = CalendarItem.Split(text);
        DateOnly? from = Words.Day(item.From, where, problems);
        DateOnly? to = item.To is null ? from : Words.Day(item.To, where, problems);
        return (from, to, item.Label);
    }

    private static (DateOnly? From, DateOnly? To, string Label) Item(Fields fields)
    {
        DateOnly? from = fields.Has("date") ? fields.Day("date") : fields.NeededDay("from");
        DateOnly? to = fields.Has("to") ? fields.Day("to") : from;
        string label = fields.Text("label") ?? "";
        fields.NothingElse();
        return (from, to, label);
    }

    private (DateOnly? From, DateOnly? To, string Label) Wrong(Where where, string key)
    {
        problems.Add(FolderProblems.WrongShape(where, key, "dates such as 2025-11-24..2025-11-28 Thanksgiving"));
        return (null, null, "");
    }

    private bool Forward(DateOnly from, DateOnly to, Where where)
    {
        if (to < from)
        {
            problems.Add(FolderProblems.RangeBackwards(where, from, to));
        }
        else if (new DateRange(from, to).Length > 400)
        {
            problems.Add(FolderProblems.YearTooLong(where, new DateRange(from, to).Length));
        }

        return to >= from && new DateRange(from, to).Length <= 400;
    }

    /// <summary>Gives days named beside <c>based_on</c> or <c>years</c> to the year that holds them.</summary>
    private void Spread(YearDraft loose, List<YearDraft> years)
    {
        Deal(loose.NoSchool, v => v.Days.From, y => y.NoSchool);
        Deal(loose.PartDays, v => v.Day, y => y.PartDays);
        Deal(loose.ExtraDays, v => v, y => y.ExtraDays);
        Deal(loose.Terms, v => v.Days.From, y => y.Terms);

        void Deal<T>(List<Placed<T>> items, Func<T, DateOnly> day, Func<YearDraft, List<Placed<T>>> list)
        {
            foreach ((T value, Where where) in items)
            {
                if (years.Find(y => y.Holds(day(value))) is YearDraft year)
                {
                    list(year).Add(new(value, where));
                }
                else
                {
                    problems.Add(FolderProblems.NoYearHolds(where, day(value)));
                }
            }
        }
    }
}
