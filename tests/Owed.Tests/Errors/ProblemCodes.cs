using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Owed.Tests;

/// <summary>Finds every code that the product can put on a <see cref="Problem"/>, by following the first argument back to the words in the source.</summary>
internal sealed class ProblemCodes
{
    private static readonly CSharpParseOptions Newest = new(LanguageVersion.Preview);

    private readonly CSharpCompilation compilation;
    private readonly Dictionary<ISymbol, List<ExpressionSyntax>> given = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> seen = new(SymbolEqualityComparer.Default);

    private ProblemCodes(IEnumerable<(string Path, string Text)> sources)
    {
        compilation = CSharpCompilation.Create(
            "all",
            sources.Append(("usings", Usings)).Select(s => CSharpSyntaxTree.ParseText(s.Item2, Newest, s.Item1)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            Gather(tree.GetRoot(), compilation.GetSemanticModel(tree));
        }
    }

    /// <summary>Each code with the source files that say it.</summary>
    public SortedDictionary<string, SortedSet<string>> Found { get; } = new(StringComparer.Ordinal);

    /// <summary>Places where a code is put together at run time, so that nobody can list it.</summary>
    public List<string> Unclear { get; } = [];

    public static ProblemCodes In(IEnumerable<(string Path, string Text)> sources)
    {
        var codes = new ProblemCodes(sources);
        INamedTypeSymbol problem = codes.compilation.GetTypeByMetadataName("Owed.Problem")!;
        codes.Follow(problem.InstanceConstructors.Single(c => c.Parameters.Length == 5).Parameters[0]);
        return codes;
    }

    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; "
        + "global using System.Threading; global using System.Threading.Tasks; global using Microsoft.AspNetCore.Builder; global using Microsoft.AspNetCore.Http;"
        + "global using Microsoft.Extensions.Configuration; global using Microsoft.Extensions.DependencyInjection; global using Microsoft.Extensions.Hosting; global using Microsoft.Extensions.Logging;";

    private static IEnumerable<MetadataReference> References()
    {
        string runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string web = runtime.Replace("Microsoft.NETCore.App", "Microsoft.AspNetCore.App", StringComparison.Ordinal);
        string[] own = [.. Directory.GetFiles(AppContext.BaseDirectory, "*.dll").Where(f => !Path.GetFileName(f).StartsWith("Owed", StringComparison.Ordinal))];
        return new[] { runtime, web }.Where(Directory.Exists).SelectMany(d => Directory.GetFiles(d, "*.dll"))
            .Concat(own).DistinctBy(Path.GetFileName).Where(IsManaged).Select(f => MetadataReference.CreateFromFile(f));
    }

    private static bool IsManaged(string file)
    {
        using var pe = new System.Reflection.PortableExecutable.PEReader(File.OpenRead(file));
        return pe.HasMetadata;
    }

    /// <summary>Notes, for every parameter and name, the expressions that are given to it.</summary>
    private void Gather(SyntaxNode root, SemanticModel model)
    {
        foreach (SyntaxNode node in root.DescendantNodes())
        {
            if (node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or PrimaryConstructorBaseTypeSyntax or ConstructorInitializerSyntax)
            {
                if (model.GetSymbolInfo(node).Symbol is IMethodSymbol method && Arguments(node) is { } list)
                {
                    Pair(method, list);
                }
            }
            else if (node is VariableDeclaratorSyntax { Initializer.Value: { } value } && model.GetDeclaredSymbol(node) is { } declared)
            {
                Add(declared, value);
            }
            else if (node is AssignmentExpressionSyntax assigned && model.GetSymbolInfo(assigned.Left).Symbol is { } left)
            {
                Add(left, assigned.Right);
            }
        }
    }

    private static ArgumentListSyntax? Arguments(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax made => made.ArgumentList,
        InvocationExpressionSyntax called => called.ArgumentList,
        PrimaryConstructorBaseTypeSyntax based => based.ArgumentList,
        _ => ((ConstructorInitializerSyntax)node).ArgumentList,
    };

    private void Pair(IMethodSymbol method, ArgumentListSyntax list)
    {
        IMethodSymbol called = (method.ReducedFrom ?? method).OriginalDefinition;
        int shift = method.ReducedFrom is null ? 0 : 1;
        for (int i = 0; i < list.Arguments.Count; i++)
        {
            string? name = list.Arguments[i].NameColon?.Name.Identifier.Text;
            IParameterSymbol? to = name is null
                ? called.Parameters.ElementAtOrDefault(Math.Min(i + shift, called.Parameters.Length - 1))
                : called.Parameters.FirstOrDefault(p => p.Name == name);
            if (to is not null)
            {
                Add(to, list.Arguments[i].Expression);
            }
        }
    }

    private void Add(ISymbol to, ExpressionSyntax value)
    {
        if (!given.TryGetValue(to.OriginalDefinition, out List<ExpressionSyntax>? list))
        {
            given[to.OriginalDefinition] = list = [];
        }

        list.Add(value);
    }

    private void Follow(ISymbol target)
    {
        if (!seen.Add(target.OriginalDefinition))
        {
            return;
        }

        foreach (ExpressionSyntax value in given.GetValueOrDefault(target.OriginalDefinition, []))
        {
            Say(value);
        }
    }

    private void Say(ExpressionSyntax value)
    {
        SemanticModel model = compilation.GetSemanticModel(value.SyntaxTree);
        if (model.GetConstantValue(value) is { HasValue: true, Value: string code })
        {
            if (!Found.TryGetValue(code, out SortedSet<string>? files))
            {
                Found[code] = files = new(StringComparer.Ordinal);
            }

            files.Add(value.SyntaxTree.FilePath);
            return;
        }

        switch (value)
        {
            case ConditionalExpressionSyntax either:
                Say(either.WhenTrue);
                Say(either.WhenFalse);
                return;
            case SwitchExpressionSyntax several:
                several.Arms.ToList().ForEach(a => Say(a.Expression));
                return;
            case ParenthesizedExpressionSyntax inner:
                Say(inner.Expression);
                return;
            case ThrowExpressionSyntax:
                return;
        }

        ISymbol? symbol = model.GetSymbolInfo(value).Symbol;
        IParameterSymbol? positional = symbol is IPropertySymbol property ? Positional(property) : null;
        if ((positional ?? symbol) is { } from && given.ContainsKey(from.OriginalDefinition))
        {
            Follow(from);
        }
        else
        {
            Unclear.Add($"{value.SyntaxTree.FilePath}:{value.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {value}");
        }
    }

    /// <summary>The parameter of a record's head that fills the property.</summary>
    private static IParameterSymbol? Positional(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .SelectMany(c => c.Parameters)
        .FirstOrDefault(p => p.Name == property.Name && p.DeclaringSyntaxReferences.Any(r => r.GetSyntax().Parent?.Parent is TypeDeclarationSyntax));
}
