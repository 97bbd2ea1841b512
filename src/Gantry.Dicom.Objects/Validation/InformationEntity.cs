namespace Gantry.Dicom.Objects.Validation;

/// <summary>The information entities that several instances share (PS3.3 §A.1.2).</summary>
internal enum InformationEntity
{
    /// <summary>The patient.</summary>
    Patient,

    /// <summary>The study.</summary>
    Study,

    /// <summary>The series.</summary>
    Series,

    /// <summary>The equipment that made the series.</summary>
    Equipment,

    /// <summary>The frame of reference.</summary>
    FrameOfReference,
}
