namespace Gantry.Dicom.Imaging;

/// <summary>
/// Moves data sets to other transfer syntaxes, pixels included (PS3.5 §8.2, §A.4): frame by frame, several at once, with memory that does not grow with the number of
/// frames. Attributes that describe the pixels follow; what loses something becomes another instance, derived from the first. Digital signatures of what changes do not
/// hold any more and are left out (PS3.15 §A.2); the others stay.
/// </summary>
public static class Transcoder
{
    // What signatures in a transfer syntax can't outlive in another: the pixels, and what describes them.
    private static readonly Tag[] s_described =
    [
        Attributes.PixelData, Attributes.ExtendedOffsetTable, Attributes.ExtendedOffsetTableLengths, Attributes.PhotometricInterpretation, Attributes.PlanarConfiguration,
        Attributes.LossyImageCompression, Attributes.LossyImageCompressionRatio, Attributes.LossyImageCompressionMethod,
    ];

    /// <summary>What keeps a data set from being moved to a transfer syntax; null when nothing is known that does. No frame is looked at.</summary>
    /// <param name="dataSet">The data set; of its pixels only the description is read.</param>
    /// <param name="target">The transfer syntax.</param>
    /// <param name="codecs">The codecs to use; all of this library when null.</param>
    public static string? WhyNot(DataSet dataSet, TransferSyntax target, FrameCodecs? codecs = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(target);
        codecs ??= FrameCodecs.Default;
        if (!NeedsCodec(dataSet, target))
        {
            return null;
        }

        PixelDescription description;
        try
        {
            description = PixelDescription.FromDataSet(dataSet);
        }
        catch (DicomException exception)
        {
            return exception.Message;
        }

        if (description.IsCompressed && !codecs.TryGetDecoder(description.TransferSyntax, out _))
        {
            return new CodecNotAvailableException(description.TransferSyntax).Message;
        }

        if (!target.IsEncapsulated)
        {
            return null;
        }

        if (description.IsFloat)
        {
            return $"Pixel data {description.PixelDataTag} are floating point numbers, which are never compressed (PS3.5 §8.2).";
        }

        return codecs.TryGetEncoder(target, out IFrameEncoder? encoder)
            ? encoder.WhyNot(description.Decoded(description.IsSubsampled ? "YBR_FULL" : description.PhotometricInterpretation), target)
            : $"Pixel data can't be encoded in {target.Name} ({target.Uid}) by this program.";
    }

    /// <summary>Moves a data set to a transfer syntax. It stays as it is: the result is a copy that shares its values.</summary>
    /// <param name="dataSet">The data set, with its pixels or with a source they can be read from, which stays open until the result was written.</param>
    /// <param name="target">The transfer syntax.</param>
    /// <param name="options">How; the default when null.</param>
    /// <param name="cancellationToken">Stops the encoding.</param>
    /// <exception cref="CodecNotAvailableException">The pixels are stored in, or would have to be, what no codec is there for.</exception>
    /// <exception cref="DicomException">The pixels can't be decoded, or not be encoded so.</exception>
    /// <exception cref="IOException">A temporary file can't be written.</exception>
    public static Task<TranscodedDataSet> TranscodeAsync(DataSet dataSet, TransferSyntax target, TranscodeOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(target);
        options ??= TranscodeOptions.Default;
        return NeedsCodec(dataSet, target)
            ? Task.Run(() => Transcode(dataSet, target, options, cancellationToken), cancellationToken)
            : Task.FromResult(new TranscodedDataSet(dataSet, target, null));
    }

    private static TranscodedDataSet Transcode(DataSet dataSet, TransferSyntax target, TranscodeOptions options, CancellationToken cancellation)
    {
        FrameTranscoder transcoder = new(dataSet, target, options);
        PixelDescription stored = transcoder.Description;
        DataSet copy = dataSet.Clone();
        DropSignatures(copy, isOther: LossyCompression.IsLossy(target), DecodeNested(copy, options.Codecs));
        copy.Remove(Attributes.ExtendedOffsetTable);
        copy.Remove(Attributes.ExtendedOffsetTableLengths);
        LossyCompression.MarkDecoded(copy, stored.TransferSyntax);
        if (!target.IsEncapsulated)
        {
            Describe(copy, PutNative(copy, transcoder.Reader, options.MaximumParallelism));
            return new TranscodedDataSet(copy, target, null);
        }

        EncodedPixels encoded = EncodedPixels.Encode(transcoder, options, cancellation);
        encoded.PutInto(copy);
        Describe(copy, stored.Decoded(encoded.PhotometricInterpretation));
        if (LossyCompression.IsLossy(target))
        {
            LossyCompression.Record(copy, target, options.Encoding, stored.FrameBits / 8.0 * transcoder.Count / encoded.Length);
        }

        return new TranscodedDataSet(copy, target, encoded);
    }

