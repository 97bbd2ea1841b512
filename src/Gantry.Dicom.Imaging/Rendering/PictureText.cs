using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes who and how into the corners of a picture (PS3.18 §8.3.5.1.1), in white with a dark edge, so that it can be read on anything.</summary>
public static class PictureText
{
    private const int Margin = 3;

    /// <summary>Writes the patient's name, ID, birth date and sex into the upper left corner.</summary>
    /// <param name="image">The picture; it is changed.</param>
    /// <param name="dataSet">The object it is of.</param>
    public static void WritePatient(RenderedImage image, DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(dataSet);
        Write(image, isAtBottom: false, PatientOf(dataSet));
    }

    /// <summary>Writes when and how the image was made into the lower left corner.</summary>
    /// <param name="image">The picture; it is changed.</param>
    /// <param name="dataSet">The object it is of.</param>
    public static void WriteTechnique(RenderedImage image, DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(image);
        ArgumentNullException.ThrowIfNull(dataSet);
        Write(image, isAtBottom: true, Lines(
            $"{dataSet.GetString(Attributes.Modality)} {dataSet.GetString(Attributes.AcquisitionDate) ?? dataSet.GetString(Attributes.ContentDate) ?? dataSet.GetString(Attributes.StudyDate)}",
            dataSet.GetString(Attributes.SeriesDescription),
            Quantities(
                ("kV", dataSet.Get(Attributes.KVP)),
                ("mA", dataSet.Get(Attributes.XRayTubeCurrent)),
                ("mAs", dataSet.Get(Attributes.Exposure)),
                ("TR", dataSet.Get(Attributes.RepetitionTime)),
                ("TE", dataSet.Get(Attributes.EchoTime)),
                ("mm", dataSet.Get(Attributes.SliceThickness)))));
    }

    /// <summary>The patient's name, ID, birth date and sex, a line each as far as they are there.</summary>
    internal static string[] PatientOf(DataSet dataSet) => Lines(
        dataSet.Get(Attributes.PatientName)?.Alphabetic.Replace('^', ' '),
        dataSet.GetString(Attributes.PatientID),
        string.Join(' ', ((string?[])[dataSet.GetString(Attributes.PatientBirthDate), dataSet.GetString(Attributes.PatientSex)]).OfType<string>()));

    private static string Quantities(params ReadOnlySpan<(string Unit, double? Value)> quantities)
    {
        List<string> texts = [];
        foreach ((string unit, double? value) in quantities)
        {
            if (value is { } number)
            {
                texts.Add(string.Create(CultureInfo.InvariantCulture, $"{number:0.##} {unit}"));
            }
        }

        return string.Join("  ", texts);
    }

    private static string[] Lines(params ReadOnlySpan<string?> lines)
    {
        List<string> filled = [];
        foreach (string? line in lines)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                filled.Add(line.Trim());
            }
        }

        return [.. filled];
    }

    private static void Write(RenderedImage image, bool isAtBottom, string[] lines)
    {
        Canvas canvas = new(image);
        int scale = PictureMarks.ScaleOf(image);
        int step = BitmapFont.CellHeight * scale;
        int top = isAtBottom ? image.Height - Margin - (lines.Length * step) : Margin;
        for (int i = 0; i < lines.Length; i++)
        {
            canvas.Text(Margin, top + (i * step), lines[i], scale, DrawingColor.White, DrawingColor.Black);
        }
    }
}
