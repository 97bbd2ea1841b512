using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Objects.Deidentification;

namespace Gantry.Cli.Deidentification;

/// <summary>The options that say how to de-identify, of every verb that can.</summary>
internal static class DeidentificationArguments
{
    /// <summary><c>--key</c>.</summary>
    internal static Option<string?> Key() => new("--key")
    {
        Description = "A file with the secret that replacements are made with, 16 bytes or more: the same one gives the same UIDs, pseudonyms and dates. Without it they are the same within this run only.",
        HelpName = "FILE",
    };

    /// <summary>The profile of a name: a preset, or a file.</summary>
    /// <exception cref="UsageException">There is none, or the file can't be understood.</exception>
    internal static DeidentificationProfile Profile(string name)
    {
        if (DeidentificationProfileFile.Preset(name) is { } preset)
        {
            return preset;
        }

        string presets = string.Join(", ", DeidentificationProfile.Presets.Select(known => known.Name));
        try
        {
            return File.Exists(name) ? DeidentificationProfileFile.Read(name) : throw new UsageException($"'{name}' is neither a preset nor a file: write one of {presets}, or the name of a profile file.");
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{name}: {exception.Message}");
        }
    }

    /// <summary>The secret in a file, without the line end of an editor; null without a file.</summary>
    /// <exception cref="UsageException">It can't be read, or is too short.</exception>
    internal static byte[]? Secret(string? path)
    {
        if (path is null)
        {
            return null;
        }

        try
        {
            return DeidentificationKey.ReadSecret(path);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--key: {exception.Message}");
        }
    }
}