    /// <summary>Whether pixels have to be decoded or encoded.</summary>
    private static bool NeedsCodec(DataSet dataSet, TransferSyntax target) =>
        PixelDescription.FindPixelData(dataSet) is { } tag && dataSet.TryGetElement(tag, out DataElement pixelData) && !pixelData.IsEmpty
        && (pixelData.IsEncapsulated ? dataSet.TransferSyntax?.Uid != target.Uid : target.IsEncapsulated);

    private static PixelDescription PutNative(DataSet dataSet, FrameReader reader, int parallelism)
    {
        DecodedPixels pixels = new(reader, parallelism);
        VR vr = pixels.Description.BitsAllocated > 8 ? VR.OW : VR.OB;
        if (reader.Count > 1 && pixels.Description.FrameBits % 8 != 0)
        {
            dataSet.SetBytes(Attributes.PixelData, vr, PackBits(reader, dataSet.Context.Limits.MaximumValueInMemory));
        }
        else
        {
            dataSet.SetBytes(Attributes.PixelData, vr, pixels, 0, pixels.Length);
        }

        return pixels.Description;
    }

    // Frames of 1-bit samples follow each other without gaps, also within a byte (PS3.5 §8.1.1).
    private static byte[] PackBits(FrameReader reader, int maximumLength)
    {
        long frameBits = reader.Description.FrameBits;
        long length = ((frameBits * reader.Count) + 7) / 8;
        if (length > maximumLength)
        {
            throw new DicomException($"{reader.Count} frames of {frameBits} bits are {length} bytes long, more than the {maximumLength} that are brought into memory at once.");
        }

        byte[] packed = new byte[length];
        for (int frame = 0; frame < reader.Count; frame++)
        {
            ReadOnlySpan<byte> samples = reader.Read(frame + 1).Samples.Span;
            long start = frame * frameBits;
            int shift = (int)(start % 8);
            for (int i = 0; i < samples.Length; i++)
            {
                int left = (int)Math.Min(8, frameBits - (8L * i));
                int bits = samples[i] & ((1 << left) - 1);
                long position = (start / 8) + i;
                packed[position] |= (byte)(bits << shift);
                if (shift + left > 8)
                {
                    packed[position + 1] |= (byte)(bits >> (8 - shift));
                }
            }
        }

        return packed;
    }

    private static void Describe(DataSet dataSet, PixelDescription description)
    {
        dataSet.Set(Attributes.PhotometricInterpretation, description.PhotometricInterpretation);
        if (description.SamplesPerPixel > 1)
        {
            dataSet.Set(Attributes.PlanarConfiguration, (ushort)0);
        }
        else
        {
            dataSet.Remove(Attributes.PlanarConfiguration);
        }
    }

    // Icons within sequences that are compressed like the image itself become native, which every transfer syntax allows them (PS3.5 §A.4).
    // Returns the sequences with such icons.
    private static List<Tag> DecodeNested(DataSet dataSet, FrameCodecs codecs)
    {
        List<Tag> changed = [];
        foreach (DataElement element in dataSet.ToList())
        {
            if (!element.IsSequence)
            {
                continue;
            }

            bool isChanged = false;
            foreach (DataSet item in element.Items)
            {
                List<Tag> within = DecodeNested(item, codecs);
                if (item.TryGetElement(Attributes.PixelData, out DataElement pixelData) && pixelData.IsEncapsulated)
                {
                    within.AddRange(s_described);
                    NativeFrame icon = FrameReader.FromDataSet(item, codecs).Read(1).ByPixel();
                    item.SetBytes(Attributes.PixelData, icon.Description.BitsAllocated > 8 ? VR.OW : VR.OB, icon.Samples);
                    Describe(item, icon.Description);
                }

                isChanged |= within.Count > 0;
                DigitalSignatureItems.RemoveCovering(item, within);
            }

            if (isChanged)
            {
                changed.Add(element.Tag);
            }
        }

        return changed;
    }

    // What is another instance now has no signature of the one it was made from.
    private static void DropSignatures(DataSet dataSet, bool isOther, List<Tag> changed)
    {
        if (isOther)
        {
            DigitalSignatureItems.Remove(dataSet, (_, _) => true);
        }
        else
        {
            DigitalSignatureItems.RemoveCovering(dataSet, [.. s_described, .. changed]);
        }
    }
}
