using System.Diagnostics;

namespace Gantry.Faults;

/// <summary>A small volume of its own, in memory. Making one takes rights that not every machine gives.</summary>
internal sealed class Volume : IDisposable
{
    private Volume(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>Mounts one; the test is passed over where that is not allowed.</summary>
    public static Volume Mount(int megabytes)
    {
        string folder = Directory.CreateTempSubdirectory("gantry-volume-").FullName;
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder) != 0)
        {
            Directory.Delete(folder);
            Assert.Skip("Mounting a volume takes the rights of root on Linux.");
        }

        return new Volume(folder);
    }

    /// <summary>Lays an empty read-only one over a folder, as if it had become read-only; the test is passed over where that is not allowed.</summary>
    public static IDisposable Cover(string folder)
    {
        if (!OperatingSystem.IsLinux() || Run("mount", "-t", "tmpfs", "-o", "ro,size=1m", "tmpfs", folder) != 0)
        {
            Assert.Skip("Mounting a volume takes the rights of root on Linux.");
        }

        return new Covering(folder);
    }

    public void MakeReadOnly() => Run("mount", "-o", "remount,ro", Folder).ShouldBe(0);

    public void Dispose()
    {
        Run("umount", "-l", Folder);
        Directory.Delete(Folder);
    }

    private static int Run(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }

    private sealed class Covering(string folder) : IDisposable
    {
        public void Dispose() => Run("umount", folder).ShouldBe(0);
    }
}
