using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>The parts of a Word file around its text.</summary>
internal static class DocxParts
{
    public const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string ContentTypes =
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/header2.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>
        """;

    public const string PackageRelations =
        $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="{Relation}/extended-properties" Target="docProps/app.xml"/></Relationships>
        """;

    public const string DocumentRelations =
        $"""
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{Relation}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="{Relation}/numbering" Target="numbering.xml"/><Relationship Id="rId3" Type="{Relation}/settings" Target="settings.xml"/><Relationship Id="rId4" Type="{Relation}/fontTable" Target="fontTable.xml"/><Relationship Id="rId5" Type="{Relation}/header" Target="header1.xml"/><Relationship Id="rId6" Type="{Relation}/header" Target="header2.xml"/><Relationship Id="rId7" Type="{Relation}/footer" Target="footer1.xml"/></Relationships>
        """;

    public const string Settings =
        $"""
        <w:settings {Main}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>
        """;

    public const string FontTable =
        $"""
        <w:fonts {Main}><w:font w:name="Cambria"><w:altName w:val="Caladea"/><w:panose1 w:val="02040503050406030204"/><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>
        """;

    public const string App =
        """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Owed</Application></Properties>
        """;

    public static string Properties(Document document)
    {
        string day = document.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
        return $"""
            <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{Safe(document.Title)}</dc:title><dc:creator>{Safe(document.Author)}</dc:creator><dc:language>{Safe(document.Language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">{day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">{day}</dcterms:modified></cp:coreProperties>
            """;
    }

    /// <summary>One bullet list for all, and one numbering for each numbered list, which may start anywhere.</summary>
    public static string Numbering(IReadOnlyList<int> starts)
    {
        var xml = new StringBuilder($"<w:numbering {Main}>")
            .Append(Kind(0, "bullet", "•")).Append(Kind(1, "decimal", "%1."))
            .Append("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int i = 0; i < starts.Count; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<w:num w:numId=\"{i + 2}\"><w:abstractNumId w:val=\"1\"/>")
                .Append(CultureInfo.InvariantCulture, $"<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"{starts[i]}\"/></w:lvlOverride></w:num>");
        }

        return xml.Append("</w:numbering>").ToString();

        static string Kind(int id, string format, string text) => FormattableString.Invariant(
            $"<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"504\" w:hanging=\"288\"/></w:pPr></w:lvl></w:abstractNum>");
    }

    public static string Header(Document document, bool isFirst)
    {
        var xml = new StringBuilder($"<w:hdr {Main}>");
        if (document.IsDraft)
        {
            xml.Append("<w:p><w:pPr><w:pStyle w:val=\"DraftMark\"/></w:pPr>").Append(Run(document.Words.Draft)).Append("</w:p>");
        }

        bool hasHead = !isFirst && document.RunningHead.Length > 0;
        if (hasHead || !document.IsDraft)
        {
            xml.Append("<w:p><w:pPr><w:pStyle w:val=\"Header\"/>");
            xml.Append(hasHead ? "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"4\" w:color=\"BFBFBF\"/></w:pBdr>" : "");
            xml.Append("</w:pPr>").Append(hasHead ? Run(document.RunningHead) : "").Append("</w:p>");
        }

        return xml.Append("</w:hdr>").ToString();
    }

    public static string Footer(Document document)
    {
        var xml = new StringBuilder($"<w:ftr {Main}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>")
            .Append(Run(document.Foot)).Append("<w:r><w:tab/></w:r>");
        string label = Wording.PageOf(document.Words, "\u0001", "\u0002");
        int from = 0;
        for (int i = 0; i < label.Length; i++)
        {
            if (label[i] is '\u0001' or '\u0002')
            {
                xml.Append(Run(label[from..i])).Append("<w:fldSimple w:instr=\" ")
                    .Append(label[i] == '\u0001' ? "PAGE" : "NUMPAGES").Append(" \"><w:r><w:t>1</w:t></w:r></w:fldSimple>");
                from = i + 1;
            }
        }

        return xml.Append(Run(label[from..])).Append("</w:p></w:ftr>").ToString();
    }

    private static string Run(string text) =>
        text.Length == 0 ? "" : $"<w:r><w:t xml:space=\"preserve\">{Safe(text)}</w:t></w:r>";

    private static string Safe(string text) => Wording.Encode(Wording.Clean(text));
}
