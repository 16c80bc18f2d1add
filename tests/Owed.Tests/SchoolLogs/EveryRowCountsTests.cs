using System.Globalization;
using System.Text;
using Owed.Files;

namespace Owed.Tests;

/// <summary>Whatever a table holds, no row is lost in silence and no word of a status cell is passed over.</summary>
public sealed class EveryRowCountsTests
{
    private static readonly string[] Codes = ["P", "PA", "SA", "Provider Absent", "Student Absent", "NS", "Delivered", "Cancelled", "Field trip", "", "Draft"];

    private static readonly string[] Strangers = ["ZQ", "perhaps", "half of it", "Mondays only", "see Ms. Lund", "not in October"];

    [Fact]
    public void A_status_word_that_nobody_knows_is_always_asked_about()
    {
        var chance = new Random(20261130);
        for (int n = 0; n < 2000; n++)
        {
            string stranger = Strangers[chance.Next(Strangers.Length)];
            string known = Codes[chance.Next(Codes.Length)];
            string cell = chance.Next(2) == 0 ? $"{known} {stranger}" : $"{stranger} {known}";
            int minutes = chance.Next(2) * 30;
            SchoolLogReading read = Read($"Date,Service,Minutes,Status\n10/7/2025,speech,{minutes},{cell}\n");
            read.Taken.ShouldBeEmpty(cell);
            read.Asked.Count.ShouldBe(1, cell);
        }
    }

    [Fact]
    public void A_changed_table_still_adds_up_and_a_dropped_fact_never_stays_a_session()
    {
        var chance = new Random(4711);
        for (int n = 0; n < 3000; n++)
        {
            List<string[]> rows = Table(chance);
            int at = 1 + chance.Next(rows.Count - 1);
            string[] row = rows[at];
            int change = chance.Next(5);
            rows[at] = change switch
            {
                0 => [.. row[..^1]],
                1 => [.. row, "extra words"],
                2 => [row[0], row[1], row[2], "QX9Z", row[4]],
                3 => ["", row[1], row[2], row[3], row[4]],
                _ => [row[0], row[1], "", row[3], row[4]],
            };
            SchoolLogReading read = Read(Text(rows));
            (read.Taken.Count + read.Asked.Count + read.LeftOut.Count).ShouldBe(rows.Count);
            read.Questions.ShouldAllBe(q => q.Question.Said.Length > 0);
            if (change is 2 or 3)
            {
                read.Asked.Select(a => a.Row).ShouldContain(at + 1, Text(rows));
            }

            foreach (TakenRow taken in read.Taken)
            {
                (taken.Session.Given.Value > 0 || taken.Session.Reason is not null).ShouldBeTrue(Text(rows));
            }
        }
    }

    [Fact]
    public void A_reading_that_misses_a_row_cannot_be_made()
    {
        var table = new SchoolTable("x.csv", [new(1, ["a"]), new(2, ["b"])]);
        Should.Throw<ArgumentException>(() => new SchoolLogReading(table, new(1, []), [], [], [new(1, WhyLeftOut.Heading, "a")], []));
    }

    [Fact]
    public void The_later_export_adds_only_what_is_new_and_shows_what_changed()
    {
        const string first = "Date,Service,Minutes,Status\n10/7/2025,speech,30,P\n10/9/2025,speech,30,P\n";
        SchoolLogReading read = Read(first);
        SchoolLogReading later = Read("Date,Service,Minutes,Status\n10/7/2025,speech,30,P\n10/9/2025,speech,0,SA\n10/14/2025,speech,30,P\n", [.. read.Taken.Select(t => t.Session)]);
        later.Taken.Select(t => t.Row).ShouldBe([4]);
        later.Asked.Single().Questions.Single().Kind.ShouldBe(AskKind.Changed);
        later.LeftOut.Select(t => t.Row).ShouldBe([1, 2]);
    }

    [Fact]
    public void One_answer_to_a_code_takes_every_row_that_waits_for_it()
    {
        const string table = "Date,Service,Minutes,Status\n10/7/2025,speech,0,ZQ\n10/9/2025,speech,0,ZQ\n10/14/2025,speech,30,P\n";
        SchoolLogReading asked = Read(table);
        string key = asked.Questions.Single().Question.Key;
        SchoolLogReading read = SchoolLogReader.Read(TableFile.Of(new("x.csv", table)).Value!, Labelled.Case(), SchoolLogChoices.None with
        {
            Answers = new Dictionary<string, string> { [key] = "vacancy" },
        }).Value!;
        read.Taken.Count(t => t.Session.Reason == MissReason.Vacancy).ShouldBe(2);
        read.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_takes_no_more_memory_in_a_long_file_than_in_a_short_one()
    {
        long Bytes(int rows)
        {
            var text = new StringBuilder("Date,Service,Minutes,Status,Notes\n");
            DateOnly day = new(2020, 1, 1);
            for (int i = 0; i < rows; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{day.AddDays(i % 2000):M/d/yyyy},{(i % 2 == 0 ? "speech" : "Occupational Therapy")},30,P,goal {i}\n");
            }

            string whole = text.ToString();
            long before = GC.GetAllocatedBytesForCurrentThread();
            Read(whole);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Bytes(200);
        long few = Bytes(1000) / 1000;
        long many = Bytes(5000) / 5000;
        many.ShouldBeLessThan(few * 2);
        many.ShouldBeLessThan(12_000);
    }

    private static SchoolLogReading Read(string text, params Session[] record) =>
        SchoolLogReader.Read(TableFile.Of(new("x.csv", text)).Value!, Labelled.Case(record), SchoolLogChoices.None).Value!;

    private static List<string[]> Table(Random chance)
    {
        List<string[]> rows = [["Date", "Service", "Minutes", "Status", "Notes"]];
        DateOnly day = new(2025, 9, 2);
        for (int i = chance.Next(2, 8); i > 0; i--)
        {
            day = day.AddDays(chance.Next(1, 9));
            bool given = chance.Next(3) > 0;
            rows.Add([$"{day:M/d/yyyy}", chance.Next(2) == 0 ? "speech" : "OT", given ? "30" : "0", given ? "P" : Codes[chance.Next(1, 5)], "goal"]);
        }

        return rows;
    }

    private static string Text(List<string[]> rows) => string.Concat(rows.Select(r => string.Join(',', r) + "\n"));
}
