using Owed.Mutants;

// one FOLDER AREA: the tests of an area in a process of its own, for a mutant given by OWED_MUTANT that is met when the program starts.
if (args is ["one", string built, string named])
{
    using var alone = new Suite(built, Area.All.Single(a => a.Name == named).Tests);
    int mutant = int.Parse(Environment.GetEnvironmentVariable("OWED_MUTANT")!, System.Globalization.CultureInfo.InvariantCulture);
    return alone.FirstFailure(mutant, alone.Tests, long.MaxValue) is null ? 0 : 1;
}

// DATE [AREA...], run in the root of the repository.
string date = args[0];
Area[] areas = args.Length > 1 ? [.. Area.All.Where(a => args.Skip(1).Contains(a.Name, StringComparer.OrdinalIgnoreCase))] : Area.All;
string folder = Path.GetFullPath("artifacts/mutants/bin");
Directory.CreateDirectory(folder);
foreach (string file in Directory.EnumerateFiles("artifacts/bin/Owed.Tests/release"))
{
    File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
}

List<Mutant> mutants = Build.Write("src/Owed", Path.Combine(folder, "Owed.dll"), areas);
var report = new Report(File.ReadAllText("tests/Mutants/explained.txt"));
foreach (Area area in areas)
{
    using var suite = new Suite(folder, area.Tests);
    report.Add(area, new Trial(suite, folder, area, [.. mutants.Where(m => m.File.StartsWith(area.Files, StringComparison.Ordinal))]).Run());
    Console.WriteLine(report.Table());
}

Console.WriteLine(report.Survivors(unexplainedOnly: true));
foreach (string spare in report.Spare().Where(s => areas.Any(a => s.StartsWith(a.Files, StringComparison.Ordinal))))
{
    Console.WriteLine("explained, and no longer a survivor: " + spare);
}

if (areas.Length == Area.All.Length)
{
    File.WriteAllText("docs/mutants.md", report.Page(date));
}

return report.IsGood ? 0 : 1;
