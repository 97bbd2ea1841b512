using System.Globalization;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>The codes of <see cref="SignaturePurpose"/>.</summary>
public static class SignaturePurposes
{
    /// <summary>The coding scheme of the codes.</summary>
    public const string Scheme = "ASTM-sigpurpose";

    private static readonly string[] s_meanings =
    [
        "Author's Signature", "Coauthor's Signature", "Co-participant's Signature", "Transcriptionist/Recorder Signature", "Verification Signature", "Validation Signature", "Consent Signature",
        "Signature Witness Signature", "Event Witness Signature", "Identity Witness Signature", "Consent Witness Signature", "Interpreter Signature", "Review Signature", "Source Signature",
        "Addendum Signature", "Modification Signature", "Administrative (Error/Edit) Signature", "Timestamp Signature",
    ];

    /// <summary>The code of a purpose.</summary>
    public static CodedConcept ToConcept(this SignaturePurpose purpose) => new(((int)purpose).ToString(CultureInfo.InvariantCulture), Scheme, s_meanings[(int)purpose - 1]);
}
