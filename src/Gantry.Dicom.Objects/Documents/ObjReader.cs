using System.Buffers.Text;
using System.Numerics;
using System.Text;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Reads the vertices and faces of Wavefront OBJ. Polygons become fans of triangles; normals, textures and curves are passed over.</summary>
public static class ObjReader
{
    /// <summary>Reads a model.</summary>
    /// <param name="file">The file, text.</param>
    /// <param name="materials">The colours of its materials by name; null where none are known.</param>
    /// <param name="color">The colour of what has no material that is known; null where none is said.</param>
    /// <exception cref="DicomException">It names vertices that are not there, or has no surface.</exception>
    public static Mesh Read(ReadOnlySpan<byte> file, IReadOnlyDictionary<string, DrawingColor>? materials = null, DrawingColor? color = null)
    {
        List<Vector3> vertices = [];
        List<int> corners = [];
        List<MeshPart> parts = [new(0, color)];
        while (!file.IsEmpty)
        {
            ReadOnlySpan<byte> line = NextLine(ref file);
            ModelWords words = new(line);
            if (!words.TryRead(out ReadOnlySpan<byte> kind))
            {
                continue;
            }

            if (kind.SequenceEqual("v"u8))
            {
                vertices.Add(words.ReadVector());
            }
            else if (materials is not null && kind.SequenceEqual("usemtl"u8) && words.TryRead(out ReadOnlySpan<byte> name))
            {
                parts.Add(new MeshPart(corners.Count / 3, materials.TryGetValue(Encoding.UTF8.GetString(name), out DrawingColor known) ? known : color));
            }
            else if (kind.SequenceEqual("f"u8))
            {
                ReadFace(ref words, vertices.Count, corners);
            }
        }

        return new Mesh(vertices, corners, parts);
    }

    // A line that ends with a backslash goes on in the next; such are long faces, whose words are all that matters.
    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> rest)
    {
        int end = rest.IndexOf((byte)'\n');
        while (end > 0 && (rest[end - 1] == (byte)'\\' || (end > 1 && rest[end - 1] == (byte)'\r' && rest[end - 2] == (byte)'\\')))
        {
            int next = rest[(end + 1)..].IndexOf((byte)'\n');
            end = next < 0 ? -1 : end + 1 + next;
        }

        ReadOnlySpan<byte> line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return line;
    }

    private static void ReadFace(ref ModelWords words, int count, List<int> corners)
    {
        int first = -1, last = -1;
        while (words.TryRead(out ReadOnlySpan<byte> word))
        {
            if (word.SequenceEqual("\\"u8))
            {
                continue;
            }

            int corner = CornerOf(word, count);
            if (first < 0)
            {
                first = corner;
            }
            else if (last < 0)
            {
                last = corner;
            }
            else
            {
                corners.Add(first);
                corners.Add(last);
                corners.Add(corner);
                last = corner;
            }
        }
    }

    // 7, 7/1, 7/1/3 or 7//3 is the seventh vertex; -1 is the last so far.
    private static int CornerOf(ReadOnlySpan<byte> word, int count)
    {
        int slash = word.IndexOf((byte)'/');
        ReadOnlySpan<byte> text = slash < 0 ? word : word[..slash];
        return Utf8Parser.TryParse(text, out int number, out int read) && read == text.Length && (number < 0 ? count + number : number - 1) is var place && place >= 0 && place < count
            ? place
            : throw new DicomException($"The model can't be read: a face has the corner '{Encoding.ASCII.GetString(word[..Math.Min(word.Length, 40)])}', and {count} vertices were given before.");
    }
}
