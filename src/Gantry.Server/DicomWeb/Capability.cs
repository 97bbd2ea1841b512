namespace Gantry.Server.DicomWeb;

/// <summary>What a resource of the DICOM web services offers, as the capabilities document tells it (PS3.18 §8.9).</summary>
/// <param name="Name">The name of the method.</param>
/// <param name="MediaTypes">The media types of answers, the default first.</param>
/// <param name="Parameters">Query parameters.</param>
internal sealed record Capability(string Name, IReadOnlyList<string> MediaTypes, IReadOnlyList<string> Parameters)
{
    /// <summary>The media types that a request may have.</summary>
    public IReadOnlyList<string> Accepted { get; init; } = [];
}
