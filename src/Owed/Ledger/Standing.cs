namespace Owed;

/// <summary>A service line with the days on which it really stood.</summary>
public sealed record StandingLine(ServiceLine Line, DateRange Days);

/// <summary>Works out which promise stood on which day: a later document replaces an earlier one from its first day.</summary>
public static class Standing
{
    /// <summary>Every line that stood on at least one day, in order of document and row.</summary>
    public static Items<StandingLine> Lines(Items<Iep> ieps)
    {
        Iep[] ordered = [.. ieps.InOrder((a, b) => (a.Days.From, a.Dated).CompareTo((b.Days.From, b.Dated)))];
        Dictionary<string, ServiceLine>[] byId = [.. ordered.Select(ById)];
        var standing = new List<StandingLine>();
        for (int i = 0; i < ordered.Length; i++)
        {
            foreach (ServiceLine line in ordered[i].Lines)
            {
                DateRange days = line.Days;
                for (int j = i + 1; j < ordered.Length; j++)
                {
                    if (ReplacedFrom(line, ordered[j], byId[j]) is DateOnly from && from <= days.To)
                    {
                        days = days with { To = from.AddDays(-1) };
                    }
                }

                if (!days.IsEmpty)
                {
                    standing.Add(new(line, days));
                }
            }
        }

        return standing.ToItems();
    }

    private static Dictionary<string, ServiceLine> ById(Iep iep)
    {
        var byId = new Dictionary<string, ServiceLine>(iep.Lines.Count, StringComparer.Ordinal);
        foreach (ServiceLine line in iep.Lines)
        {
            byId.TryAdd(line.Id, line);
        }

        return byId;
    }

    private static DateOnly? ReplacedFrom(ServiceLine line, Iep later, Dictionary<string, ServiceLine> laterById) =>
        laterById.TryGetValue(line.Id, out ServiceLine? next) ? next.Days.From
        : later.Kind == IepKind.Iep || later.Ends.Contains(line.Id) ? later.Days.From
        : null;
}
