namespace Gantry.Dicom.Imaging;

/// <summary>One thing that decides how an image is encoded.</summary>
/// <param name="Tag">The attribute that says so; null for what follows from several.</param>
/// <param name="Name">What it is, for example "Photometric Interpretation".</param>
/// <param name="Value">Its value; empty when the attribute is absent.</param>
/// <param name="Meaning">What that means, in words.</param>
public sealed record EncodingFact(Tag? Tag, string Name, string Value, string Meaning);
