namespace Gantry.Dicom.Imaging;

/// <summary>How a volume is cut.</summary>
public sealed record ReformatOptions
{
    /// <summary>The plane.</summary>
    public ReformatPlane Plane { get; init; } = ReformatPlane.Axial;

    /// <summary>How far the plane is from the middle of the volume along its normal, in millimetres.</summary>
    public double Offset { get; init; }

    /// <summary>How thick the slab around the plane is, in millimetres; 0 for the plane alone.</summary>
    public double Thickness { get; init; }

    /// <summary>What is shown of a slab.</summary>
    public SlabMode Mode { get; init; } = SlabMode.Average;

    /// <summary>The window to use; null for that of the slice in the middle, else all values there are.</summary>
    public Window? Window { get; init; }
}
