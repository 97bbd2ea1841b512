using System.Buffers;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>
/// A header as the index keeps it: a version byte, the transfer syntax, the length of the data set, and the segments of its bytes as received that
/// are left when long values are taken out. Numbers are written seven bits a byte, lowest first.
/// </summary>
internal static class HeaderCopy
{
    private const byte Version = 1;

    /// <summary>Makes the copy.</summary>
    /// <param name="dataSet">The data set as received.</param>
    /// <param name="start">Where the data set begins in what it was read from; positions in the copy count from there.</param>
    /// <param name="transferSyntax">How it is encoded.</param>
    /// <param name="threshold">Values longer than this are left out.</param>
    /// <param name="maximum">The longest copy, in bytes.</param>
    /// <exception cref="DicomException">It would be longer than allowed.</exception>
    public static byte[] Make(DataSet dataSet, long start, TransferSyntax transferSyntax, int threshold, int maximum)
    {
        SparseDataSet sparse = dataSet.ToSparse(threshold);
        string syntax = transferSyntax.Uid.Value;
        long room = 1 + 10 + syntax.Length + 20;
        foreach (SparseSegment segment in sparse.Segments)
        {
            room += 20 + segment.Bytes.Length;
        }

        if (room > maximum)
        {
            throw new DicomException($"The header without its long values has {room} bytes, more than the {maximum} allowed");
        }

        byte[] buffer = ArrayPool<byte>.Shared.Rent((int)room);
        int position = 0;
        buffer[position++] = Version;
        Write((ulong)syntax.Length);
        position += Encoding.ASCII.GetBytes(syntax, buffer.AsSpan(position));
        Write((ulong)(sparse.Length - start));
        Write((ulong)sparse.Segments.Count);
        long previous = start;
        foreach (SparseSegment segment in sparse.Segments)
        {
            Write((ulong)(segment.Offset - previous));
            Write((ulong)segment.Bytes.Length);
            segment.Bytes.Span.CopyTo(buffer.AsSpan(position));
            position += segment.Bytes.Length;
            previous = segment.End;
        }

        byte[] copy = buffer.AsSpan(0, position).ToArray();
        ArrayPool<byte>.Shared.Return(buffer);
        return copy;

        void Write(ulong value)
        {
            for (; value >= 0x80; value >>= 7)
            {
                buffer[position++] = (byte)(value | 0x80);
            }

            buffer[position++] = (byte)value;
        }
    }

    /// <summary>Reads a copy.</summary>
    /// <param name="copy">The copy; the result refers to its bytes.</param>
    /// <param name="bulk">Where values that were left out are read from; positions count from the start of the data set.</param>
    /// <param name="context">Dictionary and limits.</param>
    /// <exception cref="DicomException">The copy is damaged or from a later version.</exception>
    public static DataSet Read(ReadOnlyMemory<byte> copy, IBulkSource? bulk, DicomContext context)
    {
        int position = 0;
        try
        {
            ReadOnlySpan<byte> span = copy.Span;
            if (span[position++] != Version)
            {
                throw new DicomException($"A header copy in the index has version {span[0]}, known is {Version}: rebuild the index");
            }

            int length = (int)Number(span);
            TransferSyntax syntax = TransferSyntax.Of(new Uid(Encoding.ASCII.GetString(span.Slice(position, length))));
            position += length;
            long total = (long)Number(span);
            int count = (int)Number(span);
            var segments = new SparseSegment[count];
            long offset = 0;
            for (int i = 0; i < count; i++)
            {
                offset += (long)Number(span);
                int bytes = (int)Number(span);
                segments[i] = new SparseSegment(offset, copy.Slice(position, bytes));
                position += bytes;
                offset += bytes;
            }

            // What a deflated data set inflates to is explicit little endian (PS3.5 §A.5).
            TransferSyntax encoding = syntax.IsDeflated ? TransferSyntax.ExplicitVRLittleEndian : syntax;
            return DataSet.Parse(new SparseDataSet(total, segments), encoding, bulk, new DicomReadOptions { Context = context });
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentOutOfRangeException)
        {
            throw new DicomException("A header copy in the index is damaged: rebuild the index", e);
        }

        ulong Number(ReadOnlySpan<byte> span)
        {
            ulong value = 0;
            for (int shift = 0; ; shift += 7)
            {
                byte next = span[position++];
                value |= (ulong)(next & 0x7F) << shift;
                if (next < 0x80)
                {
                    return value;
                }
            }
        }
    }
}
