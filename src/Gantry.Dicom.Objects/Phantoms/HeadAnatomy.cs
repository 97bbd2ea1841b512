using System.Numerics;

namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>The parts of the head phantom, in the order they are laid over one another. Numbers are millimetres in patient coordinates.</summary>
internal sealed class HeadAnatomy
{
    /// <summary>Gray matter at least this large gets folds and white matter inside.</summary>
    public const float SmallestFoldedPart = 40;

    private static readonly int[] s_sides = [-1, 1];
    private readonly List<Ellipsoid> _parts = [];

    public static Ellipsoid[] Build(bool hasLesion)
    {
        HeadAnatomy anatomy = new();
        anatomy.AddOutside();
        anatomy.AddSkull();
        anatomy.AddFace();
        anatomy.AddJaw();
        anatomy.AddNeck();
        anatomy.AddBrain();
        if (hasLesion)
        {
            anatomy.AddLesion();
        }

        return [.. anatomy._parts];
    }

    private void Add(Tissue tissue, Vector3 center, Vector3 radii, Quaternion? rotation = null) =>
        _parts.Add(new Ellipsoid(tissue, center, radii, rotation ?? Quaternion.Identity));

    private void Add(Tissue tissue, float x, float y, float z, float rx, float ry, float rz) => Add(tissue, new Vector3(x, y, z), new Vector3(rx, ry, rz));

