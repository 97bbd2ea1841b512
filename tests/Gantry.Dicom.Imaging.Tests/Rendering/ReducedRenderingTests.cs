namespace Gantry.Dicom.Imaging.Tests.Rendering;

/// <summary>Small pictures of large frames, of whose code streams only a part is decoded.</summary>
public sealed class ReducedRenderingTests
{
    [Theory]
    [InlineData("1.2.840.10008.1.2.4.90", 128)]
    [InlineData("1.2.840.10008.1.2.4.201", 128)]
    [InlineData("1.2.840.10008.1.2.4.80", 510)]
    public async Task A_thumbnail_looks_like_that_of_the_whole_frame(string syntax, int rows)
    {
        DataSet native = Images.Create(510, 510, Images.Words([.. Enumerable.Range(0, 510 * 510).Select(i => (int)(2000 + (1500 * Math.Sin(i % 510 / 40.0) * Math.Cos(i / 510 / 60.0))))]), 16, 12);
        native.SetValues(Attributes.WindowCenter, 2000.0);
        native.SetValues(Attributes.WindowWidth, 3000.0);
        TransferSyntax target = TransferSyntax.Of(new Uid(syntax));
        using TranscodedDataSet transcoded = await Transcoder.TranscodeAsync(native, target, cancellationToken: TestContext.Current.CancellationToken);
        DataSet compressed = DataSet.Parse(transcoded.Encode().ToArray(), target);

        RenderedImage whole = Renderer.Render(native, 1, RenderOptions.Thumbnail(100));
        RenderedImage reduced = Renderer.Render(compressed, 1, RenderOptions.Thumbnail(100));

        FrameReader.FromDataSet(compressed).ReadReduced(1, 2).Description.Rows.ShouldBe(rows);
        (reduced.Width, reduced.Height).ShouldBe((whole.Width, whole.Height));
        reduced.Pixels.Zip(whole.Pixels, (a, b) => Math.Abs(a - b)).Average().ShouldBeLessThan(2);
        Renderer.Render(compressed, 1).Pixels.ShouldBe(Renderer.Render(native, 1).Pixels);
    }

    [Fact]
    public async Task What_single_pixels_tell_is_not_lost()
    {
        DataSet native = Images.Create(64, 64, new byte[64 * 64], photometric: "PALETTE COLOR");
        foreach ((Attribute<int> descriptor, Tag data) in new[]
        {
            (Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData.Tag),
            (Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData.Tag),
            (Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData.Tag),
        })
        {
            native.SetValues(descriptor, 256, 0, 16);
            native.SetBytes(data, VR.OW, Images.Words([.. Enumerable.Range(0, 256).Select(i => i * 257)]));
        }

        byte[] pixels = [.. Enumerable.Range(0, 64 * 64).Select(i => (byte)(i % 2 * 255))];
        native.SetBytes(Attributes.PixelData, VR.OB, pixels);
        using TranscodedDataSet transcoded = await Transcoder.TranscodeAsync(native, TransferSyntax.JPEG2000Lossless, cancellationToken: TestContext.Current.CancellationToken);
        DataSet compressed = DataSet.Parse(transcoded.Encode().ToArray(), TransferSyntax.JPEG2000Lossless);

        Renderer.Render(compressed, 1, RenderOptions.Thumbnail(16)).Pixels.ShouldBe(Renderer.Render(native, 1, RenderOptions.Thumbnail(16)).Pixels);
    }
}
