using Owed.Files;

namespace Owed.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly string parent = Directory.CreateTempSubdirectory("owed-new").FullName;

    private string Folder => Path.Combine(parent, "otto");

    public void Dispose() => Directory.Delete(parent, recursive: true);

    [Fact]
    public void A_case_made_from_options_reads_back_without_a_problem()
    {
        Typed typed = Typed.Run([.. Options(), "--first", "2025-08-19", "--last", "2026-05-13"]);

        typed.Code.ShouldBe(0, typed.Error);
        Outcome<CaseFile> read = CaseFolder.Read(Folder);
        read.Problems.ShouldBeEmpty();
        read.Value!.Student.Name.ShouldBe("Otto Testerman");
        read.Value.Ieps[0].Lines[0].Wording.ShouldBe("60 minutes per week");
        read.Value.Ieps[0].Days.ShouldBe(new(new(2025, 8, 19), new(2026, 8, 18)));
    }

    [Fact]
    public void A_case_on_a_calendar_that_comes_with_Owed_reads_back_without_a_problem()
    {
        Typed.Run([.. Options(), "--calendar", "mo/east-prairie-r-ii-2025-26"]).Code.ShouldBe(0);

        Outcome<CaseFile> read = CaseFolder.Read(Folder);
        read.Problems.ShouldBeEmpty();
        read.Value!.Calendar.Name.ShouldBe("East Prairie R-II");
    }

    [Fact]
    public void The_examples_in_the_notes_can_be_used_as_they_stand()
    {
        Typed.Run([.. Options(), "--first", "2025-08-19", "--last", "2026-05-13"]);
        string file = Path.Combine(Folder, "calendar.yaml");
        string[] lines = File.ReadAllLines(file);

        File.WriteAllLines(file, lines.Select(l => l.StartsWith("#   - ", StringComparison.Ordinal) || (l.StartsWith("# ", StringComparison.Ordinal) && l.EndsWith(':') && !l[2..].Contains(' ', StringComparison.Ordinal)) ? l[2..] : l));

        Outcome<CaseFile> read = CaseFolder.Read(Folder);
        read.Problems.ShouldBeEmpty();
        SchoolYear year = read.Value!.Calendar.Years.ShouldHaveSingleItem();
        year.NoSchool.Count.ShouldBe(3);
        year.PartDays.Count.ShouldBe(1);
    }

    [Fact]
    public void A_person_is_asked_for_what_the_options_leave_out()
    {
        Typed typed = Typed.Run(
            "Otto Testerman\nMT\n\n\n2025-08-27\nnot a date\n2026-06-05\nSpeech\n2x20 minutes per week\n2025-08-27\n", ["new", Folder]);

        typed.Code.ShouldBe(0, typed.Error);
        CaseFolder.Read(Folder).Problems.ShouldBeEmpty();
    }

    [Fact]
    public void With_nobody_to_ask_the_missing_options_are_named()
    {
        Typed typed = Typed.Run("new", Folder, "--child", "Otto Testerman");

        typed.Code.ShouldBe(2);
        typed.Error.ShouldContain("--state");
        typed.Error.ShouldNotContain("--child");
        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Fact]
    public void Words_that_name_no_number_are_kept_and_asked_about()
    {
        string[] options = Options();
        options[Array.IndexOf(options, "--amount") + 1] = "some minutes";

        Typed typed = Typed.Run([.. options, "--first", "2025-08-19", "--last", "2026-05-13"]);

        typed.Code.ShouldBe(0);
        typed.Error.ShouldContain("please check");
        CaseFolder.Read(Folder).Value!.Ieps[0].Lines[0].Wording.ShouldBe("some minutes");
    }

    [Fact]
    public void A_state_that_does_not_exist_is_a_problem_and_nothing_is_written()
    {
        string[] options = Options();
        options[Array.IndexOf(options, "--state") + 1] = "Atlantis";

        Typed typed = Typed.Run([.. options, "--first", "2025-08-19", "--last", "2026-05-13"]);

        typed.Code.ShouldBe(1);
        typed.Error.ShouldContain("Nothing was written.");
        Directory.Exists(Folder).ShouldBeFalse();
    }

    [Fact]
    public void A_folder_with_something_in_it_is_left_alone()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, "log.txt"), "mine");

        Typed.Run([.. Options(), "--first", "2025-08-19", "--last", "2026-05-13"]).Code.ShouldBe(1);

        File.ReadAllText(Path.Combine(Folder, "log.txt")).ShouldBe("mine");
        Directory.GetFileSystemEntries(Folder).Length.ShouldBe(1);
    }

    [Fact]
    public void Quotes_and_colons_in_a_name_survive()
    {
        string[] options = Options();
        options[Array.IndexOf(options, "--child") + 1] = "Otto \"O: #1\" Testerman";

        Typed.Run([.. options, "--first", "2025-08-19", "--last", "2026-05-13"]).Code.ShouldBe(0);

        CaseFolder.Read(Folder).Value!.Student.Name.ShouldBe("Otto \"O: #1\" Testerman");
    }

    private string[] Options() =>
    [
        "new", Folder, "--child", "Otto Testerman", "--state", "MO", "--service", "Speech-language therapy",
        "--amount", "60 minutes per week", "--iep-from", "2025-08-19",
    ];
}
