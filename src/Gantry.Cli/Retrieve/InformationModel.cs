using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Retrieve;

/// <summary>The two query/retrieve information models in use, and their levels (PS3.4 §C.6.1, §C.6.2).</summary>
/// <param name="IsPatientRoot">Whether it is the Patient Root model.</param>
internal sealed record InformationModel(bool IsPatientRoot)
{
    private static readonly (string Name, string[] Words, Tag Key)[] s_levels =
    [
        ("PATIENT", ["patient"], Attributes.PatientID),
        ("STUDY", ["study"], Attributes.StudyInstanceUID),
        ("SERIES", ["series"], Attributes.SeriesInstanceUID),
        ("IMAGE", ["image", "instance"], Attributes.SOPInstanceUID),
    ];

    /// <summary>The SOP class for C-FIND.</summary>
    internal Uid Find => IsPatientRoot ? SopClasses.PatientRootQueryRetrieveInformationModelFind : SopClasses.StudyRootQueryRetrieveInformationModelFind;

    /// <summary>The SOP class for C-MOVE.</summary>
    internal Uid Move => IsPatientRoot ? SopClasses.PatientRootQueryRetrieveInformationModelMove : SopClasses.StudyRootQueryRetrieveInformationModelMove;

    /// <summary>The SOP class for C-GET.</summary>
    internal Uid Get => IsPatientRoot ? SopClasses.PatientRootQueryRetrieveInformationModelGet : SopClasses.StudyRootQueryRetrieveInformationModelGet;

    /// <summary>The option that names the level.</summary>
    internal static Option<string?> LevelOption() => new("--level")
    {
        Description = "patient, study, series or image; when it is not given, the level of the lowest unique key that is.",
        HelpName = "LEVEL",
    };

    /// <summary>The option that names the model.</summary>
    internal static Option<string?> RootOption() => new("--root")
    {
        Description = "patient or study; study when it is not given, patient at patient level.",
        HelpName = "ROOT",
    };

    /// <summary>The model and the level that the options ask for.</summary>
    /// <exception cref="UsageException">They are no such words, or don't go together.</exception>
    internal static (InformationModel Model, string Level) Of(string? root, string? level, DataSet keys)
    {
        string name = LevelOf(level, keys);
        return (root ?? (name == "PATIENT" ? "patient" : "study")) switch
        {
            "patient" => (new InformationModel(true), name),
            "study" when name == "PATIENT" => throw new UsageException("the study root has no patient level: leave --root away, or say --level study."),
            "study" => (new InformationModel(false), name),
            _ => throw new UsageException($"--root: '{root}' is not an information model: say patient or study."),
        };
    }

    /// <summary>The unique keys of a level and of those above it, highest first.</summary>
    internal IEnumerable<Tag> UniqueKeys(string level) => s_levels
        .Take(Array.FindIndex(s_levels, candidate => candidate.Name == level) + 1)
        .Where(candidate => IsPatientRoot || candidate.Name != "PATIENT")
        .Select(candidate => candidate.Key);

    private static string LevelOf(string? level, DataSet keys)
    {
        if (level is null)
        {
            (string Name, string[] Words, Tag Key) lowest = s_levels.Skip(1).LastOrDefault(candidate => keys.GetString(candidate.Key) is not null);
            return lowest.Name ?? "STUDY";
        }

        (string Name, string[] Words, Tag Key) named = Array.Find(s_levels, candidate => candidate.Words.Contains(level, StringComparer.OrdinalIgnoreCase));
        return named.Name ?? throw new UsageException($"--level: '{level}' is not a level: say patient, study, series or image.");
    }
}
