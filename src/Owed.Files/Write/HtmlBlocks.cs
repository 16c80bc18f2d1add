using System.Globalization;
using System.Text;

namespace Owed.Files;

/// <summary>Writes the blocks of a document as HTML elements.</summary>
internal static class HtmlBlocks
{
    public static void Write(StringBuilder html, Document document, string element, int topHeading)
    {
        html.Append('<').Append(element).Append(document.TextScale > 1 ? " class=\"document large\" lang=\"" : " class=\"document\" lang=\"").Append(Html.Encode(document.Language)).Append("\">\n");
        if (document.IsDraft)
        {
            Element(html, "p class=\"draft-mark\"", document.Words.Draft);
        }

        if (document.Cover is { } cover)
        {
            html.Append("<header class=\"cover\">\n");
            Element(html, Named("h", topHeading), cover.Title);
            Element(html, "p", cover.Subtitle);
            AddRows(html, "p", cover.Rows);
            html.Append("</header>\n<div class=\"page-break\"></div>\n");
        }

        Block[] blocks = [.. document.Blocks()];
        string[] listed = [.. blocks.OfType<Contents>().SelectMany(c => c.Titles)];
        HashSet<string> toName = [.. listed];
        foreach (Block block in blocks)
        {
            Add(html, block, topHeading, document.Words, listed, toName);
        }

        if (document.Foot.Length > 0)
        {
            html.Append("<footer>\n");
            Element(html, "p", document.Foot);
            html.Append("</footer>\n");
        }

        html.Append("</").Append(element).Append(">\n");
    }

    private static void Add(StringBuilder html, Block block, int topHeading, PageWords words, string[] listed, HashSet<string> toName)
    {
        switch (block)
        {
            case Paragraph paragraph:
                Element(html, paragraph.StaysWithNext ? "p class=\"keep\"" : "p", paragraph.Text);
                break;
            case Heading heading:
                string id = heading.Level <= 1 && toName.Remove(heading.Text) ? Named(" id=\"part-", Array.IndexOf(listed, heading.Text) + 1) + "\"" : "";
                Element(html, Named("h", Math.Min(6, topHeading + Math.Max(1, heading.Level) - 1)) + id, heading.Text);
                break;
            case Contents contents:
                html.Append("<ul class=\"contents\">\n");
                foreach (string title in contents.Titles)
                {
                    html.Append(Named("<li><a href=\"#part-", Array.IndexOf(listed, title) + 1)).Append("\">").Append(Html.Encode(title)).Append("</a></li>\n");
                }

                html.Append("</ul>\n");
                break;
            case Lines lines:
                html.Append("<p class=\"lines\">").AppendJoin("<br>\n", lines.Rows.Select(Inline)).Append("</p>\n");
                break;
            case BulletList list:
                html.Append("<ul>\n");
                AddRows(html, "li", list.Points);
                html.Append("</ul>\n");
                break;
            case NumberedList list:
                html.Append(list.Start == 1 ? "<ol>\n" : Named("<ol start=\"", list.Start) + "\">\n");
                AddRows(html, "li", list.Points);
                html.Append("</ol>\n");
                break;
            case Table table:
                AddTable(html, table);
                break;
            case Callout callout:
                html.Append("<div class=\"callout\">\n");
                Element(html, "p class=\"callout-head\"", callout.Heading);
                AddRows(html, "p", callout.Rows);
                html.Append("</div>\n");
                break;
            case Checklist checklist:
                AddChecklist(html, checklist, words);
                break;
            case KeyValues pairs:
                html.Append("<dl class=\"pairs\">\n");
                foreach (Pair pair in pairs.Pairs)
                {
                    html.Append("<div><dt>").Append(Html.Encode(pair.Label)).Append("</dt> <dd>")
                        .Append(Inline(pair.Text)).Append("</dd></div>\n");
                }

                html.Append("</dl>\n");
                break;
            case RuledLines ruled:
                Element(html, "p class=\"keep\"", ruled.Label);
                html.Insert(html.Length, "<div class=\"ruled\"></div>\n", ruled.Count);
                break;
            case Signature signature:
                html.Append("<div class=\"signature\">\n");
                html.Append(signature.Name.Length == 0 ? "<div class=\"ruled\"></div>\n" : "");
                AddRows(html, "p", signature.Under.Prepend(signature.Name).Select(row => (Prose)row).ToItems());
                html.Append("</div>\n");
                break;
            case PageBreak:
                html.Append("<div class=\"page-break\"></div>\n");
                break;
            default:
                throw new InvalidOperationException($"No way to write {block.GetType().Name} as HTML.");
        }
    }

