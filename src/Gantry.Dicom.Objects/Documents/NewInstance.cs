namespace Gantry.Dicom.Objects.Documents;

/// <summary>Begins instances that are made of what comes from outside DICOM: patient and study of another instance or new ones, a series of their own.</summary>
internal static class NewInstance
{
    private const string Maker = "Gantry";

    private static readonly Tag[] s_alwaysThere = [
        Attributes.PatientName, Attributes.PatientID, Attributes.PatientBirthDate, Attributes.PatientSex, Attributes.StudyDate, Attributes.StudyTime,
        Attributes.ReferringPhysicianName, Attributes.StudyID, Attributes.AccessionNumber];

    private static readonly Tag[] s_whereThere = [
        Attributes.IssuerOfPatientID, Attributes.TypeOfPatientID, Attributes.OtherPatientNames, Attributes.StudyDescription, Attributes.PatientAge, Attributes.PatientSize, Attributes.PatientWeight];

    /// <summary>Begins one, with the modules of patient, study, series, equipment and SOP common (PS3.3 §C.7.1, §C.7.2, §C.7.3, §C.7.5, §C.12.1).</summary>
    /// <param name="sopClass">Its class.</param>
    /// <param name="modality">Modality of its series.</param>
    /// <param name="like">An instance whose patient and study it gets; null for a study of its own.</param>
    /// <param name="time">When it is made.</param>
    internal static DataSet Begin(Uid sopClass, string modality, DataSet? like, DateTimeOffset time)
    {
        DataSet made = new();
        made.Set(Attributes.SpecificCharacterSet, CharacterSet.Utf8.DefinedTerms[0]);
        foreach (Tag tag in s_alwaysThere)
        {
            Copy(like, made, tag, isAlwaysThere: true);
        }

        foreach (Tag tag in s_whereThere)
        {
            Copy(like, made, tag, isAlwaysThere: false);
        }

        made.Set(Attributes.StudyInstanceUID, like?.Get(Attributes.StudyInstanceUID) is { IsValid: true } study ? study : Uid.New());
        made.Set(Attributes.SeriesInstanceUID, Uid.New());
        made.Set(Attributes.Modality, modality);
        made.Set(Attributes.SeriesNumber, 1);
        made.Set(Attributes.InstanceNumber, 1);
        made.Set(Attributes.Manufacturer, Maker);
        made.Set(Attributes.SOPClassUID, sopClass);
        made.Set(Attributes.SOPInstanceUID, Uid.New());
        DateOnly date = DateOnly.FromDateTime(time.DateTime);
        TimeOnly clock = new(time.Hour, time.Minute, time.Second);
        made.Set(Attributes.InstanceCreationDate, date);
        made.Set(Attributes.InstanceCreationTime, clock);
        made.Set(Attributes.ContentDate, date);
        made.Set(Attributes.ContentTime, clock);
        if (like is null)
        {
            made.Set(Attributes.StudyDate, date);
            made.Set(Attributes.StudyTime, clock);
        }

        return made;
    }

    /// <summary>Adds what Enhanced General Equipment asks for beside the manufacturer (PS3.3 §C.7.5.2).</summary>
    internal static void SetEnhancedEquipment(DataSet made)
    {
        made.Set(Attributes.ManufacturerModelName, Maker);
        made.Set(Attributes.DeviceSerialNumber, "0");
        made.Set(Attributes.SoftwareVersions, FileMetaInformation.ImplementationVersionName);
    }

    private static void Copy(DataSet? like, DataSet made, Tag tag, bool isAlwaysThere)
    {
        VR vr = made.Context.Dictionary.LookupVR(tag);
        try
        {
            if (like?.GetStrings(tag) is { Length: > 0 } values && values.Any(value => value.Length > 0))
            {
                made.Set(tag, vr, values);
                return;
            }
        }
        catch (DicomException)
        {
            // A value that is not valid is not taken over.
        }

        if (isAlwaysThere)
        {
            made.SetEmpty(tag, vr);
        }
    }
}
