using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Gantry.Dicom;

/// <summary>The private elements known, read from the embedded table when the first one is asked for.</summary>
internal sealed class PrivateElements
{
    private const uint OffsetOnly = 0xFFFF_00FF;
    private readonly FrozenDictionary<string, Dictionary<uint, PrivateElement>> _creators;

    private PrivateElements(FrozenDictionary<string, Dictionary<uint, PrivateElement>> creators) => _creators = creators;

    public IEnumerable<string> Creators => _creators.Keys;

    public static PrivateElements Load()
    {
        Dictionary<string, Dictionary<uint, PrivateElement>> creators = new(StringComparer.Ordinal);
        Dictionary<uint, PrivateElement> elements = [];
        using Stream stream = typeof(PrivateElements).Assembly.GetManifestResourceStream("private_elements.tsv")
            ?? throw new InvalidOperationException("The table of private elements is missing from Gantry.Dicom.dll: build it again.");
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is string line)
        {
            if (line is ['[', .. string creator, ']'])
            {
                elements = [];
                creators.Add(creator, elements);
            }
            else if (line is [not '#', ..])
            {
                Add(elements, line.Split('\t'));
            }
        }

        return new PrivateElements(creators.ToFrozenDictionary(StringComparer.Ordinal));
    }

    public bool TryGet(string creator, Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry)
    {
        entry = Find(creator, tag) is PrivateElement found
            ? new DictionaryEntry(new Tag(tag.Value & found.Mask), found.Mask, string.Empty, found.Name, found.VRs, ValueMultiplicity.Parse(found.Multiplicity), false)
            : null;
        return entry is not null;
    }

    public VR LookupVR(string creator, Tag tag) => Find(creator, tag) is PrivateElement found ? found.ImplicitVR : VR.UN;

    // The whole element number where a source gives one, else the offset in the block; last, groups with digits that vary.
    private PrivateElement? Find(string creator, Tag tag)
    {
        if (!tag.IsPrivate || !_creators.TryGetValue(creator, out Dictionary<uint, PrivateElement>? elements))
        {
            return null;
        }

        return elements.GetValueOrDefault(tag.Value)
            ?? elements.GetValueOrDefault(tag.Value & OffsetOnly)
            ?? elements.GetValueOrDefault(tag.Value & OffsetOnly & 0xFF00_FFFF);
    }

    private static void Add(Dictionary<uint, PrivateElement> elements, string[] fields)
    {
        string group = fields[0].Replace('x', '0');
        if (fields[1].Contains('x', StringComparison.Ordinal))
        {
            return;
        }

        uint number = (uint.Parse(group, NumberStyles.HexNumber, CultureInfo.InvariantCulture) << 16) | uint.Parse(fields[1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        VR[] vrs = DicomDictionary.ParseVRs(fields[2]);
        string multiplicity = fields.Length > 3 && fields[3].Length > 0 ? fields[3] : "1";
        string name = fields.Length > 4 ? fields[4] : string.Empty;
        if (fields[1].Length == 4)
        {
            elements[number] = new PrivateElement(uint.MaxValue, vrs, multiplicity, name);
        }

        uint mask = fields[0] == group ? OffsetOnly : OffsetOnly & 0xFF00_FFFF;
        if (fields[1].Length == 2 || number % 0x10000 >= 0x1000)
        {
            elements.TryAdd(number & mask, new PrivateElement(mask, vrs, multiplicity, name));
        }
    }

    private sealed record PrivateElement(uint Mask, VR[] VRs, string Multiplicity, string Name)
    {
        public VR ImplicitVR => DicomDictionary.ImplicitVR(VRs);
    }
}
