using static Gantry.Dicom.Objects.StructuredReports.ContentItems;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>The language of a document (PS3.16 TID 1204).</summary>
/// <param name="Code">The language, as a rule of scheme RFC5646.</param>
/// <param name="Country">The country of the language, of scheme ISO3166_1; null where it does not matter.</param>
public sealed record Language(CodedConcept Code, CodedConcept? Country = null)
{
    /// <summary>English.</summary>
    public static Language English { get; } = new(new CodedConcept("en", "RFC5646", "English"));

    /// <summary>French.</summary>
    public static Language French { get; } = new(new CodedConcept("fr", "RFC5646", "French"));

    /// <summary>The content item that says so, to stand below the root.</summary>
    public ContentItem ToItem()
    {
        ContentItem item = ContentItems.Code(Dcm("121049"), Code).As(RelationshipType.HasConceptModifier);
        return Country is { } country ? item.With(ContentItems.Code(Dcm("121046"), country).As(RelationshipType.HasConceptModifier)) : item;
    }
}
