using System.IO.Pipelines;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Retrieve;

/// <summary>
/// WADO-RS: instances as Part 10 files (PS3.18 §10.4.1.1.1, §10.4.1.1.2, §10.4.1.1.3), in the transfer syntax that is asked for.
/// </summary>
internal static class InstanceRetrieval
{
    /// <summary>Answers GET on a study, series or instance.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        Acceptance acceptance = Acceptance.Of(request.Http.Request);
        List<StoredInstance> instances = await request.SelectAllAsync();
        List<MediaType> ranges = [.. acceptance.Ranges.Where(range => IsDicom(range, instances.Count == 1 && request.Instance is not null))];
        if (ranges.Count == 0)
        {
            throw acceptance.NotAcceptable($"multipart/related; type=\"application/dicom\", application/zip{(request.Instance is null ? string.Empty : ", application/dicom")}");
        }

        if (ranges[0].Name == DicomMediaTypes.Zip)
        {
            await ZipRetrieval.SendAsync(request, instances, [.. instances.Select(instance => SyntaxOf(request, instance, [ranges[0]]) ?? throw NotConvertible(instance, [ranges[0]]))]);
            return;
        }

        TransferSyntax[] syntaxes = [.. instances.Select(instance => SyntaxOf(request, instance, ranges) ?? throw NotConvertible(instance, ranges))];
        if (ranges[0].Name == DicomMediaTypes.Dicom)
        {
            if (!request.IsKnown(instances[0], syntaxes[0].Uid.Value))
            {
                await SendOneAsync(request, instances[0], syntaxes[0]);
            }

            return;
        }

        if (request.IsKnown(instances, string.Join(' ', syntaxes.Select(syntax => syntax.Uid).Distinct()), isWeak: true))
        {
            return;
        }

        MultipartRelatedWriter writer = new(request.Http.Response);
        for (int i = 0; i < instances.Count; i++)
        {
            StoredInstance instance = instances[i];
            using InstanceBlob blob = request.Archive.OpenBlob(request.Caller, instance);
            (TransferSyntax syntax, ConvertedInstance? made) = await ConvertedInstance.CreateAsync(request, instance, syntaxes[i], writer.HasBegun);
            using ConvertedInstance? converted = made;
            writer.BeginPart(
                DicomMediaTypes.Dicom,
                $"; transfer-syntax={syntax.Uid}",
                request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid));
            await SendAsync(instance, blob, converted, syntax, writer.Body, request.Aborted);
        }

        await writer.EndAsync(request.Aborted);
    }

    /// <summary>Sends one instance as application/dicom, with its length.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="syntax">One that <see cref="SentSyntax"/> gave.</param>
    /// <param name="characterSet">The character set to move its text to; null to leave it as it is.</param>
    /// <exception cref="DicomException">The text can't be moved to the character set.</exception>
    public static async Task SendOneAsync(DicomWebRequest request, StoredInstance instance, TransferSyntax syntax, CharacterSet? characterSet = null)
    {
        HttpResponse response = request.Http.Response;
        using InstanceBlob blob = request.Archive.OpenBlob(request.Caller, instance);
        using ConvertedInstance? converted = await ConvertedInstance.CreateAsync(request, instance, syntax, characterSet);
        Head(response, converted?.SopInstanceUid ?? instance.SopInstanceUid, syntax);
        if (converted is null)
        {
            (long first, long count) = ByteRange.Of(request.Http, blob.Length);
            response.ContentLength = count;
            await blob.Handle.CopyToAsync(new ValueRange(first, count), response.BodyWriter, request.Aborted);
        }
        else
        {
            await SendAsync(instance, blob, converted, syntax, response.BodyWriter, request.Aborted);
        }

        await response.BodyWriter.FlushAsync(request.Aborted);
    }

    /// <summary>Says what is sent: an object alone, and what its file is called (RFC 3240).</summary>
    public static void Head(HttpResponse response, Uid sopInstance, TransferSyntax syntax)
    {
        response.ContentType = $"{DicomMediaTypes.Dicom}; transfer-syntax={syntax.Uid}";
        response.Headers.ContentDisposition = $"attachment; filename=\"{sopInstance}.dcm\"";
    }

    // Whoever takes anything gets what is stored; whoever asks for DICOM without a transfer syntax, the default of the standard.
    private static TransferSyntax? SyntaxOf(DicomWebRequest request, StoredInstance instance, List<MediaType> ranges) => ranges
        .Select(range => SentSyntax.Of(request, instance, range.Parameter("transfer-syntax") ?? (range.Name is "*/*" or "multipart/*" or "application/*" ? "*" : null)))
        .FirstOrDefault(syntax => syntax is not null);

    private static bool IsDicom(MediaType range, bool single) =>
        range.IsMultipartRelated ? MediaType.Includes(range.PartType, DicomMediaTypes.Dicom)
        : range.Name is "*/*" or "multipart/*" or DicomMediaTypes.Zip || (single && range.Name is DicomMediaTypes.Dicom or "application/*");

    private static DicomWebException NotConvertible(StoredInstance instance, List<MediaType> ranges) => new(
        StatusCodes.Status406NotAcceptable,
        $"Instance {instance.SopInstanceUid} is stored in {instance.TransferSyntax.Name} ({instance.TransferSyntax.Uid}) and can't be made into "
        + $"{string.Join(", ", ranges.Select(range => range.Parameter("transfer-syntax")).Distinct())}: there is no codec for it, or the pixels are not of the kind it takes. Ask for transfer-syntax=*.");

    /// <summary>Writes an instance as a Part 10 file.</summary>
    public static async Task SendAsync(
        StoredInstance instance,
        InstanceBlob blob,
        ConvertedInstance? converted,
        TransferSyntax syntax,
        PipeWriter destination,
        CancellationToken cancellationToken)
    {
        if (converted is null)
        {
            await blob.Handle.CopyToAsync(new ValueRange(0, blob.Length), destination, cancellationToken);
            return;
        }

        await destination.WriteAsync(FileMetaInformation.Encode(instance.SopClassUid, converted.SopInstanceUid, syntax), cancellationToken);
        await using Stream stream = destination.AsStream(leaveOpen: true);
        await converted.DataSet.CopyToAsync(stream, cancellationToken);
    }
}
