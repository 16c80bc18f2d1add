using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Owed.Mutants;

/// <summary>Compiles src/Owed once with every mutant of the chosen areas inside.</summary>
internal static class Build
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        [assembly: System.Reflection.AssemblyVersion("0.1.0.0")]
        [assembly: System.Reflection.AssemblyInformationalVersion("0.1.0")]
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>Writes Owed.dll and returns the mutants in it; those that do not compile are left out.</summary>
    public static List<Mutant> Write(string source, string output, Area[] areas)
    {
        string[] files = [.. Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        SyntaxTree[] trees = [.. files.Select(f => CSharpSyntaxTree.ParseText(File.ReadAllText(f), Options, f))];
        using Stream text = typeof(Build).Assembly.GetManifestResourceStream("Switch.txt")!;
        using var reader = new StreamReader(text);
        SyntaxTree[] added = [CSharpSyntaxTree.ParseText(Usings, Options, "Usings.cs"), CSharpSyntaxTree.ParseText(reader.ReadToEnd(), Options, "Switch.cs")];
        string packs = Newest(Path.Combine(DotnetRoot(), "packs", "Microsoft.NETCore.App.Ref"));
        var plain = (CSharpCompilation)Generated(packs, CSharpCompilation.Create(
            "Owed",
            [.. trees, .. added],
            Directory.EnumerateFiles(Newest(Path.Combine(packs, "ref")), "*.dll").Select(f => MetadataReference.CreateFromFile(f)),
            new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, checkOverflow: true, nullableContextOptions: NullableContextOptions.Enable, deterministic: true)));

        HashSet<string> refused = [];
        while (true)
        {
            var mutants = new List<Mutant>();
            CSharpCompilation changed = plain;
            foreach (SyntaxTree tree in trees)
            {
                string file = Path.GetRelativePath(source, tree.FilePath).Replace('\\', '/');
                if (areas.Any(a => file.StartsWith(a.Files, StringComparison.Ordinal)))
                {
                    SyntaxNode root = new Mutator(file, plain.GetSemanticModel(tree), mutants, refused).Visit(tree.GetRoot())!;
                    changed = changed.ReplaceSyntaxTree(tree, tree.WithRootAndOptions(root, Options));
                }
            }

            using var image = new MemoryStream();
            Diagnostic[] errors = [.. changed.Emit(image).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
            if (errors.Length == 0)
            {
                File.WriteAllBytes(output, image.ToArray());
                return mutants;
            }

            int before = refused.Count;
            refused.UnionWith(errors.SelectMany(At));
            if (refused.Count == before)
            {
                throw new InvalidOperationException("No mutant to blame for: " + errors[0]);
            }
        }
    }

    /// <summary>The mutant around an error, or else every dropped statement of the member, one of which the code needs.</summary>
    private static IEnumerable<string> At(Diagnostic error)
    {
        SyntaxNode at = error.Location.SourceTree?.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true) ?? throw new InvalidOperationException(error.ToString());
        string? around = at.AncestorsAndSelf().SelectMany(n => n.GetAnnotations(Mutator.Mark)).FirstOrDefault()?.Data;
        bool flow = error.Id is "CS0165" or "CS0177" or "CS0161" or "CS0170";
        if (around is not null && !flow)
        {
            return [around];
        }

        SyntaxNode member = at.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First();
        return member.DescendantNodesAndSelf().Where(n => !flow || n is StatementSyntax).SelectMany(n => n.GetAnnotations(Mutator.Mark)).Select(a => a.Data!);
    }

    /// <summary>Runs the source generator for regular expressions, as the real build does.</summary>
    private static Compilation Generated(string packs, CSharpCompilation compilation)
    {
        Assembly generators = Assembly.LoadFrom(Path.Combine(packs, "analyzers", "dotnet", "cs", "System.Text.RegularExpressions.Generator.dll"));
        var regex = (IIncrementalGenerator)Activator.CreateInstance(generators.GetType("System.Text.RegularExpressions.Generator.RegexGenerator", throwOnError: true)!)!;
        CSharpGeneratorDriver.Create([regex.AsSourceGenerator()], parseOptions: Options).RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _);
        return generated;
    }

    private static string DotnetRoot() => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    private static string Newest(string folder) => Directory.EnumerateDirectories(folder).OrderBy(d => d.Length).ThenBy(d => d, StringComparer.Ordinal).Last();
}
