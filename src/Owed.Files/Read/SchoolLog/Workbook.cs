using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Owed.Files;

/// <summary>Reads the first sheet of an XLSX workbook that holds a table: shared strings, and days and times by their style. Bounded, as a zip can unfold to anything.</summary>
internal static class Workbook
{
    private const long MostBytes = 256L * 1024 * 1024;
    private const int MostColumns = 256;
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, MaxCharactersInDocument = MostBytes };

    public static Outcome<SchoolTable> Read(string name, byte[] bytes)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            if (zip.Entries.Count > 5000 || zip.Entries.Sum(e => e.Length) > Math.Min(MostBytes, Unfolding.MostBytes(bytes.Length)))
            {
                return new(null, [SchoolLogProblems.TooLarge(name, TableFile.MostRows)]);
            }

            List<string> strings = Strings(zip);
            List<CellKind> styles = WorkbookStyles.Read(Open(zip, "xl/styles.xml"));
            foreach (string sheet in Sheets(zip))
            {
                List<SchoolRow>? rows = Sheet(zip, sheet, strings, styles);
                if (rows is null)
                {
                    return new(null, [SchoolLogProblems.TooLarge(name, TableFile.MostRows)]);
                }

                if (rows.Exists(r => !r.IsEmpty))
                {
                    return new(new(name, [.. rows]), []);
                }
            }

            return new(null, [SchoolLogProblems.Broken(name)]);
        }
        catch (Exception broken) when (broken is InvalidDataException or XmlException or FormatException or IOException or OverflowException or NotSupportedException)
        {
            return new(null, [SchoolLogProblems.Broken(name)]);
        }
    }

    private static XmlReader? Open(ZipArchive zip, string path) =>
        zip.GetEntry(path.TrimStart('/')) is ZipArchiveEntry entry ? XmlReader.Create(entry.Open(), Safe) : null;

    /// <summary>The paths of the sheets, in the order of the book.</summary>
    private static List<string> Sheets(ZipArchive zip)
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (XmlReader? relations = Open(zip, "xl/_rels/workbook.xml.rels"))
        {
            while (relations?.Read() == true)
            {
                if (relations.LocalName == "Relationship" && relations.GetAttribute("Id") is string id && relations.GetAttribute("Target") is string target)
                {
                    targets[id] = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                }
            }
        }

        var sheets = new List<string>();
        using XmlReader? book = Open(zip, "xl/workbook.xml");
        while (book?.Read() == true)
        {
            if (book.NodeType == XmlNodeType.Element && book.LocalName == "sheet" && book.GetAttribute("state") is null or "visible"
                && book.GetAttribute("id", Relations) is string id && targets.TryGetValue(id, out string? path))
            {
                sheets.Add(path);
            }
        }

        return sheets.Count > 0 ? sheets : [.. zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("xl/worksheets/", StringComparison.Ordinal) && n.EndsWith(".xml", StringComparison.Ordinal))];
    }

    private static List<string> Strings(ZipArchive zip)
    {
        var strings = new List<string>();
        using XmlReader? reader = Open(zip, "xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                strings.Add(Text(reader));
            }
        }

        return strings;
    }

    /// <summary>The text of the runs inside; not how it is spoken.</summary>
    private static string Text(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        string text = "";
        int depth = reader.Depth;
        int spoken = 0;
        while (reader.Read() && reader.Depth > depth)
        {
            bool phonetic = reader.LocalName == "rPh" && !reader.IsEmptyElement;
            spoken += phonetic && reader.NodeType == XmlNodeType.Element ? 1 : phonetic && reader.NodeType == XmlNodeType.EndElement ? -1 : 0;
            text += spoken == 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.CDATA ? reader.Value : "";
        }

        return text;
    }

    private static List<SchoolRow>? Sheet(ZipArchive zip, string path, List<string> strings, List<CellKind> styles)
    {
        var rows = new List<SchoolRow>();
        using XmlReader? reader = Open(zip, path);
        var cells = new List<string>();
        int number = 0;
        while (reader?.Read() == true)
        {
            if (reader.LocalName == "row" && reader.NodeType == XmlNodeType.Element)
            {
                int said = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : number + 1;
                if (said <= number || said > TableFile.MostRows)
                {
                    return null;
                }

                while (++number < said)
                {
                    rows.Add(new(number, [""]));
                }

                cells = [];
                if (reader.IsEmptyElement)
                {
                    rows.Add(new(number, [""]));
                }
            }
            else if (reader.LocalName == "row" && reader.NodeType == XmlNodeType.EndElement)
            {
                rows.Add(new(number, cells.Count == 0 ? [""] : [.. cells]));
            }
            else if (reader.LocalName == "c" && reader.NodeType == XmlNodeType.Element)
            {
                int column = Column(reader.GetAttribute("r")) ?? cells.Count;
                if (column >= MostColumns)
                {
                    continue;
                }

                while (cells.Count <= column)
                {
                    cells.Add("");
                }

                cells[column] = Cell(reader, strings, styles).ReplaceLineEndings(" ").Trim();
            }
        }

        return rows;
    }

    private static string Cell(XmlReader reader, List<string> strings, List<CellKind> styles)
    {
        string type = reader.GetAttribute("t") ?? "n";
        CellKind kind = int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out int s) && s < styles.Count ? styles[s] : CellKind.Plain;
        if (reader.IsEmptyElement)
        {
            return "";
        }

        string value = "";
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "is")
            {
                value = Text(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "v")
            {
                value = Text(reader);
            }
        }

        return type switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < strings.Count ? strings[at] : throw new InvalidDataException("A cell names a text that is not there."),
            "b" => value == "1" ? "yes" : "no",
            "n" => WorkbookStyles.Show(value, kind),
            _ => value,
        };
    }

    private static int? Column(string? reference)
    {
        int column = 0;
        foreach (char c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > MostColumns * 26)
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column > 0 ? column - 1 : null;
    }
}
