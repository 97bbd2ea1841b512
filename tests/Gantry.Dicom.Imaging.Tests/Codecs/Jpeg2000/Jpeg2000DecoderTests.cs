namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg2000;

/// <summary>JPEG 2000 as others write it, in all the forms there are.</summary>
public class Jpeg2000DecoderTests
{
    /// <summary>Options of opj_compress.</summary>
    public static TheoryData<string> Forms() =>
    [
        "-p LRCP -r 40,10,1", "-p RLCP -r 40,10,1", "-p RPCL -r 40,10,1", "-p PCRL -r 40,10,1", "-p CPRL -r 40,10,1",
        "-p LRCP -c [64,64],[32,32]", "-p RLCP -c [64,64],[32,32] -r 30,1", "-p RPCL -c [64,64],[32,32] -r 30,1",
        "-p PCRL -c [64,64],[32,32] -r 30,1", "-p CPRL -c [64,64],[32,32] -r 30,1",
        "-t 50,40", "-t 50,40 -p RPCL -c [32,32] -n 4", "-t 64,64 -TP R", "-t 64,64 -TP L -r 20,1 -p LRCP", "-t 60,60 -d 20,12 -T 5,3",
        "-n 1", "-n 2", "-n 7", "-b 4,4", "-b 16,256", "-b 1024,4", "-b 4,1024",
        "-M 1", "-M 2", "-M 4", "-M 8", "-M 16", "-M 32", "-M 5", "-M 63", "-M 9 -r 30,5,1",
        "-SOP", "-EPH", "-SOP -EPH -p RPCL -c [64,64] -r 20,1", "-PLT", "-TLM", "-d 101,33",
        "-POC T0=0,0,1,3,3,LRCP/T0=3,0,1,6,3,RPCL", "-C remark",
    ];

