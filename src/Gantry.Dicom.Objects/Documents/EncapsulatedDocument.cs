namespace Gantry.Dicom.Objects.Documents;

/// <summary>A document in an object: PDF, CDA, or the files of a three-dimensional model (PS3.3 §C.24.2).</summary>
public static class EncapsulatedDocument
{
    /// <summary>The media type of the documents of a SOP class (PS3.18 §8.7.3.4), whatever an object says of itself; null for classes of no document.</summary>
    public static string? MediaTypeOf(Uid sopClass) =>
        sopClass == SopClasses.EncapsulatedPDFStorage ? "application/pdf"
        : sopClass == SopClasses.EncapsulatedCDAStorage ? "text/xml"
        : sopClass == SopClasses.EncapsulatedSTLStorage ? "model/stl"
        : sopClass == SopClasses.EncapsulatedOBJStorage ? "model/obj"
        : sopClass == SopClasses.EncapsulatedMTLStorage ? "model/mtl"
        : null;

    /// <summary>How long a document is, without the byte that makes its value an even one: Encapsulated Document Length (0042,0015) where that is given.</summary>
    /// <param name="dataSet">The object.</param>
    /// <exception cref="DicomException">It has no document.</exception>
    public static long LengthOf(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        long length = dataSet.TryGetElement(Attributes.EncapsulatedDocument, out DataElement document) && !document.IsEmpty && document.Length > 0
            ? document.Length
            : throw new DicomException("There is no document: Encapsulated Document (0042,0011) is missing or empty.");
        return dataSet.Get(Attributes.EncapsulatedDocumentLength) is { } given && given > 0 && given <= length ? given : length;
    }

    /// <summary>Reads a document.</summary>
    /// <param name="dataSet">The object.</param>
    /// <param name="maximumLength">The longest that is read, in bytes.</param>
    /// <exception cref="DicomException">There is none, or it is longer.</exception>
    public static ReadOnlyMemory<byte> Read(DataSet dataSet, long maximumLength)
    {
        long length = LengthOf(dataSet);
        return length <= maximumLength
            ? dataSet.GetBytes(Attributes.EncapsulatedDocument)[..(int)length]
            : throw new DicomException($"The document is {length} bytes long, more than the {maximumLength} that are read.");
    }
}
