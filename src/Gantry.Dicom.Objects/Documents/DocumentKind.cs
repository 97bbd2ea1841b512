namespace Gantry.Dicom.Objects.Documents;

/// <summary>What an encapsulated document is.</summary>
public enum DocumentKind
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>HL7 Clinical Document Architecture.</summary>
    Cda,

    /// <summary>A surface of triangles (STL, binary).</summary>
    Stl,

    /// <summary>A surface as Wavefront OBJ.</summary>
    Obj,

    /// <summary>The materials that an OBJ refers to.</summary>
    Mtl,
}
