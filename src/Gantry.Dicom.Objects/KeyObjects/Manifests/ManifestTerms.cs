namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>Codes and names that IdéoLink fixes.</summary>
internal static class ManifestTerms
{
    public const string PersonScheme = "99PS_IdNat";
    public const string PersonSchemeUid = "1.2.250.1.71.4.2.1";
    public const string PersonSchemeName = "Identification nationale du Professionnel de Santé";
    public const string OrganizationScheme = "99Struct_IdNat";
    public const string OrganizationSchemeUid = "1.2.250.1.71.4.2.2";
    public const string OrganizationSchemeName = "Identification nationale de la structure";
    public const string CharacterSet = "ISO_IR 100";

    /// <summary>Who gave an INS-C, the national identity of patients before INS-NIR and INS-NIA.</summary>
    public const string LegacyIdentityUid = "1.2.250.1.213.1.4.2";

    /// <summary>The enumerated values of Universal Entity ID Type (0040,0033).</summary>
    public static readonly string[] EntityIdTypes = ["DNS", "EUI64", "ISO", "URI", "UUID", "X400", "X500"];
}
