namespace Owed.Tests;

/// <summary>The school's log from the command line.</summary>
public sealed class ImportLogCommandTests
{
    [Fact]
    public void The_three_lists_are_shown_and_their_json_follows_the_schema()
    {
        string file = Tree.Full("tests/school-logs/attendance.csv");
        Typed shown = Typed.Run("import-log", Tree.Full("tests/cases/mo-ana"), file, "--dry-run");
        shown.Code.ShouldBe(0, shown.Error);
        shown.Out.ShouldContain("5 rows: ");
        shown.Out.ShouldContain("Nothing was written.");
        Typed json = Typed.Run("import-log", Tree.Full("tests/cases/mo-ana"), file, "--dry-run", "--json");
        new JsonSchema(Tree.Read("docs/schema/import-log.schema.json")).Wrong(json.Out).ShouldBeEmpty();
    }

    [Fact]
    public void A_column_that_a_person_named_is_known_in_the_next_file_of_its_kind_and_the_same_file_adds_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("owed-import-").FullName;
        try
        {
            foreach (string path in Directory.GetFiles(Tree.Full("tests/cases/mo-ana")))
            {
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            }

            string file = Path.Combine(folder, "export.csv");
            File.WriteAllText(file, "Date,Service,Zeit\n9/16/2025,speech,30\n");
            Typed.Run("import-log", folder, file, "--map", "minutes=Zeit").Out.ShouldContain("1 added");
            File.ReadAllText(Path.Combine(folder, "log.txt")).ShouldContain("2025-09-16  speech  30");
            Typed.Run("import-log", folder, file).Out.ShouldContain("0 added");
            File.WriteAllText(file, "Date,Service,Zeit\n9/16/2025,speech,30\n9/18/2025,speech,20\n");
            Typed.Run("import-log", folder, file).Out.ShouldContain("1 added");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_changed_row_replaces_the_line_of_the_log_which_stays_as_a_remark_and_the_same_file_then_asks_nothing()
    {
        string folder = Directory.CreateTempSubdirectory("owed-import-").FullName;
        try
        {
            foreach (string path in Directory.GetFiles(Tree.Full("tests/cases/mo-ana")))
            {
                File.Copy(path, Path.Combine(folder, Path.GetFileName(path)));
            }

            string file = Path.Combine(folder, "export.csv");
            File.WriteAllText(file, "Date,Service,Minutes,Status\n9/16/2025,speech,30,P\n");
            Typed.Run("import-log", folder, file).Out.ShouldContain("1 added");
            File.WriteAllText(file, "Date,Service,Minutes,Status\n9/16/2025,speech,20,P\n");
            Typed.Run("import-log", folder, file).Out.ShouldContain("0 added");
            Typed.Run("import-log", folder, file, "--answer", "row 2 = replace").Out.ShouldContain("1 added");
            string[] lines = [.. File.ReadAllLines(Path.Combine(folder, "log.txt")).Where(l => l.Contains("2025-09-16  speech", StringComparison.Ordinal) && l.Contains("by school", StringComparison.Ordinal))];
            lines.Count(l => l.StartsWith("# replaced: ", StringComparison.Ordinal)).ShouldBe(1);
            lines.Single(l => !l.StartsWith('#')).ShouldContain("  20");
            Typed.Run("import-log", folder, file).Out.ShouldContain("0 asked");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
