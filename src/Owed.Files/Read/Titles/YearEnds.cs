using static Owed.Files.TitleMeaning;

namespace Owed.Files;

/// <summary>Finds the first and the last day of a school year in a title; one that only looks like it is never lost in silence.</summary>
internal static class YearEnds
{
    public static TitleReading? Read(TitleWords w)
    {
        bool whole = w.Has(First, Last);
        if (!whole && !w.Has(FirstBare, LastBare))
        {
            return null;
        }

        string said = w.Text(First, Last, FirstBare, LastBare);
        YearEnd end = w.Has(First) ? YearEnd.First : w.Has(Last) ? YearEnd.Last : w.Has(FirstBare) ? YearEnd.First : YearEnd.Last;
        bool ofTerm = whole ? w.Together(First, PartOfYear) || w.Together(Last, PartOfYear) : w.Has(PartOfYear);
        if (w.Measures || (!whole && (ofTerm || w.Has(Preschool))))
        {
            return Limited(w) ? null : new(DayRead.On, TitleWhy.Event(said), TitleReason.Event);
        }

        if (!whole && w.Has(Event) && !w.Has(Off, Home))
        {
            return new(DayRead.On, TitleWhy.Event($"{said} … {w.Text(Event)}"), TitleReason.Event);
        }

        string limit = w.Text(Condition, Group, Preschool, Home, HomeWeak, Off, Neg, Break, Unknown, Staff);
        if (ofTerm || w.NamesStaff || limit.Length > 0)
        {
            return TitleReading.Ask(TitleWhy.End(said, limit)) with { End = end, Firm = whole && !ofTerm && !w.NamesStaff ? 1 : 0 };
        }

        bool early = w.Has(ShortEarly);
        return early || w.Has(ShortLate)
            ? new(DayRead.Short, TitleWhy.Says(said), TitleReason.Said) { End = end, Firm = 2, Part = early ? PartDayKind.EarlyRelease : PartDayKind.LateStart }
            : new(DayRead.On, TitleWhy.Says(said), TitleReason.Said) { End = end, Firm = whole || w.HasOnly(FirstBare, LastBare, Plain, All, Edge) ? 2 : 0 };
    }

    private static bool Limited(TitleWords w) => w.Has(Condition, Group, Off, ShortEarly, ShortLate, Neg);
}
