using System.Buffers.Binary;
using Gantry.Dicom.Objects.Media;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Media;

/// <summary>DICOMDIRs are written and read; their offsets are never trusted.</summary>
public sealed class FileSetDirectoryTests
{
    private const int RecordOffsetLength = 4;

    private static DataSet Image(int number, string patient = "P1") =>
        SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = number, PatientId = patient, AccessionNumber = "A" + patient });

    private static FileSetDirectory Sample()
    {
        FileSetDirectory directory = new("SAMPLE");
        for (int i = 1; i <= 3; i++)
        {
            directory.Add(Image(i), TransferSyntax.ExplicitVRLittleEndian);
            directory.Add(Image(i, "P2"), TransferSyntax.ExplicitVRLittleEndian);
        }

        return directory;
    }

    private static FileSetDirectory Read(byte[] bytes) => FileSetDirectory.Read(DicomFile.Parse(bytes));

    private static string[] Shape(FileSetDirectory directory) => [.. directory.All.Select(record => $"{record.Type} {record.FileId} {record.Lower.Count}")];

    [Fact, Trait("Ledger", "R145")]
    public void WhatIsWrittenIsReadAlike()
    {
        FileSetDirectory written = Sample();
        FileSetDirectory read = Read(written.Encode());
        read.Findings.ShouldBeEmpty();
        Shape(read).ShouldBe(Shape(written));
        read.Records.Count.ShouldBe(2);
        read.All.Where(record => record.FileId is not null).ShouldAllBe(record => record.FileId!.Value.IsValid);
        Read(read.Encode()).Encode().ShouldBe(read.Encode(), "writing it again changes nothing");
    }

    [Fact]
    public void AnyOffsetMayBeWrongAndNothingIsLostOrFollowedTwice()
    {
        byte[] whole = Sample().Encode();
        string[] files = [.. Sample().All.Select(record => record.FileId?.Text).OfType<string>().Order(StringComparer.Ordinal)];
        byte[][] tags = [[0x04, 0, 0x00, 0x12], [0x04, 0, 0x00, 0x14], [0x04, 0, 0x20, 0x14]];
        int tried = 0;
        foreach (byte[] tag in tags)
        {
            for (int at = whole.AsSpan().IndexOf(tag); at >= 0; at = whole.AsSpan(at + 1).IndexOf(tag) is var next and >= 0 ? at + 1 + next : -1)
            {
                uint right = BinaryPrimitives.ReadUInt32LittleEndian(whole.AsSpan(at + 8, RecordOffsetLength));
                foreach (uint wrong in (uint[])[1, uint.MaxValue, (uint)at, FirstRecord(whole)])
                {
                    byte[] bytes = [.. whole];
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 8), wrong);
                    FileSetDirectory read = Read(bytes);
                    read.All.Select(record => record.FileId?.Text).OfType<string>().Order(StringComparer.Ordinal).ShouldBe(files);
                    if (wrong != right)
                    {
                        read.Findings.ShouldNotBeEmpty();
                    }

                    tried++;
                }
            }
        }

        tried.ShouldBeGreaterThan(80);
    }

    [Fact]
    public void InstancesOfOtherKindsGetTheirOwnRecords()
    {
        FileSetDirectory directory = new();
        foreach ((Uid sopClass, string type) in (ReadOnlySpan<(Uid, string)>)[
            (SopClasses.EncapsulatedPDFStorage, "ENCAP DOC"), (SopClasses.BasicTextSRStorage, "SR DOCUMENT"), (SopClasses.KeyObjectSelectionDocumentStorage, "KEY OBJECT DOC"),
            (SopClasses.GrayscaleSoftcopyPresentationStateStorage, "PRESENTATION"), (SopClasses.TwelveLeadECGWaveformStorage, "WAVEFORM"), (SopClasses.RTDoseStorage, "RT DOSE"),
            (SopClasses.RawDataStorage, "RAW DATA"), (SopClasses.SegmentationStorage, "IMAGE"), (SopClasses.MRSpectroscopyStorage, "SPECTROSCOPY"), (SopClasses.HangingProtocolStorage, "HANGING PROTOCOL")])
        {
            DataSet dataSet = Image(1);
            dataSet.Set(Attributes.SOPClassUID, sopClass);
            dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
            directory.Add(dataSet, TransferSyntax.ExplicitVRLittleEndian);
            directory.All.Count(record => record.Type == type).ShouldBe(1, type);
        }

        directory.Records.Select(record => record.Type).ShouldBe(["PATIENT", "HANGING PROTOCOL"]);
        DataSet unknown = new();
        unknown.Set(Attributes.SOPClassUID, new Uid("1.2.3"));
        unknown.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.4"));
        Should.Throw<DicomException>(() => directory.Add(unknown, TransferSyntax.ExplicitVRLittleEndian)).Message.ShouldContain("1.2.3");
    }

    [Fact]
    public void WhatIsRemovedTakesEmptyRecordsWithIt()
    {
        FileSetDirectory directory = Sample();
        directory.Remove(record => record.Type == "SERIES" && record.Lower[0].FileId!.Value.Text.StartsWith("DICOM/PA000001", StringComparison.Ordinal)).Count.ShouldBe(3);
        directory.Records.Count.ShouldBe(1);
        directory.Add(Image(1), TransferSyntax.ExplicitVRLittleEndian).IsValid.ShouldBeTrue();
        directory.Records.Count.ShouldBe(2);
        Should.Throw<DicomException>(() => directory.Add(Image(1), TransferSyntax.ExplicitVRLittleEndian)).Message.ShouldContain("already");
    }

    [Theory]
    [InlineData("DICOM/PA000001", true)]
    [InlineData("A/B/C/D/E/F/G/H", true)]
    [InlineData("A/B/C/D/E/F/G/H/I", false)]
    [InlineData("IMG0001.DCM", false)]
    [InlineData("LONGNAME1", false)]
    [InlineData("a", false)]
    [InlineData("A//B", false)]
    [InlineData("../A", false)]
    [InlineData("", false)]
    [Trait("Ledger", "R145")]
    public void FileIdsAreToldFromOtherNames(string text, bool isValid) => new FileId(text).IsValid.ShouldBe(isValid);

    private static uint FirstRecord(byte[] bytes) => DicomFile.Parse(bytes).DataSet.Get(Attributes.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity)!.Value;
}
