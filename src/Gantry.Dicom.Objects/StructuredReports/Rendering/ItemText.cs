using System.Globalization;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>What people read of content items.</summary>
internal static class ItemText
{
    /// <summary>What is said of the whole document: name and text.</summary>
    public static IEnumerable<(string Name, string Text)> HeadingOf(DataSet header)
    {
        (string Name, string? Text)[] lines =
        [
            ("Patient", header.Get(Attributes.PatientName) is { } patient ? Of(patient) : null),
            ("Patient ID", header.GetString(Attributes.PatientID)),
            ("Birth date", Date(header.GetString(Attributes.PatientBirthDate))),
            ("Sex", header.GetString(Attributes.PatientSex)),
            ("Study", header.GetString(Attributes.StudyDescription)),
            ("Study date", Date(header.GetString(Attributes.StudyDate))),
            ("Accession number", header.GetString(Attributes.AccessionNumber)),
            ("Referring physician", header.Get(Attributes.ReferringPhysicianName) is { } referring ? Of(referring) : null),
            ("Institution", header.GetString(Attributes.InstitutionName)),
            ("Content date", $"{Date(header.GetString(Attributes.ContentDate))} {Time(header.GetString(Attributes.ContentTime))}".Trim()),
            ("Completion", header.GetString(Attributes.CompletionFlag)),
            ("Verification", header.GetString(Attributes.VerificationFlag)),
            .. header.Items(Attributes.VerifyingObserverSequence).Select(observer => ("Verified by", (string?)Of(observer))),
        ];
        return lines.Where(line => !string.IsNullOrEmpty(line.Text)).Select(line => (line.Name, line.Text!));
    }

    /// <summary>The value of an item; empty for a container.</summary>
    public static string Of(ContentItem item) => item.Value switch
    {
        ContainerValue => string.Empty,
        TextValue text => Lines(text.Text),
        CodeValue code => code.Code is { } concept ? Of(concept) : string.Empty,
        NumericValue number => Of(number),
        DateValue date => Date(date.Date),
        TimeValue time => Time(time.Time),
        DateTimeValue dateTime => DateTime(dateTime.DateTime),
        PersonNameValue name => Of(name.Name),
        ImageValue image => $"[{Class(image.Instance)} {image.Instance.SopInstanceUid}{List(", frame", image.Frames)}{List(", segment", image.Segments)}]",
        WaveformValue waveform => $"[{Class(waveform.Instance)} {waveform.Instance.SopInstanceUid}{List(", channels", waveform.Channels)}]",
        CompositeValue composite => $"[{Class(composite.Instance)} {composite.Instance.SopInstanceUid}]",
        SpatialCoordinatesValue coordinates => $"[{coordinates.GraphicType}{Points(coordinates.Points, 2)}]",
        SpatialCoordinates3DValue coordinates => $"[{coordinates.GraphicType}{Points(coordinates.Points, 3)}]",
        TemporalCoordinatesValue coordinates => $"[{coordinates.RangeType}{List(", samples", coordinates.SamplePositions)}{List(", seconds", coordinates.TimeOffsets)}{List(", times", coordinates.DateTimes)}]",
        ItemReferenceValue reference => $"[item {reference}]",
        UnknownValue unknown => $"[{unknown.Type}]",
        _ => item.Value.ToString()!,
    };

    /// <summary>The name of an item; what its relationship or type says where it has none.</summary>
    public static string NameOf(ContentItem item) => item.Name is { } name ? Of(name) : string.Empty;

    /// <summary>A person's name as it is spoken.</summary>
    public static string Of(PersonName name)
    {
        string alphabetic = string.Join(' ', new[] { name.Prefix, name.GivenName, name.MiddleName, name.FamilyName, name.Suffix }.Where(part => part.Length > 0));
        return name.Ideographic.Length == 0 ? alphabetic : $"{alphabetic} ({name.Ideographic.Replace('^', ' ').Trim()})".Trim();
    }

    private static string Of(DataSet observer) =>
        $"{(observer.Get(Attributes.VerifyingObserverName) is { } name ? Of(name) : string.Empty)} {DateTime(observer.GetString(Attributes.VerificationDateTime) ?? string.Empty)}".Trim();

    private static string Of(CodedConcept concept) => concept.Meaning.Length > 0 ? concept.Meaning : concept.Value;

    private static string Of(NumericValue number)
    {
        string unit = number.Unit is not { } concept || concept.Value == "1" ? string.Empty : concept.SchemeDesignator == "UCUM" && !concept.Value.StartsWith('{') ? concept.Value : Of(concept);
        string value = $"{number.Number} {unit}".Trim();
        return number.Qualifier is { } qualifier ? $"{value} ({Of(qualifier)})".Trim() : value;
    }

    private static string Class(InstanceReference instance) =>
        UidRegistry.NameOf(instance.SopClassUid).Replace(" Storage", string.Empty, StringComparison.Ordinal);

    private static string List<T>(string name, ValueList<T> values) =>
        values.Count == 0 ? string.Empty : $"{name} {string.Join(", ", values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)))}";

    // Long outlines tell nobody anything.
    private static string Points(ValueList<float> values, int dimensions)
    {
        const int Most = 4;
        IEnumerable<string> points = values.Chunk(dimensions).Take(Most).Select(point => $" ({string.Join(", ", point.Select(number => number.ToString("0.###", CultureInfo.InvariantCulture)))})");
        int count = values.Count / dimensions;
        return string.Concat(points) + (count > Most ? string.Create(CultureInfo.InvariantCulture, $" … {count} points") : string.Empty);
    }

    // Lines of text values end with CR LF (PS3.5 §6.1.2.3).
    private static string Lines(string value) => value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Trim('\n');

    private static string Date(string? date) => date is { Length: 8 } && date.All(char.IsAsciiDigit) ? $"{date[..4]}-{date[4..6]}-{date[6..]}" : date ?? string.Empty;

    private static string Time(string? time)
    {
        if (time is not { Length: >= 4 } || !time.AsSpan(0, 4).ContainsAnyExceptInRange('0', '9') is false)
        {
            return time ?? string.Empty;
        }

        return time.Length >= 6 ? $"{time[..2]}:{time[2..4]}:{time[4..]}" : $"{time[..2]}:{time[2..]}";
    }

    private static string DateTime(string dateTime)
    {
        int zone = dateTime.IndexOfAny(['+', '-']);
        string offset = zone < 0 ? string.Empty : $" {dateTime[zone..]}";
        string local = zone < 0 ? dateTime : dateTime[..zone];
        return local.Length <= 8 ? Date(local) + offset : $"{Date(local[..8])} {Time(local[8..])}{offset}";
    }
}
