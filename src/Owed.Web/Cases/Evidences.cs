using System.Globalization;
using Owed.Store;

namespace Owed.Web;

/// <summary>Names uploads so that entries can speak of them.</summary>
public static class Evidences
{
    private const int LongestName = 120;

    /// <summary>One piece of evidence for each file; a file already kept under its name is found again, another of the same name gets a number.</summary>
    /// <param name="kept">The files read, in the order of <paramref name="uploads"/>.</param>
    public static Items<Evidence> Of(IReadOnlyList<Blob> kept, IEnumerable<IFormFile> uploads, Items<Evidence> known, DateOnly? day, string? about = null)
    {
        List<Evidence> made = [];
        foreach ((Blob file, string name) in kept.Zip(uploads.Where(u => u.FileName.Length > 0).Select(u => Clean(u.FileName))))
        {
            BlobInfo info = file.Info;
            Evidence? same = known.Concat(made).FirstOrDefault(e => e.Hash == info.Hash);
            made.Add(same ?? new(Free(name, known.Concat(made).Select(e => e.Name)), info.Hash, info.Type, info.Size, day, about));
        }

        return made.DistinctBy(e => e.Name).ToItems();
    }

    /// <summary>A name that is safe in a folder on any system: no path, no control or direction signs, no leading dot, no device of Windows.</summary>
    public static string Clean(string name)
    {
        string last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        string safe = Typed.Line(new([.. last.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format)
            .Select(c => char.IsControl(c) || "<>:\"|?*^;#%".Contains(c, StringComparison.Ordinal) ? ' ' : c)]))?.TrimStart('.').Trim('.', ' ') ?? "";
        safe = IsDevice(safe) ? $"file {safe}" : safe;
        string ending = Path.GetExtension(safe);
        return safe.Length == 0 ? "file"
            : safe.Length <= LongestName ? safe
            : safe[..(LongestName - Math.Min(ending.Length, 10))].TrimEnd() + ending[..Math.Min(ending.Length, 10)];
    }

    /// <summary>True for names that Windows gives to devices, with any ending: no zip that holds one can be unfolded there.</summary>
    private static bool IsDevice(string name)
    {
        string stem = name.Split('.')[0].TrimEnd().ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" || (stem.Length == 4 && (stem[..3] is "COM" or "LPT") && char.IsAsciiDigit(stem[3]));
    }

    /// <summary>Two names that differ only in small and large letters are one file on many computers.</summary>
    private static string Free(string name, IEnumerable<string> names)
    {
        HashSet<string> taken = new(names, StringComparer.OrdinalIgnoreCase);
        string ending = Path.GetExtension(name);
        string stem = name[..^ending.Length];
        string free = name;
        for (int n = 2; taken.Contains(free); n++)
        {
            free = $"{stem} ({n}){ending}";
        }

        return free;
    }
}
