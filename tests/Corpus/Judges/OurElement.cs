using Gantry.Dicom;

namespace Gantry.Corpus.Judges;

/// <summary>A data element as we read it.</summary>
internal sealed class OurElement
{
    private readonly DataElement _element;

    private OurElement(DataElement element) => _element = element;

    public string VR => _element.IsSequence ? "SQ" : _element.VR.ToString();

    public bool IsPrivate => _element.Tag.IsPrivate;

    /// <summary>All elements of a data set and its items by their paths; group lengths, which say nothing of the object, left out.</summary>
    public static Dictionary<string, OurElement> All(DataSet dataSet)
    {
        Dictionary<string, OurElement> elements = new(StringComparer.Ordinal);
        Collect(dataSet, string.Empty, elements);
        return elements;
    }

    /// <summary>The values, read in a value representation that may be another than ours.</summary>
    public string ValuesAs(string vr)
    {
        if (_element.IsSequence)
        {
            return $"{_element.Items.Count}";
        }

        if (_element.IsEncapsulated)
        {
            return JudgedText.Bytes(Encapsulated());
        }

        if (!Enum.TryParse(vr, out VR read) || read is Dicom.VR.UN or Dicom.VR.SQ || read.ToString()[0] == 'O')
        {
            return JudgedText.Bytes(LittleEndian());
        }

        if (read == _element.VR)
        {
            return JudgedText.Of(vr, _element.GetStrings());
        }

        DataSet other = new();
        other.SetBytes(new Tag(0x0009, 0x1001), read, LittleEndian());
        return JudgedText.Of(vr, other.GetStrings(new Tag(0x0009, 0x1001)));
    }

    /// <summary>Whether a text of bytes is ours with one byte more that makes the length even.</summary>
    public bool IsPaddedAs(string bytes) =>
        !_element.IsSequence && !_element.IsEncapsulated && LittleEndian() is { } ours && ours.Length % 2 == 1 && JudgedText.Bytes([.. ours, 0]) == bytes;

    /// <summary>Whether another element has the same value, whatever its value representation and byte order are called.</summary>
    public bool HasValueOf(OurElement other)
    {
        if (_element.IsSequence || _element.IsEncapsulated)
        {
            return _element.IsSequence == other._element.IsSequence && ValuesAs(string.Empty) == other.ValuesAs(string.Empty);
        }

        // What is written anew gets an even length.
        ReadOnlySpan<byte> left = LittleEndian();
        ReadOnlySpan<byte> right = other.LittleEndian();
        return !other._element.IsSequence && !other._element.IsEncapsulated
            && (left.SequenceEqual(right) || (left.Length % 2 == 1 && right.Length == left.Length + 1 && right[..left.Length].SequenceEqual(left)));
    }

    private static void Collect(DataSet dataSet, string path, Dictionary<string, OurElement> elements)
    {
        foreach (DataElement element in dataSet)
        {
            string name = $"{path}{element.Tag.Value:X8}";
            if (element.Tag.IsGroupLength || !elements.TryAdd(name, new OurElement(element)))
            {
                continue;
            }

            for (int i = 0; i < element.Items.Count; i++)
            {
                Collect(element.Items[i], $"{name}[{i}].", elements);
            }
        }
    }

    private byte[] LittleEndian()
    {
        byte[] bytes = _element.Bytes.ToArray();
        int unit = _element.VR switch
        {
            Dicom.VR.US or Dicom.VR.SS or Dicom.VR.OW or Dicom.VR.AT => 2,
            Dicom.VR.UL or Dicom.VR.SL or Dicom.VR.FL or Dicom.VR.OF or Dicom.VR.OL => 4,
            Dicom.VR.FD or Dicom.VR.OD or Dicom.VR.OV or Dicom.VR.SV or Dicom.VR.UV => 8,
            _ => 1,
        };
        for (int i = 0; _element.IsBigEndian && i + unit <= bytes.Length; i += unit)
        {
            bytes.AsSpan(i, unit).Reverse();
        }

        return bytes;
    }

    // Items as they are encoded, without the delimiter.
    private byte[] Encapsulated()
    {
        using MemoryStream bytes = new();
        for (int i = 0; i < _element.FragmentCount; i++)
        {
            ReadOnlyMemory<byte> fragment = _element.ReadFragment(i);
            bytes.Write([0xFE, 0xFF, 0x00, 0xE0]);
            bytes.Write(BitConverter.GetBytes(fragment.Length));
            bytes.Write(fragment.Span);
        }

        return bytes.ToArray();
    }
}
