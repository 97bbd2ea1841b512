using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// WADO-RS: frames (PS3.18 §10.4.1.1.6), as they are stored or decoded and encoded as asked. Native ones are little endian; each part tells its media type and
/// transfer syntax.
/// </summary>
internal static class FrameRetrieval
{
    private const int MaximumFrames = 100_000;

    /// <summary>Answers GET on …/frames/{list}.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        StoredInstance instance = await request.SelectOneAsync(withHeader: false);
        List<int> numbers = NumbersOf(request);
        (bool single, TransferSyntax syntax) = Choose(request, instance, numbers.Count == 1);
        if (request.IsKnown(instance, $"{string.Join(',', numbers)} {single} {syntax.Uid}", isWeak: !single))
        {
            return;
        }

        using OpenFrames frames = await OpenFrames.OpenAsync(request, instance, numbers, syntax);
        string mediaType = DicomMediaTypes.OfPixelData(syntax);
        HttpResponse response = request.Http.Response;
        if (single)
        {
            response.ContentType = $"{mediaType}; transfer-syntax={syntax.Uid}";
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
            long length = frames.LengthOf(i);
            writer.BeginPart(mediaType, $"; transfer-syntax={syntax.Uid}", $"{url}/frames/{numbers[i]}");
            await frames.CopyAsync(i, 0, length, writer.Body, request.Aborted);
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

    /// <summary>Whether one frame goes alone, or as parts, and the transfer syntax the bytes are in.</summary>
    private static (bool Single, TransferSyntax Syntax) Choose(DicomWebRequest request, StoredInstance instance, bool singleFrame)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        TransferSyntax stored = instance.TransferSyntax.IsEncapsulated ? instance.TransferSyntax : TransferSyntax.ExplicitVRLittleEndian;
        foreach (MediaType range in acceptance.Ranges)
        {
            bool single = singleFrame && !range.Name.StartsWith("multipart/", StringComparison.Ordinal) && range.Name != "*/*";
            string type = single ? range.Name
                : range.IsMultipartRelated ? range.PartType
                : range.Name is "*/*" or "multipart/*" ? "*/*"
                : string.Empty;
            if (SyntaxOf(instance, stored, DicomMediaTypes.Current(type), range.Parameter("transfer-syntax")) is { } syntax && (syntax == stored || SentSyntax.CanMake(request, instance, syntax)))
            {
                return (single, syntax);
            }
        }

        string mediaType = DicomMediaTypes.OfPixelData(stored);
        string offered = $"multipart/related; type=\"{mediaType}\"; transfer-syntax={stored.Uid}, and for a single frame {mediaType}; transfer-syntax={stored.Uid}";
        throw acceptance.NotAcceptable($"{offered}. The frames are stored in {stored.Name}, and there is no codec to make them into what is accepted, or they are not of the kind it takes");
    }

    /// <summary>The transfer syntax that a media type and its parameter ask for; null when they contradict each other, or name none.</summary>
    private static TransferSyntax? SyntaxOf(StoredInstance instance, TransferSyntax stored, string type, string? asked)
    {
        string mediaType = DicomMediaTypes.OfPixelData(stored);
        if (asked is null && type != DicomMediaTypes.OctetStream)
        {
            return MediaType.Includes(type, mediaType) ? stored : DicomMediaTypes.DefaultSyntaxOf(type);
        }

        TransferSyntax? syntax = asked is null ? TransferSyntax.ExplicitVRLittleEndian
            : asked == "*" || asked == stored.Uid.Value || asked == instance.TransferSyntax.Uid.Value ? stored
            : TransferSyntax.IsKnown(new Uid(asked)) ? TransferSyntax.Of(new Uid(asked))
            : null;
        syntax = syntax is { IsEncapsulated: false } ? TransferSyntax.ExplicitVRLittleEndian : syntax;
        return syntax is not null && (type == DicomMediaTypes.OctetStream || MediaType.Includes(type, DicomMediaTypes.OfPixelData(syntax))) ? syntax : null;
    }
}
