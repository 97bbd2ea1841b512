using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Encapsulated pixel data: each frame in one fragment, with an offset table (PS3.5 §A.4).</summary>
internal sealed class EncodedPixels : IDisposable
{
    private const int ItemHeaderLength = 8;
    private const int FramesAhead = 2;
    private readonly FrameSpool _spool;

    private EncodedPixels(FrameSpool spool, string photometricInterpretation, IReadOnlyList<EncodedSegment> frames) =>
        (_spool, PhotometricInterpretation, Frames) = (spool, photometricInterpretation, frames);

    /// <summary>What the encoded frames are.</summary>
    public string PhotometricInterpretation { get; }

    /// <summary>The frames.</summary>
    public IReadOnlyList<EncodedSegment> Frames { get; }

    /// <summary>The bytes of all frames.</summary>
    public long Length => Frames.Sum(frame => frame.Length);

    /// <summary>Encodes all frames, several at once.</summary>
    /// <param name="transcoder">Makes them.</param>
    /// <param name="options">How many at once, and where they are kept.</param>
    /// <param name="cancellation">Stops the encoding.</param>
    /// <exception cref="DicomException">A frame can't be decoded or encoded.</exception>
    public static EncodedPixels Encode(FrameTranscoder transcoder, TranscodeOptions options, CancellationToken cancellation)
    {
        FrameSpool spool = new(options.MaximumInMemory, options.TemporaryFolder);
        try
        {
            int window = options.MaximumParallelism * FramesAhead;
            EncodedFrame[] encoded = new EncodedFrame[Math.Min(window, transcoder.Count)];
            List<EncodedSegment> frames = new(transcoder.Count);
            string? photometricInterpretation = null;
            for (int first = 0; first < transcoder.Count; first += encoded.Length)
            {
                int count = Math.Min(encoded.Length, transcoder.Count - first);
                ParallelFrames.ForEach(count, options.MaximumParallelism, i => encoded[i] = transcoder.Read(first + i + 1), cancellation);
                for (int i = 0; i < count; i++)
                {
                    photometricInterpretation ??= encoded[i].PhotometricInterpretation;
                    if (photometricInterpretation != encoded[i].PhotometricInterpretation)
                    {
                        throw new DicomException($"Frame {first + i + 1} became {encoded[i].PhotometricInterpretation}, those before it {photometricInterpretation}.");
                    }

                    frames.Add(spool.Add(encoded[i].Bytes));
                }
            }

            return new EncodedPixels(spool, photometricInterpretation!, frames);
        }
        catch
        {
            spool.Dispose();
            throw;
        }
    }

    /// <summary>Puts the fragments and their offset table into a data set: the basic one, or beyond 4 GB the extended one (PS3.3 §C.7.6.3.1.8).</summary>
    public void PutInto(DataSet dataSet)
    {
        long end = Frames.Sum(frame => ItemHeaderLength + frame.Length + (frame.Length & 1));
        bool isBasic = end <= uint.MaxValue;
        byte[] offsets = new byte[Frames.Count * (isBasic ? sizeof(uint) : sizeof(ulong))];
        byte[] lengths = new byte[isBasic ? 0 : Frames.Count * sizeof(ulong)];
        long offset = 0;
        for (int i = 0; i < Frames.Count; i++)
        {
            if (isBasic)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(offsets.AsSpan(i * sizeof(uint)), (uint)offset);
            }
            else
            {
                BinaryPrimitives.WriteUInt64LittleEndian(offsets.AsSpan(i * sizeof(ulong)), (ulong)offset);
                BinaryPrimitives.WriteUInt64LittleEndian(lengths.AsSpan(i * sizeof(ulong)), (ulong)Frames[i].Length);
            }

            offset += ItemHeaderLength + Frames[i].Length + (Frames[i].Length & 1);
        }

        if (!isBasic)
        {
            dataSet.SetBytes(Attributes.ExtendedOffsetTable, VR.OV, offsets);
            dataSet.SetBytes(Attributes.ExtendedOffsetTableLengths, VR.OV, lengths);
        }

        dataSet.SetFragments(Attributes.PixelData, VR.OB, [new EncodedSegment(isBasic ? offsets : default), .. Frames]);
    }

    /// <summary>Removes what is in a temporary file.</summary>
    public void Dispose() => _spool.Dispose();
}
