using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>An organization as HL7 writes it (XON), which Institution Name (0008,0080) of a manifest may hold: its name, its identifier and who gave that.</summary>
/// <param name="Name">The name (XON.1).</param>
/// <param name="Authority">The universal identifier of who gave the identifier (XON.6, second part); null where it is not said.</param>
/// <param name="Identifier">The identifier (XON.10); null where it is not said.</param>
public sealed record OrganizationName(string Name, string? Authority = null, string? Identifier = null)
{
    /// <summary>The most characters that Institution Name takes (PS3.5 §6.2, LO).</summary>
    public const int MaximumLength = 64;

    private const int AuthorityPart = 5;
    private const int IdentifierPart = 9;

    /// <summary>Reads what Institution Name says of the author's organization (XDS authorInstitution).</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>The organization; null where none is named.</returns>
    public static OrganizationName? OfAuthor(DataSet manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        string? text = manifest.Items(Attributes.ReferringPhysicianIdentificationSequence).Select(item => item.GetString(Attributes.InstitutionName)).FirstOrDefault(name => name is not null)
            ?? manifest.GetString(Attributes.InstitutionName);
        return TryParse(text, out OrganizationName? organization) ? organization : null;
    }

    /// <summary>Reads a name, alone or as XON.</summary>
    /// <param name="text">The text.</param>
    /// <param name="organization">What it says.</param>
    /// <returns>Whether it names an organization: it is not empty, nor longer than <see cref="MaximumLength"/>.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out OrganizationName? organization)
    {
        string[] parts = text?.Trim().Split('^') ?? [];
        organization = text is { Length: <= MaximumLength } && parts[0].Length > 0
            ? new OrganizationName(parts[0], Part(AuthorityPart) is { } authority && authority.Split('&') is [_, { Length: > 0 } universal, ..] ? universal : null, Part(IdentifierPart))
            : null;
        return organization is not null;

        string? Part(int number) => parts.Length > number && parts[number].Length > 0 ? parts[number] : null;
    }

    /// <summary>The organization as XON: a name alone where nothing else is known.</summary>
    /// <exception cref="DicomException">It is longer than Institution Name takes, or a part has a delimiter of HL7 in it.</exception>
    public string ToXon()
    {
        if ((Name + Authority + Identifier).AsSpan().ContainsAny("^&|\\"))
        {
            throw new DicomException($"'{Name}' or its identifiers have one of ^ & | \\ in them, which delimit the parts of an XON.");
        }

        string text = Authority is null && Identifier is null ? Name : $"{Name}^^^^^{(Authority is null ? string.Empty : $"&{Authority}&ISO")}^^^^{Identifier}".TrimEnd('^');
        return text.Length <= MaximumLength ? text : throw new DicomException($"'{text}' has {text.Length} characters: Institution Name (0008,0080) takes {MaximumLength}.");
    }
}
