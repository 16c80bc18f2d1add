using System.IO.Compression;
using System.Text;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Workbooks as spreadsheet programs write them: shared texts, days and times as numbers with a style.</summary>
public sealed class WorkbookTests
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void Days_and_times_are_told_by_their_style()
    {
        const string cells = """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Start Time</t></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="s"><v>2</v></c></row>
            <row r="3"><c r="A3" s="1"><v>45937</v></c><c r="B3" s="2"><v>0.375</v></c><c r="C3" s="2"><v>0.39583333333333331</v></c><c r="D3" t="s"><v>3</v></c></row>
            """;
        SchoolLogReading read = SchoolLogReader.Read(TableFile.Read("log.xlsx", Book(cells)).Value!, Labelled.Case(), SchoolLogChoices.None with { Line = "speech" }).Value!;
        Session taken = read.Taken.Single().Session;
        taken.Day.ShouldBe(new DateOnly(2025, 10, 7));
        taken.Given.Value.ShouldBe(30);
        read.LeftOut.Select(r => r.Row).ShouldBe([1, 2]);
    }

    [Fact]
    public void A_workbook_that_is_broken_or_names_a_far_row_is_a_message()
    {
        TableFile.Read("log.xlsx", "PK\u0003\u0004nothing"u8).Problems.Single().Code.ShouldBe("school-log-workbook");
        TableFile.Read("log.xlsx", Book("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row>")).Problems.Single().Code.ShouldBe("school-log-workbook");
        TableFile.Read("log.xlsx", Book("<row r=\"900000000\"><c r=\"A1\"><v>9</v></c></row>")).Problems.Single().Code.ShouldBe("school-log-too-large");
    }

    internal static byte[] Book(string rows)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(zip, "xl/worksheets/sheet1.xml", $"<worksheet {Main}><sheetData>{rows}</sheetData></worksheet>");
            Put(zip, "xl/sharedStrings.xml", $"<sst {Main}><si><t>Service Date</t></si><si><r><t>End </t></r><r><t>Time</t></r></si><si><t>Status</t></si><si><t>Present</t></si></sst>");
            Put(zip, "xl/styles.xml", $"<styleSheet {Main}><numFmts><numFmt numFmtId=\"164\" formatCode=\"h:mm\\ AM/PM;@\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>");
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive zip, string name, string text)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(text));
    }
}
