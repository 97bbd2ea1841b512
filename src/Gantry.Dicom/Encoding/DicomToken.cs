namespace Gantry.Dicom;

/// <summary>What a <see cref="DicomReader"/> stands at.</summary>
public enum DicomToken : byte
{
    /// <summary>Nothing yet.</summary>
    None,

    /// <summary>A data element with a value.</summary>
    Element,

    /// <summary>A data element whose value is a sequence of items.</summary>
    StartSequence,

    /// <summary>The end of a sequence.</summary>
    EndSequence,

    /// <summary>An item of a sequence.</summary>
    StartItem,

    /// <summary>The end of an item.</summary>
    EndItem,

    /// <summary>A data element whose value is encapsulated in fragments (PS3.5 §A.4).</summary>
    StartFragments,

    /// <summary>A fragment; the first is the basic offset table.</summary>
    Fragment,

    /// <summary>The end of the fragments.</summary>
    EndFragments,
}
