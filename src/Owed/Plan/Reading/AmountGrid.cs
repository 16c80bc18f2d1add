namespace Owed;

/// <summary>Reads a grid written as one line: a label and its number are a pair, whichever words stand between.</summary>
internal sealed class AmountGrid
{
    private readonly List<Lexeme> words;
    private readonly List<Lexeme> to = [];

    private AmountGrid(List<Lexeme> words) => this.words = words;

    private enum Cell
    {
        Count,
        Length,
        Whole,
        Period,
    }

    /// <summary>A label: what its number says, the words of its own rate, and the place of its number.</summary>
    private sealed record Heading(Cell Cell, List<Lexeme> Rate, bool Each, Lexeme Measure, int Value);

    /// <summary>The line with each pair written as "2 times per week", "30 minutes"; the line as it is when it is no grid.</summary>
    public static List<Lexeme> Unfold(List<Lexeme> words)
    {
        AmountGrid grid = new(words);
        return grid.Walk() ? grid.to : words;
    }

    private Lex Kind(int at) => at >= 0 && at < words.Count ? words[at].Kind : Lex.Word;

    private bool Walk()
    {
        bool paired = false;
        for (int i = 0; i < words.Count;)
        {
            if (Label(i) is { } heading)
            {
                i = Pair(heading);
                paired = true;
                continue;
            }

            bool loose = Kind(i) is Lex.Number or Lex.Once or Lex.Fraction or Lex.Half or Lex.Clock;
            if (loose && !paired)
            {
                return false;
            }

            to.Add(words[i]);
            i++;
        }

        return paired;
    }

    private int Pair(Heading heading)
    {
        int end = heading.Value;
        if (heading.Cell == Cell.Period)
        {
            bool rated = Kind(end) is Lex.Adverb or Lex.Per or Lex.Every or Lex.Each;
            if (!rated)
            {
                to.Add(new(Lex.Per, "per"));
            }

            to.Add(words[end]);
            return end + 1;
        }

        bool number = false;
        while (end < words.Count && Kind(end) is Lex.Number or Lex.Fraction or Lex.Half or Lex.Dash or Lex.To or Lex.Or or Lex.AtLeast
            or Lex.AtMost or Lex.About)
        {
            number |= Kind(end) is Lex.Number or Lex.Fraction or Lex.Half;
            to.Add(words[end]);
            end++;
        }

        if (!number)
        {
            return end;
        }

        bool counts = heading.Cell != Cell.Count && Kind(end) is Lex.Times or Lex.Session && IsRate(end + 1)
            && Start(end, end) is { } beside && Closed(beside) is { } later && Kind(later.Value) == Lex.Number;
        bool measured = !counts && Kind(end) is Lex.Minute or Lex.Hour or Lex.X or Lex.Times or Lex.Session or Lex.Slot
            && Label(end) is null;
        bool span = heading.Cell == Cell.Length && Kind(end) == Lex.Unit;
        if (span)
        {
            int first = to.FindLastIndex(w => w.Kind == Lex.Number);
            to.Insert(first, new(Lex.For, "for"));
            to.Add(words[end]);
            return end + 1;
        }

        if (measured)
        {
            to.Add(words[end]);
            end++;
        }
        else if (heading.Cell == Cell.Count && heading.Measure.Kind == Lex.Unit)
        {
            to.Add(heading.Measure);
        }
        else
        {
            to.Add(heading.Cell == Cell.Count ? new(Lex.Times, "times", Plural: true) : heading.Measure);
        }

        while (measured && Kind(end) is Lex.Number && Kind(end - 1) == Lex.Hour && Kind(end + 1) == Lex.Minute)
        {
            to.Add(words[end]);
            to.Add(words[end + 1]);
            end += 2;
        }

        if (heading.Each)
        {
            to.Add(new(Lex.Each, "each"));
        }

        to.AddRange(heading.Rate);
        return end;
    }

    /// <summary>A label that is followed by its value, or null.</summary>
    private Heading? Label(int at)
    {
        if (at > 0 && Kind(at - 1) is Lex.Number or Lex.Dash && to.Count > 0 && to[^1].Kind == Lex.Number
            && to[^1].At == words[at - 1].At && !Colon(at))
        {
            return null;
        }

        int i = at + (Kind(at) == Lex.Total ? 1 : 0);
        return Start(at, i) is { } start && Closed(start) is { } heading && HasValue(heading) ? heading : null;
    }

    /// <summary>A colon comes before the next number: the words up to it are a label.</summary>
    private bool Colon(int at)
    {
        for (int i = at; i < Math.Min(at + 8, words.Count); i++)
        {
            if (Kind(i) is Lex.Colon or Lex.Equals)
            {
                return Kind(i + 1) is Lex.Number or Lex.Unit or Lex.Adverb or Lex.Once;
            }

            if (Kind(i) is Lex.Number or Lex.Comma or Lex.Stop)
            {
                return false;
            }
        }

        return false;
    }

