namespace Gantry.Dicom.Imaging;

/// <summary>Decodes JPEG 2000 (ITU-T T.800), High-Throughput JPEG 2000 (ITU-T T.814) too: whole frames, parts of them, and frames at lower resolutions.</summary>
/// <remarks>
/// Under the transfer syntaxes that allow only lossless coding a stream has to be whole: a missing packet or a damaged code-block is an error. Under the others, where quality
/// is a matter of how much of the stream there is, packets may be missing at the end of the stream: what is there of each tile is decoded. Streams under the part 2
/// transfer syntaxes are decoded as long as they use nothing that only part 2 defines.
/// </remarks>
public sealed class Jpeg2000Decoder : IReducingFrameDecoder
{
    private readonly int _parallelism;

    /// <summary>Makes a decoder.</summary>
    /// <param name="maximumParallelism">How many threads may decode code-blocks of one frame; 0 for one a processor.</param>
    public Jpeg2000Decoder(int maximumParallelism = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(maximumParallelism);
        _parallelism = maximumParallelism == 0 ? Environment.ProcessorCount : maximumParallelism;
    }

    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } =
    [
        TransferSyntax.JPEG2000Lossless,
        TransferSyntax.JPEG2000,
        TransferSyntax.JPEG2000MCLossless,
        TransferSyntax.JPEG2000MC,
        TransferSyntax.HTJ2KLossless,
        TransferSyntax.HTJ2KLosslessRPCL,
        TransferSyntax.HTJ2K,
    ];

    /// <inheritdoc/>
    public string Decode(PixelDescription description, ReadOnlyMemory<byte> codeStream, Span<byte> samples)
    {
        ArgumentNullException.ThrowIfNull(description);
        Jpeg2000Stream stream = Jpeg2000Stream.Read(codeStream);
        Check(description, stream.Size);
        return Decode(description, stream, stream.Size.Image, 0, samples);
    }

    /// <summary>Decodes a part of a frame, or a frame at a lower resolution, and of the stream only what that needs.</summary>
    /// <param name="description">The description of the data set's pixels.</param>
    /// <param name="codeStream">The frame as stored.</param>
    /// <param name="region">The part, in pixels of the full resolution; null for all.</param>
    /// <param name="discardLevels">How often width and height are halved, 0 to <see cref="CountLevels(ReadOnlyMemory{byte})"/>.</param>
    /// <returns>
    /// The part: columns from ⌈left / 2ⁿ⌉ to before ⌈(left + width) / 2ⁿ⌉ where n levels are discarded, rows likewise. Its description is changed accordingly.
    /// </returns>
    /// <exception cref="DicomException">The code stream is damaged, not of this kind, contradicts the description, or has no such region or level.</exception>
    public NativeFrame DecodePart(PixelDescription description, ReadOnlyMemory<byte> codeStream, FrameRegion? region, int discardLevels)
    {
        ArgumentNullException.ThrowIfNull(description);
        Jpeg2000Stream stream = Jpeg2000Stream.Read(codeStream);
        Check(description, stream.Size);
        FrameRegion part = region ?? new FrameRegion(0, 0, description.Columns, description.Rows);
        if (part.Left < 0 || part.Top < 0 || part.Width < 1 || part.Height < 1
            || part.Width > description.Columns - part.Left || part.Height > description.Rows - part.Top)
        {
            throw new DicomException($"{part} is not inside of a frame of {description.Columns} × {description.Rows} pixels.");
        }

        int levels = CountLevels(stream);
        if (discardLevels < 0 || discardLevels > levels)
        {
            throw new DicomException($"{discardLevels} wavelet levels can't be discarded: the frame has {levels}.");
        }

        Area image = stream.Size.Image;
        Area shown = new(image.X0 + part.Left, image.Y0 + part.Top, image.X0 + part.Left + part.Width, image.Y0 + part.Top + part.Height);
        Area reduced = shown.Reduce(discardLevels);
        if (reduced.IsEmpty)
        {
            throw new DicomException($"Nothing is left of {part} when {discardLevels} levels are discarded.");
        }

        PixelDescription described = description with { Rows = reduced.Height, Columns = reduced.Width };
        byte[] samples = new byte[described.FrameLength];
        return new NativeFrame(described.Decoded(Decode(described, stream, shown, discardLevels, samples)), samples);
    }

    /// <inheritdoc/>
    public NativeFrame DecodeReduced(PixelDescription description, ReadOnlyMemory<byte> codeStream, int halvings) =>
        DecodePart(description, codeStream, region: null, Math.Min(halvings, CountLevels(codeStream)));

    /// <summary>How many wavelet levels a frame can be decoded without.</summary>
    /// <param name="codeStream">The frame as stored.</param>
    /// <exception cref="DicomException">The headers of the code stream are damaged.</exception>
    public static int CountLevels(ReadOnlyMemory<byte> codeStream) => CountLevels(Jpeg2000Stream.Read(codeStream));

    private static int CountLevels(Jpeg2000Stream stream) => stream.Tiles.Values.Min(tile =>
        Enumerable.Range(0, stream.Size.Components.Length).Min(component => tile.Parameters.Style(component)?.Levels ?? 0));

    private static void Check(PixelDescription description, ImageSize size)
    {
        if (size.Image.Width != description.Columns || size.Image.Height != description.Rows)
        {
            throw new DicomException(
                $"JPEG 2000: The code stream holds {size.Image.Width} × {size.Image.Height} pixels, but Columns (0028,0011) and Rows (0028,0010) say "
                + $"{description.Columns} × {description.Rows}.");
        }

        if (size.Components.Length != description.SamplesPerPixel)
        {
            throw new DicomException(
                $"JPEG 2000: The code stream holds {size.Components.Length} component(s), but Samples per Pixel (0028,0002) is {description.SamplesPerPixel}.");
        }

        int precision = size.Components.Max(component => component.Precision);
        if (precision > description.BitsAllocated)
        {
            throw new DicomException($"JPEG 2000: The code stream holds samples of {precision} bits, more than Bits Allocated (0028,0100), {description.BitsAllocated}.");
        }
    }

    private string Decode(PixelDescription description, Jpeg2000Stream stream, Area shown, int discardLevels, Span<byte> samples)
    {
        bool isTolerant = description.TransferSyntax == TransferSyntax.JPEG2000 || description.TransferSyntax == TransferSyntax.JPEG2000MC
            || description.TransferSyntax == TransferSyntax.HTJ2K;
        if (description.BitsAllocated == 1)
        {
            samples.Clear();
        }

        ImageSize size = stream.Size;
        SampleWriter writer = new(description, size, shown.Reduce(discardLevels));
        for (int index = 0; index < size.TilesAcross * size.TilesDown; index++)
        {
            Area part = size.Tile(index).Intersect(shown);
            if (part.IsEmpty)
            {
                continue;
            }

            if (!stream.Tiles.TryGetValue(index, out TileStream? tileStream))
            {
                throw new DicomException($"JPEG 2000: Tile {index} of {size.TilesAcross} × {size.TilesDown} is missing: the code stream is cut off.");
            }

            Tile tile = Tile.Read(size, index, tileStream, isTolerant);
            CheckComponentTransform(tile, index, tileStream.Offset);
            Area[] wanted = [.. size.Components.Select(component => Wanted(tile.Bounds, part, component).Reduce(discardLevels))];
            CoefficientGrid[] grids = new TileDecoder(tile, index, isTolerant, _parallelism).Decode(wanted, discardLevels);
            writer.Write(tile, grids, part.Reduce(discardLevels), samples);
            foreach (CoefficientGrid grid in grids)
            {
                grid.Dispose();
            }
        }

        return description.PhotometricInterpretation is "YBR_RCT" or "YBR_ICT" ? "RGB" : description.PhotometricInterpretation;
    }

    // Of a component with fewer samples than the grid one more is needed: that to the left of the first pixel, or above.
    private static Area Wanted(Area tile, Area part, ComponentSize component)
    {
        Area area = part.Subsample(component.HorizontalStep, component.VerticalStep);
        return component is { HorizontalStep: 1, VerticalStep: 1 }
            ? area
            : area.Inflate(1, tile.Subsample(component.HorizontalStep, component.VerticalStep));
    }

    private static void CheckComponentTransform(Tile tile, int index, int offset)
    {
        if (!tile.Style.TransformsComponents)
        {
            return;
        }

        TileComponent[] components = tile.Components;
        if (components.Length < 3 || components.Any(component => component.Style.IsReversible != components[0].Style.IsReversible
            || component.Size.HorizontalStep != components[0].Size.HorizontalStep || component.Size.VerticalStep != components[0].Size.VerticalStep))
        {
            throw Jpeg2000Stream.Error($"Tile {index} has a component transform, but not three components that are coded alike", offset);
        }
    }
}
