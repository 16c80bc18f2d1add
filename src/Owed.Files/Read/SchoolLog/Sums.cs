using System.Globalization;

namespace Owed.Files;

/// <summary>Knows a row of numbers alone as the sum of the rows above it, by adding them up.</summary>
internal sealed class Sums(ColumnMap map)
{
    private readonly Dictionary<int, decimal> totals = [];

    /// <summary>Adds the numbers of a session's row.</summary>
    public void Add(SchoolRow row)
    {
        foreach (MappedColumn column in map.Columns)
        {
            if (Number(row.Cell(column.Index)) is decimal number)
            {
                totals[column.Index] = totals.GetValueOrDefault(column.Index) + number;
            }
        }
    }

    /// <summary>True when the row holds nothing but numbers, and one of them is the sum of its column.</summary>
    public bool IsSum(SchoolRow row)
    {
        bool found = false;
        for (int i = 0; i < row.Cells.Count; i++)
        {
            string cell = row.Cell(i);
            if (cell.Length == 0)
            {
                continue;
            }

            if (Number(cell) is not decimal number)
            {
                return false;
            }

            found |= number > 0 && number == totals.GetValueOrDefault(i);
        }

        return found;
    }

    private static decimal? Number(string cell) => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
