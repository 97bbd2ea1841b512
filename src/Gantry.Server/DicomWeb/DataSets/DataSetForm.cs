using Gantry.Server.DicomWeb.Negotiation;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.DataSets;

/// <summary>The form in which data sets are answered (PS3.18 §8.7.3.2): DICOM JSON, or Native DICOM XML, alone or a part for each data set.</summary>
/// <param name="MediaType">The media type of the answer, or of its parts.</param>
/// <param name="IsMultipart">Whether each data set is a part of a multipart/related message.</param>
internal sealed record DataSetForm(string MediaType, bool IsMultipart)
{
    /// <summary>Chooses the form for a list of data sets: search results, metadata.</summary>
    /// <param name="request">The request.</param>
    /// <param name="isOne">Whether the list has one data set for certain, so that XML needs no parts.</param>
    /// <exception cref="DicomWebException">406: nothing on offer is acceptable.</exception>
    public static DataSetForm OfList(HttpRequest request, bool isOne = false) => Choose(request, isOne, mayBeMultipart: true);

    /// <summary>Chooses the form for one data set that is no list: the report of a store request.</summary>
    /// <exception cref="DicomWebException">406: nothing on offer is acceptable.</exception>
    public static DataSetForm OfOne(HttpRequest request) => Choose(request, mayBeAlone: true, mayBeMultipart: false);

    private static DataSetForm Choose(HttpRequest request, bool mayBeAlone, bool mayBeMultipart)
    {
        AcceptableCharacterSets.RequireUtf8(request);
        string[] alone = mayBeAlone ? [DicomMediaTypes.DicomJson, DicomMediaTypes.Json, DicomMediaTypes.DicomXml] : [DicomMediaTypes.DicomJson, DicomMediaTypes.Json];
        Acceptance acceptance = Acceptance.Of(request);
        foreach (Negotiation.MediaType range in acceptance.Ranges)
        {
            if (acceptance.Choose(range, alone) is { } mediaType)
            {
                return new DataSetForm(mediaType, IsMultipart: false);
            }

            if (mayBeMultipart && (range.Name == "multipart/*" || (range.IsMultipartRelated && Negotiation.MediaType.Includes(range.PartType, DicomMediaTypes.DicomXml))))
            {
                return new DataSetForm(DicomMediaTypes.DicomXml, IsMultipart: true);
            }
        }

        string offered = string.Join(", ", alone) + (mayBeMultipart ? $", multipart/related; type=\"{DicomMediaTypes.DicomXml}\"" : string.Empty);
        throw acceptance.NotAcceptable(offered);
    }
}
