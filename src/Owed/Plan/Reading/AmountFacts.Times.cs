namespace Owed;

/// <content>Rates, weekdays, clock times and dates.</content>
internal sealed partial class AmountFacts
{
    private void Rate(Lexeme mark)
    {
        int i = at + 1;
        bool alternate = false;
        while (Kind(i) is Lex.A or Lex.Each or Lex.Every or Lex.Dash or Lex.Per or Lex.Of || (mark.Kind != Lex.Slash
            && Kind(i) == Lex.Word && i < words.Count && mark.Kind is not (Lex.For or Lex.On or Lex.Of or Lex.A)))
        {
            i++;
        }

        bool firm = mark.Kind is Lex.Per or Lex.Slash or Lex.Each or Lex.Every or Lex.A or Lex.OutOf
            || words[i - 1].Kind is Lex.Each or Lex.Every or Lex.Per;
        if (Kind(i) == Lex.Other)
        {
            alternate = true;
            i++;
        }

        if ((alternate || (Kind(i) == Lex.Ordinal && firm)) && Kind(i + (alternate ? 0 : 1)) == Lex.Weekday && OfMonth(i + 2) is null)
        {
            decimal weeks = alternate ? 2 : words[i].Low;
            Add(new(FindingKind.Rate, weeks, weeks, PeriodUnit.Week, Text: "alternate"));
            at = alternate ? i : i + 1;
            return;
        }

        decimal count = alternate ? 2 : 1;
        if (Kind(i) == Lex.Ordinal && Kind(i + 1) is Lex.Unit && firm)
        {
            count = words[i].Low;
            i++;
        }
        else if (Kind(i) is Lex.Number or Lex.Ordinal && (firm || Kind(i) == Lex.Ordinal) && mark.Kind != Lex.A)
        {
            int number = i + (Kind(i) == Lex.Ordinal && Kind(i + 1) == Lex.Number ? 1 : 0);
            int unit = number + 1 + (Kind(number + 1) == Lex.Dash ? 1 : 0);
            if (Kind(number) == Lex.Number && IsUnit(unit, PeriodUnit.Week) && OfMonth(unit + 1) is not null)
            {
                at = number;
                return;
            }

            if (Kind(number) == Lex.Number && Kind(unit) is Lex.Unit or Lex.Cycle)
            {
                PerMany(words[number], unit, !firm);
                return;
            }
        }

        switch (Kind(i))
        {
            case Lex.Unit when mark.Kind is not (Lex.On or Lex.Of) || firm || Found.Count > 0
                && Found[^1].Kind is FindingKind.Days or FindingKind.Count:
                PeriodUnit read = alternate && words[i].Unit == PeriodUnit.SchoolDay ? PeriodUnit.AlternateDay : words[i].Unit;
                Add(new(FindingKind.Rate, count * words[i].Low, count * words[i].Low, read, Soft: !firm));
                at = i + 1;
                break;
            case Lex.Adverb when firm && mark.Kind is not Lex.Each:
                Add(new(FindingKind.Rate, count, count, words[i].Unit));
                at = i + 1;
                break;
            case Lex.Cycle when firm || mark.Kind is Lex.During:
                Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Cycle));
                at = i + 1;
                break;
            case Lex.Session or Lex.Times or Lex.Slot when mark.Kind is Lex.Per or Lex.Each or Lex.Every or Lex.Slash
                || (mark.Kind == Lex.A && AfterLength()):
                Add(new(FindingKind.Each, Strong: Kind(i) != Lex.Slot, Text: "each"));
                at = i + 1 + (Kind(i + 1) == Lex.Slot && Kind(i) != Lex.Slot ? 1 : 0);
                break;
            case Lex.Number when mark.Kind == Lex.During && Kind(i + 1) is Lex.Session or Lex.Times or Lex.X:
                Add(new(FindingKind.Within));
                break;
            case Lex.Hour when mark.Kind is Lex.A:
                Hours(1, 1, i + 1, false);
                break;
            default:
                if (mark.Kind == Lex.Each && Kind(at + 1) is not (Lex.Weekday or Lex.Number or Lex.ABDay or Lex.Term))
                {
                    Add(new(FindingKind.Each, Text: "each"));
                }

