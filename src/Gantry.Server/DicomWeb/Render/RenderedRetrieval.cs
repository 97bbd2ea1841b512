using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>
/// WADO-RS: rendered resources and thumbnails (PS3.18 §10.4.1.1.3, §10.4.1.1.4), as JPEG, the default, or PNG. A study or series asked for as one
/// picture shows the instance in its middle; asked for as multipart/related it shows every instance that has pixels.
/// </summary>
internal static class RenderedRetrieval
{
    private static readonly RenderOptions Small = RenderOptions.Thumbnail();

    /// <summary>Answers GET on …/rendered of a study, series, instance or frames.</summary>
    public static Task RenderAsync(DicomWebRequest request) => AnswerAsync(request, RenderParameters.Read(request.Http.Request.Query), isThumbnail: false);

    /// <summary>Answers GET on …/thumbnail of a study, series, instance or frames.</summary>
    public static Task ThumbnailAsync(DicomWebRequest request) =>
        AnswerAsync(request, RenderParameters.Read(request.Http.Request.Query).WithSizeOf(Small), isThumbnail: true);

    private static async Task AnswerAsync(DicomWebRequest request, RenderParameters parameters, bool isThumbnail)
    {
        if (await TrySendDocumentAsync(request, parameters, isThumbnail))
        {
            return;
        }

        (bool single, string mediaType) = Choose(request);
        List<int> numbers = request.Http.Request.RouteValues.ContainsKey("frames") ? FrameRetrieval.NumbersOf(request) : [];
        if (numbers.Count > 1 && single)
        {
            throw new DicomWebException(StatusCodes.Status406NotAcceptable, $"Several frames are answered as multipart/related; type=\"{mediaType}\"; accept that, or ask for one frame.");
        }

        List<StoredInstance> selected = await request.SelectAllAsync();
        List<StoredInstance> instances = selected.FindAll(instance => instance.NumberOfFrames > 0);
        if (instances.Count == 0 && numbers.Count == 0 && selected.FindAll(instance => DrawnRetrieval.MediaTypesOf(instance.SopClassUid).Count > 0) is { Count: > 0 } drawn)
        {
            await DrawnRetrieval.SendAsync(request, drawn, parameters, single, mediaType);
            return;
        }

        parameters.RequireNoPage();
        if (instances.Count == 0)
        {
            await PresentationRetrieval.SendAsync(request, selected, parameters, single, mediaType);
            return;
        }

        if (single)
        {
            instances = [instances[instances.Count / 2]];
            if (!Segmentation.IsKnown(instances[0].SopClassUid) && request.IsKnown(instances[0], $"{request.Http.Request.Path}{request.Http.Request.QueryString} {mediaType}"))
            {
                return;
            }
        }

        if (parameters.Space is not null)
        {
            instances.ForEach(instance => WarnOfColors(request, parameters, request.Archive.ReadHeader(instance)));
        }

        RenditionCache cache = request.Http.RequestServices.GetRequiredService<RenditionCache>();
        MultipartRelatedWriter writer = new(request.Http.Response);
        foreach (StoredInstance instance in instances)
        {
            DataSet? dataSet = null;
            foreach (int number in numbers.Count > 0 ? numbers : [instance.NumberOfFrames == 1 ? 1 : FrameOf(request.Archive.ReadHeader(instance), instance, isThumbnail)])
            {
                if (number > instance.NumberOfFrames)
                {
                    throw new DicomWebException(StatusCodes.Status404NotFound, $"There is no frame {number}: instance {instance.SopInstanceUid} has {instance.NumberOfFrames}.");
                }

                ReadOnlyMemory<byte> picture = Segmentation.IsKnown(instance.SopClassUid)
                    ? await SegmentationRetrieval.PictureOfAsync(request, dataSet ??= await ReadAsync(request, instance), number, parameters, mediaType)
                    : await cache.GetAsync(
                        instance,
                        number,
                        $"{isThumbnail} {mediaType} {request.Http.Request.QueryString}",
                        async () => PictureOf(dataSet ??= await ReadAsync(request, instance), number, parameters, mediaType));
                if (single)
                {
                    await SendAsync(request, picture, mediaType);
                    return;
                }

                string url = request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid);
                writer.BeginPart(mediaType, location: $"{url}/frames/{number}/{(isThumbnail ? "thumbnail" : "rendered")}");
                await writer.Body.WriteAsync(picture, request.Aborted);
            }
        }

