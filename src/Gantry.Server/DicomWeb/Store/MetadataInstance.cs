using System.Globalization;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Negotiation;

namespace Gantry.Server.DicomWeb.Store;

/// <summary>An instance that came as metadata; values that the metadata refer to come as parts of bulk data.</summary>
/// <param name="dataSet">The metadata, referred values empty.</param>
/// <param name="references">The paths of referred values (tags and item numbers from 0 in turn) and what they refer to.</param>
internal sealed class MetadataInstance(DataSet dataSet, IReadOnlyList<(string Path, string Uri)> references)
{
    private const ushort FileMetaGroup = 0x0002;

    /// <summary>The instance's class, as the metadata have it; null when they have none.</summary>
    public Uid? SopClassUid => dataSet.GetString(Attributes.SOPClassUID) is { } uid ? new Uid(uid) : null;

    /// <summary>The instance, as the metadata have it; null when they have none.</summary>
    public Uid? SopInstanceUid => dataSet.GetString(Attributes.SOPInstanceUID) is { } uid ? new Uid(uid) : null;

    /// <summary>Puts the bulk data in their places and encodes the whole.</summary>
    /// <param name="parts">The parts of the message.</param>
    /// <exception cref="MetadataException">The metadata and the parts do not belong together.</exception>
    /// <exception cref="DicomException">The data set can't be encoded.</exception>
    public (EncodedDataSet DataSet, TransferSyntax Syntax) Assemble(BulkDataParts parts)
    {
        TransferSyntax syntax = TransferSyntax.ExplicitVRLittleEndian;
        foreach ((string path, string uri) in references)
        {
            IReadOnlyList<BulkDataPart> found = parts.Find(uri);
            if (found.Count == 0)
            {
                throw new MetadataException(FailureReason.CannotUnderstand, $"{path} refers to bulk data '{uri}', of which the message has no part");
            }

            (DataSet holder, Tag tag) = Find(path);
            VR vr = holder.TryGetElement(tag, out DataElement element) ? element.VR : VR.OB;
            if (ReferenceEquals(holder, dataSet) && tag == Attributes.PixelData && SyntaxOf(found[0], parts) is { IsEncapsulated: true } encapsulated)
            {
                syntax = encapsulated;
                SetFragments(found, parts, encapsulated);
                continue;
            }

            if (found.Count > 1)
            {
                throw new MetadataException(FailureReason.DoesNotMatch, $"{path} refers to bulk data '{uri}', of which there are {found.Count} parts; only frames of compressed pixel data come as several");
            }

            holder.SetBytes(tag, vr, parts.Staged, found[0].Range.Offset, found[0].Range.Length);
        }

        // What belongs into the meta header of a file is no part of a data set.
        foreach (Tag tag in dataSet.Select(element => element.Tag).Where(tag => tag.Group == FileMetaGroup).ToArray())
        {
            dataSet.Remove(tag);
        }

        return (dataSet.Encode(syntax), syntax);
    }

    private void SetFragments(IReadOnlyList<BulkDataPart> found, BulkDataParts parts, TransferSyntax syntax)
    {
        int frames = PixelDescription.ReadNumberOfFrames(dataSet);
        bool isVideo = DicomMediaTypes.OfPixelData(syntax).StartsWith("video/", StringComparison.Ordinal);
        if (found.Count != (isVideo ? 1 : frames))
        {
            throw new MetadataException(
                FailureReason.DoesNotMatch,
                $"There are {found.Count} parts of pixel data for {frames} frames: compressed frames come one a part, in order, with the same Content-Location, a video as one");
        }

        if (found.FirstOrDefault(part => part.Range.Length > uint.MaxValue - 1) is { Range.Length: > 0 } tooLong)
        {
            throw new MetadataException(FailureReason.DoesNotMatch, $"A part of pixel data has {tooLong.Range.Length} bytes, more than a fragment can have");
        }

        dataSet.SetFragments(
            Attributes.PixelData, VR.OB, [new EncodedSegment(ReadOnlyMemory<byte>.Empty), .. found.Select(part => new EncodedSegment(default, parts.Staged, part.Range.Offset, part.Range.Length))]);
    }

    private (DataSet Holder, Tag Tag) Find(string path)
    {
        string[] steps = path.Split('/');
        DataSet holder = dataSet;
        for (int i = 0; i + 2 < steps.Length; i += 2)
        {
            holder = holder.Items(Tag.Parse(steps[i]))[int.Parse(steps[i + 1], CultureInfo.InvariantCulture)];
        }

        return (holder, Tag.Parse(steps[^1]));
    }

    /// <summary>The transfer syntax of a part of pixel data: as it says, else what its media type means.</summary>
    private static TransferSyntax SyntaxOf(BulkDataPart part, BulkDataParts parts)
    {
        if (part.Type?.Parameter("transfer-syntax") is { Length: > 0 } named)
        {
            return TransferSyntax.IsKnown(new Uid(named))
                ? TransferSyntax.Of(new Uid(named))
                : throw new MetadataException(FailureReason.TransferSyntaxNotSupported, $"A part of pixel data is in the unknown transfer syntax '{named}'");
        }

        string mediaType = DicomMediaTypes.Current(part.Type?.Name ?? DicomMediaTypes.OctetStream);
        if (mediaType == DicomMediaTypes.Jpeg)
        {
            byte[] head = new byte[Math.Min(part.Range.Length, 64 << 10)];
            int length = parts.Staged.Read(part.Range.Offset, head);
            return JpegProcess.SyntaxOf(head.AsSpan(0, length))
                ?? throw new MetadataException(FailureReason.TransferSyntaxNotSupported, "A part of pixel data says that it is image/jpeg, and its coding process is none that DICOM has");
        }

        return DicomMediaTypes.DefaultSyntaxOf(mediaType)
            ?? throw new MetadataException(FailureReason.TransferSyntaxNotSupported, $"Pixel data can't be stored as '{mediaType}' without its transfer-syntax parameter");
    }
}
