using System.CommandLine;
using Gantry.Archive;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Peers;
using Gantry.Server.Configuration;

namespace Gantry.Cli.Archive;

/// <summary>How a verb names the folder of a stopped archive, as <c>serve</c> does.</summary>
internal sealed class ArchiveArguments
{
    /// <summary>The folder.</summary>
    internal Option<string?> Data { get; } = new("--data") { Description = "The folder of the archive; ./gantry-data when it is not given.", HelpName = "DIR" };

    /// <summary>The configuration.</summary>
    internal Option<string?> Config { get; } = new("--config") { Description = "The configuration file; gantry.json in the data folder when it is not given.", HelpName = "FILE" };

    /// <summary>The options of an archive, which may be new.</summary>
    /// <exception cref="UsageException">The configuration is wrong.</exception>
    internal ArchiveOptions Of(ParseResult parsed)
    {
        GantryConfiguration configuration = KnownPeers.Configuration(parsed.GetValue(Config), parsed.GetValue(Data));
        return ConfiguredArchive.Options(() => configuration);
    }

    /// <summary>The options of an archive that exists.</summary>
    /// <exception cref="UsageException">There is none, or the configuration is wrong.</exception>
    internal ArchiveOptions Existing(ParseResult parsed)
    {
        ArchiveOptions options = Of(parsed);
        return Directory.Exists(Path.Combine(options.DataFolder, "blobs"))
            ? options
            : throw new UsageException($"There is no archive in {options.DataFolder}: name its folder with --data.");
    }
}
