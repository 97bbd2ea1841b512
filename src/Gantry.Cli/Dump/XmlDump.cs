using System.Text;
using System.Xml;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary>
/// Data sets as one XML document: a <c>NativeDicomModel</c> by itself where one file was named, a <c>DicomFile</c> each within <c>DicomFiles</c> where it
/// may be many.
/// </summary>
/// <param name="terminal">Where it is written.</param>
/// <param name="isMany">Whether it may be many.</param>
internal sealed class XmlDump(Terminal terminal, bool isMany)
{
    private static readonly XmlWriterSettings s_settings = new()
    {
        ConformanceLevel = ConformanceLevel.Fragment,
        Encoding = new UTF8Encoding(false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
    };

    private bool _isBegun;

    /// <summary>Writes a file's data set, whole or not at all.</summary>
    /// <returns>What could not be written as it is.</returns>
    internal IReadOnlyList<Finding> Write(string path, DataSet dataSet, DicomXmlOptions options)
    {
        using MemoryStream text = new();
        IReadOnlyList<Finding> findings;
        using (XmlWriter writer = XmlWriter.Create(text, s_settings))
        {
            if (isMany)
            {
                writer.WriteStartElement("DicomFile");
                writer.WriteAttributeString("path", PrintableText.Of(path));
            }

            findings = DicomXml.Write(writer, dataSet, options);
        }

        Begin();
        terminal.WriteUtf8(text.GetBuffer().AsSpan(0, (int)text.Length));
        terminal.WriteUtf8("\n"u8);
        return findings;
    }

    /// <summary>Ends the document.</summary>
    internal void End()
    {
        if (isMany)
        {
            Begin();
            terminal.WriteUtf8("</DicomFiles>\n"u8);
        }
    }

    private void Begin()
    {
        if (!_isBegun)
        {
            _isBegun = true;
            terminal.WriteUtf8("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);
            terminal.WriteUtf8(isMany ? "<DicomFiles>\n"u8 : default);
        }
    }
}
