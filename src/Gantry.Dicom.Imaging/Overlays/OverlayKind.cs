namespace Gantry.Dicom.Imaging;

/// <summary>Overlay Type (60xx,0040): what the bits of an overlay mean.</summary>
public enum OverlayKind
{
    /// <summary>G: what is set is drawn.</summary>
    Graphics,

    /// <summary>R: what is set is the region of interest.</summary>
    RegionOfInterest,
}