    /// <summary>The part and its mirror image; the angle turns it about the vertical axis, outwards.</summary>
    private void AddPair(Tissue tissue, float x, float y, float z, float rx, float ry, float rz, float degrees = 0)
    {
        float angle = degrees * MathF.PI / 180;
        Add(tissue, new Vector3(x, y, z), new Vector3(rx, ry, rz), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -angle));
        Add(tissue, new Vector3(-x, y, z), new Vector3(rx, ry, rz), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, angle));
    }

    private void AddChain(Tissue tissue, Vector3 radii, int steps, params ReadOnlySpan<Vector3> points)
    {
        for (int i = 1; i < points.Length; i++)
        {
            for (int step = 0; step <= steps; step++)
            {
                Add(tissue, Vector3.Lerp(points[i - 1], points[i], (float)step / steps), radii);
            }
        }
    }

    private static Vector3[] Jaw(int side) =>
        [new(side * 53, -2, -42), new(side * 52, -8, -60), new(side * 48, -16, -80), new(side * 38, -48, -88), new(side * 20, -70, -91), new(0, -76, -92)];

    private static Vector3[] Cheek(int side) => [new(side * 56, -44, -36), new(side * 64, -24, -35), new(side * 66, -2, -33)];

    private void AddOutside()
    {
        // Head rest: a trough, of which the head fills the inside.
        Add(Tissue.Support, 0, 25, 30, 104, 92, 150);
        Add(Tissue.Air, 0, 22, 30, 101, 89, 151);
        Add(Tissue.Air, 0, -60, 30, 130, 110, 160);

        Add(Tissue.SoftTissue, 0, 26, -110, 56, 58, 105);
        Add(Tissue.Fat, 0, 30, -112, 52, 52, 98);
        Add(Tissue.Muscle, 0, 27, -112, 48, 46, 96);
        Add(Tissue.SoftTissue, 0, -30, -42, 64, 62, 66);
        Add(Tissue.Fat, 0, -30, -42, 61, 59, 63);
        Add(Tissue.Muscle, 0, -26, -40, 55, 52, 58);
        Add(Tissue.SoftTissue, 0, 14, -44, 75, 66, 48);
        Add(Tissue.Fat, 0, 14, -44, 72.5f, 63.5f, 45.5f);
        Add(Tissue.Muscle, 0, 14, -44, 68, 59, 42);
        foreach (int side in s_sides)
        {
            AddChain(Tissue.SoftTissue, new Vector3(10, 11, 13), 10, Jaw(side));
            AddChain(Tissue.Fat, new Vector3(8, 9, 11), 10, Jaw(side));
            AddChain(Tissue.SoftTissue, new Vector3(7, 8, 9), 8, Cheek(side));
        }

        Add(Tissue.SoftTissue, 0, 8, 14, 78, 97, 79);
        Add(Tissue.Fat, 0, 8, 14, 75.5f, 94.5f, 76.5f);
        Add(Tissue.SoftTissue, 0, -86, -20, 8, 13, 16);
        Add(Tissue.SoftTissue, 0, -93, -38, 13, 14, 10);
        Add(Tissue.Cartilage, 0, -92, -32, 1.5f, 12, 12);
        AddPair(Tissue.SoftTissue, 79, 12, -14, 5, 15, 24, -18);
        AddPair(Tissue.Cartilage, 79, 12, -14, 2.5f, 11, 20, -18);
        Add(Tissue.SoftTissue, 0, -86, -64, 24, 9, 5);
        Add(Tissue.SoftTissue, 0, -86, -73, 22, 9, 5);
    }

    private void AddSkull()
    {
        AddPair(Tissue.Bone, 40, 8, -38, 32, 10, 10, -25);
        AddPair(Tissue.Bone, 60, 24, -40, 13, 18, 22);
        Add(Tissue.Bone, 0, 8, 14, 73, 91, 73);
        Add(Tissue.CancellousBone, 0, 8, 14, 71, 89, 71);
        Add(Tissue.Bone, 0, 8, 14, 68.5f, 86.5f, 68.5f);
        Add(Tissue.CerebrospinalFluid, 0, 8, 14, 66.5f, 84.5f, 66.5f);
        Add(Tissue.Muscle, 0, -50, -64, 34, 34, 20);

        // Skull base: petrous bones, sphenoid, clivus, foramen magnum.
        AddPair(Tissue.Bone, 36, 8, -36, 28, 9, 9, -28);
        Add(Tissue.Bone, 0, -16, -33, 24, 18, 13);
        AddPair(Tissue.Bone, 36, -36, -30, 22, 8, 9, 20);
        Add(Tissue.Bone, 0, 6, -42, 14, 9, 16);
        Add(Tissue.CerebrospinalFluid, 0, 28, -46, 16, 17, 16);
        AddPair(Tissue.Air, 9, -18, -33, 8, 11, 8);
        Add(Tissue.Bone, 0, -18, -33, 0.8f, 12, 9);
        Add(Tissue.SoftTissue, 0, -14, -18, 7, 6, 4);
        AddPair(Tissue.Air, 24, 7, -36, 4, 3, 3);
        AddPair(Tissue.Air, 62, 9, -34, 14, 3, 3);
        foreach ((float y, float z) in ((float, float)[])[(18, -36), (26, -34), (22, -44), (30, -42), (26, -50), (18, -50), (32, -50)])
        {
            AddPair(Tissue.Air, 60, y, z, 4.5f, 3, 3);
        }

        // Burr hole in the right frontal bone.
        Add(Tissue.SoftTissue, new Vector3(-40, -57, 40), new Vector3(6, 9, 6), Quaternion.CreateFromAxisAngle(Vector3.UnitZ, -0.76f));
    }

    private void AddFace()
    {
        Add(Tissue.Bone, 0, -76, -2, 34, 9, 13);
        Add(Tissue.Air, 10, -77, -1, 11, 5, 9);
        Add(Tissue.Air, -10, -77, -3, 8, 5, 7);
        AddPair(Tissue.Bone, 33, -57, -20, 22, 24, 20, 12);
        AddPair(Tissue.Fat, 33, -60, -20, 19, 24, 17, 12);
        AddPair(Tissue.SoftTissue, 34, -81, -20, 19, 6, 14, 12);
        AddPair(Tissue.Muscle, 18, -57, -20, 2, 19, 5, 12);
        AddPair(Tissue.Muscle, 43, -57, -20, 2, 19, 5, 22);
        AddPair(Tissue.Muscle, 30, -55, -7, 5, 19, 2, 14);
        AddPair(Tissue.Muscle, 30, -55, -33, 5, 19, 2, 14);
        AddPair(Tissue.WhiteMatter, 27, -46, -20, 2.5f, 19, 2.5f, 20);
        AddPair(Tissue.SoftTissue, 33, -70, -20, 12.8f, 12.8f, 12.8f);
        AddPair(Tissue.Vitreous, 33, -70, -20, 11.8f, 11.8f, 11.8f);
        AddPair(Tissue.Lens, 33, -79, -20, 5, 2.4f, 5);
        AddPair(Tissue.Bone, 52, -54, -38, 7, 20, 7, 28);
        foreach (int side in s_sides)
        {
            AddChain(Tissue.Bone, new Vector3(3, 5, 5), 8, Cheek(side));
        }

        Add(Tissue.Bone, 0, -56, -58, 28, 26, 2.5f);
        AddArch(Tissue.Bone, -46, -61, 27, 34, 4.5f, 5, 6);
        AddPair(Tissue.Bone, 27, -56, -42, 17.5f, 21, 19.5f);
        AddPair(Tissue.Air, 27, -56, -42, 15.5f, 19, 17.5f);
        // Fluid settles at the back: the patient lies.
        Add(Tissue.Effusion, 27, -47, -44, 13, 9.5f, 14);
        AddPair(Tissue.Air, 6, -58, -38, 5.5f, 33, 19);
        Add(Tissue.Cartilage, 0, -56, -38, 1, 29, 20);
        AddPair(Tissue.SoftTissue, 7.5f, -58, -46, 2.5f, 22, 5);
        AddPair(Tissue.SoftTissue, 7.5f, -58, -34, 2, 18, 4);
        foreach (float y in (float[])[-70, -62, -54, -46, -38])
        {
            AddPair(Tissue.Bone, 7, y, -17, 6.5f, 4.5f, 6.5f);
            AddPair(Tissue.Air, 7, y, -17, 5.4f, 3.4f, 5.4f);
        }

        AddPair(Tissue.Air, 5, -95, -43, 3, 8, 5);
    }

    private void AddJaw()
    {
        foreach (int side in s_sides)
        {
            AddChain(Tissue.Bone, new Vector3(4.5f, 6.5f, 8), 10, Jaw(side));
            AddChain(Tissue.CancellousBone, new Vector3(2.2f, 4, 5.5f), 10, Jaw(side));
        }

        AddPair(Tissue.Muscle, 60, -18, -62, 5, 16, 22);
        Add(Tissue.Muscle, 0, -42, -76, 23, 26, 13);
        Add(Tissue.Air, 0, -48, -65, 14, 24, 2.2f);
        AddArch(Tissue.Tooth, -46, -68, 27, 34, 2.7f, 3.2f, 5.5f, missing: 6);
        AddArch(Tissue.Tooth, -45, -79, 26, 33, 2.6f, 3, 5.5f);
    }

    /// <summary>Fifteen equal parts along the dental arch; one upper left molar is missing.</summary>
    private void AddArch(Tissue tissue, float y, float z, float halfWidth, float depth, float rx, float ry, float rz, int missing = int.MaxValue)
    {
        for (int i = -7; i <= 7; i++)
        {
            if (i != missing)
            {
                Add(tissue, halfWidth * MathF.Sin(i * 0.19f), y - (depth * MathF.Cos(i * 0.19f)), z, rx, ry, rz);
            }
        }
    }

    private void AddNeck()
    {
        AddPair(Tissue.Muscle, 30, 18, -100, 9, 14, 60);
        AddPair(Tissue.Muscle, 14, 62, -90, 11, 14, 60);
        AddChain(Tissue.Air, new Vector3(10, 5.5f, 7), 12, new(0, -26, -44), new(0, -16, -62), new(0, -13, -110));
        Add(Tissue.Cartilage, 0, -26, -72, 10, 2, 12);
        for (int level = 0; level < 4; level++)
        {
            float z = -58 - (level * 17);
            Add(Tissue.Bone, 0, 28, z, 24, 14, 5);
            AddPair(Tissue.Bone, 22, 20, z, 8, 6, 6);
            Add(Tissue.Bone, 0, 8, z, 13, 8.5f, 7.2f);
            Add(Tissue.CancellousBone, 0, 8, z, 11.5f, 7, 5.8f);
            Add(Tissue.Bone, 0, 46, z - 4, 3, 12, 4);
        }

        Add(Tissue.Bone, 0, 8, -56, 5, 5, 12);
        Add(Tissue.CerebrospinalFluid, 0, 28, -85, 10, 8.5f, 75);
        Add(Tissue.WhiteMatter, 0, 28, -90, 6, 5, 75);
        AddPair(Tissue.SoftTissue, 26, -4, -90, 4, 4, 60);
    }

    private void AddBrain()
    {
        Add(Tissue.GrayMatter, 0, 8, 20, 64, 82, 59.5f);
        AddPair(Tissue.GrayMatter, 42, -14, -14, 20, 32, 17);
        AddPair(Tissue.WhiteMatter, 40, -10, -12, 14, 25, 11);
        Add(Tissue.CerebrospinalFluid, 0, 48, -22, 52, 38, 25);
        AddPair(Tissue.GrayMatter, 23, 52, -23, 27, 33, 22);
        Add(Tissue.GrayMatter, 0, 54, -20, 12, 30, 18);
        for (int i = 0; i < 5; i++)
        {
            AddPair(Tissue.WhiteMatter, 24, 38 + (i * 7), -23, 20 - (i * 2), 1.5f, 15 - i);
        }

        Add(Tissue.CerebrospinalFluid, 0, 16, -16, 20, 16, 14);
        Add(Tissue.WhiteMatter, 0, 22, -32, 14, 13, 30);
        Add(Tissue.WhiteMatter, 0, 14, -22, 17, 12, 12);
        Add(Tissue.WhiteMatter, 0, 4, 30, 16, 36, 7);
        Add(Tissue.WhiteMatter, 0, 14, 4, 14, 12, 16);

        AddPair(Tissue.GrayMatter, 12, 10, 16, 10, 15, 9, 15);
        AddPair(Tissue.GrayMatter, 28, -4, 15, 6.5f, 18, 10, 12);
        AddPair(Tissue.CerebrospinalFluid, 12, -2, 32, 6, 30, 7, 6);
        AddPair(Tissue.CerebrospinalFluid, 14, -24, 27, 5, 15, 10, 22);
        AddPair(Tissue.CerebrospinalFluid, 22, 40, 22, 6, 20, 8, 10);
        AddPair(Tissue.CerebrospinalFluid, 32, 20, 2, 5, 14, 6, 20);
        AddPair(Tissue.GrayMatter, 18, -18, 28, 4.5f, 12, 7, 20);
        Add(Tissue.WhiteMatter, 0, -4, 27, 1.2f, 26, 8);
        Add(Tissue.CerebrospinalFluid, 0, 8, 14, 2.6f, 14, 9);
        Add(Tissue.CerebrospinalFluid, 0, 32, 6, 12, 6, 5);
        Add(Tissue.CerebrospinalFluid, 0, 36, -22, 8, 5, 9);
        AddPair(Tissue.CerebrospinalFluid, 50, -10, 8, 14, 4, 6);

        Add(Tissue.Calcification, 0, 27, 12, 2.2f, 3, 2.2f);
        Add(Tissue.Calcification, -22, 38, 21, 2.2f, 3.5f, 2.2f);
        Add(Tissue.Calcification, 22, 37, 21, 1.6f, 2, 1.6f);
        // The falx, seen where it is calcified.
        Add(Tissue.Calcification, 0, -50, 40, 0.9f, 8, 7);
    }

    private void AddLesion()
    {
        Add(Tissue.Edema, 34, 22, 32, 20, 25, 18);
        Add(Tissue.Hemorrhage, 35, 20, 32, 13, 17, 12);
        Add(Tissue.Hemorrhage, 27, 32, 36, 8, 9, 8);
    }
}
