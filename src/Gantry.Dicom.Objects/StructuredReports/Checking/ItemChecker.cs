using System.Globalization;
using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Checks the items of a tree one by one: how they relate, whether they are named, whether their values are whole.</summary>
/// <param name="root">The root.</param>
/// <param name="rules">What may stand below what; null where that is not known.</param>
/// <param name="findings">Takes what is wrong.</param>
internal sealed class ItemChecker(ContentItem root, RelationshipRules? rules, List<ValidationFinding> findings)
{
    private const string Tree = "PS3.3 §C.17.3";

    public void Check()
    {
        if (root.Value is not ContainerValue)
        {
            Error(string.Empty, "sr-root", Tree, $"the root is {(root.ValueType.Length > 0 ? root.ValueType : "of no value type")}, not CONTAINER", "Begin the document with a container that has its title.");
        }
        else if (root.Name is null)
        {
            Error(string.Empty, "sr-title", Tree, "the document has no title", "Set Concept Name Code Sequence (0040,A043).");
        }

        Stack<(string Path, ContentItem Item)> waiting = new([(string.Empty, root)]);
        while (waiting.TryPop(out (string Path, ContentItem Item) at))
        {
            Value(at.Item, at.Path);
            for (int i = at.Item.Children.Count - 1; i >= 0; i--)
            {
                string path = ContentTree.PathOf(at.Path, i);
                Relationship(at.Item, at.Item.Children[i], path);
                waiting.Push((path, at.Item.Children[i]));
            }
        }
    }

    private void Relationship(ContentItem parent, ContentItem child, string path)
    {
        if (parent.Value is ItemReferenceValue)
        {
            Error(path, "sr-reference-content", "PS3.3 §C.17.3.2.5", "an item stands below a reference to another", "Put it below the item that is referred to.");
            return;
        }

        bool isByReference = child.Value is ItemReferenceValue;
        ContentItem? target = child.Value is ItemReferenceValue reference ? ContentReferences.Resolve(root, reference) : child;
        if (rules is null || target is null || child.Relationship == RelationshipType.Unknown || target.Value is UnknownValue || rules.Allows(parent.ValueType, child.Relationship, target.ValueType, isByReference))
        {
            return;
        }

        Error(path, "sr-relationship", $"PS3.3 §A.35, {UidRegistry.NameOf(rules!.SopClassUid)}", $"a {target.ValueType} item stands {(isByReference ? "by reference " : string.Empty)}below a {parent.ValueType} item as {child.Relationship.ToTerm()}, which this SOP class does not allow",
            "Relate it otherwise, or use a SOP class that allows more.");
    }

    private void Value(ContentItem item, string path)
    {
        Code(item.Name, path, "ConceptNameCodeSequence");
        if (item.Name is null && item.Value is TextValue or CodeValue or NumericValue or DateValue or TimeValue or DateTimeValue or UidReferenceValue or PersonNameValue)
        {
            Error(path, "sr-name", Tree, $"the {item.ValueType} item has no name", "Set Concept Name Code Sequence (0040,A043).");
        }

        switch (item.Value)
        {
            case TextValue { Text: "" } or DateValue { Date: "" } or TimeValue { Time: "" } or DateTimeValue { DateTime: "" } or CodeValue { Code: null }:
                Error(path, "sr-value", Tree, $"the {item.ValueType} item has no value", "Give it one, or leave it out.");
                break;
            case PersonNameValue name when name.Name == new PersonName(string.Empty):
                Error(path, "sr-value", Tree, "the PNAME item has no value", "Give it one, or leave it out.");
                break;
            case CodeValue { Code: { } code }:
                Code(code, path, "ConceptCodeSequence");
                break;
            case NumericValue number:
                Number(number, path);
                break;
            case UidReferenceValue { Uid.IsValid: false } reference:
                Error(path, "sr-uid", "PS3.5 §9.1", $"'{reference.Uid}' is no UID", "Write a valid identifier.");
                break;
            case ImageValue image:
                Instance(image.Instance, path);
                break;
            case WaveformValue waveform:
                Instance(waveform.Instance, path);
                break;
            case CompositeValue composite:
                Instance(composite.Instance, path);
                break;
            case SpatialCoordinatesValue coordinates:
                Points(coordinates.GraphicType, coordinates.Points.Count, 2, path);
                break;
            case SpatialCoordinates3DValue coordinates:
                Points(coordinates.GraphicType, coordinates.Points.Count, 3, path);
                break;
            case TemporalCoordinatesValue time when (time.SamplePositions.Count > 0 ? 1 : 0) + (time.TimeOffsets.Count > 0 ? 1 : 0) + (time.DateTimes.Count > 0 ? 1 : 0) != 1:
                Error(path, "sr-temporal-coordinates", "PS3.3 §C.18.7", "one of sample positions, time offsets and times has to be there", "Give the moments in one of these ways.");
                break;
            case UnknownValue unknown:
                findings.Add(ReportFinding.Of(FindingSeverity.Warning, path, "sr-value-type", Tree, unknown.Type.Length > 0 ? $"the value type {unknown.Type} is not known here" : "the item has no value type", "Use a value type of the standard."));
                break;
        }
    }

