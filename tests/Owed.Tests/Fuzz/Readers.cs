using Owed.Files;

namespace Owed.Tests;

/// <summary>Every reader of Owed.Files and the core, each with good inputs to break and the words that it knows.</summary>
internal static class Readers
{
    private static readonly string[] CaseFiles = ["case.yaml", "iep-2025-08-19.yaml", "calendar.yaml", "log.txt"];

    private static readonly string[] LogWordsList =
    [
        "speech", "ot", "event", "missed: ", "missed", "claimed 240 from 2025-08-20 to 2025-10-29", "planned 10 makes up 2025-09-11", "makes up 2025-09-10", "recorded", "by school letter", "by child", "group of 4",
        "individual", "in the hallway", "remote", "in person", "unqualified", "20 of 30", "of", "^2025-09-12 email.txt", "^\"a \\\" b\"", "^../x", "; a remark", "\"open", "letter-sent", "answers", "dated", "with \"A Name\"",
        "vacancy", "child absent", "sick", "closure", "notice-received", "\\n", "\\^", "\\", ",", "  ", "\t", "#",
    ];

    private static readonly string[] YamlWords =
    [
        "name:", "state:", "student:", "district:", "people:", "address:", "calendar:", "reckoning:", "facts:", "services:", "id:", "amount:", "from:", "to:", "when:", "page:", "kind: amendment", "ends:", "first:", "last:",
        "no_school:", "closures:", "week: Mon-Thu", "terms:", "{ ", " }", "[", "]", "- ", "? ", ": ", "|", ">", "&a", "*a", "<<:", "!!int", "~", "null", "true", "---", "...", "'", "\"\\u0000\"", "\"\\x1b[31m\"", "# x", "60 minutes per week", "mo/east-prairie-r-ii-2025-26", "Tue 10:00", "  ",
    ];

    private static readonly string[] CalendarWords =
        ["first day", "last day", "no school", "closure", "early release", "late start", "extra day", "quarter", "esy term", "week", "Mon-Fri", ",", "\"", "\"\"", "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VCALENDAR", "DTSTART;VALUE=DATE:20250819", "DTSTART;TZID=America/Chicago:20251102T013000", "DTEND;VALUE=DATE:20250820", "DTEND:20250308T235959Z", "SUMMARY:", "First Day of School", "Last Day of School", "Snow Day", "RRULE:FREQ=DAILY", "\\n", "\\,", "\r\n "];

    private static readonly string[] FactWords = ["state: MO", "today:", "refused: yes", "missed_since:", "plan: IEP", "\"", "{", "}", ":", "[", "story:", "unknown", "null", "true", "facts.", "last week", "October 13, 2026", "3 weeks ago", "in March"];

    private static readonly string[] LawFileWords = ["- id: us/x/y", "kind: deadline", "kind: contents", "limit: 10 days", "limit: 1 year", "versions:", "from:", "cite:", "quote:", "source:", "checked:", "again_by:", "starts:", "owes:", "{ on: 2026-11-22, how: text }", "day: school", "nth:", "expect:", "{", "[", "'", "\"", "#", "|"];

    private static readonly string[] LetterFileWords = ["---", "kind:", "title:", "use:", "serves: A, B", "## ", "### ", "## opening.plain", "- ", "1. ", "{student.name}", "{cite:us/notice/owed}", "[rule us/notice/owed]", "**", "*", "{", "}", "[rule ", "<b>", "34 CFR 300.503", "# id", "heard:", "say:"];

    private static readonly LawBook Law = LawFolder.Built().Value!;

    private static readonly Guides Guides = GuideFolder.Built().Value!;

