using System.Buffers.Binary;
using System.Numerics;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Reads STL: binary, or as text. A triangle takes no more memory than its bytes.</summary>
public static class StlReader
{
    private const int HeaderLength = 84;
    private const int TriangleLength = 50;

    /// <summary>Reads a model.</summary>
    /// <param name="file">The file.</param>
    /// <param name="color">The colour of the model; null where none is said.</param>
    /// <exception cref="DicomException">It is no STL, or has no surface.</exception>
    public static Mesh Read(ReadOnlySpan<byte> file, DrawingColor? color = null)
    {
        // Binary files may begin with the word, too: what counts is whether the length is that of the number of triangles.
        if (file.Length >= HeaderLength && BinaryPrimitives.ReadUInt32LittleEndian(file[80..]) is var count && HeaderLength + (count * (long)TriangleLength) is var length && length <= file.Length
            && (file.Length - length <= 1 || !IsText(file)))
        {
            return ReadBinary(file[HeaderLength..], (int)count, color);
        }

        return IsText(file) ? ReadText(file, color) : throw new DicomException($"The model is no STL: it does not begin with 'solid', and {file.Length} bytes do not hold the triangles that it says to have.");
    }

    private static bool IsText(ReadOnlySpan<byte> file) => file.TrimStart(" \t\r\n"u8).StartsWith("solid"u8);

    private static Mesh ReadBinary(ReadOnlySpan<byte> triangles, int count, DrawingColor? color)
    {
        Vector3[] vertices = new Vector3[3 * count];
        int[] corners = new int[3 * count];
        for (int i = 0; i < vertices.Length; i++)
        {
            ReadOnlySpan<byte> corner = triangles[((i / 3 * TriangleLength) + 12 + (i % 3 * 12))..];
            vertices[i] = new Vector3(BinaryPrimitives.ReadSingleLittleEndian(corner), BinaryPrimitives.ReadSingleLittleEndian(corner[4..]), BinaryPrimitives.ReadSingleLittleEndian(corner[8..]));
            corners[i] = i;
        }

        return new Mesh(vertices, corners, [new MeshPart(0, color)]);
    }

    private static Mesh ReadText(ReadOnlySpan<byte> file, DrawingColor? color)
    {
        List<Vector3> vertices = [];
        List<int> corners = [];
        ModelWords words = new(file);
        while (words.TryRead(out ReadOnlySpan<byte> word))
        {
            if (word.SequenceEqual("vertex"u8))
            {
                corners.Add(vertices.Count);
                vertices.Add(words.ReadVector());
            }
            else if (word.SequenceEqual("endfacet"u8) && corners.Count % 3 != 0)
            {
                throw new DicomException($"The model can't be read: its facet {(corners.Count / 3) + 1} has not three corners.");
            }
        }

        return corners.Count % 3 == 0 ? new Mesh(vertices, corners, [new MeshPart(0, color)]) : throw new DicomException("The model can't be read: it ends within a facet.");
    }
}
