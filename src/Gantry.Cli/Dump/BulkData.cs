using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>Long values told by their place in the file: <c>file:PATH?offset=N&amp;length=N</c>.</summary>
internal static class BulkData
{
    private const int Threshold = 64 << 10;
    private const int ItemHeader = 8;

    /// <summary>DICOM JSON with long values of a file told so. Where its bytes are not those of DICOM JSON (deflated, or big endian), they stay inline.</summary>
    internal static DicomJsonOptions Json(DicomFile file) => new() { BulkThreshold = Threshold, BulkDataUri = In(file) };

    /// <summary>Native DICOM XML with long values of a file told so; each element on a line of its own.</summary>
    internal static DicomXmlOptions Xml(DicomFile file) => new() { BulkThreshold = Threshold, BulkDataUri = In(file) };

    private static Func<string, DataElement, string?>? In(DicomFile file)
    {
        if (file.TransferSyntax.IsDeflated || file.TransferSyntax.IsBigEndian || file.Path is null)
        {
            return null;
        }

        string address = new Uri(Path.GetFullPath(file.Path)).AbsoluteUri.Replace("file://", "file:", StringComparison.Ordinal);
        return (_, element) => Place(address, element);
    }

    private static string? Place(string address, DataElement element)
    {
        ValueRange range = element.Range;
        if (element.IsEncapsulated)
        {
            // From the item of the offset table to the end of the last fragment, as they lie in the file.
            ValueRange first = element.Fragments[0];
            ValueRange last = element.Fragments[^1];
            range = new ValueRange(first.Offset - ItemHeader, last.Offset + last.Length - first.Offset + ItemHeader);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{address}?offset={range.Offset}&length={range.Length}");
    }
}
