using System.Globalization;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>Every row of PS3.15 Table E.1-1 with every option: the letters read here once more, from the table itself, and held against what is done.</summary>
public class TableTests
{
    // Of command sets, file meta information and DICOMDIR; and one that the dictionary does not have.
    private static readonly string[] s_outside = ["00001000", "00001001", "00020003", "00041511", "0040E012"];
    private static readonly Tag s_outer = Attributes.AnatomicRegionSequence, s_inner = Attributes.SharedFunctionalGroupsSequence;

    private const string Email = "jane.doe@example.org";
    private static readonly Lazy<List<(string Tag, string Basic, Dictionary<string, string> Options)>> s_rows = new(ReadRows);

    public static TheoryData<string, ConfidentialityOptions> Columns => new()
    {
        { "", ConfidentialityOptions.None },
        { "safe-private", ConfidentialityOptions.RetainSafePrivate },
        { "uids", ConfidentialityOptions.RetainUids },
        { "device", ConfidentialityOptions.RetainDeviceIdentity },
        { "institution", ConfidentialityOptions.RetainInstitutionIdentity },
        { "characteristics", ConfidentialityOptions.RetainPatientCharacteristics },
        { "full-dates", ConfidentialityOptions.RetainFullDates },
        { "modified-dates", ConfidentialityOptions.RetainModifiedDates },
        { "descriptors", ConfidentialityOptions.CleanDescriptors },
        { "structured-content", ConfidentialityOptions.CleanStructuredContent },
        { "graphics", ConfidentialityOptions.CleanGraphics },
    };

    [Fact]
    [Trait("Ledger", "R249")]
    public void The_table_is_whole()
    {
        s_rows.Value.Count.ShouldBe(656);
        s_rows.Value.Count(row => row.Basic == "X").ShouldBe(384 + 32);
        ConfidentialityTables.Default.Attributes.Count.ShouldBe(652);
        ConfidentialityTables.Default.ContentItems.Count.ShouldBe(209);
    }

