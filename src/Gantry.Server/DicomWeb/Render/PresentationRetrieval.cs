using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>Images as a softcopy presentation state shows them (PS3.18 §10.4.1.1.3, §9.1.2.2.3).</summary>
internal static class PresentationRetrieval
{
    /// <summary>Sends the pictures of the images that presentation states are about: the first that is here, or all as parts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="selected">What was asked for, none of it with pixels.</param>
    /// <param name="parameters">How the pictures are made.</param>
    /// <param name="single">Whether one picture is sent.</param>
    /// <param name="mediaType">What it is.</param>
    /// <exception cref="DicomWebException">There is no presentation state, it can't be shown, or what it shows is not here.</exception>
    public static async Task SendAsync(DicomWebRequest request, List<StoredInstance> selected, RenderParameters parameters, bool single, string mediaType)
    {
        if (selected.FindAll(instance => PresentationState.IsKnown(instance.SopClassUid)) is not { Count: > 0 } states || request.Http.Request.RouteValues.ContainsKey("frames"))
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, "Nothing here has pixels to show.");
        }

        if (parameters.Options.Window is not null)
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, "The parameter window: a presentation state brings its own.");
        }

        MultipartRelatedWriter? writer = null;
        foreach (StoredInstance instance in states)
        {
            PresentationState state = PresentationState.FromDataSet(await RenderedRetrieval.ReadAsync(request, instance));
            foreach (ImageReference reference in state.References)
            {
                if (await FindAsync(request, reference) is not { } image)
                {
                    continue;
                }

                DataSet dataSet = await RenderedRetrieval.ReadAsync(request, image);
                if (writer is null)
                {
                    RenderedRetrieval.WarnOfColors(request, parameters, ColorsOf(state, dataSet));
                }

                foreach (int frame in reference.Frames.Count > 0 ? reference.Frames : Enumerable.Range(1, image.NumberOfFrames))
                {
                    if (frame > image.NumberOfFrames)
                    {
                        continue;
                    }

                    ReadOnlyMemory<byte> picture = await PictureOfAsync(request, state, dataSet, frame, parameters, mediaType);
                    if (single)
                    {
                        await RenderedRetrieval.SendAsync(request, picture, mediaType);
                        return;
                    }

                    writer ??= new MultipartRelatedWriter(request.Http.Response);
                    writer.BeginPart(mediaType, location: $"{request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid)}/rendered");
                    await writer.Body.WriteAsync(picture, request.Aborted);
                }
            }
        }

        await (writer ?? throw new DicomWebException(StatusCodes.Status404NotFound, "None of the images that the presentation state shows is here.")).EndAsync(request.Aborted);
    }

    /// <summary>The picture of one frame of an image, by the state that a WADO-URI request names.</summary>
    /// <param name="request">The request, with its image.</param>
    /// <param name="series">The state's Series Instance UID.</param>
    /// <param name="uid">The state's SOP Instance UID.</param>
    /// <param name="image">The image.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="parameters">How the picture is made.</param>
    /// <param name="mediaType">What it is.</param>
    /// <exception cref="DicomWebException">The state is not here, no state, or not about that frame.</exception>
    public static async Task<ReadOnlyMemory<byte>> PictureOfAsync(
        DicomWebRequest request, Uid series, Uid uid, DataSet image, int frame, RenderParameters parameters, string mediaType)
    {
        StoredInstance stored = await request.For(request.Study!.Value, series, uid).SelectOneAsync();
        if (!PresentationState.IsKnown(stored.SopClassUid))
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, $"The parameter presentationUID: {uid} is no presentation state that can be shown.");
        }

        PresentationState state = PresentationState.FromDataSet(await RenderedRetrieval.ReadAsync(request, stored));
        return state.AppliesTo(request.Instance!.Value, frame)
            ? await PictureOfAsync(request, state, image, frame, parameters, mediaType)
            : throw new DicomWebException(StatusCodes.Status400BadRequest, $"The parameter presentationUID: presentation state {uid} is not about frame {frame} of instance {request.Instance}.");
    }

    private static async Task<ReadOnlyMemory<byte>> PictureOfAsync(
        DicomWebRequest request, PresentationState state, DataSet image, int frame, RenderParameters parameters, string mediaType)
    {
        parameters.RequireNoMarks();
        Viewport? viewport = parameters.Options.Viewport;
        DataSet colors = ColorsOf(state, image);
        if (state.Kind != PresentationStateKind.Blending)
        {
            return RenderedRetrieval.Encode(state.Render(image, frame, viewport), image, parameters, mediaType, colors);
        }

        int place = state.References.ToList().FindIndex(reference => reference.Instance == image.Get(Attributes.SOPInstanceUID));
        ImageReference? above = place >= 0 && place < state.Superimposed.Count ? state.Superimposed[place] : state.Superimposed is [.., var last] ? last : null;
        StoredInstance superimposed = above is null ? throw Missing() : await FindAsync(request, above) ?? throw Missing();
        DataSet dataSet = await RenderedRetrieval.ReadAsync(request, superimposed);
        return RenderedRetrieval.Encode(state.RenderBlended(image, frame, dataSet, Math.Min(frame, superimposed.NumberOfFrames), viewport), image, parameters, mediaType, colors);

        static DicomWebException Missing() => new(StatusCodes.Status404NotFound, "The image that the presentation state blends over the other is not here.");
    }

    // The profile of the state is that of the colours it makes (PS3.4 §N.2.2.1).
    private static DataSet ColorsOf(PresentationState state, DataSet image) => state.DataSet.Contains(Attributes.ICCProfile) ? state.DataSet : image;

    /// <summary>Finds an image that an object of the request's study names; null where it is not here, or the object does not say its series.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reference">What the object says.</param>
    public static async Task<StoredInstance?> FindAsync(DicomWebRequest request, ImageReference reference) =>
        await FindAnyAsync(request, reference) is { NumberOfFrames: > 0 } image ? image : null;

    /// <summary>Finds an instance of any kind that an object of the request's study names; null where it is not here, or the object does not say its series.</summary>
    /// <param name="request">The request.</param>
    /// <param name="reference">What the object says.</param>
    public static async Task<StoredInstance?> FindAnyAsync(DicomWebRequest request, ImageReference reference)
    {
        if (reference.Series is not { } series)
        {
            return null;
        }

        try
        {
            return await request.For(request.Study!.Value, series, reference.Instance).SelectOneAsync();
        }
        catch (DicomWebException exception) when (exception.Status == StatusCodes.Status404NotFound)
        {
            return null;
        }
    }
}
