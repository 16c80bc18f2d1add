using System.Reflection;

namespace Owed.Files;

/// <summary>The sample family that comes with Owed, so that everything can be tried before anything is typed.</summary>
public static class SampleCase
{
    private const string Prefix = "sample/";

    private static readonly Assembly Here = typeof(SampleCase).Assembly;

    /// <summary>The last day that the sample's log speaks of; a good day to look at it from.</summary>
    public static readonly DateOnly LastDay = new(2025, 12, 17);

    /// <summary>The sample as it would come in a zip.</summary>
    public static ZippedCase Open()
    {
        var texts = new List<TextFile>();
        var evidence = new List<ZippedFile>();
        foreach (string name in Here.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using Stream stream = Here.GetManifestResourceStream(name)!;
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            string path = name[Prefix.Length..];
            if (path.StartsWith(CaseFolder.EvidenceName + "/", StringComparison.Ordinal))
            {
                evidence.Add(ZippedFile.Of(path[(CaseFolder.EvidenceName.Length + 1)..], bytes.ToArray()));
            }
            else
            {
                texts.Add(TextFile.Decode(path, bytes.ToArray()).Value!);
            }
        }

        return new("ana", texts.ToItems(), null, evidence.ToItems(), []);
    }
}
