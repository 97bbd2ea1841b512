namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A series of an invented patient's study, and what all its objects have in common.</summary>
/// <param name="Study">The study.</param>
/// <param name="Number">Series Number.</param>
/// <param name="Modality">Modality, a defined term of PS3.3 §C.7.3.1.1.1.</param>
/// <param name="Description">Series Description, in the patient's character set.</param>
public sealed record PhantomSeries(PhantomStudy Study, int Number, string Modality, string Description)
{
    /// <summary>Series Instance UID; null for one made of the study's and the number.</summary>
    public Uid? Uid { get; init; }

    /// <summary>Body Part Examined; empty when it is left out.</summary>
    public string BodyPart { get; init; } = "";

    /// <summary>Decides the noise.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Series Instance UID.</summary>
    public Uid InstanceUid => Uid ?? PhantomUid.Of($"{Study.InstanceUid}/{Number}");

    /// <summary>Begins an object with the modules of patient, study, series, equipment and SOP common.</summary>
    /// <param name="sopClass">SOP Class UID.</param>
    /// <param name="instanceNumber">Instance Number.</param>
    /// <param name="imageType">Values of Image Type.</param>
    internal DataSet Begin(Uid sopClass, int instanceNumber, params ReadOnlySpan<string> imageType)
    {
        PhantomPatient patient = Study.Patient;
        TimeOnly time = Study.Time.AddMinutes(5 * Number);
        DataSet dataSet = new();
        dataSet.SetValues(Attributes.SpecificCharacterSet, [.. patient.CharacterSets]);
        dataSet.SetValues(Attributes.ImageType, imageType);
        dataSet.Set(Attributes.InstanceCreationDate, Study.Date);
        dataSet.Set(Attributes.InstanceCreationTime, time);
        dataSet.Set(Attributes.SOPClassUID, sopClass);
        dataSet.Set(Attributes.SOPInstanceUID, PhantomUid.Of($"{InstanceUid}/{instanceNumber}"));
        dataSet.Set(Attributes.StudyDate, Study.Date);
        dataSet.Set(Attributes.SeriesDate, Study.Date);
        dataSet.Set(Attributes.AcquisitionDate, Study.Date);
        dataSet.Set(Attributes.ContentDate, Study.Date);
        dataSet.Set(Attributes.StudyTime, Study.Time);
        dataSet.Set(Attributes.SeriesTime, time);
        dataSet.Set(Attributes.AcquisitionTime, time);
        dataSet.Set(Attributes.ContentTime, time.Add(TimeSpan.FromMilliseconds(100 * instanceNumber)));
        dataSet.Set(Attributes.AccessionNumber, Study.AccessionNumber);
        dataSet.Set(Attributes.Modality, Modality);
        dataSet.Set(Attributes.Manufacturer, "Gantry");
        dataSet.Set(Attributes.InstitutionName, "Gantry Demonstration");
        dataSet.Set(Attributes.ReferringPhysicianName, Study.ReferringPhysician);
        dataSet.Set(Attributes.StationName, $"PHANTOM-{Modality}");
        dataSet.Set(Attributes.StudyDescription, Study.Description);
        dataSet.Set(Attributes.SeriesDescription, Description);
        dataSet.Set(Attributes.ManufacturerModelName, "Phantom");
        dataSet.Set(Attributes.PatientName, patient.Name);
        dataSet.Set(Attributes.PatientID, patient.Id);
        dataSet.Set(Attributes.IssuerOfPatientID, PhantomPatient.IssuerOfId);
        dataSet.Set(Attributes.PatientBirthDate, patient.BirthDate);
        dataSet.Set(Attributes.PatientSex, patient.Sex);
        dataSet.Set(Attributes.PatientAge, Age.InYears(patient.BirthDate, Study.Date));
        if (BodyPart.Length > 0)
        {
            dataSet.Set(Attributes.BodyPartExamined, BodyPart);
        }

        dataSet.Set(Attributes.DeviceSerialNumber, "1");
        dataSet.Set(Attributes.SoftwareVersions, "1");
        dataSet.Set(Attributes.StudyInstanceUID, Study.InstanceUid);
        dataSet.Set(Attributes.SeriesInstanceUID, InstanceUid);
        dataSet.Set(Attributes.StudyID, Study.Id);
        dataSet.Set(Attributes.SeriesNumber, Number);
        dataSet.Set(Attributes.InstanceNumber, instanceNumber);
        return dataSet;
    }
}
