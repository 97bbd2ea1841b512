using System.Globalization;
using System.Text.Json;
using Gantry.Dicom.Objects.Codes;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Reads content items from JSON.</summary>
internal sealed class JsonItemReader
{
    private int _items;

    /// <summary>Reads an item.</summary>
    /// <param name="json">The item.</param>
    /// <param name="path">Where it stands, for messages.</param>
    /// <param name="depth">How deep it stands.</param>
    public ContentItem Read(JsonElement json, string path, int depth)
    {
        JsonProperties at = new(json, path);
        if (depth > ContentTree.MaximumDepth || ++_items > ContentTree.MaximumItems)
        {
            throw at.Wrong($"the tree has more than {ContentTree.MaximumDepth} levels or {ContentTree.MaximumItems} items");
        }

        string? relationship = at.Text("relationship");
        RelationshipType type = RelationshipTerms.Parse(relationship);
        if (type == RelationshipType.Unknown && !string.IsNullOrEmpty(relationship))
        {
            throw at.Wrong($"'{relationship}' is no relationship: write one as CONTAINS or HAS CONCEPT MOD");
        }

        JsonElement[] below = at.Array("items");
        var children = new ContentItem[below.Length];
        for (int i = 0; i < children.Length; i++)
        {
            children[i] = Read(below[i], string.Create(CultureInfo.InvariantCulture, $"{path}.items[{i}]"), depth + 1);
        }

        return new ContentItem(Code(at, "name"), Value(at), children)
        {
            Relationship = type,
            ObservationDateTime = at.Text("observationDateTime"),
            ObservationUid = at.UidOf("observationUid"),
            Template = at.Object("template") is { } template
                ? new TemplateIdentification(template.Required("identifier"), template.Text("mappingResource") ?? string.Empty) { MappingResourceUid = template.UidOf("mappingResourceUid") }
                : null,
            Other = at.Object("other") is { } other ? new OtherAttributes(DicomJson.Read(other.Element)) : null,
        };
    }

    private static ContentValue Value(JsonProperties at) => at.Text("type") switch
    {
        "CONTAINER" => new ContainerValue(at.Text("continuity") == "CONTINUOUS"),
        "TEXT" => new TextValue(at.Required("text")),
        "CODE" => new CodeValue(Code(at, "code")),
        "NUM" => new NumericValue(at.Text("number"), Code(at, "unit"))
        {
            FloatingPoint = at.Number<double>("floatingPoint"),
            RationalNumerator = at.Number<int>("numerator"),
            RationalDenominator = at.Number<uint>("denominator"),
            Qualifier = Code(at, "qualifier"),
        },
        "DATE" => new DateValue(at.Required("date")),
        "TIME" => new TimeValue(at.Required("time")),
        "DATETIME" => new DateTimeValue(at.Required("dateTime")),
        "UIDREF" => new UidReferenceValue(new Uid(at.Required("uid"))),
        "PNAME" => new PersonNameValue(Name(at)),
        "COMPOSITE" => new CompositeValue(Instance(at, "instance") ?? throw at.Wrong("instance is missing")),
        "IMAGE" => new ImageValue(Instance(at, "instance") ?? throw at.Wrong("instance is missing"))
        {
            Frames = at.Numbers<int>("frames"),
            Segments = at.Numbers<int>("segments"),
            PresentationState = Instance(at, "presentationState"),
            RealWorldValueMapping = Instance(at, "realWorldValueMapping"),
        },
        "WAVEFORM" => new WaveformValue(Instance(at, "instance") ?? throw at.Wrong("instance is missing")) { Channels = at.Numbers<int>("channels") },
        "SCOORD" => new SpatialCoordinatesValue(at.Required("graphicType"), at.Numbers<float>("points")) { PixelOrigin = at.Text("pixelOrigin"), FiducialUid = at.UidOf("fiducialUid") },
        "SCOORD3D" => new SpatialCoordinates3DValue(at.Required("graphicType"), at.Numbers<float>("points"), at.UidOf("frameOfReferenceUid")) { FiducialUid = at.UidOf("fiducialUid") },
        "TCOORD" => new TemporalCoordinatesValue(at.Required("rangeType"))
        {
            SamplePositions = at.Numbers<uint>("samplePositions"),
            TimeOffsets = at.Texts("timeOffsets"),
            DateTimes = at.Texts("dateTimes"),
        },
        null when at.Has("reference") => new ItemReferenceValue(at.Numbers<uint>("reference")),
        var other => new UnknownValue(other ?? string.Empty),
    };

    private static PersonName Name(JsonProperties at) => at.Object("personName") is { } groups
        ? new PersonName(groups.Text("alphabetic") ?? string.Empty, groups.Text("ideographic") ?? string.Empty, groups.Text("phonetic") ?? string.Empty)
        : new PersonName(at.Required("personName"));

    // The meaning of a code of DICOM's own may be left out.
    private static CodedConcept? Code(JsonProperties at, string name)
    {
        if (at.Object(name) is not { } code)
        {
            return null;
        }

        (string value, string scheme) = (code.Required("value"), code.Text("scheme") ?? string.Empty);
        string meaning = code.Text("meaning") ?? (scheme == CodeDictionary.Scheme && CodeDictionary.TryGet(value, out DicomCode? known) ? known.Meaning : string.Empty);
        return new CodedConcept(value, scheme, meaning, code.Text("version") ?? string.Empty);
    }

    private static InstanceReference? Instance(JsonProperties at, string name) =>
        at.Object(name) is { } instance ? new InstanceReference(new Uid(instance.Required("class")), new Uid(instance.Required("uid"))) : null;
}