    public static readonly IReadOnlyList<FuzzTarget> All =
    [
        FuzzTarget.OfText("amount", Plan.Samples.All, [.. Plan.Samples.All.SelectMany(s => s.Split(' ')).Distinct()], Amount),
        OfCase("log", "log.txt", LogWordsList),
        OfCase("case", "case.yaml", YamlWords),
        OfCase("iep", "iep-2025-08-19.yaml", YamlWords),
        OfFile("calendar", "calendar.yaml", [.. Sample("calendar.yaml"), .. Texts("calendars", ".yaml")], YamlWords, Calendar),
        OfFile("csv", "calendar.csv", [CsvTable, .. Sample("calendar.csv")], CalendarWords, Calendar),
        OfFile("ics", "calendar.ics", [IcsTable, .. Sample("calendar.ics")], CalendarWords, Calendar),
        OfFile("school-log", "school.csv", [SchoolTable, .. Sample("log.txt")], [.. LogWordsList, "date", "minutes", "service", "reason", "note", "9/8/2025", ",", "\""], School),
        FuzzTarget.OfText("facts", Stories(), FactWords, Facts),
        FuzzTarget.OfText("law", LawTexts(), LawFileWords, LawText),
        FuzzTarget.OfText("letter-words", [.. Texts("letters", ".md"), .. Texts("guides", ".md")], LetterFileWords, Words),
        FuzzTarget.OfText("notice", Notices(), ["because", "the district refuses", "staff shortage", "options considered", "evaluation dated March 3, 2026", "procedural safeguards", ". ", "\n", "10/12/2025", "80%"], Notice),
        .. LetterReaders.All,
        ExhibitReader.Target,
        MailReader.Target,
        new("zip", ZipMaker.Make, Zip),
    ];

    private const string CsvTable = "date,to,kind,label\n2025-08-19,,first day,\n2026-05-13,,last day,\n,,week,Mon-Thu\n2025-11-24,2025-11-28,no school,Thanksgiving\n2026-01-26,,closure,snow\n2025-12-17,,early release,\"half, \"\"day\"\"\"\n2025-08-19,2025-10-17,quarter,Q1\n";

    private const string IcsTable = "BEGIN:VCALENDAR\r\nX-WR-CALNAME:District\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20250819\r\nSUMMARY:First Day of School\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260513\r\nDTEND;VALUE=DATE:20260514\r\nSUMMARY:Last Day\r\n  of School\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20251124\r\nDTEND;VALUE=DATE:20251129\r\nSUMMARY:No School\\, Thanksgiving\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nDTSTART;TZID=America/Chicago:20251102T013000\r\nDTEND;TZID=America/Chicago:20251102T023000\r\nSUMMARY:Board meeting\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private const string SchoolTable = "Date,Minutes,Service,Missed,Notes\n2025-09-08,30,speech,,\n9/10/2025,0,speech,provider absent,\"sub, none\"\n\"Sep 15, 2025\",20,,,group\n2025-09-17,20 of 30,speech,vacancy,\"two\nlines\"\n";

    private static FuzzTarget OfCase(string name, string file, string[] words)
    {
        string[] seeds = [.. Sample(file)];
        TextFile[] rest = Rest(file);
        string[] known = [.. CaseFiles, "calendar.csv"];
        return new(name, m => m.File(seeds, words), bytes =>
        {
            Outcome<TextFile> text = TextFile.Decode(file, bytes);
            MustHold.Answer(text);
            MustHold.Problems(text.Problems, file);
            if (text.Value is TextFile own)
            {
                Outcome<CaseFile> read = CaseFolder.Read("ana", [.. rest, own]);
                MustHold.Problems(read.Problems, known);
                MustHold.Case(read, andBack: true);
            }
        });
    }

    internal static FuzzTarget OfFile(string name, string file, string[] seeds, string[] words, Action<TextFile> check) =>
        new(name, m => m.File(seeds, words), bytes =>
        {
            Outcome<TextFile> text = TextFile.Decode(file, bytes);
            MustHold.Answer(text);
            MustHold.Problems(text.Problems, file);
            if (text.Value is TextFile own)
            {
                check(own);
            }
        });

    /// <summary>The other files of a small sound case.</summary>
    private static TextFile[] Rest(string without) =>
    [
        .. new TextFile[]
        {
            new("case.yaml", "state: MO\nstudent: { name: Ana Sample-Rivera }\n"),
            new("iep-2025-08-19.yaml", "dated: 2025-08-12\nfrom: 2025-08-19\nto: 2026-05-13\nservices:\n  - { id: speech, service: Speech, amount: 60 minutes per week, grouping: individual }\n  - { id: ot, service: OT, amount: 120 minutes per month }\n"),
            new("calendar.yaml", "first: 2025-08-19\nlast: 2026-05-13\nno_school:\n  - 2025-11-24..2025-11-28 Thanksgiving\n"),
            new("log.txt", "2025-09-08  speech  30  individual\n2025-09-10  speech  0  missed: provider absent\n2025-09-17  speech  10 makes up 2025-09-10\n2025-09-11  ot  0 of 30  missed: vacancy\n"),
        }.Where(f => f.Name != without),
    ];

