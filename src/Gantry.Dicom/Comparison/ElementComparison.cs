using System.Security.Cryptography;

namespace Gantry.Dicom;

/// <summary>Compares what values mean: text decoded and without padding, anything else as bytes in little endian.</summary>
internal static class ElementComparison
{
    /// <summary>Whether two elements that are no sequences have the same value.</summary>
    public static bool AreAlike(DataSet leftSet, DataElement left, DataSet rightSet, DataElement right)
    {
        if (left.IsEncapsulated != right.IsEncapsulated)
        {
            return false;
        }

        if (!left.IsEncapsulated && Meant(leftSet, left).IsText() && Meant(rightSet, right).IsText())
        {
            // Joined, because one side may know a representation whose values a backslash does not separate.
            return string.Join('\\', left.GetStrings()) == string.Join('\\', right.GetStrings());
        }

        EncodedDataSet one = Bytes(left);
        EncodedDataSet other = Bytes(right);

        // Padding to even length is encoding too.
        one = one.Length == other.Length + 1 ? WithoutPadding(one) : one;
        other = other.Length == one.Length + 1 ? WithoutPadding(other) : other;
        return one.Length == other.Length && (AreEqualInMemory(one, other) ?? Digest(one).AsSpan().SequenceEqual(Digest(other)));
    }

    private static VR Meant(DataSet dataSet, DataElement element) => element.VR == VR.UN ? dataSet.KnownVR(element.Tag) : element.VR;

    /// <summary>The bytes of a value, or of all fragments but the offset table, numbers little endian.</summary>
    private static EncodedDataSet Bytes(DataElement element)
    {
        var segments = new SegmentList();
        if (element.IsEncapsulated)
        {
            foreach (EncodedSegment fragment in element.FragmentSegments().Skip(1))
            {
                segments.Append(fragment);
            }
        }
        else
        {
            EncodedSegment value = element.ValueSegment();
            segments.Append(element.IsBigEndian ? ElementOutput.Swapped(value, element.VR.UnitSize()) : value);
        }

        return segments.Complete();
    }

    private static EncodedDataSet WithoutPadding(EncodedDataSet bytes)
    {
        EncodedSegment last = bytes.Segments[^1];
        Span<byte> padding = stackalloc byte[1];
        if (last.Source is null)
        {
            padding[0] = last.Memory.Span[^1];
        }
        else
        {
            last.Source.Read(last.Offset + last.Length - 1, padding);
        }

        EncodedSegment shorter = last with { Length = last.Length - 1, Memory = last.Source is null ? last.Memory[..^1] : default };
        return padding[0] is 0 or (byte)' ' ? new EncodedDataSet([.. bytes.Segments.SkipLast(1), shorter], bytes.Length - 1) : bytes;
    }

    /// <summary>Whether two values are equal; null where they are not both in memory as a whole.</summary>
    private static bool? AreEqualInMemory(EncodedDataSet left, EncodedDataSet right) =>
        left.Length == 0 ? true
            : left.Segments is [{ Source: null } one] && right.Segments is [{ Source: null } other] ? one.Memory.Span.SequenceEqual(other.Memory.Span)
            : null;

    private static byte[] Digest(EncodedDataSet bytes)
    {
        using var digest = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, digest, CryptoStreamMode.Write))
        {
            bytes.CopyTo(stream);
        }

        return digest.Hash!;
    }
}
