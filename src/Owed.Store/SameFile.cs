using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Owed.Store;

/// <summary>Tells whether a path still leads to the file it led to before: a file is its device and its number there, whatever it is called.</summary>
/// <param name="Device">The disk.</param>
/// <param name="Number">The file's number on that disk.</param>
internal readonly partial record struct SameFile(ulong Device, ulong Number)
{
    // What the calls below want: start at the working folder, all that is usually asked, and flags for opening a folder.
    private const int WorkingFolder = -100;
    private const uint BasicFields = 0x7FF;
    private const int ReadOnly = 0;

    /// <summary>False on Windows: there an open file can be neither moved nor replaced, so there is nothing to ask.</summary>
    public static bool IsKnown => OperatingSystem.IsLinux() || OperatingSystem.IsMacOS();

    /// <summary>The file that the path leads to now, or null when it leads to none.</summary>
    public static SameFile? At(string path)
    {
        // Larger than what either system writes. The layout of both is fixed for good: programs built long ago rely on it.
        Span<byte> told = stackalloc byte[512];
        if (OperatingSystem.IsLinux())
        {
            if (Statx(WorkingFolder, path, 0, BasicFields, ref MemoryMarshal.GetReference(told)) != 0)
            {
                return null;
            }

            ulong device = (ulong)Read32(told, 136) << 32 | Read32(told, 140);
            return new(device, BinaryPrimitives.ReadUInt64LittleEndian(told[32..]));
        }

        // The Intel systems keep the old short form of this call beside the long one.
        int answer = RuntimeInformation.ProcessArchitecture == Architecture.X64
            ? StatOfIntelMac(path, ref MemoryMarshal.GetReference(told))
            : StatOfMac(path, ref MemoryMarshal.GetReference(told));
        return answer != 0 ? null : new(Read32(told, 0), BinaryPrimitives.ReadUInt64LittleEndian(told[8..]));
    }

    /// <summary>Waits until the names in a folder are on the disk, so that a file just renamed is still there after a power cut.</summary>
    public static void KeepNames(string folder)
    {
        if (!IsKnown || Open(folder, ReadOnly) is not (>= 0 and int opened))
        {
            return;
        }

        _ = Fsync(opened);
        _ = Close(opened);
    }

    private static uint Read32(ReadOnlySpan<byte> told, int at) => BinaryPrimitives.ReadUInt32LittleEndian(told[at..]);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Statx(int folder, string path, int flags, uint mask, ref byte told);

    [LibraryImport("libc", EntryPoint = "stat$INODE64", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatOfIntelMac(string path, ref byte told);

    [LibraryImport("libc", EntryPoint = "stat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatOfMac(string path, ref byte told);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int opened);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int opened);
}
