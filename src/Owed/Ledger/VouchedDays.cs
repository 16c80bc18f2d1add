namespace Owed;

/// <summary>Gives the lines of a paper without a first or last day the days that somebody vouched for: from the line's first entry in the log, for a year.</summary>
/// <param name="Ieps">The papers with days that may be counted.</param>
/// <param name="Unsaid">Lines whose first day nobody gave.</param>
internal sealed record VouchedDays(Items<Iep> Ieps, IReadOnlySet<ServiceLine> Unsaid)
{
    public static VouchedDays Of(CaseFile @case)
    {
        if (@case.Ieps.All(i => i.Lines.All(IsSaid)))
        {
            return new(@case.Ieps, new HashSet<ServiceLine>());
        }

        var first = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach ((string line, DateOnly day) in @case.Entries.Select(Told).OfType<(string, DateOnly)>())
        {
            first[line] = first.TryGetValue(line, out DateOnly known) && known < day ? known : day;
        }

        var unsaid = new HashSet<ServiceLine>();
        return new([.. @case.Ieps.Select(i => i with { Lines = [.. i.Lines.Select(l => IsSaid(l) ? l : Vouched(l, first, unsaid))] })], unsaid);
    }

    /// <summary>Why a line of which nobody said when it began, and of which the log says nothing, is not counted.</summary>
    public static Problem NotCounted(ServiceLine line) => new(
        "iep-start-unsaid",
        $"{line.Service}: nobody has said from what day the IEP runs, and the log holds nothing of this service. So nothing is counted yet.",
        line.Where,
        "Give the first day of the IEP, or log a session that was due.",
        Severity.Warning) { Mend = new MendPart(CasePart.Plan) };

    /// <summary>Says from where such a line is counted.</summary>
    public static Problem CountedFrom(ServiceLine line) => new(
        "iep-start-unsaid",
        $"{line.Service}: nobody has said from what day the IEP runs. It is counted from {line.Days.From:yyyy-MM-dd}, the first day in the log.",
        line.Where,
        "Give the first day of the IEP; more may be owed.",
        Severity.Warning) { Mend = new MendPart(CasePart.Plan) };

    private static bool IsSaid(ServiceLine line) => line.Days.From != Iep.FirstUnsaid && line.Days.To != Iep.LastUnsaid;

    private static ServiceLine Vouched(ServiceLine line, Dictionary<string, DateOnly> first, HashSet<ServiceLine> unsaid)
    {
        bool said = line.Days.From != Iep.FirstUnsaid;
        DateOnly from = said ? line.Days.From : first.GetValueOrDefault(line.Id, Iep.FirstUnsaid);
        DateOnly to = line.Days.To != Iep.LastUnsaid ? line.Days.To : from.AddYears(1).AddDays(-1);
        ServiceLine vouched = line with { Days = new(from, to < from ? from : to) };
        if (!said)
        {
            unsaid.Add(vouched);
        }

        return vouched;
    }

    private static (string Line, DateOnly Day)? Told(Entry entry) => entry switch
    {
        Session s => (s.Line, s.Day),
        SpanMiss m => (m.Line, m.Day),
        SpanGiven g => (g.Line, g.Span.From),
        _ => null,
    };
}
