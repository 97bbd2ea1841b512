namespace Gantry.Dicom;

/// <summary>What the writers of all forms for interchange do alike with elements and values.</summary>
internal static class InterchangeValue
{
    /// <summary>Specific Character Set.</summary>
    public const uint SpecificCharacterSet = 0x00080005;

    /// <summary>The elements that are written, each once, in ascending order of their tags, without group lengths and delimiters.</summary>
    public static IEnumerable<DataElement> Elements(DataSet dataSet)
    {
        IEnumerable<DataElement> elements = dataSet;
        if (dataSet.Parsed is { IsAscending: false })
        {
            elements = dataSet.DistinctBy(element => element.Tag).OrderBy(element => element.Tag);
        }

        return elements.Where(element => !element.Tag.IsGroupLength && element.Tag.Group != 0xFFFE);
    }

    /// <summary>The value representation that is written.</summary>
    public static VR Representation(DataElement element) => element.IsSequence ? VR.SQ : element.VR == VR.None ? VR.UN : element.VR;

    /// <summary>The bytes of a value, its numbers little endian.</summary>
    public static ReadOnlySpan<byte> LittleEndian(ReadOnlySpan<byte> bytes, VR vr, bool isBigEndian)
    {
        if (!isBigEndian || vr.UnitSize() <= 1)
        {
            return bytes;
        }

        byte[] little = bytes.ToArray();
        VRRules.SwapUnits(little, vr.UnitSize());
        return little;
    }
}
