using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Retrieve;

/// <summary>An information model of query and retrieve, and its levels (PS3.4 §C.6), or that of the modality worklist (PS3.4 §K.6.1), which has none.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Find">The SOP class for C-FIND.</param>
/// <param name="Move">The SOP class for C-MOVE; null when there is none.</param>
/// <param name="Get">The SOP class for C-GET; null when there is none.</param>
/// <param name="Levels">Its levels, highest first.</param>
internal sealed record InformationModel(string Name, Uid Find, Uid? Move, Uid? Get, params IReadOnlyList<string> Levels)
{
    private static readonly (string Name, string[] Words, Tag Key)[] s_levels =
    [
        ("PATIENT", ["patient"], Attributes.PatientID),
        ("STUDY", ["study"], Attributes.StudyInstanceUID),
        ("SERIES", ["series"], Attributes.SeriesInstanceUID),
        ("IMAGE", ["image", "instance"], Attributes.SOPInstanceUID),
    ];

    private static readonly InformationModel[] s_models =
    [
        new(
            "study",
            SopClasses.StudyRootQueryRetrieveInformationModelFind,
            SopClasses.StudyRootQueryRetrieveInformationModelMove,
            SopClasses.StudyRootQueryRetrieveInformationModelGet,
            "STUDY", "SERIES", "IMAGE"),
        new(
            "patient",
            SopClasses.PatientRootQueryRetrieveInformationModelFind,
            SopClasses.PatientRootQueryRetrieveInformationModelMove,
            SopClasses.PatientRootQueryRetrieveInformationModelGet,
            "PATIENT", "STUDY", "SERIES", "IMAGE"),
        new(
            "patient-study-only",
            SopClasses.PatientStudyOnlyQueryRetrieveInformationModelFind,
            SopClasses.PatientStudyOnlyQueryRetrieveInformationModelMove,
            SopClasses.PatientStudyOnlyQueryRetrieveInformationModelGet,
            "PATIENT", "STUDY"),
        new("worklist", SopClasses.ModalityWorklistInformationModelFind, null, null),
    ];

    /// <summary>Whether its queries name a level.</summary>
    internal bool HasLevels => Levels.Count > 0;

    /// <summary>The option that names the level.</summary>
    internal static Option<string?> LevelOption() => new("--level")
    {
        Description = "patient, study, series or image; when it is not given, the level of the lowest unique key that is.",
        HelpName = "LEVEL",
    };

    /// <summary>The option that names the model.</summary>
    internal static Option<string?> ModelOption() => new("--model", "--root")
    {
        Description = "patient, study, patient-study-only (retired) or, to query, worklist; study when it is not given, patient at patient level.",
        HelpName = "MODEL",
    };

    /// <summary>The model and the level that the options ask for; the level is empty where there is none.</summary>
    /// <exception cref="UsageException">They are no such words, or don't go together.</exception>
    internal static (InformationModel Model, string Level) Of(string? model, string? level, DataSet keys)
    {
        string lowest = LevelOf(level, keys);
        InformationModel named = Array.Find(s_models, candidate => candidate.Name == (model ?? (lowest == "PATIENT" ? "patient" : "study")))
            ?? throw new UsageException($"--model: '{model}' is not an information model: say patient, study, patient-study-only or worklist.");
        if (!named.HasLevels)
        {
            return level is null ? (named, string.Empty) : throw new UsageException("a worklist has no levels: leave --level away.");
        }

        return named.Levels.Contains(lowest)
            ? (named, lowest)
            : throw new UsageException($"the {named.Name} model has no {lowest.ToLowerInvariant()} level: leave --model away, or say --level {named.Levels[0].ToLowerInvariant()}.");
    }

    /// <summary>The unique keys of a level and of those above it, highest first.</summary>
    internal IEnumerable<Tag> UniqueKeys(string level) => s_levels
        .Take(Array.FindIndex(s_levels, candidate => candidate.Name == level) + 1)
        .Where(candidate => Levels.Contains(candidate.Name))
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
