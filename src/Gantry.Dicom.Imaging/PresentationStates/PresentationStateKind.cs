namespace Gantry.Dicom.Imaging;

/// <summary>Which kind of softcopy presentation state it is (PS3.4 §N.1).</summary>
public enum PresentationStateKind
{
    /// <summary>Grayscale Softcopy Presentation State.</summary>
    Grayscale,

    /// <summary>Color Softcopy Presentation State.</summary>
    Color,

    /// <summary>Pseudo-Color Softcopy Presentation State.</summary>
    PseudoColor,

    /// <summary>Blending Softcopy Presentation State.</summary>
    Blending,

    /// <summary>XA/XRF Grayscale Softcopy Presentation State, with the subtraction of masks.</summary>
    XRay,

    /// <summary>Variable Modality LUT Softcopy Presentation State: grayscale, with a Modality LUT for each image.</summary>
    VariableModalityLut,
}