    private static string[] Sample(string name)
    {
        bool iep = name.StartsWith("iep", StringComparison.Ordinal);
        string[] found = [.. Tree.FilesIn(["tests/cases", "tests/errors"], ".yaml", ".txt", ".csv", ".ics")
            .Where(f => !f.Contains("/expected", StringComparison.Ordinal))
            .Where(f => Path.GetFileName(f) == name || (iep && Path.GetFileName(f).StartsWith("iep", StringComparison.Ordinal)))
            .Where(f => File.ResolveLinkTarget(Tree.Full(f), returnFinalTarget: false) is null)
            .Select(Decoded).OfType<string>().Where(t => t.Length < 12_000)];
        return [.. found, .. Rest("").Where(f => f.Name == name).Select(f => f.Text)];
    }

    private static string[] Texts(string folder, string ending) => [.. Tree.FilesIn([folder], ending).Select(Tree.Read)];

    private static string? Decoded(string path) => TextFile.Decode(path, File.ReadAllBytes(Tree.Full(path))).Value?.Text;

    private static string[] Stories() => [.. Tree.Read("tests/stories/stories.txt").Split("=== ").Skip(1).Select(s => s[(s.IndexOf('\n', StringComparison.Ordinal) + 1)..])];

    /// <summary>Each entry of each law file as a file of its own, and the small files whole.</summary>
    private static string[] LawTexts() =>
        [.. Tree.FilesIn(["law"], ".yaml").Select(Tree.Read).SelectMany(t => t.Split("\n- id:").Select((p, i) => i == 0 ? p : "- id:" + p)).Where(t => t.Trim().Length > 20)];

    private static string[] Notices() =>
        [.. Tree.FilesIn(["tests"], ".txt").Where(f => f.Contains("evidence", StringComparison.Ordinal)).Select(Tree.Read), "The district refuses to provide an aide because of a staff shortage. The team considered other options. You have protection under the procedural safeguards. Contact MPACT for help in understanding them. October 13, 2025.\n\nWe based this on the evaluation dated 2025-03-04; no other factors were relevant."];

    private static void Amount(string text)
    {
        Amount read = AmountReader.Read(text);
        MustHold.True(read.Questions.Count > 0 || read.IsCountable, "neither countable nor a question");
        MustHold.True(CaseLimits.Against(read) is null, () => $"a record could not hold it: {CaseLimits.Against(read)}");
        MustHold.True(read.MinutesPerPeriod is null or { Low: null or > 0, High: null or > 0 }, "no minutes are promised");
        MustHold.True(read.Questions.All(q => q.Text.Length > 0 && q.Code.Length > 0 && q.Text.Length < 2000), "a question that asks nothing");
        if (read.Questions.Count == 0)
        {
            Amount again = AmountReader.Read(AmountWords.Say(read));
            MustHold.True(again.Unit == read.Unit && again.Count == read.Count && again.MinutesPerPeriod == read.MinutesPerPeriod, $"said back as \"{AmountWords.Say(read)}\" it means something else");
        }
    }

    private static void Calendar(TextFile file)
    {
        Outcome<SchoolCalendar> read = CalendarReader.Read(file);
        MustHold.Answer(read);
        MustHold.Problems(read.Problems, file.Name);
        if (read is { Value: SchoolCalendar calendar, IsGood: true })
        {
            Outcome<SchoolCalendar> again = CalendarReader.Yaml(new("calendar.yaml", CalendarWriter.Yaml(calendar)));
            MustHold.True(again.IsGood, () => $"what was written has problems: {MustHold.Show(again.Problems)}\n{CalendarWriter.Yaml(calendar)}");
            MustHold.True(again.Value!.Years.Equals(calendar.Years), () => $"what was written is another calendar:\n{CalendarWriter.Yaml(calendar)}");
            MustHold.True(calendar.Years.All(y => calendar.PlannedDaysIn(y.Days) <= y.Days.Length), "more school days than days");
        }
    }