    [Theory]
    [MemberData(nameof(Forms))]
    public void EveryFormIsDecoded(string form)
    {
        string[] options = form.Split(' ');
        foreach (DataSet image in (DataSet[])[RandomImages.Create(131, 173, 12, 1, 0, 5), RandomImages.Create(90, 117, 8, 3, 2, 6)])
        {
            byte[] codeStream = OpenJpeg.Compress(image, options);
            Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000Lossless, codeStream)).ShouldBe(Encapsulation.Decode(image));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("-t 30,30 -n 4 -p RPCL -c [32,32]")]
    [InlineData("-n 4 -p CPRL -c [32,32]")]
    public void ComponentsWithFewerSamplesAreSpreadOut(string form)
    {
        const int Columns = 94, Rows = 60;
        byte[] luma = Encapsulation.Decode(RandomImages.Create(Rows, Columns, 8, 1, 0, 1));
        byte[][] chroma = [.. Enumerable.Range(2, 2).Select(seed => Encapsulation.Decode(RandomImages.Create(Rows / 2, Columns / 2, 8, 1, 0, seed)))];
        byte[] codeStream = OpenJpeg.Compress(
            [.. luma, .. chroma[0], .. chroma[1]], $"{Columns},{Rows},3,8,u@1x1:2x2:2x2", ["-mct", "0", .. form.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        byte[] expected = [.. Enumerable.Range(0, Rows * Columns).SelectMany(pixel =>
        {
            int half = (pixel / Columns / 2 * (Columns / 2)) + (pixel % Columns / 2);
            return new[] { luma[pixel], chroma[0][half], chroma[1][half] };
        })];
        DataSet image = Images.Create(Rows, Columns, expected, samples: 3, photometric: "YBR_FULL");
        Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000Lossless, codeStream)).ShouldBe(expected);
    }

    [Theory]
    [InlineData(8, 3, "-I -r 20")]
    [InlineData(12, 1, "-I -r 12")]
    [InlineData(16, 1, "-I -r 8,4 -t 60,50 -M 1")]
    [InlineData(8, 1, "-r 30,15,8 -p RPCL")]
    [InlineData(8, 1, "-ROI c=0,U=7 -r 6")]
    public void LossyImagesAreThoseOfOpenJpeg(int bits, int samples, string form)
    {
        DataSet image = RandomImages.Create(131, 173, bits, samples, 0, 9);
        byte[] codeStream = OpenJpeg.Compress(image, form.Split(' '));
        byte[] ours = Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000, codeStream));
        Differences(ours, OpenJpeg.Decompress(codeStream, PixelDescription.FromDataSet(image)), bits).Max().ShouldBeLessThanOrEqualTo(bits == 16 ? 2 : 1);
    }

    [Theory]
    [InlineData("-t 50,40", 2)]
    [InlineData("-n 6", 1)]
    [InlineData("-n 6", 3)]
    [InlineData("-n 6", 5)]
    [InlineData("-n 4 -d 13,7", 2)]
    [InlineData("-n 5 -I -r 5", 2)]
    public void LowerResolutionsAreThoseOfOpenJpeg(string form, int levels)
    {
        DataSet image = RandomImages.Create(131, 173, 8, 3, 0, 5);
        byte[] codeStream = OpenJpeg.Compress(image, form.Split(' '));
        NativeFrame frame = new Jpeg2000Decoder().DecodePart(Description(image, codeStream), codeStream, null, levels);
        byte[] theirs = OpenJpeg.Decompress(codeStream, frame.Description, "-r", $"{levels}");
        frame.Samples.Length.ShouldBe(theirs.Length);
        Differences(frame.Samples.ToArray(), theirs, 8).Max().ShouldBeLessThanOrEqualTo(form.Contains("-I") ? 1 : 0);
    }

    [Theory]
    [InlineData("-n 6")]
    [InlineData("-n 3 -t 50,40 -d 13,7 -T 5,3")]
    [InlineData("-n 5 -c [32,32] -b 16,16")]
    [InlineData("-n 5 -I -r 5")]
    public void PartsAreThoseOfTheWhole(string form)
    {
        DataSet image = RandomImages.Create(131, 173, 8, 3, 0, 5);
        byte[] codeStream = OpenJpeg.Compress(image, form.Split(' '));
        PixelDescription description = Description(image, codeStream);
        Jpeg2000Decoder decoder = new();
        byte[] whole = decoder.DecodePart(description, codeStream, null, 0).Samples.ToArray();
        foreach (FrameRegion region in (FrameRegion[])[new(0, 0, 1, 1), new(172, 130, 1, 1), new(40, 30, 60, 50), new(5, 100, 168, 3), new(81, 0, 7, 131), new(0, 0, 173, 131)])
        {
            NativeFrame part = decoder.DecodePart(description, codeStream, region, 0);
            (part.Description.Columns, part.Description.Rows).ShouldBe((region.Width, region.Height));
            byte[] expected =
            [
                .. Enumerable.Range(region.Top, region.Height).SelectMany(y => whole.AsSpan(3 * ((y * 173) + region.Left), 3 * region.Width).ToArray()),
            ];
            part.Samples.ToArray().ShouldBe(expected);
        }
    }

    [Fact]
    public void PartsOfLowerResolutionsAreThoseOfTheLowerResolution()
    {
        DataSet image = RandomImages.Create(131, 173, 8, 1, 0, 5);
        byte[] codeStream = Encapsulation.EncodeFrame(image, TransferSyntax.JPEG2000Lossless);
        PixelDescription description = Description(image, codeStream);
        Jpeg2000Decoder decoder = new();
        byte[] whole = decoder.DecodePart(description, codeStream, null, 2).Samples.ToArray();
        NativeFrame part = decoder.DecodePart(description, codeStream, new FrameRegion(17, 30, 90, 41), 2);
        (part.Description.Columns, part.Description.Rows).ShouldBe((27 - 5, 18 - 8));
        part.Samples.ToArray().ShouldBe([.. Enumerable.Range(8, 10).SelectMany(y => whole.AsSpan((y * 44) + 5, 22).ToArray())]);
    }

    [Fact]
    public void PartsThatAreNotThereAreRefused()
    {
        DataSet image = RandomImages.Create(31, 43, 8, 1, 0, 5);
        byte[] codeStream = Encapsulation.EncodeFrame(image, TransferSyntax.JPEG2000Lossless);
        PixelDescription description = Description(image, codeStream);
        Jpeg2000Decoder decoder = new();
        int levels = Jpeg2000Decoder.CountLevels(codeStream);
        Should.Throw<DicomException>(() => decoder.DecodePart(description, codeStream, null, levels + 1)).Message.ShouldContain("levels");
        Should.Throw<DicomException>(() => decoder.DecodePart(description, codeStream, new FrameRegion(40, 0, 4, 1), 0)).Message.ShouldContain("not inside");
        Should.Throw<DicomException>(() => decoder.DecodePart(description, codeStream, new FrameRegion(0, 0, int.MaxValue, 1), 0)).Message.ShouldContain("not inside");
    }

    [Fact]
    public void CutStreamsAreDecodedAsFarAsTheyGoWhereLossIsAllowed()
    {
        DataSet image = RandomImages.Create(131, 173, 8, 1, 0, 5);
        byte[] codeStream = OpenJpeg.Compress(image, "-r", "40,20,10,5,1", "-p", "LRCP");
        byte[] original = Encapsulation.Decode(image);
        double before = double.MaxValue;
        foreach (double share in (double[])[0.1, 0.3, 0.6, 0.9])
        {
            byte[] cut = codeStream[..(int)(codeStream.Length * share)];
            byte[] decoded = Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000, cut));
            double error = decoded.Zip(original, (a, b) => (double)(a - b) * (a - b)).Average();
            error.ShouldBeLessThan(before);
            before = error;
            Should.Throw<DicomException>(() => Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000Lossless, cut)))
                .Message.ShouldContain("beyond the end");
        }
    }

    [Fact]
    public void StreamsInsideOfBoxesAreDecoded()
    {
        DataSet image = RandomImages.Create(31, 43, 8, 1, 0, 5);
        byte[] codeStream = Encapsulation.EncodeFrame(image, TransferSyntax.JPEG2000Lossless);
        byte[] boxes = [0, 0, 0, 12, .. "jP  \r\n"u8, 0x87, 10, 0, 0, 0, 16, .. "ftypjp2 "u8, 0, 0, 0, 0, 0, 0, 0, 0, .. "jp2c"u8, .. codeStream];
        Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000Lossless, boxes)).ShouldBe(Encapsulation.Decode(image));
    }

    [Theory]
    [InlineData(0xFF60)]
    [InlineData(0xFF61)]
    public void PacketHeadersThatAreKeptApartAreFound(int marker)
    {
        DataSet image = RandomImages.Create(131, 173, 8, 3, 0, 5);
        ReadOnlySpan<byte> stream = OpenJpeg.Compress(image, "-SOP", "-EPH", "-r", "20,1");
        int tile = stream.IndexOf((ReadOnlySpan<byte>)[0xFF, 0x90]), data = stream.IndexOf((ReadOnlySpan<byte>)[0xFF, 0x93]) + 2;
        List<byte> headers = [], bodies = [];
        for (ReadOnlySpan<byte> rest = stream[data..^2]; rest.Length > 0;)
        {
            int header = rest.IndexOf((ReadOnlySpan<byte>)[0xFF, 0x92]) + 2, next = rest[header..].IndexOf((ReadOnlySpan<byte>)[0xFF, 0x91]);
            int end = next < 0 ? rest.Length : header + next;
            bodies.AddRange(rest[..6]);
            headers.AddRange(rest[6..header]);
            bodies.AddRange(rest[header..end]);
            rest = rest[end..];
        }

        byte[] count = marker == 0xFF60 ? [0, 0, (byte)(headers.Count >> 8), (byte)headers.Count] : [];
        int length = 3 + count.Length + headers.Count;
        byte[] packed = [0xFF, (byte)marker, (byte)(length >> 8), (byte)length, 0, .. count, .. headers];
        byte[] apart = marker == 0xFF60
            ? [.. stream[..tile], .. packed, .. stream[tile..data], .. bodies, 0xFF, 0xD9]
            : [.. stream[..(data - 2)], .. packed, 0xFF, 0x93, .. bodies, 0xFF, 0xD9];

        // A length of 0: up to the end of the stream.
        int tileStart = apart.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x90]);
        apart.AsSpan(tileStart + 6, 4).Clear();
        Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000Lossless, apart)).ShouldBe(Encapsulation.Decode(image));
    }

    [Theory]
    [InlineData("Columns", 32, 43, 8, 1)]
    [InlineData("Columns", 31, 42, 8, 1)]
    [InlineData("Samples per Pixel", 31, 43, 8, 3)]
    [InlineData("Bits Allocated", 31, 43, 8, 1)]
    public void StreamsThatContradictTheDataSetAreRefused(string attribute, int rows, int columns, int bits, int samples)
    {
        DataSet image = RandomImages.Create(31, 43, attribute == "Bits Allocated" ? 12 : 8, 1, 0, 5);
        byte[] codeStream = Encapsulation.EncodeFrame(image, TransferSyntax.JPEG2000Lossless);
        DataSet other = RandomImages.Create(rows, columns, bits, samples, 0, 5);
        Should.Throw<DicomException>(() => Encapsulation.Decode(Encapsulation.WithCodeStream(other, TransferSyntax.JPEG2000Lossless, codeStream)))
            .Message.ShouldContain(attribute);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-t 20,20 -n 4 -p RPCL -c [16,16] -r 10,1")]
    [InlineData("-M 63 -SOP -EPH -r 10,1")]
    [InlineData("-I -r 4 -POC T0=0,0,1,2,3,LRCP/T0=2,0,1,3,3,CPRL -n 3")]
    public void DamagedStreamsAreRefusedOrDecodedToSomething(string form)
    {
        DataSet image = RandomImages.Create(41, 47, 8, 3, 0, 5);
        byte[] sound = OpenJpeg.Compress(image, form.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        PixelDescription[] descriptions =
        [
            PixelDescription.FromDataSet(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000, sound)),
            PixelDescription.FromDataSet(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000Lossless, sound)),
        ];
        Jpeg2000Decoder decoder = new(1);
        byte[] samples = new byte[descriptions[0].FrameLength];
        Random random = new(5);
        int header = sound.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0x93]) + 2;
        for (int i = 0; i < 3000; i++)
        {
            byte[] damaged = [.. sound.AsSpan(0, random.Next(8) == 0 ? random.Next(sound.Length) : sound.Length)];
            for (int change = random.Next(1, 5); change > 0 && damaged.Length > 0; change--)
            {
                damaged[random.Next(random.Next(2) == 0 ? damaged.Length : Math.Min(header, damaged.Length))] = (byte)random.Next(256);
            }

            try
            {
                decoder.Decode(descriptions[i & 1], damaged, samples);
            }
            catch (DicomException)
            {
                // Any other exception fails.
            }
        }
    }

    private static PixelDescription Description(DataSet image, byte[] codeStream) =>
        PixelDescription.FromDataSet(Encapsulation.WithCodeStream(image, TransferSyntax.JPEG2000, codeStream));

    private static IEnumerable<int> Differences(byte[] left, byte[] right, int bits) => bits <= 8
        ? left.Zip(right, (a, b) => Math.Abs(a - b))
        : left.Chunk(2).Zip(right.Chunk(2), (a, b) => Math.Abs(BitConverter.ToUInt16(a) - BitConverter.ToUInt16(b)));
}
