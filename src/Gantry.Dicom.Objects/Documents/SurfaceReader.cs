using System.Buffers.Binary;
using System.Numerics;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>
/// Reads the surfaces of a Surface Mesh module (PS3.3 §C.27): triangles, strips, fans and facets, each surface in the colour that is recommended for it. Single points, edges and lines are no surface.
/// </summary>
public static class SurfaceReader
{
    private const int MostCorners = 1 << 26;

    /// <summary>Reads all surfaces as one model.</summary>
    /// <param name="dataSet">The object.</param>
    /// <param name="maximumLength">The longest value that is read, in bytes.</param>
    /// <exception cref="DicomException">A surface names points that are not there, is longer, or there is none.</exception>
    public static Mesh Read(DataSet dataSet, long maximumLength)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        List<Vector3> vertices = [];
        List<int> corners = [];
        List<MeshPart> parts = [];
        foreach (DataSet surface in dataSet.Items(Attributes.SurfaceSequence))
        {
            parts.Add(new MeshPart(corners.Count / 3, ColorOf(surface, parts.Count + 1)));
            Surface reading = new(surface, vertices.Count, maximumLength, corners);
            reading.AddPoints(vertices);
            reading.AddPrimitives(vertices.Count);
        }

        return new Mesh(vertices, corners, parts);
    }

    private static DrawingColor ColorOf(DataSet surface, int number) =>
        DrawingColor.OfLab(surface, Attributes.RecommendedDisplayCIELabValue) is { } color ? color
        : surface.Get(Attributes.RecommendedDisplayGrayscaleValue) is { } gray ? DrawingColor.OfGray((byte)(gray >> 8))
        : DrawingColor.OfNumber(number);

    private sealed class Surface(DataSet item, int firstPoint, long maximumLength, List<int> corners)
    {
        private int _end;

        public void AddPoints(List<Vector3> vertices)
        {
            if (item.Items(Attributes.SurfacePointsSequence) is not [DataSet points, ..] || !points.TryGetElement(Attributes.PointCoordinatesData, out DataElement element))
            {
                throw new DicomException($"Surface {item.Get(Attributes.SurfaceNumber)} has no Point Coordinates Data (0066,0016).");
            }

            ReadOnlySpan<byte> bytes = Bytes(element);
            for (; bytes.Length >= 12; bytes = bytes[12..])
            {
                vertices.Add(new Vector3(Number(bytes, element), Number(bytes[4..], element), Number(bytes[8..], element)));
            }
        }

        // Points are numbered from 1 (PS3.3 §C.27.4.1).
        public void AddPrimitives(int end)
        {
            _end = end;
            if (item.Items(Attributes.SurfaceMeshPrimitivesSequence) is not [DataSet primitives, ..])
            {
                return;
            }

            int[] triangles = Points(primitives, Attributes.LongTrianglePointIndexList, Attributes.TrianglePointIndexList);
            for (int i = 0; i + 2 < triangles.Length; i += 3)
            {
                Add(triangles[i], triangles[i + 1], triangles[i + 2]);
            }

            foreach (int[] strip in primitives.Items(Attributes.TriangleStripSequence).Select(PointsOf))
            {
                for (int i = 0; i + 2 < strip.Length; i++)
                {
                    Add(strip[i], strip[i + 1], strip[i + 2]);
                }
            }

            foreach (int[] fan in primitives.Items(Attributes.TriangleFanSequence).Concat(primitives.Items(Attributes.FacetSequence)).Select(PointsOf))
            {
                for (int i = 1; i + 1 < fan.Length; i++)
                {
                    Add(fan[0], fan[i], fan[i + 1]);
                }
            }
        }

        private int[] PointsOf(DataSet primitive) => Points(primitive, Attributes.LongPrimitivePointIndexList, Attributes.PrimitivePointIndexList);

        // In 32 bits, or in the 16 of before.
        private int[] Points(DataSet primitive, Tag longList, Tag list)
        {
            (DataElement element, int size) = primitive.TryGetElement(longList, out DataElement wide) && !wide.IsEmpty ? (wide, 4)
                : primitive.TryGetElement(list, out DataElement narrow) && !narrow.IsEmpty ? (narrow, 2)
                : (default, 0);
            if (size == 0)
            {
                return [];
            }

            ReadOnlySpan<byte> bytes = Bytes(element);
            int[] points = new int[bytes.Length / size];
            for (int i = 0; i < points.Length; i++)
            {
                ReadOnlySpan<byte> word = bytes.Slice(i * size, size);
                long number = (size, element.IsBigEndian) switch
                {
                    (4, false) => BinaryPrimitives.ReadUInt32LittleEndian(word),
                    (4, true) => BinaryPrimitives.ReadUInt32BigEndian(word),
                    (_, false) => BinaryPrimitives.ReadUInt16LittleEndian(word),
                    _ => BinaryPrimitives.ReadUInt16BigEndian(word),
                };
                points[i] = number >= 1 && number <= _end - firstPoint
                    ? firstPoint + (int)(number - 1)
                    : throw new DicomException($"Surface {item.Get(Attributes.SurfaceNumber)} names point {number} and has {_end - firstPoint}.");
            }

            return points;
        }

        private void Add(int a, int b, int c)
        {
            if (corners.Count >= MostCorners)
            {
                throw new DicomException($"The surfaces have more than {MostCorners / 3} triangles, which are not drawn.");
            }

            corners.Add(a);
            corners.Add(b);
            corners.Add(c);
        }

        private ReadOnlySpan<byte> Bytes(DataElement element) => element.Length <= maximumLength
            ? element.Bytes.Span
            : throw new DicomException($"{element.Tag} of surface {item.Get(Attributes.SurfaceNumber)} is {element.Length} bytes long, more than the {maximumLength} that are read.");

        private static float Number(ReadOnlySpan<byte> bytes, DataElement element) => element.IsBigEndian ? BinaryPrimitives.ReadSingleBigEndian(bytes) : BinaryPrimitives.ReadSingleLittleEndian(bytes);
    }
}