    private void Number(NumericValue number, string path)
    {
        Code(number.Unit, path, "MeasuredValueSequence[0].MeasurementUnitsCodeSequence");
        if (number.Number is null && number.Unit is null)
        {
            if (number.Qualifier is null)
            {
                findings.Add(ReportFinding.Of(FindingSeverity.Warning, path, "sr-number-missing", "PS3.3 §C.18.1", "the NUM item has neither a number nor a reason why", "Give the number, or a qualifier of CID 42."));
            }

            return;
        }

        if (number.Value is null)
        {
            Error(path, "sr-number", "PS3.3 §C.18.1", $"'{number.Number}' is no number", "Write a decimal string.");
        }

        if (number.Unit is null)
        {
            Error(path, "sr-unit", "PS3.3 §C.18.1", "the number has no unit", "Give one of UCUM; 1 for none.");
        }
    }

    private void Code(CodedConcept? concept, string path, string place)
    {
        if (concept is null)
        {
            return;
        }

        string at = path.Length > 0 ? $"{path}.{place}" : place;
        if (concept.Meaning.Length == 0)
        {
            Error(at, "sr-code-meaning", "PS3.3 §8.3", $"the code {concept.Value} of {concept.SchemeDesignator} has no meaning", "Set Code Meaning (0008,0104).");
        }

        if (concept.SchemeDesignator.Length == 0 && !concept.IsUrn)
        {
            Error(at, "sr-code-scheme", "PS3.3 §8.2", $"the code {concept.Value} names no coding scheme", "Set Coding Scheme Designator (0008,0102).");
        }

        if (concept.SchemeDesignator != CodeDictionary.Scheme)
        {
            return;
        }

        if (!CodeDictionary.TryGet(concept.Value, out DicomCode? code))
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Warning, at, "sr-code-unknown", "PS3.16 annex D", $"DCM has no code {concept.Value} in the edition {CodeDictionary.Edition}", "Use a code of the standard, or a scheme of your own."));
        }
        else if (code.IsRetired)
        {
            findings.Add(ReportFinding.Of(FindingSeverity.Info, at, "sr-code-retired", "PS3.16 annex D", $"the code {concept} is retired", "Use what replaces it."));
        }
    }

    private void Instance(InstanceReference instance, string path)
    {
        if (!instance.SopClassUid.IsValid || !instance.SopInstanceUid.IsValid)
        {
            Error(path, "sr-instance", "PS3.3 Table 10-11", "the instance referred to has no valid SOP Class UID and SOP Instance UID", "Set both in Referenced SOP Sequence (0008,1199).");
        }
    }

    private void Points(string type, int numbers, int dimensions, string path)
    {
        int points = numbers / dimensions;
        (int Least, int Most) = type switch
        {
            "POINT" => (1, 1),
            "MULTIPOINT" => (1, int.MaxValue),
            "POLYLINE" => (2, int.MaxValue),
            "POLYGON" => (3, int.MaxValue),
            "CIRCLE" => (2, 2),
            "ELLIPSE" => (4, 4),
            "ELLIPSOID" => (6, 6),
            _ => (0, -1),
        };
        string source = dimensions == 2 ? "PS3.3 §C.18.6" : "PS3.3 §C.18.9";
        if (Most < 0)
        {
            Error(path, "sr-graphic-type", source, $"'{type}' is no graphic type", "Use one of the standard, as POLYLINE.");
        }
        else if (numbers % dimensions != 0 || points < Least || points > Most)
        {
            Error(path, "sr-graphic-data", source, string.Create(CultureInfo.InvariantCulture, $"{numbers} numbers are no points of a {type}"), "Give each point its coordinates, as many as the type wants.");
        }
    }

    private void Error(string path, string rule, string source, string message, string remedy) => findings.Add(ReportFinding.Of(FindingSeverity.Error, path, rule, source, message, remedy));
}
