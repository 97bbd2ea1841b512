namespace Gantry.Dicom.Imaging;

/// <summary>A frame with the gray or colour transforms of a presentation state (PS3.4 §N.2), and nothing else of it.</summary>
/// <param name="Frame">The frame, colour by pixel.</param>
/// <param name="Image">Its picture, pixel for pixel.</param>
internal sealed record StatePixels(NativeFrame Frame, RenderedImage Image)
{
    /// <summary>Applies the transforms.</summary>
    /// <param name="state">The presentation state, or the item of a blending one, with modality, VOI and presentation LUTs: those of the image do not count.</param>
    /// <param name="kind">What is made of the frame.</param>
    /// <param name="image">The image.</param>
    /// <param name="frameNumber">1 for the first.</param>
    public static StatePixels Of(DataSet state, PresentationStateKind kind, DataSet image, int frameNumber)
    {
        NativeFrame frame = Renderer.Read(image, frameNumber);
        PixelDescription description = frame.Description;
        if (description.PhotometricInterpretation is not ("MONOCHROME1" or "MONOCHROME2"))
        {
            return new(frame, new RenderedImage(description.Columns, description.Rows, 3, new ColorPipeline(description, image).Apply(frame.Samples.Span)));
        }

        Uid? instance = image.Get(Attributes.SOPInstanceUID);
        DataSet? own = state.Items(Attributes.VariableModalityLUTSequence).FirstOrDefault(item => ImageReference.IsFor(item, instance, frameNumber));
        ModalityTransform modality = ModalityTransform.Create(own ?? state, 1, description.IsSigned);
        MaskSubtraction? subtraction = MaskSubtraction.Of(state, image, frameNumber);
        DataSet? voi = state.Items(Attributes.SoftcopyVOILUTSequence).FirstOrDefault(item => ImageReference.IsFor(item, instance, frameNumber));
        VoiTransform? window = voi is null ? null : VoiTransform.Of(voi, description.IsSigned || subtraction is not null);
        GrayscalePipeline pipeline = new(
            description,
            subtraction is null ? modality : ModalityTransform.Identity,
            window ?? (subtraction is null ? VoiTransform.Whole(description, modality) : null),
            PresentationTransform.Create(state, "MONOCHROME2"),
            PixelPadding.None,
            display: null);
        byte[] pixels = subtraction is null ? pipeline.Apply(frame.Samples.Span) : pipeline.Apply(subtraction.Apply(description, modality));
        StatePixels gray = new(frame, new RenderedImage(description.Columns, description.Rows, 1, pixels));
        return kind == PresentationStateKind.PseudoColor ? gray.Color(state) : gray;
    }

    /// <summary>Gives grays the colours of a palette, from its first entry for black to its last for white.</summary>
    /// <param name="state">What has the palette.</param>
    /// <exception cref="DicomException">The palette is missing or wrong.</exception>
    public StatePixels Color(DataSet state) => Image.Samples == 3 ? this : this with { Image = Palette.Create(state, isSigned: false).Color(Image) };
}
