using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Deidentification;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Dicom.Objects.Tests.Deidentification;

/// <summary>Pixels blanked by rules, in every layout and compressed; risks told and refused.</summary>
public class PixelTests
{
    private const int Columns = 12;
    private const int Rows = 10;

    public static TheoryData<string, int, int, int, int> Layouts => new()
    {
        { "MONOCHROME2", 1, 8, 0, 1 },
        { "MONOCHROME2", 1, 16, 0, 3 },
        { "MONOCHROME2", 1, 1, 0, 3 },
        { "RGB", 3, 8, 0, 2 },
        { "RGB", 3, 8, 1, 2 },
        { "YBR_FULL", 3, 8, 0, 1 },
        { "YBR_FULL_422", 3, 8, 0, 1 },
    };

    [Theory]
    [MemberData(nameof(Layouts))]
    public async Task A_rectangle_is_blanked_in_every_frame_and_nothing_else(string photometric, int samples, int bits, int planar, int frames)
    {
        DataSet source = Image(photometric, samples, bits, planar, frames);
        PixelRectangle rectangle = new(2, 3, 4, 5);

        using DeidentifiedDataSet result = await Secrets.RunWholeAsync(source, Rule(new PixelRule { When = new Dictionary<Tag, string> { [Attributes.Modality] = "us" }, Blank = [rectangle] }));

        DataSet written = DicomFile.Parse(Secrets.Bytes(result)).DataSet;
        FrameReader before = FrameReader.FromDataSet(source), after = FrameReader.FromDataSet(written);
        after.Count.ShouldBe(frames);
        for (int frame = 1; frame <= frames; frame++)
        {
            byte[][] one = ByPixel(before.Read(frame)), other = ByPixel(after.Read(frame));
            for (int row = 0; row < Rows; row++)
            {
                for (int column = 0; column < Columns; column++)
                {
                    bool isInside = column is >= 2 and < 6 && row is >= 3 and < 8;
                    byte[] expected = !isInside ? one[(row * Columns) + column] : photometric.StartsWith("YBR", StringComparison.Ordinal) ? [0, 128, 128] : new byte[one[0].Length];
                    other[(row * Columns) + column].ShouldBe(expected, $"{row},{column} of frame {frame}");
                }
            }
        }

        written.GetString(Attributes.BurnedInAnnotation).ShouldBe("NO");
        result.Changes.ShouldContain(change => change.Keyword == "PixelData");
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2.5", true)]
    [InlineData("1.2.840.10008.1.2.4.70", true)]
    [InlineData("1.2.840.10008.1.2.4.90", true)]
    [InlineData("1.2.840.10008.1.2.4.50", false)]
    [InlineData("1.2.840.10008.1.2.2", true)]
    public async Task Compressed_frames_are_blanked_and_without_loss_compressed_again(string uid, bool staysSo)
    {
        TransferSyntax syntax = TransferSyntax.Of(new Uid(uid));
        using TranscodedDataSet compressed = await Transcoder.TranscodeAsync(Image("MONOCHROME2", 1, 8, 0, 2), syntax, cancellationToken: TestContext.Current.CancellationToken);
        DataSet source = DataSet.Parse(compressed.Encode().ToArray(), syntax);
        PixelRule rule = new() { When = new Dictionary<Tag, string> { [Attributes.Manufacturer] = "AC*", [Attributes.Rows] = "10" }, Blank = [new PixelRectangle(0, 0, 1000, 4)] };

        using DeidentifiedDataSet result = await new Deidentifier(Rule(rule), Secrets.Key).DeidentifyAsync(source, cancellationToken: TestContext.Current.CancellationToken);

        result.TransferSyntax.ShouldBe(staysSo ? syntax : TransferSyntax.ExplicitVRLittleEndian);
        DataSet written = DicomFile.Parse(Secrets.Bytes(result)).DataSet;
        ReadOnlySpan<byte> samples = FrameReader.FromDataSet(written).Read(2).Samples.Span;
        samples[..(4 * Columns)].ContainsAnyExcept((byte)0).ShouldBeFalse();
        samples[(4 * Columns)..].SequenceEqual(FrameReader.FromDataSet(source).Read(2).Samples.Span[(4 * Columns)..]).ShouldBeTrue();
    }

    [Fact]
    public async Task Only_ultrasound_regions_stay()
    {
        DataSet source = Image("MONOCHROME2", 1, 8, 0, 1);
        DataSet region = new();
        region.Set(Attributes.RegionLocationMinX0, 3u);
        region.Set(Attributes.RegionLocationMinY0, 2u);
        region.Set(Attributes.RegionLocationMaxX1, 8u);
        region.Set(Attributes.RegionLocationMaxY1, 5u);
        source.SetItems(Attributes.SequenceOfUltrasoundRegions, region);
        DeidentificationProfile profile = Rule(new PixelRule { When = new Dictionary<Tag, string> { [Attributes.Modality] = "US" }, KeepsOnlyUltrasoundRegions = true });

        byte[] pixels = (await Secrets.RunAsync(source, profile)).GetBytes(Attributes.PixelData).ToArray();

        byte[] before = source.GetBytes(Attributes.PixelData).ToArray();
        for (int i = 0; i < pixels.Length; i++)
        {
            bool isInside = i % Columns is >= 3 and <= 8 && i / Columns is >= 2 and <= 5;
            pixels[i].ShouldBe(isInside ? before[i] : (byte)0);
        }

        source.Remove(Attributes.SequenceOfUltrasoundRegions);
        await Should.ThrowAsync<RefusedObjectException>(() => Secrets.RunAsync(source, profile));
    }

    [Fact]
    public async Task An_overlay_hidden_in_unused_bits_goes()
    {
        DataSet source = Image("MONOCHROME2", 1, 16, 0, 1);
        source.Set(Attributes.BitsStored, (ushort)12);
        source.Set(Attributes.HighBit, (ushort)11);
        source.Set(new Tag(0x60000010), VR.US, "10");
        source.Set(new Tag(0x60000011), VR.US, "12");
        source.Set(new Tag(0x60000040), VR.CS, "G");
        source.Set(new Tag(0x60000100), VR.US, "16");
        source.Set(new Tag(0x60000102), VR.US, "15");
        byte[] pixels = source.GetBytes(Attributes.PixelData).ToArray();

        DataSet after = await Secrets.RunAsync(source, DeidentificationProfile.Basic);

        after.ShouldNotContain(element => element.Tag.Group == 0x6000);
        byte[] written = after.GetBytes(Attributes.PixelData).ToArray();
        for (int i = 0; i < pixels.Length; i++)
        {
            written[i].ShouldBe((byte)(i % 2 == 0 ? pixels[i] : pixels[i] & 0x0F));
        }
    }

    [Fact]
    [Trait("Ledger", "R243")]
    public async Task What_may_have_text_burned_in_is_not_released_to_the_public_until_somebody_has_looked()
    {
        DataSet echo = Image("MONOCHROME2", 1, 8, 0, 1);
        (await Should.ThrowAsync<RefusedObjectException>(() => Secrets.RunAsync(echo, DeidentificationProfile.PublicRelease))).Message.ShouldContain("burned into");
        (await Secrets.RunWholeAsync(echo, DeidentificationProfile.Basic)).Warnings.ShouldHaveSingleItem().ShouldContain("burned into");

        DataSet acknowledged = await Secrets.RunAsync(echo, DeidentificationProfile.PublicRelease with { AcknowledgesPixels = true });
        acknowledged.GetString(Attributes.BurnedInAnnotation).ShouldBe("NO");
        acknowledged.GetCodes(Attributes.DeidentificationMethodCodeSequence).Select(code => code.Value).ShouldBe(["113100", "113101", "113105"]);

        DataSet declared = echo.Clone();
        declared.Set(Attributes.BurnedInAnnotation, "NO");
        (await Secrets.RunWholeAsync(declared, DeidentificationProfile.PublicRelease)).Warnings.ShouldBeEmpty();
        DataSet ct = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8 });
        (await Secrets.RunWholeAsync(ct, DeidentificationProfile.PublicRelease)).Warnings.ShouldBeEmpty();
        ct.Set(Attributes.BurnedInAnnotation, "YES");
        await Should.ThrowAsync<RefusedObjectException>(() => Secrets.RunAsync(ct, DeidentificationProfile.PublicRelease));
    }

    [Fact]
    public async Task What_may_show_a_face_is_refused_where_nobody_may_be_recognized()
    {
        DeidentificationProfile profile = Secrets.With(ConfidentialityOptions.CleanRecognizableVisualFeatures);
        DataSet head = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8 });
        (await Should.ThrowAsync<RefusedObjectException>(() => Secrets.RunAsync(head, profile))).Message.ShouldContain("face");
        (await Secrets.RunAsync(head, profile with { AcknowledgesPixels = true })).GetString(Attributes.RecognizableVisualFeatures).ShouldBe("NO");
        head.Set(Attributes.BodyPartExamined, "KNEE");
        (await Secrets.RunAsync(head, profile)).GetString(Attributes.RecognizableVisualFeatures).ShouldBe("NO");
    }

    private static DeidentificationProfile Rule(PixelRule rule) => Secrets.With(ConfidentialityOptions.CleanPixelData) with { Pixels = [rule] };

    private static DataSet Image(string photometric, int samples, int bits, int planar, int frames)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SOPClassUID, SopClasses.UltrasoundMultiFrameImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.4"));
        dataSet.Set(Attributes.Modality, "US");
        dataSet.Set(Attributes.Manufacturer, "ACME");
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)samples);
        dataSet.Set(Attributes.PhotometricInterpretation, photometric);
        if (samples > 1)
        {
            dataSet.Set(Attributes.PlanarConfiguration, (ushort)planar);
        }

        dataSet.Set(Attributes.NumberOfFrames, frames);
        dataSet.Set(Attributes.Rows, (ushort)Rows);
        dataSet.Set(Attributes.Columns, (ushort)Columns);
        dataSet.Set(Attributes.BitsAllocated, (ushort)bits);
        dataSet.Set(Attributes.BitsStored, (ushort)bits);
        dataSet.Set(Attributes.HighBit, (ushort)(bits - 1));
        dataSet.Set(Attributes.PixelRepresentation, (ushort)0);
        byte[] pixels = new byte[((Rows * Columns * (photometric.EndsWith("422", StringComparison.Ordinal) ? 2 : samples) * bits * frames) + 7) / 8];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(((i * 37) % 251) | 0x81);
        }

        dataSet.SetBytes(Attributes.PixelData, bits > 8 ? VR.OW : VR.OB, pixels);
        return dataSet;
    }

    // One array a pixel, samples in order, whatever the layout.
    private static byte[][] ByPixel(NativeFrame frame)
    {
        PixelDescription description = frame.Description;
        ReadOnlySpan<byte> samples = frame.Samples.Span;
        byte[][] pixels = new byte[Rows * Columns][];
        for (int i = 0; i < pixels.Length; i++)
        {
            int size = Math.Max(1, description.BitsAllocated / 8);
            pixels[i] = description.BitsAllocated == 1 ? [(byte)((samples[i / 8] >> (i % 8)) & 1)]
                : description.IsSubsampled ? [samples[(i / 2 * 4) + (i % 2)], samples[(i / 2 * 4) + 2], samples[(i / 2 * 4) + 3]]
                : description.PlanarConfiguration == 1 ? [samples[i], samples[i + (Rows * Columns)], samples[i + (2 * Rows * Columns)]]
                : samples.Slice(i * size * description.SamplesPerPixel, size * description.SamplesPerPixel).ToArray();
        }

        return pixels;
    }
}
