using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class ConvertTests
{
    [Theory]
    [InlineData("implicit", "1.2.840.10008.1.2")]
    [InlineData("explicit-little", "1.2.840.10008.1.2.1")]
    [InlineData("explicit-big", "1.2.840.10008.1.2.2")]
    [InlineData("deflated", "1.2.840.10008.1.2.1.99")]
    [InlineData("1.2.840.10008.1.2.2", "1.2.840.10008.1.2.2")]
    [Trait("Ledger", "R075")]
    public async Task A_file_goes_into_another_syntax_and_back(string name, string uid)
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");

        (await Run.GantryAsync("convert", path, scratch["b.dcm"], "--to", name)).ExitCode.ShouldBe(0);
        Run run = await Run.GantryAsync("convert", scratch["b.dcm"], scratch["c.dcm"], "--to", "explicit-little");

        run.ExitCode.ShouldBe(0, run.Error);
        using DicomFile converted = DicomFile.Open(scratch["b.dcm"]);
        converted.TransferSyntax.Uid.Value.ShouldBe(uid);
        converted.Findings.ShouldBeEmpty();
        (await File.ReadAllBytesAsync(scratch["c.dcm"], TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("encapsulated", "1.2.840.10008.1.2.1.98")]
    [InlineData("rle", "1.2.840.10008.1.2.5")]
    [InlineData("deflated-frames", "1.2.840.10008.1.2.8.1")]
    [InlineData("jpeg-lossless", "1.2.840.10008.1.2.4.70")]
    [InlineData("jpeg-ls", "1.2.840.10008.1.2.4.80")]
    [InlineData("j2k-lossless", "1.2.840.10008.1.2.4.90")]
    [InlineData("htj2k-lossless", "1.2.840.10008.1.2.4.201")]
    [InlineData("htj2k-rpcl", "1.2.840.10008.1.2.4.202")]
    [Trait("Ledger", "R075")]
    public async Task Pixels_are_compressed_and_come_back(string name, string uid)
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");

        Run there = await Run.GantryAsync("convert", path, scratch["b.dcm"], "--to", name);
        Run back = await Run.GantryAsync("convert", scratch["b.dcm"], scratch["c.dcm"], "--to", "explicit-little");

        there.ExitCode.ShouldBe(0, there.Error);
        back.ExitCode.ShouldBe(0, back.Error);
        using DicomFile compressed = DicomFile.Open(scratch["b.dcm"]);
        compressed.TransferSyntax.Uid.Value.ShouldBe(uid);
        compressed.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
        pixels.IsEncapsulated.ShouldBeTrue();
        (await File.ReadAllBytesAsync(scratch["c.dcm"], TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("jpeg", "1.2.840.10008.1.2.4.50", "ISO_10918_1")]
    [InlineData("jpeg-extended", "1.2.840.10008.1.2.4.51", "ISO_10918_1")]
    [InlineData("jpeg-ls-lossy", "1.2.840.10008.1.2.4.81", "ISO_14495_1")]
    [InlineData("j2k", "1.2.840.10008.1.2.4.91", "ISO_15444_1")]
    [InlineData("htj2k", "1.2.840.10008.1.2.4.203", "ISO_15444_15")]
    public async Task What_loses_something_is_another_instance_close_to_the_first(string name, string uid, string method)
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            // 8 bits for baseline JPEG, 12 for the others.
            int bits = name == "jpeg" ? 8 : 12;
            byte[] ramp = [.. Enumerable.Range(0, 4096).SelectMany(i => BitConverter.GetBytes((ushort)((i / 64) << (bits - 6)))[..(bits == 8 ? 1 : 2)])];
            dataSet.Set(Attributes.Rows, (ushort)64);
            dataSet.Set(Attributes.Columns, (ushort)64);
            dataSet.Set(Attributes.BitsAllocated, (ushort)(bits == 8 ? 8 : 16));
            dataSet.Set(Attributes.BitsStored, (ushort)bits);
            dataSet.Set(Attributes.HighBit, (ushort)(bits - 1));
            dataSet.Set(Attributes.PixelRepresentation, (ushort)0);
            dataSet.SetBytes(Attributes.PixelData, bits == 8 ? VR.OB : VR.OW, ramp);
        });

        Run there = await Run.GantryAsync("convert", path, scratch["b.dcm"], "--to", name, "--quality", "95", "--near", "1", "--ratio", "4");
        Run back = await Run.GantryAsync("convert", scratch["b.dcm"], scratch["c.dcm"], "--to", "explicit-little");

        there.ExitCode.ShouldBe(0, there.Error);
        back.ExitCode.ShouldBe(0, back.Error);
        using DicomFile original = DicomFile.Open(path);
        using DicomFile lossy = DicomFile.Open(scratch["b.dcm"]);
        using DicomFile native = DicomFile.Open(scratch["c.dcm"]);
        lossy.TransferSyntax.Uid.Value.ShouldBe(uid);
        lossy.DataSet.GetString(Attributes.SOPInstanceUID).ShouldNotBe(original.DataSet.GetString(Attributes.SOPInstanceUID));
        lossy.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe(lossy.DataSet.GetString(Attributes.SOPInstanceUID));
        lossy.DataSet.GetStrings(Attributes.LossyImageCompressionMethod).ShouldBe([method]);
        native.DataSet.GetString(Attributes.LossyImageCompression).ShouldBe("01");
        double[] before = Values(original.DataSet);
        Values(native.DataSet).Zip(before, (a, b) => Math.Abs(a - b)).Average().ShouldBeLessThan(before.Max() / 50);
    }

    [Fact]
    public async Task Lengths_group_lengths_and_characters_are_converted()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
            dataSet.Set(Attributes.PatientName, new PersonName("Fantôme"));
            dataSet.SetItems(Attributes.ReferencedImageSequence, new DataSet());
            dataSet.SetBytes(new Tag(0xFFFCFFFC), VR.OB, new byte[10]);
        });

        Run run = await Run.GantryAsync(
            "convert", path, scratch["b.dcm"], "--lengths", "undefined", "--group-lengths", "added", "--character-set", "ISO_IR 192", "--drop-padding", "--preamble", "zeroed");

        run.ExitCode.ShouldBe(0, run.Error);
        byte[] bytes = await File.ReadAllBytesAsync(scratch["b.dcm"], TestContext.Current.CancellationToken);
        bytes.AsSpan().IndexOf(Convert.FromHexString("08004011" + "53510000" + "FFFFFFFF" + "FEFF00E0" + "FFFFFFFF")).ShouldBeGreaterThan(0);
        DicomFile converted = DicomFile.Parse(bytes);
        converted.DataSet.Contains(new Tag(0x0008, 0x0000)).ShouldBeTrue();
        converted.DataSet.Contains(new Tag(0xFFFCFFFC)).ShouldBeFalse();
        converted.DataSet.GetBytes(Attributes.PatientName).Span.SequenceEqual("Fantôme "u8[..8]).ShouldBeTrue();
        converted.DataSet.GetString(Attributes.PatientName).ShouldBe("Fantôme");
    }

    [Fact]
    public async Task What_a_character_set_lacks_is_named_and_nothing_written()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
            dataSet.Set(Attributes.PatientName, new PersonName("山田"));
        });

        Run run = await Run.GantryAsync("convert", path, scratch["b.dcm"], "--character-set", "ISO_IR 100");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("(0010,0010)");
        run.Error.ShouldContain("山");
        File.Exists(scratch["b.dcm"]).ShouldBeFalse();
    }

    [Fact]
    public async Task Many_files_go_into_a_folder_and_never_over_each_other()
    {
        using Scratch scratch = new();
        string first = scratch.Instance("x/1.dcm");
        string second = scratch.Instance("y/1.dcm");
        scratch.Instance("y/z/2.dcm");

        Run run = await Run.GantryAsync("convert", first, scratch["y"], scratch["out"], "--to", "implicit");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("for another file already");
        File.Exists(scratch["out/z/2.dcm"]).ShouldBeTrue();
        run.Output.ShouldBe("2 files converted\n");

        // Into the folder they come from: what is written is not converted again.
        run = await Run.GantryAsync("convert", scratch["y"], scratch["y/out"], "--to", "implicit");
        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("2 files converted\n");
        second.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("jxl")]
    [InlineData("1.2.840.10008.1.2.4.102")]
    public async Task Where_there_is_no_codec_it_is_said(string syntax)
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");

        Run run = await Run.GantryAsync("convert", path, scratch["b.dcm"], "--to", syntax);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("can't be encoded in");
        File.Exists(scratch["b.dcm"]).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a.dcm", "b.dcm", "--to", "betamax")]
    [InlineData("a.dcm", "b.dcm", "--lengths", "long")]
    [InlineData("a.dcm", "b.dcm", "--character-set", "KLINGON")]
    [InlineData("a.dcm")]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        Run run = await Run.GantryAsync(["convert", .. arguments]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_DICOMDIR_is_not_written_anew()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("DICOMDIR", dataSet => dataSet.SetItems(Attributes.DirectoryRecordSequence, new DataSet()));
        (await Run.GantryAsync("convert", path, scratch["b"], "--to", "implicit")).Error.ShouldContain("byte position");
    }

    private static double[] Values(DataSet dataSet)
    {
        byte[] bytes = dataSet.GetBytes(Attributes.PixelData).ToArray();
        return dataSet.Get(Attributes.BitsAllocated) == 8 ? [.. bytes.Select(value => (double)value)] : [.. Enumerable.Range(0, bytes.Length / 2).Select(i => (double)BitConverter.ToUInt16(bytes, 2 * i))];
    }
}
