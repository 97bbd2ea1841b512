using Gantry.Fuzzing;

namespace Gantry.Dicom.Tests.Reading;

/// <summary>What real files do and the standard does not allow, or allows and few expect: it is read, and what is wrong is said.</summary>
public class ToleranceTests
{
    private const string Modality = "08 00 60 00 43 53 02 00 43 54";
    private const string Study = "20 00 0D 00 55 49 02 00 31 00";
    private const string Item = "FE FF 00 E0 FF FF FF FF";
    private const string EndOfItem = "FE FF 0D E0 00 00 00 00";
    private const string EndOfSequence = "FE FF DD E0 00 00 00 00";
    private const string Sequence = "08 00 15 11 53 51 00 00 FF FF FF FF";

    /// <summary>What is read of a data set: tags, "[" for an item; and the codes of the findings.</summary>
    [Trait("Ledger", "R165")]
    [Theory]
    [InlineData("a delimiter in front", EndOfItem + Modality, "00080060", "stray-delimiter")]
    [InlineData("delimiters between elements", Modality + EndOfSequence + EndOfItem + Study, "00080060 0020000D", "stray-delimiter stray-delimiter")]
    [InlineData("an item outside of any sequence", Modality + "FE FF 00 E0 0A 00 00 00" + Study, "00080060 0020000D", "stray-delimiter")]
    [InlineData("a delimiter in a sequence of defined length", "08 00 15 11 53 51 00 00 1A 00 00 00 FE FF 00 E0 0A 00 00 00" + Modality + EndOfSequence + Study, "00081115[00080060] 0020000D", "stray-delimiter")]
    [InlineData("a delimiter with a length", Sequence + Item + Modality + "FE FF 0D E0 04 00 00 00" + EndOfSequence + Study, "00081115[00080060] 0020000D", "delimiter-length")]
    [InlineData("an item without its delimiter", Sequence + Item + Modality + EndOfSequence + Study, "00081115[00080060] 0020000D", "missing-delimiter")]
    [InlineData("an item that the next one ends", Sequence + Item + Modality + Item + Modality + EndOfItem + EndOfSequence, "00081115[00080060][00080060]", "missing-delimiter")]
    [InlineData("a sequence without its delimiter", Sequence + Item + Modality + EndOfItem + Study, "00081115[00080060] 0020000D", "missing-delimiter")]
    [InlineData("a sequence without items", Sequence + EndOfSequence + Study, "00081115 0020000D", "")]
    [InlineData("an empty sequence of defined length", "08 00 15 11 53 51 00 00 00 00 00 00" + Study, "00081115 0020000D", "")]
    [InlineData("empty items of both kinds", Sequence + "FE FF 00 E0 00 00 00 00" + Item + EndOfItem + EndOfSequence + Study, "00081115[][] 0020000D", "")]
    [InlineData("an element where an item should be", "08 00 15 11 53 51 00 00 0A 00 00 00" + Modality + Study, "00081115 0020000D", "not-an-item")]
    [InlineData("an item longer than its sequence", "08 00 15 11 53 51 00 00 12 00 00 00 FE FF 00 E0 FF 00 00 00" + Modality + Study, "00081115[00080060] 0020000D", "length-too-long")]
    [InlineData("a value longer than its item", "08 00 15 11 53 51 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 43 53 20 00 43 54" + Study, "00081115[00080060] 0020000D", "length-too-long")]
    [InlineData("the end inside a header", Modality + "20 00 0D 00 55 49", "00080060", "trailing-bytes")]
    [InlineData("trailing zeros", Modality + "00 00 00 00 00 00 00 00 00 00 00 00", "00080060", "trailing-padding")]
    [InlineData("nothing but zeros", "00 00 00 00 00 00 00 00 00 00", "", "trailing-padding")]
    [InlineData("data set trailing padding", Modality + "FC FF FC FF 4F 42 00 00 04 00 00 00 00 00 00 00", "00080060 FFFCFFFC", "")]
    [InlineData("group lengths", "08 00 00 00 55 4C 04 00 0A 00 00 00" + Modality, "00080000 00080060", "")]
    [InlineData("unknown letters with a long length", "08 00 60 00 5A 5A 00 00 02 00 00 00 43 54" + Study, "00080060 0020000D", "unknown-vr")]
    [InlineData("unknown letters with a short length", "08 00 60 00 5A 5A 02 00 43 54" + Study, "00080060 0020000D", "unknown-vr")]
    [InlineData("small letters", "08 00 60 00 63 73 02 00 43 54" + Study, "00080060 0020000D", "unknown-vr")]
    [InlineData("question marks", "08 00 60 00 3F 3F 02 00 43 54" + Study, "00080060 0020000D", "unknown-vr")]
    [InlineData("zeros for letters", "08 00 60 00 00 00 02 00 43 54" + Study, "00080060 0020000D", "unknown-vr")]
    [InlineData("all bits for letters", "08 00 60 00 FF FF 02 00 43 54" + Study, "00080060 0020000D", "unknown-vr")]
    [InlineData("an implicit element in an explicit data set", "08 00 60 00 02 00 00 00 43 54" + Study, "00080060 0020000D", "unknown-vr")]
    [InlineData("an implicit sequence in an explicit data set", "08 00 15 11 FF FF FF FF" + Item + "08 00 60 00 02 00 00 00 43 54" + EndOfItem + EndOfSequence + Study, "00081115[00080060] 0020000D", "unknown-vr unknown-vr")]
    [InlineData("UN of undefined length", "09 00 10 10 55 4E 00 00 FF FF FF FF" + Item + "08 00 60 00 02 00 00 00 43 54" + EndOfItem + EndOfSequence + Study, "00091010[00080060] 0020000D", "")]
    [InlineData("a known sequence as UN of defined length", "08 00 15 11 55 4E 00 00 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 02 00 00 00 43 54" + Study, "00081115[00080060] 0020000D", "")]
    [InlineData("UN in UN", "09 00 10 10 55 4E 00 00 FF FF FF FF" + Item + "08 00 15 11 12 00 00 00 FE FF 00 E0 0A 00 00 00 08 00 60 00 02 00 00 00 43 54" + EndOfItem + EndOfSequence + Study, "00091010[00081115[00080060]] 0020000D", "")]
    [InlineData("a known value as UN", "08 00 60 00 55 4E 00 00 02 00 00 00 43 54" + Study, "00080060 0020000D", "")]
    [InlineData("text of undefined length", "08 00 60 00 55 54 00 00 FF FF FF FF 43 54 43 54 43 54 43 54", "00080060", "undefined-length")]
    [InlineData("items in a text of undefined length", "08 00 60 00 55 54 00 00 FF FF FF FF" + Item + Modality + EndOfItem + EndOfSequence + Study, "00080060[00080060] 0020000D", "undefined-length")]
    [InlineData("an odd length", "08 00 60 00 43 53 03 00 43 54 31" + Study, "00080060 0020000D", "odd-length")]
    [InlineData("a duplicate", Modality + Modality + Study, "00080060 00080060 0020000D", "duplicate")]
    [InlineData("a duplicate further on", Modality + Study + Modality, "00080060 0020000D 00080060", "not-ascending duplicate")]
    [InlineData("the highest tag", Modality + "FF FF FF FF 4F 42 00 00 00 00 00 00", "00080060 FFFFFFFF", "")]
    public async Task WhatIsOddIsReadAndSaid(string what, string hex, string elements, string findings)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
        DataSet dataSet = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        (what, Outline(dataSet), string.Join(' ', dataSet.Findings.Select(finding => finding.Code))).ShouldBe((what, elements, findings));
        dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray().ShouldBe(bytes[..(int)(bytes.Length - Padding(dataSet, bytes))]);

