using System.IO.Pipelines;
using System.Security.Cryptography;

namespace Gantry.Dicom.Tests.Writing;

/// <summary>Values that are read only when they are written.</summary>
public class StreamingTests
{
    private const int Length = 300_002;

    [Fact]
    public async Task A_value_from_a_stream_is_written_in_every_syntax_by_every_door()
    {
        byte[] value = RandomNumberGenerator.GetBytes(Length);
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            byte[] expected = With(dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, value)).Encode(syntax).ToArray();
            DataSet streamed = With(dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, new MemoryStream(value), Length));
            streamed.Encode(syntax).ToArray().ShouldBe(expected);
            DataSet once = With(dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, new OneWayStream(value), Length));
            var stream = new MemoryStream();
            await once.Encode(syntax).CopyToAsync(stream, TestContext.Current.CancellationToken);
            stream.ToArray().ShouldBe(expected);
            (await ThroughPipeAsync(streamed.Encode(syntax))).ShouldBe(expected);
        }
    }

    [Fact]
    public void A_stream_that_cannot_go_back_is_written_once()
    {
        DataSet once = With(dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, new OneWayStream(new byte[Length]), Length));
        once.Encode(TransferSyntax.ExplicitVRLittleEndian).CopyTo(Stream.Null);
        Should.Throw<DicomException>(() => once.Encode(TransferSyntax.ExplicitVRLittleEndian).CopyTo(Stream.Null)).Message.ShouldContain("only once");
    }

    [Fact]
    public async Task What_was_read_in_several_pieces_is_written_in_one()
    {
        byte[] value = RandomNumberGenerator.GetBytes(Length);
        DataSet dataSet = With(dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, value));
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            byte[] bytes = new DicomFile(dataSet, syntax).ToArray(syntax);
            using DicomFile whole = DicomFile.Parse(bytes);
            using DicomFile read = await DicomFile.ReadAsync(new MemoryStream(bytes), cancellationToken: TestContext.Current.CancellationToken);
            foreach (TransferSyntax target in Made.NativeSyntaxes.Where(target => !target.IsDeflated))
            {
                read.DataSet.Encode(target).ToArray().ShouldBe(whole.DataSet.Encode(target).ToArray(), $"{syntax} to {target}");
            }
        }
    }

    [Fact]
    public void A_stream_that_ends_too_early_is_an_error()
    {
        DataSet dataSet = With(dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, new MemoryStream(new byte[100]), Length));
        Should.Throw<DicomException>(() => dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray()).Message.ShouldContain("ends too early");
    }

    [Fact]
    public void Fragments_come_from_streams_too()
    {
        byte[] value = RandomNumberGenerator.GetBytes(1001);
        DataSet dataSet = With(dataSet => dataSet.SetFragments(Attributes.PixelData, VR.OB,
            [default(EncodedSegment), new EncodedSegment(new OneWayStream(value), 1001), new EncodedSegment(new byte[] { 1, 2 })]));
        DataSet read = DataSet.Parse(dataSet.Encode(TransferSyntax.RLELossless).ToArray(), TransferSyntax.RLELossless);
        read.Findings.ShouldBeEmpty();
        read.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
        pixels.Fragments.Select(fragment => fragment.Length).ShouldBe([0, 1002, 2]);
        pixels.ReadFragment(1).Span[..1001].SequenceEqual(value).ShouldBeTrue();
    }

    [Fact]
    public void A_value_far_longer_than_what_may_be_in_memory_is_converted_all_the_same()
    {
        // Counted words, read and written as a stream.
        const long Bytes = 64L << 20;
        var dataSet = new DataSet(new DicomContext { Limits = new DicomLimits { MaximumValueInMemory = 1 << 20 } });
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new CountingSource(), 0, Bytes);
        Should.Throw<DicomException>(() => dataSet.GetBytes(Attributes.PixelData)).Message.ShouldContain("stream");
        EncodedDataSet encoded = dataSet.Encode(TransferSyntax.ExplicitVRBigEndian);
        encoded.Length.ShouldBeGreaterThan(Bytes);
        EncodedSegment pixels = encoded.Segments[^1];
        byte[] some = new byte[6];
        pixels.Source!.Read(pixels.Offset + Bytes - 5, some).ShouldBe(5);
        Convert.ToHexString(some.AsSpan(0, 5)).ShouldBe("FDFFFEFFFF");
        long before = GC.GetAllocatedBytesForCurrentThread();
        encoded.CopyTo(Stream.Null);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(1 << 20);
    }

    private static DataSet With(Action<DataSet> set)
    {
        DataSet dataSet = Made.EveryVR();
        set(dataSet);
        return dataSet;
    }

    private static async Task<byte[]> ThroughPipeAsync(EncodedDataSet encoded)
    {
        var pipe = new Pipe();
        async Task WriteAsync()
        {
            await encoded.CopyToAsync(pipe.Writer, TestContext.Current.CancellationToken);
            await pipe.Writer.CompleteAsync();
        }

        Task writing = WriteAsync();
        var read = new MemoryStream();
        await pipe.Reader.CopyToAsync(read, TestContext.Current.CancellationToken);
        await writing;
        return read.ToArray();
    }

    /// <summary>A stream that only goes forward.</summary>
    private sealed class OneWayStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }

    /// <summary>The words 0x0000 … 0xFFFF over and over, the last of them 0xFFFE 0xFFFF, little endian.</summary>
    private sealed class CountingSource : IBulkSource
    {
        public int Read(long offset, Span<byte> buffer)
        {
            for (int i = 0; i < buffer.Length; i++)
            {
                long word = (offset + i) / 2;
                buffer[i] = (byte)(((offset + i) & 1) == 0 ? word : word >> 8);
            }

            return buffer.Length;
        }

        public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken) => new(Read(offset, buffer.Span));
    }
}
