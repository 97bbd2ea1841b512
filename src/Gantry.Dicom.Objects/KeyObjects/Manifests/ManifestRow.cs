namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>A row of a table of the manifest's profile.</summary>
/// <param name="Requirement">The requirement of ours that the row is, or what it is about.</param>
/// <param name="Path">The attribute: keywords from the item that the table is about; a number in brackets where one item is meant.</param>
/// <param name="Type">1, 1C, 2 or 3; with a star where it is stricter than DICOM.</param>
/// <param name="Values">The values it may have; any when there is none.</param>
public sealed record ManifestRow(string Requirement, string Path, string Type, params IReadOnlyList<string> Values)
{
    /// <summary>Whether it is stricter than DICOM.</summary>
    public bool IsStricter => Type.EndsWith('*');

    /// <summary>How many items the sequence has to have, where it is there; null for any number.</summary>
    public int? Items { get; init; }

    /// <summary>Of type 1C, when it has to be there, in the item that the attribute is in.</summary>
    public Func<DataSet, bool>? Condition { get; init; }

    /// <summary>Whether an empty value is a warning only: the profile says both that there has to be one and that it may be empty.</summary>
    public bool MayBeEmpty { get; init; }

    /// <summary>A value that was allowed once, and is a warning now.</summary>
    public string? Former { get; init; }
}
