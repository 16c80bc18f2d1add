using System.Globalization;

namespace Owed.Files;

/// <summary>Holds the rows of a file against each other and against the record, so that nothing is counted twice and nothing changed goes unseen.</summary>
internal sealed class KnownRows(Items<Session> record)
{
    /// <summary>Parts the rows that were read; those already in the record join the rows left out.</summary>
    public (Items<TakenRow> Taken, Items<AskedRow> Asked) Part(List<RowRead> rows, List<LeftOutRow> leftOut)
    {
        var taken = new List<(RowRead Row, Session Session)>();
        var asked = new List<AskedRow>();
        var left = record.GroupBy(Content).ToDictionary(g => g.Key, g => g.ToList());
        var days = new Dictionary<(DateOnly, string), List<(RowRead Row, Session Session)>>();
        var amending = rows.Where(r => r.IsAmending && r.Slot is not null).GroupBy(r => r.Slot!.Value).ToDictionary(g => g.Key, g => g.First().Row.Number);
        foreach (RowRead row in rows)
        {
            if (row.IsOut)
            {
                leftOut.Add(new(row.Row.Number, WhyLeftOut.ByYou, row.Row.Said));
            }
            else if (row.Session is not Session session || row.Questions.Count > 0)
            {
                asked.Add(new(row.Row.Number, row.Row.Said, [.. row.Questions]));
            }
            else
            {
                var slot = (session.Day, session.Line);
                if (!days.TryGetValue(slot, out var others))
                {
                    days[slot] = others = [];
                }

                bool inRecord = left.TryGetValue(Content(session), out List<Session>? same) && same.Count > 0;
                RowQuestion? question = inRecord || row.IsKept ? null
                    : amending.TryGetValue(slot, out int by) ? new(AskKind.Amended, $"row {row.Row.Number}", by.ToString(CultureInfo.InvariantCulture), CanKeep: true)
                    : others.Select(o => Against(row, session, o.Row, o.Session)).FirstOrDefault(q => q is not null);
                if (inRecord)
                {
                    same!.RemoveAt(same.Count - 1);
                    leftOut.Add(new(row.Row.Number, WhyLeftOut.InRecord, row.Row.Said));
                }
                else if (question is not null)
                {
                    asked.Add(new(row.Row.Number, row.Row.Said, [question]));
                    continue;
                }
                else
                {
                    taken.Add((row, session));
                }

                others.Add((row, session));
            }
        }

        var replaced = new Dictionary<int, Session>();
        Items<TakenRow> kept = [.. Changed(taken, left, asked, replaced).Select(t => new TakenRow(
            t.Row.Row.Number, t.Session, Pointed(t.Row, t.Session, days, replaced.GetValueOrDefault(t.Row.Row.Number)), replaced.GetValueOrDefault(t.Row.Row.Number)))];
        return (kept, [.. asked.OrderBy(a => a.Row)]);
    }

    private static Items<string> Pointed(RowRead row, Session session, Dictionary<(DateOnly, string), List<(RowRead Row, Session Session)>> days, Session? old)
    {
        bool second = session is { Given.Value: > 0, MakesUp: null }
            && days[(session.Day, session.Line)].Exists(o => o.Row.Row.Number < row.Row.Number && o.Session is { Given.Value: > 0, MakesUp: null });
        return [.. row.Pointed, .. old is null ? Array.Empty<string>() : [SchoolLogWords.Remark("Replaces", Said(old))], .. second ? [SchoolLogWords.Remark("TwoThatDay", $"{session.Day:yyyy-MM-dd}")] : Array.Empty<string>()];
    }

    /// <summary>A day and service that the record has otherwise, and that no row of the file answers, was changed.</summary>
    private static List<(RowRead Row, Session Session)> Changed(
        List<(RowRead Row, Session Session)> taken, Dictionary<object, List<Session>> left, List<AskedRow> asked, Dictionary<int, Session> replaced)
    {
        ILookup<(DateOnly, string), Session> before = left.Values.SelectMany(s => s).ToLookup(s => (s.Day, s.Line));
        if (before.Count == 0)
        {
            return taken;
        }

        var used = new Dictionary<(DateOnly, string), int>();
        var kept = new List<(RowRead Row, Session Session)>();
        foreach (var one in taken)
        {
            var slot = (one.Session.Day, one.Session.Line);
            int n = used.GetValueOrDefault(slot);
            if (before[slot].ElementAtOrDefault(n) is Session old && one.Row.IsReplacing)
            {
                used[slot] = n + 1;
                replaced[one.Row.Row.Number] = old;
                kept.Add(one);
            }
            else if (before[slot].ElementAtOrDefault(n) is Session other && !one.Row.IsKept)
            {
                used[slot] = n + 1;
                asked.Add(new(one.Row.Row.Number, one.Row.Row.Said, [new(AskKind.Changed, $"row {one.Row.Row.Number}", Said(other), Said(one.Session), CanKeep: true)]));
            }
            else
            {
                kept.Add(one);
            }
        }

        return kept;
    }

    private static RowQuestion? Against(RowRead row, Session session, RowRead other, Session before)
    {
        string key = $"row {row.Row.Number}";
        if (row.Clock is var (start, end) && other.Clock is var (from, to))
        {
            return start == from && end == to ? new(AskKind.Twice, key, CanKeep: true)
                : start < to && from < end ? new(AskKind.Overlap, key, other.Row.Number.ToString(CultureInfo.InvariantCulture), CanKeep: true)
                : null;
        }

        return session.Given == before.Given && session.Reason == before.Reason && session.MakesUp == before.MakesUp
            && (session.Note == before.Note || session.Note is null || before.Note is null) ? new(AskKind.Twice, key, CanKeep: true) : null;
    }

    private static object Content(Session s) => (s.Day, s.Line, s.Given, s.Reason, s.MakesUp);

    private static string Said(Session s) => string.Create(
        CultureInfo.InvariantCulture, $"{s.Given.Value} minutes{(s.Reason is MissReason why ? $", {Words.Name(why, ' ')}" : "")}{(s.MakesUp is DateOnly day ? $", makes up {day:yyyy-MM-dd}" : "")}");
}
