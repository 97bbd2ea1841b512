using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>Makes names in a folder survive a power cut: on POSIX systems a created or renamed file is only as durable as the folder that lists it.</summary>
public static class DurableFolder
{
    private const int ReadOnlyCloseOnExec = 0x80000;

    /// <summary>Flushes the entries of a folder.</summary>
    /// <exception cref="IOException">The folder cannot be opened or flushed.</exception>
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(path, OperatingSystem.IsLinux() ? ReadOnlyCloseOnExec : 0);
        if (descriptor < 0)
        {
            throw new IOException($"The folder {path} cannot be opened for flushing: {Marshal.GetLastPInvokeErrorMessage()}.");
        }

        using var handle = new SafeFileHandle(descriptor, ownsHandle: true);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Creates a folder and flushes the one above it, so that the new name is durable.</summary>
    /// <returns>False when it existed.</returns>
    public static bool Create(string path)
    {
        if (Directory.Exists(path))
        {
            return false;
        }

        Directory.CreateDirectory(path);
        Flush(Path.GetDirectoryName(path)!);
        return true;
    }

    /// <summary>Creates a folder and those above it that are missing, so that all new names are durable.</summary>
    public static void CreateAll(string path)
    {
        if (!Directory.Exists(path))
        {
            CreateAll(Path.GetDirectoryName(path)!);
            Create(path);
        }
    }

    // .NET refuses to open folders; this is the one call it takes.
    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32 | DllImportSearchPath.SafeDirectories)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
