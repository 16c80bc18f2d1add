using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Owed.Tests;

namespace Owed.Web.Tests;

/// <summary>One request to fire, as it is kept on disk: a line with method and path, then a line for each field.</summary>
/// <param name="Path">With <c>{id}</c> in the place of the case's id.</param>
/// <param name="Multipart">True for a form that carries files.</param>
internal sealed record FormShot(bool Post, string Path, bool Multipart, IReadOnlyList<(string Name, string Value, string? File)> Fields)
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>A form as it stands on a page, with what a browser would send.</summary>
    public static FormShot Of(IHtmlFormElement form, string page, string caseId)
    {
        string action = form.GetAttribute("action") is { Length: > 0 } given ? given : page;
        return new(
            form.Method == "post",
            action.Replace(caseId, "{id}", StringComparison.Ordinal),
            form.Enctype == "multipart/form-data",
            [.. form.Elements.SelectMany(Held)]);
    }

    public byte[] Bytes()
    {
        var text = new StringBuilder($"{(Post ? Multipart ? "FILES" : "POST" : "GET")} {Uri.EscapeDataString(Path)}\n");
        foreach ((string name, string value, string? file) in Fields.Where(f => f.Name != Token))
        {
            text.Append(Escape(name)).Append('=').Append(Escape(value)).Append(file is null ? "" : "=" + Escape(file)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public static FormShot Read(string text)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] head = lines[0].Split(' ');
        return new(head[0] != "GET", Uri.UnescapeDataString(head[1]), head[0] == "FILES", [.. lines.Skip(1).Select(Field)]);

        static (string, string, string?) Field(string line)
        {
            string[] parts = [.. line.Split('=').Select(Uri.UnescapeDataString)];
            return (parts[0], parts[1], parts.ElementAtOrDefault(2));
        }
    }

    /// <summary>The same form with some of its fields, its names or its address broken.</summary>
    public FormShot Broken(Mutator m, IReadOnlyList<string> values)
    {
        List<(string Name, string Value, string? File)> fields = [.. Fields];
        for (int times = m.Random.Next(1, 4); times > 0; times--)
        {
            if (fields.Count == 0 || m.OneIn(12))
            {
                fields.Add((m.Pick(Names), m.Text(values, values), null));
                continue;
            }

            int at = m.Random.Next(fields.Count);
            (string name, string value, string? file) = fields[at];
            if (m.OneIn(15))
            {
                fields.RemoveAt(at);
            }
            else if (m.OneIn(15))
            {
                fields.Add(fields[at]);
            }
            else
            {
                string typed = m.OneIn(3) ? m.Pick(values) : m.OneIn(2) && value.Length > 0 ? m.Text([value], values) : m.Text(values, values);
                fields[at] = (name, typed, file is null ? null : m.OneIn(2) ? m.Text(["evil.html", "a.pdf", "../../x", "CON.txt"], values) : file);
            }
        }

        string path = m.OneIn(10) ? $"{Path}{(Path.Contains('?', StringComparison.Ordinal) ? "&" : "?")}{m.Pick(Names)}={Uri.EscapeDataString(m.Text(values, values))}" : Path;
        return this with { Path = path[..Math.Min(path.Length, 4000)], Fields = fields };
    }

    private static readonly string[] Names =
        ["week", "day", "due", "line", "from", "to", "by", "bucket", "month", "part", "said", "code", "number", "Number", "Given", "Due", "Reason", "Source", "Grouping", "Note", "On", "Dated", "Method", "To", "text", "tone", "id", "kind", "handler", "page", "files", "proof", "name", "state", "__proto__", "a.b[0].c"];

    private static string Escape(string text) => Uri.EscapeDataString(new string([.. text.Select(c => char.IsSurrogate(c) ? '\uFFFD' : c)]));

    private static IEnumerable<(string, string, string?)> Held(IElement control) => control switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "checkbox" or "radio" } box => [(name, box.Value, null)],
        IHtmlInputElement { Name: { Length: > 0 } name, Type: "file" } => [(name, "words", "paper.txt")],
        IHtmlInputElement { Name: { Length: > 0 } name } input => [(name, input.Value, null)],
        IHtmlSelectElement { Name: { Length: > 0 } name } list => [(name, list.Value ?? "", null)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } area => [(name, area.Value, null)],
        IHtmlButtonElement { Name: { Length: > 0 } name } button => [(name, button.Value, null)],
        _ => [],
    };
}
