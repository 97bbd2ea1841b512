namespace Gantry.Dicom;

/// <summary>Reads the head of a file from blocks of bytes.</summary>
/// <param name="options">Dictionary, limits, and whether the prefix must be there.</param>
/// <param name="length">The file's length, null when not known.</param>
internal sealed class HeadReading(DicomReadOptions options, long? length) : BlockReading
{
    private const int FirstRead = 64 << 10;
    private const int FirstReadOfStream = 4 << 10;
    private const int SmallestStep = 64;

    // Bytes may come one by one; the head is not looked at anew for each of them.
    private int _tryAt;

    /// <summary>The head, once the reading is complete.</summary>
    public DicomFileHead? Head { get; private set; }

    /// <summary>What was read so far, from the file's first byte on.</summary>
    public byte[] Block { get; private set; } = [];

    /// <summary>How many bytes were read.</summary>
    public int Count { get; private set; }

    public override long Position => Count;

    public override long Consumed => Head?.DataSetOffset ?? 0;

    public override Memory<byte> GetMemory()
    {
        if (Count == Block.Length)
        {
            if (Count >= DicomFileHead.MaximumLength)
            {
                throw DicomFileHead.TooLong();
            }

            long room = Math.Min(length ?? long.MaxValue, Count > 0 ? Math.Min(Count * 4L, DicomFileHead.MaximumLength) : length is null ? FirstReadOfStream : FirstRead);
            byte[] larger = GC.AllocateUninitializedArray<byte>((int)Math.Max(room, Count + 1));
            Block.CopyTo(larger, 0);
            Block = larger;
        }

        return Block.AsMemory(Count);
    }

    public override void Advance(int count)
    {
        Count += count;
        if (Count >= _tryAt || Count == length)
        {
            Read(Count == length);
            _tryAt = Count + Math.Max(SmallestStep, Count / 4);
        }
    }

    public override void EndAt(long end) => Read(true);

    private void Read(bool isEnd)
    {
        Head = DicomFileHead.Read(Block.AsMemory(0, Count), isEnd, options);
        IsComplete = Head is not null;
    }
}
