using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Writes a document as semantic HTML, for preview, for printing from a browser and for mail.</summary>
public static class Html
{
    /// <summary>The style of a document on screen and on paper; the page carries it, the fragment expects it from the app.</summary>
    public const string Css = """
        .document { max-width: 42rem; margin: 0 auto; padding: 1.5rem; font: 1rem/1.5 "Source Serif 4", Cambria, Georgia, serif; color: #111; background: #fff; overflow-wrap: break-word; }
        .document p, .document ul, .document ol, .document dl { margin: 0 0 .75rem; }
        .document.large { font-size: 1.2rem; }
        .document .form td, .document .form th { border: 1px solid #777; height: 2.2rem; }
        .document h1, .document h2, .document h3, .document h4 { line-height: 1.25; margin: 1.5rem 0 .4rem; break-after: avoid; }
        .document h1 { font-size: 1.3rem; } .document h2 { font-size: 1.15rem; } .document h3, .document h4 { font-size: 1rem; }
        .document .cover { margin: 4rem 0; } .document .cover h1 { font-size: 2rem; }
        .document .lines { margin-bottom: 1rem; break-inside: avoid; }
        .document .keep { break-after: avoid; }
        .document table { width: 100%; border-collapse: collapse; margin: 1rem 0; font-size: .92rem; }
        .document caption { text-align: left; font-weight: bold; padding-bottom: .25rem; }
        .document th, .document td { text-align: left; vertical-align: top; padding: .2rem .5rem; border-bottom: 1px solid #bbb; font-weight: normal; }
        .document thead { display: table-header-group; } .document tr { break-inside: avoid; }
        .document thead th { font-weight: bold; vertical-align: bottom; border-bottom: 2px solid #333; }
        .document tfoot th, .document tfoot td { font-weight: bold; border-top: 2px solid #333; border-bottom: 0; }
        .document tfoot { display: table-row-group; }
        .document .right { text-align: right; } .document .center { text-align: center; }
        .document .callout { border-left: 4px solid #333; background: #f2f2f2; padding: .75rem 1rem; margin: 1rem 0; break-inside: avoid; }
        .document .callout p { margin: 0; } .document .callout .callout-head { font-weight: bold; }
        .document .pairs > div { display: flex; gap: 1rem; break-inside: avoid; }
        .document dt { font-weight: bold; flex: 0 0 min(7.5rem, 25%); } .document dd { margin: 0; }
        .document .contents { list-style: none; padding: 0; } .document .contents a { display: inline-block; padding: .3rem 0; color: #0a5a55; }
        .document .checks { list-style: none; padding: 0; } .document .checks li { padding-left: 1.6rem; text-indent: -1.6rem; break-inside: avoid; }
        .document .box { display: inline-block; width: 1.6rem; text-indent: 0; }
        .document .checks.two { columns: 2; }
        .document .ruled { border-bottom: 1px solid #777; height: 2rem; }
        .document .signature { margin-top: 3rem; break-inside: avoid; break-before: avoid; } .document .signature p { margin: 0; }
        .document .signature .ruled { width: 50%; }
        .document .draft-mark { text-align: center; font-size: 1.5rem; font-weight: bold; letter-spacing: .3em; color: #666; }
        .document > footer { margin-top: 2rem; font-size: .8rem; color: #555; }
        @media print { .document { max-width: none; padding: 0; font-size: 10.5pt; line-height: 1.35; } .document.large { font-size: 13pt; } .document .page-break { break-before: page; } .document p { orphans: 2; widows: 2; } }
        """;

    /// <summary>Writes a whole page that needs nothing else.</summary>
    public static string Write(Document document)
    {
        string paper = document.Size == PageSize.A4 ? "A4" : "letter";
        string number = Wording.PageOf(document.Words, "\n", "\r");
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"").Append(Encode(document.Language))
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
            .Append(Encode(document.Title))
            .Append("</title>\n<style>\n").Append(Css)
            .Append("\nbody { margin: 0; } @media print { html { font-size: 10.5pt; } }\n@page { size: ").Append(paper).Append("; margin: 1in; @bottom-right { font: 8.5pt serif; content: ")
            .Append(CssString(number)).Append("; } }\n</style>\n</head>\n<body>\n");
        HtmlBlocks.Write(page, document, "main", topHeading: 1);
        return page.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Writes the document alone, without style or script, to stand inside a page of the app.</summary>
    /// <param name="topHeading">The level of the document's first headings, below the page's own.</param>
    public static string WriteFragment(Document document, int topHeading = 2)
    {
        var fragment = new StringBuilder();
        HtmlBlocks.Write(fragment, document, "div", topHeading);
        return fragment.ToString();
    }

    internal static string Encode(string text) => Wording.Encode(Wording.Clean(text));

    // A line feed stands for the page's number, a carriage return for the count of pages.
    private static string CssString(string text)
    {
        var css = new StringBuilder("\"");
        foreach (char c in text)
        {
            css.Append(c switch
            {
                '\n' => "\" counter(page) \"",
                '\r' => "\" counter(pages) \"",
                _ when char.IsAsciiLetterOrDigit(c) || c == ' ' => c.ToString(),
                _ => "\\" + ((int)c).ToString("x", CultureInfo.InvariantCulture) + " ",
            });
        }

        return css.Append('"').ToString();
    }
}
