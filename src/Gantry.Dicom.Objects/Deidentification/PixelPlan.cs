using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What is to be blanked in the pixels of an object: by the rules of a profile, and what overlays hide in bits that samples leave unused.</summary>
internal sealed class PixelPlan
{
    private const ushort FirstOverlay = 0x6000;
    private const ushort LastOverlay = 0x601E;
    private readonly IReadOnlyList<PixelRectangle> _rectangles;
    private readonly bool _clearsUnusedBits;

    private PixelPlan(IReadOnlyList<PixelRectangle> rectangles, bool isHandled, bool clearsUnusedBits) => (_rectangles, IsHandled, _clearsUnusedBits) = (rectangles, isHandled, clearsUnusedBits);

    /// <summary>Whether a rule knows objects of this kind.</summary>
    public bool IsHandled { get; }

    /// <summary>Whether pixels are blanked.</summary>
    public bool ChangesPixels => _rectangles.Count > 0 || _clearsUnusedBits;

    /// <summary>What is to be done to an object.</summary>
    /// <exception cref="RefusedObjectException">Only regions are to stay, and the object tells none.</exception>
    public static PixelPlan Of(DataSet source, DeidentificationProfile profile)
    {
        bool hasPixels = source.Presence(Attributes.PixelData) == Presence.Value;
        List<PixelRectangle> rectangles = [];
        bool isHandled = false;
        foreach (PixelRule rule in hasPixels && profile.Has(ConfidentialityOptions.CleanPixelData) ? profile.Pixels.Where(rule => rule.Matches(source)) : [])
        {
            isHandled = true;
            rectangles.AddRange(rule.Blank);
            if (rule.KeepsOnlyUltrasoundRegions)
            {
                rectangles.AddRange(UltrasoundRegions.Outside(source));
            }
        }

        return new PixelPlan(rectangles, isHandled, hasPixels && HasEmbeddedOverlay(source));
    }

    /// <summary>Blanks the pixels; frames that were compressed without loss are compressed the same way again, all others stay native.</summary>
    /// <returns>The data set, how to write it, and what is to be disposed of when it has been written.</returns>
    public async Task<(DataSet DataSet, TransferSyntax TransferSyntax, IDisposable? Pixels)> ApplyAsync(DataSet dataSet, TransferSyntax syntax, TranscodeOptions options, CancellationToken cancellation)
    {
        if (!ChangesPixels)
        {
            return (dataSet, syntax, null);
        }

        if (dataSet.TransferSyntax?.IsBigEndian == true)
        {
            dataSet = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        }

        TransferSyntax native = syntax.IsEncapsulated ? TransferSyntax.ExplicitVRLittleEndian : syntax;
        TranscodedDataSet decoded = await Transcoder.TranscodeAsync(dataSet, native, options, cancellation).ConfigureAwait(false);
        DataSet blanked = ReferenceEquals(decoded.DataSet, dataSet) ? dataSet.Clone() : decoded.DataSet;
        BlankedPixels.PutInto(blanked, _rectangles, _clearsUnusedBits);
        if (!syntax.IsEncapsulated || LossyCompression.IsLossy(syntax) || Transcoder.WhyNot(blanked, syntax, options.Codecs) is not null)
        {
            return (blanked, native, decoded);
        }

        TranscodedDataSet encoded = await Transcoder.TranscodeAsync(blanked, syntax, options, cancellation).ConfigureAwait(false);
        return (encoded.DataSet, syntax, encoded);
    }

    private static bool HasEmbeddedOverlay(DataSet source)
    {
        for (ushort group = FirstOverlay; group <= LastOverlay; group += 2)
        {
            if (source.Contains(new Tag(group, 0x0102)) && source.Presence(new Tag(group, 0x3000)) != Presence.Value)
            {
                return true;
            }
        }

        return false;
    }
}
