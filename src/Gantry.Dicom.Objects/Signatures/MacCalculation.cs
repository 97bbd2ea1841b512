using System.Buffers.Binary;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>
/// Hashes elements as PS3.3 §C.12.1.1.3.1.2 has them encoded: with an explicit value representation, sequences and encapsulated values without their lengths, items and fragments by
/// their tags and closed by a sequence delimitation item, whatever the data set is encoded in.
/// </summary>
internal sealed class MacCalculation
{
    private const uint Item = 0xFFFEE000;
    private const uint SequenceDelimitation = 0xFFFEE0DD;
    private const int LongestAtOnce = 1 << 20;
    private const int PartLength = 64 << 10;

    private static readonly Tag[] s_unsigned = [Attributes.CertificateOfSigner, Attributes.Signature, Attributes.CertifiedTimestampType, Attributes.CertifiedTimestamp];

    private readonly MessageDigest _digest;
    private readonly bool _isBigEndian;
    private byte[] _part = [];

    private MacCalculation(MessageDigest digest, bool isBigEndian)
    {
        _digest = digest;
        _isBigEndian = isBigEndian;
    }

    /// <summary>Hashes what a signature signs.</summary>
    /// <param name="algorithm">The algorithm.</param>
    /// <param name="isBigEndian">Whether numbers are written with the most significant byte first.</param>
    /// <param name="dataSet">The data set or item that is signed.</param>
    /// <param name="signed">The elements of it that are.</param>
    /// <param name="signature">The item of the signature itself, which is signed too but for certificate, signature and timestamp.</param>
    /// <exception cref="DicomException">A value can't be read.</exception>
    public static byte[] Hash(MacAlgorithm algorithm, bool isBigEndian, DataSet dataSet, IReadOnlySet<Tag> signed, DataSet signature)
    {
        using MessageDigest digest = new(algorithm);
        MacCalculation calculation = new(digest, isBigEndian);
        IEnumerable<DataElement> own = Ascending(signature).Where(element => SignableElements.MayHold(element.Tag) && !s_unsigned.Contains(element.Tag));
        foreach (DataElement element in Ascending(dataSet).Where(element => signed.Contains(element.Tag)).Concat(own))
        {
            calculation.Add(element);
        }

        return digest.Finish();
    }

    // As every data set should be, and is once somebody has written it anew (PS3.5 §7.1).
    private static IEnumerable<DataElement> Ascending(DataSet dataSet)
    {
        Tag last = default;
        foreach (DataElement element in dataSet)
        {
            if (element.Tag < last)
            {
                return dataSet.OrderBy(unordered => unordered.Tag);
            }

            last = element.Tag;
        }

        return dataSet;
    }

    private void Add(in DataElement element)
    {
        // What is encapsulated is OB (PS3.5 §A.4); files that say OW are read as if they did.
        VR vr = element.IsEncapsulated ? VR.OB : element.VR;
        AddTag(element.Tag.Value);
        string letters = vr.ToString();
        _digest.Append([(byte)letters[0], (byte)letters[1]]);
        if (vr.HasLongLength())
        {
            _digest.Append([0, 0]);
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
                _digest.Append(fragment.Span);
                Pad(fragment.Length, 0);
            }

            AddTag(SequenceDelimitation);
        }
        else
        {
            AddValue(element, vr);
        }
    }

    private void AddItems(in DataElement element)
    {
        foreach (DataSet item in element.Items)
        {
            AddTag(Item);
            foreach (DataElement inner in Ascending(item))
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

        AddSwapped(field, _isBigEndian ? field.Length : 1);
        int unit = element.IsBigEndian != _isBigEndian ? vr.UnitSize() : 1;
        if (element.Length <= LongestAtOnce)
        {
            ReadOnlyMemory<byte> value = element.Bytes;
            if (unit > 1)
            {
                AddSwapped(value.ToArray(), unit);
            }
            else
            {
                _digest.Append(value.Span);
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

        _digest.Append(value);
    }

    private void Pad(long length, byte padding)
    {
        if ((length & 1) == 1)
        {
            _digest.Append([padding]);
        }
    }

    private void AddTag(uint tag)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)(tag >> 16));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[sizeof(ushort)..], (ushort)tag);
        AddSwapped(bytes, _isBigEndian ? sizeof(ushort) : 1);
    }
}
