using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Where in an instance validation is: the sequences on the way, each with the number of its item from 0.</summary>
/// <param name="Parent">The place around it; null at the top.</param>
/// <param name="Sequence">The sequence.</param>
/// <param name="Item">The number of the item.</param>
internal sealed record InstancePath(InstancePath? Parent, Tag Sequence, int Item)
{
    /// <summary>The path of an attribute in keywords and tags.</summary>
    public static string Of(InstancePath? place, Tag tag)
    {
        StringBuilder path = new();
        Append(path, place);
        return path.Append(Name(tag)).ToString();
    }

    private static void Append(StringBuilder path, InstancePath? place)
    {
        if (place is not null)
        {
            Append(path, place.Parent);
            path.Append(CultureInfo.InvariantCulture, $"{Name(place.Sequence)}[{place.Item}].");
        }
    }

    private static string Name(Tag tag) => DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) && entry.Keyword.Length > 0 ? $"{entry.Keyword} {tag}" : tag.ToString();
}
