using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// WADO-RS: frames (PS3.18 §10.4.1.1.6). Native frames leave as little endian octet streams, compressed ones as they are stored, each part telling
/// its media type and transfer syntax.
/// </summary>
internal static class FrameRetrieval
{
    private const int MaximumFrames = 100_000;

    /// <summary>Answers GET on …/frames/{list}.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        StoredInstance instance = await request.SelectOneAsync(withHeader: false);
        List<int> numbers = NumbersOf(request);
        (bool single, string mediaType, string syntax) = Choose(request, instance, numbers.Count == 1);
        if (request.IsKnown(instance, $"{string.Join(',', numbers)} {single}", isWeak: !single))
        {
            return;
        }

        using OpenFrames frames = await OpenFrames.OpenAsync(request, instance, numbers);
        HttpResponse response = request.Http.Response;
        if (single)
        {
            response.ContentType = $"{mediaType}; transfer-syntax={syntax}";
            (long first, long count) = ByteRange.Of(request.Http, frames.LengthOf(0));
            response.ContentLength = count;
            await frames.CopyAsync(0, first, count, response.BodyWriter, request.Aborted);
            await response.BodyWriter.FlushAsync(request.Aborted);
            return;
        }

        string url = request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid);
        MultipartRelatedWriter writer = new(response);
        for (int i = 0; i < numbers.Count; i++)
        {
            writer.BeginPart(mediaType, $"; transfer-syntax={syntax}", $"{url}/frames/{numbers[i]}");
            await frames.CopyAsync(i, 0, frames.LengthOf(i), writer.Body, request.Aborted);
        }

        await writer.EndAsync(request.Aborted);
    }

    /// <summary>The frame numbers of the path, from 1, in the order asked.</summary>
    /// <exception cref="DicomWebException">400: it is no list of frame numbers.</exception>
    public static List<int> NumbersOf(DicomWebRequest request)
    {
        string text = request.Http.Request.RouteValues["frames"] as string ?? string.Empty;
        List<int> numbers = [];
        foreach (string part in text.Split(','))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) || number < 1 || numbers.Count == MaximumFrames)
            {
                throw new DicomWebException(StatusCodes.Status400BadRequest, $"'{text}' is not a list of up to {MaximumFrames} frame numbers, counted from 1 and separated by commas.");
            }

            numbers.Add(number);
        }

        return numbers;
    }

    /// <summary>Whether one frame goes alone, or as parts; the media type, and the transfer syntax the bytes are in.</summary>
    private static (bool Single, string MediaType, string Syntax) Choose(DicomWebRequest request, StoredInstance instance, bool singleFrame)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        TransferSyntax stored = instance.TransferSyntax;
        string mediaType = DicomMediaTypes.OfPixelData(stored);
        string sent = stored.IsEncapsulated ? stored.Uid.Value : TransferSyntax.ExplicitVRLittleEndian.Uid.Value;
        foreach (MediaType range in acceptance.Ranges)
        {
            bool single = singleFrame && !range.Name.StartsWith("multipart/", StringComparison.Ordinal) && range.Name != "*/*";
            string type = single ? range.Name
                : range.IsMultipartRelated ? range.PartType
                : range.Name is "*/*" or "multipart/*" ? "*/*"
                : string.Empty;
            string? asked = range.Parameter("transfer-syntax");
            bool isType = MediaType.Includes(DicomMediaTypes.Current(type), mediaType) || type == DicomMediaTypes.OctetStream;
            bool isSyntax = asked is null or "*" || asked == sent || asked == stored.Uid.Value;
            if (isType && isSyntax)
            {
                return (single, mediaType, sent);
            }
        }

        string offered = $"multipart/related; type=\"{mediaType}\"; transfer-syntax={sent}, and for a single frame {mediaType}; transfer-syntax={sent}";
        throw acceptance.NotAcceptable($"{offered}. The frames are stored in {stored.Name} and are neither compressed nor decompressed here");
    }
}
