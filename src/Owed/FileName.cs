namespace Owed;

/// <summary>Judges file names that came from elsewhere before anything is written under them.</summary>
public static class FileName
{
    /// <summary>True when the name could land outside the folder it is put into, on any system.</summary>
    public static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Contains(':', StringComparison.Ordinal)
        || path.Any(char.IsControl) || path.Split('/').Any(p => p is "" or "." or "..");
}
