using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.Json;

public class DicomJsonTests
{
    private static string Json(DataSet dataSet, DicomJsonOptions? options = null) => Encoding.UTF8.GetString(DicomJson.ToArray(dataSet, options));

    private static DataSet Read(string json, DicomJsonReadOptions? options = null) => DicomJson.Read(Encoding.UTF8.GetBytes(json), options);

    [Fact]
    [Trait("Ledger", "R164")]
    public void Every_value_representation_is_named_by_its_two_letters()
    {
        foreach (VR vr in Enum.GetValues<VR>().Where(vr => vr != VR.None))
        {
            DataSet dataSet = new();
            dataSet.SetEmpty(new Tag(0x00091001), vr);
            Json(dataSet).ShouldBe($$$"""{"00091001":{"vr":"{{{vr}}}"}}""");
            DataSet back = Read(Json(dataSet));
            back.TryGetElement(new Tag(0x00091001), out DataElement element).ShouldBeTrue();
            element.VR.ShouldBe(vr);
            element.IsEmpty.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_data_set_is_written_as_the_standard_says()
    {
        DataSet item = new();
        item.Set(Attributes.CodeValue, "113100");
        DataSet dataSet = new();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        dataSet.SetValues(Attributes.ImageType, "ORIGINAL", "PRIMARY", "", "MIP");
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        dataSet.Set(Attributes.PatientName, new PersonName("Yamada^Tarou", "山田^太郎", "やまだ^たろう"));
        dataSet.SetItems(Attributes.DeidentificationMethodCodeSequence, item, new DataSet());
        dataSet.Set(new Tag(0x00091010), VR.LO, "ÉTÉ");
        dataSet.SetBytes(new Tag(0x00180050), VR.DS, "+01.50"u8.ToArray());
        dataSet.Set(new Tag(0x00200013), VR.IS, "7");
        dataSet.Set(Attributes.FrameIncrementPointer, new Tag(0x00181063));
        dataSet.Set(Attributes.Rows, (ushort)512);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[] { 1, 2, 3, 4 });
        const string Written =
            """
            {"00080005":{"vr":"CS","Value":["ISO_IR 192"]},
            "00080008":{"vr":"CS","Value":["ORIGINAL","PRIMARY",null,"MIP"]},
            "00080020":{"vr":"DA","Value":["20260131"]},
            "00091010":{"vr":"LO","Value":["ÉTÉ"]},
            "00100010":{"vr":"PN","Value":[{"Alphabetic":"Yamada^Tarou","Ideographic":"山田^太郎","Phonetic":"やまだ^たろう"}]},
            "00120064":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["113100"]}},{}]},
            "00180050":{"vr":"DS","Value":[1.50]},
            "00200013":{"vr":"IS","Value":[7]},
            "00280009":{"vr":"AT","Value":["00181063"]},
            "00280010":{"vr":"US","Value":[512]},
            "7FE00010":{"vr":"OW","InlineBinary":"AQIDBA=="}}
            """;
        Json(dataSet).ShouldBe(Written.ReplaceLineEndings(string.Empty));
    }

    [Theory]
    [InlineData("1", "1")]
    [InlineData("-0", "-0")]
    [InlineData("+1.5", "1.5")]
    [InlineData("007", "7")]
    [InlineData("000", "0")]
    [InlineData(".5", "0.5")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    [InlineData("1.500", "1.500")]
    [InlineData("1e5", "1e5")]
    [InlineData("1E+05", "1E+05")]
    [InlineData("0.1234567890123", "0.1234567890123")]
    [InlineData("1,5", "\"1,5\"")]
    [InlineData("1e", "\"1e\"")]
    [InlineData(".", "\".\"")]
    [InlineData("-", "\"-\"")]
    [InlineData("NaN", "\"NaN\"")]
    [InlineData("1 2", "\"1 2\"")]
    public void Decimal_strings_keep_their_digits(string text, string json)
    {
        DataSet dataSet = new();
        dataSet.SetBytes(Attributes.SliceThickness, VR.DS, Encoding.ASCII.GetBytes(text));
        Json(dataSet).ShouldBe($$$"""{"00180050":{"vr":"DS","Value":[{{{json}}}]}}""");
        System.Text.Json.JsonDocument.Parse(Json(dataSet)).Dispose();
    }

    [Fact]
    public void Numbers_that_JSON_readers_would_round_or_do_not_know_are_text()
    {
        DataSet dataSet = new();
        dataSet.SetValues(new Attribute<long>(0x00091001, VR.SV), 9007199254740991, 9007199254740992, long.MinValue);
        dataSet.SetValues(new Attribute<ulong>(0x00091002, VR.UV), ulong.MaxValue);
        dataSet.SetValues(new Attribute<double>(0x00091003, VR.FD), double.NaN, double.NegativeInfinity, 0.1);
        dataSet.SetValues(new Attribute<float>(0x00091004, VR.FL), 0.1f);
        string json = Json(dataSet);
        json.ShouldContain("""[9007199254740991,"9007199254740992","-9223372036854775808"]""");
        json.ShouldContain("""["18446744073709551615"]""");
        json.ShouldContain("""["NaN","-Infinity",0.1]""");
        json.ShouldContain("[0.1]}");
        Json(Read(json)).ShouldBe(json);
    }

    [Fact]
    public void What_is_no_number_and_what_has_no_inline_form_is_found()
    {
        DataSet item = new();
        item.SetBytes(Attributes.ImagePositionPatient, VR.DS, "1\\\\x,y"u8.ToArray());
        DataSet dataSet = new();
        dataSet.SetItems(Attributes.ReferencedImageSequence, item);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, new byte[10]]);
        DataSet parsed = DataSet.Parse(dataSet.Encode(TransferSyntax.JPEGBaseline8Bit).ToArray(), TransferSyntax.JPEGBaseline8Bit);
        foreach (DataSet either in (DataSet[])[dataSet, parsed])
        {
            using MemoryStream stream = new();
            DicomJson.Write(stream, either).Select(finding => finding.Code + " " + finding.Path).ShouldBe(["no-number (0008,1140)[0].(0020,0032)", "no-bulk-data (7FE0,0010)"]);
            Encoding.UTF8.GetString(stream.ToArray()).ShouldContain("""[1,null,"x,y"]""");
        }
    }

