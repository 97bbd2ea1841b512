using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Media;

/// <summary>A series of a file-set, as its pages tell of it.</summary>
internal sealed class ExportedSeries
{
    internal ExportedSeries(string uid, int number, DataSet dataSet)
    {
        (Uid, Number) = (uid, number);
        Patient = string.Join(" · ", Texts(dataSet, Attributes.PatientName, Attributes.PatientID, Attributes.PatientBirthDate));
        Study = string.Join(" · ", Texts(dataSet, Attributes.StudyDate, Attributes.StudyDescription, Attributes.AccessionNumber));
        Title = string.Join(" · ", Texts(dataSet, Attributes.Modality, Attributes.SeriesNumber, Attributes.SeriesDescription));
        Windows = dataSet.GetString(Attributes.Modality) == "CT" && dataSet.GetString(Attributes.PhotometricInterpretation) is "MONOCHROME1" or "MONOCHROME2"
            ? [("As stored", null), ("Soft tissue", new Window(40, 400)), ("Lung", new Window(-600, 1500)), ("Bone", new Window(300, 1500))]
            : [("As stored", null)];
    }

    /// <summary>Series Instance UID.</summary>
    internal string Uid { get; }

    /// <summary>Which of the file-set it is, from 1.</summary>
    internal int Number { get; }

    /// <summary>Who the patient is.</summary>
    internal string Patient { get; }

    /// <summary>Which study it belongs to.</summary>
    internal string Study { get; }

    /// <summary>Modality, number and description.</summary>
    internal string Title { get; }

    /// <summary>The windows that its frames are shown with; null is what the instance itself says.</summary>
    internal IReadOnlyList<(string Name, Window? Window)> Windows { get; }

    /// <summary>Its files.</summary>
    internal List<string> Files { get; } = [];

    /// <summary>Its JPEG copies.</summary>
    internal List<string> Jpegs { get; } = [];

    /// <summary>Its frames in the viewer.</summary>
    internal List<ExportedFrame> Frames { get; } = [];

    private static IEnumerable<string> Texts(DataSet dataSet, params Tag[] tags) =>
        tags.Select(tag => dataSet.GetString(tag)?.Replace('^', ' ').Trim()).OfType<string>().Where(text => text.Length > 0);
}

/// <summary>A frame in the viewer.</summary>
/// <param name="InstanceNumber">Instance Number.</param>
/// <param name="Number">Which of the instance it is.</param>
/// <param name="Name">The name of its pictures.</param>
internal readonly record struct ExportedFrame(int InstanceNumber, int Number, string Name);
