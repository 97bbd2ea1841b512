using System.Numerics;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A solid ellipsoid in patient coordinates: millimetres, x to the left, y to the back, z to the head (PS3.3 §C.7.6.2.1.1).</summary>
internal readonly struct Ellipsoid
{
    // (p − center)ᵀ A (p − center) ≤ 1, A being symmetric.
    private readonly Vector3 _row0;
    private readonly Vector3 _row1;
    private readonly Vector3 _row2;

    /// <param name="tissue">What it is made of.</param>
    /// <param name="center">Its center.</param>
    /// <param name="radii">Half its axes.</param>
    /// <param name="rotation">How its axes are turned.</param>
    public Ellipsoid(Tissue tissue, Vector3 center, Vector3 radii, Quaternion rotation)
    {
        (Tissue, Center) = (tissue, center);
        Vector3 x = Vector3.Transform(Vector3.UnitX, rotation) / radii.X;
        Vector3 y = Vector3.Transform(Vector3.UnitY, rotation) / radii.Y;
        Vector3 z = Vector3.Transform(Vector3.UnitZ, rotation) / radii.Z;
        _row0 = (x * x.X) + (y * y.X) + (z * z.X);
        _row1 = (x * x.Y) + (y * y.Y) + (z * z.Y);
        _row2 = (x * x.Z) + (y * y.Z) + (z * z.Z);
        Reach = Math.Max(radii.X, Math.Max(radii.Y, radii.Z));
    }

    public Tissue Tissue { get; }

    public Vector3 Center { get; }

    /// <summary>The longest half axis.</summary>
    public float Reach { get; }

    /// <summary>How far out a point lies: 0 at the center, 1 on the surface, squared.</summary>
    public float SquaredRadius(Vector3 point) => Form(point - Center, point - Center);

    /// <summary>Where a line runs within: point + t × direction for t from first to last.</summary>
    public bool TryIntersect(Vector3 point, Vector3 direction, out float first, out float last)
    {
        Vector3 from = point - Center;
        float a = Form(direction, direction);
        float b = Form(from, direction);
        float discriminant = (b * b) - (a * (Form(from, from) - 1));
        if (discriminant <= 0)
        {
            first = last = 0;
            return false;
        }

        float half = MathF.Sqrt(discriminant) / a;
        first = (-b / a) - half;
        last = (-b / a) + half;
        return true;
    }

    private float Form(Vector3 left, Vector3 right) =>
        Vector3.Dot(left, new Vector3(Vector3.Dot(_row0, right), Vector3.Dot(_row1, right), Vector3.Dot(_row2, right)));
}