    [Fact]
    [Trait("Ledger", "R175")]
    public void Rows_and_elements_give_the_same_JSON()
    {
        string folder = Corpus.Require();
        int count = 0;
        DicomJsonOptions options = new() { BulkDataUri = (path, element) => $"{path}?{element.Tag}{element.VR}{element.Length}" };
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["expected"] == "readable" && row["size"].Length < 7))
        {
            using DicomFile file = DicomFile.Open(Path.Combine(folder, row["path"]));
            string fromRows = Json(file.DataSet, options);
            foreach (DataSet item in file.DataSet.Where(element => element.IsSequence).SelectMany(element => element.Items))
            {
                fromRows += Json(item, options);
            }

            // A tag no file has, so that the data set counts as changed.
            file.DataSet.SetEmpty(new Tag(0xFFFFFFFF), VR.UN);
            string fromElements = Json(file.DataSet, options).Replace(",\"FFFFFFFF\":{\"vr\":\"UN\"}", string.Empty, StringComparison.Ordinal).Replace("\"FFFFFFFF\":{\"vr\":\"UN\"}", string.Empty, StringComparison.Ordinal);
            foreach (DataSet item in file.DataSet.Where(element => element.IsSequence).SelectMany(element => element.Items))
            {
                fromElements += Json(item, options);
            }

            fromElements.ShouldBe(fromRows, row["path"]);
            count++;
        }

        count.ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Long_binary_values_and_encapsulated_ones_are_referred_to_by_their_path()
    {
        DataSet waveform = new();
        waveform.SetBytes(Attributes.WaveformData, VR.OW, new byte[2000]);
        DataSet dataSet = new();
        dataSet.SetItems(Attributes.WaveformSequence, new DataSet(), waveform);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, new byte[10]]);
        dataSet.SetBytes(new Tag(0x00420011), VR.OB, new byte[1024]);
        DicomJsonOptions options = new() { BulkDataUri = (path, element) => $"bulkdata/{path}?{element.VR}" };
        string json = Json(dataSet, options);
        json.ShouldContain("""{"vr":"OW","BulkDataURI":"bulkdata/54000100/1/54001010?OW"}""");
        json.ShouldContain("""{"vr":"OB","BulkDataURI":"bulkdata/7FE00010?OB"}""");
        json.ShouldContain("\"00420011\":{\"vr\":\"OB\",\"InlineBinary\":\"AAAA");

        List<string> asked = [];
        DataSet back = Read(json, new DicomJsonReadOptions { ResolveBulkData = (uri, path) => { asked.Add(uri + " " + path); return path.Length > 8 ? new byte[] { 1, 2 } : null; } });
        asked.ShouldBe(["bulkdata/54000100/1/54001010?OW 54000100/1/54001010", "bulkdata/7FE00010?OB 7FE00010"]);
        back.Items(Attributes.WaveformSequence)[1].GetBytes(Attributes.WaveformData).ToArray().ShouldBe([1, 2]);
        back.Presence(Attributes.PixelData).ShouldBe(Presence.Empty);
        Should.Throw<DicomException>(() => Read(json)).Message.ShouldContain("(5400,0100)[1].(5400,1010)");
    }

    [Fact]
    public void Big_endian_values_are_written_little_endian()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.Rows, (ushort)2015);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[] { 1, 2, 3, 4 });
        DataSet big = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRBigEndian).ToArray(), TransferSyntax.ExplicitVRBigEndian);
        big.GetBytes(Attributes.PixelData).ToArray().ShouldBe([2, 1, 4, 3]);
        Json(big).ShouldBe("""{"00280010":{"vr":"US","Value":[2015]},"7FE00010":{"vr":"OW","InlineBinary":"AQIDBA=="}}""");
    }

    [Fact]
    public void Numbers_as_text_and_text_as_numbers_are_understood()
    {
        DataSet dataSet = Read(
            """
            {"00280010":{"vr":"US","Value":["512"]},"00280011":{"Value":[512.0]},"00180050":{"vr":"DS","Value":["1.50",0.33333333333333331]},
             "00200013":{"vr":"IS","Value":[7.0]},"00100020":{"vr":"LO","Value":[4711]},"00100010":{"vr":"PN","Value":["Doe^John"]},
             "00280030":{"vr":"DS","Value":null},"00080008":{"vr":"CS","Value":[]}, "00201041":{"vr":"DS","Value":[null]}}
            """);
        dataSet.Get(Attributes.Rows).ShouldBe((ushort)512);
        dataSet.Get(Attributes.Columns).ShouldBe((ushort)512);
        dataSet.GetStrings(Attributes.SliceThickness).ShouldBe(["1.50", "0.33333333333333"]);
        dataSet.GetString(Attributes.InstanceNumber).ShouldBe("7");
        dataSet.GetString(Attributes.PatientID).ShouldBe("4711");
        dataSet.Get(Attributes.PatientName).ShouldBe(new PersonName("Doe^John"));
        dataSet.Presence(Attributes.PixelSpacing).ShouldBe(Presence.Empty);
        dataSet.Presence(Attributes.ImageType).ShouldBe(Presence.Empty);
        dataSet.Presence(Attributes.SliceLocation).ShouldBe(Presence.Empty);
    }

    [Fact]
    public void Text_beyond_ASCII_brings_its_character_set()
    {
        DataSet dataSet = Read("""{"00100010":{"vr":"PN","Value":[{"Alphabetic":"Müller","Ideographic":"山"}]}}""");
        dataSet.GetString(Attributes.SpecificCharacterSet).ShouldBe("ISO_IR 192");
        Read("""{"00100010":{"vr":"PN","Value":[{"Alphabetic":"Doe"}]}}""").Contains(Attributes.SpecificCharacterSet).ShouldBeFalse();
        DataSet nested = Read("""{"00081115":{"vr":"SQ","Value":[{"00080005":{"vr":"CS","Value":["ISO_IR 100"]},"0008103E":{"vr":"LO","Value":["山"]}}]}}""");
        nested.Contains(Attributes.SpecificCharacterSet).ShouldBeFalse();
        nested.Items(Attributes.ReferencedSeriesSequence)[0].GetString(Attributes.SpecificCharacterSet).ShouldBe("ISO_IR 192");
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).Get(Attributes.PatientName).ShouldBe(new PersonName("Müller", "山"));
    }

    [Theory]
    [InlineData("", "no JSON")]
    [InlineData("[]", "must be a JSON object")]
    [InlineData("{\"00100010\":", "no JSON")]
    [InlineData("""{"PatientName":{"vr":"PN"}}""", "'PatientName' is no tag")]
    [InlineData("""{"00100010":[]}""", "(0010,0010)")]
    [InlineData("""{"00100010":{"vr":"XX"}}""", "'XX' is no value representation")]
    [InlineData("""{"00100010":{"vr":"PN","Value":"Doe"}}""", "must be a JSON array")]
    [InlineData("""{"00100010":{"vr":"PN","Value":[{"Alphabetic":"a=b"}]}}""", "without =")]
    [InlineData("""{"00100010":{"vr":"PN","Value":[1]}}""", "cannot be a number")]
    [InlineData("""{"00100020":{"vr":"LO","Value":["a\\b"]}}""", "backslash")]
    [InlineData("""{"00100020":{"vr":"LO","Value":["\ud800"]}}""", "Unicode")]
    [InlineData("""{"\ud800":{"vr":"LO"}}""", "Unicode")]
    [InlineData("""{"00100020":{"vr":"\ud800"}}""", "Unicode")]
    [InlineData("""{"00100020":{"vr":"LO","Value":[{}]}}""", "cannot be an object")]
    [InlineData("""{"00100020":{"vr":"LO","Value":[true]}}""", "cannot be true or false")]
    [InlineData("""{"00280010":{"vr":"US","Value":[65536]}}""", "0 to 65535")]
    [InlineData("""{"00280010":{"vr":"US","Value":[1,null]}}""", "(0028,0010)")]
    [InlineData("""{"00280009":{"vr":"AT","Value":["FrameTime"]}}""", "hexadecimal")]
    [InlineData("""{"7FE00010":{"vr":"OW","InlineBinary":"?"}}""", "base64")]
    [InlineData("""{"7FE00010":{"vr":"OW","InlineBinary":"AQI=","BulkDataURI":"x"}}""", "Only one")]
    [InlineData("""{"00081115":{"vr":"SQ","Value":[{},{"0020000E":{"vr":"UI","Value":[{}]}}]}}""", "(0008,1115)[1].(0020,000E)")]
    [InlineData("""{"00081115":{"vr":"SQ","Value":["x"]}}""", "(0008,1115)[0]")]
    [InlineData("""{"00100010":{"vr":"PN"},"00100010":{"vr":"PN"}}""", "twice")]
    public void What_cannot_be_read_is_named_with_its_place(string json, string message) => Should.Throw<DicomException>(() => Read(json)).Message.ShouldContain(message);

    [Fact]
    public void Depth_length_and_number_of_elements_are_limited()
    {
        string nested = string.Concat(Enumerable.Repeat("""{"00081115":{"vr":"SQ","Value":[""", 70)) + string.Concat(Enumerable.Repeat("]}}", 70));
        Should.Throw<DicomException>(() => Read(nested));
        string allowed = string.Concat(Enumerable.Repeat("""{"00081115":{"vr":"SQ","Value":[""", 60)) + string.Concat(Enumerable.Repeat("]}}", 60));
        Json(Read(allowed)).Length.ShouldBeGreaterThan(1000);
        Should.Throw<DicomException>(() => Read("""{"00100010":{"vr":"PN"}}""", new DicomJsonReadOptions { MaximumLength = 10 })).Message.ShouldContain("MaximumLength");
        DicomContext two = new() { Limits = new DicomLimits { MaximumElements = 1 } };
        Should.Throw<DicomException>(() => Read("""{"00100010":{"vr":"PN"},"00100020":{"vr":"LO"}}""", new DicomJsonReadOptions { Context = two })).Message.ShouldContain("MaximumElements");
    }

    [Fact]
    public void Arrays_of_data_sets_are_read()
    {
        DicomJson.ReadAll("""[{"00100020":{"vr":"LO","Value":["1"]}},{}]"""u8.ToArray()).Count.ShouldBe(2);
        DicomJson.ReadAll("""{"00100020":{"vr":"LO","Value":["1"]}}"""u8.ToArray()).Count.ShouldBe(1);
        DicomJson.ReadAll("[]"u8.ToArray()).ShouldBeEmpty();
    }

    [Fact]
    public void What_was_written_is_read_back()
    {
        VR[] vrs = [VR.LO, VR.UT, VR.PN, VR.DS, VR.IS, VR.CS, VR.UI, VR.US, VR.SL, VR.SV, VR.UV, VR.FD, VR.FL, VR.OB, VR.OW, VR.UN];
        Prop.ForAll<int[], string[]>((numbers, texts) =>
        {
            DataSet dataSet = new();
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
            for (int i = 0; i < numbers.Length; i++)
            {
                Tag tag = new((uint)(0x00091001 + i));
                VR vr = vrs[(i + numbers.Length) % vrs.Length];
                string text = new([.. (i < texts.Length ? texts[i] ?? "x" : "x").Where(c => c is >= ' ' and not ('\\' or '=' or '^' or '\u007f') && !char.IsSurrogate(c)).Take(16)]);
                if (vr.IsBinary())
                {
                    dataSet.SetBytes(tag, vr, BitConverter.GetBytes(numbers[i]));
                }
                else if (vr is VR.LO or VR.UT or VR.PN)
                {
                    dataSet.Set(tag, vr, text);
                }
                else
                {
                    dataSet.Set(tag, vr, (vr is VR.US or VR.UV or VR.CS or VR.UI ? Math.Abs(numbers[i] % 65536) : numbers[i]).ToString(System.Globalization.CultureInfo.InvariantCulture));
                }
            }

            string json = Json(dataSet);
            Json(Read(json)).ShouldBe(json);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Broken_JSON_is_read_or_refused_and_nothing_else()
    {
        byte[] whole = """
            {"00080005":{"vr":"CS","Value":["ISO_IR 192"]},"00100010":{"vr":"PN","Value":[{"Alphabetic":"Doe^J\u00e9"}]},
            "00120064":{"vr":"SQ","Value":[{"00080100":{"vr":"SH","Value":["1",null]}},{}]},"00180050":{"vr":"DS","Value":[1.50,"x"]},
            "00280009":{"vr":"AT","Value":["00181063"]},"00280010":{"vr":"US","Value":[512]},"7FE00010":{"vr":"OW","InlineBinary":"AQIDBA=="}}
            """u8.ToArray();
        int refused = 0;
        Prop.ForAll(Arb.From(Gen.Choose(0, whole.Length - 1)), Arb.From(Gen.Elements(" \"{}[]:,\\0159aeE-.n\u0001\u0080".ToCharArray())), Arb.From(Gen.Choose(0, 3)), (at, c, cut) =>
        {
            byte[] broken = [.. whole[..at], (byte)c, .. whole[Math.Min(whole.Length, at + cut)..]];
            try
            {
                DicomJson.ToArray(DicomJson.Read(broken));
            }
            catch (DicomException exception)
            {
                exception.Message.ShouldNotBeNullOrEmpty();
                refused++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        refused.ShouldBeGreaterThan(0);
    }
}
