using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>
/// Lets writing go from our memory to the disk, past the system's page cache. What is flushed before it is acknowledged gains nothing from a copy there, and the
/// copy costs more processor time than all else that is done for a long object (docs/decisions/0001).
/// </summary>
internal static class PageCache
{
    private const int SetStatusFlags = 4;

    /// <summary>Turns the page cache off for a file just created. From then on its bytes must be written in whole blocks, at whole blocks, from an <see cref="AlignedBuffer"/>.</summary>
    /// <returns>False where the system or the file system can't; then nothing changed.</returns>
    public static bool TryPass(SafeFileHandle file)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        int direct = RuntimeInformation.ProcessArchitecture switch
        {
            Architecture.X64 => 0x4000,
            Architecture.Arm64 => 0x10000,
            _ => 0,
        };
        return direct != 0 && Control(file, SetStatusFlags, direct) == 0;
    }

    [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeFileHandle file, int command, int argument);
}
