using System.Text;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>The patient's name and identifier in every attribute of the dictionary, of every value representation and at every depth: none of it may come out.</summary>
public class PlantedEverywhereTests
{
    private const string Family = "Quetzalberg";
    private const string Id = "PAT7741Q93";
    private const int AttributesOfOne = 400;
    private const int Deepest = 3;

    // What says how the pixels of the image lie must be true for it to be read at all; in items it is planted too.
    private static readonly Tag[] s_structure =
    [
        Attributes.SpecificCharacterSet, Attributes.SOPClassUID, Attributes.PixelData, Attributes.FloatPixelData, Attributes.DoubleFloatPixelData, Attributes.NumberOfFrames, Attributes.DirectoryRecordSequence,
        Attributes.EncapsulatedDocument, Attributes.MIMETypeOfEncapsulatedDocument, Attributes.PatientName, Attributes.PatientID,
    ];

    public static TheoryData<string> Profiles => [.. DeidentificationProfile.Presets.Select(preset => preset.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    [Trait("Ledger", "R244")]
    public async Task No_attribute_of_the_dictionary_lets_it_through(string name)
    {
        DeidentificationProfile profile = DeidentificationProfileFile.Preset(name)! with { AcknowledgesPixels = true };
        DictionaryEntry[] entries = [.. DicomDictionary.Default.Elements.Where(entry => entry.Tag.Group >= 0x0008 && entry.VR != VR.SQ && entry.Tag.Group < 0xFFFC)];
        entries.SelectMany(entry => entry.VRs).Distinct().Count().ShouldBeGreaterThan(25);
        List<string> leaks = [];
        int left = 0;
        for (int depth = 0; depth <= Deepest; depth++)
        {
            foreach (DictionaryEntry[] some in entries.Chunk(AttributesOfOne))
            {
                byte[] bytes = await CleanAsync(some, depth, profile);
                left += Inner(DicomFile.Parse(bytes).DataSet, depth).Count();
                if (Holds(bytes))
                {
                    foreach (DictionaryEntry one in some)
                    {
                        leaks.AddRange(Holds(await CleanAsync([one], depth, profile)) ? [$"{one.Tag} {one.VR} {one.Keyword} at {depth}"] : []);
                    }
                }
            }
        }

        leaks.ShouldBeEmpty();
        left.ShouldBeGreaterThan((Deepest + 1) * entries.Length / 3, "what is removed anyway proves little");
    }

    [Fact]
    [Trait("Ledger", "R244")]
    public async Task No_private_element_that_is_known_to_be_safe_lets_it_through()
    {
        string[][] safe = [.. Table("safe_private_elements.tsv")];
        safe.Length.ShouldBeGreaterThan(50);
        foreach (string[] row in safe)
        {
            DataSet dataSet = Image();
            ushort group = Convert.ToUInt16(row[1], 16);
            dataSet.Set(new Tag(group, 0x0010), VR.LO, row[0]);
            dataSet.SetBytes(new Tag(group, (ushort)(0x1000 | Convert.ToByte(row[2], 16))), VR.UN, Encoding.ASCII.GetBytes($"{Family} {Id} "));
            using DeidentifiedDataSet result = await Secrets.RunWholeAsync(dataSet, Secrets.With(ConfidentialityOptions.RetainSafePrivate));
            Holds(Secrets.Bytes(result)).ShouldBeFalse(string.Join(' ', row));
        }
    }

    private static async Task<byte[]> CleanAsync(IEnumerable<DictionaryEntry> entries, int depth, DeidentificationProfile profile)
    {
        DataSet dataSet = Image();
        DataSet inner = dataSet;
        for (int i = 0; i < depth; i++)
        {
            inner.SetItems(SequenceAt(i), new DataSet());
            inner = inner.Items(SequenceAt(i))[0];
        }

        foreach (DictionaryEntry entry in entries)
        {
            Tag tag = entry.IsRepeating && entry.Tag.Group is 0x5000 or 0x6000 ? new Tag((ushort)(entry.Tag.Group + 2), entry.Tag.Element) : entry.Tag;
            if (depth > 0 || (!s_structure.Contains(entry.Tag) && entry.Tag.Group != 0x0028))
            {
                inner.SetBytes(tag, entry.VR, Encoding.ASCII.GetBytes($"{Family} {Id.ToUpperInvariant()}".PadRight(24)));
            }
        }

        using DeidentifiedDataSet result = await Secrets.RunWholeAsync(dataSet, profile);
        return Secrets.Bytes(result);
    }

    // They stay.
    private static Tag SequenceAt(int depth) => depth % 2 == 0 ? Attributes.AnatomicRegionSequence : Attributes.DerivationImageSequence;

    private static DataSet Inner(DataSet dataSet, int depth) => Enumerable.Range(0, depth).Aggregate(dataSet, (item, i) => item.Items(SequenceAt(i))[0]);

    private static DataSet Image() => SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, PatientName = new PersonName($"{Family}^Ximenia"), PatientId = Id });

    private static bool Holds(byte[] bytes) => Secrets.Holds(bytes, Family) || Secrets.Holds(bytes, Id);

    private static IEnumerable<string[]> Table(string name)
    {
        using StreamReader reader = new(typeof(ConfidentialityTables).Assembly.GetManifestResourceStream(name)!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
