namespace Owed;

/// <content>What a number means by the word that follows it.</content>
internal sealed partial class AmountFacts
{
    private void Number(Lexeme number)
    {
        int next = at + 1;
        if (Kind(next) == Lex.Dash && (Kind(next + 1) == Lex.Clock || (Kind(next + 1) is Lex.To && Kind(next + 2) == Lex.Clock)))
        {
            Clock(number.Low * 60, at);
            return;
        }

        if (Kind(next) == Lex.To && Kind(next + 1) == Lex.Clock)
        {
            Clock(number.Low * 60, at);
            return;
        }

        if (Kind(next) == Lex.Plus && Kind(next + 1) is not (Lex.Number or Lex.Word))
        {
            bound = Lex.AtLeast;
            next++;
        }

        while (Kind(next) == Lex.Dash && Kind(next + 1) is Lex.Minute or Lex.Hour or Lex.Unit or Lex.Session or Lex.Times or Lex.Cycle
            or Lex.Slot)
        {
            next++;
        }

        if (Kind(next) == Lex.Open && Kind(next + 1) is Lex.Minute or Lex.Hour or Lex.Times or Lex.Session && Kind(next + 2) == Lex.Close)
        {
            next++;
        }

        switch (Kind(next))
        {
            case Lex.Minute:
                Minutes(number, next);
                break;
            case Lex.Hour:
                Hours(number.Low, number.High, next + 1, number.Text == "mixed");
                break;
            case Lex.X:
                Crossed(number, next);
                break;
            case Lex.Times or Lex.Session or Lex.Slot:
                Quantity(FindingKind.Count, number.Low, number.High, Kind(next) != Lex.Slot);
                at = next + 1;
                break;
            case Lex.Percent:
                Percentage(number, next + 1);
                break;
            case Lex.MinutesPer:
                Quantity(FindingKind.Length, number.Low, number.High);
                Add(new(FindingKind.Rate, 1, 1, words[next].Unit, Text: "minutes per"));
                at = next + 1;
                break;
            case Lex.Noun:
                at = next + 1;
                break;
            case Lex.Cycle:
                Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Cycle, (int)Math.Min(number.Low, 99)));
                at = next + 1;
                break;
            case Lex.Unit:
                Units(number, next);
                break;
            case Lex.Term:
                Add(new(FindingKind.Weeks, number.Low, number.High, PeriodUnit.Quarter, Text: words[next].Text));
                at = next + 1;
                break;
            case Lex.OutOf or Lex.Of:
                Portion(number, next);
                break;
            case Lex.Word:
                Quantity(FindingKind.Bare, number.Low, number.High, next >= words.Count);
                break;
            default:
                Quantity(FindingKind.Bare, number.Low, number.High);
                break;
        }
    }

    private void Minutes(Lexeme number, int next)
    {
        int after = next + 1;
        bool sessions = Kind(after) == Lex.Session && words[after].Plural;
        if (number is { Text: "dash", Low: >= 1 and < 10 } && number.High >= 5 * number.Low && number.Low % 1 == 0
            && Kind(after) == Lex.Session
            && (sessions || number.Low == 1))
        {
            Quantity(FindingKind.Count, number.Low, number.Low);
            Quantity(FindingKind.Length, number.High, number.High);
        }
        else
        {
            bool mixed = number is { Text: "dash", Low: > 0 and < 7 } && number.High >= 5 * number.Low && number.High >= 15;
            Quantity(FindingKind.Length, number.Low, number.High, text: mixed ? "mixed" : words[next].Text);
        }

        at = after;
    }

    private void Hours(decimal low, decimal high, int next, bool mixed)
    {
        TwoWays |= at < words.Count && words[at].Kind == Lex.Number && words[at].Text is [.., '.', '1' or '3' or '4', '0' or '5']
            && words[at].Text[^2..] is "15" or "30" or "45";
        low = Whole(low);
        high = Whole(high);
        if (low == high && next > 0 && Kind(next - 1) == Lex.Hour && Kind(next) == Lex.Number && !words[next].Spaced
            && words[next] is { IsExact: true, Low: < 60 }
            && Kind(next + 1) is not (Lex.Minute or Lex.Hour))
        {
            Quantity(FindingKind.Length, low + words[next].Low, high + words[next].Low);
            at = next + 1;
            return;
        }

        if (Kind(next) == Lex.And && (Kind(next + 1) == Lex.Half || (Kind(next + 1) == Lex.A && Kind(next + 2) == Lex.Half)))
        {
            low += 30;
            high += 30;
            next += Kind(next + 1) == Lex.A ? 3 : 2;
        }
        else if (Kind(next) == Lex.And && Kind(next + 1) == Lex.Number && Kind(next + 2) is not (Lex.Minute or Lex.Hour)
            && words[next + 1].Low < 1)
        {
            low += words[next + 1].Low * 60;
            high += words[next + 1].Low * 60;
            next += 2;
        }
        else
        {
            int more = next + (Kind(next) is Lex.And or Lex.Comma ? 1 : 0);
            if (low == high && Kind(more) == Lex.Number && words[more].High < 60 && words[more].IsExact
                && (Kind(more + 1) == Lex.Minute || (Kind(more + 1) == Lex.Dash && Kind(more + 2) == Lex.Minute)))
            {
                low += words[more].Low;
                high += words[more].High;
                next = more + (Kind(more + 1) == Lex.Dash ? 3 : 2);
            }
        }

        bool twoWays = mixed && Kind(next) == Lex.Session && words[next].Plural;
        Quantity(FindingKind.Length, low, high, text: twoWays ? "mixed" : "");
        at = next;

        static decimal Whole(decimal hours)
        {
            decimal part = hours % 1;
            decimal third = part switch { 0.33m or 0.333m => 20, 0.66m or 0.67m or 0.666m or 0.667m => 40, _ => part * 60 };
            return (Math.Truncate(hours) * 60) + Math.Round(third, 6);
        }
    }

    private void Crossed(Lexeme number, int cross)
    {
        int second = cross + 1;
        if (Kind(second) != Lex.Number)
        {
            Quantity(FindingKind.Count, number.Low, number.High);
            at = second;
            return;
        }

        int after = second + 1 + (Kind(second + 1) == Lex.Dash ? 1 : 0);
        if (Kind(after) is Lex.Minute or Lex.Hour or Lex.MinutesPer)
        {
            Quantity(FindingKind.Count, number.Low, number.High);
            at = second;
        }
        else if (Kind(after) is Lex.Unit or Lex.Cycle or Lex.Session or Lex.Times or Lex.Slot)
        {
            Quantity(FindingKind.Bare, number.Low, number.High);
            at = cross;
        }
        else
        {
            Lexeme other = words[second];
            bool first = number.High <= other.High;
            Quantity(FindingKind.Count, first ? number.Low : other.Low, first ? number.High : other.High);
            Quantity(FindingKind.Length, first ? other.Low : number.Low, first ? other.High : number.High);
            at = second + 1;
        }
    }

    private void Cross()
    {
        if (Kind(at + 1) == Lex.Number && Kind(at + 2) is not (Lex.Minute or Lex.Hour or Lex.Unit or Lex.Cycle or Lex.Session
            or Lex.Times or Lex.Slot or Lex.Dash or Lex.X or Lex.MinutesPer))
        {
            Lexeme number = words[at + 1];
            bool minutes = Found.Count > 0 && Found.Exists(f => f.Kind == FindingKind.Count) && number.Low >= 10;
            Quantity(minutes ? FindingKind.Length : FindingKind.Count, number.Low, number.High);
            at += 2;
        }
    }

    private void Units(Lexeme number, int next)
    {
        Lexeme unit = words[next];
        int after = next + 1;
        int mark = at - 1;
        while (Kind(mark) is Lex.Ordinal or Lex.About or Lex.A)
        {
            mark--;
        }

        decimal n = number.Low;
        Conditional |= bound is Lex.AtLeast or Lex.AtMost;
        bound = default;
        if (Kind(after) == Lex.X && Kind(after + 1) == Lex.Number)
        {
            Quantity(FindingKind.Count, number.Low, number.High);
            Add(new(FindingKind.Rate, 1, 1, unit.Unit));
            at = after;
            return;
        }

        if (unit.Unit == PeriodUnit.SchoolDay && (Kind(after) == Lex.Cycle || (Kind(after) == Lex.Dash && Kind(after + 1) == Lex.Cycle)))
        {
            Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Cycle, (int)Math.Min(n, 99)));
            at = after + (Kind(after) == Lex.Dash ? 2 : 1);
        }
        else if (unit.Unit == PeriodUnit.SchoolDay && IsUnit(after, PeriodUnit.Week) && !unit.Plural)
        {
            Add(new(FindingKind.Rate, 1, 1, PeriodUnit.Week));
            at = after + 1;
        }
        else if (Kind(after) is Lex.Cycle or Lex.Slot or Lex.Term)
        {
            Add(new(FindingKind.Rate, n, n, unit.Unit));
            at = after + 1;
        }
        else if (Kind(after) == Lex.OutOf && Kind(after + 1) == Lex.Number)
        {
            Add(new(FindingKind.WeeksOf, n, n, unit.Unit, (int)Math.Min(words[after + 1].Low, 999)));
            at = after + 2 + (Kind(after + 2) == Lex.Unit ? 1 : 0);
        }
        else if (unit.Unit == PeriodUnit.Week && number.Text is "3/4" or "2/3" or "1/2" or "1/4")
        {
            Add(new(FindingKind.WeeksOf, number.Text[0] - '0', number.Text[0] - '0', unit.Unit, number.Text[2] - '0', Text: "fraction"));
            at = after;
        }
        else if (unit.Unit == PeriodUnit.Week && Kind(after) == Lex.On)
        {
            int off = after + 1 + (Kind(after + 1) is Lex.Comma or Lex.And or Lex.Slash ? 1 : 0);
            bool offs = Kind(off) == Lex.Number && IsUnit(off + 1, PeriodUnit.Week) && Kind(off + 2) == Lex.Off;
            Add(offs
                ? new(FindingKind.WeeksOf, n, n, PeriodUnit.Week, (int)Math.Min(n + words[off].Low, 999))
                : new(FindingKind.Weeks, n, n, PeriodUnit.Week));
            at = offs ? off + 3 : after + 1;
        }
        else if (unit.Unit == PeriodUnit.Week && OfMonth(after) is int month)
        {
            bool over = Kind(mark) is Lex.During or Lex.Within && words[mark].Text is not ("in" or "for the duration" or "course");
            Add(new(FindingKind.WeeksOf, n, n, PeriodUnit.Month, Soft: over));
            at = month + 1;
        }
        else if (unit.Unit == PeriodUnit.SchoolDay)
        {
            Add(new(FindingKind.Days, n, number.High, Soft: Kind(mark) is Lex.On or Lex.During));
            at = after;
        }
        else if (unit.Unit == PeriodUnit.Week)
        {
            Add(new(FindingKind.Weeks, n, number.High, PeriodUnit.Week, Mark: Kind(mark)));
            at = after;
        }
        else
        {
            Qualifiers.Add($"for {n:0.##} {unit.Text}");
            Add(new(FindingKind.Weeks, n, number.High, unit.Unit, Mark: Kind(mark) == Lex.Word ? Lex.For : Kind(mark)));
            at = after;
        }
    }

    private int? OfMonth(int index)
    {
        int i = index;
        while (Kind(i) is Lex.Of or Lex.OutOf or Lex.Per or Lex.A or Lex.Each or Lex.Every or Lex.Slash or Lex.During)
        {
            i++;
        }

        return i > index && IsUnit(i, PeriodUnit.Month) ? i : Kind(index) == Lex.Adverb && words[index].Unit == PeriodUnit.Month ? index
            : null;
    }

    private void Portion(Lexeme number, int next)
    {
        int second = next + 1;
        while (Kind(second) is Lex.Every or Lex.Each or Lex.Of)
        {
            second++;
        }

        if (Kind(second) == Lex.Number && Kind(second + 1) == Lex.Unit && words[second + 1].Unit is PeriodUnit.Week or PeriodUnit.SchoolDay)
        {
            Add(new(FindingKind.WeeksOf, number.Low, number.High, words[second + 1].Unit, (int)Math.Min(words[second].Low, 999)));
            at = second + 2;
        }
        else if (Kind(second) == Lex.Number && Kind(second + 1) == Lex.Noun)
        {
            at = second + 2;
        }
        else
        {
            if (number is { IsExact: true, Low: < 1 } && ShareOf(number.Low, next))
            {
                return;
            }

            Share |= number.Low < 1;
            Quantity(FindingKind.Bare, number.Low, number.High, Kind(next) == Lex.Of);
        }
    }

    private void Percentage(Lexeme number, int next)
    {
        if (Kind(next) == Lex.Noun)
        {
            at = next + 1;
            return;
        }

        if (number.IsExact && ShareOf(number.Low / 100, next))
        {
            return;
        }

        Share = true;
        PeriodUnit? unit = null;
        for (int i = next; i < Math.Min(next + 5, words.Count) && unit is null; i++)
        {
            unit = Kind(i) is Lex.Unit or Lex.Adverb ? words[i].Unit : Kind(i) == Lex.Times ? PeriodUnit.SchoolDay : null;
        }

        Add(new(FindingKind.Percent, number.Low, number.High, unit ?? default, Strong: unit is not null));
        at = next;
    }

    /// <summary>"10% of a 32-hour week", "half of a 50-minute period": the whole stands beside its share.</summary>
    private bool ShareOf(decimal part, int next)
    {
        int of = next;
        while (Kind(of) is Lex.Of or Lex.A or Lex.OutOf)
        {
            of++;
        }

        int measure = of + 1 + (Kind(of + 1) == Lex.Dash ? 1 : 0);
        if (of == next || Kind(of) != Lex.Number || !words[of].IsExact || Kind(measure) is not (Lex.Minute or Lex.Hour))
        {
            return false;
        }

        decimal whole = words[of].Low * (Kind(measure) == Lex.Hour ? 60 : 1) * part;
        Quantity(FindingKind.Length, whole, whole);
        at = measure + 1;
        return true;
    }
}
