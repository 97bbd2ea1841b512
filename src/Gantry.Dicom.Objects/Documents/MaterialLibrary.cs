using System.Buffers.Text;
using System.Text;
using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Reads the colours of the materials of a Wavefront MTL: the diffuse one (Kd) of each. Textures, spectral curves and all else are passed over.</summary>
public static class MaterialLibrary
{
    private const int MostMaterials = 65_536;

    /// <summary>Reads a library.</summary>
    /// <param name="file">The file, text.</param>
    /// <returns>Colours by the names of the materials.</returns>
    /// <exception cref="DicomException">It has more materials than are read.</exception>
    public static IReadOnlyDictionary<string, DrawingColor> Read(ReadOnlySpan<byte> file)
    {
        Dictionary<string, DrawingColor> materials = new(StringComparer.Ordinal);
        string? name = null;
        foreach (Range range in file.Split((byte)'\n'))
        {
            ModelWords words = new(file[range]);
            if (!words.TryRead(out ReadOnlySpan<byte> kind))
            {
                continue;
            }

            if (kind.SequenceEqual("newmtl"u8))
            {
                name = words.TryRead(out ReadOnlySpan<byte> named) ? Encoding.UTF8.GetString(named) : null;
            }
            else if (kind.SequenceEqual("Kd"u8) && name is not null && TryReadShare(ref words, out byte red) && TryReadShare(ref words, out byte green) && TryReadShare(ref words, out byte blue))
            {
                materials[name] = materials.Count < MostMaterials ? new DrawingColor(red, green, blue) : throw new DicomException($"The library has more than {MostMaterials} materials, which are not read.");
            }
        }

        return materials;
    }

    private static bool TryReadShare(ref ModelWords words, out byte share)
    {
        share = 0;
        if (!words.TryRead(out ReadOnlySpan<byte> word) || !Utf8Parser.TryParse(word, out double number, out int read) || read != word.Length || !double.IsFinite(number))
        {
            return false;
        }

        share = (byte)Math.Round(Math.Clamp(number, 0, 1) * 255);
        return true;
    }
}
