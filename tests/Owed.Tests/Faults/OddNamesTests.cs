using System.Net;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Names and notes that people really have, or that someone makes up to do harm, carried from the folder to the paper.</summary>
public sealed class OddNamesTests
{
    /// <summary>What was typed, what every format must show, and whether the printed page can show it.</summary>
    public static TheoryData<string, string, bool> Names => new()
    {
        { "Zoe\u0308 Nguye\u0302\u0303n", "Zoë Nguyễn", true },
        { "Łukasz Żółć-Ångström", "Łukasz Żółć-Ångström", true },
        { "Sčłip Qʷnłx̣ʷetkʷ", "Sčłip Qʷnłx̣ʷetkʷ", true },
        { "Ελένη Παπαδοπούλου", "Ελένη Παπαδοπούλου", true },
        { "ნინო Հայկ", "ნინო Հայկ", true },
        { "مريم العبدالله", "مريم العبدالله", false },
        { "\u202Eאבי כהן\u202C", "אבי כהן", false },
        { "李小龙", "李小龙", false },
        { "Otto \U0001F600 Testerman", "Otto \U0001F600 Testerman", false },
        { "Ana\r\nBcc: thief@example.org", "Ana Bcc: thief@example.org", true },
        { "<b onload=alert(1)>Ana</b> & \"Co\" 'x'", "<b onload=alert(1)>Ana</b> & \"Co\" 'x'", true },
        { "=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")", true },
        { "Ana\u0000\u0007\u001B[31m", "Ana   [31m", true },
        { "..\\..\\CON", "..\\..\\CON", true },
        { "N" + new string('a', 300), "N" + new string('a', 300), true },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_changes_no_number_and_is_the_same_after_the_folder(string typed, string shown, bool printed)
    {
        _ = (shown, printed);
        CaseFile c = Named(typed);
        Reckoner.Reckon(c, LetterCase.On).Totals.ShouldBe(Reckoner.Reckon(LetterCase.Ana(), LetterCase.On).Totals);
        Outcome<CaseFile> again = CaseFolder.Read("test", CaseFolder.Texts(c));
        SampleFolders.Show(again.Problems.Where(p => p.IsError)).ShouldBe("");
        again.Value!.Student.Name.ShouldBe(typed);
        CaseFolder.Texts(c).ShouldAllBe(t => !MustHold.LeadsOut(t.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_format_of_a_letter_keeps_the_name_or_says_that_it_cannot(string typed, string shown, bool printed)
    {
        CheckedLetter letter = LetterCase.Write("concern-not-delivered", Named(typed));
        Document laid = Letters.Layout(letter.Letter);
        Dictionary<string, byte[]> files = LetterFiles.Write(letter, LetterFiles.All).ToDictionary(f => Path.GetExtension(f.Name), f => f.Bytes);
        string.Concat(files.Keys.Order()).ShouldBe(".docx.eml.html.pdf.txt");
        LetterFiles.Write(letter, [LetterFormat.Txt]).Single().Name.ShouldBe("2026-02-16-concern-not-delivered.txt");

        Tight(Encoding.UTF8.GetString(files[".txt"])).ShouldContain(Tight(shown));
        Encoding.UTF8.GetString(files[".txt"]).ShouldAllBe(ch => ch == '\n' || !char.IsControl(ch));
        string html = Encoding.UTF8.GetString(files[".html"]);
        Tight(WebUtility.HtmlDecode(html)).ShouldContain(Tight(shown));
        html.ShouldNotContain("<b onload");
        html.ShouldNotContain("<script");
        Word(files[".docx"]).ShouldContain(Tight(shown));

        Items<Problem> lost = LetterFiles.Unprintable(laid);
        lost.Count.ShouldBe(printed ? 0 : 1);
        if (printed)
        {
            string spoken = Tight(Poppler.SpokenText(files[".pdf"]));
            spoken.ShouldContain(Tight(shown));
            spoken.ShouldNotContain("■");
        }
        else
        {
            lost[0].Severity.ShouldBe(Severity.Warning);
            lost[0].Remedy.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_in_a_mail_stays_in_its_own_header(string typed, string shown, bool printed)
    {
        _ = printed;
        CheckedLetter letter = LetterCase.Write("concern-not-delivered", Named(typed));
        byte[] bytes = LetterFiles.Write(letter, [LetterFormat.Eml]).Single().Bytes;
        bytes.ShouldAllBe(b => b < 128);
        Mime mime = Mime.Read(bytes);
        string[] allowed = ["X-Unsent", "From", "To", "Subject", "Date", "MIME-Version", "Content-Language", "Content-Type"];
        mime.Head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n").Select(l => l.Split(':')[0]).ShouldBeSubsetOf(allowed);
        string to = Unquoted(Mime.DecodedWords(mime.Header("To")));
        Tight(to).ShouldContain(Tight(shown));
        to.Split('<').Length.ShouldBe(2 + shown.Count(ch => ch == '<'));
        mime.Header("To").ShouldEndWith("dee.placeholder@school.example>");
    }

    [Fact]
    public void A_note_of_many_scripts_and_signs_reaches_the_folder_and_the_reason_whole()
    {
        string note = "she said \"no\"; ^not a file \\n مريم 🙂 e\u0301 " + string.Concat(Enumerable.Repeat("word 🙂 ", 1500)).TrimEnd();
        CaseFile ana = LetterCase.Ana();
        CaseFile c = ana with { Entries = [.. ana.Entries.Select(e => e is Session { Reason: MissReason.Vacancy } s ? s with { Note = note } : e)] };
        CaseFile again = CaseFolder.Read("test", CaseFolder.Texts(c)).Value!;
        again.Entries.OfType<Session>().Single(s => s.Reason == MissReason.Vacancy).Note.ShouldBe(note);
        Owed.Ledger ledger = Reckoner.Reckon(again, LetterCase.On);
        MustHold.Ledger(ledger);
        ledger.Totals.ShouldBe(Reckoner.Reckon(ana, LetterCase.On).Totals);
    }

    [Fact]
    public void A_calendar_file_keeps_what_was_written_inside_its_own_lines()
    {
        var clock = new CaseClock("us/x/y", "Answer\r\nBEGIN:VALARM\r\nACTION:DISPLAY; now, please \\ \U0001F600\u0007", "asked", Timeline().Clocks[0].Due, ClockState.Running, null);
        string ics = Ics.Write(RunningDates.Of(LetterCase.Ana(), LetterCase.Law, Timeline() with { Clocks = [clock], Windows = [] }, null, []), clock.Due.Day, "ana");
        string[] lines = ics.Split("\r\n");
        lines.ShouldAllBe(l => Encoding.UTF8.GetByteCount(l) <= 75 && !l.Any(char.IsControl));
        lines.Count(l => l == "BEGIN:VALARM").ShouldBe(2 * lines.Count(l => l == "BEGIN:VEVENT"), "an alarm is ours, never one that was written into a name");
        lines.Where(l => l.StartsWith("ACTION", StringComparison.Ordinal)).ShouldAllBe(l => l == "ACTION:DISPLAY");
        ics.Replace("\r\n ", "", StringComparison.Ordinal).ShouldContain("SUMMARY:Answer\\nBEGIN:VALARM\\nACTION:DISPLAY\\; now\\, please \\\\ \U0001F600\r\n");
    }

    [Fact]
    public void Signs_that_cannot_be_printed_are_named_to_the_person()
    {
        CheckedLetter letter = LetterCase.Write("concern-not-delivered", Named("李 \U0001F600 Testerman"));
        Problem problem = LetterFiles.Unprintable(Letters.Layout(letter.Letter)).ShouldHaveSingleItem();
        problem.Message.ShouldContain("李 \U0001F600");
        problem.Remedy.ShouldContain("Latin letters");
    }

    private static CaseFile Named(string name)
    {
        CaseFile ana = LetterCase.Ana();
        return ana with
        {
            Student = ana.Student with { Name = name },
            Parent = ana.Parent with { Name = name },
            District = ana.District with { People = [ana.District.People[0] with { Name = name }, ana.District.People[1]] },
        };
    }

    private static Timeline Timeline() => Owed.Timeline.Of(
        LetterCase.Ana() with { Entries = [LetterCase.Event("2026-02-01", EventKind.RecordsRequested, null, null)] }, LetterCase.Law, LetterCase.On);

    /// <summary>The words of a Word file that obeys its schema.</summary>
    private static string Word(byte[] docx)
    {
        using WordprocessingDocument file = WordprocessingDocument.Open(new MemoryStream(docx), false);
        new OpenXmlValidator(FileFormatVersions.Office2013).Validate(file).Select(e => e.Description).ShouldBeEmpty();
        return Tight(file.MainDocumentPart!.Document!.InnerText);
    }

    private static string Unquoted(string header) => header.Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal);

    private static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
