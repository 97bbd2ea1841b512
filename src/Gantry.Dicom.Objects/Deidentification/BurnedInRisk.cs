namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Whether text may be burned into the pixels of an object, or a face be seen in them.</summary>
public static class BurnedInRisk
{
    // Modalities whose devices draw names, dates or whole screens into the image.
    private static readonly string[] s_drawing = ["US", "IVUS", "OT", "SC", "XC", "ES", "GM", "XA", "RF", "OP", "OPT", "OCT", "DG", "SR", "DOC", "HD", "ECG", "EPS", "VF", "IO", "PX"];
    private static readonly string[] s_head = ["HEAD", "BRAIN", "SKULL", "FACE", "NECK", "HEADNECK", "ORBIT", "SINUS", "PARANASALSINUS", "SELLA", "WHOLEBODY", "CSPINE", "JAW", "MAXILLA", "MANDIBLE", "EAR", "EYE"];
    private static readonly string[] s_volumes = ["CT", "MR", "PT", "NM"];
    private static readonly string[] s_photographs = ["XC", "ES", "GM", "OP", "DERM"];

    /// <summary>Why text may be burned into the pixels; null when nothing says so.</summary>
    public static string? OfText(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (!HasPixels(dataSet))
        {
            return null;
        }

        switch (dataSet.GetString(Attributes.BurnedInAnnotation))
        {
            case "YES":
                return "Burned In Annotation (0028,0301) is YES";
            case "NO":
                return null;
        }

        string modality = dataSet.GetString(Attributes.Modality) ?? string.Empty;
        string[] imageType = dataSet.GetStrings(Attributes.ImageType);
        return s_drawing.Contains(modality) ? $"images of {modality} often have text in them, and Burned In Annotation (0028,0301) does not say NO"
            : dataSet.GetString(Attributes.ConversionType) is { } conversion ? $"it was converted ({conversion}), and Burned In Annotation (0028,0301) does not say NO"
            : imageType.Contains("SCREEN SAVE") || imageType.Contains("SCREENSAVE") || imageType.Contains("DOSE_INFO") ? "Image Type (0008,0008) says that it is a copy of a screen"
            : modality.Length == 0 ? "it says nothing of its modality"
            : null;
    }

    /// <summary>Why a face may be recognized; null when nothing says so. Nothing here makes a face unrecognizable (PS3.15 §E.3.2).</summary>
    public static string? OfFace(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        if (!HasPixels(dataSet))
        {
            return null;
        }

        string modality = dataSet.GetString(Attributes.Modality) ?? string.Empty;
        string part = (dataSet.GetString(Attributes.BodyPartExamined) ?? string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).ToUpperInvariant();
        return s_photographs.Contains(modality) ? $"a photograph ({modality}) may show a face"
            : s_volumes.Contains(modality) && (part.Length == 0 || s_head.Contains(part)) ? $"a {modality} volume of the head, or of a part of the body that is not told, may show a face"
            : null;
    }

    private static bool HasPixels(DataSet dataSet) => dataSet.Contains(Attributes.PixelData) || dataSet.Contains(Attributes.FloatPixelData) || dataSet.Contains(Attributes.DoubleFloatPixelData);
}
