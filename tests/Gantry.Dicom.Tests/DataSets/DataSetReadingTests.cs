namespace Gantry.Dicom.Tests.DataSets;

[Trait("Ledger", "R165")]
public class DataSetReadingTests
{
    private static readonly Tag s_sequence = Attributes.ReferencedSeriesSequence;

    [Theory]
    [InlineData("08 00 60 00 43 53 02 00 43 54", false, false)]
    [InlineData("08 00 60 00 02 00 00 00 43 54", true, false)]
    [InlineData("00 08 00 60 43 53 00 02 43 54", false, true)]
    public void AnElementIsReadInEveryEncoding(string hex, bool isImplicit, bool isBigEndian)
    {
        TransferSyntax syntax = isImplicit ? TransferSyntax.ImplicitVRLittleEndian : isBigEndian ? TransferSyntax.ExplicitVRBigEndian : TransferSyntax.ExplicitVRLittleEndian;
        DataSet dataSet = DataSet.Parse(Hex(hex), syntax);
        dataSet.GetString(Attributes.Modality).ShouldBe("CT");
        dataSet.Single().VR.ShouldBe(VR.CS);
        dataSet.Single().Length.ShouldBe(2);
        dataSet.Findings.ShouldBeEmpty();
    }

    [Trait("Ledger", "R167")]
    [Theory]
    [InlineData("28 00 10 00 55 53 02 00 DF 07", false)]
    [InlineData("00 28 00 10 55 53 00 02 07 DF", true)]
    public void TwoThousandAndFifteenHasItsTrueBytes(string hex, bool isBigEndian)
    {
        TransferSyntax syntax = isBigEndian ? TransferSyntax.ExplicitVRBigEndian : TransferSyntax.ExplicitVRLittleEndian;
        DataSet.Parse(Hex(hex), syntax).Get(Attributes.Rows).ShouldBe((ushort)2015);

        var dataSet = new DataSet();
        dataSet.Set(Attributes.Rows, (ushort)2015);
        Convert.ToHexString(dataSet.Encode(syntax).ToArray()).ShouldBe(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
    }

    [Fact]
    public void AbsentIsNotZeroAndEmptyIsNotAbsent()
    {
        var dataSet = new DataSet();
        dataSet.Get(Attributes.Rows).ShouldBeNull();
        dataSet.Get(Attributes.PatientName).ShouldBeNull();
        dataSet.Presence(Attributes.Laterality).ShouldBe(Presence.Absent);
        dataSet.SetEmpty(Attributes.Laterality);
        dataSet.Presence(Attributes.Laterality).ShouldBe(Presence.Empty);
        dataSet.Get(Attributes.Laterality).ShouldBeNull();
        dataSet.Set(Attributes.Laterality, "L");
        dataSet.Presence(Attributes.Laterality).ShouldBe(Presence.Value);
    }

    [Theory]
    [InlineData("08 00 15 11 53 51 00 00 FF FF FF FF  FE FF 00 E0 FF FF FF FF  08 00 60 00 43 53 02 00 43 54  FE FF 0D E0 00 00 00 00  FE FF DD E0 00 00 00 00  20 00 0D 00 55 49 02 00 31 00")]
    [InlineData("08 00 15 11 53 51 00 00 12 00 00 00  FE FF 00 E0 0A 00 00 00  08 00 60 00 43 53 02 00 43 54  20 00 0D 00 55 49 02 00 31 00")]
    public void SequencesOfUndefinedAndDefinedLengthAreAlike(string hex)
    {
        DataSet dataSet = DataSet.Parse(Hex(hex), TransferSyntax.ExplicitVRLittleEndian);
        dataSet.Findings.ShouldBeEmpty();
        dataSet.Items(s_sequence).Single().GetString(Attributes.Modality).ShouldBe("CT");
        dataSet.GetString(Attributes.StudyInstanceUID).ShouldBe("1");
        dataSet.Count().ShouldBe(2);
        dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().ShouldBe(Hex(hex).ToArray());
    }

    [Fact]
    public void AnUnknownValueOfUndefinedLengthIsASequenceInImplicitLittleEndian()
    {
        byte[] bytes = Hex("09 00 10 10 55 4E 00 00 FF FF FF FF  FE FF 00 E0 0A 00 00 00  08 00 60 00 02 00 00 00 43 54  FE FF DD E0 00 00 00 00").ToArray();
        DataSet dataSet = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        dataSet.Findings.ShouldBeEmpty();
        dataSet.Items(new Tag(0x00091010)).Single().GetString(Attributes.Modality).ShouldBe("CT");
    }

    [Fact]
    public void EncapsulatedPixelDataAreFragmentsWithTheirPlaces()
    {
        byte[] bytes = Hex("E0 7F 10 00 4F 42 00 00 FF FF FF FF  FE FF 00 E0 00 00 00 00  FE FF 00 E0 04 00 00 00 FF D8 FF D9  FE FF DD E0 00 00 00 00").ToArray();
        DataElement element = DataSet.Parse(bytes, TransferSyntax.JPEGBaseline8Bit).Single();
        element.IsEncapsulated.ShouldBeTrue();
        element.Length.ShouldBe(-1);
        element.Fragments.ShouldBe([new ValueRange(20, 0), new ValueRange(28, 4)]);
    }

    [Theory]
    [InlineData("08 00 60 00 43 53 FF 00 43 54", "length-too-long")]
    [InlineData("08 00 60 00 43 53 03 00 43 54 31", "odd-length")]
    [InlineData("08 00 60 00 43 53 02 00 43 54 00 00 00", "trailing-bytes")]
    [InlineData("08 00 60 00 43 53 02 00 43 54 00 00 00 00 00 00 00 00", "trailing-padding")]
    [InlineData("08 00 60 00 43 53 02 00 43 54 08 00 60 00 43 53 02 00 4D 52", "duplicate")]
    [InlineData("10 00 60 00 43 53 02 00 43 54 08 00 61 00 43 53 02 00 4D 52", "not-ascending")]
    [InlineData("08 00 60 00 5A 5A 00 00 02 00 00 00 43 54", "unknown-vr")]
    [InlineData("08 00 15 11 53 51 00 00 FF FF FF FF  FE FF 00 E0 FF FF FF FF  08 00 60 00 43 53 02 00 43 54", "missing-delimiter")]
    [InlineData("FE FF DD E0 00 00 00 00 08 00 60 00 43 53 02 00 43 54", "stray-delimiter")]
    [InlineData("08 00 60 00 43 53 02 00 43 54 E0 7F 10 00 4F 42 00 00 FF FF", "trailing-bytes")]
    public void WhatIsWrongBecomesAFinding(string hex, string code)
    {
        DataSet dataSet = DataSet.Parse(Hex(hex), TransferSyntax.ExplicitVRLittleEndian);
        dataSet.Findings.Select(finding => finding.Code).ShouldContain(code);
    }

    [Fact]
    public void AFindingNamesThePathAndTheByte()
    {
        byte[] bytes = Hex("08 00 15 11 53 51 00 00 FF FF FF FF  FE FF 00 E0 FF FF FF FF  08 00 60 00 43 53 20 00 43 54").ToArray();
        Finding finding = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).Findings[0];
        finding.Code.ShouldBe("length-too-long");
        finding.Path.ShouldBe("(0008,1115)[0].(0008,0060)");
        finding.Offset.ShouldBe(20);
    }

