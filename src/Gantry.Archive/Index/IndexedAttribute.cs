using System.Collections.Frozen;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>How a column of the index is matched and returned.</summary>
internal enum ColumnKind
{
    /// <summary>Text, by single value or wildcard, with regard to case.</summary>
    Text,
    /// <summary>A person's name: the column, and beside it _alphabetic, _ideographic and _phonetic, folded.</summary>
    Name,
    /// <summary>A date: the column, and beside it _value with eight digits.</summary>
    Date,
    /// <summary>A time: the column, and the column of microseconds of the day.</summary>
    Time,
    /// <summary>A UID, or any of several.</summary>
    Uid,
    /// <summary>A number as text (IS): the column, and beside it _value.</summary>
    NumberText,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A count that the index keeps; it is returned, not matched.</summary>
    Count,
    /// <summary>Several values in one, \-separated with one at both ends; any may match.</summary>
    List,
    /// <summary>Always ONLINE.</summary>
    Availability,
}

/// <summary>An attribute that has a column of its own in the index.</summary>
/// <param name="Tag">The attribute.</param>
/// <param name="VR">Its value representation.</param>
/// <param name="Level">The table it is in.</param>
/// <param name="Kind">How it is matched and returned.</param>
/// <param name="Column">Its column, with the table's name.</param>
/// <param name="Companion">The column that is compared instead of it; empty when it is itself.</param>
internal sealed record IndexedAttribute(Tag Tag, VR VR, QueryLevel Level, ColumnKind Kind, string Column, string Companion = "")
{
    /// <summary>All of them, in the order of their tags.</summary>
    public static IReadOnlyList<IndexedAttribute> All { get; } = [.. Make().OrderBy(attribute => attribute.Tag)];

    private static readonly FrozenDictionary<Tag, IndexedAttribute> s_byTag = All.ToFrozenDictionary(attribute => attribute.Tag);

    /// <summary>The column of an attribute, null when it has none.</summary>
    public static IndexedAttribute? Find(Tag tag) => s_byTag.GetValueOrDefault(tag);

