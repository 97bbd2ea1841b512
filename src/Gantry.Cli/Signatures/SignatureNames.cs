using Gantry.Dicom.Objects.Signatures;

namespace Gantry.Cli.Signatures;

/// <summary>What the profiles of signatures are called on the command line.</summary>
internal static class SignatureNames
{
    /// <summary>The names, one after the other.</summary>
    internal const string Profiles = "base|creator|authorization|report|none";

    /// <summary>The profile of a name.</summary>
    internal static DigitalSignatureProfile Profile(string name) => name == "report" ? DigitalSignatureProfile.StructuredReport : Enum.Parse<DigitalSignatureProfile>(name, ignoreCase: true);

    /// <summary>The name of a profile.</summary>
    internal static string Name(DigitalSignatureProfile profile) => profile == DigitalSignatureProfile.StructuredReport ? "report" : profile.ToString().ToLowerInvariant();
}
