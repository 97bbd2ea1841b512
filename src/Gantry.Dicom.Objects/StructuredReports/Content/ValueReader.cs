namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Reads the value of a content item.</summary>
internal static class ValueReader
{
    /// <summary>The value, and the attributes it was read from, which no others are kept of.</summary>
    public static (ContentValue Value, Tag[] Read) Read(DataSet item)
    {
        string? type = item.GetString(Attributes.ValueType);
        return type switch
        {
            "CONTAINER" => (new ContainerValue(item.GetString(Attributes.ContinuityOfContent) == "CONTINUOUS"), []),
            "TEXT" => (new TextValue(Text(item, Attributes.TextValue)), [Attributes.TextValue]),
            "CODE" => (new CodeValue(item.GetCode(Attributes.ConceptCodeSequence)), [Attributes.ConceptCodeSequence]),
            "NUM" => (NumberOf(item), [Attributes.MeasuredValueSequence, Attributes.NumericValueQualifierCodeSequence]),
            "DATE" => (new DateValue(Text(item, Attributes.Date)), [Attributes.Date]),
            "TIME" => (new TimeValue(Text(item, Attributes.Time)), [Attributes.Time]),
            "DATETIME" => (new DateTimeValue(Text(item, Attributes.DateTime)), [Attributes.DateTime]),
            "UIDREF" => (new UidReferenceValue(new Uid(Text(item, Attributes.UID))), [Attributes.UID]),
            "PNAME" => (new PersonNameValue(item.Get(Attributes.PersonName) ?? new PersonName(string.Empty)), [Attributes.PersonName]),
            "COMPOSITE" => (new CompositeValue(InstanceOf(item)), [Attributes.ReferencedSOPSequence]),
            "IMAGE" => (ImageOf(item), [Attributes.ReferencedSOPSequence]),
            "WAVEFORM" => (WaveformOf(item), [Attributes.ReferencedSOPSequence]),
            "SCOORD" => (new SpatialCoordinatesValue(Text(item, Attributes.GraphicType), ValueList.Create<float>(item.GetValues(Attributes.GraphicData)))
            {
                PixelOrigin = item.GetString(Attributes.PixelOriginInterpretation),
                FiducialUid = UidOf(item, Attributes.FiducialUID),
            }, [Attributes.GraphicType, Attributes.GraphicData, Attributes.PixelOriginInterpretation, Attributes.FiducialUID]),
            "SCOORD3D" => (new SpatialCoordinates3DValue(Text(item, Attributes.GraphicType), ValueList.Create<float>(item.GetValues(Attributes.GraphicData)), UidOf(item, Attributes.ReferencedFrameOfReferenceUID))
            {
                FiducialUid = UidOf(item, Attributes.FiducialUID),
            }, [Attributes.GraphicType, Attributes.GraphicData, Attributes.ReferencedFrameOfReferenceUID, Attributes.FiducialUID]),
            "TCOORD" => (new TemporalCoordinatesValue(Text(item, Attributes.TemporalRangeType))
            {
                SamplePositions = ValueList.Create<uint>(item.GetValues(Attributes.ReferencedSamplePositions)),
                TimeOffsets = ValueList.Create<string>(item.GetStrings(Attributes.ReferencedTimeOffsets)),
                DateTimes = ValueList.Create<string>(item.GetStrings(Attributes.ReferencedDateTime)),
            }, [Attributes.TemporalRangeType, Attributes.ReferencedSamplePositions, Attributes.ReferencedTimeOffsets, Attributes.ReferencedDateTime]),
            null when item.Contains(Attributes.ReferencedContentItemIdentifier) => (new ItemReferenceValue(ValueList.Create<uint>(item.GetValues(Attributes.ReferencedContentItemIdentifier))), []),
            _ => (new UnknownValue(type ?? string.Empty), []),
        };
    }

    private static NumericValue NumberOf(DataSet item)
    {
        DataSet? measured = item.Items(Attributes.MeasuredValueSequence) is [DataSet first, ..] ? first : null;
        return new NumericValue(measured?.GetString(Attributes.NumericValue), measured?.GetCode(Attributes.MeasurementUnitsCodeSequence))
        {
            FloatingPoint = measured?.Get(Attributes.FloatingPointValue),
            RationalNumerator = measured?.Get(Attributes.RationalNumeratorValue),
            RationalDenominator = measured?.Get(Attributes.RationalDenominatorValue),
            Qualifier = item.GetCode(Attributes.NumericValueQualifierCodeSequence),
        };
    }

    private static ImageValue ImageOf(DataSet item)
    {
        DataSet reference = Referenced(item);
        return new ImageValue(InstanceOf(item))
        {
            Frames = ValueList.Create<int>(reference.GetValues(Attributes.ReferencedFrameNumber)),
            Segments = ValueList.Create<int>(reference.GetValues(Attributes.ReferencedSegmentNumber.As<int>())),
            PresentationState = reference.Items(Attributes.ReferencedSOPSequence) is [DataSet state, ..] ? Instance(state) : null,
            RealWorldValueMapping = reference.Items(Attributes.ReferencedRealWorldValueMappingInstanceSequence) is [DataSet mapping, ..] ? Instance(mapping) : null,
        };
    }

    private static WaveformValue WaveformOf(DataSet item) =>
        new(InstanceOf(item)) { Channels = ValueList.Create<int>(Referenced(item).GetValues(Attributes.ReferencedWaveformChannels.As<int>())) };

    private static InstanceReference InstanceOf(DataSet item) => Instance(Referenced(item));

    private static InstanceReference Instance(DataSet reference) =>
        new(new Uid(Text(reference, Attributes.ReferencedSOPClassUID)), new Uid(Text(reference, Attributes.ReferencedSOPInstanceUID)));

    private static DataSet Referenced(DataSet item) => item.Items(Attributes.ReferencedSOPSequence) is [DataSet first, ..] ? first : new DataSet();

    private static Uid? UidOf(DataSet item, Tag tag) => item.GetString(tag) is { } text ? new Uid(text) : null;

    private static string Text(DataSet item, Tag tag) => item.GetString(tag) ?? string.Empty;
}