    private static IEnumerable<IndexedAttribute> Make()
    {
        const QueryLevel patient = QueryLevel.Patient, study = QueryLevel.Study, series = QueryLevel.Series, instance = QueryLevel.Instance;
        yield return new(Attributes.InstanceAvailability, VR.CS, patient, ColumnKind.Availability, "'ONLINE'");

        yield return new(Attributes.PatientName, VR.PN, patient, ColumnKind.Name, "patient.name");
        yield return new(Attributes.PatientID, VR.LO, patient, ColumnKind.Text, "patient.patient_id");
        yield return new(Attributes.IssuerOfPatientID, VR.LO, patient, ColumnKind.Text, "patient.issuer");
        yield return new(Attributes.PatientBirthDate, VR.DA, patient, ColumnKind.Date, "patient.birth_date", "patient.birth_date_value");
        yield return new(Attributes.PatientBirthTime, VR.TM, patient, ColumnKind.Time, "patient.birth_time", "patient.birth_clock");
        yield return new(Attributes.PatientSex, VR.CS, patient, ColumnKind.Text, "patient.sex");
        yield return new(Attributes.EthnicGroup, VR.SH, patient, ColumnKind.Text, "patient.ethnic_group");
        yield return new(Attributes.PatientComments, VR.LT, patient, ColumnKind.Text, "patient.comments");
        yield return new(Attributes.NumberOfPatientRelatedStudies, VR.IS, patient, ColumnKind.Count, "patient.studies");
        yield return new(Attributes.NumberOfPatientRelatedSeries, VR.IS, patient, ColumnKind.Count, "patient.series");
        yield return new(Attributes.NumberOfPatientRelatedInstances, VR.IS, patient, ColumnKind.Count, "patient.instances");

        yield return new(Attributes.StudyInstanceUID, VR.UI, study, ColumnKind.Uid, "study.study_uid");
        yield return new(Attributes.StudyID, VR.SH, study, ColumnKind.Text, "study.study_id");
        yield return new(Attributes.StudyDate, VR.DA, study, ColumnKind.Date, "study.study_date", "study.study_date_value");
        yield return new(Attributes.StudyTime, VR.TM, study, ColumnKind.Time, "study.study_time", "study.study_clock");
        yield return new(Attributes.TimezoneOffsetFromUTC, VR.SH, study, ColumnKind.Text, "study.timezone");
        yield return new(Attributes.AccessionNumber, VR.SH, study, ColumnKind.Text, "study.accession_number");
        yield return new(Attributes.StudyDescription, VR.LO, study, ColumnKind.Text, "study.description");
        yield return new(Attributes.ReferringPhysicianName, VR.PN, study, ColumnKind.Name, "study.referring_physician");
        yield return new(Attributes.PatientAge, VR.AS, study, ColumnKind.Text, "study.patient_age");
        yield return new(Attributes.PatientSize, VR.DS, study, ColumnKind.Text, "study.patient_size");
        yield return new(Attributes.PatientWeight, VR.DS, study, ColumnKind.Text, "study.patient_weight");
        yield return new(Attributes.ModalitiesInStudy, VR.CS, study, ColumnKind.List, "study.modalities");
        yield return new(Attributes.SOPClassesInStudy, VR.UI, study, ColumnKind.List, "study.sop_classes");
        yield return new(Attributes.NumberOfStudyRelatedSeries, VR.IS, study, ColumnKind.Count, "study.series");
        yield return new(Attributes.NumberOfStudyRelatedInstances, VR.IS, study, ColumnKind.Count, "study.instances");

        yield return new(Attributes.SeriesInstanceUID, VR.UI, series, ColumnKind.Uid, "series.series_uid");
        yield return new(Attributes.Modality, VR.CS, series, ColumnKind.Text, "series.modality");
        yield return new(Attributes.SeriesNumber, VR.IS, series, ColumnKind.NumberText, "series.series_number", "series.series_number_value");
        yield return new(Attributes.SeriesDescription, VR.LO, series, ColumnKind.Text, "series.description");
        yield return new(Attributes.BodyPartExamined, VR.CS, series, ColumnKind.Text, "series.body_part");
        yield return new(Attributes.Laterality, VR.CS, series, ColumnKind.Text, "series.laterality");
        yield return new(Attributes.SeriesDate, VR.DA, series, ColumnKind.Date, "series.series_date", "series.series_date_value");
        yield return new(Attributes.SeriesTime, VR.TM, series, ColumnKind.Time, "series.series_time", "series.series_clock");
        yield return new(Attributes.PerformingPhysicianName, VR.PN, series, ColumnKind.Name, "series.performing_physician");
        yield return new(Attributes.ProtocolName, VR.LO, series, ColumnKind.Text, "series.protocol_name");
        yield return new(Attributes.StationName, VR.SH, series, ColumnKind.Text, "series.station_name");
        yield return new(Attributes.InstitutionName, VR.LO, series, ColumnKind.Text, "series.institution");
        yield return new(Attributes.InstitutionalDepartmentName, VR.LO, series, ColumnKind.Text, "series.department");
        yield return new(Attributes.Manufacturer, VR.LO, series, ColumnKind.Text, "series.manufacturer");
        yield return new(Attributes.ManufacturerModelName, VR.LO, series, ColumnKind.Text, "series.manufacturer_model");
        yield return new(Attributes.PerformedProcedureStepID, VR.SH, series, ColumnKind.Text, "series.performed_step_id");
        yield return new(Attributes.PerformedProcedureStepStartDate, VR.DA, series, ColumnKind.Date, "series.performed_step_date", "series.performed_step_date_value");
        yield return new(Attributes.PerformedProcedureStepStartTime, VR.TM, series, ColumnKind.Time, "series.performed_step_time", "series.performed_step_clock");
        yield return new(Attributes.NumberOfSeriesRelatedInstances, VR.IS, series, ColumnKind.Count, "series.instances");

        yield return new(Attributes.SOPInstanceUID, VR.UI, instance, ColumnKind.Uid, "instance.sop_uid");
        yield return new(Attributes.SOPClassUID, VR.UI, instance, ColumnKind.Uid, "instance.sop_class");
        yield return new(Attributes.AvailableTransferSyntaxUID, VR.UI, instance, ColumnKind.Uid, "instance.transfer_syntax");
        yield return new(Attributes.InstanceNumber, VR.IS, instance, ColumnKind.NumberText, "instance.instance_number", "instance.instance_number_value");
        yield return new(Attributes.ContentDate, VR.DA, instance, ColumnKind.Date, "instance.content_date", "instance.content_date_value");
        yield return new(Attributes.ContentTime, VR.TM, instance, ColumnKind.Time, "instance.content_time", "instance.content_clock");
        yield return new(Attributes.NumberOfFrames, VR.IS, instance, ColumnKind.Text, "instance.frames");
        yield return new(Attributes.Rows, VR.US, instance, ColumnKind.Number, "instance.image_rows");
        yield return new(Attributes.Columns, VR.US, instance, ColumnKind.Number, "instance.image_columns");
        yield return new(Attributes.BitsAllocated, VR.US, instance, ColumnKind.Number, "instance.bits_allocated");
    }
}
