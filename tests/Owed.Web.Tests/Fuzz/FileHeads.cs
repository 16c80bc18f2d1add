using System.Text;
using Owed.Store;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>Files that a parent puts in, judged by their first bytes.</summary>
internal static class FileHeads
{
    private static readonly string[] Heads =
    [
        "%PDF-1.7\n%", "junk\n%PDF-1.4", "\u0089PNG\r\n\u001A\n", "\u00FF\u00D8\u00FF\u00E0", "GIF87a", "GIF89a", "RIFF\u0010\0\0\0WEBP", "\0\0\0\u0018ftypheic", "\0\0\0\u0018ftypmif1", "\0\0\0\u0018ftypisom",
        "PK\u0003\u0004", "PK\u0003\u0004[Content_Types].xml word/document.xml", "From: a@school.example\r\nSubject: speech\r\n\r\nHello", "received: by mail", "plain words\nin two lines\n", "<!doctype html><script>alert(1)</script>", "MZ\u0090\0", "\u007FELF", "#!/bin/sh\n",
    ];

    private static readonly FileType[] Shown = [FileType.Pdf, FileType.Png, FileType.Jpeg, FileType.Gif, FileType.Webp, FileType.Heic];

    public static readonly FuzzTarget Target = new("file-type", m => m.OneIn(2) ? Encoding.Latin1.GetBytes(m.Text(Heads, Heads)) : m.File(Heads, Heads), Check);

    private static void Check(byte[] bytes)
    {
        FileType type = FileTypes.Sniff(bytes);
        MustHold.True(Enum.IsDefined(type), "a kind that is not known");
        string media = type.MediaType();
        MustHold.True(!media.Contains("html", StringComparison.Ordinal) && !media.Contains("script", StringComparison.Ordinal) && !media.Contains("svg", StringComparison.Ordinal), "it would be shown as a page");
        MustHold.True(type is not (FileType.Text or FileType.Email) || !bytes.Contains((byte)0), "text with a zero in it");
        MustHold.True(bytes.Length < 1024 || !Shown.Contains(type) || FileTypes.Sniff([.. bytes, .. "<html>"u8]) == type, "what comes after makes another kind of it");
    }
}
