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
}
