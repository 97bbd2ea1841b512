namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>The document titles of CID 7010 that IdéoLink knows.</summary>
public static class ManifestTitles
{
    /// <summary>Titles with which images are published or added.</summary>
    public static IReadOnlyList<string> Submission { get; } =
    [
        "113000", "113002", "113003", "113004", "113005", "113006", "113007", "113008", "113009", "113010", "113013", "113018", "113020", "113021", "113030", "113031", "113032", "113033", "113034", "113035", "113036",
        "113022",
    ];

    /// <summary>Titles with which images are withdrawn (IHE Imaging Object Change Management).</summary>
    public static IReadOnlyList<string> Rejection { get; } = ["113001", "113037", "113038", "113039"];
}
