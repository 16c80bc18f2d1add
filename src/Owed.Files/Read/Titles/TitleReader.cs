using static Owed.Files.TitleMeaning;

namespace Owed.Files;

/// <summary>Says what a title means for its day; a word that could change the answer and is not known makes it a question.</summary>
internal static class TitleReader
{
    private static readonly TitleMeaning[] Shorts = [ShortEarly, ShortLate];

    private static readonly TitleMeaning[] Says = [Off, Break, HolidayClosed, HolidaySome, Staff, ShortEarly, ShortLate, Maybe, Closure, On, Return, Home];

    public static TitleReading Read(TitleWords words) =>
        words.IsEmpty ? TitleReading.Ask(TitleWhy.Empty, TitleReason.Open)
            : AtHome(words) ?? YearEnds.Read(words) ?? Limits(words) ?? Plainly(words) ?? Named(words) ?? Perhaps(words);

    private static TitleReading? AtHome(TitleWords w)
    {
        bool weak = w.Has(HomeWeak) && !(w.Has(Event) && !w.Has(Off, Break, ShortEarly, ShortLate, Maybe, Group));
        return w.Has(Home) || weak ? TitleReading.Ask(TitleWhy.Home(w.Text(Home, HomeWeak))) : null;
    }

    /// <summary>What limits, turns or contradicts an answer.</summary>
    private static TitleReading? Limits(TitleWords w)
    {
        bool says = w.Has(Says);
        if (w.Has(Off) && (w.Has(Shorts) || w.Has(On, Return)))
        {
            return TitleReading.Ask(TitleWhy.Both(w.Text(Off), w.Text(ShortEarly, ShortLate, On, Return)));
        }

        if (w.Has(Condition) && (says || !w.Has(Event)))
        {
            return TitleReading.Ask(TitleWhy.Condition(w.Text(Condition)));
        }

        if (w.Has(Group, Preschool) && (!w.Has(Event) || w.Has(Off, Break, Staff, ShortEarly, ShortLate, On, Return, HolidayClosed, Closure) || w.Has(Maybe)))
        {
            return TitleReading.Ask(TitleWhy.Group(w.Text(Group, Preschool)));
        }

        if (w.Has(Part) && w.Has(Off, Break, HolidayClosed))
        {
            return TitleReading.Ask(TitleWhy.Part(w.Text(Part)));
        }

        return w.Has(Neg) && (says || !w.Has(Event)) ? TitleReading.Ask(TitleWhy.Neg(w.Text(Neg))) : null;
    }

    /// <summary>A short day, no school, or school, in so many words.</summary>
    private static TitleReading? Plainly(TitleWords w)
    {
        if (w.Has(Shorts) || w.Has(Off))
        {
            string said = w.Text(ShortEarly, ShortLate, Off);
            return w.Has(Unknown) ? TitleReading.Ask(TitleWhy.Unknown(w.Text(Unknown), said))
                : w.Has(Off) ? new(DayRead.Off, TitleWhy.Says(said), TitleReason.Said) { Kind = KindOf(w) }
                : w.Has(Shorts) && w.Has(On, Return) && w.Has(ShortLate, ShortEarly) && w.Text(On, Return).Contains("full", StringComparison.Ordinal)
                    ? TitleReading.Ask(TitleWhy.Both(said, w.Text(On, Return)))
                : new(DayRead.Short, TitleWhy.Says(said), TitleReason.Said) { Part = w.Has(ShortEarly) ? PartDayKind.EarlyRelease : PartDayKind.LateStart };
        }

        if (!w.Has(On, Return))
        {
            return null;
        }

        bool unsure = w.Has(Staff, Maybe, Closure) || (w.Has(Break) && !(w.AllTogether(Break, On) || w.AllTogether(Break, Return)));
        return unsure
            ? TitleReading.Ask(TitleWhy.Both(w.Text(On, Return), w.Text(Staff, Maybe, Closure, Break)))
            : new(DayRead.On, TitleWhy.Says(w.Text(On, Return)), TitleReason.Said);
    }

    /// <summary>A break or a holiday by its name.</summary>
    private static TitleReading? Named(TitleWords w)
    {
        if (!w.Has(Break, HolidayClosed))
        {
            return null;
        }

        string name = w.Text(Break, HolidayClosed);
        TitleMeaning kind = w.Has(Break) ? Break : HolidayClosed;
        return w.Has(Event) ? (w.AllTogether(kind, Event) && !w.EndsWith(kind, Event) ? new(DayRead.On, TitleWhy.Event(w.Text(Event)), TitleReason.Event) : TitleReading.Ask(TitleWhy.Both(name, w.Text(Event))))
            : w.Has(Edge) ? TitleReading.Ask(TitleWhy.Edge(w.Text(Edge)))
            : w.Has(Unknown) ? TitleReading.Ask(TitleWhy.Unknown(w.Text(Unknown), name))
            : kind == HolidayClosed && w.Has(Staff, Maybe, PartOfYear, HolidaySome) ? TitleReading.Ask(TitleWhy.Perhaps(name), TitleReason.Open)
            : w.Has(PartOfYear) ? TitleReading.Ask(TitleWhy.Both(name, w.Text(PartOfYear)))
            : new(DayRead.Off, TitleWhy.Named(name), TitleReason.ByName);
    }

    /// <summary>What may close the school, and what plainly does not.</summary>
    private static TitleReading Perhaps(TitleWords w)
    {
        foreach ((TitleMeaning meaning, string why) in (ReadOnlySpan<(TitleMeaning, string)>)
            [(HolidaySome, TitleWhy.Perhaps(w.Text(HolidaySome))), (Staff, TitleWhy.Staff(w.Text(Staff))), (Maybe, TitleWhy.Perhaps(w.Text(Maybe)))])
        {
            bool aside = (w.Has(Event) && w.AllTogether(meaning, Event) && !(meaning == Maybe && w.EndsWith(Maybe, Event))) || (meaning != HolidaySome && w.InTheEvening == true);
            if (w.Has(meaning) && !aside)
            {
                return TitleReading.Ask(why, TitleReason.Open);
            }
        }

        if (w.NamesStaff && w.Has(PartOfYear) && !w.Has(Event))
        {
            return TitleReading.Ask(TitleWhy.Staff(w.Text(PartOfYear)), TitleReason.Open);
        }

        string happens = w.Text(Event, PartOfYear, Staff, Maybe, HolidaySome);
        return happens.Length > 0 ? new(DayRead.On, TitleWhy.Event(happens), TitleReason.Event)
            : w.Has(Unknown) ? TitleReading.Ask(TitleWhy.Unknown(w.Text(Unknown), ""), TitleReason.Open)
            : TitleReading.Ask(TitleWhy.Open, TitleReason.Open);
    }

    private static NoSchoolKind KindOf(TitleWords w)
    {
        bool onTheDay = w.Has(Closure) || w.Text(Off).Contains("cancel", StringComparison.Ordinal) || w.Text(Off).Contains("called off", StringComparison.Ordinal)
            || w.Text(Maybe) is "snow day" or "ice day" or "weather day" or "inclement weather day" or "calamity day" or "cold day" or "heat day";
        return onTheDay ? NoSchoolKind.Closure : NoSchoolKind.Planned;
    }
}
