using System.Buffers;
using System.Globalization;
using System.Xml;

namespace Gantry.Dicom;

/// <summary>Writes data sets as Native DICOM XML (PS3.19 §A.1).</summary>
internal sealed class XmlDataSetWriter(XmlWriter writer, DicomXmlOptions options)
{
    private const int PartLength = 32 << 10;
    private const char Replacement = '\uFFFD';
    private static readonly string[] s_groups = ["Alphabetic", "Ideographic", "Phonetic"];
    private static readonly string[] s_components = ["FamilyName", "GivenName", "MiddleName", "NamePrefix", "NameSuffix"];
    private readonly ElementPath _path = new();
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Write(DataSet dataSet)
    {
        writer.WriteStartElement("NativeDicomModel", DicomXml.Namespace);
        writer.WriteAttributeString("xml", "space", null, "preserve");
        WriteElements(dataSet);
        writer.WriteEndElement();
        return _findings;
    }

    private void WriteElements(DataSet dataSet)
    {
        foreach (DataElement element in InterchangeValue.Elements(dataSet))
        {
            VR vr = InterchangeValue.Representation(element);
            writer.WriteStartElement("DicomAttribute", DicomXml.Namespace);
            string? creator = dataSet.PrivateCreatorOf(element.Tag);
            writer.WriteAttributeString("tag", (creator is null ? element.Tag : WithoutBlock(element.Tag, creator, dataSet)).ToHexString());
            writer.WriteAttributeString("vr", vr.ToString());
            if (dataSet.Context.Dictionary.TryGet(element.Tag, out DictionaryEntry? entry) && entry.Keyword.Length > 0)
            {
                writer.WriteAttributeString("keyword", entry.Keyword);
            }

            if (creator is not null)
            {
                writer.WriteAttributeString("privateCreator", Representable(creator, element));
            }

            if (!element.IsEmpty)
            {
                WriteValue(dataSet, element, vr);
            }

            writer.WriteEndElement();
        }
    }

    // The creator stands for the block (PS3.19 table A.1.5-2), unless it reserved another one before.
    private static Tag WithoutBlock(Tag tag, string creator, DataSet dataSet)
    {
        for (ushort block = 0x10; block < tag.PrivateCreator.Element; block++)
        {
            if (dataSet.GetString(new Tag(tag.Group, block)) == creator)
            {
                return tag;
            }
        }

        return new Tag(tag.Group, (ushort)(tag.Element & 0xFF));
    }

    private void WriteValue(DataSet dataSet, DataElement element, VR vr)
    {
        if (vr == VR.SQ)
        {
            IReadOnlyList<DataSet> items = element.Items;
            for (int i = 0; i < items.Count; i++)
            {
                Start("Item", i);
                _path.Enter(element.Tag, i);
                WriteElements(items[i]);
                _path.Leave();
                writer.WriteEndElement();
            }
        }
        else if (element.IsEncapsulated || vr.IsBinary())
        {
            WriteBinary(element, vr);
        }
        else
        {
            string[] values = element.Tag.Value == InterchangeValue.SpecificCharacterSet
                ? [DefinedTerms.Utf8]
                : ElementValues.ReadStrings(element.Bytes.Span, vr, element.IsBigEndian, dataSet.CharacterSetOf(element));
            if (vr == VR.PN && values.All(IsNameless))
            {
                return;
            }

            for (int i = 0; i < values.Length; i++)
            {
                if (vr == VR.PN)
                {
                    WriteName(values[i], i, element);
                }
                else
                {
                    Start("Value", i);
                    writer.WriteString(Representable(values[i], element));
                    writer.WriteEndElement();
                }
            }
        }
    }

    private void WriteBinary(DataElement element, VR vr)
    {
        bool isShort = !element.IsEncapsulated && element.Length <= options.BulkThreshold;
        if (!isShort && options.BulkDataUri?.Invoke(_path.ToBulkDataPath(element.Tag), element) is string uri)
        {
            writer.WriteStartElement("BulkData", DicomXml.Namespace);
            writer.WriteAttributeString("uri", uri);
            writer.WriteEndElement();
        }
        else if (element.IsEncapsulated)
        {
            Find("no-bulk-data", element, "An encapsulated value has no inline form, and no reference was given; it is left out");
        }
        else
        {
            ReadOnlySpan<byte> bytes = InterchangeValue.LittleEndian(element.Bytes.Span, vr, element.IsBigEndian);
            writer.WriteStartElement("InlineBinary", DicomXml.Namespace);
            byte[] part = ArrayPool<byte>.Shared.Rent(PartLength);
            for (; !bytes.IsEmpty; bytes = bytes[Math.Min(bytes.Length, PartLength)..])
            {
                int length = Math.Min(bytes.Length, PartLength);
                bytes[..length].CopyTo(part);
                writer.WriteBase64(part, 0, length);
            }

            ArrayPool<byte>.Shared.Return(part);
            writer.WriteEndElement();
        }
    }

    private static bool IsNameless(string name) => name.AsSpan().Trim(" ^=").IsEmpty;

    private void WriteName(string name, int index, DataElement element)
    {
        Start("PersonName", index);
        string[] groups = name.Split('=', 3);
        for (int group = 0; group < groups.Length; group++)
        {
            // Whatever follows the fifth component belongs to it.
            string[] components = groups[group].TrimEnd('^', ' ').Split('^', 5);
            if (components is [""])
            {
                continue;
            }

            writer.WriteStartElement(s_groups[group], DicomXml.Namespace);
            for (int i = 0; i < components.Length; i++)
            {
                if (components[i].Length > 0)
                {
                    writer.WriteElementString(s_components[i], DicomXml.Namespace, Representable(components[i], element));
                }
            }

            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private void Start(string name, int index)
    {
        writer.WriteStartElement(name, DicomXml.Namespace);
        writer.WriteAttributeString("number", (index + 1).ToString(CultureInfo.InvariantCulture));
    }

    private string Representable(string text, DataElement element)
    {
        int bad = IndexOfUnrepresentable(text, 0);
        if (bad < 0)
        {
            return text;
        }

        Find("not-in-xml", element, $"The value has a character that XML does not have, U+{(int)text[bad]:X4}; U+FFFD stands for it");
        char[] characters = text.ToCharArray();
        for (; bad >= 0; bad = IndexOfUnrepresentable(text, bad + 1))
        {
            characters[bad] = Replacement;
        }

        return new string(characters);
    }

    private static int IndexOfUnrepresentable(string text, int start)
    {
        for (int i = start; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void Find(string code, DataElement element, string message) => _findings.Add(new Finding(code, _path.ToText(element.Tag), element.Range.Offset, message));
}
