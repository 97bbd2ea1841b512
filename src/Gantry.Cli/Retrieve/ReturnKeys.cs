using Gantry.Dicom;

namespace Gantry.Cli.Retrieve;

/// <summary>The keys that a query gets beside those that were given.</summary>
internal static class ReturnKeys
{
    private static readonly Dictionary<string, Tag[]> s_usual = new(StringComparer.Ordinal)
    {
        ["PATIENT"] = [Attributes.PatientName, Attributes.PatientBirthDate, Attributes.PatientSex],
        ["STUDY"] =
        [
            Attributes.StudyDate, Attributes.StudyTime, Attributes.AccessionNumber, Attributes.ModalitiesInStudy, Attributes.StudyDescription,
            Attributes.PatientName, Attributes.PatientID, Attributes.PatientBirthDate, Attributes.StudyID,
            Attributes.NumberOfStudyRelatedSeries, Attributes.NumberOfStudyRelatedInstances,
        ],
        ["SERIES"] = [Attributes.Modality, Attributes.SeriesNumber, Attributes.SeriesDescription, Attributes.NumberOfSeriesRelatedInstances],
        ["IMAGE"] = [Attributes.SOPClassUID, Attributes.InstanceNumber],
        [string.Empty] =
        [
            Attributes.AccessionNumber, Attributes.ReferringPhysicianName, Attributes.PatientName, Attributes.PatientID, Attributes.PatientBirthDate, Attributes.PatientSex,
            Attributes.StudyInstanceUID, Attributes.RequestedProcedureDescription, Attributes.RequestedProcedureID,
        ],
    };

    // PS3.4 table K.6-1.
    private static readonly Tag[] s_scheduledStep =
    [
        Attributes.Modality, Attributes.ScheduledStationAETitle, Attributes.ScheduledProcedureStepStartDate, Attributes.ScheduledProcedureStepStartTime,
        Attributes.ScheduledPerformingPhysicianName, Attributes.ScheduledProcedureStepDescription, Attributes.ScheduledStationName,
        Attributes.ScheduledProcedureStepLocation, Attributes.ScheduledProcedureStepID,
    ];

    /// <summary>Adds level and unique keys; and where nothing is asked to be returned, what people want to see.</summary>
    internal static void Complete(DataSet identifier, InformationModel model, string level)
    {
        bool asksForNothing = AsksForNothing(identifier);
        if (asksForNothing)
        {
            Add(identifier, s_usual[level]);
        }

        if (model.HasLevels)
        {
            Add(identifier, model.UniqueKeys(level));
            identifier.Set(Attributes.QueryRetrieveLevel, level);
        }
        else if (asksForNothing)
        {
            DataSet step = identifier.Items(Attributes.ScheduledProcedureStepSequence) is [var first, ..] ? first : new DataSet();
            Add(step, s_scheduledStep);
            identifier.SetItems(Attributes.ScheduledProcedureStepSequence, step);
        }
    }

    private static bool AsksForNothing(DataSet identifier) => identifier.All(element =>
        element.Tag == Attributes.QueryRetrieveLevel.Tag || (element.VR == VR.SQ ? identifier.Items(element.Tag).All(AsksForNothing) : element.Length != 0));

    private static void Add(DataSet identifier, IEnumerable<Tag> tags)
    {
        foreach (Tag tag in tags.Where(tag => !identifier.Contains(tag)))
        {
            identifier.SetEmpty(tag);
        }
    }
}