        DataSet piped = await DataSet.ReadAsync(new ArrayPipe(bytes, () => 3), TransferSyntax.ExplicitVRLittleEndian, null, TestContext.Current.CancellationToken);
        (what, Outline(piped)).ShouldBe((what, elements));
        piped.Findings.ShouldBe(dataSet.Findings);

        static long Padding(DataSet dataSet, byte[] bytes) => dataSet.Findings.FirstOrDefault(finding => finding.Code == "trailing-padding") is { } padding ? bytes.Length - padding.Offset : 0;
    }

    [Theory]
    [InlineData("E0 7F 10 00 4F 57 00 00 FF FF FF FF 01 02 03 04 05 06 07 08", 8)]
    [InlineData("E0 7F 10 00 4F 42 00 00 FF FF FF FF 01 02 03 04 05 06 07 08" + EndOfSequence, 16)]
    public void PixelDataOfUndefinedLengthWithoutItemsAreWhatFollows(string hex, int length)
    {
        DataSet dataSet = DataSet.Parse(Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal)), TransferSyntax.ExplicitVRLittleEndian);
        DataElement element = dataSet.Single();
        (element.IsEncapsulated, element.Length, dataSet.Findings.Single().Code).ShouldBe((false, length, "undefined-length"));
    }

    [Fact]
    public void FindingsTellTheItemAndTheByte()
    {
        string hex = Sequence + Item + Modality + EndOfItem + Item + "08 00 15 11 53 51 00 00 FF FF FF FF" + Item + "08 00 60 00 43 53 03 00 43 54 31" + EndOfItem + EndOfSequence + EndOfItem + EndOfSequence;
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
        Finding finding = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).Findings.Single();
        (finding.Code, finding.Path, finding.Offset).ShouldBe(("odd-length", "(0008,1115)[1].(0008,1115)[0].(0008,0060)", 12 + 8 + 10 + 8 + 8 + 12 + 8));
    }

    [Fact]
    public void PixelDataThatContradictTheTransferSyntaxAreSaid()
    {
        var dataSet = new DataSet();
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[8]);
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        DataSet.Parse(bytes, TransferSyntax.JPEGBaseline8Bit).Findings.Single().Code.ShouldBe("wrong-encapsulation");
        DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).Findings.ShouldBeEmpty();
    }

    [Trait("Ledger", "R213")]
    [Fact]
    public void ADuplicateInAnItemIsFoundWithItsPath()
    {
        string hex = Sequence + Item + EndOfItem + Item + Modality + Study + Modality + EndOfItem + EndOfSequence;
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
        DataSet dataSet = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian);
        Finding duplicate = dataSet.Findings.Single(finding => finding.Code == "duplicate");
        (duplicate.Path, duplicate.Offset).ShouldBe(("(0008,1115)[1].(0008,0060)", 12 + 16 + 8 + 20));
    }

    [Trait("Ledger", "R163")]
    [Fact]
    public void AnElementHasATagARepresentationALengthAndAValue()
    {
        var made = new DataSet();
        made.Set(Attributes.Modality, "CT");
        made.Set(new Tag(0x00090011), VR.LO, "GANTRY TEST");
        made.Set(new Tag(0x00091101), VR.SH, "ours");
        foreach (TransferSyntax syntax in (TransferSyntax[])[TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian])
        {
            DataSet dataSet = DataSet.Parse(made.Encode(syntax).ToArray(), syntax);
            DataElement modality = dataSet.First();
            (modality.Tag.Group, modality.Tag.Element, modality.VR, modality.Length, modality.GetString()).ShouldBe(((ushort)8, (ushort)0x60, VR.CS, 2, "CT"));
            dataSet.PrivateCreatorOf(new Tag(0x00091101)).ShouldBe("GANTRY TEST");
            dataSet.PrivateCreatorOf(new Tag(0x00091001)).ShouldBeNull();
        }
    }

    [Trait("Ledger", "R166")]
    [Theory]
    [InlineData("CT1", "43 54 31 20")]
    [InlineData("CT", "43 54")]
    public void ValuesAreWrittenWithEvenLength(string value, string hex)
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.Modality, value);
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        Convert.ToHexString(bytes.AsSpan(8)).ShouldBe(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
        DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).GetString(Attributes.Modality).ShouldBe(value);
    }

    [Fact]
    public async Task OnlyWhatIsChosenIsTaken()
    {
        var item = new DataSet();
        item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.1"));
        var made = new DataSet();
        made.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        made.AddItem(Attributes.ReferencedStudySequence, item);
        made.AddItem(Attributes.ReferencedImageSequence, item);
        made.Set(Attributes.PatientName, new PersonName("Müller^Jürgen"));
        made.Set(Attributes.PatientID, "4711");
        made.SetBytes(Attributes.PixelData, VR.OW, new byte[100]);
        var options = new DicomReadOptions { Only = [Attributes.PatientName, Attributes.ReferencedImageSequence] };
        foreach (LengthEncoding lengths in (LengthEncoding[])[LengthEncoding.Defined, LengthEncoding.Undefined])
        {
            byte[] bytes = made.Encode(TransferSyntax.ImplicitVRLittleEndian, new DicomWriteOptions { Lengths = lengths }).ToArray();
            foreach (DataSet read in (DataSet[])
                [
                    DataSet.Parse(bytes, TransferSyntax.ImplicitVRLittleEndian, options),
                    await DataSet.ReadAsync(new ArrayPipe(bytes, () => 7), TransferSyntax.ImplicitVRLittleEndian, options, TestContext.Current.CancellationToken),
                ])
            {
                Outline(read).ShouldBe("00080005 00081140[00081155] 00100010");
                read.Get(Attributes.PatientName)!.ToString().ShouldBe("Müller^Jürgen");
                Outline(DataSet.Parse(read.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian)).ShouldBe("00080005 00081140[00081155] 00100010");
            }
        }
    }

    private static string Outline(DataSet dataSet) => string.Join(' ', dataSet.Select(element =>
        element.Tag.Value.ToString("X8", System.Globalization.CultureInfo.InvariantCulture) + string.Concat(element.Items.Select(item => $"[{Outline(item)}]"))));
}
