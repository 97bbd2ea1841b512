using System.Numerics;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Draws a model from four sides on one picture: from the front and from the left, below them from above and from the left front above. Coordinates are the patient's (PS3.3 §C.7.6.2.1.1).</summary>
public static class MeshRenderer
{
    /// <summary>The width and height of the picture that is made unless another is asked for, in pixels.</summary>
    public const int UsualSize = 800;

    // What drawing may cost: far more than a surface of an organ needs, and a second or two at most.
    private const long MostPixelsTried = 400_000_000;
    private const float Margin = 0.94f;
    private const byte Ground = 24;

    private static readonly Vector3 s_color = new(226, 208, 184);

    // The directions in which the picture's right and its top point in the patient, where left, back and head are positive.
    private static readonly (Vector3 Right, Vector3 Up)[] s_views =
    [
        (Vector3.UnitX, Vector3.UnitZ),
        (Vector3.UnitY, Vector3.UnitZ),
        (-Vector3.UnitX, -Vector3.UnitY),
        (Vector3.Normalize(new Vector3(0.8f, 0.6f, 0)), Vector3.Normalize(new Vector3(-0.3f, 0.4f, 0.866f))),
    ];

    /// <summary>Draws it.</summary>
    /// <param name="mesh">The model.</param>
    /// <param name="size">Width and height of the picture in pixels, 16 to 4096.</param>
    /// <exception cref="DicomException">Its triangles lie over each other so often that they can't be drawn in reasonable time.</exception>
    public static RenderedImage Render(Mesh mesh, int size = UsualSize)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, 4096);
        byte[] pixels = new byte[3 * size * size];
        Array.Fill(pixels, Ground);
        int half = size / 2;
        float[] depths = new float[half * half];
        long tried = 0;
        for (int view = 0; view < s_views.Length; view++)
        {
            Array.Fill(depths, float.NegativeInfinity);
            Draw(mesh, s_views[view].Right, s_views[view].Up, depths, pixels, size, view % 2 * half, view / 2 * half, ref tried);
        }

        return new RenderedImage(size, size, 3, pixels);
    }

    private static void Draw(Mesh mesh, Vector3 right, Vector3 up, float[] depths, byte[] pixels, int size, int left, int top, ref long tried)
    {
        Vector3 towardsViewer = Vector3.Cross(right, up);
        Vector3 light = Vector3.Normalize(towardsViewer + (0.6f * up) - (0.5f * right));
        int half = size / 2;
        Vector3 middle = (mesh.Least + mesh.Greatest) / 2;
        float scale = Margin * half / Math.Max((mesh.Greatest - mesh.Least).Length(), 1e-6f);
        Vector3 own = s_color;
        for (int i = 0, part = 0; i + 2 < mesh.Corners.Count; i += 3)
        {
            for (; part < mesh.Parts.Count && mesh.Parts[part].FirstTriangle <= i / 3; part++)
            {
                own = mesh.Parts[part].Color is { } known ? new Vector3(known.Red, known.Green, known.Blue) : s_color;
            }

            Vector3 a = Seen(mesh.Corners[i]), b = Seen(mesh.Corners[i + 1]), c = Seen(mesh.Corners[i + 2]);
            Vector3 normal = Vector3.Cross(mesh.Vertices[mesh.Corners[i + 1]] - mesh.Vertices[mesh.Corners[i]], mesh.Vertices[mesh.Corners[i + 2]] - mesh.Vertices[mesh.Corners[i]]);
            float length = normal.Length();
            if (!(length > 0) || !float.IsFinite(length))
            {
                continue;
            }

            // Which way around a triangle is written does not count: the side that is seen is lit.
            normal = Vector3.Dot(normal, towardsViewer) < 0 ? -normal / length : normal / length;
            Vector3 color = own * (0.2f + (0.8f * Math.Max(0, Vector3.Dot(normal, light))));
            Fill(a, b, c, color, depths, half, pixels, size, left, top, ref tried);
        }

        // In pixels from the view's upper left corner; the third is how near it is.
        Vector3 Seen(int vertex)
        {
            Vector3 from = mesh.Vertices[vertex] - middle;
            return new Vector3((half / 2f) + (Vector3.Dot(from, right) * scale), (half / 2f) - (Vector3.Dot(from, up) * scale), Vector3.Dot(from, towardsViewer) * scale);
        }
    }

    private static void Fill(Vector3 a, Vector3 b, Vector3 c, Vector3 color, float[] depths, int half, byte[] pixels, int size, int left, int top, ref long tried)
    {
        float area = ((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X));
        int firstX = Math.Max(0, (int)Math.Floor(Math.Min(a.X, Math.Min(b.X, c.X)))), lastX = Math.Min(half - 1, (int)Math.Ceiling(Math.Max(a.X, Math.Max(b.X, c.X))));
        int firstY = Math.Max(0, (int)Math.Floor(Math.Min(a.Y, Math.Min(b.Y, c.Y)))), lastY = Math.Min(half - 1, (int)Math.Ceiling(Math.Max(a.Y, Math.Max(b.Y, c.Y))));
        if (area == 0 || firstX > lastX || firstY > lastY)
        {
            return;
        }

        tried += (long)(lastX - firstX + 1) * (lastY - firstY + 1);
        if (tried > MostPixelsTried)
        {
            throw new DicomException("The model can't be drawn: its triangles lie over each other too often.");
        }

        for (int y = firstY; y <= lastY; y++)
        {
            for (int x = firstX; x <= lastX; x++)
            {
                (float px, float py) = (x + 0.5f, y + 0.5f);
                float wa = (((b.X - px) * (c.Y - py)) - ((b.Y - py) * (c.X - px))) / area;
                float wb = (((c.X - px) * (a.Y - py)) - ((c.Y - py) * (a.X - px))) / area;
                float wc = 1 - wa - wb;
                if (wa < 0 || wb < 0 || wc < 0)
                {
                    continue;
                }

                float depth = (wa * a.Z) + (wb * b.Z) + (wc * c.Z);
                if (depth > depths[(y * half) + x])
                {
                    depths[(y * half) + x] = depth;
                    Span<byte> pixel = pixels.AsSpan(3 * (((top + y) * size) + left + x), 3);
                    (pixel[0], pixel[1], pixel[2]) = ((byte)Math.Clamp(color.X, 0, 255), (byte)Math.Clamp(color.Y, 0, 255), (byte)Math.Clamp(color.Z, 0, 255));
                }
            }
        }
    }
}
