using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;

namespace Gantry.Cli.Encapsulate;

/// <summary>Makes the instance of <c>gantry encapsulate</c>.</summary>
internal sealed class Encapsulation
{
    private const long MaximumLength = 1L << 30;
    private const int HeadLength = 4 << 10;

    /// <summary>An instance whose patient and study it gets; null for a study of its own.</summary>
    public required DataSet? Like { get; init; }

    /// <summary>When it is made.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Frames a second; null where nothing is said of it.</summary>
    public double? FrameRate { get; init; }

    /// <summary>Whether a bit a pixel is enough.</summary>
    public bool IsSingleBit { get; init; }

    /// <summary>What a video was taken with.</summary>
    public VideoKind VideoKind { get; init; }

    /// <summary>What a video shows; null where nothing is said of it.</summary>
    public CodedConcept? Region { get; init; }

    /// <summary>Makes it.</summary>
    /// <param name="paths">A document, a video, or pictures.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="UsageException">A path is no file, or none that is taken.</exception>
    /// <exception cref="DicomException">A file is damaged or of another kind, or pictures do not fit together.</exception>
    public async Task<(DataSet DataSet, TransferSyntax TransferSyntax)> MakeAsync(string[] paths, CancellationToken cancellation)
    {
        byte[] first = await ReadAsync(paths[0], cancellation).ConfigureAwait(false);
        if (!StillPicture.IsPicture(first))
        {
            return paths.Length > 1 ? throw new DicomException($"{paths[0]}: it is neither JPEG nor PNG, which frames are made of.")
                : VideoDescription.IsVideo(first) ? VideoInstance.Create(VideoKind, first, Like, Time, FrameRate, Region)
                : (DocumentInstance.Create(KindOf(paths[0], first), first, Like, Time), TransferSyntax.ExplicitVRLittleEndian);
        }

        if (paths.Length == 1 && !IsSingleBit && FrameRate is null)
        {
            StillPicture picture = StillPicture.Read(first);
            return (SecondaryCapture.Create(picture, Like, Time), picture.TransferSyntax);
        }

        List<StillPicture> pictures = [];
        long length = 0;
        foreach (string path in paths)
        {
            byte[] bytes = pictures.Count == 0 ? first : await ReadAsync(path, cancellation).ConfigureAwait(false);
            pictures.Add(StillPicture.IsPicture(bytes) ? StillPicture.Read(bytes) : throw new DicomException($"{path}: it is neither JPEG nor PNG, which frames are made of."));
            length += pictures[^1].Pixels.Length;
            if (length > Array.MaxLength)
            {
                throw new DicomException($"{path}: the frames are more than {Array.MaxLength} bytes long with this one; make several instances of them.");
            }
        }

        return (SecondaryCapture.CreateMultiFrame(pictures, Like, Time, FrameRate, IsSingleBit), pictures[0].TransferSyntax);
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            throw new UsageException($"'{path}' is no file.");
        }

        long length = new FileInfo(path).Length;
        return length is > 0 and <= MaximumLength
            ? await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false)
            : throw new UsageException($"'{path}' has {length} bytes; 1 to {MaximumLength} are taken.");
    }

    private static DocumentKind KindOf(string path, byte[] bytes)
    {
        ReadOnlySpan<byte> head = bytes.AsSpan(0, Math.Min(bytes.Length, HeadLength));
        return Path.GetExtension(path).ToLowerInvariant() switch
        {
            _ when head.IndexOf("%PDF-"u8) is >= 0 and < 1024 => DocumentKind.Pdf,
            _ when head.IndexOf("ClinicalDocument"u8) >= 0 => DocumentKind.Cda,
            ".xml" => DocumentKind.Cda,
            _ when IsBinaryStl(bytes) => DocumentKind.Stl,
            ".stl" => throw new DicomException($"{path}: it is no binary STL, which an instance holds (PS3.3 §A.85): convert it from text first, or it is damaged."),
            ".obj" => DocumentKind.Obj,
            ".mtl" => DocumentKind.Mtl,
            _ => throw new DicomException($"{path}: it is none of PDF, CDA, binary STL, OBJ, MTL, JPEG, PNG, MPEG-2, H.264 and HEVC."),
        };
    }

    // A header of 80 bytes, the number of triangles, 50 bytes for each.
    private static bool IsBinaryStl(byte[] bytes) => bytes.Length >= 84 && bytes.Length == 84 + (50L * System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(80)));
}
