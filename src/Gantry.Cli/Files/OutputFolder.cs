using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Files;

/// <summary>A folder that a verb fills with what it has read elsewhere.</summary>
internal static class OutputFolder
{
    /// <summary>Makes the folder, which must not lie within what is read.</summary>
    /// <param name="option">What the user has written it as.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="inputs">Files and folders that are read.</param>
    /// <returns>Its full path.</returns>
    /// <exception cref="UsageException">It lies within one that is read, or can't be made.</exception>
    internal static string Make(string option, string folder, IEnumerable<string> inputs)
    {
        string root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        if (inputs.FirstOrDefault(path => Directory.Exists(path) && root.StartsWith(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) is { } around)
        {
            throw new UsageException($"{option}: '{folder}' lies within '{around}', which is to be read: choose a folder outside.");
        }

        try
        {
            return Directory.CreateDirectory(root).FullName;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"{option}: '{folder}' can't be made: {exception.Message}");
        }
    }
}
