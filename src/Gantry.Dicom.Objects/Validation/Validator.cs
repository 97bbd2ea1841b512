using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Holds instances against the standard: their information object definition (PS3.3), their values (PS3.5, PS3.6), and what must fit together in them.</summary>
public static class Validator
{
    private static readonly Tag[] s_metaInformation =
    [
        Attributes.FileMetaInformationGroupLength, Attributes.FileMetaInformationVersion, Attributes.MediaStorageSOPClassUID, Attributes.MediaStorageSOPInstanceUID,
        Attributes.TransferSyntaxUID, Attributes.ImplementationClassUID,
    ];

    /// <summary>Validates a data set.</summary>
    /// <param name="dataSet">The data set; pixel data may have stayed in the file.</param>
    /// <param name="options">How; strictly when null.</param>
    public static ValidationResult Validate(DataSet dataSet, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return Validate(dataSet, dataSet.Findings, new FindingList(options ?? new ValidationOptions()), options?.SopClass);
    }

    /// <summary>Validates a file: its data set, with the class of its file meta information where the data set has none, and whether the two agree (PS3.10 §7.1).</summary>
    /// <param name="file">The file, open.</param>
    /// <param name="options">How; strictly when null.</param>
    public static ValidationResult Validate(DicomFile file, ValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        FindingList findings = new(options ?? new ValidationOptions());
        CheckMetaInformation(file, Attributes.MediaStorageSOPClassUID, Attributes.SOPClassUID, findings);
        CheckMetaInformation(file, Attributes.MediaStorageSOPInstanceUID, Attributes.SOPInstanceUID, findings);
        if (!file.FileMetaInformation.IsEmpty)
        {
            foreach (Tag tag in s_metaInformation.Where(tag => file.FileMetaInformation.Presence(tag) != Presence.Value))
            {
                findings.Add(FindingSeverity.Error, tag, "file-meta-information", "PS3.10 §7.1", "the file meta information lacks an element of type 1", "write the file anew");
            }
        }

        Uid? sopClass = options?.SopClass ?? (file.FileMetaInformation.GetString(Attributes.MediaStorageSOPClassUID) is string uid ? new Uid(uid) : null);
        return Validate(file.DataSet, file.Findings.Concat(ValueRules.Check(file.FileMetaInformation)), findings, sopClass);
    }

    private static ValidationResult Validate(DataSet dataSet, IEnumerable<Finding> read, FindingList findings, Uid? otherClass)
    {
        Uid? sopClass = dataSet.GetString(Attributes.SOPClassUID) is string uid ? new Uid(uid) : otherClass;
        InformationObjectDefinition? definition = sopClass is Uid known ? InformationObjectDefinitions.BySopClass(known) : null;
        CheckClass(dataSet, sopClass, definition, findings);
        if (definition is not null)
        {
            new InstanceCheck(dataSet, sopClass, definition, findings).Run();
        }

        ElementCheck.Run(dataSet, definition, read, findings);
        ImageCheck.Run(dataSet, findings);
        FrameCheck.Run(dataSet, definition, findings);
        WaveformCheck.Run(dataSet, findings);
        LocalReferenceCheck.Run(dataSet, findings);
        ReferenceCheck.Run(dataSet, findings);
        PatientCheck.Run(dataSet, findings);
        return new ValidationResult(definition, findings.ToArray());
    }

    private static void CheckMetaInformation(DicomFile file, Tag meta, Tag attribute, FindingList findings)
    {
        if (file.FileMetaInformation.GetString(meta) is string told && file.DataSet.GetString(attribute) is string own && told != own)
        {
            findings.Add(FindingSeverity.Error, meta, "file-meta-information", "PS3.10 §7.1", $"the file meta information says '{told}', the data set '{own}'", "write what the data set says");
        }
    }

    private static void CheckClass(DataSet dataSet, Uid? sopClass, InformationObjectDefinition? definition, FindingList findings)
    {
        if (definition is not null)
        {
            return;
        }

        if (sopClass is not Uid uid)
        {
            string presence = dataSet.Presence(Attributes.SOPClassUID) == Presence.Empty ? "empty" : "missing";
            findings.Add(FindingSeverity.Error, Attributes.SOPClassUID, $"type-1-{presence}", "PS3.3 §C.12.1", $"SOP Class UID is {presence}, so that nothing tells what the instance is", "give the class of the instance");
            return;
        }

        UidEntry? entry = UidRegistry.TryGet(uid, out UidEntry? found) ? found : null;
        if (entry is { Kind: "SOP Class" })
        {
            findings.Add(entry.IsRetired ? FindingSeverity.Warning : FindingSeverity.Info, Attributes.SOPClassUID, entry.IsRetired ? "retired-class" : "class-without-definition", "PS3.4 §B.5",
                $"{entry.Name} has no information object definition in the tables of PS3.3 {InformationObjectDefinitions.Edition}: only values were looked at", entry.IsRetired ? "use the class that replaces it" : string.Empty);
        }
        else
        {
            bool isStandard = uid.Value.StartsWith("1.2.840.10008.", StringComparison.Ordinal);
            findings.Add(isStandard || entry is not null ? FindingSeverity.Error : FindingSeverity.Warning, Attributes.SOPClassUID, "unknown-class", "PS3.6 §A",
                $"'{uid}' is no SOP class of the standard: only values were looked at", isStandard ? "give the class of the instance" : "say in a conformance statement what a private class is");
        }
    }
}
