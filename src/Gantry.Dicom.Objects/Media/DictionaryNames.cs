namespace Gantry.Dicom.Objects.Media;

/// <summary>Attributes as messages name them.</summary>
internal static class DictionaryNames
{
    /// <summary>Name and tag of an attribute.</summary>
    internal static string NameOf(this DicomDictionary dictionary, Tag tag) => dictionary.TryGet(tag, out DictionaryEntry? entry) ? $"{entry.Name} {tag}" : tag.ToString();
}
