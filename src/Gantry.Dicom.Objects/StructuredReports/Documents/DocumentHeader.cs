using System.Globalization;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Fills the modules of documents, their content left out: patient, study, series, equipment, document, SOP common.</summary>
internal static class DocumentHeader
{
    private static readonly Tag[] s_ofStudy =
    [
        Attributes.StudyDate, Attributes.StudyTime, Attributes.AccessionNumber, Attributes.IssuerOfAccessionNumberSequence, Attributes.ReferringPhysicianName, Attributes.ReferringPhysicianIdentificationSequence,
        Attributes.StudyDescription, Attributes.ProcedureCodeSequence, Attributes.NameOfPhysiciansReadingStudy, Attributes.PhysiciansReadingStudyIdentificationSequence, Attributes.StudyInstanceUID, Attributes.StudyID,
        Attributes.PatientName, Attributes.PatientID, Attributes.IssuerOfPatientID, Attributes.IssuerOfPatientIDQualifiersSequence, Attributes.PatientBirthDate, Attributes.PatientSex, Attributes.OtherPatientIDsSequence,
        Attributes.PatientAge, Attributes.PatientSize, Attributes.PatientWeight, Attributes.PatientIdentityRemoved, Attributes.DeidentificationMethod, Attributes.DeidentificationMethodCodeSequence,
        Attributes.QualityControlSubject, Attributes.PatientSpeciesDescription, Attributes.PatientSpeciesCodeSequence, Attributes.ResponsiblePerson, Attributes.ResponsibleOrganization,
    ];

    private static readonly Tag[] s_mayBeEmpty =
    [
        Attributes.StudyDate, Attributes.StudyTime, Attributes.AccessionNumber, Attributes.ReferringPhysicianName, Attributes.StudyID, Attributes.PatientName, Attributes.PatientID, Attributes.PatientBirthDate,
        Attributes.PatientSex, Attributes.ReferencedPerformedProcedureStepSequence,
    ];

    /// <summary>Begins a document of the study that an instance is of.</summary>
    /// <param name="study">Any instance of the study, for patient and study.</param>
    /// <param name="sopClass">The document's SOP class.</param>
    /// <param name="options">What it is made with.</param>
    public static DataSet Begin(DataSet study, Uid sopClass, DocumentOptions options)
    {
        DataSet header = study.Clone();
        foreach (Tag tag in study.Select(element => element.Tag).Except(s_ofStudy).ToArray())
        {
            header.Remove(tag);
        }

        Fill(header, sopClass, options);
        return header;
    }

    /// <summary>Fills what a header lacks.</summary>
    /// <param name="header">The header; what it has stays as it is.</param>
    /// <param name="sopClass">The document's SOP class.</param>
    /// <param name="options">What it is made with.</param>
    public static void Fill(DataSet header, Uid sopClass, DocumentOptions options)
    {
        bool isKeyObject = sopClass == SopClasses.KeyObjectSelectionDocumentStorage;
        foreach (Tag tag in s_mayBeEmpty.Where(tag => !header.Contains(tag)))
        {
            header.SetEmpty(tag);
        }

        DateOnly date = DateOnly.FromDateTime(options.Time.DateTime);
        TimeOnly time = TimeOnly.FromDateTime(options.Time.DateTime);
        time = new TimeOnly(time.Hour, time.Minute, time.Second, time.Millisecond);
        Set(Attributes.StudyInstanceUID, Uid.New());
        if (!header.Contains(Attributes.SpecificCharacterSet))
        {
            header.SetValues(Attributes.SpecificCharacterSet, [.. options.CharacterSets]);
        }

        Set(Attributes.SOPClassUID, sopClass);
        Set(Attributes.SOPInstanceUID, options.SopInstanceUid ?? Uid.New());
        Set(Attributes.InstanceCreationDate, date);
        Set(Attributes.InstanceCreationTime, time);
        Set(Attributes.TimezoneOffsetFromUTC, OffsetOf(options.Time));
        Set(Attributes.ContentDate, date);
        Set(Attributes.ContentTime, time);
        Set(Attributes.Modality, isKeyObject ? "KO" : "SR");
        Set(Attributes.SeriesInstanceUID, options.SeriesInstanceUid ?? Uid.New());
        Set(Attributes.SeriesNumber, options.SeriesNumber);
        Set(Attributes.Manufacturer, options.Manufacturer);
        Set(Attributes.ManufacturerModelName, options.ManufacturerModelName);
        Set(Attributes.DeviceSerialNumber, options.DeviceSerialNumber);
        Set(Attributes.SoftwareVersions, options.SoftwareVersions);
        Set(Attributes.InstanceNumber, options.InstanceNumber);
        if (options.SeriesDescription is { } description)
        {
            Set(Attributes.SeriesDescription, description);
        }

        if (!isKeyObject)
        {
            Set(Attributes.CompletionFlag, options.IsComplete ? "COMPLETE" : "PARTIAL");
            Set(Attributes.VerificationFlag, options.VerifyingObservers.Count > 0 ? "VERIFIED" : "UNVERIFIED");
            if (!header.Contains(Attributes.PerformedProcedureCodeSequence))
            {
                header.SetEmpty(Attributes.PerformedProcedureCodeSequence);
            }
        }

        if (options.VerifyingObservers.Count > 0)
        {
            header.SetItems(Attributes.VerifyingObserverSequence, options.VerifyingObservers.Select(ObserverItem));
        }

        if (options.Predecessors.Count > 0)
        {
            Evidence.Write(header, Attributes.PredecessorDocumentsSequence, options.Predecessors);
        }

        void Set<T>(Attribute<T> attribute, T value)
        {
            if (!header.Contains(attribute))
            {
                header.Set(attribute, value);
            }
        }
    }

    /// <summary>Date and time as DT, with the offset from UTC.</summary>
    public static string WriteDateTime(DateTimeOffset time) =>
        time.ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture) + OffsetOf(time);

    private static DataSet ObserverItem(VerifyingObserver observer)
    {
        DataSet item = new();
        item.Set(Attributes.VerifyingOrganization, observer.Organization);
        item.Set(Attributes.VerificationDateTime.As<string>(), WriteDateTime(observer.VerifiedAt));
        item.Set(Attributes.VerifyingObserverName, observer.Name);
        item.SetCodes(Attributes.VerifyingObserverIdentificationCodeSequence, observer.Identification is { } identification ? [identification] : []);
        return item;
    }

    private static string OffsetOf(DateTimeOffset time) => (time.Offset < TimeSpan.Zero ? "-" : "+") + time.Offset.ToString("hhmm", CultureInfo.InvariantCulture);
}
