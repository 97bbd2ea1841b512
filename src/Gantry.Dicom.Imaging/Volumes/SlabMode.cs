namespace Gantry.Dicom.Imaging;

/// <summary>What is shown of a slab thicker than one slice.</summary>
public enum SlabMode
{
    /// <summary>The mean of the values behind each other.</summary>
    Average,

    /// <summary>The largest of them: vessels with contrast medium, bones.</summary>
    Maximum,

    /// <summary>The smallest of them: airways.</summary>
    Minimum,
}
