using System.Globalization;
using System.Text.Json;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Writes content items as JSON.</summary>
internal static class JsonItemWriter
{
    public static void Write(Utf8JsonWriter writer, ContentItem item)
    {
        writer.WriteStartObject();
        Text(writer, "relationship", item.Relationship.ToTerm());
        if (item.Value is not ItemReferenceValue)
        {
            writer.WriteString("type", item.ValueType);
        }

        Code(writer, "name", item.Name);
        Value(writer, item.Value);
        Text(writer, "observationDateTime", item.ObservationDateTime);
        Text(writer, "observationUid", item.ObservationUid?.Value);
        if (item.Template is { } template)
        {
            writer.WriteStartObject("template");
            writer.WriteString("identifier", template.Identifier);
            Text(writer, "mappingResource", template.MappingResource);
            Text(writer, "mappingResourceUid", template.MappingResourceUid?.Value);
            writer.WriteEndObject();
        }

        if (item.Other is { } other)
        {
            writer.WritePropertyName("other");
            DicomJson.Write(writer, other.Attributes);
        }

        if (item.Children.Count > 0)
        {
            writer.WriteStartArray("items");
            foreach (ContentItem child in item.Children)
            {
                Write(writer, child);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void Value(Utf8JsonWriter writer, ContentValue value)
    {
        switch (value)
        {
            case ContainerValue container:
                writer.WriteString("continuity", container.ToString());
                break;
            case TextValue text:
                writer.WriteString("text", text.Text);
                break;
            case CodeValue code:
                Code(writer, "code", code.Code);
                break;
            case NumericValue number:
                Number(writer, number);
                break;
            case DateValue date:
                writer.WriteString("date", date.Date);
                break;
            case TimeValue time:
                writer.WriteString("time", time.Time);
                break;
            case DateTimeValue dateTime:
                writer.WriteString("dateTime", dateTime.DateTime);
                break;
            case UidReferenceValue reference:
                writer.WriteString("uid", reference.Uid.Value);
                break;
            case PersonNameValue name:
                writer.WriteStartObject("personName");
                writer.WriteString("alphabetic", name.Name.Alphabetic);
                Text(writer, "ideographic", name.Name.Ideographic);
                Text(writer, "phonetic", name.Name.Phonetic);
                writer.WriteEndObject();
                break;
            case CompositeValue composite:
                Instance(writer, "instance", composite.Instance);
                break;
            case ImageValue image:
                Instance(writer, "instance", image.Instance);
                Numbers(writer, "frames", image.Frames);
                Numbers(writer, "segments", image.Segments);
                Instance(writer, "presentationState", image.PresentationState);
                Instance(writer, "realWorldValueMapping", image.RealWorldValueMapping);
                break;
            case WaveformValue waveform:
                Instance(writer, "instance", waveform.Instance);
                Numbers(writer, "channels", waveform.Channels);
                break;
            case SpatialCoordinatesValue coordinates:
                writer.WriteString("graphicType", coordinates.GraphicType);
                Points(writer, coordinates.Points);
                Text(writer, "pixelOrigin", coordinates.PixelOrigin);
                Text(writer, "fiducialUid", coordinates.FiducialUid?.Value);
                break;
            case SpatialCoordinates3DValue coordinates:
                writer.WriteString("graphicType", coordinates.GraphicType);
                Points(writer, coordinates.Points);
                Text(writer, "frameOfReferenceUid", coordinates.FrameOfReferenceUid?.Value);
                Text(writer, "fiducialUid", coordinates.FiducialUid?.Value);
                break;
            case TemporalCoordinatesValue coordinates:
                writer.WriteString("rangeType", coordinates.RangeType);
                Numbers(writer, "samplePositions", coordinates.SamplePositions);
                Texts(writer, "timeOffsets", coordinates.TimeOffsets);
                Texts(writer, "dateTimes", coordinates.DateTimes);
                break;
            case ItemReferenceValue reference:
                Numbers(writer, "reference", reference.Path);
                break;
        }
    }

    private static void Number(Utf8JsonWriter writer, NumericValue number)
    {
        Text(writer, "number", number.Number);
        Code(writer, "unit", number.Unit);
        if (number.FloatingPoint is { } floating)
        {
            if (double.IsFinite(floating))
            {
                writer.WriteNumber("floatingPoint", floating);
            }
            else
            {
                // What is no number in JSON is written as text.
                writer.WriteString("floatingPoint", floating.ToString(CultureInfo.InvariantCulture));
            }
        }

        if (number.RationalNumerator is { } numerator)
        {
            writer.WriteNumber("numerator", numerator);
        }

        if (number.RationalDenominator is { } denominator)
        {
            writer.WriteNumber("denominator", denominator);
        }

        Code(writer, "qualifier", number.Qualifier);
    }

    private static void Code(Utf8JsonWriter writer, string name, CodedConcept? concept)
    {
        if (concept is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteString("value", concept.Value);
            Text(writer, "scheme", concept.SchemeDesignator);
            Text(writer, "version", concept.SchemeVersion);
            Text(writer, "meaning", concept.Meaning);
            writer.WriteEndObject();
        }
    }

    private static void Instance(Utf8JsonWriter writer, string name, InstanceReference? instance)
    {
        if (instance is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteString("class", instance.SopClassUid.Value);
            writer.WriteString("uid", instance.SopInstanceUid.Value);
            writer.WriteEndObject();
        }
    }

    private static void Text(Utf8JsonWriter writer, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            writer.WriteString(name, text);
        }
    }

    private static void Numbers<T>(Utf8JsonWriter writer, string name, ValueList<T> numbers)
        where T : System.Numerics.INumber<T>
    {
        if (numbers.Count > 0)
        {
            writer.WriteStartArray(name);
            foreach (T number in numbers)
            {
                writer.WriteNumberValue(long.CreateChecked(number));
            }

            writer.WriteEndArray();
        }
    }

    private static void Points(Utf8JsonWriter writer, ValueList<float> points)
    {
        writer.WriteStartArray("points");
        foreach (float point in points)
        {
            if (float.IsFinite(point))
            {
                writer.WriteNumberValue(point);
            }
            else
            {
                writer.WriteStringValue(point.ToString(CultureInfo.InvariantCulture));
            }
        }

        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, ValueList<string> texts)
    {
        if (texts.Count > 0)
        {
            writer.WriteStartArray(name);
            foreach (string text in texts)
            {
                writer.WriteStringValue(text);
            }

            writer.WriteEndArray();
        }
    }
}
