using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>What is read and not looked at: structured reports as pages or text, encapsulated PDF (PS3.18 §8.7.4).</summary>
internal static class DocumentRetrieval
{
    private const string Reports = "1.2.840.10008.5.1.4.1.1.88.";

    /// <summary>The media types that instances of a SOP class can be read as, the usual one first; none for classes that are no documents.</summary>
    public static IReadOnlyList<string> MediaTypesOf(Uid sopClass) =>
        sopClass == SopClasses.EncapsulatedPDFStorage ? [DicomMediaTypes.Pdf]
        : sopClass.Value.StartsWith(Reports, StringComparison.Ordinal) ? [DicomMediaTypes.Html, DicomMediaTypes.Text]
        : [];

    /// <summary>Sends a document.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="mediaType">One of <see cref="MediaTypesOf"/>.</param>
    public static Task SendAsync(DicomWebRequest request, StoredInstance instance, string mediaType) =>
        mediaType == DicomMediaTypes.Pdf ? SendPdfAsync(request, instance) : SendReportAsync(request, instance, mediaType);

    private static async Task SendReportAsync(DicomWebRequest request, StoredInstance instance, string mediaType)
    {
        AcceptableCharacterSets.RequireUtf8(request.Http.Request);
        if (request.IsKnown(instance, mediaType))
        {
            return;
        }

        DataSet report = await RenderedRetrieval.ReadAsync(request, instance);
        (string title, List<ReportLine> lines) = (StructuredReport.TitleOf(report), StructuredReport.LinesOf(report));
        request.Http.Response.Headers.ContentSecurityPolicy = ReportPage.SecurityPolicy;
        byte[] page = mediaType == DicomMediaTypes.Html ? ReportPage.Html(title, lines) : ReportPage.Text(title, lines);
        await RenderedRetrieval.SendAsync(request, page, $"{mediaType}; charset=utf-8");
    }

    private static async Task SendPdfAsync(DicomWebRequest request, StoredInstance instance)
    {
        if (request.IsKnown(instance, DicomMediaTypes.Pdf))
        {
            return;
        }

        using OpenInstance open = await OpenInstance.OpenAsync(request, instance);
        if (!open.DataSet.TryGetElement(Attributes.EncapsulatedDocument, out DataElement document) || document.IsEmpty)
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, $"Instance {instance.SopInstanceUid} has no document: Encapsulated Document (0042,0011) is missing or empty.");
        }

        // The length is without the byte that pads the value to an even one.
        long length = open.DataSet.Get(Attributes.EncapsulatedDocumentLength) is { } given && given <= document.Length ? given : document.Length;
        HttpResponse response = request.Http.Response;
        (long first, long count) = ByteRange.Of(request.Http, length);
        response.ContentType = DicomMediaTypes.Pdf;
        response.ContentLength = count;
        await open.CopyValueAsync(document, first, count, response.BodyWriter, request.Aborted);
        await response.BodyWriter.FlushAsync(request.Aborted);
    }
}
