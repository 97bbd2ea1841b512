using System.Text;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Documents;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>What is read and not looked at: structured reports as pages or text, clinical documents as pages, encapsulated documents as they are (PS3.18 §8.7.4).</summary>
internal static class DocumentRetrieval
{
    /// <summary>The media types that instances of a SOP class can be read as, the usual one first; none for classes that are no documents.</summary>
    public static IReadOnlyList<string> MediaTypesOf(Uid sopClass) =>
        sopClass == SopClasses.EncapsulatedCDAStorage ? [DicomMediaTypes.Html, EncapsulatedDocument.MediaTypeOf(sopClass)!]
        : EncapsulatedDocument.MediaTypeOf(sopClass) is { } stored ? [.. DrawnRetrieval.MediaTypesOf(sopClass), stored]
        : DrawnRetrieval.MediaTypesOf(sopClass) is { Count: > 0 } drawn ? drawn
        : StructuredReport.IsReport(sopClass) ? [DicomMediaTypes.Html, DicomMediaTypes.Text]
        : [];

    /// <summary>Sends a document, or its picture.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="parameters">How a picture is made.</param>
    /// <param name="mediaType">One of <see cref="MediaTypesOf"/>.</param>
    public static Task SendAsync(DicomWebRequest request, StoredInstance instance, RenderParameters parameters, string mediaType)
    {
        if (DrawnRetrieval.MediaTypesOf(instance.SopClassUid).Contains(mediaType))
        {
            return DrawnRetrieval.SendAsync(request, instance, parameters, mediaType);
        }

        parameters.RequireNoPage();
        return mediaType == EncapsulatedDocument.MediaTypeOf(instance.SopClassUid) ? SendStoredAsync(request, instance, mediaType)
            : instance.SopClassUid == SopClasses.EncapsulatedCDAStorage ? SendClinicalDocumentAsync(request, instance)
            : SendReportAsync(request, instance, mediaType);
    }

    private static async Task SendReportAsync(DicomWebRequest request, StoredInstance instance, string mediaType)
    {
        AcceptableCharacterSets.RequireUtf8(request.Http.Request);
        if (request.IsKnown(instance, mediaType))
        {
            return;
        }

        StructuredReport report = StructuredReport.Read(await RenderedRetrieval.ReadAsync(request, instance));
        request.Http.Response.Headers.ContentSecurityPolicy = ReportHtml.SecurityPolicy;
        string page = mediaType == DicomMediaTypes.Html ? ReportHtml.Render(report) : ReportText.Render(report);
        await RenderedRetrieval.SendAsync(request, Encoding.UTF8.GetBytes(page), $"{mediaType}; charset=utf-8");
    }

    private static async Task SendClinicalDocumentAsync(DicomWebRequest request, StoredInstance instance)
    {
        AcceptableCharacterSets.RequireUtf8(request.Http.Request);
        if (request.IsKnown(instance, DicomMediaTypes.Html))
        {
            return;
        }

        byte[] page = CdaPage.Html(EncapsulatedDocument.Read(await RenderedRetrieval.ReadAsync(request, instance), CdaPage.MaximumLength));
        request.Http.Response.Headers.ContentSecurityPolicy = ReportHtml.SecurityPolicy;
        await RenderedRetrieval.SendAsync(request, page, $"{DicomMediaTypes.Html}; charset=utf-8");
    }

    private static async Task SendStoredAsync(DicomWebRequest request, StoredInstance instance, string mediaType)
    {
        if (request.IsKnown(instance, mediaType))
        {
            return;
        }

        using OpenInstance open = await OpenInstance.OpenAsync(request, instance);
        if (!open.DataSet.TryGetElement(Attributes.EncapsulatedDocument, out DataElement document) || document.IsEmpty)
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, $"Instance {instance.SopInstanceUid} has no document: Encapsulated Document (0042,0011) is missing or empty.");
        }

        // What was stored may hold anything: nobody is to run it.
        HttpResponse response = request.Http.Response;
        response.Headers.XContentTypeOptions = "nosniff";
        if (mediaType != DicomMediaTypes.Pdf)
        {
            response.Headers.ContentSecurityPolicy = ReportHtml.SecurityPolicy;
        }

        (long first, long count) = ByteRange.Of(request.Http, EncapsulatedDocument.LengthOf(open.DataSet));
        response.ContentType = mediaType;
        response.ContentLength = count;
        await open.CopyValueAsync(document, first, count, response.BodyWriter, request.Aborted);
        await response.BodyWriter.FlushAsync(request.Aborted);
    }
}
