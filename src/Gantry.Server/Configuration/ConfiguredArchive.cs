using Gantry.Archive;

namespace Gantry.Server.Configuration;

/// <summary>The archive as the configuration has it, in a running program and for the verbs that use a stopped one.</summary>
public static class ConfiguredArchive
{
    /// <summary>The options of the archive; its rules follow the configuration.</summary>
    /// <param name="current">The configuration in force.</param>
    public static ArchiveOptions Options(Func<GantryConfiguration> current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return new ArchiveOptions
        {
            DataFolder = current().DataFolder,
            ModifyingSystem = current().AETitle,
            Rules = new IngestRules
            {
                ConflictPolicy = caller => current().ConflictPolicyOf(caller.AETitle),
                FollowsRejectionNotes = _ => current().FollowsRejectionNotes,
                Coercions = () => current().Coercions,
                Validation = caller => current().ValidationOf(caller.AETitle),
                Memory = () => current().IngestMemory,
                FreeSpace = () => current().ReservedSpace,
            },
        };
    }
}
