namespace Owed.Files;

/// <summary>Keeps letters exactly as they were sent, in <c>sent/&lt;date&gt;-&lt;kind&gt;/</c> with a page of facts and hashes beside them.</summary>
public static class SentFolder
{
    private const string FolderName = "sent";

    private const string PageName = "sent.yaml";

    private static readonly Dictionary<string, Tone> Tones = Words.Names<Tone>('-');

    /// <summary>Writes the frozen letter and adds its lines to the log; a letter of that day and kind that is already there is never written over.</summary>
    public static Items<Problem> Write(string folder, Sent sent, IReadOnlyList<(string Name, byte[] Bytes)> files)
    {
        string target = Path.Combine(folder, FolderName, sent.Letter.Name);
        if (Directory.Exists(target))
        {
            return [new("sent-twice", $"A letter of this kind was already marked as sent on that day ({sent.Letter.Name}).", new($"{FolderName}/{sent.Letter.Name}"), "What was sent is kept as it is. If this is another letter, mark it with the day it really went out.")];
        }

        string beside = target + ".new";
        try
        {
            WholeFile.MakeFolder(beside);
            foreach (var (name, bytes) in files)
            {
                WholeFile.Write(Path.Combine(beside, name), bytes);
            }

            WholeFile.Write(Path.Combine(beside, PageName), Page(sent.Letter));
            Directory.Move(beside, target);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            Forget(beside);
            return [NotWritten(sent)];
        }

        Items<Problem> unlogged = CaseLog.Append(folder, sent.Entries);
        if (unlogged.Count > 0)
        {
            Forget(target);
        }

        return unlogged;
    }

    /// <summary>Takes back what was begun, so that the letter can be marked again.</summary>
    private static void Forget(string half)
    {
        try
        {
            if (Directory.Exists(half))
            {
                Directory.Delete(half, recursive: true);
            }

            string all = Path.GetDirectoryName(half)!;
            if (Directory.Exists(all) && !Directory.EnumerateFileSystemEntries(all).Any())
            {
                Directory.Delete(all);
            }
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // What could not be written cannot always be deleted; a half of it has no page, and reading names that.
        }
    }

    private static Problem NotWritten(Sent sent) => new(
        "sent-not-written",
        $"The letter cannot be kept in {FolderName}/{sent.Letter.Name}, so it is not marked as sent.",
        new($"{FolderName}/{sent.Letter.Name}"),
        "Make room on the disk, or ask for the right to write there, and mark it again. Nothing was changed.");

    /// <summary>Reads every sent letter back, checking that each file is still what it was.</summary>
    public static Outcome<IReadOnlyList<SentLetter>> Read(string folder)
    {
        string all = Path.Combine(folder, FolderName);
        List<SentLetter> letters = [];
        List<Problem> problems = [];
        foreach (string one in Directory.Exists(all) ? Directory.GetDirectories(all).Where(d => !d.EndsWith(".new", StringComparison.Ordinal)).Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            string place = $"{FolderName}/{Path.GetFileName(one)}";
            string page = Path.Combine(one, PageName);
            if (!File.Exists(page))
            {
                problems.Add(new("sent-no-page", $"{place} has no {PageName}.", new(place), "Put it back from a copy; without it nobody can tell what was sent."));
                continue;
            }

            Outcome<TextFile> text = PlainFile.Text($"{place}/{PageName}", page);
            Outcome<SentLetter> read = text.Value is null ? new(null, []) : Read(text.Value);
            problems.AddRange(text.Problems.Concat(read.Problems));
            if (read.Value is SentLetter letter)
            {
                letters.Add(letter);
                problems.AddRange(Changed(one, place, letter));
            }
        }

        return new(letters, problems.ToItems());
    }

    internal static IEnumerable<Problem> Changed(string folder, string place, SentLetter letter)
    {
        foreach (SentFile file in letter.Files)
        {
            string path = Path.Combine(folder, Path.GetFileName(file.Name));
            if (!File.Exists(path))
            {
                yield return new("sent-file-gone", $"{file.Name}, as it was sent, is gone.", new($"{place}/{file.Name}"), "Put it back from a copy.");
            }
            else if (!PlainFile.Is(path) || SentFile.Of(file.Name, File.ReadAllBytes(path)) != file)
            {
                yield return new("sent-file-changed", $"{file.Name} is not what was sent: its bytes have changed since.", new($"{place}/{file.Name}"), "Put the file back from a copy. To say something new, write a new letter.");
            }
        }
    }

    internal static string Page(SentLetter letter)
    {
        YamlLines yaml = new YamlLines()
            .Key(0, "kind", letter.Kind)
            .Key(0, "title", letter.Title)
            .Key(0, "tone", Words.Name(letter.Tone, '-'))
            .Key(0, "dated", letter.Dated)
            .Key(0, "sent", letter.Dispatch.Day)
            .Key(0, "method", letter.Dispatch.Method)
            .List(0, "to", letter.Dispatch.To)
            .List(0, "proof", letter.Dispatch.Proof)
            .Key(0, "law", letter.LawVersion)
            .Line(0, "files:");
        foreach (SentFile file in letter.Files)
        {
            yaml.Key(2, file.Name, file.Sha256);
        }

        if (letter.Facts.Count > 0)
        {
            yaml.Line(0, "facts:");
            foreach (Fact fact in letter.Facts)
            {
                yaml.Key(2, fact.Name, fact.Value);
            }
        }

        return yaml.ToString();
    }

    internal static Outcome<SentLetter> Read(TextFile page)
    {
        List<Problem> problems = [];
        SentLetter? letter = Letter(page, problems);
        return new(letter, problems.ToItems());
    }

    private static SentLetter? Letter(TextFile page, List<Problem> problems)
    {
        if (FolderYaml.Read(page, problems) is not FolderYaml.Mapping top)
        {
            return null;
        }

        var fields = new Fields(top, page.Name, problems);
        string? kind = fields.Needed("kind", "records-request");
        string? title = fields.Needed("title", "Ask for the records");
        Tone tone = fields.Choice("tone", Tones, Tone.Plain);
        DateOnly? dated = fields.NeededDay("dated");
        DateOnly? day = fields.NeededDay("sent");
        string? method = fields.Needed("method", "e-mail");
        Items<string> to = fields.Lines("to");
        Items<string> proof = fields.Lines("proof");
        string? law = fields.Needed("law", "2026.11.22");
        Items<SentFile> files = (fields.Inner("files")?.Free("one hash for each file") ?? []).Select(f => new SentFile(f.Key, f.Value)).ToItems();
        Items<Fact> facts = (fields.Inner("facts")?.Free("one text for each fact") ?? []).Select(f => new Fact(f.Key, f.Value)).ToItems();
        fields.NothingElse();
        return kind is null || title is null || dated is null || day is null || method is null || law is null
            ? null
            : new(kind, title, tone, dated.Value, new(day.Value, method, to, proof), facts, law, files);
    }
}
