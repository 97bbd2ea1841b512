using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Frames of encapsulated pixel data: each one or more fragments (PS3.5 §A.4).</summary>
internal sealed class EncapsulatedFrames : FrameIndex
{
    private readonly ValueRange[] _fragments;
    private readonly int[] _first;
    private readonly ReadOnlyMemory<byte> _lengths;

    private EncapsulatedFrames(DataSet dataSet, DataElement element, ValueRange[] fragments, int[] first, List<Finding> findings)
        : base(dataSet, element, first.Length)
    {
        (_fragments, _first, Findings) = (fragments, first, findings);
        ReadOnlyMemory<byte> lengths = dataSet.GetBytes(Attributes.ExtendedOffsetTableLengths);
        _lengths = lengths.Length == 8L * first.Length ? lengths : default;
    }

    public override bool IsEncapsulated => true;

    public override bool IsByteAligned => true;

    public override bool IsReadyToSend => true;

    public static EncapsulatedFrames Create(DataSet dataSet, DataElement element)
    {
        TransferSyntax transferSyntax = dataSet.TransferSyntax ?? TransferSyntax.ExplicitVRLittleEndian;
        if (VideoDescription.IsVideo(transferSyntax))
        {
            throw new CodecNotAvailableException(transferSyntax);
        }

        int numberOfFrames = PixelDescription.ReadNumberOfFrames(dataSet);
        if (element.FragmentCount < 2)
        {
            throw new DicomException($"Pixel data {element.Tag} have no fragments, only an offset table at most: there is no frame to be had.");
        }

        IBulkSource? source = element.Range == default ? null : dataSet.Source;
        ValueRange[] fragments = source is null ? Lay(element) : [.. element.Fragments.Skip(1)];
        List<Finding> findings = [];
        int[] first = new FragmentMatcher(fragments, numberOfFrames, findings).Match(
            dataSet.GetBytes(Attributes.ExtendedOffsetTable).Span,
            element.ReadFragment(0).Span,
            Read);
        return new EncapsulatedFrames(dataSet, element, fragments, first, findings);

        int Read(int fragment, long offset, Span<byte> buffer)
        {
            if (source is not null)
            {
                return source.Read(fragments[fragment].Offset + offset, buffer);
            }

            element.ReadFragment(fragment + 1).Span.Slice((int)offset, buffer.Length).CopyTo(buffer);
            return buffer.Length;
        }
    }

    private protected override ValueRange[] RangesOf(int frame)
    {
        int last = LastFragment(frame);
        ValueRange[] ranges = _fragments[_first[frame]..(last + 1)];
        if (ranges.Length == 1 && !_lengths.IsEmpty)
        {
            // The table tells the length without the byte that pads the fragment to an even one.
            long length = (long)BinaryPrimitives.ReadUInt64LittleEndian(_lengths.Span[(8 * frame)..]);
            if (ranges[0].Length - length == 1)
            {
                ranges[0] = ranges[0] with { Length = length };
            }
        }

        return ranges;
    }

    private protected override long LengthOf(int frame) => RangesOf(frame).Sum(range => range.Length);

    private protected override byte[] ReadFrame(int frame)
    {
        ValueRange[] ranges = RangesOf(frame);
        byte[] bytes = new byte[ranges.Sum(range => range.Length)];
        int position = 0;
        for (int i = 0; i < ranges.Length; i++)
        {
            Span<byte> target = bytes.AsSpan(position, (int)ranges[i].Length);
            if (Source is null)
            {
                Element.ReadFragment(_first[frame] + i + 1).Span[..target.Length].CopyTo(target);
            }
            else
            {
                ReadSource(ranges[i].Offset, target);
            }

            position += target.Length;
        }

        return bytes;
    }

    private int LastFragment(int frame) => (frame + 1 < _first.Length ? _first[frame + 1] : _fragments.Length) - 1;

    // Fragments that a program set have no positions yet: those that they will have in relation to one another.
    private static ValueRange[] Lay(DataElement element)
    {
        ValueRange[] fragments = new ValueRange[element.FragmentCount - 1];
        long position = 0;
        for (int i = 0; i < fragments.Length; i++)
        {
            int length = element.ReadFragment(i + 1).Length;
            position += 8;
            fragments[i] = new ValueRange(position, length);
            position += length + (length & 1);
        }

        return fragments;
    }
}
