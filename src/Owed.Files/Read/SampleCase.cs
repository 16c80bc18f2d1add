using System.Reflection;
using System.Text;

namespace Owed.Files;

/// <summary>The sample family that comes with Owed, so that everything can be tried before anything is typed.</summary>
public static class SampleCase
{
    private const string Prefix = "sample/";

    private static readonly Assembly Here = typeof(SampleCase).Assembly;

    /// <summary>The last day that the sample's log speaks of; a good day to look at it from.</summary>
    public static readonly DateOnly LastDay = new(2025, 12, 17);

    /// <summary>The sample, moved by whole weeks so that its log ends within a week of the day: its figures and its next step stay as they are written.</summary>
    public static ZippedCase Open(DateOnly today) => Open(new WeeksLater(Math.Max(0, (today.DayNumber - LastDay.DayNumber) / 7)));

    /// <summary>The sample as it is written, in the fall of 2025.</summary>
    public static ZippedCase Open() => Open(new WeeksLater(0));

    private static ZippedCase Open(WeeksLater later)
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
                // All evidence of the sample is plain text.
                string said = Encoding.UTF8.GetString(bytes.ToArray());
                evidence.Add(ZippedFile.Of(later.Move(path[(CaseFolder.EvidenceName.Length + 1)..]), Encoding.UTF8.GetBytes(later.Move(said))));
            }
            else
            {
                texts.AddRange(later.Move(TextFile.Decode(path, bytes.ToArray()).Value!));
            }
        }

        return new("ana", texts.ToItems(), null, evidence.ToItems(), []);
    }
}
