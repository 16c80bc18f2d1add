using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace Owed.Tests;

/// <summary>Who may know whom.</summary>
internal static class Arrows
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Owed"] = [],
        ["Owed.Files"] = ["Owed"],
        ["Owed.Store"] = ["Owed"],
        ["Owed.Web"] = ["Owed", "Owed.Files", "Owed.Store"],
        ["Owed.Cli"] = ["Owed", "Owed.Files", "Owed.Store"],
    };

    private static readonly HashSet<string> BaseLibrary =
    [
        .. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "*.dll")
            .Select(f => Path.GetFileNameWithoutExtension(f)),
    ];

    public static IEnumerable<string> Projects => Allowed.Keys;

    /// <summary>The references that a project may not have.</summary>
    public static IEnumerable<string> Broken(string project, IEnumerable<string> references)
    {
        foreach (string reference in references)
        {
            bool ours = reference == "Owed" || reference.StartsWith("Owed.", StringComparison.Ordinal);
            if (ours && !Allowed[project].Contains(reference))
            {
                yield return $"{project} may not know {reference}";
            }
            else if (!ours && project == "Owed" && !BaseLibrary.Contains(reference))
            {
                yield return $"Owed may know the base library only, not {reference}";
            }
        }
    }

    /// <summary>The names of the assemblies that a built assembly refers to.</summary>
    public static string[] ReferencesOf(string assemblyFile)
    {
        using PEReader reader = new(File.OpenRead(assemblyFile));
        MetadataReader metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(h => metadata.GetString(metadata.GetAssemblyReference(h).Name))];
    }

    /// <summary>The projects and packages that a project file names, private build tools left out.</summary>
    public static string[] ReferencesIn(string projectXml) =>
    [
        .. XDocument.Parse(projectXml).Descendants()
            .Where(e => e.Name.LocalName is "ProjectReference" or "PackageReference" or "FrameworkReference")
            .Where(e => (string?)e.Attribute("PrivateAssets") != "all")
            .Select(e => ((string?)e.Attribute("Include") ?? "").Replace('\\', '/').Split('/')[^1])
            .Select(n => n.EndsWith(".csproj", StringComparison.Ordinal) ? n[..^".csproj".Length] : n),
    ];
}
