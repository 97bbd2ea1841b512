namespace Gantry.Dicom.Network;

/// <summary>A presentation context as proposed, and what became of it (PS3.8 §9.3.2.2, §9.3.3.2).</summary>
/// <param name="Id">The odd identifier, 1 to 255.</param>
/// <param name="AbstractSyntax">The SOP class.</param>
/// <param name="TransferSyntaxes">The transfer syntaxes proposed.</param>
/// <param name="Result">The result; null while, or because, there was no answer.</param>
/// <param name="TransferSyntax">The transfer syntax accepted; null when none was.</param>
public sealed record PresentationContextRecord(
    byte Id,
    Uid AbstractSyntax,
    IReadOnlyList<Uid> TransferSyntaxes,
    PresentationContextResult? Result,
    Uid? TransferSyntax);