    [Fact]
    public void NestingDeeperThanTheLimitIsRefused()
    {
        byte[] level = Hex("08 00 15 11 53 51 00 00 FF FF FF FF  FE FF 00 E0 FF FF FF FF").ToArray();
        byte[] bytes = [.. Enumerable.Repeat(level, 20_000).SelectMany(part => part)];
        DicomException exception = Should.Throw<DicomException>(() => DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian));
        exception.Message.ShouldContain("64");
        exception.Offset.ShouldBe(64 * 20);
        DataSet.Parse(bytes.AsMemory(0, 64 * 20), TransferSyntax.ExplicitVRLittleEndian).Count().ShouldBe(1);
    }

    [Fact]
    public void ADeflatedBombIsRefusedBeforeItFillsMemory()
    {
        var deflated = new MemoryStream();
        using (var deflater = new System.IO.Compression.DeflateStream(deflated, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            deflater.Write(Hex("E0 7F 10 00 4F 42 00 00 00 00 80 02").Span);
            deflater.Write(new byte[40 << 20]);
        }

        var options = new DicomReadOptions { Context = new DicomContext { Limits = new DicomLimits { MaximumInflateRatio = 20 } } };
        long before = GC.GetTotalAllocatedBytes(precise: true);
        DicomException exception = Should.Throw<DicomException>(() => DataSet.Parse(deflated.ToArray(), TransferSyntax.DeflatedExplicitVRLittleEndian, options));
        exception.Message.ShouldContain("MaximumInflateRatio");
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(10 << 20);
    }

    [Fact]
    public void RandomBytesNeitherCrashNorHang()
    {
        var random = new Random(1);
        TransferSyntax[] syntaxes = [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian];
        byte[][] seeds =
        [
            Hex("08 00 15 11 53 51 00 00 FF FF FF FF  FE FF 00 E0 FF FF FF FF  08 00 60 00 43 53 02 00 43 54  FE FF 0D E0 00 00 00 00  FE FF DD E0 00 00 00 00  20 00 0D 00 55 49 02 00 31 00").ToArray(),
            Hex("E0 7F 10 00 4F 42 00 00 FF FF FF FF  FE FF 00 E0 00 00 00 00  FE FF 00 E0 04 00 00 00 FF D8 FF D9  FE FF DD E0 00 00 00 00").ToArray(),
        ];
        for (int i = 0; i < 100_000; i++)
        {
            byte[] bytes = [.. seeds[i % 2], .. seeds[(i / 2) % 2]];
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                bytes[random.Next(bytes.Length)] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
            }

            TransferSyntax syntax = syntaxes[i % 3];
            DataSet dataSet = DataSet.Parse(bytes.AsMemory(0, random.Next(bytes.Length + 1)), syntax);
            Walk(dataSet).ShouldBeLessThanOrEqualTo(bytes.Length / 4);
        }

        static int Walk(DataSet dataSet) => dataSet.Sum(element => 1 + element.Fragments.Count + element.Items.Sum(Walk));
    }

    [Fact]
    public void ASparseCopyHasAllButTheLongValues()
    {
        var made = new DataSet();
        made.Set(Attributes.Modality, "CT");
        made.SetBytes(Attributes.PixelData, VR.OW, new byte[5000]);
        made.SetBytes(new Tag(0xFFFCFFFC), VR.OB, new byte[10]);
        byte[] bytes = made.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();

        SparseDataSet sparse = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).ToSparse(1024);
        sparse.Segments.Sum(segment => segment.Bytes.Length).ShouldBe(bytes.Length - 5000);
        DataSet dataSet = DataSet.Parse(sparse, TransferSyntax.ExplicitVRLittleEndian);
        dataSet.GetString(Attributes.Modality).ShouldBe("CT");
        dataSet.TryGetElement(Attributes.PixelData, out DataElement pixelData).ShouldBeTrue();
        pixelData.Range.ShouldBe(new ValueRange(22, 5000));
        dataSet.Contains(new Tag(0xFFFCFFFC)).ShouldBeTrue();
        Should.Throw<DicomException>(() => dataSet.GetBytes(Attributes.PixelData));
    }

    [Fact]
    public void ReadingStopsBeforeATag()
    {
        byte[] bytes = Hex("08 00 60 00 43 53 02 00 43 54 20 00 0D 00 55 49 02 00 31 00").ToArray();
        DataSet dataSet = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian, new DicomReadOptions { StopBefore = new Tag(0x00200000) });
        dataSet.Single().Tag.ShouldBe(Attributes.Modality.Tag);
    }

    internal static ReadOnlyMemory<byte> Hex(string hex) => Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
}
