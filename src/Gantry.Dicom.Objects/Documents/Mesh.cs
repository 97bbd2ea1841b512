using System.Numerics;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>A surface of triangles, in millimetres.</summary>
public sealed class Mesh
{
    internal Mesh(IReadOnlyList<Vector3> vertices, IReadOnlyList<int> corners, IReadOnlyList<MeshPart> parts)
    {
        if (corners.Count == 0)
        {
            throw new DicomException("The model has no surface: there is not one triangle in it.");
        }

        (Vertices, Corners, Parts) = (vertices, corners, parts);
        (Vector3 least, Vector3 greatest) = (vertices[corners[0]], vertices[corners[0]]);
        foreach (int corner in corners)
        {
            Vector3 vertex = vertices[corner];
            if (!float.IsFinite(vertex.X) || !float.IsFinite(vertex.Y) || !float.IsFinite(vertex.Z) || vertex.LengthSquared() > MaximumDistance * MaximumDistance)
            {
                throw new DicomException($"The model can't be shown: a corner lies at {vertex}, which is no place within {MaximumDistance} mm.");
            }

            (least, greatest) = (Vector3.Min(least, vertex), Vector3.Max(greatest, vertex));
        }

        (Least, Greatest) = (least, greatest);
    }

    /// <summary>How far from the origin a corner may lie, in millimetres.</summary>
    public const float MaximumDistance = 1e9f;

    /// <summary>The points.</summary>
    public IReadOnlyList<Vector3> Vertices { get; }

    /// <summary>Three points a triangle, by their place among <see cref="Vertices"/>.</summary>
    public IReadOnlyList<int> Corners { get; }

    /// <summary>The parts of one colour each, in the order of their triangles.</summary>
    public IReadOnlyList<MeshPart> Parts { get; }

    /// <summary>How many triangles there are, at least one.</summary>
    public int TriangleCount => Corners.Count / 3;

    /// <summary>The least of each coordinate.</summary>
    public Vector3 Least { get; }

    /// <summary>The greatest of each coordinate.</summary>
    public Vector3 Greatest { get; }
}
