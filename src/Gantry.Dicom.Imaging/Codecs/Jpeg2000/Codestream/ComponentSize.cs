namespace Gantry.Dicom.Imaging;

/// <summary>What SIZ says of a component (ITU-T T.800 §A.5.1).</summary>
/// <param name="Precision">Bits of a sample, 1 to 38.</param>
/// <param name="IsSigned">Whether samples are two's complement.</param>
/// <param name="HorizontalStep">How many columns of the reference grid a sample takes, 1 to 255.</param>
/// <param name="VerticalStep">How many rows of the reference grid a sample takes, 1 to 255.</param>
internal readonly record struct ComponentSize(int Precision, bool IsSigned, int HorizontalStep, int VerticalStep);
