using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using System.Xml;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>
/// A clinical document (HL7 CDA Release 2) as a page of ours: title, who and when, and the narrative of its sections. The page has the elements named here and no others, with texts of the document
/// as text: nothing of it is run, loaded or linked to. Document type definitions and entities are refused.
/// </summary>
public sealed class CdaPage
{
    /// <summary>The longest document that is read, in bytes.</summary>
    public const int MaximumLength = 16 << 20;

    /// <summary>How deep elements may nest.</summary>
    public const int MaximumDepth = 100;

    private const string Namespace = "urn:hl7-org:v3";
    private const int MostColumns = 1000;

    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly XmlReader _reader;
    private readonly StringBuilder _page = new();
    private readonly StringBuilder _body = new();
    private readonly List<(string Name, string Value)> _header = [];
    private string _title = "";

    private CdaPage(XmlReader reader) => _reader = reader;

    /// <summary>Makes the page.</summary>
    /// <param name="document">The document, XML in any encoding.</param>
    /// <returns>HTML in UTF-8.</returns>
    /// <exception cref="DicomException">It is no clinical document, no well-formed XML, has a document type definition, or is too long or too deep.</exception>
    public static byte[] Html(ReadOnlyMemory<byte> document)
    {
        if (document.Length > MaximumLength)
        {
            throw new DicomException($"The clinical document is {document.Length} bytes long, more than the {MaximumLength} that are shown.");
        }

        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = MaximumLength };
        try
        {
            using MemoryStream stream = new(document.TrimEnd((byte)0).ToArray(), writable: false);
            using XmlReader reader = XmlReader.Create(stream, settings);
            return new CdaPage(reader).Make();
        }
        catch (Exception exception) when (exception is XmlException or DecoderFallbackException or ArgumentException)
        {
            throw new DicomException($"The clinical document can't be read: {exception.Message}", exception);
        }
    }

    private byte[] Make()
    {
        _reader.MoveToContent();
        if (!IsElement("ClinicalDocument"))
        {
            throw new DicomException($"The document is no clinical document: its element is {_reader.Name}, not ClinicalDocument of {Namespace}.");
        }

        ReadDocument();
        string title = s_encoder.Encode(_title.Length > 0 ? _title : "Clinical document");
        _page.Append("<!DOCTYPE html>\n<html>\n<head><meta charset=\"utf-8\"><title>").Append(title).Append("</title></head>\n<body>\n<h1>").Append(title).Append("</h1>\n<ul>\n");
        foreach ((string name, string value) in _header)
        {
            _page.Append("<li><b>").Append(s_encoder.Encode(name)).Append("</b>: ").Append(s_encoder.Encode(value)).Append("</li>\n");
        }

        return Encoding.UTF8.GetBytes(_page.Append("</ul>\n").Append(_body).Append("</body>\n</html>\n").ToString());
    }

    private void ReadDocument() => ReadChildren(() =>
    {
        switch (_reader.LocalName)
        {
            case "title":
                _title = ReadText();
                break;
            case "effectiveTime":
                Add("Date", TimeText(_reader.GetAttribute("value")));
                Skip();
                break;
            case "recordTarget":
                ReadPerson("Patient");
                break;
            case "author":
                ReadPerson("Author");
                break;
            case "legalAuthenticator":
                ReadPerson("Signed by");
                break;
            case "custodian":
                ReadPerson("Custodian");
                break;
            case "component":
                ReadBody();
                break;
            default:
                Skip();
                break;
        }
    });

    // Of a person or an organization: the first name, the identifiers, and what else a header shows, wherever they stand.
    private void ReadPerson(string role)
    {
        string name = "", birth = "", sex = "";
        List<string> identifiers = [];
        ReadNested(() =>
        {
            switch (_reader.LocalName)
            {
                case "name":
                    string text = ReadText();
                    name = name.Length == 0 ? text : name;
                    return true;
                case "id" when role == "Patient" && identifiers.Count < 5 && _reader.GetAttribute("extension") is { Length: > 0 } extension:
                    identifiers.Add(extension);
                    return false;
                case "birthTime":
                    birth = TimeText(_reader.GetAttribute("value"));
                    return false;
                case "administrativeGenderCode":
                    sex = _reader.GetAttribute("displayName") ?? _reader.GetAttribute("code") ?? "";
                    return false;
                default:
                    return false;
            }
        });
        Add(role, name);
        Add("Identifiers", string.Join(", ", identifiers));
        Add("Birth date", birth);
        Add("Sex", sex);
    }

    private void ReadBody() => ReadChildren(() =>
    {
        switch (_reader.LocalName)
        {
            case "structuredBody":
                ReadSections(2);
                break;
            case "nonXMLBody":
                ReadOtherBody();
                break;
            default:
                Skip();
                break;
        }
    });

    private void ReadOtherBody() => ReadChildren(() =>
    {
        string mediaType = _reader.GetAttribute("mediaType") ?? "";
        if (_reader.LocalName == "text" && _reader.GetAttribute("representation") != "B64" && mediaType is "" or "text/plain")
        {
            _body.Append("<p>").Append(s_encoder.Encode(ReadText())).Append("</p>\n");
            return;
        }

        _body.Append("<p>[").Append(s_encoder.Encode(mediaType.Length > 0 ? mediaType : "not text")).Append(": not shown]</p>\n");
        Skip();
    });

    private void ReadSections(int level) => ReadChildren(() =>
    {
        if (_reader.LocalName is "component")
        {
            ReadSections(level);
        }
        else if (_reader.LocalName == "section")
        {
            ReadSection(level);
        }
        else
        {
            Skip();
        }
    });

    private void ReadSection(int level) => ReadChildren(() =>
    {
        switch (_reader.LocalName)
        {
            case "title":
                int heading = Math.Min(level, 6);
                _body.Append(CultureInfo.InvariantCulture, $"<h{heading}>").Append(s_encoder.Encode(ReadText())).Append(CultureInfo.InvariantCulture, $"</h{heading}>\n");
                break;
            case "text":
                _body.Append("<div>");
                ReadNarrative();
                _body.Append("</div>\n");
                break;
            case "component":
                ReadSections(level + 1);
                break;
            default:
                Skip();
                break;
        }
    });

    // The elements of the narrative block, each as the element of HTML that means the same.
    private void ReadNarrative()
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return;
        }

        CheckDepth();
        int depth = _reader.Depth;
        _reader.Read();
        while (_reader.Depth > depth)
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                _body.Append(s_encoder.Encode(_reader.Value));
                _reader.Read();
            }
            else if (_reader.NodeType == XmlNodeType.Element)
            {
                ReadNarrativeElement();
            }
            else
            {
                _reader.Read();
            }
        }

        _reader.Read();
    }

    private void ReadNarrativeElement()
    {
        string? element = _reader.NamespaceURI != Namespace ? null : _reader.LocalName switch
        {
            "paragraph" => "p",
            "list" => _reader.GetAttribute("listType") == "ordered" ? "ol" : "ul",
            "item" => "li",
            "caption" => "b",
            "content" => _reader.GetAttribute("styleCode")?.Contains("Bold", StringComparison.OrdinalIgnoreCase) == true ? "b" : "span",
            "table" or "thead" or "tbody" or "tfoot" or "tr" or "th" or "td" or "sub" or "sup" => _reader.LocalName,
            "br" => "br",
            "renderMultiMedia" => "i",
            _ => null,
        };
        if (element == "br")
        {
            _body.Append("<br>\n");
            Skip();
            return;
        }

        if (element is null)
        {
            ReadNarrative();
            return;
        }

        _body.Append('<').Append(element);
        if (element is "td" or "th")
        {
            AppendSpan("colspan");
            AppendSpan("rowspan");
        }

        bool isMedia = element == "i";
        _body.Append('>').Append(isMedia ? "[picture] " : string.Empty);
        ReadNarrative();
        _body.Append("</").Append(element).Append('>').Append(element is "p" or "li" or "tr" or "table" ? "\n" : string.Empty);
    }

    private void AppendSpan(string name)
    {
        if (int.TryParse(_reader.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out int span) && span is > 1 and <= MostColumns)
        {
            _body.Append(CultureInfo.InvariantCulture, $" {name}=\"{span}\"");
        }
    }

    private void Add(string name, string value)
    {
        if (value.Length > 0)
        {
            _header.Add((name, value));
        }
    }

    /// <summary>Shows each child of the element to an action that reads it to its end.</summary>
    private void ReadChildren(Action read)
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return;
        }

        CheckDepth();
        int depth = _reader.Depth;
        _reader.Read();
        while (_reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element)
            {
                _reader.Read();
            }
            else if (_reader.NamespaceURI == Namespace)
            {
                read();
            }
            else
            {
                Skip();
            }
        }

        _reader.Read();
    }

    /// <summary>Shows each element below, at any depth, to a function that says whether it has read it to its end.</summary>
    private void ReadNested(Func<bool> read)
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return;
        }

        int depth = _reader.Depth;
        _reader.Read();
        while (_reader.Depth > depth)
        {
            if (_reader.NodeType != XmlNodeType.Element || !read())
            {
                CheckDepth();
                _reader.Read();
            }
        }

        _reader.Read();
    }

    // All text within, words apart.
    private string ReadText()
    {
        StringBuilder text = new();
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return string.Empty;
        }

        int depth = _reader.Depth;
        _reader.Read();
        while (_reader.Depth > depth)
        {
            CheckDepth();
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                text.Append(text.Length > 0 ? " " : string.Empty).Append(_reader.Value.Trim());
            }

            _reader.Read();
        }

        _reader.Read();
        return text.ToString();
    }

    private void Skip()
    {
        if (_reader.IsEmptyElement)
        {
            _reader.Read();
            return;
        }

        int depth = _reader.Depth;
        _reader.Read();
        while (_reader.Depth > depth)
        {
            CheckDepth();
            _reader.Read();
        }

        _reader.Read();
    }

    private void CheckDepth()
    {
        if (_reader.Depth > MaximumDepth)
        {
            throw new DicomException($"The clinical document nests deeper than {MaximumDepth} elements.");
        }
    }

    private bool IsElement(string name) => _reader.NodeType == XmlNodeType.Element && _reader.LocalName == name && _reader.NamespaceURI == Namespace;

    // YYYYMMDDHHMM and what is longer or shorter.
    private static string TimeText(string? value) => value is { Length: >= 8 } && value.AsSpan(0, 8).ContainsAnyExceptInRange('0', '9') is false
        ? $"{value[..4]}-{value[4..6]}-{value[6..8]}{(value.Length >= 12 && value.AsSpan(8, 4).ContainsAnyExceptInRange('0', '9') is false ? $" {value[8..10]}:{value[10..12]}" : string.Empty)}"
        : value ?? "";
}
