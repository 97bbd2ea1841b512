using System.Buffers.Binary;
using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class RenderTests
{
    private static readonly byte[] s_png = [0x89, (byte)'P', (byte)'N', (byte)'G'];

    [Theory]
    [InlineData("a.png", 0x89)]
    [InlineData("a.jpg", 0xFF)]
    [Trait("Ledger", "R318")]
    public async Task A_picture_is_of_the_kind_its_name_says(string name, byte first)
    {
        using Scratch scratch = new();

        Run run = await Run.GantryAsync("render", scratch.Instance("a.dcm"), scratch[name]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("1 picture written\n");
        (await ReadAsync(scratch, name))[0].ShouldBe(first);
    }

    [Fact]
    public async Task Compressed_images_look_like_those_they_were_made_of()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        (await Run.GantryAsync("convert", path, scratch["b.dcm"], "--to", "rle")).ExitCode.ShouldBe(0);

        (await Run.GantryAsync("render", path, scratch["a.png"], "--window", "40,400", "--size", "64x64")).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("render", scratch["b.dcm"], scratch["b.png"], "--window", "40,400,linear", "--size", "64")).ExitCode.ShouldBe(0);

        byte[] picture = await ReadAsync(scratch, "a.png");
        picture.ShouldBe(await ReadAsync(scratch, "b.png"));
        SizeOf(picture).ShouldBe((64, 64));
    }

    [Fact, Trait("Ledger", "R348")]
    public async Task Directions_and_a_bar_are_written_and_overlays_left_out_on_request()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            dataSet.SetValues(Attributes.ImageOrientationPatient, 1, 0, 0, 0, 1, 0);
            dataSet.SetValues(Attributes.PixelSpacing, 1, 1);
            dataSet.Set(new Attribute<ushort>(0x60000010, VR.US), dataSet.Get(Attributes.Rows)!.Value);
            dataSet.Set(new Attribute<ushort>(0x60000011, VR.US), dataSet.Get(Attributes.Columns)!.Value);
            byte[] bits = new byte[((dataSet.Get(Attributes.Rows)!.Value * dataSet.Get(Attributes.Columns)!.Value) + 15) / 16 * 2];
            Array.Fill(bits, (byte)0x0F);
            dataSet.SetBytes(new Tag(0x60003000), VR.OW, bits);
        });
        List<byte[]> pictures = [];
        foreach (string[] options in (string[][])[[], ["--no-overlays"], ["--no-overlays", "--annotation", "orientation"], ["--no-overlays", "--annotation", "orientation,scale"]])
        {
            Run run = await Run.GantryAsync(["render", path, scratch["a.png"], "--size", "256", .. options]);
            run.ExitCode.ShouldBe(0, run.Error);
            pictures.Add(await ReadAsync(scratch, "a.png"));
        }

        pictures.Select(Convert.ToHexString).Distinct().Count().ShouldBe(4);
        (await Run.GantryAsync("render", path, scratch["a.png"], "--annotation", "everything")).ExitCode.ShouldBe(2);
    }

    [Fact]
    [Trait("Ledger", "R013")]
    public async Task Overlays_are_seen_unless_they_are_left_out()
    {
        using Scratch scratch = new();
        string plain = scratch.Instance("plain.dcm"), path = scratch.Instance("overlay.dcm", dataSet =>
        {
            dataSet.Set(new Tag(0x6000, 0x0010), VR.US, "16");
            dataSet.Set(new Tag(0x6000, 0x0011), VR.US, "16");
            dataSet.Set(new Tag(0x6000, 0x0040), VR.CS, "G");
            dataSet.Set(new Tag(0x6000, 0x0050), VR.SS, "1", "1");
            dataSet.Set(new Tag(0x6000, 0x0100), VR.US, "1");
            dataSet.Set(new Tag(0x6000, 0x0102), VR.US, "0");
            dataSet.SetBytes(new Tag(0x6000, 0x3000), VR.OW, Enumerable.Repeat((byte)0x5A, 32).ToArray());
        });

        foreach ((string file, string picture, string[] options) in ((string, string, string[])[])[(plain, "a.png", []), (path, "b.png", []), (path, "c.png", ["--no-overlays"])])
        {
            (await Run.GantryAsync(["render", file, scratch[picture], .. options])).ExitCode.ShouldBe(0);
        }

        byte[] without = await ReadAsync(scratch, "a.png");
        (await ReadAsync(scratch, "b.png")).ShouldNotBe(without);
        (await ReadAsync(scratch, "c.png")).ShouldBe(without);
    }

    [Fact]
    public async Task Frames_go_into_a_folder_one_file_each_or_into_one_moving_picture()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("in/sub/cine.dcm", dataSet =>
        {
            dataSet.Set(Attributes.NumberOfFrames, 3);
            byte[] frame = dataSet.GetBytes(Attributes.PixelData).ToArray();
            dataSet.SetBytes(Attributes.PixelData, VR.OW, (byte[])[.. frame, .. new byte[frame.Length], .. frame]);
            dataSet.Set(Attributes.FrameTime, 250);
        });
        scratch.Instance("in/other.dcm");

        Run all = await Run.GantryAsync("render", scratch["in"], scratch["out"], "--frame", "all");
        Run moving = await Run.GantryAsync("render", path, scratch["cine.png"], "--animate");

        all.ExitCode.ShouldBe(0, all.Error);
        all.Output.ShouldBe("4 pictures written\n");
        Directory.GetFiles(scratch["out"], "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(scratch["out"], file)).Order(StringComparer.Ordinal)
            .ShouldBe(["other.png", Path.Combine("sub", "cine-0001.png"), Path.Combine("sub", "cine-0002.png"), Path.Combine("sub", "cine-0003.png")]);
        (await ReadAsync(scratch, "out/sub/cine-0001.png")).ShouldNotBe(await ReadAsync(scratch, "out/sub/cine-0002.png"));
        moving.ExitCode.ShouldBe(0, moving.Error);
        byte[] animation = await ReadAsync(scratch, "cine.png");
        Chunks(animation).Select(chunk => chunk.Type).ShouldBe(["IHDR", "acTL", "fcTL", "IDAT", "fcTL", "fdAT", "fcTL", "fdAT", "IEND"]);
        byte[] control = Chunks(animation)[2].Data;
        ((double)BinaryPrimitives.ReadUInt16BigEndian(control.AsSpan(20)) / BinaryPrimitives.ReadUInt16BigEndian(control.AsSpan(22))).ShouldBe(0.25);
    }

    [Fact]
    public async Task Stored_values_are_written_as_they_are()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");

        (await Run.GantryAsync("render", path, scratch["a.png"], "--stored")).ExitCode.ShouldBe(0);

        byte[] header = Chunks(await ReadAsync(scratch, "a.png"))[0].Data;
        (header[8], header[9]).ShouldBe(((byte)16, (byte)0));
    }

    [Fact]
    public async Task A_contact_sheet_has_room_for_all_and_tells_what_it_left_out()
    {
        using Scratch scratch = new();
        for (int number = 1; number <= 7; number++)
        {
            scratch.Instance($"in/{number}.dcm", number: number);
        }

        Run run = await Run.GantryAsync("contact-sheet", scratch["in"], scratch["sheet.png"], "--columns", "3", "--size", "20", "--max", "5");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("5 of 7 images shown\n");
        SizeOf(await ReadAsync(scratch, "sheet.png")).ShouldBe((64, 42));
    }

    [Fact]
    public async Task An_mp4_is_made_where_there_is_a_tool_for_it_and_needs_all_frames()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        Run still = await Run.GantryAsync("render", path, scratch["a.mp4"]);
        still.ExitCode.ShouldBe(2);
        still.Error.ShouldContain("--animate");
        bool isInstalled = Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "ffmpeg")));

        Run moving = await Run.GantryAsync("render", path, scratch["b.mp4"], "--animate");

        moving.ExitCode.ShouldBe(isInstalled ? 0 : 2, moving.Error);
        if (isInstalled)
        {
            (await ReadAsync(scratch, "b.mp4")).AsSpan(4, 4).SequenceEqual("ftyp"u8).ShouldBeTrue();
        }
        else
        {
            moving.Error.ShouldContain("ffmpeg, which is not on the path");
            File.Exists(scratch["b.mp4"]).ShouldBeFalse();
        }
    }

    [Fact]
    public async Task A_segmentation_is_shown_alone_and_over_the_image_it_names()
    {
        using Scratch scratch = new();
        Uid image = Uid.New();
        string below = scratch.Instance("in/image.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, image));
        string path = scratch.Instance("seg.dcm", dataSet =>
        {
            DataSet reference = new(), segment = new();
            dataSet.Set(Attributes.SOPClassUID, SopClasses.SegmentationStorage);
            dataSet.Set(Attributes.SegmentationType, "BINARY");
            segment.Set(Attributes.SegmentNumber, (ushort)1);
            dataSet.SetItems(Attributes.SegmentSequence, segment);
            reference.Set(Attributes.ReferencedSOPInstanceUID, image);
            dataSet.SetItems(Attributes.SourceImageSequence, reference);
        });

        Run alone = await Run.GantryAsync("render", path, scratch["alone.png"]);
        Run over = await Run.GantryAsync("render", path, scratch["over.png"], "--over", scratch["in"]);
        Run gray = await Run.GantryAsync("render", below, scratch["gray.png"]);
        Run nothing = await Run.GantryAsync("render", path, scratch["nothing.png"], "--over", scratch.Instance("other.dcm", dataSet =>
        {
            dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
            dataSet.Set(Attributes.FrameOfReferenceUID, Uid.New());
        }));

        (alone.ExitCode, over.ExitCode, gray.ExitCode).ShouldBe((0, 0, 0), over.Error);
        Chunks(await ReadAsync(scratch, "alone.png"))[0].Data[9].ShouldBe((byte)2);
        Chunks(await ReadAsync(scratch, "over.png"))[0].Data[9].ShouldBe((byte)2);
        Chunks(await ReadAsync(scratch, "gray.png"))[0].Data[9].ShouldBe((byte)0);
        (await ReadAsync(scratch, "over.png")).ShouldNotBe(await ReadAsync(scratch, "alone.png"));
        nothing.ExitCode.ShouldBe(1);
        nothing.Error.ShouldContain("none of the 1 images of --over");
    }

    [Fact]
    public async Task What_cannot_be_shown_is_named_and_the_rest_is_shown()
    {
        using Scratch scratch = new();
        scratch.Instance("in/1.dcm");
        scratch.Instance("in/2.dcm", dataSet => dataSet.Set(Attributes.PhotometricInterpretation, "MONOCHROME7"));

        Run run = await Run.GantryAsync("render", scratch["in"], scratch["out"]);
        Run none = await Run.GantryAsync("render", scratch["in/1.dcm"], scratch["x.png"], "--frame", "2");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldBe("1 picture written\n");
        run.Error.ShouldContain("2.dcm: ");
        run.Error.ShouldContain("MONOCHROME7");
        none.ExitCode.ShouldBe(1);
        none.Error.ShouldContain("no frame 2");
    }

    [Fact]
    public async Task Documents_are_written_as_they_are_as_pages_and_as_pictures()
    {
        using Scratch scratch = new();
        byte[] xml = "<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>Report</title></ClinicalDocument>"u8.ToArray();
        byte[] model = "v 0 0 0\nv 10 0 0\nv 0 0 10\nf 1 2 3\n"u8.ToArray();
        string cda = Document(scratch, "cda.dcm", SopClasses.EncapsulatedCDAStorage, xml), obj = Document(scratch, "obj.dcm", SopClasses.EncapsulatedOBJStorage, model);

        (await Run.GantryAsync("render", cda, scratch["a.html"])).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("render", cda, scratch["a.xml"])).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("render", obj, scratch["a.png"], "--size", "100")).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("render", obj, scratch["a.obj"])).ExitCode.ShouldBe(0);
        Run wrong = await Run.GantryAsync("render", cda, scratch["a.pdf"]);

        System.Text.Encoding.UTF8.GetString(await ReadAsync(scratch, "a.html")).ShouldContain("<h1>Report</h1>");
        (await ReadAsync(scratch, "a.xml")).ShouldBe(xml);
        SizeOf(await ReadAsync(scratch, "a.png")).ShouldBe((100, 100));
        (await ReadAsync(scratch, "a.obj")).ShouldBe(model);
        wrong.ExitCode.ShouldBe(1);
        wrong.Error.ShouldContain("let the name end in .html or .xml");
    }

    [Theory]
    [InlineData("render", "a.dcm", "b.gif")]
    [InlineData("render", "a.dcm", "b.png", "--window", "40")]
    [InlineData("render", "a.dcm", "b.png", "--window", "40,0")]
    [InlineData("render", "a.dcm", "b.png", "--size", "0x5")]
    [InlineData("render", "a.dcm", "b.png", "--frame", "none")]
    [InlineData("render", "a.dcm", "b.jpg", "--stored")]
    [InlineData("contact-sheet", "a.dcm", "b.txt")]
    public async Task A_wrong_command_line_ends_with_2(params string[] arguments)
    {
        using Scratch scratch = new();
        scratch.Instance("a.dcm");

        Run run = await Run.GantryAsync([arguments[0], scratch[arguments[1]], scratch[arguments[2]], .. arguments[3..]]);

        run.ExitCode.ShouldBe(2, run.Error);
        run.Error.ShouldNotBeEmpty();
    }

    private static Task<byte[]> ReadAsync(Scratch scratch, string name) => File.ReadAllBytesAsync(scratch[name], TestContext.Current.CancellationToken);

    private static (int Width, int Height) SizeOf(byte[] png) => (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));

    private static List<(string Type, byte[] Data)> Chunks(byte[] png)
    {
        png.AsSpan().StartsWith(s_png).ShouldBeTrue();
        List<(string, byte[])> chunks = [];
        for (int position = 8; position < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(position));
            chunks.Add((System.Text.Encoding.ASCII.GetString(png, position + 4, 4), png[(position + 8)..(position + 8 + length)]));
            position += 12 + length;
        }

        return chunks;
    }

    private static string Document(Scratch scratch, string name, Uid sopClass, byte[] file) => scratch.Instance(name, dataSet =>
    {
        dataSet.Remove(Attributes.PixelData);
        dataSet.Set(Attributes.SOPClassUID, sopClass);
        dataSet.SetBytes(Attributes.EncapsulatedDocument, VR.OB, file);
        dataSet.Set(Attributes.EncapsulatedDocumentLength, (uint)file.Length);
    });
}
