namespace Gantry.Dicom.Imaging;

/// <summary>The well-known colour spaces that pictures can be asked for in (PS3.18 §8.3.5.1.5, PS3.3 §C.11.15.1.2).</summary>
public enum ColorSpace
{
    /// <summary>sRGB (IEC 61966-2-1).</summary>
    Srgb,

    /// <summary>Adobe RGB (1998).</summary>
    AdobeRgb,

    /// <summary>ROMM RGB (ISO 22028-2).</summary>
    RommRgb,
}
