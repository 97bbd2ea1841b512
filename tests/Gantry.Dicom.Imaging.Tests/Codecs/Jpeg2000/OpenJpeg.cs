using System.Globalization;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg2000;

/// <summary>The programs of OpenJPEG; tests that need them are skipped where they are not installed.</summary>
internal static class OpenJpeg
{
    /// <summary>Compresses the first frame of an image.</summary>
    /// <returns>The code stream.</returns>
    public static byte[] Compress(DataSet image, params string[] options)
    {
        var description = PixelDescription.FromDataSet(image);
        string format = string.Create(
            CultureInfo.InvariantCulture,
            $"{description.Columns},{description.Rows},{description.SamplesPerPixel},{description.BitsStored},{(description.IsSigned ? 's' : 'u')}");
        return Compress(Planes(Encapsulation.Decode(image), description), format, options);
    }

    /// <summary>Compresses planes of samples.</summary>
    /// <param name="planes">The planes one after the other.</param>
    /// <param name="format">What they are, as the option -F takes it.</param>
    /// <param name="options">Other options.</param>
    public static byte[] Compress(byte[] planes, string format, params string[] options) => InFolder(folder =>
    {
        string source = Path.Combine(folder, "image.rawl"), target = Path.Combine(folder, "image.j2k");
        File.WriteAllBytes(source, planes);
        ForeignProgram.Run("opj_compress", ["-i", source, "-F", format, "-o", target, .. options]);
        return File.ReadAllBytes(target);
    });

    /// <summary>Decompresses a code stream.</summary>
    /// <returns>The samples, by pixel.</returns>
    public static byte[] Decompress(byte[] codeStream, PixelDescription description, params string[] options) => InFolder(folder =>
    {
        string source = Path.Combine(folder, "image.j2k"), target = Path.Combine(folder, "image.rawl");
        File.WriteAllBytes(source, codeStream);
        ForeignProgram.Run("opj_decompress", ["-i", source, "-o", target, .. options]);
        return Pixels(File.ReadAllBytes(target), description);
    });

    private static byte[] Planes(byte[] samples, PixelDescription description) =>
        Rearrange(samples, description, (pixel, sample, pixels) => ((pixel * description.SamplesPerPixel) + sample, (sample * pixels) + pixel));

    private static byte[] Pixels(byte[] planes, PixelDescription description) =>
        Rearrange(planes, description, (pixel, sample, pixels) => ((sample * pixels) + pixel, (pixel * description.SamplesPerPixel) + sample));

    private static byte[] Rearrange(byte[] from, PixelDescription description, Func<int, int, int, (int From, int To)> places)
    {
        int bytes = description.BitsAllocated / 8, pixels = from.Length / bytes / description.SamplesPerPixel;
        byte[] to = new byte[from.Length];
        for (int i = 0; i < pixels * description.SamplesPerPixel; i++)
        {
            (int source, int target) = places(i / description.SamplesPerPixel, i % description.SamplesPerPixel, pixels);
            from.AsSpan(source * bytes, bytes).CopyTo(to.AsSpan(target * bytes));
        }

        return to;
    }

    private static byte[] InFolder(Func<string, byte[]> work)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("gantry-openjpeg");
        try
        {
            return work(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