                break;
        }
    }

    private bool AfterLength() => Found.Count > 0 && Found[^1].Kind == FindingKind.Length && Kind(at - 1) is Lex.Minute or Lex.Hour;

    private void PerMany(Lexeme number, int unit, bool soft)
    {
        int after = unit + 1 + (Kind(unit + 1) == Lex.Dash ? 1 : 0);
        if (!number.IsExact)
        {
            Add(new(FindingKind.Term, Text: "range"));
        }
        else if (Kind(unit) == Lex.Cycle || (words[unit].Unit == PeriodUnit.SchoolDay && Kind(after) == Lex.Cycle))
        {
            Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Cycle, (int)Math.Min(number.Low, 99)));
        }
        else if (words[unit].Unit == PeriodUnit.SchoolDay && IsUnit(after, PeriodUnit.Week))
        {
            Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Week));
        }
        else
        {
            Add(new(FindingKind.Rate, number.Low, number.Low, words[unit].Unit, Soft: soft));
        }

        at = Kind(after) is Lex.Cycle or Lex.Slot or Lex.Term || (IsUnit(unit, PeriodUnit.SchoolDay)
            && IsUnit(after, PeriodUnit.Week)) ? after + 1 : unit + 1;
    }

    private void Days()
    {
        Weekdays days = Weekdays.None;
        int i = at;
        bool range = false;
        bool either = false;
        while (Kind(i) == Lex.Weekday)
        {
            Weekdays day = (Weekdays)(int)words[i].Low;
            days = range ? AmountDayLetters.Through(days, day) : days | day;
            at = ++i;
            while (Kind(i) == Lex.Comma || (Kind(i) is Lex.And or Lex.Slash or Lex.Dash or Lex.To or Lex.Or && Kind(i + 1) == Lex.Weekday))
            {
                either |= Kind(i) == Lex.Or;
                i++;
            }

            range = Kind(i - 1) is Lex.Dash or Lex.To;
        }

        if (either)
        {
            EitherDay = true;
            return;
        }

        Add(new(FindingKind.Weekdays, (int)days, (int)days));
    }

    /// <summary>One of several weekdays is named ("Monday or Tuesday"), so the days say nothing of how often.</summary>
    public bool EitherDay { get; private set; }

    /// <summary>"Alternate Thursdays", "alternating weeks"; whatever else takes turns is asked about.</summary>
    private void Alternates()
    {
        int next = at + 1;
        if (Kind(next) == Lex.Weekday)
        {
            Add(new(FindingKind.Rate, 2, 2, PeriodUnit.Week, Text: "alternate"));
            at = next;
        }
        else if (IsUnit(next, PeriodUnit.Week) && Kind(next + 1) is not (Lex.And or Lex.Dash))
        {
            Add(new(FindingKind.Rate, 2, 2, PeriodUnit.Week, Text: "alternate"));
            at = next + 1;
        }
        else if (IsUnit(next, PeriodUnit.SchoolDay) && Kind(next + 1) is not (Lex.And or Lex.Dash))
        {
            Add(new(FindingKind.Rate, 2, 2, PeriodUnit.AlternateDay));
            at = next + 1;
        }
        else if (IsUnit(next, PeriodUnit.Month))
        {
            Add(new(FindingKind.Rate, 2, 2, PeriodUnit.Month));
            at = next + 1;
        }
        else
        {
            Conditional = true;
            Qualifiers.Add(words[at].Text);
        }
    }

    private void Ordinals()
    {
        int count = 1;
        int i = at + 1;
        while (Kind(i) is Lex.Ordinal || (Kind(i) is Lex.And or Lex.Comma or Lex.Slash && Kind(i + 1) is Lex.Ordinal or Lex.And))
        {
            count += Kind(i) == Lex.Ordinal ? 1 : 0;
            i++;
        }

        if (Kind(i) == Lex.Weekday && OfMonth(i + 1) is int month)
        {
            Add(new(FindingKind.Count, count, count));
            Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Month));
            at = month + 1;
        }
        else if (IsUnit(i, PeriodUnit.Week) && OfMonth(i + 1) is int last)
        {
            Add(new(FindingKind.WeeksOf, count, count, PeriodUnit.Month));
            at = last + 1;
        }
        else if (IsUnit(i, PeriodUnit.Week) && Found.Exists(f => f.Kind == FindingKind.WeeksOf))
        {
            Conditional = true;
            Qualifiers.Add(words[at].Text + " week");
            at = i + 1;
        }
        else if (Kind(i) == Lex.Numbered)
        {
            at = i + 1;
        }
    }

    private void Clock(decimal start, int first)
    {
        int end = first + 1;
        if (Kind(end) == Lex.Hour)
        {
            Quantity(FindingKind.Length, start, start);
            at = end + 1;
            return;
        }

        while (Kind(end) is Lex.Dash or Lex.To || (Kind(end) == Lex.And && Kind(first - 1) == Lex.Between))
        {
            end++;
        }

        if (end > first + 1 && Kind(end) is Lex.Clock or Lex.Number)
        {
            decimal until = Kind(end) == Lex.Clock ? words[end].Low : words[end].Low * 60;
            decimal length = (((until - start) % 720) + 720) % 720;
            Add(new(FindingKind.Clock, length, length));
            Qualifiers.Add("clock times");
            at = end + 1;
        }
        else
        {
            Qualifiers.Add("clock time");
            at = first + 1;
        }
    }
}
