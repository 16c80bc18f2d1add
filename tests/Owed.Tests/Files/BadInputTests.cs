using System.Text;
using Owed.Files;

namespace Owed.Tests;

public sealed class BadInputTests
{
    private const int Cases = 200;

    public static IEnumerable<TextFile> Ana() =>
        Directory.GetFiles(Path.Combine(SampleFolders.Root(), "cases", "mt-otto")).Order(StringComparer.Ordinal)
            .Select(p => new TextFile(Path.GetFileName(p), File.ReadAllText(p)));

    [Fact]
    public void Mutated_folders_always_get_an_answer()
    {
        var random = new Random(20260908);
        TextFile[] whole = [.. Ana()];
        int withErrors = 0;
        for (int i = 0; i < Cases; i++)
        {
            TextFile[] files = [.. whole];
            for (int times = random.Next(1, 4); times > 0; times--)
            {
                int n = random.Next(files.Length);
                files[n] = files[n] with { Text = Mutate(files[n].Text, random) };
            }

            Outcome<CaseFile> read = CaseFolder.Read("otto", files);
            read.Problems.ShouldAllBe(p => p.Message.Length > 0 && p.Remedy.Length > 0 && !p.Message.Contains('\n'));
            (read.Value is null && read.Problems.Count == 0).ShouldBeFalse();
            withErrors += read.IsGood ? 0 : 1;
        }

        withErrors.ShouldBeGreaterThan(Cases / 4);
    }

    [Fact]
    public void Random_bytes_always_get_an_answer()
    {
        var random = new Random(7);
        string[] names = ["case.yaml", "calendar.yaml", "calendar.ics", "calendar.csv", "iep-2025.yaml", "log.txt"];
        for (int i = 0; i < 600; i++)
        {
            byte[] bytes = new byte[random.Next(2000)];
            random.NextBytes(bytes);
            if (i % 3 == 1)
            {
                bytes = [.. bytes.Select(b => (byte)(32 + (b % 95)))];
            }
            else if (i % 3 == 2)
            {
                bytes = [.. bytes.Select(b => (byte)"{}[]:-,#&*!|>'\"%@` \n\tab0?~"[b % 26])];
            }

            string name = names[i % names.Length];
            Outcome<TextFile> text = TextFile.Decode(name, bytes);
            if (text.Value is TextFile file)
            {
                Outcome<CaseFile> read = CaseFolder.Read("x", [file]);
                read.Problems.Count.ShouldBeGreaterThan(0);
                if (name.StartsWith("calendar", StringComparison.Ordinal))
                {
                    CalendarReader.Read(file).Problems.Count.ShouldBeGreaterThan(0);
                }
            }
            else
            {
                text.Problems.Single().Where.File.ShouldBe(name);
            }
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: {b: ")]
    public void Deep_nesting_is_refused_and_never_hangs(string opening)
    {
        string deep = string.Concat(Enumerable.Repeat(opening, 20_000));

        Outcome<SchoolCalendar> read = CalendarReader.Yaml(new("calendar.yaml", deep));

        read.Value.ShouldBeNull();
        read.Problems.ShouldContain(p => p.IsError);
    }

    [Fact]
    public void A_calendar_or_IEP_of_ten_years_is_told_and_not_swallowed()
    {
        CalendarReader.Yaml(new("calendar.yaml", "first: 2015-08-19\nlast: 2025-05-13\n")).Problems.Single().Code.ShouldBe("calendar-too-long");

        Outcome<CaseFile> read = CaseFolder.Read("ana",
        [
            new("case.yaml", "student: { name: Ana Sample-Rivera }\nstate: MO\ncalendar: mo/east-prairie-r-ii-2025-26\n"),
            new("iep-1.yaml", "dated: 2015-08-12\nfrom: 2015-08-19\nto: 2025-08-18\nservices:\n  - { id: speech, service: Speech, amount: 60 minutes per week }\n"),
        ]);
        read.IsGood.ShouldBeTrue();
        read.Problems.Single().Code.ShouldBe("iep-long");
    }

    [Theory]
    [InlineData("0000-00-00")]
    [InlineData("9999-12-31")]
    [InlineData("0001-01-01")]
    [InlineData("2025-02-29")]
    [InlineData("-2025-01-01")]
    [InlineData("20250908")]
    [InlineData("99999999999999999999")]
    public void Absurd_dates_are_refused_wherever_they_stand(string date)
    {
        LogReaderTests.Read($"{date}  speech  30").Problems.Single().Code.ShouldStartWith("date-");
        LogReaderTests.Read($"2025-09-08  speech  30  makes up {date}").Problems.Single().Code.ShouldStartWith("date-");
        CalendarReader.Yaml(new("calendar.yaml", $"first: {date}\nlast: 2026-05-13\n")).Problems[0].Code.ShouldStartWith("date-");
    }

    [Theory]
    [InlineData("-1", "log-negative-minutes")]
    [InlineData("601", "log-too-many-minutes")]
    [InlineData("2147483648", "log-too-many-minutes")]
    [InlineData("99999999999999999999999", "log-too-many-minutes")]
    [InlineData("30.5", "log-no-minutes")]
    [InlineData("1e3", "log-no-minutes")]
    [InlineData("30 of -3", "log-negative-minutes")]
    public void Minutes_out_of_bounds_are_refused(string minutes, string code) =>
        LogReaderTests.Read($"2025-09-08  speech  {minutes}").Problems.Single().Code.ShouldBe(code);

    [Fact]
    public void Byte_order_marks_and_Windows_line_ends_are_accepted()
    {
        foreach (TextFile file in Ana())
        {
            byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(file.Text.Replace("\n", "\r\n", StringComparison.Ordinal))];
            TextFile.Decode(file.Name, bytes).Value.ShouldNotBeNull();
        }

        TextFile[] windows = [.. Ana().Select(f => TextFile.Decode(f.Name, [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(f.Text.Replace("\n", "\r\n", StringComparison.Ordinal))]).Value!)];
        Outcome<CaseFile> read = CaseFolder.Read("mt-otto", windows);
        SampleFolders.Show(read.Problems).ShouldBe("");
        CaseFolder.Bare(read.Value!).ShouldBe(CaseFolder.Bare(SampleFolders.Read("mt-otto")));
    }

    private static string Mutate(string text, Random random)
    {
        int at = random.Next(text.Length + 1);
        int end = Math.Min(text.Length, at + random.Next(1, 40));
        const string Odd = "{}[]:-,#&*!|>'\"%@`\n\t ^;0\u00e9\u2028";
        return random.Next(6) switch
        {
            0 => text[..at],
            1 => text[..at] + text[end..],
            2 => text.Insert(at, text[at..end]),
            3 => text.Insert(at, Odd[random.Next(Odd.Length)].ToString()),
            4 => text.Replace("20", random.Next(10, 99).ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal),
            _ => string.Join('\n', text.Split('\n').OrderBy(_ => random.Next())),
        };
    }
}
