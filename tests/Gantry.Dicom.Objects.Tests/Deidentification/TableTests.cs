using System.Globalization;
using Gantry.Dicom.Objects.Deidentification;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>Every row of PS3.15 Table E.1-1 with every option: the letters read here once more, from the table itself, and held against what is done.</summary>
public class TableTests
{
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
    public void Every_attribute_is_treated_as_its_row_says(string column, ConfidentialityOptions option)
    {
        List<string> wrong = [];
        int tried = 0;
        foreach ((string tagText, string basic, Dictionary<string, string> options) in s_rows.Value)
        {
            if (tagText is "private" || tagText[0] is '5' or '6' || tagText.StartsWith("0000", StringComparison.Ordinal) || tagText.StartsWith("0002", StringComparison.Ordinal) || tagText.StartsWith("0004", StringComparison.Ordinal) || tagText == "0040E012")
            {
                continue;
            }

            Tag tag = Tag.Parse(tagText);
            string letters = options.GetValueOrDefault(column, basic);
            DataSet dataSet = Sample(tag, out VR vr);
            DataSet after = Secrets.Run(dataSet, Secrets.With(option));
            tried++;
            if (!IsRight(letters, tag, vr, dataSet, after, option == ConfidentialityOptions.RetainUids))
            {
                wrong.Add($"{tag} {vr} {letters}: {(after.TryGetElement(tag, out DataElement element) ? $"'{string.Join('\\', element.GetStrings())}', {element.Items.Count} items" : "absent")}");
            }
        }

        tried.ShouldBeGreaterThan(640);
        wrong.ShouldBeEmpty();
    }

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
