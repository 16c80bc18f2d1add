namespace Owed.Files;

/// <summary>How much a zip may unfold to: bound by its own size, so that a large case is no bomb. What is written here keeps to the same bound.</summary>
internal static class Unfolding
{
    private const long Free = 64L * 1024 * 1024;
    private const long MostTimes = 100;
    private const long FreeFiles = 1000;
    private const long BytesOfAFile = 128;

    /// <summary>Most bytes that so many bytes of zip may unfold to.</summary>
    public static long MostBytes(long zipped) => Free + (MostTimes * zipped);

    /// <summary>Most files in so many bytes of zip; each costs its two headers, and its line in the record.</summary>
    public static long MostFiles(long zipped) => FreeFiles + (zipped / BytesOfAFile);
}
