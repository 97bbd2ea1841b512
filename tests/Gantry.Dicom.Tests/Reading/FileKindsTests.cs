using System.IO.Compression;

namespace Gantry.Dicom.Tests.Reading;

/// <summary>Files with and without preamble, prefix and file meta information, and with one that lies.</summary>
public class FileKindsTests
{
    private static readonly TransferSyntax[] s_plain = [TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian];

    [Trait("Ledger", "R161")]
    [Fact]
    public void ThePreambleIsIgnoredAndMayBeMissing()
    {
        byte[] bytes = Make(TransferSyntax.ExplicitVRLittleEndian);
        Random.Shared.NextBytes(bytes.AsSpan(0, 128));
        DicomFile.Parse(bytes).Findings.ShouldBeEmpty();
        DicomFile.Parse(bytes.AsMemory(128)).Findings.Single().Code.ShouldBe("missing-preamble");
        DicomFile.Parse(bytes.AsMemory(132)).Findings.Single().Code.ShouldBe("missing-prefix");
        DicomFile.Parse(bytes.AsMemory(132)).DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
    }

    [Trait("Ledger", "R162")]
    [Theory]
    [InlineData("")]
    [InlineData("89504E470D0A1A0A0000000D49484452")]
    [InlineData("255044462D312E340A25C7EC8FA20A35")]
    [InlineData("54686973206973206E6F74204449434F4D2E20546869732069732074657874")]
    [InlineData("00000000000000000000000000000000")]
    public void WhatIsNoDicomIsRefusedWithAClearError(string hex)
    {
        DicomException exception = Should.Throw<DicomException>(() => DicomFile.Parse(Convert.FromHexString(hex)));
        exception.Message.ShouldContain(hex.Length == 0 ? "empty" : "not a DICOM file");
    }

    [Trait("Ledger", "R162")]
    [Fact]
    public void ThePrefixCanBeRequired()
    {
        var strict = new DicomReadOptions { RequiresPrefix = true };
        byte[] bytes = Make(TransferSyntax.ExplicitVRLittleEndian);
        DicomFile.Parse(bytes, strict).Findings.ShouldBeEmpty();
        foreach (int start in (int[])[128, 132])
        {
            DicomFile.Parse(bytes.AsMemory(start)).DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
            Should.Throw<DicomException>(() => DicomFile.Parse(bytes.AsMemory(start), strict)).Message.ShouldContain("prefix DICM");
        }
    }

    [Trait("Ledger", "R168")]
    [Fact]
    public void TheBigEndianFilesOfTheCorpusAreRead()
    {
        string folder = Corpus.Require();
        Dictionary<string, string>[] files = [.. Corpus.Manifest().Where(row => row["expected"] == "readable" && row["transfer_syntax_uid"] == TransferSyntax.ExplicitVRBigEndian.Uid.Value)];
        files.Length.ShouldBeGreaterThan(3);
        foreach (Dictionary<string, string> row in files)
        {
            string path = row["path"];
            using DicomFile file = DicomFile.Open(Path.Combine(folder, path));
            (path, file.TransferSyntax).ShouldBe((path, TransferSyntax.ExplicitVRBigEndian));
            string rows = file.DataSet.Get(Attributes.Rows)?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;
            (path, rows).ShouldBe((path, row["rows"]));
        }
    }

    [Trait("Ledger", "R168")]
    [Fact]
    public void TheEncodingIsGuessedWhereNothingTellsIt()
    {
        foreach (TransferSyntax syntax in s_plain)
        {
            byte[] bytes = Make(syntax);
            DicomFile whole = DicomFile.Parse(bytes);
            whole.Findings.ShouldBeEmpty();
            DicomFile headless = DicomFile.Parse(bytes.AsMemory((int)whole.DataSetOffset));
            headless.TransferSyntax.ShouldBe(syntax);
            headless.DataSet.Get(Attributes.Rows).ShouldBe((ushort)2015);
        }
    }

    [Trait("Ledger", "R168")]
    [Fact]
    public void TheEncodingIsGuessedWhereTheMetaInformationLies()
    {
        foreach (TransferSyntax said in (TransferSyntax[])[.. s_plain, TransferSyntax.DeflatedExplicitVRLittleEndian])
        {
            foreach (TransferSyntax real in (TransferSyntax[])[.. s_plain, TransferSyntax.DeflatedExplicitVRLittleEndian])
            {
                byte[] head = Make(said);
                byte[] body = Make(real);
                byte[] bytes = [.. head.AsSpan(0, (int)DicomFile.Parse(head).DataSetOffset), .. body.AsSpan((int)DicomFile.Parse(body).DataSetOffset)];
                DicomFile file = DicomFile.Parse(bytes);
                (said.Name, file.TransferSyntax).ShouldBe((said.Name, real));
                file.DataSet.Get(Attributes.Rows).ShouldBe((ushort)2015);
                file.Findings.Select(finding => finding.Code).ShouldBe(said == real ? [] : ["wrong-transfer-syntax"]);
            }
        }
    }

