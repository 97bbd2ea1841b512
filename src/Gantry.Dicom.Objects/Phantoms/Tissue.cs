namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>What a point of a phantom is made of.</summary>
public enum Tissue : byte
{
    /// <summary>Air.</summary>
    Air,
    /// <summary>Skin and other soft tissue.</summary>
    SoftTissue,
    /// <summary>Muscle.</summary>
    Muscle,
    /// <summary>Fat.</summary>
    Fat,
    /// <summary>Compact bone.</summary>
    Bone,
    /// <summary>Cancellous bone, as the diploe of the skull.</summary>
    CancellousBone,
    /// <summary>Cartilage.</summary>
    Cartilage,
    /// <summary>Teeth.</summary>
    Tooth,
    /// <summary>Cerebrospinal fluid.</summary>
    CerebrospinalFluid,
    /// <summary>Gray matter.</summary>
    GrayMatter,
    /// <summary>White matter.</summary>
    WhiteMatter,
    /// <summary>Vitreous body of the eye.</summary>
    Vitreous,
    /// <summary>Lens of the eye.</summary>
    Lens,
    /// <summary>Calcification.</summary>
    Calcification,
    /// <summary>Fresh blood outside of vessels.</summary>
    Hemorrhage,
    /// <summary>Swollen white matter.</summary>
    Edema,
    /// <summary>Fluid in a sinus.</summary>
    Effusion,
    /// <summary>The scanner's head rest.</summary>
    Support,
}
