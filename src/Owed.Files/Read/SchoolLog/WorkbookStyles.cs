using System.Globalization;
using System.Xml;

namespace Owed.Files;

/// <summary>What a number of a workbook stands for, as its style shows it.</summary>
internal enum CellKind
{
    Plain,
    Day,
    Time,
    DayAndTime,
    Span,
    Percent,
}

/// <summary>Tells days and times among the numbers of a workbook, and writes them as a person sees them.</summary>
internal static class WorkbookStyles
{
    private const double FirstDay = 60;
    private const double LastDay = 110_000;

    public static List<CellKind> Read(XmlReader? styles)
    {
        var formats = new Dictionary<int, CellKind>();
        var cells = new List<CellKind>();
        bool inside = false;
        while (styles?.Read() == true)
        {
            if (styles.LocalName == "cellXfs")
            {
                inside = styles.NodeType == XmlNodeType.Element;
            }
            else if (styles.NodeType == XmlNodeType.Element && styles.LocalName == "numFmt")
            {
                formats[Number(styles.GetAttribute("numFmtId"))] = Kind(styles.GetAttribute("formatCode") ?? "");
            }
            else if (inside && styles.NodeType == XmlNodeType.Element && styles.LocalName == "xf")
            {
                int id = Number(styles.GetAttribute("numFmtId"));
                cells.Add(formats.TryGetValue(id, out CellKind kind) ? kind : BuiltIn(id));
            }
        }

        styles?.Dispose();
        return cells;
    }

    /// <summary>The number as its style shows it; one that cannot be such a day stays a number.</summary>
    public static string Show(string value, CellKind kind)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number))
        {
            return value;
        }

        double part = number - Math.Floor(number);
        int minutes = (int)Math.Round(part * 1440);
        string clock = string.Create(CultureInfo.InvariantCulture, $"{minutes / 60 % 24}:{minutes % 60:00}");
        switch (kind)
        {
            case CellKind.Day or CellKind.DayAndTime when number is >= FirstDay and < LastDay:
                string day = new DateTime(1899, 12, 30).AddDays(Math.Floor(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                return kind == CellKind.DayAndTime && minutes is > 0 and < 1440 ? $"{day} {clock}" : day;
            case CellKind.Time or CellKind.DayAndTime when number is >= 0 and < 1:
                return clock;
            case CellKind.Time when number is >= 1 and < 1000:
            case CellKind.Span when number is >= 0 and < 1000:
                int all = (int)Math.Round(number * 1440);
                return string.Create(CultureInfo.InvariantCulture, $"{all / 60}:{all % 60:00}");
            case CellKind.Percent:
                return string.Create(CultureInfo.InvariantCulture, $"{Math.Round(number * 100, 6)}%");
            default:
                // 0.1 + 0.2 as a workbook keeps it.
                return Math.Abs(number) < 1e9 ? Math.Round(number, 6).ToString(CultureInfo.InvariantCulture) : value;
        }
    }

    private static CellKind BuiltIn(int id) => id switch
    {
        14 or 15 or 16 or 17 => CellKind.Day,
        18 or 19 or 20 or 21 => CellKind.Time,
        22 => CellKind.DayAndTime,
        45 or 46 or 47 => CellKind.Span,
        9 or 10 => CellKind.Percent,
        _ => CellKind.Plain,
    };

    private static CellKind Kind(string code)
    {
        string plain = "";
        bool quoted = false;
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            quoted ^= code[i] == '"';
            if (code[i] is '\\' or '_' or '*')
            {
                i++;
            }
            else if (!quoted && code[i] != '"')
            {
                plain += char.ToLowerInvariant(code[i]);
            }
        }

        bool span = plain.Contains("[h", StringComparison.Ordinal) || plain.Contains("[m", StringComparison.Ordinal);
        while (plain.IndexOf('[', StringComparison.Ordinal) is int open and >= 0 && plain.IndexOf(']', open) is int close and >= 0)
        {
            plain = plain.Remove(open, close - open + 1);
        }

        bool time = plain.Contains('h', StringComparison.Ordinal) || plain.Contains("am/pm", StringComparison.Ordinal);
        bool day = plain.Contains('y', StringComparison.Ordinal) || plain.Contains('d', StringComparison.Ordinal);
        return span ? CellKind.Span : day && time ? CellKind.DayAndTime : day ? CellKind.Day : time ? CellKind.Time
            : plain.Contains('%', StringComparison.Ordinal) ? CellKind.Percent : CellKind.Plain;
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
