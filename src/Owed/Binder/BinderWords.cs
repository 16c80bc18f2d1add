namespace Owed;

/// <summary>Fills the binder's words; the words themselves are in guides/kit/binder.en.md.</summary>
internal sealed class BinderWords(KitWords words, CaseFile @case, Ledger? ledger)
{
    private readonly Dictionary<string, WordSection> sections = words.Sections.DistinctBy(s => s.Name).ToDictionary(s => s.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, string> services = [];

    public Language Language => words.Letters.Language;

    /// <summary>The section's one line with its slots filled; a slot that is not given stays empty.</summary>
    public string Say(string section, params ReadOnlySpan<(string Slot, string Value)> slots)
    {
        if (sections.GetValueOrDefault(section)?.Blocks is not [{ Rows: [var row, ..] }, ..])
        {
            throw new InvalidOperationException($"The binder has no words for {section}.");
        }

        var text = new System.Text.StringBuilder();
        foreach (WordPiece piece in row)
        {
            text.Append(piece.Kind == PieceKind.Slot ? Of(piece.Text, slots) : piece.Text);
        }

        return text.ToString();
    }

    public string Date(DateOnly day) => Language.Date(day);

    public string Count(Minutes minutes) => Language.Count(minutes);

    /// <summary>What a letter of a kind is called.</summary>
    public string? TitleOf(string? letter) => letter is null ? null : words.Letters.Of(letter)?.Title ?? letter;

    /// <summary>What the newest document calls a service line.</summary>
    public string Service(string line) => services.TryGetValue(line, out string? known) ? known : services[line] =
        ledger?.Lines.LastOrDefault(l => l.Line.Id == line)?.Line.Service
        ?? @case.Ieps.SelectMany(i => i.Lines).LastOrDefault(l => l.Id == line)?.Service
        ?? line;

    public string Source(Source source) => Say("source." + Key(source.ToString()));

    /// <summary>One entry in a plain sentence, without its day.</summary>
    public string Entry(Entry entry)
    {
        string said = entry switch
        {
            Session s => Session(s),
            PlannedMakeUp p => $"{Service(p.Line)}: {Say("log.planned", ("minutes", Count(p.Promised)), ("day", Date(p.MakesUp)))}",
            SchoolClaim c => $"{Service(c.Line)}: {Say("log.claimed", ("minutes", Count(c.Claimed)), ("from", Date(c.Span.From)), ("to", Date(c.Span.To)))}",
            SpanMiss m => $"{Service(m.Line)}: {Say("log.span", ("from", Date(m.Day)), ("to", Date(m.To)), ("reason", m.Reason.Say()))}",
            SpanGiven g => Total(g),
            CaseEvent e => Event(e),
            _ => throw new ArgumentException($"The binder has no words for {entry.GetType().Name}.", nameof(entry)),
        };
        return entry.Note is string note ? $"{said} ({note})" : said;
    }

    /// <summary>An event in a plain sentence, without its day and note.</summary>
    public string Event(CaseEvent e)
    {
        string what = e.Kind == EventKind.LetterSent && TitleOf(e.Letter) is string title
            ? Say("row.letter", ("title", title))
            : Say("event." + Key(e.Kind.ToString()));
        string about = e.About is { Length: > 0 } words ? $": {words}" : "";
        string who = e.Who is { Length: > 0 } person ? " " + Say("row.with", ("who", person)) : "";
        string dated = e.DateOnPaper is DateOnly day ? ". " + Say("row.paper-dated", ("day", Date(day))) : "";
        return what + about + who + dated;
    }

    private string Total(SpanGiven g)
    {
        string given = g.Of is Minutes due && due != g.Given ? Say("log.part", ("given", g.Given.ToString()), ("planned", Count(due))) : Say("log.given", ("minutes", Count(g.Given)));
        string what = Say("log.total", ("what", given), ("from", Date(g.Span.From)), ("to", Date(g.Span.To)));
        return $"{Service(g.Line)}: {(g.Reason is MissReason reason ? Say("log.total.reason", ("what", what), ("reason", reason.Say())) : what)}";
    }

    private string Session(Session s)
    {
        string what = s.Given.IsZero ? Say("log.none")
            : s.Planned is Minutes planned && planned != s.Given ? Say("log.part", ("given", s.Given.ToString()), ("planned", Count(planned)))
            : Say("log.given", ("minutes", Count(s.Given)));
        string[] manner = [.. new[] { s.Manner.Grouping, s.Manner.Setting }.OfType<string>().Where(m => m.Length > 0)];
        if (manner.Length > 0 && !s.Given.IsZero)
        {
            what += $", {string.Join(", ", manner)}";
        }

        if (s.MakesUp is DateOnly missed)
        {
            what = Say("log.makes-up", ("what", what), ("day", Date(missed)));
        }

        return $"{Service(s.Line)}: {(s.Reason is MissReason reason ? Say("log.reason", ("what", what), ("reason", reason.Say())) : what)}";
    }

    /// <summary>A name of the code as the words file spells it: <c>refused-aloud</c>.</summary>
    private static string Key(string name) =>
        string.Concat(name.Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    private static string Of(string slot, ReadOnlySpan<(string Slot, string Value)> slots)
    {
        foreach (var (name, value) in slots)
        {
            if (name == slot)
            {
                return value;
            }
        }

        return "";
    }
}
