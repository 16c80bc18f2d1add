using Owed.Files;

namespace Owed.Tests;

/// <summary>What is not sure about a school's log is one question, and its answer holds the next time.</summary>
public sealed class AskedRatherThanGuessedTests
{
    [Theory]
    [InlineData("A. Sample", "Abel Sample")]
    [InlineData("AS", "Amos Stone")]
    [InlineData("Sample", "Abel Sample")]
    [InlineData("Ana", "Ana Lopez")]
    public void A_short_name_that_fits_two_children_of_the_file_is_asked(string named, string other)
    {
        SchoolLogReading read = Read($"Student,Date,Service,Minutes\nAna Sample,10/7/2025,speech,30\n{other},10/7/2025,speech,30\n{named},10/9/2025,speech,30\n");
        read.Asked.Single(a => a.Row == 4).Questions.Single().Kind.ShouldBe(AskKind.Child);
    }

    [Theory]
    [InlineData("Anna Sample")]
    [InlineData("Anabel Sample")]
    public void Another_form_of_the_first_name_is_asked(string named) =>
        Read($"Student,Date,Service,Minutes\n{named},10/7/2025,speech,30\n").Asked.Single().Questions.Single().Kind.ShouldBe(AskKind.Child);

    [Theory]
    [InlineData("Activity", "Travel")]
    [InlineData("Notes", "Documentation")]
    [InlineData("Notes", "Supervision of COTA")]
    public void Work_without_the_child_is_asked_wherever_it_stands(string title, string cell) =>
        Read($"Date,Service,Minutes,{title}\n10/7/2025,speech,30,{cell}\n").Asked.Single().Questions.Single().Kind.ShouldBe(AskKind.NoChild);

    [Fact]
    public void An_empty_name_among_several_children_is_never_inherited()
    {
        SchoolLogReading read = Read("Student,Date,Service,Minutes\nAna Sample,10/7/2025,speech,30\n,10/9/2025,speech,30\nBen Other,10/7/2025,speech,30\nAna Sample,10/14/2025,speech,30\n");
        read.Asked.Single().Questions.Single().Kind.ShouldBe(AskKind.NoName);
    }

    [Fact]
    public void Merged_cells_are_one_question_and_its_answer_takes_every_row()
    {
        const string table = "Student,Service,Date,Minutes\nAna Sample,speech,10/7/2025,30\n,,10/9/2025,30\n,,10/14/2025,30\nBen Other,speech,10/7/2025,30\n,,10/9/2025,30\n";
        Read(table).Questions.Single().Question.Key.ShouldBe(SchoolLogReader.MergedKey);
        SchoolLogReading read = Read(table, new Dictionary<string, string> { [SchoolLogReader.MergedKey] = "given" });
        read.Taken.Select(t => t.Row).ShouldBe([2, 3, 4]);
        read.LeftOut.Count(r => r.Why == WhyLeftOut.OtherChild).ShouldBe(2);
    }

    [Theory]
    [InlineData("Zeit", "20")]
    [InlineData("Zustand", "NS")]
    [InlineData("Zustand", "Student absent")]
    [InlineData("Tag", "10/8/2025")]
    public void A_column_that_is_not_known_and_could_change_an_answer_is_one_question_with_what_stands_in_it(string title, string cell)
    {
        SchoolLogReading read = Read($"Date,Service,Minutes,{title}\n10/7/2025,speech,30,{cell}\n10/9/2025,speech,30,\n");
        read.Taken.ShouldBeEmpty();
        RowQuestion asked = read.Questions.Single().Question;
        asked.Key.ShouldBe(SchoolLogReader.ColumnsKey);
        asked.Said.ShouldContain(cell);
    }

    [Fact]
    public void The_answers_about_a_file_are_known_again_and_those_about_a_row_follow_the_row()
    {
        const string head = "Date,Service,Minutes,Status\n", codes = "10/7/2025,speech,0,ZQ\n", row = "10/9/2025,speech,0,\n";
        SchoolTable first = Table(head + codes + row);
        var answers = new Dictionary<string, string> { ["code zq"] = "vacancy", ["row 3"] = "reason child absent" };
        SchoolLogReading read = Read(first, answers);
        read.Asked.ShouldBeEmpty();
        string kept = KnownMaps.With("", first, read.Map, new Dictionary<string, LogColumn>(), answers);
        SchoolTable later = Table(head + "10/2/2025,speech,30,P\n" + codes + row);
        SchoolLogReading again = SchoolLogReader.Read(later, Labelled.Case([.. read.Taken.Select(t => t.Session)]), new(null, KnownMaps.Of(kept, later), KnownMaps.Answers(kept, later))).Value!;
        again.Asked.ShouldBeEmpty();
        again.Taken.Select(t => t.Row).ShouldBe([2]);
    }

    [Fact]
    public void A_changed_row_takes_the_place_of_the_earlier_one_when_a_person_says_so()
    {
        SchoolLogReading read = Read("Date,Service,Minutes,Status\n10/7/2025,speech,30,P\n");
        SchoolTable changed = Table("Date,Service,Minutes,Status\n10/7/2025,speech,0,SA\n");
        SchoolLogCase c = Labelled.Case([.. read.Taken.Select(t => t.Session)]);
        RowQuestion asked = SchoolLogReader.Read(changed, c, SchoolLogChoices.None).Value!.Questions.Single().Question;
        asked.Kind.ShouldBe(AskKind.Changed);
        asked.First.ShouldContain("30");
        TakenRow taken = SchoolLogReader.Read(changed, c, SchoolLogChoices.None with { Answers = new Dictionary<string, string> { ["row 2"] = "replace" } }).Value!.Taken.Single();
        taken.Replaces.ShouldBe(read.Taken.Single().Session);
    }

    [Theory]
    [MemberData(nameof(SchoolLogFilesTests.Files), MemberType = typeof(SchoolLogFilesTests))]
    public void Keeping_a_row_as_it_stands_is_offered_only_where_it_takes_the_row(string file)
    {
        foreach ((RowQuestion question, Items<AskedRow> rows) in Labelled.Read(file).Questions.Where(q => q.Question.CanKeep))
        {
            if (rows[0].Questions.All(q => q.Key == question.Key))
            {
                Labelled.Read(file, new Dictionary<string, string> { [question.Key] = "keep" }).Taken.Select(t => t.Row).ShouldContain(rows[0].Row, question.Said);
            }
        }
    }

    private static SchoolTable Table(string text) => TableFile.Of(new("x.csv", text)).Value!;

    private static SchoolLogReading Read(string text, Dictionary<string, string>? answers = null) => Read(Table(text), answers);

    private static SchoolLogReading Read(SchoolTable table, Dictionary<string, string>? answers) =>
        SchoolLogReader.Read(table, Labelled.Case(), SchoolLogChoices.None with { Answers = answers ?? [] }).Value!;
}
