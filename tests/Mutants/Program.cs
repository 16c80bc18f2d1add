using System.Text.Json;
using Owed.Mutants;

// DATE [AREA...], run in the root of the repository.
const string Page = "docs/mutants.md";
string date = args[0];
Area[] areas = args.Length > 1 ? [.. Area.All.Where(a => args.Skip(1).Contains(a.Name, StringComparer.OrdinalIgnoreCase))] : Area.All;
string folder = Path.GetFullPath("artifacts/mutants/bin-" + string.Join('-', areas.Select(a => a.Name)));
Directory.CreateDirectory(folder);
foreach (string file in Directory.EnumerateFiles("artifacts/bin/Owed.Tests/release"))
{
    File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
}

List<Mutant> mutants = Build.Write("src/Owed", Path.Combine(folder, "Owed.dll"), areas);
var ran = new List<AreaRun>();
foreach (Area area in areas)
{
    using var suite = new Suite(folder, area.Tests);
    AreaRun run = new(area.Name, date, new Trial(suite, area, [.. mutants.Where(m => m.File.StartsWith(area.Files, StringComparison.Ordinal))]).Run());
    File.WriteAllText(Kept(area), JsonSerializer.Serialize(run));
    ran.Add(run);
}

string explained = File.ReadAllText("tests/Mutants/explained.txt");
var now = new Report(explained);
ran.ForEach(now.Add);
Console.WriteLine(now.Table());
Console.WriteLine(now.Survivors(unexplainedOnly: true));

// The page holds the last run of each area.
var all = new Report(explained);
all.Keep(File.Exists(Page) ? File.ReadAllText(Page) : "");
foreach (Area area in Area.All.Where(a => File.Exists(Kept(a))))
{
    all.Add(JsonSerializer.Deserialize<AreaRun>(File.ReadAllText(Kept(area)))!);
}

File.WriteAllText(Page, all.Page());
string[] spare = [.. now.Spare()];
foreach (string one in spare)
{
    Console.Error.WriteLine("tests/Mutants/explained.txt explains what is no survivor; take it out: " + one);
}

return now.IsGood && spare.Length == 0 ? 0 : 1;

static string Kept(Area area) => $"artifacts/mutants/{area.Name}.json";
