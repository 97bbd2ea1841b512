using System.IO.Enumeration;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Where objects of a device have text burned into their pixels.</summary>
public sealed record PixelRule
{
    /// <summary>Attributes and what their first value must be; * and ? stand for any characters, upper and lower case are alike.</summary>
    public required IReadOnlyDictionary<Tag, string> When { get; init; }

    /// <summary>What is blanked in every frame.</summary>
    public IReadOnlyList<PixelRectangle> Blank { get; init; } = [];

    /// <summary>Whether everything outside the regions of Sequence of Ultrasound Regions (0018,6011) is blanked.</summary>
    public bool KeepsOnlyUltrasoundRegions { get; init; }

    /// <summary>Whether the rule is for an object.</summary>
    public bool Matches(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        foreach ((Tag tag, string pattern) in When)
        {
            if (!FileSystemName.MatchesSimpleExpression(pattern, dataSet.GetString(tag) ?? string.Empty))
            {
                return false;
            }
        }

        return true;
    }
}
