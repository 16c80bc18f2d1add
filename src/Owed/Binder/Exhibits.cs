namespace Owed;

/// <summary>Puts letters, proofs, replies, notices and other papers in order and gives each its letter.</summary>
internal sealed class Exhibits(BinderInput input, BinderWords words)
{
    private static readonly string[] Readable = [".pdf", ".txt", ".html"];

    /// <summary>Every sent letter and every file of evidence, each once; those of the allegations first, then by date, proofs behind their letters.</summary>
    public Items<Exhibit> Lettered()
    {
        List<Exhibit> all = [];
        foreach (string file in input.Allegations.SelectMany(a => a.Files).Distinct())
        {
            if (input.Evidence.FirstOrDefault(e => e.Name == file) is EvidenceFile found)
            {
                all.Add(Paper(found));
            }
        }

        var rest = new List<(DateOnly? Day, Exhibit[] Together)>();
        HashSet<string> taken = [.. input.Allegations.SelectMany(a => a.Files)];
        foreach (SentLetter letter in input.Sent.OrderBy(l => l.Dispatch.Day))
        {
            if (Letter(letter) is Exhibit sent)
            {
                EvidenceFile[] proofs = [.. letter.Dispatch.Proof.Select(p => input.Evidence.FirstOrDefault(e => e.Name == p)).OfType<EvidenceFile>().Where(p => taken.Add(p.Name))];
                rest.Add((letter.Dispatch.Day, [sent, .. proofs.Select(p => Paper(p) with { Kind = ExhibitKind.Proof })]));
            }
        }

        rest.AddRange(input.Evidence.Where(e => !taken.Contains(e.Name)).Select(e => (Day(e), (Exhibit[])[Paper(e)])));
        all.AddRange(rest
            .OrderBy(r => r.Day ?? DateOnly.MaxValue)
            .ThenBy(r => r.Together[0].Path, StringComparer.Ordinal)
            .SelectMany(r => r.Together));
        return Named([.. all.Select((e, i) => e with { Letter = LetterOf(i) })]);
    }

    /// <summary>A to Z, then AA to ZZ, as a complaint letters its exhibits.</summary>
    public static string LetterOf(int at) =>
        at < 26 ? ((char)('A' + at)).ToString() : LetterOf((at / 26) - 1) + LetterOf(at % 26);

    /// <summary>The format of a letter that can be printed; null when no file of it is kept.</summary>
    public static SentFile? Shown(SentLetter letter) =>
        Readable.Select(r => letter.Files.FirstOrDefault(f => f.Name.EndsWith(r, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(f => f is not null)
        ?? (letter.Files.Count > 0 ? letter.Files[0] : null);

    /// <summary>What proves a letter names the letter's exhibit, which has its letter only now.</summary>
    private Items<Exhibit> Named(Exhibit[] all)
    {
        foreach (SentLetter letter in input.Sent)
        {
            string? of = all.FirstOrDefault(e => e.Path == PathOf(letter))?.Letter;
            foreach (string proof in letter.Dispatch.Proof)
            {
                int at = Array.FindIndex(all, e => e.Path == "evidence/" + proof);
                if (at >= 0 && of is not null)
                {
                    all[at] = all[at] with { Shows = [words.Say("shows.proof", ("letter", of)), .. all[at].Shows] };
                }
            }
        }

        return all.Select(e => e.Shows.Count > 0 ? e : e with { Shows = [words.Say("shows.nothing")] }).ToItems();
    }

    private static string? PathOf(SentLetter letter) => Shown(letter) is SentFile file ? $"sent/{letter.Name}/{file.Name}" : null;

    private Exhibit? Letter(SentLetter letter)
    {
        if (Shown(letter) is not SentFile file)
        {
            return null;
        }

        Dispatch how = letter.Dispatch;
        string shows = how.To.Count == 0
            ? words.Say("shows.letter", ("day", words.Date(how.Day)), ("method", how.Method))
            : words.Say("shows.letter-to", ("day", words.Date(how.Day)), ("method", how.Method), ("to", words.Language.List(how.To)));
        return new("", ExhibitKind.Letter, letter.Title, how.Day, [shows], PathOf(letter)!, file.Sha256);
    }

    private Exhibit Paper(EvidenceFile file)
    {
        Entry[] uses = [.. input.Case.Entries.Where(e => e.Evidence.Contains(file.Name))];
        ExhibitKind kind = uses.OfType<CaseEvent>().Any(e => e.Kind == EventKind.NoticeReceived) ? ExhibitKind.Notice
            : uses.OfType<CaseEvent>().Any(e => e.Kind == EventKind.ReplyReceived) ? ExhibitKind.Reply
            : ExhibitKind.Paper;
        Items<string> alleged = input.Allegations
            .Select((a, i) => (a, i))
            .Where(x => x.a.Files.Contains(file.Name))
            .Select(x => words.Say("shows.complaint", ("number", words.Language.Number(x.i + 1)), ("title", x.a.Title)))
            .ToItems();
        return new("", kind, TitleOf(file), Day(file), [.. alleged, .. uses.OrderBy(u => u.Day).Select(Sentence).Distinct()], "evidence/" + file.Name, file.Sha256);
    }

    private string Sentence(Entry entry)
    {
        string memory = entry.Source == Source.Recollection ? $" ({words.Say("memory")})" : "";
        return $"{words.Date(entry.Day)}: {words.Entry(entry)}{memory}";
    }

    /// <summary>What was said of the file, else its name without date and ending.</summary>
    private static string TitleOf(EvidenceFile file)
    {
        if (file.About is { Length: > 0 } about)
        {
            return about;
        }

        string name = file.Name[(file.Name.LastIndexOf('/') + 1)..];
        int dot = name.LastIndexOf('.');
        string stem = dot > 0 ? name[..dot] : name;
        string bare = DayIn(stem) is null ? stem : stem[10..].Trim(' ', '-', '_');
        return bare.Length == 0 ? name : char.ToUpperInvariant(bare[0]) + bare[1..];
    }

    /// <summary>The day that was given with the file, else the one its name begins with, else that of the first entry that names it.</summary>
    private DateOnly? Day(EvidenceFile file) =>
        file.Day
        ?? DayIn(file.Name[(file.Name.LastIndexOf('/') + 1)..])
        ?? input.Case.Entries.Where(e => e.Evidence.Contains(file.Name)).Select(e => (DateOnly?)e.Day).Min();

    private static DateOnly? DayIn(string name) =>
        name.Length >= 10 && WrittenDay.TryRead(name.AsSpan(0, 10), out DateOnly day) ? day : null;
}
