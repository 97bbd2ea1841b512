using Gantry.Dicom.Objects.Codes;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Makes content items in few words; how an item relates to the one above it is added by <see cref="ContentItem.As"/> or <see cref="ContentItem.Containing"/>.</summary>
public static class ContentItems
{
    /// <summary>A container.</summary>
    public static ContentItem Container(CodedConcept name) => new(name, new ContainerValue());

    /// <summary>The root of a document that follows a template of PS3.16.</summary>
    public static ContentItem Document(CodedConcept title, string template) => new(title, new ContainerValue()) { Template = new TemplateIdentification(template) };

    /// <summary>A text.</summary>
    public static ContentItem Text(CodedConcept name, string text) => new(name, new TextValue(text));

    /// <summary>A code.</summary>
    public static ContentItem Code(CodedConcept name, CodedConcept code) => new(name, new CodeValue(code));

    /// <summary>A number with a unit of UCUM.</summary>
    /// <param name="name">What is measured.</param>
    /// <param name="number">The number.</param>
    /// <param name="unit">The unit's code, "1" for none.</param>
    public static ContentItem Number(CodedConcept name, double number, string unit) => new(name, new NumericValue(number, NumericValue.UnitOf(unit, unit is ['{', .. string what, '}'] ? what : null)));

    /// <summary>A unique identifier.</summary>
    public static ContentItem Uid(CodedConcept name, Uid uid) => new(name, new UidReferenceValue(uid));

    /// <summary>A date and time, with its offset from UTC.</summary>
    public static ContentItem DateTime(CodedConcept name, DateTimeOffset time) => new(name, new DateTimeValue(DocumentHeader.WriteDateTime(time)));

    /// <summary>An instance: an image, a waveform, or another composite object, as its SOP class says.</summary>
    public static ContentItem Instance(InstanceReference instance, CodedConcept? name = null)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return new ContentItem(name, ReferenceKind.Of(instance));
    }

    /// <summary>A code of DICOM's own terminology.</summary>
    internal static CodedConcept Dcm(string value) => CodeDictionary.Concept(value);
}
