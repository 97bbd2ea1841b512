using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>A data set or an item that is signed.</summary>
/// <param name="DataSet">The data set or item.</param>
/// <param name="Place">Where it is; null for the data set itself.</param>
internal sealed record SignedLevel(DataSet DataSet, InstancePath? Place)
{
    /// <summary>The path of the item in keywords and tags; empty for the data set itself.</summary>
    public string Path => Place is null ? string.Empty : $"{InstancePath.Of(Place.Parent, Place.Sequence)}[{Place.Item.ToString(System.Globalization.CultureInfo.InvariantCulture)}]";

    /// <summary>
    /// All that are signed, the data set first. Signatures among original attributes are of what the data set was (PS3.3 §C.12.1.1.9) and not looked at.
    /// </summary>
    public static IEnumerable<SignedLevel> Of(DataSet dataSet) => Of(dataSet, null, 0);

    private static IEnumerable<SignedLevel> Of(DataSet dataSet, InstancePath? place, int depth)
    {
        if (dataSet.Contains(Attributes.DigitalSignaturesSequence))
        {
            yield return new SignedLevel(dataSet, place);
        }

        if (depth >= dataSet.Context.Limits.MaximumDepth)
        {
            yield break;
        }

        foreach (DataElement element in dataSet)
        {
            Tag tag = element.Tag;
            if (!element.IsSequence || tag == Attributes.OriginalAttributesSequence.Tag || !SignableElements.MayHold(tag))
            {
                continue;
            }

            IReadOnlyList<DataSet> items = element.Items;
            for (int i = 0; i < items.Count; i++)
            {
                foreach (SignedLevel level in Of(items[i], new InstancePath(place, tag, i), depth + 1))
                {
                    yield return level;
                }
            }
        }
    }
}
