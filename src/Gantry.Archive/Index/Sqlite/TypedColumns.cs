using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What the typed columns of patients, studies, series and instances hold, made of a header in the view.</summary>
internal static class TypedColumns
{
    /// <summary>Of patients.</summary>
    public static readonly RowColumns Patient = new(
        "patient", "issuer_assumed", "name", "name_alphabetic", "name_ideographic", "name_phonetic", "birth_date", "birth_date_value", "birth_time", "birth_clock", "sex", "ethnic_group", "comments");

    /// <summary>Of studies.</summary>
    public static readonly RowColumns Study = new(
        "study", "study_id", "study_date", "study_date_value", "study_time", "study_clock", "study_instant", "timezone", "accession_number", "description",
        "referring_physician", "referring_physician_alphabetic", "referring_physician_ideographic", "referring_physician_phonetic", "reading_physicians",
        "patient_age", "patient_size", "patient_weight");

    /// <summary>Of series.</summary>
    public static readonly RowColumns Series = new(
        "series", "modality", "series_number", "series_number_value", "description", "body_part", "laterality", "series_date", "series_date_value", "series_time", "series_clock",
        "performing_physician", "performing_physician_alphabetic", "performing_physician_ideographic", "performing_physician_phonetic",
        "protocol_name", "station_name", "institution", "department", "manufacturer", "manufacturer_model",
        "performed_step_id", "performed_step_date", "performed_step_date_value", "performed_step_time", "performed_step_clock");

    /// <summary>Of instances.</summary>
    public static readonly RowColumns Instance = new(
        "instance", "instance_number", "instance_number_value", "content_date", "content_date_value", "content_time", "content_clock",
        "frames", "frame_count", "image_rows", "image_columns", "bits_allocated");

    /// <summary>The values of a patient.</summary>
    public static object?[] OfPatient(CompositeContext context)
    {
        DataSet dataSet = context.DataSet;
        return
        [
            context.IsIssuerAssumed ? 1L : 0L, .. Name(dataSet, Attributes.PatientName), .. Date(dataSet, Attributes.PatientBirthDate), .. Time(dataSet, Attributes.PatientBirthTime),
            Text(dataSet, Attributes.PatientSex), Text(dataSet, Attributes.EthnicGroup), Text(dataSet, Attributes.PatientComments),
        ];
    }

    /// <summary>The values of a study.</summary>
    /// <param name="context">What its first instance says.</param>
    /// <param name="timeZone">The time zone of instances that name none.</param>
    public static object?[] OfStudy(CompositeContext context, TimeZoneInfo timeZone)
    {
        DataSet dataSet = context.DataSet;
        object?[] date = Date(dataSet, Attributes.StudyDate);
        object?[] time = Time(dataSet, Attributes.StudyTime);
        object? timezone = Text(dataSet, Attributes.TimezoneOffsetFromUTC);
        return
        [
            Text(dataSet, Attributes.StudyID), .. date, .. time, MatchingValues.Instant(date[1] as string ?? string.Empty, time[1] is long clock ? clock : -1, timezone as string, timeZone), timezone,
            Text(dataSet, Attributes.AccessionNumber), Text(dataSet, Attributes.StudyDescription), .. Name(dataSet, Attributes.ReferringPhysicianName),
            Text(dataSet, Attributes.NameOfPhysiciansReadingStudy), Text(dataSet, Attributes.PatientAge), Text(dataSet, Attributes.PatientSize), Text(dataSet, Attributes.PatientWeight),
        ];
    }

    /// <summary>The values of a series.</summary>
    public static object?[] OfSeries(CompositeContext context)
    {
        DataSet dataSet = context.DataSet;
        return
        [
            Text(dataSet, Attributes.Modality), .. Number(dataSet, Attributes.SeriesNumber), Text(dataSet, Attributes.SeriesDescription), Text(dataSet, Attributes.BodyPartExamined),
            Text(dataSet, Attributes.Laterality), .. Date(dataSet, Attributes.SeriesDate), .. Time(dataSet, Attributes.SeriesTime), .. Name(dataSet, Attributes.PerformingPhysicianName),
            Text(dataSet, Attributes.ProtocolName), Text(dataSet, Attributes.StationName), Text(dataSet, Attributes.InstitutionName), Text(dataSet, Attributes.InstitutionalDepartmentName),
            Text(dataSet, Attributes.Manufacturer), Text(dataSet, Attributes.ManufacturerModelName), Text(dataSet, Attributes.PerformedProcedureStepID),
            .. Date(dataSet, Attributes.PerformedProcedureStepStartDate), .. Time(dataSet, Attributes.PerformedProcedureStepStartTime),
        ];
    }

    /// <summary>The values of an instance.</summary>
    public static object?[] OfInstance(DataSet dataSet)
    {
        object? frames = Text(dataSet, Attributes.NumberOfFrames);
        long? rows = dataSet.Get(Attributes.Rows);
        return
        [
            .. Number(dataSet, Attributes.InstanceNumber), .. Date(dataSet, Attributes.ContentDate), .. Time(dataSet, Attributes.ContentTime),
            frames, rows is null ? 0L : Math.Clamp(MatchingValues.Number(frames as string), 1, int.MaxValue), rows, (long?)dataSet.Get(Attributes.Columns), (long?)dataSet.Get(Attributes.BitsAllocated),
        ];
    }

    /// <summary>All values of an attribute in one text, as a column holds them; null when it is absent or empty, <see cref="RowColumns.Unknown"/> when it is not at hand.</summary>
    public static object? Text(DataSet dataSet, Tag tag)
    {
        try
        {
            string text = string.Join('\\', dataSet.GetStrings(tag));
            return text.Length > 0 ? text : null;
        }
        catch (DicomException)
        {
            return RowColumns.Unknown;
        }
    }

    private static object?[] Name(DataSet dataSet, Tag tag)
    {
        object? text = Text(dataSet, tag);
        (string alphabetic, string ideographic, string phonetic) = MatchingValues.Name(text as string);
        return text == RowColumns.Unknown ? [text, text, text, text] : [text, alphabetic, ideographic, phonetic];
    }

    private static object?[] Date(DataSet dataSet, Tag tag) => Pair(dataSet, tag, static text => MatchingValues.Date(text));

    private static object?[] Time(DataSet dataSet, Tag tag) => Pair(dataSet, tag, static text => MatchingValues.Clock(text));

    private static object?[] Number(DataSet dataSet, Tag tag) => Pair(dataSet, tag, static text => MatchingValues.Number(text));

    /// <summary>A text as received, and what is compared.</summary>
    private static object?[] Pair(DataSet dataSet, Tag tag, Func<string?, object> compared)
    {
        object? text = Text(dataSet, tag);
        return text == RowColumns.Unknown ? [text, text] : [text, compared(text as string)];
    }
}
