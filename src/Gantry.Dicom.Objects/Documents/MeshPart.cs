using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Triangles of a model that follow each other and have one colour, up to the next part.</summary>
/// <param name="FirstTriangle">The first of them, 0 for the first of the model.</param>
/// <param name="Color">Their colour; null where nothing is known of it.</param>
public readonly record struct MeshPart(int FirstTriangle, DrawingColor? Color);
