using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Reading and writing the content tree of a data set (PS3.3 §C.17.3).</summary>
public static class ContentTree
{
    /// <summary>How deep items may stand.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How many items a tree may have.</summary>
    public const int MaximumItems = 200_000;

    /// <summary>The attributes of a data set that are its root item.</summary>
    public static IReadOnlySet<Tag> RootAttributes { get; } = new HashSet<Tag>
    {
        Attributes.ValueType, Attributes.ConceptNameCodeSequence, Attributes.ContinuityOfContent, Attributes.ContentTemplateSequence, Attributes.ContentSequence,
    };

    /// <summary>Reads the tree of a data set. What is against the standard is read as far as it can be understood.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="findings">Takes what could not be read, or is not kept; null when it is not wanted.</param>
    /// <exception cref="DicomException">The tree has more items or levels than <see cref="MaximumItems"/> and <see cref="MaximumDepth"/>.</exception>
    public static ContentItem Read(DataSet dataSet, ICollection<ValidationFinding>? findings = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return new ContentTreeReader(findings ?? []).Read(dataSet);
    }

    /// <summary>Writes a tree into a data set; its attributes that are the root item are replaced.</summary>
    /// <param name="root">The root.</param>
    /// <param name="dataSet">The data set.</param>
    /// <exception cref="DicomException">A value does not fit its attribute, or a reference leads nowhere or round in a circle.</exception>
    public static void Write(ContentItem root, DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(dataSet);
        if (ContentReferences.FirstProblem(root) is { } problem)
        {
            throw new DicomException($"The content tree cannot be written: {problem.Message}. {problem.Remedy}");
        }

        foreach (Tag tag in RootAttributes)
        {
            dataSet.Remove(tag);
        }

        ContentTreeWriter.Write(root, dataSet);
    }

    /// <summary>The path of an item's child.</summary>
    internal static string PathOf(string parent, int index) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{parent}{(parent.Length > 0 ? "." : string.Empty)}ContentSequence[{index}]");
}