    private Heading? Start(int at, int i)
    {
        Lexeme minute = new(Lex.Minute, "minutes", Plural: true);
        Lexeme word = i < words.Count ? words[i] : default;
        bool total = i > at;
        switch (Kind(i))
        {
            case Lex.CountLabel:
            case Lex.Session:
            case Lex.Times when word.Text != "time":
                return Rated(new(Cell.Count, [], false, word with { Kind = Lex.Times }, i + 1), i + 1);
            case Lex.Unit when word is { Unit: PeriodUnit.SchoolDay, Plural: true } && Kind(i + 1) is Lex.Per or Lex.Slash or Lex.A:
                return Rated(new(Cell.Count, [], false, word, i + 1), i + 1);
            case Lex.Unit when word is { Unit: PeriodUnit.Week, Plural: true } && Kind(i + 1) is Lex.Number or Lex.Colon
                && Kind(i - 1) is not (Lex.Alternate or Lex.Other or Lex.Every or Lex.Each or Lex.Ordinal):
                return new(Cell.Length, [], false, word, i + 1);
            case Lex.LengthLabel:
            case Lex.Times when word.Text == "time":
                return Lengthened(new(Cell.Length, [], false, minute, i + 1), i + 1);
            case Lex.Minute when Kind(i + 1) == Lex.Number && Kind(i + 2) is Lex.Minute or Lex.Hour
                && Kind(i + 3) is not (Lex.Colon or Lex.Number):
                return null;
            case Lex.Minute or Lex.Hour:
                Lexeme measure = word with { Plural = true };
                return Lengthened(new(total && !IsRate(i + 1) ? Cell.Whole : Cell.Length, [], false, measure, i + 1), i + 1);
            case Lex.Adverb when Kind(i + 1) is Lex.Minute or Lex.Hour:
                return new(Cell.Whole, [word], false, words[i + 1], i + 2);
            case Lex.Per when Kind(i + 1) is Lex.Session && Kind(i + 2) == Lex.Colon:
                return new(Cell.Length, [], true, minute, i + 2);
            case Lex.Per when Kind(i + 1) is Lex.Unit && Kind(i + 2) == Lex.Colon && Kind(i + 3) == Lex.Number
                && (words[i + 3].Low >= 15 || Kind(i + 4) is Lex.Minute or Lex.Hour):
                return new(Cell.Whole, [words[i], words[i + 1]], false, minute, i + 2);
            case Lex.PeriodLabel:
            case Lex.Slot when !word.Plural && Kind(i - 1) != Lex.Number:
                return new(Cell.Period, [], false, word, i + 1);
            case Lex.Per when Kind(i + 1) == Lex.Colon:
                return new(Cell.Period, [], false, word, i + 1);
            default:
                return null;
        }
    }

    private bool IsRate(int at) => Kind(at) is Lex.Per or Lex.Slash or Lex.A or Lex.Each or Lex.Every
        && Kind(at + 1) is Lex.Unit or Lex.Cycle;

    private Heading Rated(Heading heading, int at) => IsRate(at)
        ? heading with { Rate = [new(Lex.Per, "per"), words[at + 1]], Value = at + 2 }
        : heading;

    private Heading Lengthened(Heading heading, int at)
    {
        if (Kind(at) is Lex.Per or Lex.Slash or Lex.Each or Lex.A or Lex.Of && Kind(at + 1) is Lex.Session or Lex.Times or Lex.Slot)
        {
            return heading with { Each = true, Value = at + 2 };
        }

        if (Kind(at) is Lex.Each && Kind(at + 1) is Lex.Colon)
        {
            return heading with { Each = true, Value = at + 1 };
        }

        return IsRate(at) ? heading with { Cell = Cell.Whole, Rate = [new(Lex.Per, "per"), words[at + 1]], Value = at + 2 } : heading;
    }

    /// <summary>Steps over "(min)", "(per month)", "in minutes" and the colon.</summary>
    private Heading? Closed(Heading heading)
    {
        int at = heading.Value;
        if (Kind(at) == Lex.Open)
        {
            int inside = at + 1 + (Kind(at + 1) is Lex.During or Lex.Per or Lex.Slash ? 1 : 0);
            if (Kind(inside + 1) != Lex.Close)
            {
                return null;
            }

            if (Kind(inside) is Lex.Minute or Lex.Hour)
            {
                heading = heading with { Measure = words[inside] with { Plural = true } };
            }
            else if (Kind(inside) is Lex.Unit or Lex.Cycle)
            {
                heading = heading with { Rate = [new(Lex.Per, "per"), words[inside]] };
            }
            else
            {
                return null;
            }

            at = inside + 2;
        }
        else if (Kind(at) == Lex.During && Kind(at + 1) is Lex.Minute or Lex.Hour)
        {
            heading = heading with { Measure = words[at + 1] with { Plural = true } };
            at += 2;
        }

        while (Kind(at) is Lex.Colon or Lex.Equals)
        {
            at++;
        }

        return heading with { Value = at };
    }

    private bool HasValue(Heading heading)
    {
        int at = heading.Value;
        bool bound = Kind(at) is Lex.AtLeast or Lex.AtMost or Lex.About && Kind(at + 1) == Lex.Number;
        return heading.Cell switch
        {
            Cell.Period => Kind(at) is Lex.Unit or Lex.Adverb or Lex.Cycle,
            Cell.Count => Kind(at) is Lex.Number or Lex.Once or Lex.Adverb || bound,
            _ => Kind(at) is Lex.Number or Lex.Fraction or Lex.Half || bound,
        };
    }
}
