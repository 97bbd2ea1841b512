using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Gantry.Archive;

/// <summary>Chooses the SQLite engine: the system's library where there is one, else the one that came with the package.</summary>
public static class SqliteEngine
{
    private static readonly Lazy<string> s_version = new(Load);

    /// <summary>Loads the engine, once a process.</summary>
    /// <returns>Its version.</returns>
    public static string EnsureLoaded() => s_version.Value;

    private static string Load()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        raw.FreezeProvider();
        return raw.sqlite3_libversion().utf8_to_string();
    }

    private static IntPtr Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        foreach (string candidate in (ReadOnlySpan<string>)["libsqlite3.so.0", "libsqlite3.dylib"])
        {
            if (!OperatingSystem.IsWindows() && NativeLibrary.TryLoad(candidate, out IntPtr system))
            {
                return system;
            }
        }

        return NativeLibrary.TryLoad(name, assembly, path, out IntPtr bundled) ? bundled : IntPtr.Zero;
    }
}
