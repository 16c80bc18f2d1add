namespace Owed;

/// <summary>The ledger as the binder shows it: totals, each service, how it was counted, and the days behind the shortfall.</summary>
internal sealed class BinderLedger(BinderPlan plan, BinderWords words)
{
    public IEnumerable<Block> Blocks()
    {
        Totals t = plan.Ledger.Totals;
        yield return new KeyValues(
        [
            new(words.Say("ledger.missed"), Said(t.MissedBySchool, t.MadeUp.IsZero ? "" : words.Say("ledger.made-up", ("minutes", words.Count(t.MadeUp))))),
            new(words.Say("ledger.undocumented"), Said(t.Undocumented, t.Undocumented.IsZero ? "" : words.Say("ledger.undocumented.say"))),
            new(words.Say("ledger.not-claimed"), Said(t.NotClaimed, NotClaimed(t))),
            new(words.Say("ledger.owed"), Prose.Of(words.Count(t.Balance), RunStyle.Strong)),
        ]);
        yield return Table();
        foreach (LineLedger line in plan.Ledger.Lines.Where(l => l.NotCounted is not null))
        {
            yield return new Paragraph(words.Say("ledger.not-counted", ("service", line.Line.Service), ("why", line.NotCounted!.Message)));
        }

        yield return new Paragraph(words.Say("ledger.counting", ("day", words.Date(plan.Ledger.AsOf))), KeepWithNext: true);
        yield return new BulletList(Settings.In(plan.Ledger.Reckoning).Where(c => Settings.Matters(c, plan.Case)).Select(c => (Prose)c.Plain).ToItems());
        yield return new Paragraph(plan.Range.Low == plan.Range.High
            ? words.Say("ledger.range.same")
            : words.Say("ledger.range", ("low", plan.Range.Low.ToString()), ("high", plan.Range.High.ToString())));
        if (plan.Because.Count == 0)
        {
            yield return new Paragraph(words.Say("ledger.none"));
        }

        foreach (IGrouping<string, BecauseRow> service in plan.Because.GroupBy(b => b.Service))
        {
            yield return new Heading(2, words.Say("ledger.because", ("service", service.Key)));
            yield return new Table(
                "",
                [new(words.Say("column.date"), Weight: 4), new(words.Say("column.why"), Weight: 9), new(words.Say("column.source"), Weight: 4), new(words.Say("column.exhibit"), Weight: 2)],
                service.Select(b => (Items<Prose>)[words.Date(b.Row.Days.From), b.Row.Says, b.Row.Source, string.Join(", ", b.Row.Exhibits)]).ToItems());
        }
    }

    private Prose Said(Minutes minutes, string remark) => remark.Length == 0 ? words.Count(minutes) : $"{words.Count(minutes)}. {remark}";

    /// <summary>The kinds of minutes that are shown and not asked for; the family's own choice only where there is one.</summary>
    private string NotClaimed(Totals t)
    {
        string kinds = t.NotClaimed.IsZero
            ? ""
            : words.Say("ledger.not-claimed.say", ("absent", t.ChildAbsent.ToString()), ("activity", t.SchoolActivity.ToString()), ("closed", t.Closure.ToString()));
        return t.FamilyChoice.IsZero ? kinds : $"{kinds} {words.Say("ledger.not-claimed.family", ("family", t.FamilyChoice.ToString()))}";
    }

    private bool HasExtra => !plan.Ledger.Totals.Extra.IsZero;

    private Table Table() => new(
        "",
        [
            new(words.Say("column.service")), new(words.Say("column.iep")),
            .. new[] { "due", "given", HasExtra ? "extra" : "", "missed", "made-up", "not-claimed", "undocumented", "owed" }.Where(c => c.Length > 0).Select(c => new Column(words.Say("column." + c), Align.Right)),
        ],
        plan.Ledger.Lines.Where(l => l.NotCounted is null).Select(l => Row(l.Line.Service, l.Line.Wording, l.Totals)).ToItems(),
        Row(words.Say("total"), "", plan.Ledger.Totals));

    private Items<Prose> Row(string service, string wording, Totals t) =>
    [
        service, wording, t.Expected.ToString(), t.Given.ToString(), .. HasExtra ? [t.Extra.ToString()] : Array.Empty<Prose>(), t.MissedBySchool.ToString(), t.MadeUp.ToString(),
        t.NotClaimed.ToString(), t.Undocumented.ToString(), t.Balance.ToString(),
    ];
}
