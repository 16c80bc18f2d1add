using System.Text;

namespace Owed.Files;

/// <summary>Makes text safe for every writer in the same way, so that all formats carry the same words.</summary>
internal static class Wording
{
    public const char NoBreakSpace = '\u00A0';

    private const int LongestUnbrokenCitation = 40;

    // Each entry: a combining mark, then pairs of plain and composed letters.
    private static readonly string[] Compositions =
    [
        "\u0300AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹWẀwẁYỲyỳ",
        "\u0301AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźGǴgǵ",
        "\u0302AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ",
        "\u0303AÃNÑOÕaãnñoõIĨiĩUŨuũEẼeẽYỸyỹ",
        "\u0304AĀEĒIĪOŌUŪaāeēiīoōuū",
        "\u0306AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ",
        "\u0307CĊcċEĖeėGĠgġIİZŻzż",
        "\u0308AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ",
        "\u0309AẢaảEẺeẻIỈiỉOỎoỏUỦuủYỶyỷ",
        "\u030AAÅaåUŮuů",
        "\u030BOŐoőUŰuű",
        "\u030CCČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzžGǦgǧ",
        "\u0323AẠaạEẸeẹIỊiịOỌoọUỤuụYỴyỵHḤhḥSṢsṣ",
        "\u0326SȘsșTȚtț",
        "\u0327CÇcçSŞsşGĢKĶkķLĻlļNŅnņRŖrŗTŢtţEȨeȩ",
        // Letters of Vietnamese carry two marks; the first is composed already.
        "\u0300ÂẦÊỀÔỒâầêềôồĂẰăằƠỜơờƯỪưừ",
        "\u0301ÂẤÊẾÔỐâấêếôốĂẮăắƠỚơớƯỨưứ",
        "\u0303ÂẪÊỄÔỖâẫêễôỗĂẴăẵƠỠơỡƯỮưữ",
        "\u0309ÂẨÊỂÔỔâẩêểôổĂẲăẳƠỞơởƯỬưử",
        "\u0323ÂẬÊỆÔỘâậêệôộĂẶăặƠỢơợƯỰưự",
        "\u0302ẠẬẸỆỌỘạậẹệọộ",
        "\u0306ẠẶạặ",
        "\u031BOƠoơUƯuư",
        "\u0328AĄaąEĘeęIĮiįUŲuų",
    ];

    private static readonly Dictionary<(char Plain, char Mark), char> Composed = Compositions
        .SelectMany(line => line.Skip(1).Chunk(2).Select(pair => (Plain: pair[0], Mark: line[0], Whole: pair[1])))
        .ToDictionary(entry => (entry.Plain, entry.Mark), entry => entry.Whole);

    /// <summary>Composes accents, drops what cannot be seen, and turns line ends and tabs into spaces.</summary>
    public static string Clean(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }

            if (char.IsControl(c) || c is '\u2028' or '\u2029')
            {
                clean.Append(' ');
            }
            else if (IsUnseen(c))
            {
                continue;
            }
            else if (clean.Length > 0 && Composed.TryGetValue((clean[^1], c), out char whole))
            {
                clean[^1] = whole;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
            }
            else
            {
                clean.Append(char.IsSurrogate(c) || c >= '\uFFFE' ? '\uFFFD' : c);
            }
        }

        return clean.ToString();
    }

    /// <summary>The words of a run; a citation's spaces hold its parts on one line.</summary>
    public static string Of(Run run)
    {
        string text = Clean(run.Text);
        return run.Style == RunStyle.Citation && text.Length <= LongestUnbrokenCitation
            ? text.Replace(' ', NoBreakSpace)
            : text;
    }

    /// <summary>The words of a piece of prose, without style.</summary>
    public static string Of(Prose prose) => string.Concat(prose.Runs.Select(Of));

    /// <summary>Encodes text for the inside of an element or an attribute, in XML and in HTML alike.</summary>
    public static string Encode(string text) =>
        text.AsSpan().IndexOfAny("&<>\"'") < 0
            ? text
            : text.Replace("&", "&amp;", StringComparison.Ordinal)
                .Replace("<", "&lt;", StringComparison.Ordinal)
                .Replace(">", "&gt;", StringComparison.Ordinal)
                .Replace("\"", "&quot;", StringComparison.Ordinal)
                .Replace("'", "&#39;", StringComparison.Ordinal);

    /// <summary>The label of the page number.</summary>
    public static string PageOf(PageWords words, string page, string pages) => words.PageOf
        .Replace("{page}", page, StringComparison.Ordinal)
        .Replace("{pages}", pages, StringComparison.Ordinal);

    /// <summary>The cell of a row, empty where the row is short.</summary>
    public static Prose Cell(Items<Prose> row, int column) => column < row.Count ? row[column] : Prose.Empty;

    private static bool IsClean(string text)
    {
        foreach (char c in text)
        {
            if (c is < ' ' or > '~' && (c is < '\u00A0' or > '\u02FF' || c == '\u00AD'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUnseen(char c) =>
        c is '\u00AD' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2069') or (>= '\uFE00' and <= '\uFE0F');
}