    [Fact]
    public void AMetaInformationThatIsImplicitOrHasNoLengthIsRead()
    {
        byte[] bytes = Make(TransferSyntax.ExplicitVRLittleEndian);
        DicomFile file = DicomFile.Parse(bytes);
        byte[] body = bytes[(int)file.DataSetOffset..];
        byte[] withoutLength = [.. bytes.AsSpan(0, 132), .. bytes.AsSpan(144, (int)file.DataSetOffset - 144), .. body];
        DicomFile.Parse(withoutLength).DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
        foreach (TransferSyntax syntax in (TransferSyntax[])[TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian])
        {
            DicomFile odd = DicomFile.Parse((byte[])[.. bytes.AsSpan(0, 132), .. file.FileMetaInformation.Encode(syntax).ToArray(), .. body]);
            odd.TransferSyntax.ShouldBe(TransferSyntax.ExplicitVRLittleEndian);
            odd.DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
            odd.Findings.Single().Code.ShouldEndWith("-meta-information");
        }
    }

    [Fact]
    public void AnUnknownTransferSyntaxIsSaid()
    {
        byte[] bytes = Make(TransferSyntax.ExplicitVRLittleEndian);
        int uid = bytes.AsSpan().IndexOf("1.2.840.10008.1.2.1"u8);
        "1.2.840.10008.9.9.9"u8.CopyTo(bytes.AsSpan(uid));
        Finding finding = DicomFile.Parse(bytes).Findings.Single();
        finding.Code.ShouldBe("unknown-transfer-syntax");
        finding.Message.ShouldContain("1.2.840.10008.9.9.9");
    }

    [Fact]
    public void AnAcrNemaFileIsRead()
    {
        var dataSet = new DataSet();
        dataSet.Set(new Tag(0x00080000), VR.UL, "24");
        dataSet.Set(Attributes.RecognitionCode, "ACR-NEMA 2.0");
        dataSet.Set(Attributes.PatientID, "4711");
        DicomFile file = DicomFile.Parse(dataSet.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray());
        file.TransferSyntax.ShouldBe(TransferSyntax.ImplicitVRLittleEndian);
        file.Findings.Select(finding => finding.Code).ShouldBe(["missing-prefix", "acr-nema"]);
        file.DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
    }

    [Fact]
    public void AZlibHeaderBeforeDeflatedBytesIsAccepted()
    {
        byte[] bytes = Make(TransferSyntax.DeflatedExplicitVRLittleEndian);
        var deflated = new MemoryStream();
        using (var zlib = new ZLibStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(Content().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray());
        }

        byte[] odd = [.. bytes.AsSpan(0, (int)DicomFile.Parse(bytes).DataSetOffset), .. deflated.ToArray()];
        DicomFile.Parse(odd).DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
    }

    [Trait("Ledger", "R215")]
    [Fact]
    public async Task ReadingTheHeaderNeverLoadsThePixels()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        try
        {
            DataSet dataSet = Content();
            dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[50 << 20]);
            await File.WriteAllBytesAsync(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian), TestContext.Current.CancellationToken);
            using (DicomFile.Open(path))
            {
                // Warmed up: what is allocated once for all is not counted.
            }

            long before = GC.GetAllocatedBytesForCurrentThread();
            using DicomFile file = DicomFile.Open(path);
            file.DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
            (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000);
            file.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
            pixels.Length.ShouldBe(50 << 20);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void AFileOfMoreThanFourGigabytesIsReadAsAnyOther()
    {
        // Three values of 2 GB each, of which the file system stores nothing, and one attribute after them.
        const uint Length = 0x80000000;
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        try
        {
            byte[] head = Make(TransferSyntax.ExplicitVRLittleEndian);
            using (FileStream file = File.Create(path))
            {
                file.Write(head);
                for (ushort element = 0x1001; element < 0x1004; element++)
                {
                    file.Write(Convert.FromHexString("E17F"));
                    file.Write([(byte)element, (byte)(element >> 8), (byte)'O', (byte)'B', 0, 0, 0, 0, 0, 0x80]);
                    file.Seek(Length, SeekOrigin.Current);
                }

                file.Write(Convert.FromHexString("E27F01104C4F0400" + "6C617374"));
            }

            using DicomFile large = DicomFile.Open(path);
            large.Findings.ShouldBeEmpty();
            large.Length.ShouldBeGreaterThan(6L << 30);
            large.DataSet.GetString(new Tag(0x7FE21001)).ShouldBe("last");
            DataElement third = large.DataSet.Single(element => element.Tag.Value == 0x7FE11003);
            third.Range.ShouldBe(new ValueRange(head.Length + (2L * Length) + 36, Length));
            using Stream stream = third.OpenRead();
            stream.Seek(-1, SeekOrigin.End);
            stream.ReadByte().ShouldBe(0);
            var visitor = new Seen();
            DicomFile.Visit(path, visitor);
            visitor.Tags.ShouldContain(new Tag(0x7FE21001));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static DataSet Content()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        dataSet.Set(Attributes.Modality, "CT");
        dataSet.Set(Attributes.PatientID, "4711");
        dataSet.Set(Attributes.Rows, (ushort)2015);
        return dataSet;
    }

    private static byte[] Make(TransferSyntax syntax) => new DicomFile(Content(), syntax).ToArray(syntax);

    private sealed class Seen : ElementVisitor
    {
        public List<Tag> Tags { get; } = [];

        public override bool Wants(in VisitedElement element) => element.Length < 1000;

        public override void Value(in VisitedElement element, ReadOnlySpan<byte> value) => Tags.Add(element.Tag);
    }
}