    private static void AddTable(StringBuilder html, Table table)
    {
        html.Append(table.IsForm ? "<table class=\"form\">\n" : "<table>\n");
        Element(html, "caption", table.Caption);
        if (table.Columns.Any(c => c.Heading.Length > 0))
        {
            html.Append("<thead>\n<tr>");
            foreach (Column column in table.Columns)
            {
                html.Append(column.Heading.Length > 0 ? "<th scope=\"col\"" : "<td").Append(Side(column)).Append('>')
                    .Append(Html.Encode(column.Heading)).Append(column.Heading.Length > 0 ? "</th>" : "</td>");
            }

            html.Append("</tr>\n</thead>\n");
        }

        html.Append("<tbody>\n");
        foreach (Items<Prose> row in table.Rows)
        {
            AddRow(html, table, row);
        }

        html.Append("</tbody>\n");
        if (table.Total is { } total)
        {
            html.Append("<tfoot>\n");
            AddRow(html, table, total);
            html.Append("</tfoot>\n");
        }

        html.Append("</table>\n");
    }

    private static void AddRow(StringBuilder html, Table table, Items<Prose> row)
    {
        html.Append("<tr>");
        for (int c = 0; c < table.Columns.Count; c++)
        {
            string cell = Inline(Wording.Cell(row, c));
            bool names = c == 0 && table.RowsAreNamed && cell.Length > 0;
            html.Append(names ? "<th scope=\"row\"" : "<td").Append(Side(table.Columns[c])).Append('>')
                .Append(cell).Append(names ? "</th>" : "</td>");
        }

        html.Append("</tr>\n");
    }

    private static void AddChecklist(StringBuilder html, Checklist checklist, PageWords words)
    {
        html.Append(checklist.Columns > 1 ? "<ul class=\"checks two\">\n" : "<ul class=\"checks\">\n");
        foreach (Check point in checklist.Points)
        {
            html.Append("<li><span class=\"box\" role=\"img\" aria-label=\"")
                .Append(Html.Encode(point.IsTicked ? words.Ticked : words.Unticked)).Append("\">")
                .Append(point.IsTicked ? '☑' : '☐').Append("</span> ").Append(Inline(point.Text)).Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void AddRows(StringBuilder html, string element, Items<Prose> rows)
    {
        foreach (Prose row in rows)
        {
            Element(html, element, row);
        }
    }

    private static void Element(StringBuilder html, string element, Prose prose)
    {
        if (prose.Runs.Count > 0)
        {
            html.Append('<').Append(element).Append('>').Append(Inline(prose))
                .Append("</").Append(element.Split(' ')[0]).Append(">\n");
        }
    }

    private static string Inline(Prose prose) => string.Concat(prose.Runs.Select(run =>
    {
        string text = Html.Encode(run.Text);
        return run.Style switch
        {
            RunStyle.Strong => $"<strong>{text}</strong>",
            RunStyle.Emphasis => $"<em>{text}</em>",
            _ => text,
        };
    }));

    private static string Side(Column column) => column.Align switch
    {
        Align.Right => " class=\"right\"",
        Align.Center => " class=\"center\"",
        _ => "",
    };

    private static string Named(string start, int number) => start + number.ToString(CultureInfo.InvariantCulture);
}
