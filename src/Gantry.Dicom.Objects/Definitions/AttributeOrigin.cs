namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Where an <see cref="AttributeReference"/> starts.</summary>
internal enum AttributeOrigin
{
    /// <summary>The item at hand, or one a number of steps around it.</summary>
    Item,

    /// <summary>The data set of the instance.</summary>
    DataSet,

    /// <summary>The item at hand or the nearest one around it that has the attribute, other functional groups of the frame included.</summary>
    Nearest,

    /// <summary>Any functional group of any frame.</summary>
    Frames,
}
