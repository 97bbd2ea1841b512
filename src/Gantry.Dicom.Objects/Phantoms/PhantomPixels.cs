namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>What pixels a phantom of a class has: a slice of the head, in the form the class takes.</summary>
public enum PhantomPixels
{
    /// <summary>None: it is no image.</summary>
    None,

    /// <summary>12 bits of gray in 16.</summary>
    Gray16,

    /// <summary>8 bits of gray.</summary>
    Gray8,

    /// <summary>Red, green and blue of 8 bits, by pixel.</summary>
    Color,
}
