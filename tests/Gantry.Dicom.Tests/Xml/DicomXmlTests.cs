using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.Xml;

public class DicomXmlTests
{
    private static string Xml(DataSet dataSet, DicomXmlOptions? options = null) => Encoding.UTF8.GetString(DicomXml.ToArray(dataSet, options));

    private static DataSet Read(string xml, DicomXmlReadOptions? options = null) => DicomXml.Read(Encoding.UTF8.GetBytes(xml), options);

    private static string Model(string content) => $"<NativeDicomModel xmlns=\"{DicomXml.Namespace}\">{content}</NativeDicomModel>";

    private static string Json(DataSet dataSet) => Encoding.UTF8.GetString(DicomJson.ToArray(dataSet));

    [Fact]
    public void A_data_set_is_written_as_the_standard_says()
    {
        DataSet item = new();
        item.Set(Attributes.CodeValue, "113100");
        DataSet dataSet = new();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        dataSet.SetValues(Attributes.ImageType, "ORIGINAL", "", "AXIAL");
        dataSet.Set(Attributes.PatientName, new PersonName("Yamada^Tarou^^Dr", "山田^太郎", "やまだ^たろう"));
        dataSet.SetItems(Attributes.DeidentificationMethodCodeSequence, item, new DataSet());
        dataSet.Set(new Tag(0x00090010), VR.LO, "SOMEBODY <1.0>");
        dataSet.Set(new Tag(0x00091001), VR.LO, "ÉTÉ & \"hiver\"");
        dataSet.SetEmpty(Attributes.StudyDate);
        dataSet.Set(Attributes.FrameIncrementPointer, new Tag(0x00181063));
        dataSet.Set(Attributes.Rows, (ushort)512);
        dataSet.SetBytes(Attributes.ImageComments, VR.LT, "a\r\n b "u8.ToArray());
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[] { 1, 2, 3, 4 });
        const string Written =
            """
            <?xml version="1.0" encoding="utf-8"?><NativeDicomModel xml:space="preserve" xmlns="http://dicom.nema.org/PS3.19/models/NativeDICOM">
            <DicomAttribute tag="00080005" vr="CS" keyword="SpecificCharacterSet"><Value number="1">ISO_IR 192</Value></DicomAttribute>
            <DicomAttribute tag="00080008" vr="CS" keyword="ImageType"><Value number="1">ORIGINAL</Value><Value number="2"></Value><Value number="3">AXIAL</Value></DicomAttribute>
            <DicomAttribute tag="00080020" vr="DA" keyword="StudyDate" />
            <DicomAttribute tag="00090010" vr="LO"><Value number="1">SOMEBODY &lt;1.0&gt;</Value></DicomAttribute>
            <DicomAttribute tag="00090001" vr="LO" privateCreator="SOMEBODY &lt;1.0&gt;"><Value number="1">ÉTÉ &amp; "hiver"</Value></DicomAttribute>
            <DicomAttribute tag="00100010" vr="PN" keyword="PatientName"><PersonName number="1">
            <Alphabetic><FamilyName>Yamada</FamilyName><GivenName>Tarou</GivenName><NamePrefix>Dr</NamePrefix></Alphabetic>
            <Ideographic><FamilyName>山田</FamilyName><GivenName>太郎</GivenName></Ideographic>
            <Phonetic><FamilyName>やまだ</FamilyName><GivenName>たろう</GivenName></Phonetic></PersonName></DicomAttribute>
            <DicomAttribute tag="00120064" vr="SQ" keyword="DeidentificationMethodCodeSequence">
            <Item number="1"><DicomAttribute tag="00080100" vr="SH" keyword="CodeValue"><Value number="1">113100</Value></DicomAttribute></Item><Item number="2" /></DicomAttribute>
            <DicomAttribute tag="00204000" vr="LT" keyword="ImageComments"><Value number="1">a&#xD;&#xA; b</Value></DicomAttribute>
            <DicomAttribute tag="00280009" vr="AT" keyword="FrameIncrementPointer"><Value number="1">00181063</Value></DicomAttribute>
            <DicomAttribute tag="00280010" vr="US" keyword="Rows"><Value number="1">512</Value></DicomAttribute>
            <DicomAttribute tag="7FE00010" vr="OW" keyword="PixelData"><InlineBinary>AQIDBA==</InlineBinary></DicomAttribute></NativeDicomModel>
            """;
        Xml(dataSet).Replace("&#xA;", "\n", StringComparison.Ordinal).ShouldBe(Written.ReplaceLineEndings(string.Empty).Replace("&#xA;", "\n", StringComparison.Ordinal));
        Json(Read(Xml(dataSet))).ShouldBe(Json(dataSet));
        string indented = Xml(dataSet, new DicomXmlOptions { IsIndented = true });
        indented.ShouldContain("\n      <DicomAttribute tag=\"00080100\"");
        Json(Read(indented)).ShouldBe(Json(dataSet));
    }

    [Fact]
    [Trait("Ledger", "R175")]
    public void Every_value_representation_comes_back()
    {
        foreach (VR vr in Enum.GetValues<VR>().Where(vr => vr != VR.None))
        {
            DataSet dataSet = new();
            dataSet.SetEmpty(new Tag(0x00091001), vr);
            Xml(dataSet).ShouldContain($"<DicomAttribute tag=\"00091001\" vr=\"{vr}\" />");
            DataSet back = Read(Xml(dataSet));
            back.TryGetElement(new Tag(0x00091001), out DataElement element).ShouldBeTrue();
            element.VR.ShouldBe(vr);
            element.IsEmpty.ShouldBeTrue();
        }

        VR[] vrs = [.. Enum.GetValues<VR>().Where(vr => vr is not (VR.None or VR.SQ))];
        Prop.ForAll<int[], string[]>((numbers, texts) =>
        {
            DataSet dataSet = new();
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
            for (int i = 0; i < numbers.Length; i++)
            {
                Tag tag = new((uint)(0x00091101 + i));
                VR vr = vrs[Math.Abs(numbers[i] % vrs.Length)];
                string text = new([.. (i < texts.Length ? texts[i] ?? "x" : "x").Where(c => c is >= ' ' and not ('\\' or '=' or '^' or '\u007f' or '\ufffe' or '\uffff') && !char.IsSurrogate(c)).Take(16)]);
                if (vr.IsText())
                {
                    dataSet.SetBytes(tag, vr, vr.UsesCharacterSet() ? Encoding.UTF8.GetBytes(text) : "12\\34"u8.ToArray());
                }
                else
                {
                    dataSet.SetBytes(tag, vr, BitConverter.GetBytes(Math.Abs((long)numbers[i]) * 77773L));
                }
            }

            DataSet back = Read(Xml(dataSet));
            back.Select(element => (element.Tag, element.VR)).ShouldBe(dataSet.Select(element => (element.Tag, element.VR)));
            Json(back).ShouldBe(Json(dataSet));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Long_and_encapsulated_values_are_referred_to_and_fetched_by_their_path()
    {
        DataSet waveform = new();
        waveform.SetBytes(Attributes.WaveformData, VR.OW, new byte[2000]);
        DataSet dataSet = new();
        dataSet.SetItems(Attributes.WaveformSequence, new DataSet(), waveform);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, new byte[10]]);
        string xml = Xml(dataSet, new DicomXmlOptions { BulkDataUri = (path, element) => $"bulkdata/{path}?{element.VR}" });
        xml.ShouldContain("<BulkData uri=\"bulkdata/54000100/1/54001010?OW\" />");
        xml.ShouldContain("<BulkData uri=\"bulkdata/7FE00010?OB\" />");

        List<string> asked = [];
        DataSet back = Read(xml, new DicomXmlReadOptions { ResolveBulkData = (uri, path) => { asked.Add(uri + " " + path); return path.Length > 8 ? new byte[] { 1, 2 } : null; } });
        asked.ShouldBe(["bulkdata/54000100/1/54001010?OW 54000100/1/54001010", "bulkdata/7FE00010?OB 7FE00010"]);
        back.Items(Attributes.WaveformSequence)[1].GetBytes(Attributes.WaveformData).ToArray().ShouldBe([1, 2]);
        back.Presence(Attributes.PixelData).ShouldBe(Presence.Empty);
        Should.Throw<DicomException>(() => Read(xml)).Message.ShouldContain("(5400,0100)[1].(5400,1010)");
        Read(Model("<DicomAttribute tag='7FE00010' vr='OB'><BulkData uuid='2.25.7'/></DicomAttribute>"), new DicomXmlReadOptions { ResolveBulkData = (uri, _) => Encoding.ASCII.GetBytes(uri) })
            .GetBytes(Attributes.PixelData).ToArray().ShouldBe("2.25.7"u8.ToArray());
    }

    [Fact]
    public void What_XML_cannot_hold_is_replaced_and_found()
    {
        DataSet item = new();
        item.SetBytes(Attributes.ImageComments, VR.LT, "page\fbreak"u8.ToArray());
        DataSet dataSet = new();
        dataSet.SetItems(Attributes.ReferencedImageSequence, item);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, new byte[10]]);
        using MemoryStream stream = new();
        IReadOnlyList<Finding> findings = DicomXml.Write(stream, dataSet);
        findings.Select(finding => finding.Code + " " + finding.Path).ShouldBe(["not-in-xml (0008,1140)[0].(0020,4000)", "no-bulk-data (7FE0,0010)"]);
        Read(Encoding.UTF8.GetString(stream.ToArray())).Items(Attributes.ReferencedImageSequence)[0].GetString(Attributes.ImageComments).ShouldBe("page\uFFFDbreak");
    }

    [Fact]
    public void Big_endian_values_are_written_little_endian()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.Rows, (ushort)2015);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[] { 1, 2, 3, 4 });
        DataSet big = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRBigEndian).ToArray(), TransferSyntax.ExplicitVRBigEndian);
        Xml(big).ShouldContain(">2015<");
        Xml(big).ShouldContain(">AQIDBA==<");
    }

    [Fact]
    [Trait("Ledger", "R222")]
    public void Private_attributes_bring_their_creator()
    {
        DataSet dataSet = Read(Model(
            """
            <DicomAttribute tag="00091101" vr="LO" privateCreator="ACME"><Value number="1">a</Value></DicomAttribute>
            <DicomAttribute tag="00190002" vr="LO" privateCreator="ACME"><Value number="1">b</Value></DicomAttribute>
            <DicomAttribute tag="00190002" vr="LO" privateCreator="OTHER"><Value number="1">c</Value></DicomAttribute>
            """));
        dataSet.GetString(new Tag(0x00090011)).ShouldBe("ACME");
        dataSet.GetString(new Tag(0x00190010)).ShouldBe("ACME");
        dataSet.GetString(new Tag(0x00191002)).ShouldBe("b");
        dataSet.GetString(new Tag(0x00190011)).ShouldBe("OTHER");
        dataSet.GetString(new Tag(0x00191102)).ShouldBe("c");
        dataSet.Set(new Tag(0x00090012), VR.LO, "ACME");
        dataSet.Set(new Tag(0x00091201), VR.LO, "again");
        string xml = Xml(dataSet);
        xml.ShouldContain("tag=\"00090001\" vr=\"LO\" privateCreator=\"ACME\"");
        xml.ShouldContain("tag=\"00091201\" vr=\"LO\" privateCreator=\"ACME\"");
        Json(Read(xml)).ShouldBe(Json(dataSet));
        Should.Throw<DicomException>(() => Read(Model(
            """
            <DicomAttribute tag="00090010" vr="LO"><Value number="1">ACME</Value></DicomAttribute>
            <DicomAttribute tag="00091001" vr="LO" privateCreator="OTHER"><Value number="1">a</Value></DicomAttribute>
            """))).Message.ShouldContain("belongs to another creator");
    }

    [Fact]
    public void What_other_writers_do_is_understood()
    {
        DataSet dataSet = Read(
            """
            <?xml version="1.0" encoding="ISO-8859-1"?>
            <!-- made elsewhere -->
            <NativeDicomModel xml:space="preserve">
              <DicomAttribute keyword="Rows" tag="00280010"><Value>512</Value></DicomAttribute>
              <DicomAttribute tag="00080008" vr="CS"><Value number="2">B</Value><Value number="4">D</Value></DicomAttribute>
              <DicomAttribute tag="00091003" vr="FD"><Value number="1">INF</Value><Value number="2">NaN</Value><Value number="3">1e3</Value></DicomAttribute>
              <DicomAttribute tag="00100010" vr="PN"><PersonName number="1"><Ideographic><FamilyName>Muller</FamilyName></Ideographic></PersonName></DicomAttribute>
              <DicomAttribute tag="00204000" vr="LT"><Value number="1"><![CDATA[<b> & c]]></Value></DicomAttribute>
            </NativeDicomModel>
            """);
        dataSet.Get(Attributes.Rows).ShouldBe((ushort)512);
        dataSet.GetStrings(Attributes.ImageType).ShouldBe(["", "B", "", "D"]);
        dataSet.GetValues(new Attribute<double>(0x00091003, VR.FD)).ShouldBe([double.PositiveInfinity, double.NaN, 1000]);
        dataSet.Get(Attributes.PatientName).ShouldBe(new PersonName("", "Muller"));
        dataSet.GetString(Attributes.ImageComments).ShouldBe("<b> & c");
    }

    [Theory]
    [InlineData("", "no XML")]
    [InlineData("<a/>", "NativeDicomModel")]
    [InlineData("<NativeDicomModel>", "line 1")]
    [InlineData("<NativeDicomModel><b/></NativeDicomModel>", "line 1, position 20")]
    [InlineData("<NativeDicomModel>text</NativeDicomModel>", "Text stands")]
    [InlineData("<NativeDicomModel xmlns='urn:x'/>", "NativeDicomModel")]
    [InlineData("<NativeDicomModel><DicomAttribute/></NativeDicomModel>", "no tag")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='PatientName'/></NativeDicomModel>", "'PatientName' is no tag")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100010' vr='XX'/></NativeDicomModel>", "'XX' is no value representation")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100010' vr='PN'><Value>Doe</Value></DicomAttribute></NativeDicomModel>", "Value may not stand")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100010' vr='PN'><PersonName><Given/></PersonName></DicomAttribute></NativeDicomModel>", "no group")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100010' vr='PN'><PersonName><Alphabetic><FamilyName>a^b</FamilyName></Alphabetic></PersonName></DicomAttribute></NativeDicomModel>", "without =")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100020' vr='LO'><Value>a\\b</Value></DicomAttribute></NativeDicomModel>", "backslash")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100020' vr='LO'><Value><b/></Value></DicomAttribute></NativeDicomModel>", "text only")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100020' vr='LO'><Value number='0'>a</Value></DicomAttribute></NativeDicomModel>", "count from 1")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100020' vr='LO'><Value number='2000000000'>a</Value></DicomAttribute></NativeDicomModel>", "too far")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100020' vr='LO'><Value number='2'>a</Value><Value number='1'>a</Value></DicomAttribute></NativeDicomModel>", "behind")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00280010' vr='US'><Value>65536</Value></DicomAttribute></NativeDicomModel>", "0 to 65535")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='7FE00010' vr='OW'><InlineBinary>?</InlineBinary></DicomAttribute></NativeDicomModel>", "base64")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='7FE00010' vr='OW'><InlineBinary>AQI=</InlineBinary><BulkData uri='x'/></DicomAttribute></NativeDicomModel>", "Only one")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100020' vr='LO' privateCreator='x'/></NativeDicomModel>", "odd group")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00081115' vr='SQ'><Item number='2'/></DicomAttribute></NativeDicomModel>", "item 1 is due")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00081115' vr='SQ'><Item/><Item><DicomAttribute tag='0020000E' vr='US'><Value>x</Value></DicomAttribute></Item></DicomAttribute></NativeDicomModel>", "(0008,1115)[1].(0020,000E), line 1")]
    [InlineData("<NativeDicomModel><DicomAttribute tag='00100010'/><DicomAttribute tag='00100010'/></NativeDicomModel>", "twice")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><NativeDicomModel/>", "DTD")]
    [InlineData("<!DOCTYPE NativeDicomModel SYSTEM 'file:///etc/hostname'><NativeDicomModel/>", "DTD")]
    [InlineData("<NativeDicomModel>&b;</NativeDicomModel>", "no XML")]
    public void What_cannot_be_read_is_named_with_its_place(string xml, string message) => Should.Throw<DicomException>(() => Read(xml)).Message.ShouldContain(message);

    [Fact]
    public void Depth_length_and_number_of_elements_are_limited()
    {
        Should.Throw<DicomException>(() => Read(Nested(70))).Message.ShouldContain("MaximumDepth");
        Json(Read(Nested(60))).Length.ShouldBeGreaterThan(1000);
        Should.Throw<DicomException>(() => Read(Model("<DicomAttribute tag='00100010'/>"), new DicomXmlReadOptions { MaximumLength = 10 })).Message.ShouldContain("MaximumLength");
        DicomContext one = new() { Limits = new DicomLimits { MaximumElements = 1 } };
        Should.Throw<DicomException>(() => Read(Model("<DicomAttribute tag='00100010'/><DicomAttribute tag='00100020'/>"), new DicomXmlReadOptions { Context = one })).Message.ShouldContain("MaximumElements");
        Should.Throw<DicomException>(() => Read(string.Concat(Enumerable.Repeat("<a>", 1_000_000)))).Message.ShouldContain("NativeDicomModel");

        static string Nested(int depth) => Model(
            string.Concat(Enumerable.Repeat("<DicomAttribute tag='00081115' vr='SQ'><Item>", depth)) + string.Concat(Enumerable.Repeat("</Item></DicomAttribute>", depth)));
    }

    [Fact]
    public void Many_data_sets_are_read_one_after_the_other()
    {
        string one = Model("<DicomAttribute tag='00100020' vr='LO'><Value>1</Value></DicomAttribute>");
        string many = $"<Files><File path='a'>{one}</File><File path='b'>{one}{one}</File><File/></Files>";
        using MemoryStream stream = new(Encoding.UTF8.GetBytes(many));
        DicomXml.ReadAll(stream).Select(dataSet => dataSet.GetString(Attributes.PatientID)).ShouldBe(["1", "1", "1"]);
        using MemoryStream long1000 = new(Encoding.UTF8.GetBytes("<Files>" + string.Concat(Enumerable.Repeat(one, 1000)) + "</Files>"));
        DicomXml.ReadAll(long1000, new DicomXmlReadOptions { MaximumLength = 50_000 }).Count().ShouldBe(1000);
    }

    [Fact]
    public void Broken_XML_is_read_or_refused_and_nothing_else()
    {
        DataSet item = new();
        item.Set(Attributes.CodeValue, "1");
        DataSet dataSet = new();
        dataSet.Set(Attributes.PatientName, new PersonName("Doe^Jé"));
        dataSet.SetItems(Attributes.DeidentificationMethodCodeSequence, item, new DataSet());
        dataSet.Set(new Tag(0x00090010), VR.LO, "ACME");
        dataSet.Set(new Tag(0x00091001), VR.IS, "1", "2");
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[] { 1, 2, 3, 4 });
        byte[] whole = DicomXml.ToArray(dataSet);
        int refused = 0;
        Prop.ForAll(Arb.From(Gen.Choose(0, whole.Length - 1)), Arb.From(Gen.Elements(" \"<>/!&;=0159aV-\u0001\u0080".ToCharArray())), Arb.From(Gen.Choose(0, 3)), (at, c, cut) =>
        {
            byte[] broken = [.. whole[..at], (byte)c, .. whole[Math.Min(whole.Length, at + cut)..]];
            try
            {
                DicomXml.ToArray(DicomXml.Read(broken));
            }
            catch (DicomException exception)
            {
                exception.Message.ShouldNotBeNullOrEmpty();
                refused++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));
        refused.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Every_readable_file_of_the_corpus_comes_back()
    {
        string folder = Corpus.Require();
        int count = 0;
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["expected"] == "readable" && row["size"].Length < 7))
        {
            using DicomFile file = DicomFile.Open(Path.Combine(folder, row["path"]));
            using MemoryStream stream = new();
            IReadOnlyList<Finding> findings = DicomXml.Write(stream, file.DataSet);
            stream.Position = 0;
            if (findings.All(finding => finding.Code != "not-in-xml"))
            {
                // Bytes that are no text of their character set come out as U+FFFD, and cannot go back where only the default repertoire may stand.
                if (Encoding.UTF8.GetString(stream.ToArray()).Contains('\uFFFD', StringComparison.Ordinal))
                {
                    continue;
                }

                Json(DicomXml.Read(stream)).ShouldBe(Json(file.DataSet), row["path"]);
                count++;
            }
        }

        count.ShouldBeGreaterThan(500);
    }
}
