namespace Gantry.Dicom.Imaging;

/// <summary>
/// Standardized uptake values by body weight (SUVbw, g/ml) of positron emission tomography (PS3.3 §C.8.9.4): only where the object leaves no doubt of how they are made.
/// </summary>
/// <param name="Factor">What modality values are multiplied by to give SUVbw; null where the object leaves that in doubt.</param>
/// <param name="Reason">What is missing, or not as it would have to be; null where there is a factor.</param>
public sealed record StandardizedUptakeValue(double? Factor, string? Reason)
{
    private static readonly TimeSpan s_longestUptake = TimeSpan.FromDays(1);

    /// <summary>Finds the factor of an image.</summary>
    /// <param name="dataSet">A PET image.</param>
    public static StandardizedUptakeValue Of(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.GetString(Attributes.Units) switch
        {
            "GML" => dataSet.GetString(Attributes.SUVType) is null or "BW" ? new(1, null) : Doubt("SUV Type (0054,1006) is not BW"),
            "BQML" => OfActivity(dataSet),
            _ => Doubt("Units (0054,1001) are neither BQML nor GML"),
        };
    }

    private static StandardizedUptakeValue Doubt(string reason) => new(null, reason);

    private static StandardizedUptakeValue OfActivity(DataSet dataSet)
    {
        string[] corrections = dataSet.GetStrings(Attributes.CorrectedImage);
        if (!corrections.Contains("ATTN") || !corrections.Contains("DECY"))
        {
            return Doubt("Corrected Image (0028,0051) does not name both ATTN and DECY");
        }

        if (dataSet.Get(Attributes.PatientWeight) is not { } weight || !(weight > 0))
        {
            return Doubt("Patient's Weight (0010,1030) is missing");
        }

        if (dataSet.Items(Attributes.RadiopharmaceuticalInformationSequence) is not [DataSet tracer]
            || tracer.Get(Attributes.RadionuclideTotalDose) is not { } dose || !(dose > 0)
            || tracer.Get(Attributes.RadionuclideHalfLife) is not { } halfLife || !(halfLife > 0))
        {
            return Doubt("Radiopharmaceutical Information Sequence (0054,0016) has not one item with Radionuclide Total Dose (0018,1074) and Radionuclide Half Life (0018,1075)");
        }

        switch (dataSet.GetString(Attributes.DecayCorrection))
        {
            case "ADMIN":
                return new(weight * 1000 / dose, null);
            case "START":
                return UptakeOf(dataSet, tracer) is { } uptake && uptake >= TimeSpan.Zero && uptake <= s_longestUptake
                    ? new(weight * 1000 / (dose * Math.Pow(2, -uptake.TotalSeconds / halfLife)), null)
                    : Doubt("the times of administration, series and acquisition do not follow one another within a day");
            default:
                return Doubt("Decay Correction (0054,1102) is neither START nor ADMIN");
        }
    }

    // Values hold for the start of the series. Series that were processed later have later times than their acquisitions, and tell nothing.
    private static TimeSpan? UptakeOf(DataSet dataSet, DataSet tracer)
    {
        if (dataSet.Get(Attributes.SeriesDate) is not { } date || dataSet.Get(Attributes.SeriesTime) is not { } time
            || dataSet.Get(Attributes.AcquisitionDate) is not { } acquisitionDate || dataSet.Get(Attributes.AcquisitionTime) is not { } acquisitionTime)
        {
            return null;
        }

        DateTime series = date.ToDateTime(time);
        if (series > acquisitionDate.ToDateTime(acquisitionTime))
        {
            return null;
        }

        return tracer.Get(Attributes.RadiopharmaceuticalStartDateTime) is { } start ? series - start.Local
            : tracer.Get(Attributes.RadiopharmaceuticalStartTime) is { } startTime ? series - date.ToDateTime(startTime)
            : null;
    }
}
