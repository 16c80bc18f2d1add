namespace Owed.Tests;

public sealed class ArrowsTests
{
    public static TheoryData<string> Projects => [.. Arrows.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_names_only_what_it_may_know(string project) =>
        Arrows.Broken(project, Arrows.ReferencesIn(Tree.Read($"src/{project}/{project}.csproj"))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_built_assembly_refers_only_to_what_it_may_know(string project)
    {
        string release = new DirectoryInfo(AppContext.BaseDirectory).Name;
        string file = Tree.Full($"artifacts/bin/{project}/{release}/{project}.dll");
        if (!File.Exists(file) && Environment.GetEnvironmentVariable("CI") != "true")
        {
            // One test project alone does not build the web app; the project files above are read all the same.
            project.ShouldBe("Owed.Web");
            return;
        }

        Arrows.Broken(project, Arrows.ReferencesOf(file)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_source_project_has_its_arrows_listed() =>
        Directory.GetDirectories(Tree.Full("src")).Select(Path.GetFileName).Order().ShouldBe(Arrows.Projects.Order());

    [Fact]
    public void The_check_sees_an_arrow_between_store_and_files() =>
        Arrows.Broken("Owed.Store", ["System.Runtime", "Owed", "Owed.Files"]).ShouldBe(["Owed.Store may not know Owed.Files"]);

    [Fact]
    public void The_check_sees_a_package_in_the_heart() =>
        Arrows.Broken("Owed", ["System.Runtime", "System.Linq", "System.CommandLine"])
            .ShouldBe(["Owed may know the base library only, not System.CommandLine"]);

    [Fact]
    public void References_are_read_from_a_built_assembly() =>
        Arrows.ReferencesOf(typeof(ArrowsTests).Assembly.Location).ShouldContain("Shouldly");

    [Fact]
    public void References_are_read_from_a_project_file() =>
        Arrows.ReferencesIn("""<Project><ItemGroup><ProjectReference Include="..\Owed\Owed.csproj" /><PackageReference Include="Npgsql" /></ItemGroup></Project>""")
            .ShouldBe(["Owed", "Npgsql"]);
}
