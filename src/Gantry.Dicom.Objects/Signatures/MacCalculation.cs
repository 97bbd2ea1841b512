using System.Buffers.Binary;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>
/// Hashes elements as PS3.3 §C.12.1.1.3.1.2 has them encoded: with an explicit value representation, sequences and encapsulated values without their lengths, items and fragments by
/// their tags and closed by a sequence delimitation item, whatever the data set is encoded in.
/// </summary>
/// <param name="digest">Takes the bytes.</param>
/// <param name="isBigEndian">Whether numbers are written with the most significant byte first.</param>
internal sealed class MacCalculation(MessageDigest digest, bool isBigEndian)
{
    private const uint Item = 0xFFFEE000;
    private const uint SequenceDelimitation = 0xFFFEE0DD;
    private const int LongestAtOnce = 1 << 20;
    private const int PartLength = 64 << 10;

    private static readonly Tag[] s_unsigned = [Attributes.CertificateOfSigner, Attributes.Signature, Attributes.CertifiedTimestampType, Attributes.CertifiedTimestamp];

    private byte[] _part = [];

    /// <summary>Adds an element.</summary>
    /// <exception cref="DicomException">Its value can't be read.</exception>
    public void Add(in DataElement element)
    {
        VR vr = element.VR;
        AddTag(element.Tag.Value);
        string letters = vr.ToString();
        digest.Append([(byte)letters[0], (byte)letters[1]]);
        if (vr.HasLongLength())
        {
            digest.Append([0, 0]);
        }

        if (element.IsSequence)
        {
            AddItems(element);
        }
        else if (element.IsEncapsulated)
        {
            for (int i = 0; i < element.FragmentCount; i++)
            {
                AddTag(Item);
                ReadOnlyMemory<byte> fragment = element.ReadFragment(i);
                digest.Append(fragment.Span);
                Pad(fragment.Length, 0);
            }

            AddTag(SequenceDelimitation);
        }
        else
        {
            AddValue(element, vr);
        }
    }

    /// <summary>Adds the item of the signature itself, as far as it is signed: all but certificate, signature and timestamp.</summary>
    public void AddSignature(DataSet signature)
    {
        foreach (DataElement element in signature)
        {
            if (SignableElements.MayHold(element.Tag) && !s_unsigned.Contains(element.Tag))
            {
                Add(element);
            }
        }
    }

    private void AddItems(in DataElement element)
    {
        foreach (DataSet item in element.Items)
        {
            AddTag(Item);
            foreach (DataElement inner in item)
            {
                if (SignableElements.MayHold(inner.Tag))
                {
                    Add(inner);
                }
            }
        }

        AddTag(SequenceDelimitation);
    }

    private void AddValue(in DataElement element, VR vr)
    {
        uint length = checked((uint)(element.Length + (element.Length & 1)));
        Span<byte> field = stackalloc byte[sizeof(uint)];
        field = field[..(vr.HasLongLength() ? sizeof(uint) : sizeof(ushort))];
        if (field.Length == sizeof(uint))
        {
            BinaryPrimitives.WriteUInt32LittleEndian(field, length);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)length);
        }

        AddSwapped(field, isBigEndian ? field.Length : 1);
        int unit = element.IsBigEndian != isBigEndian ? vr.UnitSize() : 1;
        if (element.Length <= LongestAtOnce)
        {
            ReadOnlyMemory<byte> value = element.Bytes;
            if (unit > 1)
            {
                AddSwapped(value.ToArray(), unit);
            }
            else
            {
                digest.Append(value.Span);
            }
        }
        else
        {
            using Stream stream = element.OpenRead();
            _part = _part.Length == 0 ? new byte[PartLength] : _part;
            for (int read; (read = stream.ReadAtLeast(_part, PartLength, throwOnEndOfStream: false)) > 0;)
            {
                AddSwapped(_part.AsSpan(0, read), unit);
            }
        }

        Pad(element.Length, vr.PaddingByte());
    }

    /// <summary>Swaps the bytes of numbers in place and adds them.</summary>
    private void AddSwapped(Span<byte> value, int unit)
    {
        for (int i = 0; unit > 1 && i + unit <= value.Length; i += unit)
        {
            value.Slice(i, unit).Reverse();
        }

        digest.Append(value);
    }

    private void Pad(long length, byte padding)
    {
        if ((length & 1) == 1)
        {
            digest.Append([padding]);
        }
    }

    private void AddTag(uint tag)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(tag >> 16));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[sizeof(ushort)..], (ushort)tag);
        AddSwapped(bytes, isBigEndian ? sizeof(ushort) : 1);
    }
}
