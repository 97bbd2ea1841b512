namespace Gantry.Dicom;

/// <summary>A level of folders of an <see cref="ExportTree"/>.</summary>
public enum ExportLevel
{
    /// <summary>A folder a patient.</summary>
    Patient,

    /// <summary>A folder a study.</summary>
    Study,

    /// <summary>A folder a series.</summary>
    Series,
}
