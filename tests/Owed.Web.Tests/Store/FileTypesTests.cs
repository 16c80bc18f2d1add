using System.Text;
using Owed.Store;

namespace Owed.Web.Tests;

public sealed class FileTypesTests
{
    [Theory]
    [InlineData("%PDF-1.7\n", FileType.Pdf)]
    [InlineData("\u0089PNG\r\n\u001A\n0000", FileType.Png)]
    [InlineData("\u00FF\u00D8\u00FF\u00E00000", FileType.Jpeg)]
    [InlineData("GIF89a000000", FileType.Gif)]
    [InlineData("RIFF0000WEBPVP8 ", FileType.Webp)]
    [InlineData("\0\0\0\u0018ftypheic0000", FileType.Heic)]
    [InlineData("\0\0\0\u0018ftypM4A 0000", FileType.Unknown)]
    [InlineData("PK\u0003\u0004....word/document.xml", FileType.Docx)]
    [InlineData("PK\u0003\u0004....notes.txt", FileType.Zip)]
    [InlineData("Received: from mail.example\r\nSubject: speech", FileType.Email)]
    [InlineData("From the speech room: no session today", FileType.Text)]
    [InlineData("<html><script>alert(1)</script>", FileType.Text)]
    [InlineData("MZ\u0090\0\u0003\0\0\0", FileType.Unknown)]
    public void A_file_is_known_by_its_bytes(string latin, FileType type) =>
        FileTypes.Sniff(Encoding.Latin1.GetBytes(latin)).ShouldBe(type);

    [Fact]
    public void No_kept_file_is_ever_served_as_a_page()
    {
        foreach (FileType type in Enum.GetValues<FileType>())
        {
            type.MediaType().ShouldNotContain("html");
            type.MediaType().ShouldNotContain("svg");
        }
    }

    [Theory]
    [InlineData("", "file-empty")]
    [InlineData("MZ\0\0", "file-type-unknown")]
    [InlineData("eleven char", "file-too-large")]
    public async Task A_file_that_cannot_be_kept_is_refused_by_name(string text, string code)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(text));
        Outcome<Blob> outcome = await Blob.ReadAsync(file, "scan.pdf", limit: 10);
        Samples.OnlyCode(outcome).ShouldBe(code);
        outcome.Problems[0].Where.File.ShouldBe("scan.pdf");
    }

    [Fact]
    public async Task A_file_at_the_limit_is_kept()
    {
        using var file = new MemoryStream("ten chars."u8.ToArray());
        (await Samples.Good(Blob.ReadAsync(file, "note.txt", limit: 10))).Info.Size.ShouldBe(10);
    }
}
