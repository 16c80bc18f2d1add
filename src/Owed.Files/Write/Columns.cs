namespace Owed.Files;

/// <summary>Shares the width of a page among the columns of a table, in any unit.</summary>
internal static class Columns
{
    /// <summary>The width of each column; together they fill the width.</summary>
    /// <param name="padding">Added to what a column's text needs.</param>
    /// <param name="measure">The width of the longest word and of the whole of a cell, which may be bold.</param>
    public static double[] Widths(
        Table table, double width, double padding, Func<Prose, bool, (double Word, double Whole)> measure)
    {
        if (table.Columns.All(c => c.Weight > 0))
        {
            double all = table.Columns.Sum(c => c.Weight);
            return [.. table.Columns.Select(c => width * c.Weight / all)];
        }

        var (least, wish) = Needs(table, padding, measure);
        return Share([.. least.Select(w => Math.Min(w, (width / 3) + padding))], wish, width);
    }

    /// <summary>What each column needs so that no word is cut, and so that no cell is wrapped.</summary>
    public static (double[] Least, double[] Wish) Needs(
        Table table, double padding, Func<Prose, bool, (double Word, double Whole)> measure)
    {
        var least = new double[table.Columns.Count];
        var wish = new double[table.Columns.Count];
        Consider(table.Columns.Select(c => (Prose)c.Heading).ToItems(), bold: true);
        Consider(table.Total ?? Items<Prose>.Empty, bold: true);
        foreach (Items<Prose> row in table.Rows)
        {
            Consider(row, bold: false);
        }

        return (least, wish);

        void Consider(Items<Prose> row, bool bold)
        {
            for (int c = 0; c < least.Length; c++)
            {
                var (word, whole) = measure(Wording.Cell(row, c), bold);
                least[c] = Math.Max(least[c], word + padding);
                wish[c] = Math.Max(wish[c], whole + padding);
            }
        }
    }

    /// <summary>Measures text where every letter counts the same.</summary>
    public static (double Word, double Whole) Letters(Prose prose, double letter)
    {
        string text = Wording.Of(prose);
        return (text.Split(' ').Max(word => word.Length) * letter, text.Length * letter);
    }

    // Each column gets its longest word, then the modest columns are filled first, then what is left is spread.
    private static double[] Share(double[] least, double[] wish, double width)
    {
        double floor = least.Sum();
        if (floor >= width)
        {
            return [.. least.Select(w => w * width / floor)];
        }

        double[] given = [.. least];
        double spare = width - floor;
        int left = given.Length;
        foreach (int column in Enumerable.Range(0, given.Length).OrderBy(c => wish[c] - least[c]))
        {
            double more = Math.Min(Math.Max(0, wish[column] - least[column]), spare / left);
            given[column] += more;
            spare -= more;
            left--;
        }

        double all = given.Sum();
        return [.. given.Select(w => w + (spare * w / all))];
    }
}
