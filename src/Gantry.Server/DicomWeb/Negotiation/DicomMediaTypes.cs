using Gantry.Dicom;

namespace Gantry.Server.DicomWeb.Negotiation;

/// <summary>The media types of DICOM web services (PS3.18 §8.7.3).</summary>
internal static class DicomMediaTypes
{
    public const string Dicom = "application/dicom";
    public const string DicomJson = "application/dicom+json";
    public const string DicomXml = "application/dicom+xml";
    public const string Json = "application/json";
    public const string MultipartRelated = "multipart/related";
    public const string OctetStream = "application/octet-stream";
    public const string Jpeg = "image/jpeg";
    public const string Png = "image/png";
    public const string Svg = "image/svg+xml";
    public const string Zip = "application/zip";
    public const string Pdf = "application/pdf";
    public const string Html = "text/html";
    public const string Text = "text/plain";
    public const string Wadl = "application/vnd.sun.wadl+xml";

    /// <summary>
    /// The media type of one frame, or of a video, as it stands in a transfer syntax (PS3.18 §8.7.3.3.2): application/octet-stream for what is
    /// not compressed and for syntaxes that have no media type of their own.
    /// </summary>
    public static string OfPixelData(TransferSyntax syntax)
    {
        if (!syntax.IsEncapsulated)
        {
            return OctetStream;
        }

        const string Jpegs = "1.2.840.10008.1.2.4.";
        string uid = syntax.Uid.Value;
        if (uid == "1.2.840.10008.1.2.5")
        {
            return "image/dicom-rle";
        }

        return !uid.StartsWith(Jpegs, StringComparison.Ordinal) ? OctetStream : uid[Jpegs.Length..] switch
        {
            "50" or "51" or "57" or "70" => Jpeg,
            "80" or "81" => "image/jls",
            "90" or "91" => "image/jp2",
            "92" or "93" => "image/jpx",
            "110" or "111" or "112" => "image/jxl",
            "201" or "202" or "203" => "image/jphc",
            "100" or "100.1" or "101" or "101.1" => "video/mpeg",
            "102" or "102.1" or "103" or "103.1" or "104" or "104.1" or "105" or "105.1" or "106" or "106.1" or "107" or "108" => "video/mp4",
            _ => OctetStream,
        };
    }

    /// <summary>The transfer syntax that a media type of pixel data means where none is named (PS3.18 §8.7.3.3); null when it means none.</summary>
    public static TransferSyntax? DefaultSyntaxOf(string mediaType)
    {
        string? uid = mediaType switch
        {
            OctetStream => "1.2.840.10008.1.2.1",
            "image/dicom-rle" => "1.2.840.10008.1.2.5",
            Jpeg => "1.2.840.10008.1.2.4.70",
            "image/jls" => "1.2.840.10008.1.2.4.80",
            "image/jp2" => "1.2.840.10008.1.2.4.90",
            "image/jpx" => "1.2.840.10008.1.2.4.92",
            "image/jxl" => "1.2.840.10008.1.2.4.110",
            "image/jphc" => "1.2.840.10008.1.2.4.201",
            "video/mpeg" or "video/mpeg2" => "1.2.840.10008.1.2.4.100",
            "video/mp4" => "1.2.840.10008.1.2.4.102",
            _ => null,
        };
        return uid is not null && TransferSyntax.IsKnown(new Uid(uid)) ? TransferSyntax.Of(new Uid(uid)) : null;
    }

    /// <summary>The media type of today for one of the names that clients still use from drafts and earlier editions.</summary>
    public static string Current(string mediaType) => mediaType switch
    {
        "image/x-jls" => "image/jls",
        "image/x-dicom-rle" => "image/dicom-rle",
        "image/jhc" or "image/jph" => "image/jphc",
        _ => mediaType,
    };
}
