using System.Text;
using System.Xml;

namespace Gantry.Dicom;

/// <summary>Data sets as XML: the Native DICOM Model (PS3.19 annex A.1).</summary>
public static class DicomXml
{
    /// <summary>The namespace of the Native DICOM Model.</summary>
    public const string Namespace = "http://dicom.nema.org/PS3.19/models/NativeDICOM";

    // No document type, hence no entities of its own and nothing fetched from elsewhere.
    private static readonly XmlReaderSettings s_readerSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = false,
    };

    /// <summary>Writes a data set as one <c>NativeDicomModel</c> element. Group lengths are left out, text is Unicode, Specific Character Set says so.</summary>
    /// <param name="writer">What to write to.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="options">How to write; the default when null. Whether it is indented is the writer's affair.</param>
    /// <returns>What could not be written as it is: characters that XML does not have (PS3.19 §A.1.4), encapsulated values without a reference.</returns>
    public static IReadOnlyList<Finding> Write(XmlWriter writer, DataSet dataSet, DicomXmlOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(dataSet);
        return new XmlDataSetWriter(writer, options ?? DicomXmlOptions.Default).Write(dataSet);
    }

    /// <summary>Writes a data set as an XML document in UTF-8.</summary>
    /// <param name="stream">What to write to; left open.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="options">How to write; the default when null.</param>
    /// <returns>What could not be written as it is.</returns>
    public static IReadOnlyList<Finding> Write(Stream stream, DataSet dataSet, DicomXmlOptions? options = null)
    {
        using XmlWriter writer = XmlWriter.Create(stream, WriterSettings(options ?? DicomXmlOptions.Default));
        return Write(writer, dataSet, options);
    }

    /// <summary>Writes a data set as the bytes of an XML document.</summary>
    public static byte[] ToArray(DataSet dataSet, DicomXmlOptions? options = null)
    {
        using MemoryStream stream = new();
        Write(stream, dataSet, options);
        return stream.ToArray();
    }

    /// <summary>Reads one data set from an XML document.</summary>
    /// <exception cref="DicomException">The text is not Native DICOM XML, or a limit is passed; the message tells line and position.</exception>
    public static DataSet Read(ReadOnlyMemory<byte> xml, DicomXmlReadOptions? options = null)
    {
        using MemoryStream stream = new(xml.ToArray(), writable: false);
        return Read(stream, options);
    }

    /// <summary>Reads one data set from an XML document.</summary>
    /// <exception cref="DicomException">The text is not Native DICOM XML, or a limit is passed; the message tells line and position.</exception>
    public static DataSet Read(Stream xml, DicomXmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        options ??= DicomXmlReadOptions.Default;
        using BoundedStream bounded = new(xml, options.MaximumLength);
        using XmlReader reader = XmlReader.Create(bounded, s_readerSettings);
        return new XmlDataSetReader(reader, options).ReadDocument();
    }

    /// <summary>
    /// Reads data sets one after the other, without holding more than one: from a document whose root is a <c>NativeDicomModel</c>, or any other element around many of them.
    /// </summary>
    /// <exception cref="DicomException">The text is not Native DICOM XML, or a limit is passed; the message tells line and position.</exception>
    public static IEnumerable<DataSet> ReadAll(Stream xml, DicomXmlReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(xml);
        return ReadEach(xml, options ?? DicomXmlReadOptions.Default);
    }

    /// <summary>How documents are written: UTF-8 without a mark, line ends in values kept.</summary>
    internal static XmlWriterSettings WriterSettings(DicomXmlOptions options) => new()
    {
        Encoding = new UTF8Encoding(false),
        Indent = options.IsIndented,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    };

    private static IEnumerable<DataSet> ReadEach(Stream xml, DicomXmlReadOptions options)
    {
        using BoundedStream bounded = new(xml, options.MaximumLength);
        using XmlReader reader = XmlReader.Create(bounded, s_readerSettings);
        XmlDataSetReader dataSets = new(reader, options);
        while (dataSets.ReadNext() is { } dataSet)
        {
            yield return dataSet;
            bounded.Begin();
        }
    }
}
