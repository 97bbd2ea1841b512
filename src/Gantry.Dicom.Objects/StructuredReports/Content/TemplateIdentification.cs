namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Which template the content of a container follows (PS3.3 §C.18.8).</summary>
/// <param name="Identifier">The template identifier, for example 1500.</param>
/// <param name="MappingResource">Where the template is defined: DCMR for PS3.16.</param>
public sealed record TemplateIdentification(string Identifier, string MappingResource = TemplateIdentification.Dcmr)
{
    /// <summary>The UID of the mapping resource; null when it does not say.</summary>
    public Uid? MappingResourceUid { get; init; }

    /// <summary>The mapping resource of the DICOM standard's templates.</summary>
    public const string Dcmr = "DCMR";
}