        await writer.EndAsync(request.Aborted);
    }

    /// <summary>The picture of a frame: the stored JPEG where it will do, else a rendered one.</summary>
    /// <exception cref="CodecNotAvailableException">The frame is compressed in a way that can't be decoded.</exception>
    public static ReadOnlyMemory<byte> PictureOf(DataSet dataSet, int frameNumber, RenderParameters parameters, string mediaType)
    {
        PixelDescription description = PixelDescription.FromDataSet(dataSet);
        if (mediaType == DicomMediaTypes.Jpeg && description.TransferSyntax.Uid == TransferSyntax.JPEGBaseline8Bit.Uid && parameters.MayPassOn
            && Renderer.ShowsSamplesAsTheyAre(dataSet, frameNumber))
        {
            byte[] frame = FrameIndex.FromDataSet(dataSet).Read(frameNumber);
            if (StoredJpeg.TryGetStoredJpeg(description, frame, out ReadOnlyMemory<byte> jpeg))
            {
                return jpeg;
            }
        }

        RenderedImage image = Renderer.Render(dataSet, frameNumber, parameters.Options);
        Mark(image, dataSet, frameNumber, parameters);
        return Encode(image, dataSet, parameters, mediaType);
    }

    /// <summary>Draws into the picture of a frame what is to be told of its place.</summary>
    public static void Mark(RenderedImage image, DataSet dataSet, int frameNumber, RenderParameters parameters)
    {
        if (parameters.WithOrientation)
        {
            PictureMarks.WriteOrientation(image, dataSet, frameNumber, parameters.Options.Viewport);
        }

        if (parameters.WithScale)
        {
            PictureMarks.WriteScale(image, dataSet, frameNumber, parameters.Options.Viewport);
        }
    }

    /// <summary>Finishes a picture: what is to be written into it, its profile, its encoding.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="dataSet">The object it is of.</param>
    /// <param name="parameters">How it is made.</param>
    /// <param name="mediaType">What it is.</param>
    /// <param name="colors">What has the profile of its colours; null for the object.</param>
    public static ReadOnlyMemory<byte> Encode(RenderedImage image, DataSet dataSet, RenderParameters parameters, string mediaType, DataSet? colors = null)
    {
        if (parameters.WithPatient)
        {
            PictureText.WritePatient(image, dataSet);
        }

        if (parameters.WithTechnique)
        {
            PictureText.WriteTechnique(image, dataSet);
        }

        if (parameters.Space is { } space)
        {
            image = ColorProfiles.Convert(image, colors ?? dataSet, space);
        }
        else if (parameters.WithProfile && image.Samples == 3)
        {
            image = image with { ColorProfile = ColorProfiles.Of(colors ?? dataSet) };
        }

        return mediaType == DicomMediaTypes.Png ? PngEncoder.Encode(image) : JpegEncoder.Encode(image, parameters.Quality);
    }

    /// <summary>Says in the response that colours are not converted where they can't be.</summary>
    /// <param name="request">The request, whose response has not begun.</param>
    /// <param name="parameters">How pictures are made.</param>
    /// <param name="dataSet">The image.</param>
    public static void WarnOfColors(DicomWebRequest request, RenderParameters parameters, DataSet dataSet)
    {
        IHeaderDictionary headers = request.Http.Response.Headers;
        if (parameters.Space is not null && headers.Warning.Count == 0 && !ColorProfiles.CanConvert(dataSet))
        {
            headers.Append(HeaderNames.Warning, WarningHeader.Of("iccprofile: colours are not converted, as the object's profile has tables; it is embedded"));
        }
    }

    /// <summary>Reads what is needed to render an instance.</summary>
    public static async Task<DataSet> ReadAsync(DicomWebRequest request, StoredInstance instance)
    {
        if (instance.TransferSyntax is { IsDeflated: false, IsBigEndian: false })
        {
            return request.Archive.ReadHeader(instance);
        }

        using OpenInstance open = await OpenInstance.OpenAsync(request, instance);
        return open.DataSet;
    }

    /// <summary>Sends one picture.</summary>
    public static async Task SendAsync(DicomWebRequest request, ReadOnlyMemory<byte> picture, string mediaType)
    {
        HttpResponse response = request.Http.Response;
        response.ContentType = mediaType;
        response.ContentLength = picture.Length;
        await response.BodyWriter.WriteAsync(picture, request.Aborted);
    }

    /// <summary>Sends the document, drawing or video that an instance is; false when it is none. Thumbnails are drawn only.</summary>
    private static async Task<bool> TrySendDocumentAsync(DicomWebRequest request, RenderParameters parameters, bool isThumbnail)
    {
        if (request.Instance is null || request.Http.Request.RouteValues.ContainsKey("frames"))
        {
            return false;
        }

        StoredInstance instance = await request.SelectOneAsync(withHeader: false);
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        if (!isThumbnail && VideoRetrieval.MediaTypeOf(instance) is { } video)
        {
            await VideoRetrieval.SendAsync(request, instance, acceptance.Choose(video) ?? throw acceptance.NotAcceptable($"{video}, as the pictures of videos are not decoded"));
            return true;
        }

        string[] offered = instance.NumberOfFrames > 0 ? [] : [.. isThumbnail ? DrawnRetrieval.MediaTypesOf(instance.SopClassUid) : DocumentRetrieval.MediaTypesOf(instance.SopClassUid)];
        if (offered.Length == 0 || (acceptance.Choose(offered) is null && acceptance.Ranges.Any(range => range.Name.StartsWith("multipart/", StringComparison.Ordinal)) && offered.Contains(DicomMediaTypes.Jpeg)))
        {
            return false;
        }

        await DocumentRetrieval.SendAsync(request, instance, parameters, acceptance.Choose(offered) ?? throw acceptance.NotAcceptable(string.Join(", ", offered)));
        return true;
    }

    private static int FrameOf(DataSet dataSet, StoredInstance instance, bool isThumbnail)
    {
        int? representative = dataSet.Get(Attributes.RepresentativeFrameNumber);
        return representative is { } number && number >= 1 && number <= instance.NumberOfFrames ? number
            : isThumbnail ? (instance.NumberOfFrames + 1) / 2
            : 1;
    }

    private static (bool Single, string MediaType) Choose(DicomWebRequest request)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        foreach (MediaType range in acceptance.Ranges)
        {
            bool single = !range.Name.StartsWith("multipart/", StringComparison.Ordinal);
            string type = single ? range.Name : range.PartType;
            foreach (string mediaType in (ReadOnlySpan<string>)[DicomMediaTypes.Jpeg, DicomMediaTypes.Png])
            {
                if (MediaType.Includes(type, mediaType))
                {
                    return (single, mediaType);
                }
            }
        }

        throw acceptance.NotAcceptable("image/jpeg and image/png, alone or as multipart/related");
    }
}