    private static void School(TextFile file)
    {
        Outcome<Items<Entry>> read = SchoolLog.Read(file, ["speech", "ot"], "speech");
        MustHold.Answer(read);
        MustHold.Problems(read.Problems, file.Name);
        int lines = file.Text.AsSpan().Count('\n') + 1;
        MustHold.True(read.Problems.All(p => p.Where.Line <= lines), "a problem on a line that is not there");
        foreach (Entry entry in read.Value ?? [])
        {
            MustHold.True(entry.Where.Line >= 1 && entry.Where.Line <= lines, "an entry from a line that is not there");
            MustHold.True(entry is SchoolClaim || entry.Source == Source.SchoolRecord, "an entry that is not the school's");
        }
    }

    private static void Facts(string text)
    {
        Outcome<TriageFacts> read = FactsFile.Read("answers.yaml", text);
        MustHold.Answer(read);
        MustHold.Problems(read.Problems, "answers.yaml");
        if (read.Value is TriageFacts facts && text.Length % 8 == 0)
        {
            Advice advice = Triage.Of(facts, Law, Guides, MustHold.AsOf);
            MustHold.True(advice.Step.Action.Length > 0, "advice without a step");
        }
    }

    private static void LawText(string text)
    {
        if (YamlQuick.Read(text) is YamlNode quick)
        {
            List<Problem> slow = [];
            YamlNode? full = YamlTree.ReadFully("us/x.yaml", text, slow);
            MustHold.True(full is not null && YamlShow.Of(quick) == YamlShow.Of(full), () => $"the quick reader reads it otherwise: {YamlShow.Of(quick)} and {(full is null ? MustHold.Show(slow) : YamlShow.Of(full))}");
        }

        foreach (string path in (string[])["us/notice.yaml", "us/notice.cases.yaml", "us/holidays.yaml", "sources.yaml", "us/mo/places.yaml", "us/traps.yaml", "us/mo/state.yaml"])
        {
            Outcome<LawBook> book = LawReader.Book([new("VERSION", "2026.11.22\n"), new(path, text)], out _);
            MustHold.Answer(book);
            MustHold.Problems(book.Problems);
        }
    }

    private static void Words(string text)
    {
        List<Problem> problems = [];
        LetterText words = LetterTextReader.Read("records-request.en.md", text, problems);
        MustHold.True(words.Sections.SelectMany(s => s.Blocks).All(b => b.Rows.Count > 0), "a block without rows");
        GuidePageReader.Read("guide.en.md", text, problems);
        foreach (bool cards in (bool[])[true, false])
        {
            List<GuideEntry> entries = GuideReader.Read("steps.en.md", text, cards, problems);
            entries.ForEach(e => _ = cards ? GuideReader.Card(e, problems) : null);
        }

        MustHold.Problems(problems);
    }

    private static void Notice(string text)
    {
        NoticeReview review = NoticeReview.Of(text, Law, "MO", MustHold.AsOf);
        MustHold.True(review.Elements.Count == 7, "not seven things");
        MustHold.True(review.Elements.All(e => e.Shown != Shown.Present || e.Quote is { Length: > 0 }), "shown without a quote");
        _ = Owed.Files.NoticeJson.Write(review);
    }

    /// <summary>Either all of it, as the zip says, or a plain refusal.</summary>
    private static void Unfold(ZippedFile file)
    {
        try
        {
            using Stream from = file.OpenAsync(CancellationToken.None).GetAwaiter().GetResult();
            from.CopyTo(Stream.Null);
        }
        catch (DamagedZipException)
        {
        }
    }

    private static void Zip(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        Outcome<ZippedCases> read = ZippedCases.ReadAsync(stream, "case.zip").GetAwaiter().GetResult();
        MustHold.Answer(read);
        MustHold.Problems(read.Problems);
        foreach (ZippedCase zipped in read.Value?.Cases ?? [])
        {
            ZippedFile[] files = [.. zipped.Evidence, .. zipped.Others];
            MustHold.True(!files.Select(f => f.Name).Concat(zipped.Texts.Select(t => t.Name)).Any(MustHold.LeadsOut), "a file leads out of the folder");
            MustHold.True(zipped.Texts.Select(t => t.Name).Distinct().Count() == zipped.Texts.Count, "two texts of one name");
            Array.ForEach(files, Unfold);
            Outcome<CaseFile> made = CaseFolder.Read(zipped.Name, zipped.Texts, zipped.Evidence.Select(f => f.Name).ToHashSet());
            MustHold.Problems(made.Problems);
            MustHold.Case(made, andBack: false);
        }
    }
}
