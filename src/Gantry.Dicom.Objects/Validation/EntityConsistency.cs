using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>
/// Whether instances fit together: what they say of the patient, study, series, equipment and frame of reference they share is the same, no identifier stands for
/// two things, and what they refer to among themselves is what they say (PS3.3 §A.1.2). Instances are added one by one; what is kept of each is little.
/// </summary>
/// <param name="options">What counts as an error; strictly when null.</param>
public sealed class EntityConsistency(ValidationOptions? options = null)
{
    private const string Model = "PS3.3 §A.1.2";
    private const int LongestShown = 64;

    private readonly ValidationOptions _options = options ?? new ValidationOptions();
    private readonly Dictionary<(InformationEntity Entity, string Key), KnownEntity> _entities = [];
    private readonly Dictionary<string, IReadOnlyList<EntityAttribute>> _attributes = new(StringComparer.Ordinal);
    private readonly InstanceReferences _references = new();

    /// <summary>Adds an instance.</summary>
    /// <param name="name">What the instance is called in findings about others, for example the path of its file.</param>
    /// <param name="dataSet">The instance; pixel data is not looked at.</param>
    /// <returns>What does not fit with the instances added before.</returns>
    public IReadOnlyList<ValidationFinding> Add(string name, DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(dataSet);
        FindingList findings = new(_options);
        string? patient = PatientKey(dataSet), study = dataSet.GetString(Attributes.StudyInstanceUID), series = dataSet.GetString(Attributes.SeriesInstanceUID),
            frameOfReference = dataSet.GetString(Attributes.FrameOfReferenceUID);
        KnownEntity?[] entities =
        [
            Find(InformationEntity.Patient, patient),
            Find(InformationEntity.Study, study),
            Find(InformationEntity.Series, series),
            Find(InformationEntity.Equipment, series),
            Find(InformationEntity.FrameOfReference, frameOfReference),
        ];
        CheckParent(entities[1], patient, Attributes.StudyInstanceUID, "study", "patient", name, findings);
        CheckParent(entities[2], study, Attributes.SeriesInstanceUID, "series", "study", name, findings);
        CheckParent(entities[4], patient, Attributes.FrameOfReferenceUID, "frame of reference", "patient", name, findings);
        CheckFrameOfReference(entities[2], frameOfReference, name, findings);
        foreach (EntityAttribute attribute in AttributesOf(dataSet))
        {
            if (entities[(int)attribute.Entity] is { } entity)
            {
                Compare(attribute, entity, dataSet, name, findings);
            }
        }

        _references.Add(name, dataSet, findings);
        return findings.ToArray();
    }

    /// <summary>What references among all instances added do not fit, with the name of the instance that refers.</summary>
    public IEnumerable<(string Name, ValidationFinding Finding)> CheckReferences() => _references.Check(_options);

    private static string? PatientKey(DataSet dataSet) =>
        dataSet.GetString(Attributes.PatientID) is { } id ? $"{id}\\{dataSet.GetString(Attributes.IssuerOfPatientID)}" : null;

    private static void CheckParent(KnownEntity? entity, string? parent, Tag tag, string what, string of, string name, FindingList findings)
    {
        if (entity is null || parent is null)
        {
            return;
        }

        entity.Parent ??= (parent, name);
        if (entity.Parent.Value.Key != parent)
        {
            findings.Add(FindingSeverity.Error, tag, "identifier-of-two", Model,
                $"in {entity.Parent.Value.Name} the {what} with this identifier is of another {of}", $"give each {of}'s {what} an identifier of its own, or correct the {of}");
        }
    }

    private static void CheckFrameOfReference(KnownEntity? series, string? frameOfReference, string name, FindingList findings)
    {
        if (series is null || frameOfReference is null)
        {
            return;
        }

        series.FrameOfReference ??= (frameOfReference, name);
        if (series.FrameOfReference.Value.Key != frameOfReference)
        {
            findings.Add(FindingSeverity.Error, Attributes.FrameOfReferenceUID, "series-of-two-frames-of-reference", "PS3.3 §C.7.4.1.1.1",
                $"the series has another frame of reference in {series.FrameOfReference.Value.Name}", "make a series of its own for each frame of reference");
        }
    }

    private static void Compare(EntityAttribute attribute, KnownEntity entity, DataSet dataSet, string name, FindingList findings)
    {
        Tag tag = attribute.Requirement.Tag;
        string value = dataSet.TryGetElement(tag, out DataElement element) ? ComparedValue.Of(element) : string.Empty;
        if (!entity.Values.TryGetValue(tag, out (string Value, string Name) known))
        {
            entity.Values.Add(tag, (value, name));
            return;
        }

        if (known.Value == value)
        {
            return;
        }

        bool isMissing = known.Value.Length == 0 || value.Length == 0;
        string what = EntityName(attribute.Entity);
        string message = isMissing
            ? $"{attribute.Requirement.Entry.Name} of the {what} has {(value.Length == 0 ? "no" : "a")} value here, {(value.Length == 0 ? "one" : "none")} in {known.Name}"
            : $"{attribute.Requirement.Entry.Name} of the {what} differs from that in {known.Name}{Shown(attribute.Entity, value, known.Value)}";
        findings.Add(isMissing || attribute.Entity == InformationEntity.Equipment ? FindingSeverity.Warning : FindingSeverity.Error, tag,
            isMissing ? "entity-value-missing" : "entity-value-differs", attribute.Requirement.Definition.Source, message, $"give all instances of the {what} the same value");
    }

    // What tells who a patient is stays out of messages, which go to logs and pages.
    private static string Shown(InformationEntity entity, string value, string other) =>
        entity == InformationEntity.Patient || value.Length > LongestShown || other.Length > LongestShown || value[0] is '#' or '{' ? string.Empty : $": '{value}', there '{other}'";

    private static string EntityName(InformationEntity entity) => entity switch
    {
        InformationEntity.FrameOfReference => "frame of reference",
        InformationEntity.Equipment => "equipment of the series",
        InformationEntity.Series => "series",
        InformationEntity.Study => "study",
        _ => "patient",
    };

    private KnownEntity? Find(InformationEntity entity, string? key)
    {
        if (key is null)
        {
            return null;
        }

        if (!_entities.TryGetValue((entity, key), out KnownEntity? known))
        {
            known = new KnownEntity();
            _entities.Add((entity, key), known);
        }

        return known;
    }

    private IReadOnlyList<EntityAttribute> AttributesOf(DataSet dataSet)
    {
        InformationObjectDefinition? definition = dataSet.GetString(Attributes.SOPClassUID) is { } uid ? InformationObjectDefinitions.BySopClass(new Uid(uid)) : null;

        // Of a class without a definition, what all images have.
        definition ??= InformationObjectDefinitions.BySopClass(SopClasses.SecondaryCaptureImageStorage)!;
        if (!_attributes.TryGetValue(definition.Id, out IReadOnlyList<EntityAttribute>? attributes))
        {
            attributes = EntityAttribute.Of(definition);
            _attributes.Add(definition.Id, attributes);
        }

        return attributes;
    }

    private sealed class KnownEntity
    {
        public Dictionary<Tag, (string Value, string Name)> Values { get; } = [];

        public (string Key, string Name)? Parent { get; set; }

        public (string Key, string Name)? FrameOfReference { get; set; }
    }
}
