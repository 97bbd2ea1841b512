namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Writes content items into data sets.</summary>
internal static class ContentTreeWriter
{
    public static void Write(ContentItem item, DataSet into)
    {
        Set(into, Attributes.RelationshipType, item.Relationship.ToTerm());
        Set(into, Attributes.ObservationDateTime.As<string>(), item.ObservationDateTime);
        Set(into, Attributes.ObservationUID, item.ObservationUid);
        SetCode(into, Attributes.ConceptNameCodeSequence, item.Name);
        Set(into, Attributes.ValueType, item.ValueType);
        WriteValue(item.Value, into);
        if (item.Template is { } template)
        {
            DataSet identification = new();
            Set(identification, Attributes.MappingResource, template.MappingResource);
            Set(identification, Attributes.MappingResourceUID, template.MappingResourceUid);
            identification.Set(Attributes.TemplateIdentifier, template.Identifier);
            into.SetItems(Attributes.ContentTemplateSequence, identification);
        }

        if (item.Children.Count > 0)
        {
            into.SetItems(Attributes.ContentSequence, item.Children.Select(child =>
            {
                DataSet below = child.Other?.Attributes.Clone() ?? new DataSet();
                Write(child, below);
                return below;
            }));
        }
    }

    private static void WriteValue(ContentValue value, DataSet into)
    {
        switch (value)
        {
            case ContainerValue container:
                into.Set(Attributes.ContinuityOfContent, container.ToString());
                break;
            case TextValue text:
                into.Set(Attributes.TextValue, text.Text);
                break;
            case CodeValue code:
                SetCode(into, Attributes.ConceptCodeSequence, code.Code);
                break;
            case NumericValue number:
                WriteNumber(number, into);
                break;
            case DateValue date:
                into.Set(Attributes.Date.As<string>(), date.Date);
                break;
            case TimeValue time:
                into.Set(Attributes.Time.As<string>(), time.Time);
                break;
            case DateTimeValue dateTime:
                into.Set(Attributes.DateTime.As<string>(), dateTime.DateTime);
                break;
            case UidReferenceValue reference:
                into.Set(Attributes.UID, reference.Uid);
                break;
            case PersonNameValue name:
                into.Set(Attributes.PersonName, name.Name);
                break;
            case CompositeValue composite:
                into.SetItems(Attributes.ReferencedSOPSequence, Reference(composite.Instance));
                break;
            case ImageValue image:
                into.SetItems(Attributes.ReferencedSOPSequence, Reference(image));
                break;
            case WaveformValue waveform:
                DataSet item = Reference(waveform.Instance);
                SetValues(item, Attributes.ReferencedWaveformChannels.As<int>(), waveform.Channels);
                into.SetItems(Attributes.ReferencedSOPSequence, item);
                break;
            case SpatialCoordinatesValue coordinates:
                into.Set(Attributes.GraphicType, coordinates.GraphicType);
                SetValues(into, Attributes.GraphicData, coordinates.Points);
                Set(into, Attributes.PixelOriginInterpretation, coordinates.PixelOrigin);
                Set(into, Attributes.FiducialUID, coordinates.FiducialUid);
                break;
            case SpatialCoordinates3DValue coordinates:
                into.Set(Attributes.GraphicType, coordinates.GraphicType);
                SetValues(into, Attributes.GraphicData, coordinates.Points);
                Set(into, Attributes.ReferencedFrameOfReferenceUID, coordinates.FrameOfReferenceUid);
                Set(into, Attributes.FiducialUID, coordinates.FiducialUid);
                break;
            case TemporalCoordinatesValue coordinates:
                into.Set(Attributes.TemporalRangeType, coordinates.RangeType);
                SetValues(into, Attributes.ReferencedSamplePositions, coordinates.SamplePositions);
                SetValues(into, Attributes.ReferencedTimeOffsets.As<string>(), coordinates.TimeOffsets);
                SetValues(into, Attributes.ReferencedDateTime.As<string>(), coordinates.DateTimes);
                break;
            case ItemReferenceValue reference:
                SetValues(into, Attributes.ReferencedContentItemIdentifier, reference.Path);
                break;
        }
    }

    private static void WriteNumber(NumericValue number, DataSet into)
    {
        DataSet measured = new();
        Set(measured, Attributes.NumericValue.As<string>(), number.Number);
        SetCode(measured, Attributes.MeasurementUnitsCodeSequence, number.Unit);
        if (number.FloatingPoint is { } floating)
        {
            measured.Set(Attributes.FloatingPointValue, floating);
        }

        if (number.RationalNumerator is { } numerator)
        {
            measured.Set(Attributes.RationalNumeratorValue, numerator);
        }

        if (number.RationalDenominator is { } denominator)
        {
            measured.Set(Attributes.RationalDenominatorValue, denominator);
        }

        into.SetItems(Attributes.MeasuredValueSequence, measured.IsEmpty ? [] : [measured]);
        SetCode(into, Attributes.NumericValueQualifierCodeSequence, number.Qualifier);
    }

    private static DataSet Reference(ImageValue image)
    {
        DataSet item = Reference(image.Instance);
        SetValues(item, Attributes.ReferencedFrameNumber, image.Frames);
        SetValues(item, Attributes.ReferencedSegmentNumber.As<int>(), image.Segments);
        if (image.PresentationState is { } state)
        {
            item.SetItems(Attributes.ReferencedSOPSequence, Reference(state));
        }

        if (image.RealWorldValueMapping is { } mapping)
        {
            item.SetItems(Attributes.ReferencedRealWorldValueMappingInstanceSequence, Reference(mapping));
        }

        return item;
    }

    private static DataSet Reference(InstanceReference instance)
    {
        DataSet item = new();
        item.Set(Attributes.ReferencedSOPClassUID, instance.SopClassUid);
        item.Set(Attributes.ReferencedSOPInstanceUID, instance.SopInstanceUid);
        return item;
    }

    private static void SetCode(DataSet into, SequenceAttribute attribute, CodedConcept? concept)
    {
        if (concept is not null)
        {
            into.SetCodes(attribute, concept);
        }
    }

    private static void Set(DataSet into, Attribute<string> attribute, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            into.Set(attribute, text);
        }
    }

    private static void Set(DataSet into, Attribute<Uid> attribute, Uid? uid)
    {
        if (uid is { } given)
        {
            into.Set(attribute, given);
        }
    }

    private static void SetValues<T>(DataSet into, Attribute<T> attribute, ValueList<T> values)
    {
        if (values.Count > 0)
        {
            into.SetValues(attribute, [.. values]);
        }
    }
}
