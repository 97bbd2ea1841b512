namespace Gantry.Dicom.Imaging;

/// <summary>Which of the four sub-bands of a wavelet level (ITU-T T.800 §B.5): the first letter is horizontal, the second vertical.</summary>
internal enum SubbandOrientation
{
    /// <summary>Low-pass both ways.</summary>
    LL,

    /// <summary>Horizontally high-pass, vertically low-pass.</summary>
    HL,

    /// <summary>Horizontally low-pass, vertically high-pass.</summary>
    LH,

    /// <summary>High-pass both ways.</summary>
    HH,
}
