namespace Owed.Files;

/// <summary>The named styles of a Word file, so that a person can change the look in one place.</summary>
internal static class DocxStyles
{
    private const string Defaults =
        """
        <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="130" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
        """;

    private const string TableStyle =
        """
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="Minutes"><w:name w:val="Minutes"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFBFBF"/></w:tblBorders></w:tblPr></w:style>
        """;

    private static readonly string Rest = string.Concat(
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/><w:pPr><w:widowControl/></w:pPr></w:style>",
        Paragraph("Title", "Title", "<w:keepNext/><w:spacing w:before=\"2880\" w:after=\"120\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:b/><w:sz w:val=\"52\"/>"),
        Paragraph("Subtitle", "Subtitle", "<w:keepNext/><w:spacing w:after=\"480\"/>", "<w:sz w:val=\"28\"/>"),
        Paragraph("Heading1", "heading 1", Head(0, 320, 80), "<w:b/><w:sz w:val=\"27\"/>"),
        Paragraph("Heading2", "heading 2", Head(1, 240, 60), "<w:b/><w:sz w:val=\"23\"/>"),
        Paragraph("Heading3", "heading 3", Head(2, 200, 60), "<w:b/>"),
        Paragraph("LetterLines", "Letter Lines", "<w:keepLines/><w:spacing w:after=\"160\"/>", ""),
        Paragraph("ListBullet", "List Bullet", "<w:spacing w:after=\"60\"/>", ""),
        Paragraph("ListNumber", "List Number", "<w:spacing w:after=\"60\"/>", ""),
        Paragraph("Checklist", "Checklist", "<w:spacing w:after=\"60\"/><w:ind w:left=\"360\" w:hanging=\"360\"/>", ""),
        Paragraph("Facts", "Facts", "<w:spacing w:after=\"40\"/>", ""),
        Paragraph("Callout", "Callout", "<w:keepLines/><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"F2F2F2\"/><w:left w:val=\"single\" w:sz=\"24\" w:space=\"10\" w:color=\"404040\"/><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"6\" w:color=\"F2F2F2\"/></w:pBdr><w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/><w:spacing w:before=\"0\" w:after=\"0\"/><w:ind w:left=\"240\"/>", ""),
        Paragraph("Caption", "caption", "<w:keepNext/><w:spacing w:before=\"200\" w:after=\"60\"/>", "<w:b/><w:sz w:val=\"20\"/>"),
        Paragraph("TableText", "Table Text", "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"252\" w:lineRule=\"auto\"/>", "<w:sz w:val=\"20\"/>"),
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableHead\"><w:name w:val=\"Table Head\"/><w:basedOn w:val=\"TableText\"/><w:rPr><w:b/></w:rPr></w:style>",
        "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"TableTotal\"><w:name w:val=\"Table Total\"/><w:basedOn w:val=\"TableText\"/><w:rPr><w:b/></w:rPr></w:style>",
        Paragraph("RuledLine", "Ruled Line", "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"8C8C8C\"/><w:between w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"8C8C8C\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"500\" w:lineRule=\"exact\"/>", ""),
        Paragraph("Signature", "Signature", "<w:keepLines/><w:spacing w:before=\"640\" w:after=\"240\"/>", ""),
        Paragraph("Header", "header", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"17\"/>"),
        Paragraph("Footer", "footer", "<w:tabs><w:tab w:val=\"right\" w:pos=\"9360\"/></w:tabs><w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "<w:color w:val=\"595959\"/><w:sz w:val=\"17\"/>"),
        Paragraph("DraftMark", "Draft Mark", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>", "<w:b/><w:color w:val=\"808080\"/><w:spacing w:val=\"120\"/><w:sz w:val=\"28\"/>"),
        Character("Strong", "Strong", "<w:b/>"),
        Character("Emphasis", "Emphasis", "<w:i/>"),
        Character("Citation", "Citation", ""));

    public static string Xml(string language) =>
        $"<w:styles {DocxParts.Main}>{Defaults.Replace("{language}", language, StringComparison.Ordinal)}{Rest}{TableStyle}</w:styles>";

    private static string Head(int level, int before, int after) => FormattableString.Invariant(
        $"<w:keepNext/><w:keepLines/><w:spacing w:before=\"{before}\" w:after=\"{after}\" w:line=\"240\" w:lineRule=\"auto\"/><w:outlineLvl w:val=\"{level}\"/>");

    private static string Paragraph(string id, string name, string shape, string type) =>
        $"<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>{shape}</w:pPr>"
        + (type.Length > 0 ? $"<w:rPr>{type}</w:rPr>" : "") + "</w:style>";

    private static string Character(string id, string name, string type) =>
        $"<w:style w:type=\"character\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/><w:qFormat/>"
        + (type.Length > 0 ? $"<w:rPr>{type}</w:rPr>" : "") + "</w:style>";
}
