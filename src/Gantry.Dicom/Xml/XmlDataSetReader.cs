using System.Globalization;
using System.Xml;

namespace Gantry.Dicom;

/// <summary>Reads data sets from Native DICOM XML (PS3.19 §A.1), forward only.</summary>
internal sealed class XmlDataSetReader(XmlReader reader, DicomXmlReadOptions options) : InterchangeReader(options)
{
    private const string Model = "NativeDicomModel";
    private const int MaximumGap = 1 << 16;

    /// <summary>Reads a document with one data set.</summary>
    public DataSet ReadDocument() => Guard(() =>
    {
        if (reader.MoveToContent() != XmlNodeType.Element || !Is(Model))
        {
            throw At($"The root of the document must be {Model}, not {reader.Name}");
        }

        DataSet dataSet = ReadModel();
        while (reader.Read())
        {
        }

        return dataSet;
    });

    /// <summary>Reads the next data set of a document with many; null when there is none.</summary>
    public DataSet? ReadNext() => Guard(() =>
    {
        while (reader.NodeType == XmlNodeType.Element && Is(Model) ? false : reader.Read())
        {
        }

        return reader.EOF ? null : ReadModel();
    });

    /// <inheritdoc/>
    protected override DicomException At(string message, Tag? tag = null)
    {
        string place = Path.ToText(tag);
        IXmlLineInfo line = (IXmlLineInfo)reader;
        return new DicomException(string.Create(CultureInfo.InvariantCulture,
            $"{message} (at {(place.Length > 0 ? place + ", " : string.Empty)}line {line.LineNumber}, position {line.LinePosition})."));
    }

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (XmlException exception)
        {
            throw new DicomException($"This is no XML that can be read: {exception.Message}", exception);
        }
    }

    private DataSet ReadModel()
    {
        Begin();
        DataSet dataSet = new(options.Context);
        RequireCharacterSet(dataSet, ReadElements(dataSet));
        return dataSet;
    }

    // Stands on the start of the element around them, and afterwards behind its end. Whether text was read for which no character set is named yet.
    private bool ReadElements(DataSet dataSet)
    {
        CheckDepth();
        bool isForeign = false;
        ElementOrder order = default;
        foreach (string name in Children())
        {
            if (name != "DicomAttribute")
            {
                throw At($"Here stands DicomAttribute, not {Shorten(name)}");
            }

            isForeign |= ReadAttribute(dataSet, ref order);
        }

        return NameCharacterSet(dataSet, isForeign);
    }

    private bool ReadAttribute(DataSet dataSet, ref ElementOrder order)
    {
        Tag tag = ParseTag(reader.GetAttribute("tag") ?? throw At("A DicomAttribute has no tag"));
        string? letters = reader.GetAttribute("vr");
        tag = reader.GetAttribute("privateCreator") is { } creator ? Place(tag, creator, dataSet) : tag;
        if (!TryBegin(tag, dataSet, ref order))
        {
            reader.Skip();
            return false;
        }

        VR vr = letters is null ? options.Context.Dictionary.LookupVR(tag) : ParseVR(letters, tag);
        return vr == VR.SQ ? ReadItems(tag, dataSet) : ReadValues(tag, vr, dataSet);
    }

    /// <summary>
    /// The tag of a private element. Written without a block, as in 00090001, it belongs into its creator's, else into the first that is free; a block that the
    /// text does not reserve itself is reserved (PS3.5 §7.8.1).
    /// </summary>
    private Tag Place(Tag tag, string creator, DataSet dataSet)
    {
        if (!tag.IsPrivate)
        {
            throw At("Only private attributes, those with an odd group, have a privateCreator", tag);
        }

        int given = tag.Element >> 8;
        int first = given >= 0x10 ? given : 0x10, last = given >= 0x10 ? given : 0xFF;
        string?[] creators = [.. Enumerable.Range(first, last - first + 1).Select(block => dataSet.GetString(new Tag(tag.Group, (ushort)block)))];
        int own = Array.IndexOf(creators, creator.TrimEnd(' '));
        int place = own >= 0 ? own : Array.IndexOf(creators, null);
        if (place >= 0)
        {
            if (own < 0)
            {
                SetValues([creator], new Tag(tag.Group, (ushort)(first + place)), VR.LO, dataSet);
            }

            return new Tag(tag.Group, (ushort)(((first + place) << 8) | (tag.Element & 0xFF)));
        }

        throw At($"The block of the private attribute belongs to another creator than '{Shorten(creator)}'", tag);
    }

    private bool ReadItems(Tag tag, DataSet dataSet)
    {
        List<DataSet> items = [];
        bool isForeign = false;
        foreach (string name in Children())
        {
            if (name != "Item")
            {
                throw At($"In a sequence stands Item, not {Shorten(name)}", tag);
            }

            if (ReadNumber(tag) is int number && number != items.Count + 1)
            {
                throw At($"Item {number} stands where item {items.Count + 1} is due", tag);
            }

            DataSet item = new(options.Context);
            Path.Enter(tag, items.Count);
            isForeign |= ReadElements(item);
            Path.Leave();
            items.Add(item);
        }

        dataSet.SetItems(tag, items);
        return isForeign;
    }

    private bool ReadValues(Tag tag, VR vr, DataSet dataSet)
    {
        List<string> texts = [];
        bool isOther = false;
        foreach (string name in Children())
        {
            if (isOther || (texts.Count > 0 && name is "InlineBinary" or "BulkData"))
            {
                throw At("Only one of Value, PersonName, InlineBinary and BulkData may be given, and the latter two once", tag);
            }

            switch (name)
            {
                case "Value" when vr != VR.PN && !vr.IsBinary():
                    Append(texts, tag, ReadNumber(tag), ReadContent(tag));
                    break;
                case "PersonName" when vr == VR.PN:
                    Append(texts, tag, ReadNumber(tag), ReadName(tag));
                    break;
                case "InlineBinary":
                    isOther = true;
                    dataSet.SetBytes(tag, vr, ReadBinary(tag));
                    break;
                case "BulkData":
                    isOther = true;
                    string uri = reader.GetAttribute("uri") ?? reader.GetAttribute("uuid") ?? throw At("BulkData has neither uri nor uuid", tag);
                    SetBulkData(uri, tag, vr, dataSet);
                    reader.Skip();
                    break;
                default:
                    throw At($"{Shorten(name)} may not stand in an attribute of VR {vr}", tag);
            }
        }

        return !isOther && SetValues([.. texts], tag, vr, dataSet);
    }

    // Values count from 1; those left out are empty (PS3.19 table A.1.5-2).
    private void Append(List<string> texts, Tag tag, int? place, string text)
    {
        int number = place ?? texts.Count + 1;
        if (number <= texts.Count)
        {
            throw At($"Value {number} stands behind value {texts.Count}", tag);
        }

        if (number - texts.Count > MaximumGap)
        {
            throw At($"Value {number} comes too far behind value {texts.Count}", tag);
        }

        while (texts.Count < number - 1)
        {
            texts.Add(string.Empty);
        }

        texts.Add(text);
    }

    private int? ReadNumber(Tag tag)
    {
        string? text = reader.GetAttribute("number");
        return text is null ? null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
            : throw At($"'{Shorten(text)}' is no number of a value: they count from 1", tag);
    }

    private string ReadContent(Tag tag)
    {
        string name = reader.LocalName;
        string text = string.Empty;
        if (!reader.IsEmptyElement)
        {
            reader.Read();
            text = reader.NodeType is XmlNodeType.EndElement or XmlNodeType.Element ? text : reader.ReadContentAsString();
            if (reader.NodeType != XmlNodeType.EndElement)
            {
                throw At($"{name} holds text only", tag);
            }
        }

        reader.Read();
        return text;
    }

    private byte[] ReadBinary(Tag tag)
    {
        string text = ReadContent(tag);
        byte[] bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out int count) ? bytes[..count] : throw At("InlineBinary must be in base64", tag);
    }

    private string ReadName(Tag tag)
    {
        string[] groups = ["", "", ""];
        foreach (string name in Children())
        {
            int group = name switch { "Alphabetic" => 0, "Ideographic" => 1, "Phonetic" => 2, _ => throw At($"{Shorten(name)} is no group of a person's name", tag) };
            groups[group] = ReadGroup(tag);
        }

        return string.Join('=', groups).TrimEnd('=');
    }

    private string ReadGroup(Tag tag)
    {
        string[] components = ["", "", "", "", ""];
        foreach (string name in Children())
        {
            int component = name switch
            {
                "FamilyName" => 0,
                "GivenName" => 1,
                "MiddleName" => 2,
                "NamePrefix" => 3,
                "NameSuffix" => 4,
                _ => throw At($"{Shorten(name)} is no component of a person's name", tag),
            };
            string text = ReadContent(tag);
            if (text.AsSpan().ContainsAny('=', '\\') || (component < 4 && text.Contains('^', StringComparison.Ordinal)))
            {
                throw At($"{name} must be without =, \\ and ^", tag);
            }

            components[component] = text;
        }

        return string.Join('^', components).TrimEnd('^');
    }

    /// <summary>
    /// The names of the elements within the one the reader stands on. Each must be read to behind its end before the next is asked for; in the end the reader stands
    /// behind the end of the one around them.
    /// </summary>
    private IEnumerable<string> Children()
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            yield break;
        }

        reader.Read();
        while (true)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (!IsOurs)
                    {
                        throw At($"{reader.Name} is of the namespace {Shorten(reader.NamespaceURI)}, not of the Native DICOM Model");
                    }

                    yield return reader.LocalName;
                    break;
                case XmlNodeType.EndElement:
                    reader.Read();
                    yield break;
                case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    reader.Read();
                    break;
                default:
                    throw At("Text stands where only elements may");
            }
        }
    }

    // Several writers leave the namespace out.
    private bool IsOurs => reader.NamespaceURI is DicomXml.Namespace or "";

    private bool Is(string name) => reader.LocalName == name && IsOurs;
}
