using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Server.Dimse;

/// <summary>A query/retrieve information model (PS3.4 §C.6): its SOP classes, its levels and the unique key of each.</summary>
/// <param name="Find">The SOP class for C-FIND.</param>
/// <param name="Move">The SOP class for C-MOVE.</param>
/// <param name="Get">The SOP class for C-GET.</param>
/// <param name="Levels">The levels, from the top.</param>
internal sealed record InformationModel(Uid Find, Uid Move, Uid Get, IReadOnlyList<QueryLevel> Levels)
{
    /// <summary>Patient root, study root, and the retired patient/study only.</summary>
    internal static IReadOnlyList<InformationModel> All { get; } =
    [
        new(SopClasses.PatientRootQueryRetrieveInformationModelFind, SopClasses.PatientRootQueryRetrieveInformationModelMove, SopClasses.PatientRootQueryRetrieveInformationModelGet,
            [QueryLevel.Patient, QueryLevel.Study, QueryLevel.Series, QueryLevel.Instance]),
        new(SopClasses.StudyRootQueryRetrieveInformationModelFind, SopClasses.StudyRootQueryRetrieveInformationModelMove, SopClasses.StudyRootQueryRetrieveInformationModelGet,
            [QueryLevel.Study, QueryLevel.Series, QueryLevel.Instance]),
        new(new Uid("1.2.840.10008.5.1.4.1.2.3.1"), new Uid("1.2.840.10008.5.1.4.1.2.3.2"), new Uid("1.2.840.10008.5.1.4.1.2.3.3"), [QueryLevel.Patient, QueryLevel.Study]),
    ];

    /// <summary>The model a SOP class belongs to.</summary>
    internal static InformationModel Of(Uid sopClass) => All.First(model => model.Find == sopClass || model.Move == sopClass || model.Get == sopClass);

    /// <summary>The name of a level in Query/Retrieve Level (0008,0052).</summary>
    internal static string NameOf(QueryLevel level) => level switch
    {
        QueryLevel.Patient => "PATIENT",
        QueryLevel.Study => "STUDY",
        QueryLevel.Series => "SERIES",
        _ => "IMAGE",
    };

    /// <summary>The unique key of a level, with its keyword.</summary>
    internal static (Tag Tag, string Keyword) UniqueKeyOf(QueryLevel level) => level switch
    {
        QueryLevel.Patient => (Attributes.PatientID, "Patient ID"),
        QueryLevel.Study => (Attributes.StudyInstanceUID, "Study Instance UID"),
        QueryLevel.Series => (Attributes.SeriesInstanceUID, "Series Instance UID"),
        _ => (Attributes.SOPInstanceUID, "SOP Instance UID"),
    };

    /// <summary>Reads the level of an identifier and checks that the unique keys of the levels above have one value each, unless relational queries were negotiated (PS3.4 §C.4.1.2.2).</summary>
    /// <exception cref="DimseException">A900: the identifier does not fit the model.</exception>
    internal QueryLevel LevelOf(DataSet identifier, bool relational)
    {
        string text = identifier.GetString(Attributes.QueryRetrieveLevel)
            ?? throw Refused("Query/Retrieve Level (0008,0052) is missing");
        QueryLevel level = text.Trim().ToUpperInvariant() switch
        {
            "PATIENT" => QueryLevel.Patient,
            "STUDY" => QueryLevel.Study,
            "SERIES" => QueryLevel.Series,
            "IMAGE" => QueryLevel.Instance,
            _ => throw Refused("Query/Retrieve Level (0008,0052) is not one of the standard"),
        };
        if (!Levels.Contains(level))
        {
            throw Refused($"This information model has no level {NameOf(level)}");
        }

        foreach (QueryLevel above in relational ? [] : Levels.TakeWhile(above => above != level))
        {
            (Tag tag, string keyword) = UniqueKeyOf(above);
            string[] values = identifier.GetStrings(tag);
            if (values.Length != 1 || values[0].Length == 0 || values[0].AsSpan().ContainsAny('*', '?'))
            {
                throw Refused($"{keyword} {tag} needs one value at {NameOf(level)}");
            }
        }

        return level;
    }

    /// <summary>What an identifier of C-MOVE or C-GET selects (PS3.4 §C.4.2.1.4.1): one value above its level, one or more at the level itself.</summary>
    /// <exception cref="DimseException">A900: the identifier does not fit the model.</exception>
    internal InstanceSelection SelectionOf(DataSet identifier, bool relational)
    {
        QueryLevel level = LevelOf(identifier, relational);
        (Tag tag, string keyword) = UniqueKeyOf(level);
        string[] values = ValuesOf(identifier, tag);
        if (values.Length == 0)
        {
            throw Refused($"{keyword} {tag} is needed at {NameOf(level)}");
        }

        return new InstanceSelection
        {
            PatientIds = Levels[0] == QueryLevel.Patient ? ValuesOf(identifier, Attributes.PatientID) : [],
            StudyInstanceUids = Uids(identifier, QueryLevel.Study, level),
            SeriesInstanceUids = Uids(identifier, QueryLevel.Series, level),
            SopInstanceUids = Uids(identifier, QueryLevel.Instance, level),
        };
    }

    // Keys below the level don't belong there and narrow nothing.
    private static Uid[] Uids(DataSet identifier, QueryLevel of, QueryLevel level) =>
        of > level ? [] : [.. ValuesOf(identifier, UniqueKeyOf(of).Tag).Select(value => new Uid(value))];

    private static string[] ValuesOf(DataSet identifier, Tag tag) => [.. identifier.GetStrings(tag).Where(value => value.Length > 0)];

    private static DimseException Refused(string comment) => new(DimseStatus.DataSetDoesNotMatchSopClass, comment);
}
