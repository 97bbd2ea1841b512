using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Bench.Codecs;

/// <summary>A codec, those it is compared with, and what is asked of it.</summary>
/// <param name="Name">The codec.</param>
/// <param name="Syntax">Its transfer syntax.</param>
/// <param name="Target">How many times as fast as the fastest rival it has to be; null when nothing is asked.</param>
/// <param name="Rivals">The rivals that count.</param>
internal sealed record Contest(string Name, TransferSyntax Syntax, double? Target, params Rival[] Rivals)
{
    /// <summary>Rivals that are shown beside.</summary>
    public Rival[] Others { get; init; } = [];

    /// <summary>How much may be lost.</summary>
    public EncodeOptions Options { get; init; } = EncodeOptions.Default;

    /// <summary>Whether pictures are coded with eight bits a sample.</summary>
    public bool IsEightBits { get; init; }

    /// <summary>Whether only pictures in colour are coded.</summary>
    public bool IsColor { get; init; }

    /// <summary>All codecs.</summary>
    public static async Task<Contest[]> AllAsync()
    {
        string[] dcmtk = ["dcmconv"], gdcm = ["gdcmconv", "--raw"];
        Rival openJpeg = await Rival.LibraryAsync("OpenJPEG", "openjpeg"), lossyOpenJpeg = await Rival.LibraryAsync("OpenJPEG", "openjpeg", EncodeOptions.Default.CompressionRatio);
        Rival charls = await Rival.LibraryAsync("CharLS", "charls");
        const int quality = 90, subsampled = 89;
        return
        [
            new("RLE", TransferSyntax.RLELossless, 3, await Rival.ProgramAsync("dcmtk", dcmtk, ["dcmdrle"], ["dcmcrle"]), await Rival.ProgramAsync("gdcm", gdcm, ["gdcmconv", "--raw"], ["gdcmconv", "--rle"])),
            new("JPEG lossless SV1", TransferSyntax.JPEGLosslessSV1, 2, await Rival.ProgramAsync("dcmtk", dcmtk, ["dcmdjpeg", "+cn", "+px"], ["dcmcjpeg", "+e1"])),
            new("JPEG-LS", TransferSyntax.JPEGLSLossless, 0.9, charls) { Others = [await Rival.ProgramAsync("dcmtk", dcmtk, ["dcmdjpls"], ["dcmcjpls", "+el"])] },
            new("JPEG-LS, error 2", TransferSyntax.JPEGLSNearLossless, 0.9, charls) { Others = [await Rival.ProgramAsync("dcmtk", dcmtk, ["dcmdjpls"], ["dcmcjpls", "+en", "+md", "2"])] },
            new("JPEG 2000", TransferSyntax.JPEG2000Lossless, 1, openJpeg),
            new("JPEG 2000, 10 : 1", TransferSyntax.JPEG2000, 1, lossyOpenJpeg),
            new("HTJ2K", TransferSyntax.HTJ2KLossless, 5, Rival.Ourselves("our JPEG 2000", TransferSyntax.JPEG2000Lossless)),
            new("HTJ2K, 10 : 1", TransferSyntax.HTJ2K, null, Rival.Ourselves("our JPEG 2000", TransferSyntax.JPEG2000)),
            new("JPEG baseline, quality 90", TransferSyntax.JPEGBaseline8Bit, 0.5, await Rival.LibraryAsync("libjpeg-turbo", "turbojpeg", quality))
            {
                IsEightBits = true,
                Options = new EncodeOptions { Quality = quality },
                Others = [await Rival.ProgramAsync("dcmtk", dcmtk, ["dcmdjpeg", "+cn", "+px"], ["dcmcjpeg", "+eb", "+q", "90", "+s4"])],
            },
            new("JPEG baseline, 4:2:2, quality 89", TransferSyntax.JPEGBaseline8Bit, 0.5, await Rival.LibraryAsync("libjpeg-turbo", "turbojpeg", subsampled))
            {
                IsEightBits = true,
                IsColor = true,
                Options = new EncodeOptions { Quality = subsampled },
            },
            new("JPEG extended, 12 bits", TransferSyntax.JPEGExtended12Bit, null, await Rival.ProgramAsync("dcmtk", dcmtk, ["dcmdjpeg", "+cn", "+px"], ["dcmcjpeg", "+ee", "+q", "90"])),
            new("deflated frame", TransferSyntax.DeflatedImageFrameCompression, null),
        ];
    }

    /// <summary>The picture as it is coded; null when it is not.</summary>
    public Picture? Prepare(Picture picture)
    {
        Picture prepared = IsEightBits ? picture.InEightBits() : picture;
        return (IsColor && picture.Frame.Description.SamplesPerPixel == 1) || Trial.WhyNot(prepared, Syntax) is not null ? null : prepared;
    }
}