    [Theory]
    [MemberData(nameof(Columns))]
    [Trait("Ledger", "R249")]
    public async Task Every_attribute_is_treated_as_its_row_says(string column, ConfidentialityOptions option)
    {
        List<string> wrong = [];
        int tried = 0;
        foreach ((string tagText, string basic, Dictionary<string, string> options) in s_rows.Value)
        {
            // Groups, and what is no element of a data set, have tests of their own.
            if (tagText is "private" or "50xxxxxx" or "60xx3000" or "60xx4000" || s_outside.Contains(tagText))
            {
                continue;
            }

            Tag tag = Tag.Parse(tagText);
            string letters = options.GetValueOrDefault(column, basic);
            DataSet dataSet = Sample(tag, out VR vr);
            DataSet around = Around(dataSet);
            DataSet after = await Secrets.RunAsync(around, Secrets.With(option)), within = Within(after);
            tried++;
            if (!IsRight(letters, tag, vr, dataSet, within, option == ConfidentialityOptions.RetainUids))
            {
                wrong.Add($"{tag} {vr} {letters} in an item: {(within.Contains(tag) ? "is there" : "absent")}");
            }

            if (!IsRight(letters, tag, vr, dataSet, after, option == ConfidentialityOptions.RetainUids))
            {
                wrong.Add($"{tag} {vr} {letters}: {(after.TryGetElement(tag, out DataElement element) ? $"'{string.Join('\\', element.GetStrings())}', {element.Items.Count} items" : "absent")}");
            }
        }

        tried.ShouldBe(656 - 4 - s_outside.Length);
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Columns))]
    [Trait("Ledger", "R249")]
    public async Task Private_elements_curves_and_overlays_are_treated_as_their_rows_say(string column, ConfidentialityOptions option)
    {
        Dictionary<string, (string, string Basic, Dictionary<string, string> Options)> rows = s_rows.Value.Where(row => row.Tag is "private" or "50xxxxxx" or "60xx3000" or "60xx4000").ToDictionary(row => row.Tag);
        rows.Count.ShouldBe(4);
        DataSet dataSet = new();
        dataSet.Set(new Tag(0x00090010), VR.LO, "ACME");
        dataSet.Set(new Tag(0x00091001), VR.LO, "secret");
        dataSet.SetBytes(new Tag(0x50023000), VR.OW, "secret"u8.ToArray());
        dataSet.SetBytes(new Tag(0x60023000), VR.OW, "secret"u8.ToArray());
        dataSet.Set(new Tag(0x60024000), VR.LT, "secret " + Email);
        DataSet after = await Secrets.RunAsync(Around(dataSet), Secrets.With(option));

        foreach (DataSet one in (DataSet[])[after, Within(after)])
        {
            // X removes; cleaned of what is not known to be safe, or is no region, nothing is left either.
            foreach ((string row, uint tag) in ((string, uint)[])[("private", 0x00091001), ("private", 0x00090010), ("50xxxxxx", 0x50023000), ("60xx3000", 0x60023000), ("60xx4000", 0x60024000)])
            {
                rows[row].Options.GetValueOrDefault(column, rows[row].Basic).ShouldBeOneOf("X", "C");
                one.Contains(new Tag(tag)).ShouldBeFalse($"{row} {column}");
            }
        }
    }

    [Fact]
    [Trait("Ledger", "R249")]
    public async Task What_is_no_element_of_a_data_set_does_not_stay_in_one()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.PatientID, "1");
        foreach (string tag in s_outside)
        {
            DicomDictionary.Default.TryGet(Tag.Parse(tag), out DictionaryEntry? entry).ShouldBe(tag != "0040E012");
            dataSet.Set(Tag.Parse(tag), entry?.VR ?? VR.UR, entry is null ? "https://example.org/jane" : "1.2.3.4.5");
        }

        using DeidentifiedDataSet result = await new Deidentifier(DeidentificationProfile.Basic, Secrets.Key).DeidentifyAsync(dataSet, cancellationToken: TestContext.Current.CancellationToken);

        result.DataSet.ShouldNotContain(element => s_outside.Contains(element.Tag.ToHexString()));

        // The UID of the file meta information is that of the data set.
        using DeidentifiedDataSet mapped = await Secrets.RunWholeAsync(SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8 }), DeidentificationProfile.Basic);
        DicomFile.Parse(Secrets.Bytes(mapped)).FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe(mapped.DataSet.GetString(Attributes.SOPInstanceUID));
    }

    // Two items deep, in sequences that no row names.
    private static DataSet Around(DataSet dataSet)
    {
        DataSet around = dataSet.Clone(), middle = new();
        middle.SetItems(s_inner, dataSet.Clone());
        around.SetItems(s_outer, middle);
        return around;
    }

    private static DataSet Within(DataSet dataSet) => dataSet.Items(s_outer)[0].Items(s_inner)[0];

    // What the letters of PS3.15 Table E.1-1a allow, whatever the engine chooses among it.
    private static bool IsRight(string letters, Tag tag, VR vr, DataSet before, DataSet after, bool keepsUids)
    {
        bool isThere = after.TryGetElement(tag, out DataElement now);
        bool isOther = isThere && !now.IsEmpty && (vr == VR.SQ ? !HasSecret(after, keepsUids) : !now.Bytes.Span.SequenceEqual(before.GetBytes(tag).Span));
        bool isEmpty = isThere && now.IsEmpty;
        return letters switch
        {
            "X" => !isThere,
            "Z" => isEmpty || isOther,
            "D" => isOther,
            "K" => isThere && (vr == VR.SQ ? now.Items.Count == 1 : now.Bytes.Span.SequenceEqual(before.GetBytes(tag).Span)),
            "C" => isThere && !HasSecret(after, keepsUids) && (vr is not (VR.DA or VR.DT) || isOther),
            "U" => isOther && new Uid(now.GetString()!).IsValid,
            "Z/D" => isEmpty || isOther,
            "X/Z" => !isThere || isEmpty,
            "X/D" => !isThere || isOther,
            "X/Z/D" => !isThere || isEmpty || isOther,
            "X/Z/U*" => !isThere || isEmpty || now.Items[0].GetString(Attributes.ReferencedSOPInstanceUID) is { } uid && uid != "1.2.3.4.5",
            _ => false,
        };
    }

    private static bool HasSecret(DataSet dataSet, bool keepsUids) => dataSet.Any(element => element.IsSequence ? element.Items.Any(item => HasSecret(item, keepsUids)) : element.GetStrings().Any(value => value.Contains(Email, StringComparison.Ordinal) || (value == "1.2.3.4.5" && !keepsUids)));

    private static DataSet Sample(Tag tag, out VR vr)
    {
        DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry).ShouldBeTrue(tag.ToString());
        vr = entry!.VR;
        DataSet dataSet = new();
        switch (vr)
        {
            case VR.SQ:
                DataSet item = new();
                item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("1.2.3.4.5"));
                item.Set(Attributes.CodeMeaning, "Chest " + Email);
                dataSet.SetItems(tag, item);
                break;
            case VR.OB or VR.OW or VR.UN:
                dataSet.Set(Attributes.MIMETypeOfEncapsulatedDocument, "application/pdf");
                dataSet.SetBytes(tag, vr, "secret bytes"u8.ToArray());
                break;
            default:
                dataSet.Set(tag, vr, Value(vr));
                break;
        }

        return dataSet;
    }

    private static string Value(VR vr) => vr switch
    {
        VR.DA => "20240229",
        VR.DT => "20240229101112.123456+0100",
        VR.TM => "101112.13",
        VR.UI => "1.2.3.4.5",
        VR.AS => "045Y",
        VR.AE => "STATION1",
        VR.CS => "M",
        VR.PN => "Doe^Jane",
        VR.SH => "Chest",
        VR.DS or VR.IS => "71",
        VR.US or VR.SS or VR.UL or VR.SL or VR.FL or VR.FD => 71.ToString(CultureInfo.InvariantCulture),
        VR.UR => "https://example.org/jane",
        _ => "Chest " + Email,
    };

    private static List<(string, string, Dictionary<string, string>)> ReadRows()
    {
        using Stream stream = typeof(ConfidentialityTables).Assembly.GetManifestResourceStream("confidentiality_attributes.tsv")!;
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#').Select(line => line.Split('\t'))
            .Select(fields => (fields[0], fields[1], fields[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(option => option.Split(':')[0], option => option.Split(':')[1])))];
    }
}
